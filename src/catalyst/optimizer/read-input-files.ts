// ReadInputFiles: a scan tells of each row the file that it is from, where the query asks for it.
//
// before: Project [input_file_name() AS n]      after: Project [__input_file_name AS n]
//         +- Relation [a] csv                          +- Relation [a, __input_file_name, …] csv

import { AnalysisException } from "../../errors/spark-error.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { LogicalRelation } from "../plans/logical-relation.ts";
import { Project } from "../plans/project.ts";
import { transformUpWithSubqueries } from "../plans/subquery-plans.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

/** The functions, in the order of the columns that scans give. */
const FUNCTIONS: readonly string[] = ["input_file_name", "input_file_block_start", "input_file_block_length"];

export const ReadInputFiles: OptimizerRule = {
  name: "ReadInputFiles",
  nodes: [ScalarFunction],
  apply: (plan) => transformUpWithSubqueries(plan, readFiles),
};

function ordinalOf(node: Expression): number {
  return node instanceof ScalarFunction ? FUNCTIONS.indexOf(node.semantics.name) : -1;
}

function readFiles(plan: LogicalPlan): LogicalPlan {
  const [call] = plan.expressions.flatMap((expression) =>
    expression.collect((node) => (ordinalOf(node) >= 0 ? node : undefined)),
  );
  if (call === undefined) return plan;
  refuseSeveralSources(plan, call);
  const [child] = plan.children;
  const read = child === undefined || plan.children.length > 1 ? undefined : withFileColumns(child);
  if (read === undefined) return plan;
  const replaced = plan
    .withNewChildren([read.plan])
    .transformExpressionsUp((node) => read.columns[ordinalOf(node)] ?? node);
  const isSame = replaced.output.length === plan.output.length;
  return isSame ? replaced : new Project(plan.output, replaced);
}

function refuseSeveralSources(plan: LogicalPlan, call: Expression): void {
  if (plan.collect((node) => (node instanceof LogicalRelation ? node : undefined)).length < 2) return;
  throw new AnalysisException("MULTI_SOURCES_UNSUPPORTED_FOR_EXPRESSION", { expr: `"${call.sql}"` });
}

interface WithFileColumns {
  readonly plan: LogicalPlan;
  readonly columns: readonly AttributeReference[];
}

/** The plan with the columns of the one scan below it; undefined where rows of it are of no file. */
function withFileColumns(plan: LogicalPlan): WithFileColumns | undefined {
  if (plan instanceof LogicalRelation) return ofRelation(plan);
  const [child] = plan.children;
  if (child === undefined || plan.children.length > 1 || plan instanceof Aggregate) return undefined;
  const below = withFileColumns(child);
  if (below === undefined) return undefined;
  if (plan instanceof Project) {
    return { ...below, plan: new Project([...plan.projectList, ...below.columns], below.plan, plan.origin) };
  }
  const above = plan.withNewChildren([below.plan]);
  const kept = new Set(above.output.map(({ exprId }) => exprId.id));
  return below.columns.every(({ exprId }) => kept.has(exprId.id)) ? { ...below, plan: above } : undefined;
}

function ofRelation({ relation, output, pushedFilters, origin }: LogicalRelation): WithFileColumns | undefined {
  const tracked = relation.withFileColumns?.();
  if (tracked === undefined) return undefined;
  const columns = tracked.schema.fields
    .slice(relation.schema.fields.length)
    .map(({ name, dataType }) => new AttributeReference(name, dataType, false));
  return { plan: new LogicalRelation(tracked, [...output, ...columns], pushedFilters, origin), columns };
}
