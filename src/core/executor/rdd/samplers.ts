// Spark's samplers: how often the next record is taken. A seed gives the same records as on Spark.

import { Well19937c } from "../../rdd/random/well-19937c.ts";
import { XORShiftRandom } from "../../rdd/random/xor-shift-random.ts";
import { FlatMapSource } from "./element-operations.ts";
import type { RecordSource } from "./record-source.ts";

/** How many times the next record is taken. */
export type Sampler = () => number;

/** Up to this fraction it is quicker to draw how many records are left out. */
const MOST_FOR_GAPS = 0.4;

/** No smaller number is drawn, whose logarithm would be too large. */
const EPSILON = 5e-11;

const never: Sampler = () => 0;

export function bernoulliSampler(fraction: number, seed: bigint): Sampler {
  if (fraction <= 0) return never;
  if (fraction >= 1) return () => 1;
  const random = new XORShiftRandom(seed);
  if (fraction > MOST_FOR_GAPS) return () => (random.nextDouble() <= fraction ? 1 : 0);
  const logOfRest = Math.log1p(-fraction);
  const gap = (): number => Math.trunc(Math.log(Math.max(random.nextDouble(), EPSILON)) / logOfRest);
  let toDrop = gap();
  return () => {
    if (toDrop > 0) {
      toDrop--;
      return 0;
    }
    toDrop = gap();
    return 1;
  };
}

export function poissonSampler(fraction: number, seed: bigint): Sampler {
  if (fraction <= 0) return never;
  if (fraction > MOST_FOR_GAPS) return poisson(fraction, new Well19937c(seed));
  const random = new XORShiftRandom(seed);
  const none = Math.exp(-fraction);
  const gap = (): number => Math.trunc(Math.log(Math.max(random.nextDouble(), EPSILON)) / -fraction);
  /** A Poisson number, given that it is not zero. */
  const atLeastOne = (): number => {
    let product = none + (1 - none) * random.nextDouble();
    let count = 1;
    product *= random.nextDouble();
    while (product > none) {
      count++;
      product *= random.nextDouble();
    }
    return count;
  };
  let toDrop = gap();
  return () => {
    if (toDrop > 0) {
      toDrop--;
      return 0;
    }
    const count = atLeastOne();
    toDrop = gap();
    return count;
  };
}

/** Numbers of the Poisson distribution with that mean. */
export function poisson(mean: number, random: { nextDouble(): number }): Sampler {
  const limit = Math.exp(-mean);
  return () => {
    let product = 1;
    let count = 0;
    while (count < 1000 * mean) {
      product *= random.nextDouble();
      if (product < limit) break;
      count++;
    }
    return count;
  };
}

/** Takes what falls into a part of the numbers from 0 to 1. */
export function cellSampler(from: number, to: number, seed: bigint): Sampler {
  if (to <= from) return never;
  const random = new XORShiftRandom(seed);
  return () => {
    const drawn = random.nextDouble();
    return drawn >= from && drawn < to ? 1 : 0;
  };
}

/** Each record as often as the sampler says. */
export function sampled(records: RecordSource, sampler: Sampler): RecordSource {
  return new FlatMapSource(records, (record) => {
    const count = sampler();
    return count === 0 ? [] : count === 1 ? [record] : new Array<unknown>(count).fill(record);
  });
}
