// The rules of the advisor, in the order in which equals are told, and what they say of a run.

import type { AppStatusStore } from "../app-status-store.ts";
import type { Advice, AdvisorRule } from "./advice.ts";
import { AdvisedRun, type AdvisedRunOptions } from "./advised-run.ts";
import { largeCollect } from "./rules/large-collect.ts";
import { missingBroadcast } from "./rules/missing-broadcast.ts";
import { repeatedComputation } from "./rules/repeated-computation.ts";
import { skew } from "./rules/skew.ts";
import { spill } from "./rules/spill.ts";
import { straggler } from "./rules/straggler.ts";
import { tooFewPartitions } from "./rules/too-few-partitions.ts";
import { tooManyPartitions } from "./rules/too-many-partitions.ts";
import { userFunction } from "./rules/user-function.ts";

export const ADVISOR_RULES: readonly AdvisorRule[] = [
  skew,
  spill,
  straggler,
  missingBroadcast,
  tooManyPartitions,
  tooFewPartitions,
  repeatedComputation,
  userFunction,
  largeCollect,
];

/**
 * What is to be said of the jobs of an application, live or from its event log: what has cost most comes first.
 *
 * @example
 * const { store } = await replayEventLog([...input.files]);
 * for (const { title, evidence } of advise(store)) console.log(title, evidence);
 */
export function advise(store: AppStatusStore, options?: AdvisedRunOptions): readonly Advice[] {
  const run = new AdvisedRun(store, options);
  return ADVISOR_RULES.flatMap((rule) => rule.advise(run)).sort((a, b) => b.cost - a.cost);
}
