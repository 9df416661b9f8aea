// User-defined table functions: functions of the program's that stand in FROM and give rows.

import { UnresolvedFunction, UnresolvedStar } from "../../catalyst/expressions/unresolved.ts";
import { JavaScriptUDF, type UserDefinedFunctionDefinition } from "../../catalyst/expressions/user-defined-function.ts";
import { parseTableSchema } from "../../catalyst/parser/parser.ts";
import { OneRowRelation, Project } from "../../catalyst/plans/index.ts";
import { UnresolvedGenerate } from "../../catalyst/plans/unresolved-generate.ts";
import { ArrayType, type StructType } from "../../types/data-type.ts";
import { type ColumnOrName, columnExpressions } from "./column-or-name.ts";
import type { DataFrame } from "./dataset.ts";
import type { SparkSession } from "./spark-session.ts";
import { type Callable, planFunction } from "./user-function-target.ts";

/** What gives the rows of a call: an array or object for each. */
export interface TableFunctionHandler {
  /** The rows for the arguments. */
  // biome-ignore lint/suspicious/noExplicitAny: the types of arguments are known only when the query is analysed
  eval(...args: any[]): Iterable<unknown>;
  /** Further rows, when all arguments have been seen. */
  terminate?(): Iterable<unknown>;
}

/** A class of handlers, one of which is made for each call, or a function that gives the rows. */
export type TableFunction =
  | (new () => TableFunctionHandler)
  // biome-ignore lint/suspicious/noExplicitAny: the types of arguments are known only when the query is analysed
  | ((...args: any[]) => Iterable<unknown>);

/**
 * A function of the program's that gives rows.
 *
 * @since Spark 3.5
 */
export class UserDefinedTableFunction {
  readonly definition: UserDefinedFunctionDefinition;
  /** The columns. */
  readonly returnType: StructType;

  constructor(definition: UserDefinedFunctionDefinition, returnType: StructType) {
    this.definition = definition;
    this.returnType = returnType;
  }

  /** The rows of a call. */
  call(spark: SparkSession, ...args: readonly ColumnOrName[]): DataFrame {
    const rows = new JavaScriptUDF(this.definition, columnExpressions(args));
    const generator = new UnresolvedFunction(["inline"], [rows]);
    const options = { outer: false, qualifier: undefined, columnNames: [], isTableFunction: true };
    const generated = new UnresolvedGenerate(generator, options, new OneRowRelation());
    return spark.emptyDataFrame.withPlan(new Project([new UnresolvedStar()], generated));
  }

  withName(name: string): UserDefinedTableFunction {
    return new UserDefinedTableFunction({ ...this.definition, name }, this.returnType);
  }
}

/**
 * A table function of a function, or of a class of handlers.
 *
 * @param returnType the columns, such as `word STRING, length INT`
 * @since Spark 3.5
 *
 * @example
 * import { lit, udtf } from "hibana";
 * const words = udtf((text) => text.split(" ").map((word) => [word, word.length]), "word STRING, length INT");
 * await words.call(spark, lit("to be or not")).show();
 * spark.udtf.register("words", words);
 * await spark.sql("SELECT * FROM words('to be')").show();
 */
export function udtf(
  handler: Callable<TableFunction>,
  returnType: StructType | string,
  name?: string,
): UserDefinedTableFunction {
  const columns = typeof returnType === "string" ? parseTableSchema(returnType) : returnType;
  const { target, captures } = planFunction(handler);
  const definition: UserDefinedFunctionDefinition = {
    name,
    target,
    captures,
    returnType: ArrayType(columns, false),
    nullable: false,
    deterministic: true,
    evaluation: "table",
  };
  return new UserDefinedTableFunction(definition, columns);
}

/**
 * What `spark.udtf` gives.
 *
 * @since Spark 3.5
 */
export class UDTFRegistration {
  readonly #session: SparkSession;

  constructor(session: SparkSession) {
    this.#session = session;
  }

  /** Gives a table function a name in this session, by which FROM calls it. */
  register(name: string, f: UserDefinedTableFunction): UserDefinedTableFunction {
    const named = f.withName(name);
    this.#session.sessionState.catalog.userTableFunctions.set(name.toLowerCase(), named.definition);
    return named;
  }
}
