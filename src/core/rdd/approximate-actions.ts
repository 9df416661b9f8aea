// Actions that answer within a time, or by an estimate.

import type { ActionJob } from "./action-job.ts";
import { collect } from "./actions.ts";
import { estimateDistinct } from "./distinct-estimate.ts";
import { mapOfPairs } from "./key-map.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { sketchPrecision } from "./pair-operations.ts";
import type { RDD } from "./rdd.ts";
import { invalidRequirement } from "./rdd-errors.ts";
import type { ActionData, DistinctSketch } from "./rdd-payloads.ts";
import { StatCounter } from "./stat-counter.ts";

/** A number that is in an interval with a certain confidence. */
export interface BoundedDouble {
  readonly mean: number;
  readonly confidence: number;
  readonly low: number;
  readonly high: number;
}

/** What is known when the time is over; final when the job had ended by then. */
export interface PartialResult<R> {
  readonly initialValue: R;
  readonly isInitialValueFinal: boolean;
  /** The result of the whole job. */
  getFinalValue(): Promise<R>;
}

/** How many standard deviations an interval of that confidence has on each side: the inverse of the normal distribution. */
function deviations(confidence: number): number {
  let low = 0;
  let high = 40;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (insideNormal(middle) < confidence) low = middle;
    else high = middle;
  }
  return low;
}

/** The chance to be within so many standard deviations (Abramowitz and Stegun 7.1.26). */
function insideNormal(deviation: number): number {
  const x = deviation / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return 1 - series * Math.exp(-x * x);
}

/** What an approximate action does with the results of partitions as they come. */
interface Evaluator<R> {
  readonly take: (results: readonly unknown[]) => void;
  /** What is known when this share of the partitions has been merged: 0, 1, or between. */
  readonly evaluate: (share: number) => R;
}

async function partialResult<R>(
  job: ActionJob<unknown>,
  action: ActionData,
  timeoutMillis: number,
  { take, evaluate }: Evaluator<R>,
): Promise<PartialResult<R>> {
  await job.rdd.settle();
  const total = job.rdd.numPartitions;
  let merged = 0;
  const ended = job.each(action, (results) => {
    merged++;
    take(results);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMillis);
  });
  await Promise.race([ended, timeout]);
  clearTimeout(timer);
  // Who does not ask for the final value is not told of a failure after the time.
  ended.catch(() => undefined);
  return {
    initialValue: evaluate(total === 0 ? 1 : merged / total),
    isInitialValueFinal: merged === total,
    getFinalValue: async () => {
      await ended;
      return evaluate(1);
    },
  };
}

function requireConfidence(confidence: number): void {
  if (!(confidence >= 0 && confidence <= 1)) throw invalidRequirement(`confidence (${confidence}) must be in [0,1]`);
}

const exactly = (value: number): BoundedDouble => ({ mean: value, confidence: 1, low: value, high: value });
const unknown = (low: number): BoundedDouble => ({ mean: 0, confidence: 0, low, high: Number.POSITIVE_INFINITY });

/** A count of which a share of the partitions has given so much. */
function boundedCount(count: number, share: number, confidence: number): BoundedDouble {
  if (share === 1) return exactly(count);
  if (share === 0) return unknown(0);
  const mean = count / share;
  const margin = deviations(confidence) * (Math.sqrt(count * (1 - share)) / share);
  return { mean, confidence, low: Math.max(count, mean - margin), high: mean + margin };
}

export async function countApprox(
  job: ActionJob<unknown>,
  timeoutMillis: number,
  confidence: number,
): Promise<PartialResult<BoundedDouble>> {
  requireConfidence(confidence);
  let sum = 0;
  return await partialResult(job, { type: "count" }, timeoutMillis, {
    take: ([count]) => {
      sum += Number(count);
    },
    evaluate: (share) => boundedCount(sum, share, confidence),
  });
}

