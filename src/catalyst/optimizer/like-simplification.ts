// LikeSimplification: patterns that ask for a beginning, an end, a part or the whole.
//
// before: a LIKE 'x%'          after: StartsWith(a, x)
//         a LIKE '%x'                 EndsWith(a, x)
//         a LIKE '%x%'                Contains(a, x)
//         a LIKE 'x'                  (a = x)

import { StringType } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { Like } from "../expressions/like.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { StringPredicate, type StringPredicateName } from "../expressions/string-predicate.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const LikeSimplification: OptimizerRule = {
  name: "LikeSimplification",
  nodes: [Like],
  apply: (plan) => plan.transformAllExpressions((node) => (node instanceof Like ? simplify(node) : node)),
};

const FORMS: readonly (readonly [pattern: RegExp, name: StringPredicateName])[] = [
  [/^([^_%]+)%$/su, "StartsWith"],
  [/^%([^_%]+)$/su, "EndsWith"],
  [/^%([^_%]+)%$/su, "Contains"],
];

function simplify(node: Like): Expression {
  const { left, right, origin } = node;
  if (!(right instanceof Literal) || typeof right.value !== "string" || left.dataType.kind !== "string") return node;
  const pattern = right.value;
  // What is escaped stands for itself, and a wrong escape is an error.
  if (pattern.includes(node.escape)) return node;
  if (!/[_%]/.test(pattern)) return new EqualTo(left, right, origin);
  for (const [form, name] of FORMS) {
    const [, text] = form.exec(pattern) ?? [];
    if (text !== undefined) return new StringPredicate(name, left, new Literal(text, StringType), origin);
  }
  return node;
}
