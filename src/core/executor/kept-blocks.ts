// Which partitions an executor keeps, as far as its reports have told the driver. What those are computed from need not
// be sent with a task: it may be data of the user's, megabytes for each partition.

import type { BlockUpdate, PartitionData } from "../../rpc/messages.ts";
import { rddBlockId } from "../storage/block-manager.ts";

export class KeptBlocks {
  readonly #blockIds = new Set<string>();

  update(updates: readonly BlockUpdate[]): void {
    for (const { blockId, storageLevel, executorId } of updates) {
      if (executorId !== undefined) continue;
      if (storageLevel.useMemory || storageLevel.useDisk) this.#blockIds.add(blockId);
      else this.#blockIds.delete(blockId);
    }
  }

  /** The partition without what kept ones are computed from; the same object when there is nothing to leave out. */
  leaveOut(partition: PartitionData): PartitionData {
    return this.#blockIds.size === 0 ? partition : this.#leaveOut(partition, new Map());
  }

  /** A partition that is shared in the lineage stays shared. */
  #leaveOut(partition: PartitionData, done: Map<PartitionData, PartitionData>): PartitionData {
    const known = done.get(partition);
    if (known !== undefined) return known;
    const { rddId, index, parents } = partition;
    let result: PartitionData;
    if (this.#blockIds.has(rddBlockId(rddId, index))) {
      result = { rddId, index, data: undefined, parents: [], kept: true };
    } else {
      const left = parents.map((ofDependency) => ofDependency.map((parent) => this.#leaveOut(parent, done)));
      const same = left.every((ofDependency, i) => ofDependency.every((parent, j) => parent === parents[i]?.[j]));
      result = same ? partition : { ...partition, parents: left };
    }
    done.set(partition, result);
    return result;
  }
}
