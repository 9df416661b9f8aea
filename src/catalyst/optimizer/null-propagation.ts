// NullPropagation: what nullability alone decides.
//
// before: isnull(a)  where a is never null     after: false
//         (a + null)                                  null
//         coalesce(null, a, b)                        coalesce(a, b)
//         count(a)  where a is never null             count(1)
//         null IN (query)                             if (exists(query)) null else false

import { BooleanType } from "../../types/data-type.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Count } from "../expressions/aggregates/count.ts";
import { Coalesce, If } from "../expressions/conditional.ts";
import { Exists } from "../expressions/exists.ts";
import type { Expression } from "../expressions/expression.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualNullSafe, In, IsNotNull, IsNull } from "../expressions/predicates.ts";
import { isNullIntolerant, isNullLiteral } from "./null-intolerance.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const NullPropagation: OptimizerRule = {
  name: "NullPropagation",
  apply: (plan) => plan.transformAllExpressions(propagate),
};

function propagate(node: Expression): Expression {
  if (node instanceof IsNull && !node.child.nullable) return new Literal(false, BooleanType);
  if (node instanceof IsNotNull && !node.child.nullable) return new Literal(true, BooleanType);
  if (node instanceof Coalesce) return simplifyCoalesce(node);
  if (node instanceof EqualNullSafe) {
    if (isNullLiteral(node.left)) return new IsNull(node.right);
    if (isNullLiteral(node.right)) return new IsNull(node.left);
    return node;
  }
  if (node instanceof In) {
    return isNullLiteral(node.value) ? new Literal(null, BooleanType) : node;
  }
  if (node instanceof InSubquery) return simplifyInQuery(node);
  if (node instanceof AggregateExpression) return countRows(node);
  return isNullIntolerant(node) && node.children.some(isNullLiteral) ? new Literal(null, node.dataType) : node;
}

/** Null is in no list, and not outside of one either; but it is outside of a list without rows. */
function simplifyInQuery(node: InSubquery): Expression {
  const [value, ...others] = node.values;
  if (value === undefined || others.length > 0 || !isNullLiteral(value)) return node;
  const exists = new Exists(node.plan, node.correlation, node.origin);
  return new If(exists, new Literal(null, BooleanType), new Literal(false, BooleanType), node.origin);
}

function simplifyCoalesce(node: Coalesce): Expression {
  const candidates = node.children.filter((child) => !isNullLiteral(child));
  const [first] = candidates;
  if (first === undefined) return new Literal(null, node.dataType);
  const settled = candidates.findIndex((child) => !child.nullable);
  const kept = settled < 0 ? candidates : candidates.slice(0, settled + 1);
  if (kept.length === 1) return first;
  return kept.length === node.children.length ? node : new Coalesce(kept, node.origin);
}

/** count(x) of what is never null counts rows, and needs no column. */
function countRows(node: AggregateExpression): Expression {
  const { function: aggregateFunction } = node;
  if (!(aggregateFunction instanceof Count) || node.isDistinct) return node;
  const counted = aggregateFunction.children;
  if (counted.some((child) => child.nullable) || counted.every((child) => child instanceof Literal)) return node;
  const [first, ...rest] = node.children;
  return first === undefined ? node : node.withNewChildren([new Count([Literal.of(1)]), ...rest]);
}
