// Actions that answer within a time, or by an estimate.

import type { ActionJob } from "./action-job.ts";
import { collect } from "./actions.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { invalidRequirement } from "./rdd-errors.ts";

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

export async function countApprox(
  job: ActionJob<unknown>,
  timeoutMillis: number,
  confidence: number,
): Promise<PartialResult<BoundedDouble>> {
  if (!(confidence >= 0 && confidence <= 1)) throw invalidRequirement(`confidence (${confidence}) must be in [0,1]`);
  await job.rdd.settle();
  const total = job.rdd.numPartitions;
  let merged = 0;
  let sum = 0;
  const ended = job.each({ type: "count" }, ([count]) => {
    merged++;
    sum += Number(count);
  });
  const estimate = (): BoundedDouble => {
    if (merged === total) return { mean: sum, confidence: 1, low: sum, high: sum };
    if (merged === 0) return { mean: 0, confidence: 0, low: 0, high: Number.POSITIVE_INFINITY };
    const part = merged / total;
    const mean = sum / part;
    const margin = deviations(confidence) * (Math.sqrt(sum * (1 - part)) / part);
    return { mean, confidence, low: Math.max(sum, mean - margin), high: mean + margin };
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMillis);
  });
  await Promise.race([ended, timeout]);
  clearTimeout(timer);
  // Who does not ask for the final value is not told of a failure after the time.
  ended.catch(() => undefined);
  return {
    initialValue: estimate(),
    isInitialValueFinal: merged === total,
    getFinalValue: async () => {
      await ended;
      return estimate();
    },
  };
}

const LEAST_PRECISION = 4;
const STANDARD_ERROR = 1.106;

/** About how many different records there are (HyperLogLog). */
export async function countApproxDistinct(job: ActionJob<unknown>, relativeSD: number): Promise<number> {
  if (!(relativeSD > 0.000017)) throw invalidRequirement(`accuracy (${relativeSD}) must be greater than 0.000017`);
  const precision = Math.max(LEAST_PRECISION, Math.ceil((2 * Math.log(STANDARD_ERROR / relativeSD)) / Math.LN2));
  const sketches = job.within(() => mapPartitionsRdd<Uint8Array>(job.rdd, { type: "sketchDistinct", precision }));
  const registers = new Uint8Array(2 ** precision);
  for (const sketch of await collect(job.on(sketches))) {
    sketch.forEach((rank, i) => {
      if (rank > (registers[i] ?? 0)) registers[i] = rank;
    });
  }
  return Math.round(cardinality(registers));
}

function cardinality(registers: Uint8Array): number {
  const size = registers.length;
  let empty = 0;
  let sum = 0;
  for (const rank of registers) {
    if (rank === 0) empty++;
    sum += 2 ** -rank;
  }
  const bias = 0.7213 / (1 + 1.079 / size);
  const estimate = (bias * size * size) / sum;
  return estimate <= 2.5 * size && empty > 0 ? size * Math.log(size / empty) : estimate;
}
