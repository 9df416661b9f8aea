// UDFRegistration: names for functions of the program's, by which SQL calls them.

import type { DataType } from "../../types/data-type.ts";
import type { SparkSession } from "./spark-session.ts";
import {
  isUserDefinedFunction,
  type ScalarFunction,
  type UserDefinedFunction,
  udf,
  userDefinedFunction,
} from "./user-defined-function.ts";
import type { Callable } from "./user-function-target.ts";

/**
 * What `spark.udf` gives.
 *
 * @example
 * spark.udf.register("shout", (text) => `${text.toUpperCase()}!`, "string");
 * await spark.sql("SELECT shout('hello') AS greeting").show();
 *
 * @since Spark 1.3
 */
export class UDFRegistration {
  readonly #session: SparkSession;

  constructor(session: SparkSession) {
    this.#session = session;
  }

  /**
   * Gives a function a name in this session; a function of the session that has it is replaced. The return type of a plain
   * function is STRING when none is given; that of a UserDefinedFunction is its own.
   */
  register(name: string, f: Callable<ScalarFunction>, returnType?: DataType | string): UserDefinedFunction {
    const made = isUserDefinedFunction(f) ? f : udf(f, returnType ?? "string");
    const named = userDefinedFunction({ ...made.definition, name });
    this.#session.sessionState.catalog.userFunctions.set(name.toLowerCase(), named.definition);
    return named;
  }
}
