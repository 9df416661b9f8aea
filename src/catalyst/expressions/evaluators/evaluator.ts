// The shape of pure functions over values: the reference of a function's semantics, also called from generated code
// where Wasm cannot do the work well.

import type { QueryContext } from "../../../errors/spark-error.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { CatalystValue } from "../expression.ts";

/** What a function knows beside the values: their types, its result's type, and settings. */
export interface EvaluatorCall {
  readonly argumentTypes: readonly DataType[];
  readonly resultType: DataType;
  readonly options: EvaluatorOptions;
  /** Of functions that take lambdas: what calls them. */
  readonly lambdas?: readonly Lambda[];
}

export type Lambda = (...values: readonly CatalystValue[]) => CatalystValue;

export interface EvaluatorOptions {
  readonly mode?: "ansi" | "legacy" | "try";
  readonly timeZone?: string;
  /** Of functions that are told more than their arguments, such as the options of a format. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where in the SQL text an error belongs. */
  readonly context?: QueryContext | undefined;
}

export type Evaluator = (values: readonly CatalystValue[], call: EvaluatorCall) => CatalystValue;
