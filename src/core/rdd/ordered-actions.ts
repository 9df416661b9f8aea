// Actions that need an order of records, or take a sample of them.

import type { ActionJob } from "./action-job.ts";
import { collect, count } from "./actions.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { compareNaturally, type Ordering } from "./ordering.ts";
import { JavaRandom } from "./random/java-random.ts";
import { orderingData } from "./range-partitioner.ts";
import { emptyCollection, invalidRequirement } from "./rdd-errors.ts";
import { sample, seedOf } from "./sampling-operations.ts";
import type { Closure } from "./task-closure.ts";

export async function takeOrdered<T>(
  job: ActionJob<T>,
  num: number,
  ascending: boolean,
  ordering: Closure<Ordering<T>> | undefined,
): Promise<T[]> {
  if (num <= 0) return [];
  const operation = { type: "takeOrdered", count: num, ordering: orderingData(ordering, ascending) } as const;
  const parts = await collect(job.on(job.within(() => mapPartitionsRdd<T[]>(job.rdd, operation))));
  const natural = ordering === undefined ? compareNaturally : await job.load(ordering);
  const compare: Ordering<T> = ascending ? natural : (a, b) => natural(b, a);
  return parts.flat().sort(compare).slice(0, num) as T[];
}

export async function extreme<T>(
  job: ActionJob<T>,
  ascending: boolean,
  ordering: Closure<Ordering<T>> | undefined,
): Promise<T> {
  const [first] = (await takeOrdered(job, 1, ascending, ordering)).map((value) => ({ value }));
  if (first === undefined) throw emptyCollection();
  return first.value;
}

/** Rarely a sample of that fraction is too small. */
export async function takeSample<T>(
  job: ActionJob<T>,
  withReplacement: boolean,
  num: number,
  seed: number | bigint | undefined,
): Promise<T[]> {
  if (num < 0) throw invalidRequirement("Negative number of elements requested");
  if (num === 0) return [];
  const total = await count(job);
  if (total === 0) return [];
  const random = new JavaRandom(seedOf(seed, job.rdd));
  if (!withReplacement && num >= total) return shuffle(await collect(job), random);
  const fraction = fractionFor(num, total, withReplacement);
  const draw = (): Promise<T[]> =>
    collect(job.on(job.within(() => sample(job.rdd, withReplacement, fraction, random.nextInt()))));
  let drawn = await draw();
  while (drawn.length < num) drawn = await draw();
  return shuffle(drawn, random).slice(0, num);
}

function shuffle<T>(values: T[], random: JavaRandom): T[] {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.nextInt(i + 1);
    const value = values[j] as T;
    values[j] = values[i] as T;
    values[i] = value;
  }
  return values;
}

const LEAST_RATE = 1e-10;
const CHANCE_OF_TOO_FEW = 1e-4;

/** A fraction by which a sample is almost always large enough. */
function fractionFor(num: number, total: number, withReplacement: boolean): number {
  if (withReplacement) {
    const deviations = num < 6 ? 12 : num < 16 ? 9 : 6;
    return Math.max(num + deviations * Math.sqrt(num), LEAST_RATE) / total;
  }
  const fraction = num / total;
  const gamma = -Math.log(CHANCE_OF_TOO_FEW) / total;
  const upper = fraction + gamma + Math.sqrt(gamma * gamma + 2 * gamma * fraction);
  return Math.min(1, Math.max(LEAST_RATE, upper));
}