export async function countByKeyApprox<K>(
  job: ActionJob<readonly [K, unknown]>,
  timeoutMillis: number,
  confidence: number,
): Promise<PartialResult<Map<K, BoundedDouble>>> {
  requireConfidence(confidence);
  const counts = job.within((): RDD<[K, number]> => {
    const ones = mapPartitionsRdd(job.rdd, { type: "pairWithOne" });
    return mapPartitionsRdd(ones, { type: "combine", aggregator: { type: "sum" } });
  });
  const sums = new Map<K, number>();
  const keys: (readonly [K, K])[] = [];
  return await partialResult(job.on(counts), { type: "collect" }, timeoutMillis, {
    take: (results) => {
      const pairs = results as readonly (readonly [K, number])[];
      for (const [key] of pairs) keys.push([key, key]);
      const known = mapOfPairs(keys);
      for (const [key, count] of pairs) {
        const one = known.get(key) ?? key;
        sums.set(one, (sums.get(one) ?? 0) + count);
      }
    },
    evaluate: (share) => new Map([...sums].map(([key, count]) => [key, boundedCount(count, share, confidence)])),
  });
}

export function countByValueApprox<T>(
  job: ActionJob<T>,
  timeoutMillis: number,
  confidence: number,
): Promise<PartialResult<Map<T, BoundedDouble>>> {
  const pairs = job.within(() => mapPartitionsRdd<[T, null]>(job.rdd, { type: "pairWithNull" }));
  return countByKeyApprox(job.on(pairs), timeoutMillis, confidence);
}

/** What is made of the statistics of the partitions that have ended. */
async function statisticsApprox(
  job: ActionJob<number>,
  timeoutMillis: number,
  evaluate: (counter: StatCounter, share: number) => BoundedDouble,
): Promise<PartialResult<BoundedDouble>> {
  const states = job.within(() => mapPartitionsRdd<readonly number[]>(job.rdd, { type: "statistics" }));
  const counter = new StatCounter();
  return await partialResult(job.on(states), { type: "collect" }, timeoutMillis, {
    take: (results) => {
      for (const state of results) counter.merge(StatCounter.fromState(state as readonly number[]));
    },
    evaluate: (share) => evaluate(counter, share),
  });
}

export async function meanApprox(
  job: ActionJob<number>,
  timeoutMillis: number,
  confidence: number,
): Promise<PartialResult<BoundedDouble>> {
  return await statisticsApprox(job, timeoutMillis, ({ count, mean, sampleVariance }, share) => {
    if (share === 1) return exactly(mean);
    if (count === 0) return unknown(Number.NEGATIVE_INFINITY);
    const margin = count === 1 ? Number.POSITIVE_INFINITY : deviations(confidence) * Math.sqrt(sampleVariance / count);
    return { mean, confidence, low: mean - margin, high: mean + margin };
  });
}

export async function sumApprox(
  job: ActionJob<number>,
  timeoutMillis: number,
  confidence: number,
): Promise<PartialResult<BoundedDouble>> {
  return await statisticsApprox(job, timeoutMillis, ({ count, mean, sum, sampleVariance }, share) => {
    if (share === 1) return exactly(sum);
    if (count === 0) return unknown(Number.NEGATIVE_INFINITY);
    const total = count / share;
    // Both how many numbers there are in all and what they are on average are estimates.
    const countVariance = (count * (1 - share)) / share ** 2;
    const meanVariance = sampleVariance / count;
    const variance = meanVariance * total ** 2 + countVariance * mean ** 2 + meanVariance * countVariance;
    const margin = count === 1 ? Number.POSITIVE_INFINITY : deviations(confidence) * Math.sqrt(variance);
    return { mean: mean * total, confidence, low: mean * total - margin, high: mean * total + margin };
  });
}

/** About how many different records there are: by a deviation, or by the precisions of the sketches. */
export async function countApproxDistinct(
  job: ActionJob<unknown>,
  first: number,
  sparsePrecision: number | undefined,
): Promise<number> {
  const byPrecision = sparsePrecision !== undefined;
  if (!byPrecision && !(first > 0.000017))
    throw invalidRequirement(`accuracy (${first}) must be greater than 0.000017`);
  const precision = byPrecision ? first : sketchPrecision(first);
  const sparse = sparsePrecision ?? 0;
  if (precision < 4) throw invalidRequirement(`p (${precision}) must be >= 4`);
  if (sparse > 32) throw invalidRequirement(`sp (${sparse}) must be <= 32`);
  if (sparse !== 0 && precision > sparse) {
    throw invalidRequirement(`p (${precision}) cannot be greater than sp (${sparse})`);
  }
  const operation = { type: "sketchDistinct", precision, sparsePrecision: sparse } as const;
  const sketches = job.within(() => mapPartitionsRdd<DistinctSketch>(job.rdd, operation));
  return estimateDistinct(await collect(job.on(sketches)), precision, sparse);
}
