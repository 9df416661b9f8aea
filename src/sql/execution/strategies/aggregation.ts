// Aggregation in two steps around an exchange by the keys.

import { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference, type NamedExpression } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Aggregate } from "../../../catalyst/plans/aggregate.ts";
import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import type { Strategy } from "./strategy.ts";

export const aggregation: Strategy = (logical, { plan, conf }) =>
  logical instanceof Aggregate ? planAggregate(logical, plan(logical.child), conf.shufflePartitions) : undefined;

/** Partial aggregation where the rows are, an exchange by the keys, final aggregation. */
function planAggregate(aggregate: Aggregate, child: SparkPlan, shufflePartitions: number): SparkPlan {
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
