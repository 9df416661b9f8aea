// Samples with a chance for each key. An exact one takes two passes: the first finds for each key how many records are in for
// certain, and the draws of those that wait; the second draws the same numbers again (Meng 2013, "Scalable simple random
// sampling and stratified sampling").

import { hashCode } from "../../rdd/hashing.ts";
import { Well19937c } from "../../rdd/random/well-19937c.ts";
import { XORShiftRandom } from "../../rdd/random/xor-shift-random.ts";
import type { PartitionOperation, Stratum } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import { AppendOnlyMap } from "./append-only-map.ts";
import { FilterSource, FlatMapSource } from "./element-operations.ts";
import { pairOf } from "./pair-of.ts";
import { ArraySource, drain, type RecordSource } from "./record-source.ts";
import { poisson, type Sampler } from "./samplers.ts";

/** The chance that a bound of the streaming algorithm is wrong. */
const DELTA = 5e-5;
const LEAST_RATE = 1e-10;

/** Draws as Spark's: uniform numbers from one generator, and for each mean Poisson numbers from one of its own. */
class RandomData {
  readonly #uniform: XORShiftRandom;
  readonly #seed: bigint;
  readonly #poisson = new Map<number, Sampler>();

  constructor(seed: bigint) {
    this.#uniform = new XORShiftRandom(seed);
    this.#seed = seed;
  }

  nextUniform(): number {
    return this.#uniform.nextDouble();
  }

  nextPoisson(mean: number): number {
    const known = this.#poisson.get(mean);
    const sampler = known ?? poisson(mean, new Well19937c(this.#seed));
    if (known === undefined) this.#poisson.set(mean, sampler);
    return sampler();
  }
}

const same = (value: unknown): unknown => value;

/** Values by keys of any kind. */
function byKey<V>(entries: readonly (readonly [key: unknown, value: V])[]): (key: unknown) => V {
  const map = new AppendOnlyMap(hashCode);
  for (const [key, value] of entries) map.merge(key, { value }, same, same);
  return (key) => {
    const found = map.get(key) as { readonly value: V } | undefined;
    if (found === undefined) throw new Error(`key not found: ${String(key)}`);
    return found.value;
  };
}

export function sampledByKey(
  records: RecordSource,
  { withReplacement, fractions, seed }: Extract<PartitionOperation, { type: "sampleByKey" }>,
  index: number,
): RecordSource {
  const random = new RandomData(seed + BigInt(index));
  const fractionOf = byKey(fractions);
  if (!withReplacement) {
    return new FilterSource(records, (record) => {
      const fraction = fractionOf(pairOf(record)[0]);
      return random.nextUniform() < fraction;
    });
  }
  return new FlatMapSource(records, (record) => {
    const count = random.nextPoisson(fractionOf(pairOf(record)[0]));
    return new Array<unknown>(count).fill(record);
  });
}

/** The second pass of an exact sample with replacement. */
export function sampledExactly(
  records: RecordSource,
  { strata, seed }: Extract<PartitionOperation, { type: "sampleByKeyExact" }>,
  index: number,
): RecordSource {
  const random = new RandomData(seed + BigInt(index));
  const boundsOf = byKey(strata);
  return new FlatMapSource(records, (record) => {
    const { acceptBound, waitListBound, threshold } = boundsOf(pairOf(record)[0]);
    let count = acceptBound === 0 ? 0 : random.nextPoisson(acceptBound);
    for (let left = random.nextPoisson(waitListBound); left > 0; left--) {
      if (random.nextUniform() < threshold) count++;
    }
    return new Array<unknown>(count).fill(record);
  });
}

/** The first pass: one record, the strata of the partition. */
export async function acceptance(
  records: RecordSource,
  { fractions, counts, seed }: Extract<PartitionOperation, { type: "acceptance" }>,
  index: number,
  context: TaskContext,
): Promise<RecordSource> {
  const random = new RandomData(seed + BigInt(index));
  const fractionOf = byKey(fractions);
  const countOf = counts && byKey(counts);
  const strata = new AppendOnlyMap(hashCode);
  const found: (readonly [unknown, Stratum])[] = [];
  await drain(records, context, (some) => {
    for (const record of some) {
      const [key] = pairOf(record);
      const fraction = fractionOf(key);
      let stratum = strata.get(key) as Stratum | undefined;
      if (stratum === undefined) {
        const unknown = { acceptBound: Number.NaN, waitListBound: Number.NaN };
        stratum = { fraction, ...unknown, numItems: 0, numAccepted: 0, waitList: [] };
        strata.merge(key, stratum, same, same);
        found.push([key, stratum]);
      }
      if (countOf === undefined) drawOnce(stratum, fraction, random);
      else drawMany(stratum, fraction, countOf(key), random);
      stratum.numItems++;
    }
  });
  return new ArraySource([found]);
}

/** Without replacement: the bounds tighten with each record. */
function drawOnce(stratum: Stratum, fraction: number, random: RandomData): void {
  const gamma = -Math.log(DELTA) / stratum.numItems;
  const lower = gamma * (2 / 3);
  stratum.acceptBound = fraction + lower - Math.sqrt(lower * lower + 3 * lower * fraction);
  const upper = fraction + gamma + Math.sqrt(gamma * gamma + 2 * gamma * fraction);
  stratum.waitListBound = Math.min(1, Math.max(LEAST_RATE, upper));
  const drawn = random.nextUniform();
  if (drawn < stratum.acceptBound) stratum.numAccepted++;
  else if (drawn < stratum.waitListBound) stratum.waitList.push(drawn);
}

/** With replacement: how many there are of the key is known. */
function drawMany(stratum: Stratum, fraction: number, count: number, random: RandomData): void {
  if (Number.isNaN(stratum.acceptBound)) {
    const sampleSize = Math.ceil(count * fraction);
    const margin = deviationsFor(sampleSize) * Math.sqrt(sampleSize);
    const lower = Math.max(sampleSize - margin, 1e-15);
    const upper = Math.max(sampleSize + margin, LEAST_RATE);
    stratum.acceptBound = lower / count;
    stratum.waitListBound = (upper - lower) / count;
  }
  if (stratum.acceptBound !== 0) stratum.numAccepted += random.nextPoisson(stratum.acceptBound);
  for (let left = random.nextPoisson(stratum.waitListBound); left > 0; left--) {
    stratum.waitList.push(random.nextUniform());
  }
}

/** Standard deviations that a Poisson number of this mean practically never leaves. */
function deviationsFor(mean: number): number {
  if (mean < 6) return 12;
  return mean < 16 ? 9 : 6;
}
