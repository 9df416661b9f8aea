// Functions that apply lambdas to the elements of arrays and the entries of maps.

import { SparkError } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  IntegerType,
  MapType,
  NullType,
  sqlName,
} from "../../types/data-type.ts";
import { isOrderable } from "../analysis/orderable-type.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import type { HigherOrderSemantics, LambdaFunction } from "../expressions/lambda.ts";
import { compareValues } from "../expressions/ordering.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { type CommonTypes, ofTheKeysOfMaps } from "./common-types.ts";
import { differentMapKeys } from "./different-types.ts";
import { STRICT_ARRAY } from "./expected-type.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { mapOf } from "./map-functions.ts";
import { containsNull, elementType, mapValue, valuesOf } from "./nested-values.ts";
import { callOf, type ScalarRecord } from "./scalar-record.ts";
import { valueKey } from "./value-keys.ts";

export interface HigherOrderRecord extends Omit<HigherOrderSemantics, "name"> {
  readonly names: readonly string[];
  /** What kinds of collections its first arguments are. */
  readonly collections: readonly ("array" | "map")[];
  /** Brings its first arguments to types that they have in common. */
  readonly commonTypes?: CommonTypes;
  /** Looks at its first arguments, before the lambdas have types. */
  readonly check?: (args: readonly Expression[]) => ArgumentMismatch | undefined;
  /** Whether lambdas may take the index of an element too. */
  readonly takesIndex?: boolean;
  /** Whether it has a lambda of its own when it is given none. */
  readonly hasDefaultLambda?: boolean;
  /** Whether the last lambda gives what it is given when it is left out. */
  readonly hasIdentity?: boolean;
  /** Of values and lambdas together. */
  readonly minArguments: number;
  readonly maxArguments: number;
  readonly usage: string;
  readonly doc: string;
  readonly example: string;
}

interface Variable {
  readonly dataType: DataType;
  readonly nullable: boolean;
}

const INDEX: Variable = { dataType: IntegerType, nullable: false };

function element(arg: Expression | undefined): Variable {
  return { dataType: elementType(arg?.dataType), nullable: containsNull(arg?.dataType) };
}

function entry(arg: Expression | undefined): readonly [Variable, Variable] {
  const type = arg?.dataType;
  if (type?.kind !== "map") {
    return [
      { dataType: NullType, nullable: true },
      { dataType: NullType, nullable: true },
    ];
  }
  return [
    { dataType: type.keyType, nullable: false },
    { dataType: type.valueType, nullable: type.valueContainsNull },
  ];
}

function typeOf(arg: Expression | undefined): DataType {
  return arg?.dataType ?? NullType;
}

function entriesOf(map: CatalystValue | undefined): readonly (readonly [CatalystValue, CatalystValue])[] {
  return valuesOf(map).map((pair) => {
    const [key = null, value = null] = valuesOf(pair);
    return [key, value];
  });
}

/** Whether any (or all) elements satisfy the predicate, in three-valued logic. */
function quantify(
  values: readonly CatalystValue[],
  test: (value: CatalystValue) => CatalystValue,
  wanted: boolean,
): CatalystValue {
  let unknown = false;
  for (const value of values) {
    const answer = test(value);
    if (answer === wanted) return wanted;
    if (answer === null) unknown = true;
  }
  return unknown ? null : !wanted;
}

function nullableTest(args: readonly Expression[], lambdas: readonly LambdaFunction[]): boolean {
  return args.some(({ nullable }) => nullable) || lambdas.some(({ body }) => body.nullable);
}

function aggregateRecord(name: string): HigherOrderRecord {
  return {
    names: [name],
    collections: ["array"],
    hasIdentity: true,
    valueArguments: 2,
    minArguments: 3,
    maxArguments: 4,
    variables: ([array, start], lambda) => {
      const state: Variable = { dataType: typeOf(start), nullable: true };
      return lambda === 0 ? [state, element(array)] : [state];
    },
    result: ([, start], [merge, finish]) => finish?.dataType ?? merge?.dataType ?? typeOf(start),
    nullable: () => true,
    eval: ([array, start = null], [merge, finish]) => {
      const state = valuesOf(array).reduce<CatalystValue>((acc, value) => merge?.(acc, value) ?? null, start);
      return finish === undefined ? state : finish(state);
    },
    usage: `${name}(expr, start, merge[, finish])`,
    doc: "One value made of an array: a state that each element is merged into, and what becomes of it at the end.",
    example: `SELECT ${name}(array(1, 2, 3), 0, (acc, x) -> acc + x)`,
  };
}

/** @throws SparkError when a function says nothing about the order of two elements */
function comparison(first: CatalystValue, second: CatalystValue, order: CatalystValue): number {
  if (order !== null) return Number(order);
  throw new SparkError("SparkException", "COMPARATOR_RETURNS_NULL", {
    firstValue: String(first),
    secondValue: String(second),
  });
}

