// CombineEqualities: a long row of alternatives that compare one column with constants is one list of them, which is
// looked up instead of walked. Spark has no such rule, and short rows stay as Spark shows them.
//
// before: Filter (((a = 1) OR (a = 2)) OR … (a = 1000))     after: Filter a IN (1, 2, … 1000)

import { joinDisjuncts, splitDisjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { EqualTo, In, Or } from "../expressions/predicates.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

/** So many alternatives are a long row. */
const MANY = 100;

export const CombineEqualities: OptimizerRule = {
  name: "CombineEqualities",
  nodes: [Or],
  apply: (plan) => plan.transformUp((node) => node.mapExpressions((expression) => expression.transformDown(combine))),
};

function combine(node: Expression): Expression {
  if (!(node instanceof Or)) return node;
  const terms = splitDisjuncts(node);
  if (terms.length < MANY) return node;
  const lists = new Map<string, EqualTo[]>();
  for (const term of terms) {
    if (!(term instanceof EqualTo) || !term.right.foldable || !term.left.deterministic) continue;
    const key = term.left.canonical;
    const list = lists.get(key) ?? [];
    list.push(term);
    lists.set(key, list);
  }
  const long = [...lists.values()].filter((list) => list.length >= MANY);
  if (long.length === 0) return node;
  const combined = new Set<Expression>(long.flat());
  const ins = long.flatMap((list) => {
    const [first] = list;
    return first === undefined
      ? []
      : [
          new In(
            first.left,
            list.map((term) => term.right),
          ),
        ];
  });
  return joinDisjuncts([...ins, ...terms.filter((term) => !combined.has(term))]) ?? node;
}
