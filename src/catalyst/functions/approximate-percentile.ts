// percentile_approx: Greenwald and Khanna's quantile summaries, which keep samples with how far off their ranks may be.

import { ArrayType, type DataType, DoubleType } from "../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../expressions/aggregates/accumulator.ts";
import { castValue } from "../expressions/evaluators/cast.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { formatDecimal } from "../expressions/format-value.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import {
  nonFoldable,
  outOfRange,
  PERCENTAGES,
  percentageMismatch,
  percentagesOf,
  percentageType,
  unexpectedNull,
} from "./aggregate-checks.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import {
  anyOf,
  DATE,
  DAY_TIME_INTERVAL,
  DOUBLE,
  type ExpectedType,
  INTEGRAL,
  NUMERIC,
  shownAs,
  TIME,
  TIMESTAMP,
  TIMESTAMP_NTZ,
  YEAR_MONTH_INTERVAL,
} from "./expected-type.ts";
import { argument } from "./function-definition.ts";

const DEFAULT_ACCURACY = 10_000;
/** So many values are sorted in at once. */
const HEAD_SIZE = 50_000;
/** Above so many samples they are thinned out. */
const COMPRESS_THRESHOLD = 10_000;
const LARGEST_ACCURACY = 2 ** 31 - 1;

/** A value, how many values it stands for since the sample before it, and how uncertain its rank is. */
interface Sample {
  readonly value: number;
  readonly g: number;
  readonly delta: number;
}

export class QuantileSummaries {
  private readonly relativeError: number;
  private samples: readonly Sample[] = [];
  private count = 0;
  private head: number[] = [];
  private isCompressed = true;

  constructor(relativeError: number) {
    this.relativeError = relativeError;
  }

  insert(value: number): void {
    this.head.push(value);
    this.isCompressed = false;
    if (this.head.length < HEAD_SIZE) return;
    this.takeHead();
    if (this.samples.length >= COMPRESS_THRESHOLD) this.compress();
  }

  compress(): void {
    if (this.isCompressed) return;
    this.takeHead();
    this.samples = thinned(this.samples, 2 * this.relativeError * this.count);
    this.isCompressed = true;
  }

  merge(other: QuantileSummaries): void {
    this.compress();
    other.compress();
    if (other.count === 0) return;
    if (this.count === 0) {
      this.samples = other.samples;
      this.count = other.count;
      return;
    }
    // Ranks of either side's samples become uncertain by what the other side does not know exactly.
    const ownDelta = Math.floor(2 * other.relativeError * other.count);
    const otherDelta = Math.floor(2 * this.relativeError * this.count);
    const merged: Sample[] = [];
    const [own, others] = [this.samples, other.samples];
    let [i, j] = [0, 0];
    for (let a = own[i], b = others[j]; a !== undefined && b !== undefined; a = own[i], b = others[j]) {
      if (a.value < b.value) {
        merged.push({ ...a, delta: a.delta + (j > 0 ? ownDelta : 0) });
        i++;
      } else {
        merged.push({ ...b, delta: b.delta + (i > 0 ? otherDelta : 0) });
        j++;
      }
    }
    merged.push(...own.slice(i), ...others.slice(j));
    this.count += other.count;
    this.samples = thinned(merged, 2 * Math.max(this.relativeError, other.relativeError) * this.count);
  }

  /** The values at these percentages; undefined of nothing. */
  query(percentages: readonly number[]): readonly number[] | undefined {
    this.compress();
    const { samples, relativeError } = this;
    const [first] = samples;
    const last = samples[samples.length - 1];
    if (first === undefined || last === undefined) return undefined;
    const targetError = Math.floor(samples.reduce((most, { g, delta }) => Math.max(most, g + delta), 0) / 2);
    const results: number[] = percentages.map(() => first.value);
    let place = { index: 0, minRank: first.g };
    const ascending = percentages
      .map((percentage, at) => ({ percentage, at }))
      .sort((a, b) => a.percentage - b.percentage);
    for (const { percentage, at } of ascending) {
      if (percentage <= relativeError || samples.length === 1) results[at] = first.value;
      else if (percentage >= 1 - relativeError) results[at] = last.value;
      else {
        place = this.find(place, targetError, Math.ceil(percentage * this.count));
        results[at] = samples[place.index]?.value ?? last.value;
      }
    }
    return results;
  }

  /** All of it, values that are not sorted in yet included. */
  toNumbers(): Float64Array {
    const samples = this.samples.flatMap(({ value, g, delta }) => [value, g, delta]);
    return Float64Array.from([this.count, this.isCompressed ? 1 : 0, this.samples.length, ...samples, ...this.head]);
  }

  static fromNumbers(numbers: Float64Array, relativeError: number): QuantileSummaries {
    const summaries = new QuantileSummaries(relativeError);
    const [count = 0, isCompressed = 1, length = 0] = numbers;
    summaries.count = count;
    summaries.isCompressed = isCompressed === 1;
    summaries.samples = Array.from({ length }, (_, i) => ({
      value: numbers[3 + i * 3] ?? 0,
      g: numbers[4 + i * 3] ?? 0,
      delta: numbers[5 + i * 3] ?? 0,
    }));
    summaries.head = Array.from(numbers.subarray(3 + length * 3));
    return summaries;
  }

  private find(
    { index, minRank }: { readonly index: number; readonly minRank: number },
    targetError: number,
    rank: number,
  ): { readonly index: number; readonly minRank: number } {
    const { samples } = this;
    let reached = minRank;
    for (let i = index; i < samples.length - 1; i++) {
      const maxRank = reached + (samples[i]?.delta ?? 0);
      if (maxRank - targetError <= rank && rank <= reached + targetError) return { index: i, minRank: reached };
      reached += samples[i + 1]?.g ?? 0;
    }
    return { index: samples.length - 1, minRank: 0 };
  }

