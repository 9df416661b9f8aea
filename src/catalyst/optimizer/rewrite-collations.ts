// RewriteCollations: what compares strings of a collation compares keys, whose bytes have its order, instead.
//
// before: Filter (a = b)               after: Filter (collation_key(a) = collation_key(b))
// before: Aggregate [a], [a, count(1)]   after: Aggregate [collation_key(a)], [first(a), count(1)]

import { collationOf, hasCollation } from "../../types/collation.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Count } from "../expressions/aggregates/count.ts";
import { First } from "../expressions/aggregates/first-last.ts";
import { ExtremeBy } from "../expressions/aggregates/max-by.ts";
import { Max, Min } from "../expressions/aggregates/min-max.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import { Greatest, If, Least } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Like } from "../expressions/like.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  In,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Or,
} from "../expressions/predicates.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { collatedCall, collationKey } from "../functions/collation-functions.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Window } from "../plans/window.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RewriteCollations: OptimizerRule = {
  name: "RewriteCollations",
  apply: (plan) => (hasCollations(plan) ? plan.transformUp(rewriteNode) : plan),
};

function hasCollations(plan: LogicalPlan): boolean {
  return plan.exists((node) => node.expressions.some((expression) => expression.exists((part) => isCollated(part))));
}

function isCollated(expression: Expression): boolean {
  return expression.resolved && hasCollation(expression.dataType);
}

function rewriteNode(node: LogicalPlan): LogicalPlan {
  const rewritten = node.mapExpressions((expression) => expression.transformUp(rewriteExpression));
  if (rewritten instanceof Aggregate) return rewriteAggregate(rewritten);
  if (!(rewritten instanceof Window) || !rewritten.partitionSpec.some(isCollated)) return rewritten;
  const { windowExpressions, partitionSpec, orderSpec, child, origin } = rewritten;
  return new Window(
    windowExpressions,
    partitionSpec.map((key) => collationKey(key)),
    orderSpec,
    child,
    origin,
  );
}

function rewriteExpression(node: Expression): Expression {
  if (node instanceof AggregateExpression) return rewriteAggregateExpression(node);
  if (!node.children.some(isCollated)) return node;
  if (node instanceof Like) {
    const { left, right } = node;
    const collation = collationOf(left.dataType);
    return node.withNewChildren([collationKey(left, collation), collationKey(right, collation)]);
  }
  if (isComparing(node)) return node.withNewChildren(node.children.map((child) => collationKey(child)));
  if (node instanceof SortOrder) return node.withNewChildren([collationKey(node.child)]);
  if (node instanceof Greatest || node instanceof Least) return extreme(node);
  if (node instanceof ScalarFunction) return collatedCall(node) ?? node;
  if (node instanceof Min || node instanceof Max) return extremeBy(node);
  if (node instanceof ExtremeBy) {
    const [value = node, ordering = node] = node.children;
    return node.withNewChildren([value, collationKey(ordering)]);
  }
  return node;
}

function isComparing(node: Expression): boolean {
  return (
    node instanceof EqualTo ||
    node instanceof EqualNullSafe ||
    node instanceof LessThan ||
    node instanceof LessThanOrEqual ||
    node instanceof GreaterThan ||
    node instanceof GreaterThanOrEqual ||
    node instanceof In
  );
}

/** Of several strings the one with the greatest or least key; nulls do not count. */
function extreme(node: Greatest | Least): Expression {
  const [first = node, ...rest] = node.children;
  return rest.reduce((best, other) => {
    const [a, b] = [collationKey(other), collationKey(best)];
    const better = node instanceof Greatest ? new GreaterThan(a, b) : new LessThan(a, b);
    return new If(new And(new IsNotNull(other), new Or(new IsNull(best), better)), other, best);
  }, first);
}

function extremeBy(node: Min | Max): Expression {
  const [child = node] = node.children;
  return new ExtremeBy(
    child,
    collationKey(child),
    node instanceof Max ? "max_by" : "min_by",
    node.origin,
    undefined,
    true,
  );
}

/** Distinct strings are counted by their keys. */
function rewriteAggregateExpression(node: AggregateExpression): Expression {
  const { function: aggregate } = node;
  if (!node.isDistinct || !(aggregate instanceof Count) || !aggregate.children.some(isCollated)) return node;
  return node.withNewChildren([
    aggregate.withNewChildren(aggregate.children.map((child) => collationKey(child))),
    ...node.children.slice(1),
  ]);
}

/** Groups are those of keys; what is shown of one is its first string. */
function rewriteAggregate(node: Aggregate): LogicalPlan {
  const { groupingExpressions, resultExpressions, child, origin } = node;
  const collated = groupingExpressions.filter(isCollated);
  if (collated.length === 0) return node;
  const shown = (expression: Expression): Expression => {
    if (expression instanceof AggregateExpression) return expression;
    if (expression instanceof Alias) return expression.mapChildren(shown);
    if (collated.some((key) => key.semanticEquals(expression)))
      return new AggregateExpression(new First(expression, false));
    return expression.mapChildren(shown);
  };
  const results = resultExpressions.map((expression) => {
    const rewritten = shown(expression);
    if (rewritten === expression || !(expression instanceof AttributeReference)) return rewritten;
    return new Alias(rewritten, expression.name, expression.exprId, expression.origin, expression.metadata);
  });
  return new Aggregate(
    groupingExpressions.map((key) => collationKey(key)),
    results,
    child,
    origin,
  );
}
