// The state of an aggregate function that no fixed number of columns can hold, as the executor's JavaScript works on it:
// it takes rows in bulk, a column at a time, merges with other states in their serialised form, and gives the result.

import type { DataType } from "../../../types/data-type.ts";
import type { EvaluatorOptions } from "../evaluators/evaluator.ts";
import type { CatalystValue } from "../expression.ts";

/** The values of some rows, by column: those that the function keeps of each row, in their order. */
export type AccumulatedColumns = readonly (readonly CatalystValue[])[];

export interface Accumulator {
  /** Takes the rows in their order. */
  update(columns: AccumulatedColumns): void;
  /** Takes what another state of this function has taken, after its own. */
  merge(serialized: Uint8Array): void;
  /** What goes through a shuffle. */
  serialize(): Uint8Array;
  evaluate(): CatalystValue;
  /** What a state is left as that goes on later, where that is not what goes through a shuffle. */
  save?(): Uint8Array;
  /** Takes up what `save` has left, into an empty state. */
  restore?(saved: Uint8Array): void;
}

/** What an accumulator knows of its call; plain data that goes to executors. */
export interface AccumulatorCall {
  /** Types of the columns that it takes. */
  readonly columnTypes: readonly DataType[];
  /** Types of the function's arguments and, behind them, of its sort keys. */
  readonly argumentTypes: readonly DataType[];
  readonly resultType: DataType;
  /** Values of the arguments that are constants; null of the others. */
  readonly parameters: readonly CatalystValue[];
  /** How the rows are sorted by the last columns. */
  readonly orderings: readonly Ordering[];
  readonly isDistinct: boolean;
  readonly options: EvaluatorOptions;
  /** The call as SQL names it. */
  readonly prettyName: string;
}

export interface Ordering {
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Makes an empty state. */
export type AccumulatorFactory = (call: AccumulatorCall) => Accumulator;
