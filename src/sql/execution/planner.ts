// Logical to physical: one strategy per kind of logical operator.

import { AggregateExpression } from "../../catalyst/expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference, type NamedExpression } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Aggregate } from "../../catalyst/plans/aggregate.ts";
import { Filter } from "../../catalyst/plans/filter.ts";
import { Join } from "../../catalyst/plans/join.ts";
import { GlobalLimit, LocalLimit, Offset } from "../../catalyst/plans/limit.ts";
import { LocalRelation } from "../../catalyst/plans/local-relation.ts";
import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../catalyst/plans/logical-relation.ts";
import { OneRowRelation } from "../../catalyst/plans/one-row-relation.ts";
import { Project } from "../../catalyst/plans/project.ts";
import { Range } from "../../catalyst/plans/range.ts";
import { Repartition } from "../../catalyst/plans/repartition.ts";
import { Sort } from "../../catalyst/plans/sort.ts";
import { SubqueryAlias } from "../../catalyst/plans/subquery-alias.ts";
import { Union } from "../../catalyst/plans/union.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import { HashAggregateExec } from "./aggregate/hash-aggregate-exec.ts";
import { BroadcastExchangeExec } from "./exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import { FileSourceRelation } from "./file-source-relation.ts";
import { FileSourceScanExec } from "./file-source-scan-exec.ts";
import { FilterExec } from "./filter-exec.ts";
import { equiJoinKeys } from "./joins/equi-join-keys.ts";
import { HashJoinExec } from "./joins/hash-join-exec.ts";
import { LimitExec } from "./limit-exec.ts";
import { LocalTableScanExec } from "./local-table-scan-exec.ts";
import { ProjectExec } from "./project-exec.ts";
import { RangeExec } from "./range-exec.ts";
import { SortExec } from "./sort-exec.ts";
import type { SparkPlan } from "./spark-plan.ts";
import type { SQLConf } from "./sql-conf.ts";
import { UnionExec } from "./union-exec.ts";

export function planQuery(logical: LogicalPlan, conf: SQLConf): SparkPlan {
  const plan = (child: LogicalPlan): SparkPlan => planQuery(child, conf);
  if (logical instanceof Project) return new ProjectExec(logical.projectList, plan(logical.child));
  if (logical instanceof Filter) return new FilterExec(logical.condition, plan(logical.child));
  if (logical instanceof SubqueryAlias) return plan(logical.child);
  if (logical instanceof Aggregate) return planAggregate(logical, plan(logical.child), conf);
  if (logical instanceof Sort) return planSort(logical, plan(logical.child));
  if (logical instanceof GlobalLimit || logical instanceof LocalLimit || logical instanceof Offset) {
    return planLimit(logical, plan);
  }
  if (logical instanceof Join) {
    const join = planJoin(logical, plan, conf);
    if (join !== undefined) return join;
  }
  if (logical instanceof Union) return new UnionExec(logical.children.map(plan), logical.output);
  if (logical instanceof Repartition && logical.shuffle) {
    const { numPartitions } = logical;
    const partitioning =
      numPartitions === 1 ? ({ kind: "single" } as const) : ({ kind: "round-robin", numPartitions } as const);
    return new ShuffleExchangeExec(partitioning, "REPARTITION_BY_NUM", plan(logical.child));
  }
  if (logical instanceof LocalRelation) return new LocalTableScanExec(logical.output, logical.data);
  if (logical instanceof OneRowRelation) return new LocalTableScanExec([], { kind: "rows", rows: [[]] });
  if (logical instanceof Range) return new RangeExec(logical);
  if (logical instanceof LogicalRelation && logical.relation instanceof FileSourceRelation) {
    return new FileSourceScanExec(logical.relation, logical.output, logical.pushedFilters, conf);
  }
  throw new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", {
    operation: logical.toString(),
    tableName: "(query)",
  });
}

/** Sorts in one partition; exchanges spread by range come with their sampling. */
function planSort(sort: Sort, child: SparkPlan): SparkPlan {
  if (!sort.global) return new SortExec(sort.order, false, child);
  return new SortExec(sort.order, true, new ShuffleExchangeExec({ kind: "single" }, "ENSURE_REQUIREMENTS", child));
}

