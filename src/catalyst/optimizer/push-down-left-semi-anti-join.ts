// PushDownLeftSemiAntiJoin: rows that a semi or anti join leaves out need not be computed, grouped or numbered before.
//
// before: Join LeftSemi, (k = r)                       after: Aggregate [k], [k, sum(a) AS s]
//         :- Aggregate [k], [k, sum(a) AS s]                  +- Join LeftSemi, (k = r)
//         :  +- child [k, a]                                     :- child [k, a]
//         +- right [r]                                           +- right [r]

import { containsAggregate } from "../analysis/aggregates.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Window } from "../plans/window.ts";
import { aliasMap, replaceAliases } from "./aliases.ts";
import { type AttributeSet, attributeSet, readsOnly, referencesOf } from "./attribute-set.ts";
import type { OptimizerContext, OptimizerRule } from "./optimizer-rule.ts";

export const PushDownLeftSemiAntiJoin: OptimizerRule = {
  name: "PushDownLeftSemiAntiJoin",
  nodes: [Join],
  apply: (plan, context) => plan.transformDown((node) => (isSemiOrAnti(node) ? push(node, context) : node)),
};

function isSemiOrAnti(node: LogicalPlan): node is Join {
  return node instanceof Join && (node.joinType === "leftSemi" || node.joinType === "leftAnti");
}

function push(join: Join, context: OptimizerContext): LogicalPlan {
  const { left, condition } = join;
  if (condition === undefined || !condition.deterministic || !left.expressions.every((e) => e.deterministic))
    return join;
  if (left instanceof Project) {
    return below(join, left, replaceAliases(condition, aliasMap(left.projectList)));
  }
  // Below a grouping there are more rows to look at, which only pays where looking is cheap.
  if (join.right.statistics.sizeInBytes > context.autoBroadcastJoinThreshold) return join;
  if (left instanceof Aggregate && left.groupingExpressions.length > 0) {
    const keys = left.aggregateExpressions.filter((item) => !containsAggregate(item));
    if (!readsKeys(join, attributeSet(keys.map((item) => item.toAttribute())))) return join;
    return below(join, left, replaceAliases(condition, aliasMap(keys)));
  }
  if (left instanceof Window && left.partitionSpec.every((key) => key instanceof AttributeReference)) {
    return readsKeys(join, referencesOf(left.partitionSpec)) ? below(join, left, condition) : join;
  }
  return join;
}

/** Whether the condition decides over all rows of a group alike. */
function readsKeys({ condition, right }: Join, keys: AttributeSet): boolean {
  return (
    condition !== undefined && keys.size > 0 && readsOnly(condition, new Set([...keys, ...attributeSet(right.output)]))
  );
}

function below(join: Join, operator: Project | Aggregate | Window, condition: Expression): LogicalPlan {
  const { right, joinType, origin, hint } = join;
  // The same columns on both sides could not be told apart.
  const given = attributeSet(right.output);
  if (operator.child.output.some(({ exprId }) => given.has(exprId.id))) return join;
  return operator.withNewChildren([new Join(operator.child, right, joinType, condition, origin, hint)]);
}
