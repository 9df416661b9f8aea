// Takes conditions apart at AND and OR, and puts them together again.

import type { Expression } from "./expression.ts";
import { And, IsNotNull, Or } from "./predicates.ts";

export function splitConjuncts(condition: Expression): Expression[] {
  return condition instanceof And
    ? [...splitConjuncts(condition.left), ...splitConjuncts(condition.right)]
    : [condition];
}

export function splitDisjuncts(condition: Expression): Expression[] {
  return condition instanceof Or
    ? [...splitDisjuncts(condition.left), ...splitDisjuncts(condition.right)]
    : [condition];
}

/** The conjunction of the conditions, left to right; undefined of none. */
export function joinConjuncts(conditions: readonly Expression[]): Expression | undefined {
  return joined(conditions, (left, right) => new And(left, right));
}

export function joinDisjuncts(conditions: readonly Expression[]): Expression | undefined {
  return joined(conditions, (left, right) => new Or(left, right));
}

/** More than these become a tree that is as deep as their logarithm, since a chain of thousands is too deep to walk. */
const LONGEST_CHAIN = 100;

function joined(
  conditions: readonly Expression[],
  combine: (left: Expression, right: Expression) => Expression,
): Expression | undefined {
  const [first, ...rest] = conditions;
  if (first === undefined || conditions.length <= LONGEST_CHAIN) {
    return first && rest.reduce<Expression>(combine, first);
  }
  const middle = Math.ceil(conditions.length / 2);
  const [left, right] = [joined(conditions.slice(0, middle), combine), joined(conditions.slice(middle), combine)];
  return left === undefined || right === undefined ? (left ?? right) : combine(left, right);
}

/** Leaves out conditions that say the same as an earlier one. */
export function distinctConditions(conditions: readonly Expression[]): Expression[] {
  const seen = new Set<string>();
  return conditions.filter((condition) => {
    if (!condition.deterministic) return true;
    const key = condition.canonical;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a condition is likely to leave rows out: whether it asks for more than that columns are not null. */
export function isLikelySelective(condition: Expression): boolean {
  return splitConjuncts(condition).some((part) => !(part instanceof IsNotNull));
}