export const HIGHER_ORDER_FUNCTIONS: readonly HigherOrderRecord[] = [
  {
    names: ["transform"],
    collections: ["array"],
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    takesIndex: true,
    variables: ([array]) => [element(array), INDEX],
    result: (_, [lambda]) => ArrayType(typeOf(lambda), lambda?.nullable ?? true),
    eval: ([array], [lambda]) => valuesOf(array).map((value, i) => lambda?.(value, i) ?? null),
    usage: "transform(expr, func)",
    doc: "The array of what a function makes of each element, and of its index.",
    example: "SELECT transform(array(1, 2, 3), x -> x + 1)",
  },
  {
    names: ["filter"],
    collections: ["array"],
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    takesIndex: true,
    variables: ([array]) => [element(array), INDEX],
    result: ([array]) => typeOf(array),
    eval: ([array], [lambda]) => valuesOf(array).filter((value, i) => lambda?.(value, i) === true),
    usage: "filter(expr, func)",
    doc: "The elements for which a condition holds.",
    example: "SELECT filter(array(1, 2, 3), x -> x % 2 == 1)",
  },
  {
    names: ["exists"],
    collections: ["array"],
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    variables: ([array]) => [element(array)],
    result: () => BooleanType,
    nullable: nullableTest,
    eval: ([array], [lambda]) => quantify(valuesOf(array), (value) => lambda?.(value) ?? null, true),
    usage: "exists(expr, pred)",
    doc: "Whether a condition holds for an element.",
    example: "SELECT exists(array(1, 2, 3), x -> x % 2 == 0)",
  },
  {
    names: ["forall"],
    collections: ["array"],
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    variables: ([array]) => [element(array)],
    result: () => BooleanType,
    nullable: nullableTest,
    eval: ([array], [lambda]) => quantify(valuesOf(array), (value) => lambda?.(value) ?? null, false),
    usage: "forall(expr, pred)",
    doc: "Whether a condition holds for all elements.",
    example: "SELECT forall(array(1, 2, 3), x -> x % 2 == 0)",
  },
  aggregateRecord("aggregate"),
  aggregateRecord("reduce"),
  {
    names: ["zip_with"],
    collections: ["array", "array"],
    valueArguments: 2,
    minArguments: 3,
    maxArguments: 3,
    variables: ([a, b]) => [
      { dataType: elementType(a?.dataType), nullable: true },
      { dataType: elementType(b?.dataType), nullable: true },
    ],
    result: (_, [lambda]) => ArrayType(typeOf(lambda), lambda?.nullable ?? true),
    eval: ([a, b = null], [lambda]) => {
      if (b === null) return null;
      const [left, right] = [valuesOf(a), valuesOf(b)];
      return Array.from(
        { length: Math.max(left.length, right.length) },
        (_, i) => lambda?.(left[i] ?? null, right[i] ?? null) ?? null,
      );
    },
    usage: "zip_with(left, right, func)",
    doc: "The array of what a function makes of the elements of two arrays, pair by pair.",
    example: "SELECT zip_with(array(1, 2), array(3, 4), (x, y) -> x + y)",
  },
  {
    names: ["array_sort"],
    collections: ["array"],
    hasDefaultLambda: true,
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    variables: ([array]) => [element(array), element(array)],
    result: ([array]) => typeOf(array),
    eval: ([array], [lambda]) => [...valuesOf(array)].sort((a, b) => comparison(a, b, lambda?.(a, b) ?? null)),
    usage: "array_sort(expr, func)",
    doc: "The elements in the order of a comparing function.",
    example: "SELECT array_sort(array(5, 6, 1), (left, right) -> left - right)",
  },
  {
    names: ["map_filter"],
    collections: ["map"],
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    variables: ([map]) => entry(map),
    result: ([map]) => typeOf(map),
    eval: ([map], [lambda]) => entriesOf(map).filter(([key, value]) => lambda?.(key, value) === true),
    usage: "map_filter(expr, func)",
    doc: "The entries for which a condition holds.",
    example: "SELECT map_filter(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v)",
  },
  {
    names: ["transform_keys"],
    collections: ["map"],
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    variables: ([map]) => entry(map),
    result: ([map], [lambda]) => {
      const [, value] = entry(map);
      return MapType(typeOf(lambda), value.dataType, value.nullable);
    },
    eval: ([map], [lambda], resultType) =>
      mapOf(
        entriesOf(map).map(([key, value]) => [lambda?.(key, value) ?? null, value] as const),
        resultType,
      ),
    usage: "transform_keys(expr, func)",
    doc: "The map with other keys.",
    example: "SELECT transform_keys(map(1, 1, 2, 2), (k, v) -> k + 1)",
  },
  {
    names: ["transform_values"],
    collections: ["map"],
    valueArguments: 1,
    minArguments: 2,
    maxArguments: 2,
    variables: ([map]) => entry(map),
    result: ([map], [lambda]) => MapType(entry(map)[0].dataType, typeOf(lambda), lambda?.nullable ?? true),
    eval: ([map], [lambda]) => entriesOf(map).map(([key, value]) => [key, lambda?.(key, value) ?? null]),
    usage: "transform_values(expr, func)",
    doc: "The map with other values.",
    example: "SELECT transform_values(map(1, 1, 2, 2), (k, v) -> v + 1)",
  },
  {
    names: ["map_zip_with"],
    collections: ["map", "map"],
    commonTypes: ofTheKeysOfMaps,
    check: differentMapKeys("map_zip_with"),
    valueArguments: 2,
    minArguments: 3,
    maxArguments: 3,
    variables: ([a, b]) => [
      entry(a)[0],
      { dataType: entry(a)[1].dataType, nullable: true },
      { dataType: entry(b)[1].dataType, nullable: true },
    ],
    result: ([a], [lambda]) => MapType(entry(a)[0].dataType, typeOf(lambda), lambda?.nullable ?? true),
    eval: ([a = null, b = null], [lambda]) => {
      if (b === null) return null;
      const known = new Set(entriesOf(a).map(([key]) => valueKey(key)));
      const keys = [
        ...entriesOf(a).map(([key]) => key),
        ...entriesOf(b).flatMap(([key]) => (known.has(valueKey(key)) ? [] : [key])),
      ];
      return keys.map((key) => [key, lambda?.(key, mapValue(a, key), mapValue(b, key)) ?? null]);
    },
    usage: "map_zip_with(map1, map2, function)",
    doc: "The map of what a function makes of the values of two maps, key by key.",
    example: "SELECT map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2))",
  },
];

