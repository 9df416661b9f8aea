// InferFiltersFromConstraints: what a condition implies, said where it helps: columns that cannot be null, and values
// that equal columns share.
//
// before: Join Inner, (a = b)            after: Join Inner, (a = b)
//         :- Filter (a = 1)                     :- Filter (isnotnull(a) AND (a = 1))
//         :  +- left [a]                        :  +- left [a]
//         +- right [b]                          +- Filter (isnotnull(b) AND (b = 1))
//                                                  +- right [b]

import { isComparison } from "../analysis/operator-families.ts";
import { AttributeReference, references } from "../expressions/attribute.ts";
import { distinctConditions, splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { EqualTo, In, IsNotNull, Or } from "../expressions/predicates.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { dropsUnmatchedLeft, dropsUnmatchedRight } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { replaceAliases } from "./aliases.ts";
import { attributeSet, readsOnly } from "./attribute-set.ts";
import { constraintsOf } from "./constraints.ts";
import { filterBy } from "./filter-by.ts";
import { nullIntolerantColumns } from "./null-intolerance.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const InferFiltersFromConstraints: OptimizerRule = {
  name: "InferFiltersFromConstraints",
  nodes: [Filter, Join],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (node instanceof Filter) return inferForFilter(node);
      return node instanceof Join ? inferForJoin(node) : node;
    }),
};

function inferForFilter(filter: Filter): LogicalPlan {
  const conditions = splitConjuncts(filter.condition);
  const known = [...conditions, ...constraintsOf(filter.child)];
  const added = without(
    [...notNulls(conditions, filter.child.output), ...inferFromEqualities(known)].filter((condition) =>
      readsOnly(condition, attributeSet(filter.child.output)),
    ),
    known,
  );
  return added.length === 0 ? filter : filterBy([...added, ...conditions], filter.child);
}

function inferForJoin(join: Join): LogicalPlan {
  const conditions = join.condition === undefined ? [] : splitConjuncts(join.condition);
  if (conditions.length === 0) return join;
  const [left, right] = [constraintsOf(join.left), constraintsOf(join.right)];
  const known = [...conditions, ...left, ...right];
  const implied = [...notNulls(conditions, [...join.left.output, ...join.right.output]), ...inferFromEqualities(known)];
  const toLeft = dropsUnmatchedLeft(join.joinType);
  const toRight = dropsUnmatchedRight(join.joinType);
  const forSide = (side: LogicalPlan, has: readonly Expression[], allowed: boolean): LogicalPlan => {
    const columns = attributeSet(side.output);
    const added = allowed ? implied.filter((condition) => readsOnly(condition, columns)) : [];
    return filterBy(without(added, has), side);
  };
  return join.withNewChildren([forSide(join.left, left, toLeft), forSide(join.right, right, toRight)]);
}

/** isnotnull(c) for the nullable columns that the conditions do not hold for when null. */
function notNulls(conditions: readonly Expression[], input: readonly AttributeReference[]): Expression[] {
  const nullable = new Map(
    input.filter((attribute) => attribute.nullable).map((attribute) => [attribute.exprId.id, attribute]),
  );
  const columns = conditions.filter((condition) => condition.deterministic).flatMap(rejectedWhenNull);
  const chosen = columns.flatMap((column) => nullable.get(column.exprId.id) ?? []);
  return distinctConditions(chosen.map((column) => new IsNotNull(column)));
}

function rejectedWhenNull(condition: Expression): AttributeReference[] {
  return condition instanceof In ? nullIntolerantColumns(condition.value) : nullIntolerantColumns(condition);
}

/** From `a = b` and a condition on `a`, the condition on `b`. */
function inferFromEqualities(known: readonly Expression[]): Expression[] {
  const inferred: Expression[] = [];
  for (const equality of known) {
    if (!(equality instanceof EqualTo)) continue;
    const { left, right } = equality;
    if (!(left instanceof AttributeReference) || !(right instanceof AttributeReference)) continue;
    // Equal values of float types may still differ (-0.0 and 0.0), so one does not stand for the other.
    if (left.dataType.kind === "float" || left.dataType.kind === "double") continue;
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      for (const condition of known) {
        if (condition === equality || !condition.deterministic || !isComparisonWithConstant(condition)) continue;
        if (!references(condition).every((attribute) => attribute.exprId.id === from.exprId.id)) continue;
        inferred.push(replaceAliases(condition, new Map([[from.exprId.id, to]])));
      }
    }
  }
  return distinctConditions(inferred);
}

/** Conditions on one column that are worth repeating for another. */
function isComparisonWithConstant(condition: Expression): boolean {
  if (condition instanceof IsNotNull) return condition.child instanceof AttributeReference;
  const simple = isComparison(condition) || condition instanceof In || condition instanceof Or;
  return simple && new Set(references(condition).map((attribute) => attribute.exprId.id)).size === 1;
}

function without(candidates: readonly Expression[], known: readonly Expression[]): Expression[] {
  return distinctConditions(candidates).filter(
    (candidate) => !known.some((condition) => condition.semanticEquals(candidate)),
  );
}
