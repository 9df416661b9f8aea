// Splits a join's condition into pairs of keys, one of each side, and the rest, which is tested on each pair of rows.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import { AttributeReference as Attribute } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { And, EqualTo } from "../../../catalyst/expressions/predicates.ts";

export interface EquiJoinKeys {
  readonly leftKeys: readonly Expression[];
  readonly rightKeys: readonly Expression[];
  readonly rest: Expression | undefined;
}

export function equiJoinKeys(
  condition: Expression | undefined,
  left: readonly AttributeReference[],
  right: readonly AttributeReference[],
): EquiJoinKeys {
  const leftKeys: Expression[] = [];
  const rightKeys: Expression[] = [];
  const rest: Expression[] = [];
  for (const conjunct of conjuncts(condition)) {
    const [a, b] = conjunct instanceof EqualTo ? conjunct.children : [];
    if (a !== undefined && b !== undefined && readsOnly(a, left) && readsOnly(b, right)) {
      leftKeys.push(a);
      rightKeys.push(b);
    } else if (a !== undefined && b !== undefined && readsOnly(a, right) && readsOnly(b, left)) {
      leftKeys.push(b);
      rightKeys.push(a);
    } else rest.push(conjunct);
  }
  return {
    leftKeys,
    rightKeys,
    rest: rest.length === 0 ? undefined : rest.reduce((all, next) => new And(all, next)),
  };
}

function conjuncts(condition: Expression | undefined): readonly Expression[] {
  if (condition === undefined) return [];
  return condition instanceof And ? condition.children.flatMap(conjuncts) : [condition];
}

/** True when the expression reads columns, and only these. */
function readsOnly(expression: Expression, columns: readonly AttributeReference[]): boolean {
  const read = expression.collect((node) => (node instanceof Attribute ? node.exprId.id : undefined));
  return read.length > 0 && read.every((id) => columns.some((column) => column.exprId.id === id));
}
