// count_min_sketch: Cormode and Muthukrishnan's table of counters, serialised as Spark serialises it.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { BinaryType, type DataType, LongType } from "../../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import { formatDouble } from "../../expressions/evaluators/java-double.ts";
import { murmur3 } from "../../expressions/evaluators/murmur3.ts";
import type { CatalystValue, Expression } from "../../expressions/expression.ts";
import type { ArgumentMismatch } from "../../expressions/scalar-function.ts";
import { nonFoldable, outOfRange, unexpectedNull } from "../aggregate-checks.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import { anyOf, BINARY, DOUBLE, INT_OR_LONG, INTEGRAL, STRING, strictly } from "../expected-type.ts";
import { JavaRandom } from "../java-random.ts";

const VERSION = 1;
const LARGEST_INT = 2 ** 31 - 1;
const PRIME_MODULUS = BigInt(LARGEST_INT);

const PARAMETERS: readonly string[] = ["column", "epsilon", "confidence", "seed"];

const encoder = new TextEncoder();

class CountMinSketch implements Accumulator {
  private readonly depth: number;
  private readonly width: number;
  private readonly type: DataType;
  private readonly factors: readonly bigint[];
  private readonly table: BigInt64Array;
  private total = 0n;

  constructor({ parameters, columnTypes: [type = LongType] }: AccumulatorCall) {
    const [, eps = null, confidence = null, seed = null] = parameters;
    this.width = Math.ceil(2 / Number(eps));
    this.depth = Math.ceil(-Math.log1p(-Number(confidence)) / Math.log(2));
    this.type = type;
    const random = new JavaRandom(BigInt(Number(seed)));
    this.factors = Array.from({ length: this.depth }, () => BigInt(random.nextInt(LARGEST_INT)));
    this.table = new BigInt64Array(this.depth * this.width);
  }

  update([values = []]: AccumulatedColumns): void {
    for (const value of values) {
      const buckets =
        this.type.kind === "string" || this.type.kind === "binary" ? this.ofText(value) : this.ofNumber(value);
      buckets.forEach((bucket, row) => {
        const at = row * this.width + bucket;
        this.table[at] = (this.table[at] ?? 0n) + 1n;
      });
      this.total++;
    }
  }

  merge(serialized: Uint8Array): void {
    const data = new DataView(serialized.buffer, serialized.byteOffset, serialized.byteLength);
    this.total += data.getBigInt64(4);
    const first = 20 + this.depth * 8;
    for (let i = 0; i < this.table.length; i++) {
      this.table[i] = (this.table[i] ?? 0n) + data.getBigInt64(first + i * 8);
    }
  }

  serialize(): Uint8Array {
    const data = new DataView(new ArrayBuffer(20 + (this.depth + this.table.length) * 8));
    data.setInt32(0, VERSION);
    data.setBigInt64(4, this.total);
    data.setInt32(12, this.depth);
    data.setInt32(16, this.width);
    [...this.factors, ...this.table].forEach((value, i) => {
      data.setBigInt64(20 + i * 8, value);
    });
    return new Uint8Array(data.buffer);
  }

  evaluate(): CatalystValue {
    return this.serialize();
  }

  /** Modulo a Mersenne prime, nearly, and then the width. */
  private ofNumber(value: CatalystValue): readonly number[] {
    const item = typeof value === "bigint" ? value : BigInt(Number(value));
    return this.factors.map((factor) => {
      const product = BigInt.asIntN(64, factor * item);
      return Number(BigInt.asIntN(64, product + (product >> 32n)) & PRIME_MODULUS) % this.width;
    });
  }

  private ofText(value: CatalystValue): readonly number[] {
    const bytes = value instanceof Uint8Array ? value : encoder.encode(String(value));
    const first = murmur3(bytes, BinaryType, 0);
    const second = murmur3(bytes, BinaryType, first);
    return this.factors.map((_, i) => Math.abs(((first + Math.imul(i, second)) | 0) % this.width));
  }
}

function checkParameters([, eps, confidence, seed]: readonly Expression[]): ArgumentMismatch | undefined {
  const mismatch = nonFoldable("eps", eps) ?? nonFoldable("confidence", confidence) ?? nonFoldable("seed", seed);
  if (mismatch !== undefined) return mismatch;
  const [epsValue = null, confidenceValue = null, seedValue = null] = [eps, confidence, seed].map((p) => p?.eval([]));
  if (epsValue === null) return unexpectedNull("eps");
  if (confidenceValue === null) return unexpectedNull("confidence");
  if (seedValue === null) return unexpectedNull("seed");
  if (!(Number(epsValue) > 0))
    return outOfRange("eps", "(0.0, 1.7976931348623157E308]", `${formatDouble(Number(epsValue))}D`);
  const confident = Number(confidenceValue);
  return confident > 0 && confident < 1
    ? undefined
    : outOfRange("confidence", "(0.0, 1.0]", `${formatDouble(confident)}D`);
}

export const COUNT_MIN_SKETCH: AggregateRecord = {
  names: ["count_min_sketch"],
  inputs: [anyOf(INTEGRAL, STRING, BINARY), DOUBLE, DOUBLE, INT_OR_LONG].map(strictly),
  minArguments: 0,
  maxArguments: 4,
  parameters: PARAMETERS,
  complete: (args) => {
    const missing = PARAMETERS[args.length];
    if (missing === undefined) return args;
    throw new AnalysisException("REQUIRED_PARAMETER_NOT_FOUND", {
      routineName: "`count_min_sketch`",
      parameterName: `\`${missing}\``,
      index: "0",
    });
  },
  result: () => BinaryType,
  nullable: false,
  check: ({ args }) => checkParameters(args),
  isCompact: true,
  accumulator: (call) => new CountMinSketch(call),
  usage: "count_min_sketch(col, eps, confidence, seed)",
  doc: "A sketch that tells about how often each value occurs.",
  example: "SELECT hex(count_min_sketch(id, 0.5D, 0.5D, 1)) FROM range(3)",
};
