// Functions that look for something among the elements of an array.

import { BooleanType, LongType } from "../../types/data-type.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { compareValues } from "../expressions/ordering.ts";
import { ofElementsAndValue } from "./common-types.ts";
import { differentSought } from "./different-types.ts";
import { type Comparable, ofElements } from "./element-comparison.ts";
import { ANY, ARRAY, ARRAY_OR_VOID } from "./expected-type.ts";
import { containsNull, elementType, type Values, valuesOf } from "./nested-values.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

function indexOf(values: Values, wanted: CatalystValue, comparable: Comparable): number {
  const sought = comparable(wanted);
  return values.findIndex((value) => value !== null && compareValues(comparable(value), sought) === 0);
}

function extreme(values: Values, sign: 1 | -1, comparable: Comparable): CatalystValue {
  const isBetter = (value: CatalystValue, best: CatalystValue): boolean =>
    best === null || sign * compareValues(comparable(value), comparable(best)) > 0;
  return values.reduce<CatalystValue>((best, value) => (value !== null && isBetter(value, best) ? value : best), null);
}

export const ARRAY_SEARCH_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["array_contains"],
    inputs: [ARRAY_OR_VOID, ANY],
    commonTypes: ofElementsAndValue("widerTypeWithoutStrings", { takesNull: false }),
    result: BooleanType,
    nullable: (args) => args.some(({ nullable }) => nullable) || containsNull(args[0]?.dataType),
    check: differentSought("array_contains"),
    eval: ([array, value = null], call) => {
      const values = valuesOf(array);
      return indexOf(values, value, ofElements(call)) >= 0 ? true : values.includes(null) ? null : false;
    },
    usage: "array_contains(array, value)",
    doc: "Whether an array has a value.",
    example: "SELECT array_contains(array(1, 2, 3), 2)",
  },
  {
    names: ["array_position"],
    inputs: [ARRAY_OR_VOID, ANY],
    commonTypes: ofElementsAndValue("tightestCommonType"),
    result: LongType,
    check: differentSought("array_position"),
    eval: ([array, value = null], call) => BigInt(indexOf(valuesOf(array), value, ofElements(call)) + 1),
    usage: "array_position(array, element)",
    doc: "The position of the first element that equals a value, counted from 1; 0 when there is none.",
    example: "SELECT array_position(array(312, 773, 708, 708), 708)",
  },
  {
    names: ["array_max"],
    inputs: [ARRAY],
    result: ([type]) => elementType(type),
    nullable: NULLABLE,
    eval: ([array], call) => extreme(valuesOf(array), 1, ofElements(call)),
    usage: "array_max(array)",
    doc: "The greatest element.",
    example: "SELECT array_max(array(1, 20, NULL, 3))",
  },
  {
    names: ["array_min"],
    inputs: [ARRAY],
    result: ([type]) => elementType(type),
    nullable: NULLABLE,
    eval: ([array], call) => extreme(valuesOf(array), -1, ofElements(call)),
    usage: "array_min(array)",
    doc: "The least element.",
    example: "SELECT array_min(array(1, 20, NULL, 3))",
  },
];
