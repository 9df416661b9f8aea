// The RDD kind "union": each partition is a partition of one of the parents.

import type { ParentPartition, RddKind } from "../../../core/executor/executor-registry.ts";

export const unionRddKind: RddKind = {
  kind: "union",
  compute: ({ parents }) => concatenate(parents.flat()),
};

async function* concatenate(partitions: readonly ParentPartition[]): AsyncGenerator<unknown> {
  for (const partition of partitions) yield* partition();
}
