// Functions of arrays.

import { SparkError } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  IntegerType,
  LongType,
  NullType,
  StringType,
  StructField,
  StructType,
  sameType,
  sqlName,
} from "../../types/data-type.ts";
import { comparableOf } from "../expressions/evaluators/collated-value.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import { javaRegex } from "../expressions/evaluators/java-regex.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { compareValues } from "../expressions/ordering.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { differentKey, differentTypes } from "./different-types.ts";
import { checkElementCount } from "./element-count.ts";
import {
  ANY,
  ARRAY,
  ARRAY_OF_ARRAYS,
  ARRAY_OF_STRINGS,
  ARRAY_OR_VOID,
  anyOf,
  BOOLEAN,
  type ExpectedType,
  INT,
  MAP,
  STRICT_ARRAY,
  STRING,
  STRING_ONLY,
  strictly,
} from "./expected-type.ts";
import { checkGroupIndex } from "./regexp-functions.ts";
import { NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { SEQUENCE_FUNCTION } from "./sequence-function.ts";

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

/** Text that is equal for values that compare equal. */
export function valueKey(value: CatalystValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(valueKey).join()}]`;
  if (value instanceof Uint8Array) return `x${value.join()}`;
  return `${typeof value}:${JSON.stringify(typeof value === "bigint" ? String(value) : value === 0 ? 0 : String(value))}`;
}

/** What of a value counts when it is compared. */
type Comparable = (value: CatalystValue) => CatalystValue;

/** What counts of the elements of a call's first array. */
function ofElements({ argumentTypes: [type] }: EvaluatorCall): Comparable {
  return comparableOf(type?.kind === "array" ? type.elementType : undefined);
}

function distinct(values: Values, comparable: Comparable): Values {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = valueKey(comparable(value));
    return seen.has(key) ? false : seen.add(key);
  });
}

function indexOf(values: Values, wanted: CatalystValue, comparable: Comparable): number {
  const sought = comparable(wanted);
  return values.findIndex((value) => value !== null && compareValues(comparable(value), sought) === 0);
}

function sortedValues(values: Values, ascending: boolean, comparable: Comparable): Values {
  const sign = ascending ? 1 : -1;
  return [...values].sort((a, b) => sign * compareValues(comparable(a), comparable(b)));
}

function extreme(values: Values, sign: 1 | -1, comparable: Comparable): CatalystValue {
  const isBetter = (value: CatalystValue, best: CatalystValue): boolean =>
    best === null || sign * compareValues(comparable(value), comparable(best)) > 0;
  return values.reduce<CatalystValue>((best, value) => (value !== null && isBetter(value, best) ? value : best), null);
}

function indexOfZero(): SparkError {
  return new SparkError("SparkRuntimeException", "INVALID_INDEX_OF_ZERO");
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

function elementAt(
  container: CatalystValue,
  key: CatalystValue,
  type: DataType | undefined,
  raise: (size: number) => CatalystValue,
): CatalystValue {
  if (type?.kind === "map") return mapValue(container, key, type.keyType);
  const values = valuesOf(container);
  const index = Number(key);
  if (index === 0) throw indexOfZero();
  const value = values[index > 0 ? index - 1 : values.length + index];
  return value === undefined ? raise(values.length) : value;
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

/** Java's split: a limit above zero bounds the parts, zero and below keep trailing empty ones, as Spark passes -1. */
function split(text: string, pattern: string, limit: number): readonly string[] {
  if (text === "") return [""];
  const regex = javaRegex(pattern, { functionName: "split" });
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(regex.source, regex.flags))) {
    if (limit > 0 && parts.length === limit - 1) break;
    // Nothing is cut off before the first character by an empty match, nor at the end by an empty pattern.
    if (match[0] === "" && (match.index === 0 || (pattern === "" && match.index >= text.length))) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** Sentences, each an array of words. */
function sentences(text: string): Values {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0);
}

function mismatchedElement(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([array, value]) => {
    if (array === undefined || value === undefined) return undefined;
    if (array.dataType.kind === "void" || value.dataType.kind === "void") {
      return { condition: "DATATYPE_MISMATCH.NULL_TYPE", parameters: { functionName: `\`${name}\`` } };
    }
    const element = elementType(array.dataType);
    if (sqlName(element) === sqlName(value.dataType)) return undefined;
    return {
      condition: "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES",
      parameters: {
        functionName: `\`${name}\``,
        dataType: '"ARRAY"',
        leftType: `"${sqlName(array.dataType)}"`,
        rightType: `"${sqlName(value.dataType)}"`,
      },
    };
  };
}

/** Of an array and a value to put into it. */
function mismatchedItem(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([array, value]) => {
    if (array?.dataType.kind !== "array" || value === undefined) return undefined;
    if (sameType(array.dataType.elementType, value.dataType)) return undefined;
    return {
      condition: "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES",
      parameters: {
        functionName: `\`${name}\``,
        dataType: '"ARRAY"',
        leftType: `"${sqlName(array.dataType)}"`,
        rightType: `"${sqlName(value.dataType)}"`,
      },
    };
  };
}

