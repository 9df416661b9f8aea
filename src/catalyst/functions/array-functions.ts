// Functions that make arrays, and that tell how long they are.

import {
  ArrayType,
  type DataType,
  IntegerType,
  NullType,
  StringType,
  StructField,
  StructType,
} from "../../types/data-type.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { ofAll } from "./common-types.ts";
import { differentTypes } from "./different-types.ts";
import { checkElementCount } from "./element-count.ts";
import {
  ANY,
  ARRAY,
  ARRAY_OF_ARRAYS,
  ARRAY_OF_STRINGS,
  anyOf,
  INT,
  MAP,
  STRING_ONLY,
  strictly,
} from "./expected-type.ts";
import { containsNull, elementType, type Values, valuesOf } from "./nested-values.ts";
import { NOT_NULL, type ScalarRecord } from "./scalar-record.ts";
import { SEQUENCE_FUNCTION } from "./sequence-function.ts";

/** The type of values of all types, which differ at most in whether their elements may be null. */
function mergedType(types: readonly DataType[]): DataType {
  const [first = NullType] = types;
  if (first.kind === "struct") {
    const structs = types.filter((type) => type.kind === "struct");
    return StructType(
      first.fields.map(({ name, metadata }, i) => {
        const fields = structs.flatMap((type) => type.fields[i] ?? []);
        const nullable = fields.some((field) => field.nullable);
        return StructField(name, mergedType(fields.map(({ dataType }) => dataType)), nullable, metadata);
      }),
    );
  }
  if (first.kind !== "array") return first;
  const arrays = types.filter((type) => type.kind === "array");
  return ArrayType(
    mergedType(arrays.map((type) => type.elementType)),
    arrays.some((type) => type.containsNull),
  );
}

function repeated(item: CatalystValue, count: number): Values {
  checkElementCount("array_repeat", BigInt(count));
  return Array.from({ length: count }, () => item);
}

export const ARRAY_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["array"],
    inputs: [ANY],
    commonTypes: ofAll("widerType"),
    minArguments: 0,
    maxArguments: Infinity,
    result: (types, args) =>
      ArrayType(
        mergedType(types),
        args.some(({ nullable }) => nullable),
      ),
    check: differentTypes("array"),
    seesNulls: true,
    nullable: NOT_NULL,
    eval: (values) => [...values],
    usage: "array(expr, …)",
    doc: "An array of the arguments.",
    example: "SELECT array(1, 2, 3)",
  },
  {
    names: ["array_repeat"],
    inputs: [ANY, strictly(INT)],
    result: ([type = NullType], [item]) => ArrayType(type, item?.nullable ?? true),
    seesNulls: true,
    nullable: ([, count]) => count?.nullable ?? true,
    eval: ([item = null, count = null]) => (count === null ? null : repeated(item, Math.max(0, Number(count)))),
    usage: "array_repeat(element, count)",
    doc: "An array of a value so many times.",
    example: "SELECT array_repeat('123', 2)",
  },
  SEQUENCE_FUNCTION,
  {
    names: ["flatten"],
    inputs: [ARRAY_OF_ARRAYS],
    result: ([type]) => ArrayType(elementType(elementType(type)), containsNull(elementType(type))),
    nullable: ([array]) => (array?.nullable ?? true) || containsNull(array?.dataType),
    eval: ([array]) => (valuesOf(array).includes(null) ? null : valuesOf(array).flatMap(valuesOf)),
    usage: "flatten(arrayOfArrays)",
    doc: "The elements of all arrays in an array.",
    example: "SELECT flatten(array(array(1, 2), array(3, 4)))",
  },
  {
    names: ["size", "cardinality"],
    inputs: [anyOf(ARRAY, MAP)],
    result: IntegerType,
    nullable: ([value], mode) => mode === "ansi" && value?.nullable === true,
    seesNulls: true,
    eval: ([value = null], { options }) => {
      if (value === null) return options.mode === "ansi" ? null : -1;
      return valuesOf(value).length;
    },
    usage: "size(expr)",
    doc: "The number of elements of an array, or of entries of a map; of NULL it is -1 where ANSI mode is off.",
    example: "SELECT size(array('b', 'd', 'c', 'a'))",
  },
  {
    names: ["array_size"],
    inputs: [ARRAY],
    result: IntegerType,
    eval: ([value]) => valuesOf(value).length,
    usage: "array_size(expr)",
    doc: "The number of elements of an array.",
    example: "SELECT array_size(array('b', 'd', 'c', 'a'))",
  },
  {
    names: ["array_join"],
    inputs: [ARRAY_OF_STRINGS, STRING_ONLY, STRING_ONLY],
    minArguments: 2,
    result: StringType,
    eval: ([array, delimiter, replacement]) =>
      valuesOf(array)
        .flatMap((item) => (item === null ? (replacement === undefined ? [] : [replacement]) : [item]))
        .join(String(delimiter)),
    usage: "array_join(array, delimiter[, nullReplacement])",
    doc: "The elements as one string with a delimiter between them.",
    example: "SELECT array_join(array('hello', 'world'), ' ')",
  },
];
function zipType(types: readonly DataType[], names: readonly string[]): DataType {
  return ArrayType(
    StructType(types.map((type, i) => StructField(names[i] ?? String(i), elementType(type), true))),
    false,
  );
}

/** The fields have the names of columns; others are numbered. Names are taken when the call is built. */
export function arraysZip(names: readonly string[]): ScalarRecord {
  return {
    names: ["arrays_zip"],
    inputs: [ARRAY],
    minArguments: 0,
    maxArguments: Infinity,
    result: (types) => zipType(types, names),
    eval: (arrays) => {
      const length = Math.max(0, ...arrays.map((array) => valuesOf(array).length));
      return Array.from({ length }, (_, i) => arrays.map((array) => valuesOf(array)[i] ?? null));
    },
    usage: "arrays_zip(a1, a2, …)",
    doc: "An array of structs, of which the n-th has the n-th elements of all arrays.",
    example: "SELECT arrays_zip(array(1, 2, 3), array(2, 3, 4))",
  };
}