function planLimit(logical: GlobalLimit | LocalLimit | Offset, plan: (child: LogicalPlan) => SparkPlan): SparkPlan {
  if (logical instanceof LocalLimit) return new LimitExec("LocalLimit", logical.limit, 0, plan(logical.child));
  const offset = logical instanceof Offset ? logical.offset : 0;
  const limit = logical instanceof Offset ? UNLIMITED - offset : logical.limit;
  const child = plan(logical.child);
  // Rows that a global sort has put into one partition need no exchange to be counted off.
  if (child instanceof SortExec && child.global) return new LimitExec("GlobalLimit", limit, offset, child);
  if (child instanceof LimitExec && child.name === "GlobalLimit") {
    return new LimitExec("GlobalLimit", limit, offset, child);
  }
  return new LimitExec(
    "GlobalLimit",
    limit,
    offset,
    new ShuffleExchangeExec({ kind: "single" }, "ENSURE_REQUIREMENTS", child),
  );
}

const UNLIMITED = 2 ** 31 - 1;

/** An inner join by equal keys: one side given whole to every task when it is small, else both spread by their keys. */
function planJoin(
  { left, right, joinType, condition }: Join,
  plan: (child: LogicalPlan) => SparkPlan,
  { shufflePartitions, autoBroadcastJoinThreshold }: SQLConf,
): SparkPlan | undefined {
  if (joinType !== "inner") return undefined;
  const { leftKeys, rightKeys, rest } = equiJoinKeys(condition, left.output, right.output);
  if (leftKeys.length === 0) return undefined;
  const filtered = (join: SparkPlan): SparkPlan => (rest === undefined ? join : new FilterExec(rest, join));
  const [leftSize, rightSize] = [left.statistics.sizeInBytes, right.statistics.sizeInBytes];
  if (Math.min(leftSize, rightSize) <= autoBroadcastJoinThreshold) {
    if (rightSize <= leftSize) {
      const build = new BroadcastExchangeExec(plan(right));
      return filtered(new HashJoinExec("BroadcastHashJoin", leftKeys, rightKeys, plan(left), build));
    }
    const build = new BroadcastExchangeExec(plan(left));
    const swapped = new HashJoinExec("BroadcastHashJoin", rightKeys, leftKeys, plan(right), build);
    return filtered(new ProjectExec([...left.output, ...right.output], swapped));
  }
  const spread = (keys: readonly Expression[], child: LogicalPlan): SparkPlan =>
    new ShuffleExchangeExec(
      { kind: "hash", expressions: keys, numPartitions: shufflePartitions },
      "ENSURE_REQUIREMENTS",
      plan(child),
    );
  return filtered(
    new HashJoinExec("ShuffledHashJoin", leftKeys, rightKeys, spread(leftKeys, left), spread(rightKeys, right)),
  );
}

/** Partial aggregation where the rows are, an exchange by the keys, final aggregation. */
function planAggregate(aggregate: Aggregate, child: SparkPlan, { shufflePartitions }: SQLConf): SparkPlan {
  const grouping = aggregate.groupingExpressions.map(named);
  const functions = new Map<string, AggregateExpression>();
  for (const expression of aggregate.aggregateExpressions) {
    for (const node of expression.walk()) {
      if (node instanceof AggregateExpression && !functions.has(node.canonical)) functions.set(node.canonical, node);
    }
  }
  const keyByCanonical = new Map(
    aggregate.groupingExpressions.map((expression, i) => [expression.canonical, grouping[i]?.toAttribute()]),
  );
  const results = aggregate.aggregateExpressions.map((expression) => {
    const rewritten = expression.transformDown((node) => {
      if (node instanceof AggregateExpression) {
        return functions.get(node.canonical)?.resultAttribute ?? node;
      }
      return keyByCanonical.get(node.canonical) ?? node;
    });
    return isNamed(rewritten)
      ? keepIdentity(expression, rewritten)
      : new Alias(rewritten, expression.name, expression.exprId);
  });
  const list = [...functions.values()];
  const partial = new HashAggregateExec("partial", grouping, list, [], child);
  const keys = grouping.map((expression) => expression.toAttribute());
  const exchange = new ShuffleExchangeExec(
    keys.length === 0 ? { kind: "single" } : { kind: "hash", expressions: keys, numPartitions: shufflePartitions },
    "ENSURE_REQUIREMENTS",
    partial,
  );
  return new HashAggregateExec("final", keys, list, results, exchange);
}

function named(expression: Expression): NamedExpression {
  return isNamed(expression) ? expression : new Alias(expression, expression.sql);
}

function isNamed(expression: Expression): expression is NamedExpression {
  return expression instanceof Alias || expression instanceof AttributeReference;
}

/** A grouping attribute that stands in for an expression keeps the identity that the plan above refers to. */
function keepIdentity(original: NamedExpression, rewritten: NamedExpression): NamedExpression {
  return original.exprId.id === rewritten.exprId.id ? rewritten : new Alias(rewritten, original.name, original.exprId);
}
