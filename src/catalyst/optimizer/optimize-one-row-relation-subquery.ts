// OptimizeOneRowRelationSubquery: a subquery that reads nothing but the row around it is an expression over that row.
//
// before: Project [scalar-subquery [a](Project [(outer(a) + 1) AS x] over OneRowRelation)]
//         +- child [a]
// after:  Project [(a + 1)]
//         +- child [a]

import { Alias, type NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { LateralJoin } from "../plans/lateral-join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { OneRowRelation } from "../plans/one-row-relation.ts";
import { Project } from "../plans/project.ts";
import { aliasMap, replaceAliasesKeepingName } from "./aliases.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const OptimizeOneRowRelationSubquery: OptimizerRule = {
  name: "OptimizeOneRowRelationSubquery",
  apply: (plan) =>
    plan.transformUp((node) => {
      const over = node.transformExpressionsUp(inlineScalar);
      return over instanceof LateralJoin ? inlineLateral(over) : over;
    }),
};

function inlineScalar(expression: Expression): Expression {
  if (!(expression instanceof ScalarSubquery) || !expression.isCorrelated) return expression;
  const [item] = itemsOverOneRow(expression.plan) ?? [];
  if (item === undefined) return expression;
  return expression.bindOuterReferences(item instanceof Alias ? item.child : item);
}

function inlineLateral(join: LateralJoin): LogicalPlan {
  const { left, right, joinType, condition } = join;
  const items = itemsOverOneRow(right.plan);
  if (items === undefined || joinType === "leftOuter" || condition !== undefined) return join;
  return new Project([...left.output, ...items.map((item) => right.bindOuterReferences(item))], left);
}

/** The select list of projections over one row, where each of its items can be computed on its own. */
function itemsOverOneRow(plan: LogicalPlan): readonly NamedExpression[] | undefined {
  if (!(plan instanceof Project)) return undefined;
  const items = plan.projectList;
  const plain = items.every((item) => item.deterministic && !item.exists((part) => part instanceof SubqueryExpression));
  if (!plain) return undefined;
  if (plan.child instanceof OneRowRelation) return items;
  const below = itemsOverOneRow(plan.child);
  return below && items.map((item) => replaceAliasesKeepingName(item, aliasMap(below)));
}
