// PropagateEmptyRelation: what has no input has no output.
//
// before: Project [a]                     after: LocalRelation <empty>, [a]
//         +- Join Inner, (a = b)
//            :- LocalRelation <empty>
//            +- right [b]

import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import { Literal } from "../expressions/literal.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Expand } from "../plans/expand.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import type { ExistenceJoin } from "../plans/join-type.ts";
import { GlobalLimit, LocalLimit, Offset } from "../plans/limit.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import { Sort } from "../plans/sort.ts";
import { Union } from "../plans/union.ts";
import { attributeSet, sameOutput } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const PropagateEmptyRelation: OptimizerRule = {
  name: "PropagateEmptyRelation",
  nodes: [LocalRelation, Filter, Union],
  apply: (plan) => plan.transformUp(propagate),
};

function propagate(node: LogicalPlan): LogicalPlan {
  if (node instanceof Union) return dropEmptyChildren(node);
  if (node instanceof Join) return propagateJoin(node);
  if (node instanceof Filter && node.condition instanceof Literal && node.condition.value !== true) {
    return LocalRelation.empty(node.output);
  }
  const [child] = node.children;
  if (child === undefined || node.children.length !== 1 || !isEmpty(child)) return node;
  return staysEmpty(node) ? LocalRelation.empty(node.output) : node;
}

function staysEmpty(node: LogicalPlan): boolean {
  if (node instanceof Aggregate) return node.groupingExpressions.length > 0;
  return (
    node instanceof Project ||
    node instanceof Filter ||
    node instanceof Sort ||
    node instanceof GlobalLimit ||
    node instanceof LocalLimit ||
    node instanceof Offset ||
    node instanceof Distinct ||
    node instanceof Expand ||
    node instanceof Repartition ||
    node instanceof RepartitionByExpression
  );
}

function dropEmptyChildren(union: Union): LogicalPlan {
  const kept = union.children.filter((child) => !isEmpty(child));
  if (kept.length === union.children.length) return union;
  const [first] = kept;
  if (first === undefined) return LocalRelation.empty(union.output);
  const rest = kept.length === 1 ? first : new Union(kept);
  // The union was known by the identities of its first child.
  return renameTo(union.output, rest);
}

function propagateJoin(join: Join): LogicalPlan {
  const [left, right] = [isEmpty(join.left), isEmpty(join.right)];
  if (!left && !right) return join;
  switch (join.joinType) {
    case "inner":
    case "cross":
      return LocalRelation.empty(join.output);
    case "leftSemi":
      return LocalRelation.empty(join.output);
    case "leftAnti":
      return left ? LocalRelation.empty(join.output) : join.left;
    case "leftOuter":
    case "leftSingle":
      return left ? LocalRelation.empty(join.output) : withNulls(join, join.left);
    case "rightOuter":
      return right ? LocalRelation.empty(join.output) : withNulls(join, join.right);
    case "fullOuter":
      return left && right ? LocalRelation.empty(join.output) : withNulls(join, left ? join.right : join.left);
    default:
      return left ? LocalRelation.empty(join.output) : withoutMatches(join.joinType, join);
  }
}

/** No row of the left side has a match. */
function withoutMatches({ exists }: ExistenceJoin, { left }: Join): LogicalPlan {
  return new Project([...left.output, new Alias(Literal.of(false), exists.name, exists.exprId)], left);
}

/** The side that has rows, with nulls for the columns of the other. */
function withNulls(join: Join, side: LogicalPlan): LogicalPlan {
  const present = attributeSet(side.output);
  return new Project(
    join.output.map((attribute) =>
      present.has(attribute.exprId.id)
        ? attribute
        : new Alias(new Literal(null, attribute.dataType), attribute.name, attribute.exprId),
    ),
    side,
  );
}

function renameTo(output: readonly AttributeReference[], plan: LogicalPlan): LogicalPlan {
  if (sameOutput(output, plan.output)) return plan;
  return new Project(
    output.map((attribute, i) => new Alias(plan.output[i] ?? attribute, attribute.name, attribute.exprId)),
    plan,
  );
}

function isEmpty(plan: LogicalPlan): boolean {
  return plan instanceof LocalRelation && plan.numRows === 0;
}
