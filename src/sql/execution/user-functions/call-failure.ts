// The error of a function of the user's that threw: Spark's FAILED_EXECUTE_UDF, with what was thrown as its cause.

import { SparkError, SparkException } from "../../../errors/spark-error.ts";

const MAX_ROW_LENGTH = 200;

export interface CalledFunction {
  readonly name: string;
  readonly signature: string;
  readonly result: string;
}

/** Calls the function; what it throws becomes an error that tells the values it was called with. */
export function callOrFail<R>({ name, signature, result }: CalledFunction, values: unknown, call: () => R): R {
  try {
    return call();
  } catch (error) {
    // Errors of the engine's own, such as a result of the wrong type, say all there is to say.
    if (error instanceof SparkError) throw error;
    const thrown = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const parameters = {
      functionName: `\`${name}\``,
      signature,
      result,
      reason: `${thrown}, called with ${textOf(values)}`,
    };
    throw new SparkException("FAILED_EXECUTE_UDF", parameters, { cause: error });
  }
}

function textOf(values: unknown): string {
  const text = JSON.stringify(values, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
  return text === undefined
    ? String(values)
    : text.length > MAX_ROW_LENGTH
      ? `${text.slice(0, MAX_ROW_LENGTH)}…`
      : text;
}
