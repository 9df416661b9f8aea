// Cutting a lineage into stages: a stage is an RDD with everything it reaches through narrow dependencies, and it ends at
// the shuffles that it reads. Pure functions of the lineage.

import type { ShuffleDependency } from "../rdd/dependency.ts";
import type { RDD } from "../rdd/rdd.ts";

/** What one stage computes and what it reads. */
export interface StageCut {
  /** The RDDs of the stage, parents before children; the last is the one whose partitions are the stage's tasks. */
  readonly rdds: readonly RDD[];
  /** The shuffles that the stage reads, each once. */
  readonly shuffleDependencies: readonly ShuffleDependency[];
}

/**
 * The stage that ends in `rdd`. `isComplete` tells RDDs all of whose partitions are kept: nothing above them is needed,
 * so the shuffles they were made from are left out.
 */
export function cutStage(rdd: RDD, isComplete: (rdd: RDD) => boolean = () => false): StageCut {
  const rdds: RDD[] = [];
  const shuffles = new Map<number, ShuffleDependency>();
  const state = new Map<RDD, "open" | "done">();
  const stack: RDD[] = [rdd];
  while (stack.length > 0) {
    const current = stack[stack.length - 1] as RDD;
    if (state.get(current) === "done") {
      stack.pop();
      continue;
    }
    if (state.get(current) === "open") {
      stack.pop();
      state.set(current, "done");
      rdds.push(current);
      continue;
    }
    state.set(current, "open");
    if (isComplete(current)) continue;
    for (const dependency of [...current.dependencies].reverse()) {
      if (dependency.type === "narrow" && !state.has(dependency.rdd)) stack.push(dependency.rdd);
    }
    for (const dependency of current.dependencies) {
      if (dependency.type === "shuffle") shuffles.set(dependency.shuffleId, dependency);
    }
  }
  return { rdds, shuffleDependencies: [...shuffles.values()] };
}

/** All shuffles below `rdd`, direct and indirect, each after the shuffles that its own map stage reads. */
export function shuffleDependenciesOf(rdd: RDD): ShuffleDependency[] {
  const ordered: ShuffleDependency[] = [];
  const seen = new Set<number>();
  const stack: { readonly shuffle: ShuffleDependency | undefined; readonly next: ShuffleDependency[] }[] = [
    { shuffle: undefined, next: [...cutStage(rdd).shuffleDependencies] },
  ];
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as (typeof stack)[number];
    const shuffle = top.next.shift();
    if (shuffle === undefined) {
      stack.pop();
      if (top.shuffle !== undefined) ordered.push(top.shuffle);
    } else if (!seen.has(shuffle.shuffleId)) {
      seen.add(shuffle.shuffleId);
      stack.push({ shuffle, next: [...cutStage(shuffle.rdd).shuffleDependencies] });
    }
  }
  return ordered;
}