  private takeHead(): void {
    if (this.head.length === 0) return;
    const sorted = Float64Array.from(this.head).sort();
    const { samples } = this;
    const merged: Sample[] = [];
    let next = 0;
    sorted.forEach((value, i) => {
      for (let sample = samples[next]; sample !== undefined && sample.value <= value; sample = samples[next]) {
        merged.push(sample);
        next++;
      }
      this.count++;
      const isEnd = merged.length === 0 || (next === samples.length && i === sorted.length - 1);
      merged.push({ value, g: 1, delta: isEnd ? 0 : Math.floor(2 * this.relativeError * this.count) });
    });
    for (const sample of samples.slice(next)) merged.push(sample);
    this.samples = merged;
    this.head = [];
  }
}

/** Samples joined to the one after them while that stays certain enough; the first and the last stay. */
function thinned(samples: readonly Sample[], threshold: number): readonly Sample[] {
  const [first] = samples;
  let head = samples[samples.length - 1];
  if (first === undefined || head === undefined) return [];
  const kept: Sample[] = [];
  for (let i = samples.length - 2; i >= 1; i--) {
    const sample = samples[i];
    if (sample === undefined) continue;
    if (sample.g + head.g + head.delta < threshold) head = { ...head, g: head.g + sample.g };
    else {
      kept.push(head);
      head = sample;
    }
  }
  kept.push(head);
  if (first.value <= head.value && samples.length > 1) kept.push(first);
  return kept.reverse();
}

class ApproximatePercentile implements Accumulator {
  private readonly call: AccumulatorCall;
  private readonly relativeError: number;
  private summaries: QuantileSummaries;

  constructor(call: AccumulatorCall) {
    this.call = call;
    this.relativeError = 1 / Number(call.parameters[2] ?? DEFAULT_ACCURACY);
    this.summaries = new QuantileSummaries(this.relativeError);
  }

  update([values = []]: AccumulatedColumns): void {
    const type = this.call.columnTypes[0] ?? DoubleType;
    for (const value of values) this.summaries.insert(toDouble(value, type));
  }

  merge(serialized: Uint8Array): void {
    this.summaries.merge(this.read(serialized));
  }

  serialize(): Uint8Array {
    this.summaries.compress();
    return this.save();
  }

  save(): Uint8Array {
    return new Uint8Array(this.summaries.toNumbers().buffer);
  }

  restore(saved: Uint8Array): void {
    this.summaries = this.read(saved);
  }

  evaluate(): CatalystValue {
    const [, percentages = null] = this.call.parameters;
    const found = this.summaries.query(percentagesOf(percentages));
    if (found === undefined || found.length === 0) return null;
    const { resultType } = this.call;
    const type = resultType.kind === "array" ? resultType.elementType : resultType;
    const results = found.map((value) => fromDouble(value, type));
    return Array.isArray(percentages) ? results : (results[0] ?? null);
  }

  private read(bytes: Uint8Array): QuantileSummaries {
    return QuantileSummaries.fromNumbers(new Float64Array(bytes.slice().buffer), this.relativeError);
  }
}

function toDouble(value: CatalystValue, type: DataType): number {
  return type.kind === "decimal" && typeof value === "bigint"
    ? Number(formatDecimal(value, type.scale))
    : Number(value);
}

function fromDouble(value: number, type: DataType): CatalystValue {
  switch (type.kind) {
    case "double":
    case "float":
      return value;
    case "decimal":
      return castValue([value], { argumentTypes: [DoubleType], resultType: type, options: { mode: "legacy" } });
    case "byte":
    case "short":
    case "integer":
    case "date":
    case "year_month_interval":
      return Math.trunc(value);
    default:
      return BigInt.asIntN(64, value >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(Math.trunc(value)));
  }
}

const VALUES: ExpectedType = anyOf(
  NUMERIC,
  DATE,
  TIMESTAMP,
  TIMESTAMP_NTZ,
  YEAR_MONTH_INTERVAL,
  DAY_TIME_INTERVAL,
  TIME,
);

function checkParameters(
  percentage: Expression | undefined,
  accuracy: Expression | undefined,
): ArgumentMismatch | undefined {
  const mismatch = nonFoldable("percentage", percentage) ?? nonFoldable("accuracy", accuracy);
  if (mismatch !== undefined || accuracy === undefined) return mismatch;
  const value = accuracy.eval([]);
  if (value === null) return unexpectedNull("accuracy");
  if (Number(value) <= 0 || Number(value) > LARGEST_ACCURACY) {
    return outOfRange("accuracy", `(0, ${LARGEST_ACCURACY}]`, `${value}L`);
  }
  return percentageMismatch(percentage);
}

export const APPROXIMATE_PERCENTILE: AggregateRecord = {
  names: ["percentile_approx", "approx_percentile"],
  inputs: ([, percentage]) => [VALUES, shownAs(percentageType(percentage), DOUBLE, PERCENTAGES), INTEGRAL],
  minArguments: 2,
  maxArguments: 3,
  complete: (args) => (args.length > 2 ? args : [...args, new Literal(DEFAULT_ACCURACY, { kind: "integer" })]),
  result: (children) => {
    const type = argument(children, 0).dataType;
    return children[1]?.dataType.kind === "array" ? ArrayType(type, false) : type;
  },
  check: ({ args: [, percentage, accuracy] }) => checkParameters(percentage, accuracy),
  isCompact: true,
  accumulator: (call) => new ApproximatePercentile(call),
  usage: "percentile_approx(col, percentage[, accuracy])",
  doc: "About the percentile, or several, with an error in rank of at most 1 / accuracy.",
  example: "SELECT percentile_approx(id, 0.5) FROM range(5)",
};