/** Of two arguments that both should be arrays of one type. */
function mismatchedArrays(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([left, right]) => {
    if (left === undefined || right === undefined) return undefined;
    const areArrays = left.dataType.kind === "array" && right.dataType.kind === "array";
    if (areArrays && sameType(left.dataType, right.dataType)) return undefined;
    return {
      condition: "DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES",
      parameters: {
        functionName: `\`${name}\``,
        arrayType: '"ARRAY"',
        leftType: `"${sqlName(left.dataType)}"`,
        rightType: `"${sqlName(right.dataType)}"`,
      },
    };
  };
}

/** Of an array and a value at an index, where the first argument is no array. */
function noArray(name: string, index: number): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return (args) => {
    const [array, value] = [args[0], args[index]];
    if (array === undefined || value === undefined || array.dataType.kind === "array") return undefined;
    return {
      condition: "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES",
      parameters: {
        functionName: `\`${name}\``,
        dataType: '"ARRAY"',
        leftType: `"${sqlName(array.dataType)}"`,
        rightType: `"${sqlName(value.dataType)}"`,
      },
    };
  };
}

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

function sameArray([type = ArrayType(NullType, false)]: readonly DataType[]): DataType {
  return type;
}

/** An array that may also hold the value, or null. */
function withNull([type]: readonly DataType[]): DataType {
  return ArrayType(elementType(type), true);
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
    inputs: [ARRAY, ARRAY],
    commonType: "bothArrays",
    checkBefore: mismatchedArrays(name),
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

function zipType(types: readonly DataType[], names: readonly string[]): DataType {
  return ArrayType(
    StructType(types.map((type, i) => StructField(names[i] ?? String(i), elementType(type), true))),
    false,
  );
}

function repeated(item: CatalystValue, count: number): Values {
  checkElementCount("array_repeat", BigInt(count));
  return Array.from({ length: count }, () => item);
}

const INDEXED: ExpectedType = anyOf(ARRAY, MAP);

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

/** The key of a map, or an index of an array. */
function indexInputs([container]: readonly DataType[]): readonly ExpectedType[] {
  return [INDEXED, container?.kind === "map" ? ANY : INT];
}

function itemType([container]: readonly DataType[]): DataType {
  return container?.kind === "map" ? container.valueType : elementType(container);
}

/** Whether a constant index hits an element of an array that is written out. */
function hitsElement([container, index]: readonly Expression[], base: 0 | 1): boolean {
  if (container?.prettyName !== "array" || index?.foldable !== true || index.nullable) return false;
  const position = Number(index.eval([]));
  const item = container.children[position >= 0 ? position - base : container.children.length + position];
  return item !== undefined && !item.nullable && !(base === 0 && position < 0);
}

export const ARRAY_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["array"],
    inputs: [ANY],
    commonType: "wider",
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
    names: ["split"],
    inputs: [STRING, STRING, INT],
    defaults: [Literal.of(-1)],
    result: ArrayType(StringType, false),
    eval: ([text, pattern, limit]) => split(String(text), String(pattern), Number(limit)),
    usage: "split(str, regex[, limit])",
    doc: "The parts between matches of a regular expression.",
    example: "SELECT split('oneAtwoBthreeC', '[ABC]')",
  },
  {
    names: ["array_contains"],
    inputs: [ARRAY_OR_VOID, ANY],
    commonElement: "but for NULL",
    result: BooleanType,
    nullable: (args) => args.some(({ nullable }) => nullable) || containsNull(args[0]?.dataType),
    check: mismatchedElement("array_contains"),
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
    commonElement: true,
    result: LongType,
    check: mismatchedElement("array_position"),
    eval: ([array, value = null], call) => BigInt(indexOf(valuesOf(array), value, ofElements(call)) + 1),
    usage: "array_position(array, element)",
    doc: "The position of the first element that equals a value, counted from 1; 0 when there is none.",
    example: "SELECT array_position(array(312, 773, 708, 708), 708)",
  },
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
    names: ["array_remove"],
    inputs: [ARRAY_OR_VOID, ANY],
    commonElement: true,
    result: sameArray,
    checkBefore: noArray("array_remove", 1),
    check: mismatchedElement("array_remove"),
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
    names: ["array_append"],
    inputs: [STRICT_ARRAY, ANY],
    commonElement: true,
    check: mismatchedItem("array_append"),
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
    commonElement: true,
    check: mismatchedItem("array_prepend"),
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
    inputs: [ARRAY, strictly(INT), ANY],
    checkBefore: noArray("array_insert", 2),
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
  {
    names: ["array_repeat"],
    inputs: [ANY, INT],
    result: ([type = NullType], [item]) => ArrayType(type, item?.nullable ?? true),
    seesNulls: true,
    nullable: ([, count]) => count?.nullable ?? true,
    eval: ([item = null, count = null]) => (count === null ? null : repeated(item, Math.max(0, Number(count)))),
    usage: "array_repeat(element, count)",
    doc: "An array of a value so many times.",
    example: "SELECT array_repeat('123', 2)",
  },
  {
    names: ["arrays_overlap"],
    inputs: [ARRAY, ARRAY],
    commonType: "bothArrays",
    checkBefore: mismatchedArrays("arrays_overlap"),
    result: BooleanType,
    nullable: (args) => args.some(({ nullable, dataType }) => nullable || containsNull(dataType)),
    eval: ([a, b], call) => overlap(valuesOf(a), valuesOf(b), ofElements(call)),
    usage: "arrays_overlap(a1, a2)",
    doc: "Whether two arrays have an element in common.",
    example: "SELECT arrays_overlap(array(1, 2, 3), array(3, 4, 5))",
  },
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
    names: ["get"],
    inputs: [STRICT_ARRAY, INT],
    result: ([type]) => elementType(type),
    nullable: (args) => !hitsElement(args, 0),
    eval: ([array, index]) => valuesOf(array)[Number(index)] ?? null,
    usage: "get(array, index)",
    doc: "The element at an index, counted from 0; NULL when there is none.",
    example: "SELECT get(array(1, 2, 3), 0)",
  },
  {
    names: ["element_at"],
    inputs: indexInputs,
    minArguments: 2,
    maxArguments: 2,
    commonKey: true,
    check: differentKey("element_at"),
    result: itemType,
    nullable: (args) => !hitsElement(args, 1),
    eval: ([container = null, key = null], { argumentTypes: [type], options }) =>
      elementAt(container, key, type, (size) => {
        if (options.mode !== "ansi") return null;
        throw new SparkError(
          "SparkArrayIndexOutOfBoundsException",
          "INVALID_ARRAY_INDEX_IN_ELEMENT_AT",
          { indexValue: String(key), arraySize: String(size) },
          { context: options.context },
        );
      }),
    usage: "element_at(array, index) or element_at(map, key)",
    doc: "The element at a position, counted from 1, or from the end if negative; or the value of a key.",
    example: "SELECT element_at(array(1, 2, 3), 2)",
  },
  {
    names: ["try_element_at"],
    checkedAs: "element_at",
    inputs: indexInputs,
    minArguments: 2,
    maxArguments: 2,
    commonKey: true,
    check: differentKey("element_at"),
    result: itemType,
    nullable: (args) => !hitsElement(args, 1),
    eval: ([container = null, key = null], { argumentTypes: [type] }) => elementAt(container, key, type, () => null),
    usage: "try_element_at(array, index) or try_element_at(map, key)",
    doc: "As element_at, but NULL when there is no such element.",
    example: "SELECT try_element_at(array(1, 2, 3), 2)",
  },
  {
    names: ["subscript"],
    internal: true,
    inputs: indexInputs,
    minArguments: 2,
    maxArguments: 2,
    commonKey: true,
    result: itemType,
    nullable: (args) => !hitsElement(args, 0),
    sql: ([container, key]) => `${container}[${key}]`,
    eval: ([container = null, key = null], { argumentTypes: [type], options }) => {
      if (type?.kind === "map") return mapValue(container, key);
      const values = valuesOf(container);
      const value = values[Number(key)];
      if (value !== undefined || options.mode !== "ansi") return value ?? null;
      throw new SparkError(
        "SparkArrayIndexOutOfBoundsException",
        "INVALID_ARRAY_INDEX",
        { indexValue: String(key), arraySize: String(values.length) },
        { context: options.context },
      );
    },
    usage: "container[key]",
    doc: "The element at an index, counted from 0, or the value of a key.",
    example: "SELECT array(1, 2, 3)[0]",
  },
  SEQUENCE_FUNCTION,
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
  {
    names: ["regexp_extract_all"],
    inputs: [STRING, STRING, INT],
    defaults: [Literal.of(1)],
    result: ArrayType(StringType, true),
    eval: ([text, pattern, index]) => {
      const regex = javaRegex(String(pattern), { functionName: "regexp_extract_all" });
      return [...String(text).matchAll(new RegExp(regex.source, regex.flags))].map((match) => {
        checkGroupIndex(match, Number(index), "regexp_extract_all");
        return match[Number(index)] ?? "";
      });
    },
    usage: "regexp_extract_all(str, regexp[, idx])",
    doc: "A group of every match.",
    example: "SELECT regexp_extract_all('100-200, 300-400', '(\\\\d+)-(\\\\d+)', 1)",
  },
  {
    names: ["sentences"],
    inputs: [STRING, STRING, STRING],
    defaults: [Literal.of(""), Literal.of("")],
    result: ArrayType(ArrayType(StringType, false), false),
    nullable: NULLABLE,
    seesNulls: true,
    eval: ([text = null]) => (text === null ? null : sentences(String(text))),
    usage: "sentences(str[, lang[, country]])",
    doc: "The sentences of a text, each an array of its words.",
    example: "SELECT sentences('Hi there! Good morning.')",
  },
];

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
