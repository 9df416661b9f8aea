// What evaluations take from arrays, maps and structs, and from their types.

import { ArrayType, type DataType, NullType } from "../../types/data-type.ts";
import { comparableOf } from "../expressions/evaluators/collated-value.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { compareValues } from "../expressions/ordering.ts";

export type Values = readonly CatalystValue[];

export function valuesOf(value: CatalystValue | undefined): Values {
  return Array.isArray(value) ? value : [];
}

/** The element type of an array; void of anything else. */
export function elementType(type: DataType | undefined): DataType {
  return type?.kind === "array" ? type.elementType : NullType;
}

export function containsNull(type: DataType | undefined): boolean {
  return type?.kind === "array" ? type.containsNull : true;
}

export function mapValue(map: CatalystValue, key: CatalystValue, keyType?: DataType): CatalystValue {
  const comparable = comparableOf(keyType);
  const sought = comparable(key);
  for (const entry of valuesOf(map)) {
    const [entryKey = null, value = null] = valuesOf(entry);
    if (compareValues(comparable(entryKey), sought) === 0) return value;
  }
  return null;
}

/** The type of the first argument, an array. */
export function sameArray([type = ArrayType(NullType, false)]: readonly DataType[]): DataType {
  return type;
}
