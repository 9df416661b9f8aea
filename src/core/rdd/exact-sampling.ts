// Exact samples by key: jobs find a threshold for each key, under which as many draws lie as records are wanted. Loaded when a
// program asks for one.

import { AppendOnlyMap } from "../executor/rdd/append-only-map.ts";
import { ActionJob } from "./action-job.ts";
import { collect } from "./actions.ts";
import { hashCode } from "./hashing.ts";
import type { RddOperation } from "./operation-scope.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { countByKey } from "./pair-actions.ts";
import type { RDD } from "./rdd.ts";
import type { PartitionOperation, Stratum, StratumBounds } from "./rdd-payloads.ts";

export interface ExactSample {
  readonly withReplacement: boolean;
  readonly fractions: readonly (readonly [key: unknown, fraction: number])[];
  readonly seed: bigint;
}

/** What the second pass does, found by a first pass over the records. */
export async function exactSample(
  rdd: RDD<readonly [unknown, unknown]>,
  operation: RddOperation,
  { withReplacement, fractions, seed }: ExactSample,
): Promise<PartitionOperation> {
  const job = new ActionJob(rdd, operation);
  const counts = withReplacement ? [...(await countByKey(job))] : undefined;
  const first: PartitionOperation = { type: "acceptance", fractions, counts, seed };
  const found = job.within(() => mapPartitionsRdd<(readonly [unknown, Stratum])[]>(rdd, first));
  const strata = thresholds((await collect(job.on(found))).flat());
  if (withReplacement) return { type: "sampleByKeyExact", strata, seed };
  const rates = strata.map(([key, { threshold }]) => [key, threshold] as const);
  return { type: "sampleByKey", withReplacement, fractions: rates, seed };
}

/** For each key what all partitions together say of it. */
function thresholds(found: readonly (readonly [unknown, Stratum])[]): (readonly [unknown, StratumBounds])[] {
  const byKey = new AppendOnlyMap(hashCode);
  const keys: unknown[] = [];
  for (const [key, stratum] of found) {
    if (byKey.get(key) === undefined) keys.push(key);
    byKey.merge(key, stratum, (one) => one, merged);
  }
  return keys.map((key) => [key, boundsOf(byKey.get(key) as Stratum)] as const);
}

function merged(all: Stratum, one: Stratum): Stratum {
  return {
    ...one,
    numItems: all.numItems + one.numItems,
    numAccepted: all.numAccepted + one.numAccepted,
    waitList: [...all.waitList, ...one.waitList],
  };
}

function boundsOf({ fraction, numItems, numAccepted, waitList, ...bounds }: Stratum): StratumBounds {
  const { acceptBound, waitListBound } = bounds;
  const numWanted = Math.ceil(numItems * fraction) - numAccepted;
  const waiting = [...waitList].sort((a, b) => a - b);
  const threshold = numWanted < 0 ? acceptBound : (waiting[numWanted] ?? waitListBound);
  return { acceptBound, waitListBound, threshold };
}
