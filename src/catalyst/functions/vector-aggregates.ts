// Aggregates over vectors, which are arrays of FLOAT of one length: their sum and their mean, place by place.

import { SparkError } from "../../errors/spark-error.ts";
import { ArrayType, FloatType } from "../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../expressions/aggregates/accumulator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { ARRAY_OF_FLOATS } from "./expected-type.ts";

abstract class VectorAccumulator implements Accumulator {
  protected readonly call: AccumulatorCall;
  protected values: Float32Array | undefined;
  protected count = 0;

  constructor(call: AccumulatorCall) {
    this.call = call;
  }

  update([vectors = []]: AccumulatedColumns): void {
    for (const vector of vectors) {
      // A vector with a null in it counts as none.
      if (Array.isArray(vector) && !vector.includes(null)) this.join(Float32Array.from(vector, Number), 1);
    }
  }

  merge(serialized: Uint8Array): void {
    const numbers = new Float32Array(serialized.slice().buffer);
    const [low = 0, high = 0] = numbers;
    const count = low + high * 2 ** 20;
    if (count > 0) this.join(numbers.subarray(2), count);
  }

  serialize(): Uint8Array {
    const count = [this.count % 2 ** 20, Math.floor(this.count / 2 ** 20)];
    return new Uint8Array(Float32Array.from([...count, ...(this.values ?? [])]).buffer);
  }

  evaluate(): CatalystValue {
    return this.values === undefined ? null : Array.from(this.values);
  }

  protected abstract combine(own: number, other: number, count: number): number;

  private join(other: Float32Array, count: number): void {
    const { values } = this;
    this.count += count;
    if (values === undefined) {
      this.values = other.slice();
      return;
    }
    if (values.length !== other.length) {
      throw new SparkError("SparkRuntimeException", "VECTOR_DIMENSION_MISMATCH", {
        functionName: `\`${this.call.prettyName}\``,
        leftDim: String(values.length),
        rightDim: String(other.length),
      });
    }
    for (const [i, value] of other.entries()) values[i] = this.combine(values[i] ?? 0, value, count);
  }
}

class VectorSum extends VectorAccumulator {
  protected combine(own: number, other: number): number {
    return own + other;
  }
}

class VectorAverage extends VectorAccumulator {
  /** `count` has this other's already in it. */
  protected combine(own: number, other: number, count: number): number {
    if (count === 1) return own + Math.fround(Math.fround(other - own) / this.count);
    return own * ((this.count - count) / this.count) + other * (count / this.count);
  }
}

const RESULT = ArrayType(FloatType, false);

export const VECTOR_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["vector_sum"],
    inputs: [ARRAY_OF_FLOATS],
    minArguments: 1,
    maxArguments: 1,
    result: () => RESULT,
    isCompact: true,
    accumulator: (call) => new VectorSum(call),
    usage: "vector_sum(array)",
    doc: "The sum of vectors, place by place.",
    example: "SELECT vector_sum(array(1.0F, 2.0F))",
  },
  {
    names: ["vector_avg"],
    inputs: [ARRAY_OF_FLOATS],
    minArguments: 1,
    maxArguments: 1,
    result: () => RESULT,
    isCompact: true,
    accumulator: (call) => new VectorAverage(call),
    usage: "vector_avg(array)",
    doc: "The mean of vectors, place by place.",
    example: "SELECT vector_avg(array(1.0F, 2.0F))",
  },
];
