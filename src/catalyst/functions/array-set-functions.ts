// Functions that take arrays for sets of values.

import { ArrayType, BooleanType } from "../../types/data-type.ts";
import { ofBothArrays } from "./common-types.ts";
import { differentArrays } from "./different-types.ts";
import { type Comparable, ofElements } from "./element-comparison.ts";
import { ARRAY, STRICT_ARRAY } from "./expected-type.ts";
import { containsNull, elementType, sameArray, type Values, valuesOf } from "./nested-values.ts";
import type { ScalarRecord } from "./scalar-record.ts";
import { valueKey } from "./value-keys.ts";

function distinct(values: Values, comparable: Comparable): Values {
  const seen = new Set<string>();
  const kept = values.filter((value) => {
    const key = valueKey(comparable(value));
    return seen.has(key) ? false : seen.add(key);
  });
  // −0.0 is kept as 0.0.
  return kept.map((value) => (value === 0 ? 0 : value));
}

/** Of two arrays of one type. */
function setFunction(
  name: string,
  combine: (a: Values, b: Values, comparable: Comparable) => Values,
  nulls: (a: boolean, b: boolean) => boolean,
  doc: string,
): ScalarRecord {
  return {
    names: [name],
    inputs: [STRICT_ARRAY, STRICT_ARRAY],
    commonTypes: ofBothArrays,
    checkBefore: differentArrays(name),
    result: ([a, b]) => ArrayType(elementType(a), nulls(containsNull(a), containsNull(b))),
    eval: ([a, b], call) => combine(valuesOf(a), valuesOf(b), ofElements(call)),
    usage: `${name}(array1, array2)`,
    doc,
    example: `SELECT ${name}(array(1, 2, 3), array(1, 3, 5))`,
  };
}

function keysOf(values: Values, comparable: Comparable): ReadonlySet<string> {
  return new Set(values.map((value) => valueKey(comparable(value))));
}

function overlap(a: Values, b: Values, comparable: Comparable): boolean | null {
  const keys = keysOf(
    b.filter((value) => value !== null),
    comparable,
  );
  if (a.some((value) => value !== null && keys.has(valueKey(comparable(value))))) return true;
  const hasNull = a.includes(null) || b.includes(null);
  return hasNull && a.length > 0 && b.length > 0 ? null : false;
}

export const ARRAY_SET_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["array_distinct"],
    inputs: [ARRAY],
    result: sameArray,
    eval: ([array], call) => distinct(valuesOf(array), ofElements(call)),
    usage: "array_distinct(array)",
    doc: "The array without repetitions.",
    example: "SELECT array_distinct(array(1, 2, 3, NULL, 3))",
  },
  setFunction(
    "array_union",
    (a, b, comparable) => distinct([...a, ...b], comparable),
    (a, b) => a || b,
    "The elements of both arrays, without repetitions.",
  ),
  setFunction(
    "array_intersect",
    (a, b, comparable) => {
      const keys = keysOf(b, comparable);
      return distinct(
        a.filter((value) => keys.has(valueKey(comparable(value)))),
        comparable,
      );
    },
    (a, b) => a && b,
    "The elements that both arrays have, without repetitions.",
  ),
  setFunction(
    "array_except",
    (a, b, comparable) => {
      const keys = keysOf(b, comparable);
      return distinct(
        a.filter((value) => !keys.has(valueKey(comparable(value)))),
        comparable,
      );
    },
    (a) => a,
    "The elements of the first array that the second has not, without repetitions.",
  ),
  {
    names: ["arrays_overlap"],
    inputs: [STRICT_ARRAY, STRICT_ARRAY],
    commonTypes: ofBothArrays,
    checkBefore: differentArrays("arrays_overlap"),
    result: BooleanType,
    nullable: (args) => args.some(({ nullable, dataType }) => nullable || containsNull(dataType)),
    eval: ([a, b], call) => overlap(valuesOf(a), valuesOf(b), ofElements(call)),
    usage: "arrays_overlap(a1, a2)",
    doc: "Whether two arrays have an element in common.",
    example: "SELECT arrays_overlap(array(1, 2, 3), array(3, 4, 5))",
  },
];
