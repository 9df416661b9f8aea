// Actions: what has a job run and gives its result to the program.

import { encodeColumn } from "../serializer/column-codec.ts";
import type { ActionJob } from "./action-job.ts";
import type { UserFunction } from "./closure.ts";
import { emptyCollection } from "./rdd-errors.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export async function collect<T>(job: ActionJob<T>): Promise<T[]> {
  return (await job.run({ type: "collect" })).flat() as T[];
}

export async function count(job: ActionJob<unknown>): Promise<number> {
  const counts = (await job.run({ type: "count" })).flat() as number[];
  return counts.reduce((sum, one) => sum + one, 0);
}

/** How many partitions to look at next: of those looked at so many had so many of the records. */
type Interpolate = (num: number, scanned: number, taken: number) => number;

const forTheRest: Interpolate = (num, scanned, taken) => Math.ceil((1.5 * (num - taken) * scanned) / taken);

/** As `takeAsync` does on Spark. */
export const forAll: Interpolate = (num, scanned, taken) =>
  Math.max(1, Math.trunc((1.5 * num * scanned) / taken) - scanned);

/** Looks at one partition first, and at more of them the fewer records were found. */
export async function take<T>(job: ActionJob<T>, num: number, interpolate = forTheRest): Promise<T[]> {
  const taken: T[] = [];
  if (num <= 0) return taken;
  await job.rdd.settle();
  const { conf } = job.context;
  const scaleUp = Math.max(2, conf.getInt("spark.rdd.limit.scaleUpFactor", 4));
  const total = job.rdd.numPartitions;
  let scanned = 0;
  while (taken.length < num && scanned < total) {
    const left = num - taken.length;
    let toTry = Math.max(1, conf.getInt("spark.rdd.limit.initialNumPartitions", 1));
    if (scanned > 0 && taken.length === 0) toTry = scanned * scaleUp;
    else if (scanned > 0) toTry = Math.min(interpolate(num, scanned, taken.length), scanned * scaleUp);
    const until = Math.min(total, scanned + toTry);
    const partitions = Array.from({ length: until - scanned }, (_, i) => scanned + i);
    for (const records of await job.run({ type: "take", count: left }, partitions)) {
      for (const record of records.slice(0, num - taken.length)) taken.push(record as T);
    }
    scanned = until;
  }
  return taken;
}

export async function first<T>(job: ActionJob<T>): Promise<T> {
  const taken = await take(job, 1);
  if (taken.length === 0) throw emptyCollection();
  return taken[0] as T;
}

export async function isEmpty(job: ActionJob<unknown>): Promise<boolean> {
  return (await take(job, 1)).length === 0;
}

export async function reduce<T>(job: ActionJob<T>, f: Closure<UserFunction>): Promise<T> {
  const results = (await job.run({ type: "reduce", function: taskClosure(f) })).flat() as T[];
  if (results.length === 0) throw emptyCollection();
  const reduceHere = await job.load(f);
  return results.reduce((a, b) => reduceHere(a, b) as T);
}

export async function aggregate<U>(
  job: ActionJob<unknown>,
  zero: U,
  merge: Closure<UserFunction>,
  combine: Closure<UserFunction>,
): Promise<U> {
  const bytes = encodeColumn([zero], job.context.classes);
  const results = (await job.run({ type: "aggregate", zero: bytes, merge: taskClosure(merge) })).flat() as U[];
  const combineHere = await job.load(combine);
  return results.reduce((a, b) => combineHere(a, b) as U, structuredClone(zero));
}

export async function foreach(job: ActionJob<unknown>, f: Closure<UserFunction>): Promise<void> {
  await job.run({ type: "foreach", function: taskClosure(f) });
}

export async function foreachPartition(job: ActionJob<unknown>, f: Closure<UserFunction>): Promise<void> {
  await job.run({ type: "foreachPartition", function: taskClosure(f) });
}

/** What a function gives for each partition. */
export async function runOnPartitions<U>(
  job: ActionJob<unknown>,
  f: Closure<UserFunction>,
  partitions: readonly number[] | undefined,
): Promise<U[]> {
  return (await job.run({ type: "run", function: taskClosure(f) }, partitions)).flat() as U[];
}

/** One partition at a time, each computed when the records before it have been taken. */
export async function* localIterator<T>(job: ActionJob<T>): AsyncGenerator<T, void, undefined> {
  await job.rdd.settle();
  for (let partition = 0; partition < job.rdd.numPartitions; partition++) {
    const [records = []] = await job.run({ type: "collect" }, [partition]);
    yield* records as T[];
  }
}
