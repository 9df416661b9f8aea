// Functions that take one element of an array or one value of a map.

import { SparkError } from "../../errors/spark-error.ts";
import type { DataType } from "../../types/data-type.ts";
import type { EvalMode } from "../expressions/arithmetic.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { ofKeys } from "./common-types.ts";
import { differentKey } from "./different-types.ts";
import {
  ANY,
  ARRAY,
  anyOf,
  type ExpectedType,
  exactly,
  INT,
  INT_ONLY,
  INTEGRAL,
  MAP,
  STRICT_ARRAY,
  strictly,
} from "./expected-type.ts";
import { elementType, mapValue, valuesOf } from "./nested-values.ts";
import type { ScalarRecord } from "./scalar-record.ts";

export function indexOfZero(): SparkError {
  return new SparkError("SparkRuntimeException", "INVALID_INDEX_OF_ZERO");
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

const INDEXED: ExpectedType = { ...anyOf(ARRAY, MAP), isStrict: true };

/** An integer, to which only shorter ones are cast. */
export function positionInput(type: DataType | undefined): ExpectedType {
  return type?.kind === "byte" || type?.kind === "short" ? INT : INT_ONLY;
}

/** The key of a map, or a position in an array. */
function positionInputs([container, index]: readonly DataType[]): readonly ExpectedType[] {
  if (container?.kind === "map") return [INDEXED, ANY];
  return [INDEXED, positionInput(index)];
}

/** What is cast to a key of a map, or any integer. */
function subscriptInputs([container]: readonly DataType[]): readonly ExpectedType[] {
  return [INDEXED, container?.kind === "map" ? exactly(container.keyType) : strictly(INTEGRAL)];
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

/** Where a miss is an error, an index that is not known, or NULL, gives what the array holds. */
function mayMiss(args: readonly Expression[], base: 0 | 1, mode: EvalMode): boolean {
  const [container, index] = args;
  const isKnown = index?.foldable === true && !index.nullable;
  if (mode === "ansi" && container?.dataType.kind === "array" && !isKnown) return container.dataType.containsNull;
  return !hitsElement(args, base);
}

/** What element_at and try_element_at take and give. */
const AT_POSITION = {
  inputs: positionInputs,
  minArguments: 2,
  maxArguments: 2,
  commonTypes: ofKeys("tightestCommonType"),
  check: differentKey("element_at"),
  result: itemType,
} satisfies Partial<ScalarRecord>;

export const ELEMENT_FUNCTIONS: readonly ScalarRecord[] = [
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
    ...AT_POSITION,
    nullable: (args, mode) => mayMiss(args, 1, mode),
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
    ...AT_POSITION,
    nullable: (args) => !hitsElement(args, 1),
    eval: ([container = null, key = null], { argumentTypes: [type] }) => elementAt(container, key, type, () => null),
    usage: "try_element_at(array, index) or try_element_at(map, key)",
    doc: "As element_at, but NULL when there is no such element.",
    example: "SELECT try_element_at(array(1, 2, 3), 2)",
  },
  {
    names: ["subscript"],
    internal: true,
    inputs: subscriptInputs,
    minArguments: 2,
    maxArguments: 2,
    result: itemType,
    nullable: (args, mode) => mayMiss(args, 0, mode),
    sql: ([container, key]) => `${container}[${key}]`,
    eval: ([container = null, key = null], { argumentTypes: [type], options }) => {
      if (type?.kind === "map") return mapValue(container, key, type.keyType);
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
];