const SORT_NULLS_LAST: ScalarRecord = {
  names: ["array_sort_default"],
  internal: true,
  inputs: [STRICT_ARRAY],
  result: ([type = ArrayType(NullType)]) => type,
  sql: ([array]) => `array_sort(${array}, ${DEFAULT_COMPARISON})`,
  checkBefore: ([array]) =>
    array === undefined || array.dataType.kind === "array"
      ? undefined
      : {
          condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
          parameters: {
            sqlExpr: `"array_sort(${array.sql}, ${defaultComparison("left", "right")})"`,
            paramIndex: "first",
            inputSql: `"${array.sql}"`,
            inputType: `"${sqlName(array.dataType)}"`,
            requiredType: '"ARRAY"',
          },
        },
  check: ([array]) => {
    const element = elementType(array?.dataType);
    if (isOrderable(element)) return undefined;
    const variable = "namedlambdavariable()";
    return {
      condition: "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
      parameters: {
        sqlExpr: `"(${variable} < ${variable})"`,
        functionName: "`<`",
        dataType: `"${sqlName(element)}"`,
      },
    };
  },
  eval: ([array]) =>
    [...valuesOf(array)].sort((a, b) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : compareValues(a, b),
    ),
  usage: "array_sort(expr)",
  doc: "The elements in ascending order, nulls last.",
  example: "SELECT array_sort(array(5, NULL, 1))",
};

/** The comparison that array_sort has when it is given none, as Spark shows it. */
const DEFAULT_COMPARISON = (() => {
  const x = "namedlambdavariable()";
  return defaultComparison(x, x);
})();

function defaultComparison(left: string, right: string): string {
  const order = `(IF((${left} < ${right}), -1, (IF((${left} > ${right}), 1, 0))))`;
  const nulls = `(IF((${left} IS NULL), 1, (IF((${right} IS NULL), -1, ${order}))))`;
  return `lambdafunction((IF(((${left} IS NULL) AND (${right} IS NULL)), 0, ${nulls})), ${left}, ${right})`;
}

export const HIGHER_ORDER_RECORDS: readonly ScalarRecord[] = [SORT_NULLS_LAST];

/** The functions by name; calls with lambdas are built where the lambdas get their types. */
export const HIGHER_ORDER_CALLS: readonly FunctionDefinition[] = HIGHER_ORDER_FUNCTIONS.map((record) => {
  const [name = ""] = record.names;
  return {
    ...record,
    kind: "scalar",
    minArguments: name === "array_sort" ? 1 : record.minArguments,
    build: (args, context) => {
      if (name === "array_sort" && args.length === 1) return callOf(SORT_NULLS_LAST, args, context);
      throw new Error(`${name} was built without its lambdas`);
    },
  };
});
