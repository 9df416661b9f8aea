// Splits a join's condition into pairs of keys, one of each side, and the rest, which is tested on each pair of rows.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import { AttributeReference as Attribute } from "../../../catalyst/expressions/attribute.ts";
import { Coalesce } from "../../../catalyst/expressions/conditional.ts";
import { joinConjuncts, splitConjuncts } from "../../../catalyst/expressions/conjuncts.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { EqualNullSafe, EqualTo, IsNull } from "../../../catalyst/expressions/predicates.ts";
import { type CatalystValue, isBigIntType } from "../../../types/catalyst-value.ts";
import type { DataType } from "../../../types/data-type.ts";

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
  for (const conjunct of condition === undefined ? [] : splitConjuncts(condition)) {
    const isEquality = conjunct instanceof EqualTo || conjunct instanceof EqualNullSafe;
    const [a, b] = isEquality ? conjunct.children : [];
    const straight = a !== undefined && b !== undefined && readsOnly(a, left) && readsOnly(b, right);
    const crosswise = a !== undefined && b !== undefined && readsOnly(a, right) && readsOnly(b, left);
    if (!straight && !crosswise) rest.push(conjunct);
    else {
      const isNullSafe = conjunct instanceof EqualNullSafe && (a.nullable || b.nullable);
      const keysOf = isNullSafe ? nullSafeKeys : (key: Expression) => [key];
      leftKeys.push(...keysOf(straight ? a : b));
      rightKeys.push(...keysOf(straight ? b : a));
    }
  }
  return {
    leftKeys,
    rightKeys,
    rest: joinConjuncts(rest),
  };
}

/** Keys that are never null and equal where the key is null on both sides, or equal: some value, and whether it is null. */
function nullSafeKeys(key: Expression): readonly Expression[] {
  return [new Coalesce([key, new Literal(someValue(key.dataType), key.dataType)]), new IsNull(key)];
}

function someValue(type: DataType): CatalystValue {
  switch (type.kind) {
    case "boolean":
      return false;
    case "string":
      return "";
    case "binary":
      return new Uint8Array(0);
    case "array":
      return [];
    case "struct":
      return type.fields.map((field) => someValue(field.dataType));
    default:
      return isBigIntType(type) ? 0n : 0;
  }
}

/** True when the expression reads columns, and only these. */
function readsOnly(expression: Expression, columns: readonly AttributeReference[]): boolean {
  const read = expression.collect((node) => (node instanceof Attribute ? node.exprId.id : undefined));
  return read.length > 0 && read.every((id) => columns.some((column) => column.exprId.id === id));
}
