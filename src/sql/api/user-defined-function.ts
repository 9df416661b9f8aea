// User-defined functions: functions of the program's that are called like functions of SQL.

import {
  callUserDefinedFunction,
  JavaScriptUDF,
  type UdfEvaluation,
  type UserDefinedFunctionDefinition,
} from "../../catalyst/expressions/user-defined-function.ts";
import { parseDataType } from "../../catalyst/parser/parser.ts";
import type { DataType } from "../../types/data-type.ts";
import type { Aggregator } from "./aggregator.ts";
import { Column } from "./column.ts";
import { type ColumnOrName, columnExpression } from "./column-or-name.ts";
import { type Callable, planFunction } from "./user-function-target.ts";

/** A function of values of columns. Each argument is null where the column is. */
// biome-ignore lint/suspicious/noExplicitAny: the types of columns are known only when the query is analysed
export type ScalarFunction = (...values: any[]) => unknown;

/** What a function that is called like one of SQL gives. */
export interface UserDefinedFunction {
  /** A call over columns. */
  (...columns: readonly ColumnOrName[]): Column;
  readonly definition: UserDefinedFunctionDefinition;
  readonly returnType: DataType;
  readonly deterministic: boolean;
  readonly nullable: boolean;
  /** The same under a name, which plans and columns are called by. */
  withName(name: string): UserDefinedFunction;
  /** The same, which may give something else each time: it is called once for each place and row, and never moved. */
  asNondeterministic(): UserDefinedFunction;
  /** The same, which never gives null. */
  asNonNullable(): UserDefinedFunction;
}

export interface UdfOptions {
  /** What plans and columns are called by; the function's own name when it has one. */
  readonly name?: string;
}

/**
 * A function of the program's as one of SQL, called once for each row.
 *
 * @param f gets the values of the arguments (a BIGINT is a bigint, a struct a Row) and null for null; what it gives must be a
 *   value of the return type
 * @param returnType a DataType, or a type as SQL writes it
 * @throws SparkException FAILED_EXECUTE_UDF when the function throws, with what it threw as the cause
 * @since Spark 1.3
 *
 * @example
 * import { col, udf } from "hibana";
 * const initials = udf((name) => name?.replace(/[a-z ]/g, "") ?? null, "string");
 * const people = spark.createDataFrame([["Ada Lovelace"], [null]], "name STRING");
 * await people.select(initials(col("name")).as("initials")).show();
 */
export function udf(
  f: Callable<ScalarFunction>,
  returnType: DataType | string = "string",
  options: UdfOptions = {},
): UserDefinedFunction {
  return functionOf(f, returnType, "scalar", options);
}

/**
 * A function of Arrow vectors, called once for each batch: it gets a vector for each argument and gives as many values, as a
 * vector of the return type, or as any iterable.
 *
 * @since Spark 4.1
 *
 * @example
 * import { arrow_udf, col } from "hibana";
 * const doubled = arrow_udf((ids) => Float64Array.from(ids.toArray(), (id) => Number(id) * 2), "double");
 * await spark.range(3).select(doubled(col("id")).as("doubled")).show();
 */
export function arrow_udf(
  f: Callable<ScalarFunction>,
  returnType: DataType | string,
  options: UdfOptions = {},
): UserDefinedFunction {
  return functionOf(f, returnType, "arrow", options);
}

/**
 * An aggregator as a function of SQL: it gets the value of the argument in each row of a group, or an array of the values of
 * several.
 *
 * @since Spark 3.0
 *
 * @example
 * import { col, udaf } from "hibana";
 * const longest = udaf(
 *   {
 *     zero: () => "",
 *     reduce: (longest, word) => (word !== null && word.length > longest.length ? word : longest),
 *     merge: (a, b) => (b.length > a.length ? b : a),
 *     finish: (longest) => longest,
 *   },
 *   "string",
 * );
 * const words = spark.createDataFrame([["a", "tea"], ["a", "coffee"], ["b", "milk"]], ["k", "word"]);
 * await words.groupBy("k").agg(longest(col("word")).as("longest")).orderBy("k").show();
 */
export function udaf<IN, BUF, OUT>(
  aggregator: Aggregator<IN, BUF, OUT>,
  returnType: DataType | string,
  options: UdfOptions = {},
): UserDefinedFunction {
  return functionOf(aggregator, returnType, "aggregate", options);
}

function functionOf(
  callable: Callable<ScalarFunction> | object,
  returnType: DataType | string,
  evaluation: UdfEvaluation,
  { name }: UdfOptions,
): UserDefinedFunction {
  const { target, captures } = planFunction(callable);
  const ownName =
    typeof target === "function" && "name" in target && typeof target.name === "string" ? target.name : "";
  return userDefinedFunction({
    name: name ?? (ownName === "" ? undefined : ownName),
    target,
    captures,
    returnType: typeof returnType === "string" ? parseDataType(returnType) : returnType,
    nullable: true,
    deterministic: true,
    evaluation,
  });
}

/** What the program calls for a definition. */
export function userDefinedFunction(definition: UserDefinedFunctionDefinition): UserDefinedFunction {
  const call = (...columns: readonly ColumnOrName[]): Column =>
    new Column(callUserDefinedFunction(definition, columns.map(columnExpression)));
  const changed = (change: Partial<UserDefinedFunctionDefinition>): UserDefinedFunction =>
    userDefinedFunction({ ...definition, ...change });
  const { returnType, deterministic, nullable } = definition;
  return Object.assign(call, {
    definition,
    returnType,
    deterministic,
    nullable,
    withName: (name: string) => changed({ name }),
    asNondeterministic: () => changed({ deterministic: false }),
    asNonNullable: () => changed({ nullable: false }),
  });
}

export function isUserDefinedFunction(value: unknown): value is UserDefinedFunction {
  return typeof value === "function" && "definition" in value && "asNondeterministic" in value;
}

/** Whether an expression is the call of an aggregate function of the user's. */
export function isUserAggregate(value: unknown): value is JavaScriptUDF {
  return value instanceof JavaScriptUDF && value.definition.evaluation === "aggregate";
}
