// Aggregators of the program's: a value of many, from a zero, step by step.

import { UnresolvedFunction, UnresolvedStar } from "../../catalyst/expressions/unresolved.ts";
import {
  callUserDefinedFunction,
  type UserDefinedFunctionDefinition,
} from "../../catalyst/expressions/user-defined-function.ts";
import type { DataType } from "../../types/data-type.ts";
import { NullType } from "../../types/data-type.ts";
import { Column } from "./column.ts";
import type { Encoder } from "./encoder.ts";

/**
 * How to make one value of many. The methods run in the executors where each of them names nothing from around it; `merge`
 * joins what was reduced apart.
 *
 * @since Spark 1.6
 */
export interface Aggregator<IN, BUF, OUT> {
  /** The buffer of no values. */
  zero(): BUF;
  /** The buffer with one more value; it may be the same object, changed. */
  reduce(buffer: BUF, input: IN): BUF;
  /** One buffer of two. */
  merge(left: BUF, right: BUF): BUF;
  /** The result of a buffer. */
  finish(buffer: BUF): OUT;
}

/** A Column that knows the type of its values, as `Dataset.select` takes it for typed Datasets. */
export class TypedColumn<OUT> extends Column {
  readonly encoder: Encoder<OUT>;
  /** The aggregation, where the column is one. */
  readonly definition: UserDefinedFunctionDefinition;

  constructor(definition: UserDefinedFunctionDefinition, encoder: Encoder<OUT>) {
    const value = new UnresolvedFunction(["struct"], [new UnresolvedStar()]);
    super(callUserDefinedFunction(definition, [value]));
    this.definition = definition;
    this.encoder = encoder;
  }
}

/** What an aggregator is to plans. */
export function aggregateDefinition(
  name: string | undefined,
  aggregator: object,
  returnType: DataType,
): UserDefinedFunctionDefinition {
  return {
    name,
    target: aggregator,
    captures: undefined,
    returnType,
    nullable: true,
    deterministic: true,
    evaluation: "aggregate",
  };
}

/**
 * The column of an aggregator over the whole values of a Dataset, for `agg` of one grouped by key.
 *
 * @example
 * import { Encoders, toColumn } from "hibana";
 * const words = spark.createDataset(["to", "be", "tea"], Encoders.STRING);
 * const letters = toColumn(
 *   { zero: () => 0, reduce: (sum, word) => sum + word.value.length, merge: (a, b) => a + b, finish: (sum) => sum },
 *   Encoders.INT,
 * );
 * await words.groupByKey((word) => word.slice(0, 1), Encoders.STRING).agg(letters).show();
 */
export function toColumn<IN, BUF, OUT>(
  aggregator: Aggregator<IN, BUF, OUT>,
  encoder: Encoder<OUT>,
  name?: string,
): TypedColumn<OUT> {
  const { schema, form } = encoder;
  const type: DataType = form === "value" ? (schema?.fields[0]?.dataType ?? NullType) : (schema ?? NullType);
  return new TypedColumn<OUT>(aggregateDefinition(name, aggregator, type), encoder);
}
