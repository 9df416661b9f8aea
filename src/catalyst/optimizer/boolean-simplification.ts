// BooleanSimplification: logic that settles or shortens conditions.
//
// before: (a AND true)                          after: a
//         (a OR NOT a)  where a is never null          true
//         ((a AND b) OR (a AND c))                     (a AND (b OR c))
//         NOT (a > 1)                                  (a <= 1)
//         NOT (a AND b)                                (NOT a OR NOT b)

import { BooleanType } from "../../types/data-type.ts";
import {
  distinctConditions,
  joinConjuncts,
  joinDisjuncts,
  splitConjuncts,
  splitDisjuncts,
} from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import {
  And,
  GreaterThan,
  GreaterThanOrEqual,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Not,
  Or,
} from "../expressions/predicates.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const BooleanSimplification: OptimizerRule = {
  name: "BooleanSimplification",
  nodes: [And, Or, Not],
  apply: (plan) => plan.transformAllExpressions(simplify),
};

function simplify(node: Expression): Expression {
  if (node instanceof And) return simplifyAnd(node);
  if (node instanceof Or) return simplifyOr(node);
  return node instanceof Not ? simplifyNot(node) : node;
}

function simplifyAnd(node: And): Expression {
  const { left, right } = node;
  if (isLiteral(left, true)) return right;
  if (isLiteral(right, true)) return left;
  if (isLiteral(left, false) || isLiteral(right, false)) return new Literal(false, BooleanType);
  if (left.semanticEquals(right)) return left;
  if (contradicts(left, right) && !left.nullable) return new Literal(false, BooleanType);
  const terms = splitConjuncts(node);
  const distinct = distinctConditions(terms);
  if (distinct.length < terms.length) return joinConjuncts(distinct) ?? node;
  return factor(
    node,
    splitDisjuncts,
    joinDisjuncts,
    left,
    right,
    (a, b) => new And(a, b),
    (a, b) => new Or(a, b),
  );
}

function simplifyOr(node: Or): Expression {
  const { left, right } = node;
  if (isLiteral(left, false)) return right;
  if (isLiteral(right, false)) return left;
  if (isLiteral(left, true) || isLiteral(right, true)) return new Literal(true, BooleanType);
  if (left.semanticEquals(right)) return left;
  if (contradicts(left, right) && !left.nullable) return new Literal(true, BooleanType);
  const terms = splitDisjuncts(node);
  const distinct = distinctConditions(terms);
  if (distinct.length < terms.length) return joinDisjuncts(distinct) ?? node;
  return factor(
    node,
    splitConjuncts,
    joinConjuncts,
    left,
    right,
    (a, b) => new Or(a, b),
    (a, b) => new And(a, b),
  );
}

type Split = (condition: Expression) => Expression[];
type Join = (conditions: readonly Expression[]) => Expression | undefined;
type Combine = (a: Expression, b: Expression) => Expression;

/** Draws out what both sides share: `(a ∘ b) • (a ∘ c)` is `a ∘ (b • c)`, and `a • (a ∘ b)` is `a`. */
function factor(
  node: Expression,
  split: Split,
  join: Join,
  left: Expression,
  right: Expression,
  outer: Combine,
  inner: Combine,
): Expression {
  const [lefts, rights] = [split(left), split(right)];
  const common = lefts.filter((term) => rights.some((other) => term.semanticEquals(other)));
  if (common.length === 0) return node;
  const without = (terms: readonly Expression[]): Expression[] =>
    terms.filter((term) => !common.some((shared) => shared.semanticEquals(term)));
  const shared = join(common);
  const [leftRest, rightRest] = [join(without(lefts)), join(without(rights))];
  if (shared === undefined) return node;
  if (leftRest === undefined || rightRest === undefined) return shared;
  return inner(shared, outer(leftRest, rightRest));
}

function simplifyNot(node: Not): Expression {
  const { child } = node;
  if (isLiteral(child, true)) return new Literal(false, BooleanType);
  if (isLiteral(child, false)) return new Literal(true, BooleanType);
  if (child instanceof Not) return child.child;
  if (child instanceof And) return new Or(new Not(child.left), new Not(child.right));
  if (child instanceof Or) return new And(new Not(child.left), new Not(child.right));
  if (child instanceof IsNull) return new IsNotNull(child.child);
  if (child instanceof IsNotNull) return new IsNull(child.child);
  if (child instanceof GreaterThan) return new LessThanOrEqual(child.left, child.right, child.origin);
  if (child instanceof GreaterThanOrEqual) return new LessThan(child.left, child.right, child.origin);
  if (child instanceof LessThan) return new GreaterThanOrEqual(child.left, child.right, child.origin);
  if (child instanceof LessThanOrEqual) return new GreaterThan(child.left, child.right, child.origin);
  return node;
}

function isLiteral(expression: Expression, value: boolean): boolean {
  return expression instanceof Literal && expression.value === value;
}

function contradicts(a: Expression, b: Expression): boolean {
  return (a instanceof Not && a.child.semanticEquals(b)) || (b instanceof Not && b.child.semanticEquals(a));
}
