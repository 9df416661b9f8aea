// Functions that give an array with more, fewer or reordered elements.

import { SparkError } from "../../errors/spark-error.ts";
import { ArrayType, type DataType, sqlName } from "../../types/data-type.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { compareValues } from "../expressions/ordering.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { ofElementsAndValue } from "./common-types.ts";
import { differentElement, differentSought, noArray } from "./different-types.ts";
import { type Comparable, ofElements } from "./element-comparison.ts";
import { indexOfZero, positionInput } from "./element-functions.ts";
import { ANY, ARRAY, ARRAY_OR_VOID, BOOLEAN, INT, STRICT_ARRAY, strictly } from "./expected-type.ts";
import { elementType, sameArray, type Values, valuesOf } from "./nested-values.ts";
import type { ScalarRecord } from "./scalar-record.ts";

/** An array that may also hold the value, or null. */
function withNull([type]: readonly DataType[]): DataType {
  return ArrayType(elementType(type), true);
}

/** Inserted before a position, counted from 1, or behind one counted from the end; nulls fill what lies between. */
function insert(values: Values, position: number, item: CatalystValue): Values {
  if (position === 0) throw indexOfZero();
  const result = [...values];
  if (position > 0) {
    while (result.length < position - 1) result.push(null);
    result.splice(position - 1, 0, item);
    return result;
  }
  const index = values.length + position + 1;
  if (index >= 0) {
    result.splice(index, 0, item);
    return result;
  }
  return [item, ...Array.from({ length: -index }, () => null), ...values];
}

function invalidParameter(condition: "START" | "LENGTH", parameter: string, extra: Record<string, string>): SparkError {
  return new SparkError("SparkRuntimeException", `INVALID_PARAMETER_VALUE.${condition}`, {
    parameter: `\`${parameter}\``,
    functionName: "`slice`",
    ...extra,
  });
}

function sliceOf(values: Values, start: number, length: number): Values {
  if (start === 0) throw invalidParameter("START", "start", {});
  if (length < 0) throw invalidParameter("LENGTH", "length", { length: String(length) });
  const from = start > 0 ? start - 1 : values.length + start;
  return from < 0 ? [] : values.slice(from, from + length);
}

function sortedValues(values: Values, ascending: boolean, comparable: Comparable): Values {
  const sign = ascending ? 1 : -1;
  return [...values].sort((a, b) => sign * compareValues(comparable(a), comparable(b)));
}

function constantDirection([, ascending]: readonly Expression[]): ArgumentMismatch | undefined {
  if (ascending === undefined || ascending.foldable) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
    parameters: {
      inputName: "`ascendingOrder`",
      inputType: `"${sqlName(ascending.dataType)}"`,
      inputExpr: `"${ascending.sql}"`,
    },
  };
}

export const ARRAY_CHANGE_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["array_append"],
    inputs: [STRICT_ARRAY, ANY],
    commonTypes: ofElementsAndValue("tightestCommonType"),
    check: differentElement("array_append"),
    result: withNull,
    seesNulls: true,
    nullable: ([array]) => array?.nullable ?? true,
    eval: ([array = null, value = null]) => (array === null ? null : [...valuesOf(array), value]),
    usage: "array_append(array, element)",
    doc: "The array with a value at its end.",
    example: "SELECT array_append(array('b', 'd', 'c', 'a'), 'd')",
  },
  {
    names: ["array_prepend"],
    inputs: [STRICT_ARRAY, ANY],
    commonTypes: ofElementsAndValue("tightestCommonType"),
    check: differentElement("array_prepend"),
    result: withNull,
    seesNulls: true,
    nullable: ([array]) => array?.nullable ?? true,
    eval: ([array = null, value = null]) => (array === null ? null : [value, ...valuesOf(array)]),
    usage: "array_prepend(array, element)",
    doc: "The array with a value at its beginning.",
    example: "SELECT array_prepend(array('b', 'd', 'c', 'a'), 'd')",
  },
  {
    names: ["array_insert"],
    inputs: ([, position]) => [STRICT_ARRAY, positionInput(position), ANY],
    minArguments: 3,
    maxArguments: 3,
    commonTypes: ofElementsAndValue("tightestCommonType", { value: 2 }),
    checkBefore: noArray("array_insert", 2),
    check: differentElement("array_insert", 2),
    result: withNull,
    seesNulls: true,
    nullable: ([array, position]) => (array?.nullable ?? true) || (position?.nullable ?? true),
    eval: ([array = null, position = null, item = null]) =>
      array === null || position === null ? null : insert(valuesOf(array), Number(position), item),
    usage: "array_insert(x, pos, val)",
    doc: "The array with a value put in at a position, counted from 1, or from the end if negative.",
    example: "SELECT array_insert(array(1, 2, 3, 4), 5, 5)",
  },
  {
    names: ["array_remove"],
    inputs: [ARRAY_OR_VOID, ANY],
    commonTypes: ofElementsAndValue("tightestCommonType"),
    result: sameArray,
    checkBefore: noArray("array_remove"),
    check: differentSought("array_remove"),
    eval: ([array, value = null], call) => {
      const comparable = ofElements(call);
      const removed = comparable(value);
      return valuesOf(array).filter((item) => item === null || compareValues(comparable(item), removed) !== 0);
    },
    usage: "array_remove(array, element)",
    doc: "The array without the elements that equal a value.",
    example: "SELECT array_remove(array(1, 2, 3, NULL, 3), 3)",
  },
  {
    names: ["array_compact"],
    inputs: [ARRAY],
    result: ([type]) => ArrayType(elementType(type), false),
    eval: ([array]) => valuesOf(array).filter((item) => item !== null),
    usage: "array_compact(array)",
    doc: "The array without nulls.",
    example: "SELECT array_compact(array(1, 2, 3, NULL))",
  },
  {
    names: ["slice"],
    inputs: [ARRAY, INT, INT],
    result: sameArray,
    eval: ([array, start, length]) => sliceOf(valuesOf(array), Number(start), Number(length)),
    usage: "slice(x, start, length)",
    doc: "So many elements from a position on, counted from 1, or from the end if negative.",
    example: "SELECT slice(array(1, 2, 3, 4), 2, 2)",
  },
  {
    names: ["sort_array"],
    inputs: [ARRAY, strictly(BOOLEAN)],
    check: constantDirection,
    defaults: [Literal.of(true)],
    result: sameArray,
    eval: ([array, ascending], call) => sortedValues(valuesOf(array), ascending === true, ofElements(call)),
    usage: "sort_array(array[, ascendingOrder])",
    doc: "The elements in order; nulls come first if it ascends, and last if it descends.",
    example: "SELECT sort_array(array('b', 'd', NULL, 'c', 'a'))",
  },
];
