// ResolveMissingReferences: ORDER BY, and filters of the DataFrame API, may read columns that the projection below has
// dropped; they are carried along and dropped afterwards.
//
// before: Sort ['b]                    after: Project [a]
//         +- Project [a]                      +- Sort [b]
//            +- child [a, b]                     +- Project [a, b]
//                                                   +- child [a, b]

import { type AttributeReference, references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import { Sort } from "../plans/sort.ts";
import type { AnalysisRule, AnalyzerContext } from "./analyzer-context.ts";
import { resolveUnambiguous } from "./resolve-expression.ts";

export const ResolveMissingReferences: AnalysisRule = {
  name: "ResolveMissingReferences",
  nodes: [Sort, Filter, RepartitionByExpression],
  apply: (plan, context) =>
    plan.transformUp((node) => {
      const applies = node instanceof Sort || node instanceof Filter || node instanceof RepartitionByExpression;
      if (!applies || !node.child.resolved || isSettled(node)) return node;
      const { expressions, child } = resolveBelow(node.expressions, node.child, context);
      if (child === node.child) return node;
      let next = 0;
      const over = node.withNewChildren([child]).mapExpressions((before) => expressions[next++] ?? before);
      return new Project(node.child.output, over, node.origin);
    }),
};

/** Nothing is unresolved, and all columns come from the child. */
function isSettled(node: Sort | Filter | RepartitionByExpression): boolean {
  const columns = new Set(node.child.output.map((attribute) => attribute.exprId.id));
  return node.expressions.every(
    (expression) =>
      expression.resolved && references(expression).every((attribute) => columns.has(attribute.exprId.id)),
  );
}

interface ResolvedBelow {
  readonly expressions: readonly Expression[];
  readonly child: LogicalPlan;
}

/** Resolves over the plan, then over what is below it, and lets the plan pass on what was found there. */
function resolveBelow(expressions: readonly Expression[], plan: LogicalPlan, context: AnalyzerContext): ResolvedBelow {
  const here = expressions.map((expression) => resolveUnambiguous(expression, plan.output, context));
  if (!isTransparent(plan)) return { expressions: here, child: plan };
  const below = resolveBelow(here, plan.child, context);
  const own = new Set(plan.output.map((attribute) => attribute.exprId.id));
  const available = new Map(below.child.output.map((attribute) => [attribute.exprId.id, attribute]));
  const missing = new Map<number, AttributeReference>();
  for (const attribute of below.expressions.flatMap((expression) => references(expression))) {
    const found = available.get(attribute.exprId.id);
    if (found !== undefined && !own.has(attribute.exprId.id)) missing.set(attribute.exprId.id, found);
  }
  const over = plan.withNewChildren([below.child]);
  if (!(over instanceof Project) || missing.size === 0) return { expressions: below.expressions, child: over };
  return {
    expressions: below.expressions,
    child: new Project([...over.projectList, ...missing.values()], over.child, over.origin),
  };
}

/** Operators that may carry further columns: not those that look at whole rows, and no aliases, which hide names. */
function isTransparent(plan: LogicalPlan): plan is Project | Filter | Sort | Repartition | RepartitionByExpression {
  return (
    plan instanceof Project ||
    plan instanceof Filter ||
    plan instanceof Sort ||
    plan instanceof Repartition ||
    plan instanceof RepartitionByExpression
  );
}
