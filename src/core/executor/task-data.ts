// What a task carries of the user's data. Cloning many megabytes into a message would block the page, so large arrays are
// copied a piece at a time, and the copies are transferred; the driver keeps its own for the case that the task is run again.

import type { PartitionData } from "../../rpc/messages.ts";

/** Smaller arrays are cloned with the message. */
const LARGE_BYTES = 1024 * 1024;

/** What is copied between two turns of the event loop: a few milliseconds, when the memory is new. */
const PIECE_BYTES = 2 * 1024 * 1024;

export interface TaskData {
  readonly partition: PartitionData;
  readonly transfer: readonly ArrayBuffer[];
}

/** The large arrays in the data of a partition and of those it is computed from, each once. */
export function largeArrays(partition: PartitionData): ReadonlySet<Uint8Array> {
  const found = new Set<Uint8Array>();
  // A set is walked in the order of insertion, what is added meanwhile included.
  const visited = new Set([partition]);
  for (const { data, parents } of visited) {
    for (const array of arraysOf(data)) if (array.length >= LARGE_BYTES) found.add(array);
    for (const parent of parents.flat()) visited.add(parent);
  }
  return found;
}

/** The partition with copies in the place of large arrays, which may be transferred. */
export async function copyLargeArrays(
  partition: PartitionData,
  arrays: ReadonlySet<Uint8Array>,
  yieldToEventLoop: () => Promise<void>,
): Promise<TaskData> {
  const copies = new Map<unknown, Uint8Array<ArrayBuffer>>();
  for (const array of arrays) {
    const copy = new Uint8Array(array.length);
    for (let start = 0; start < array.length; start += PIECE_BYTES) {
      copy.set(array.subarray(start, start + PIECE_BYTES), start);
      await yieldToEventLoop();
    }
    copies.set(array, copy);
  }
  return {
    partition: replace(partition, copies, new Map()),
    transfer: [...copies.values()].map(({ buffer }) => buffer),
  };
}

/** A partition that is shared in the lineage stays shared. */
function replace(
  partition: PartitionData,
  copies: ReadonlyMap<unknown, Uint8Array>,
  done: Map<PartitionData, PartitionData>,
): PartitionData {
  const known = done.get(partition);
  if (known !== undefined) return known;
  const { data, parents } = partition;
  const replaced: PartitionData = {
    ...partition,
    data: Array.isArray(data) ? data.map((one: unknown) => copies.get(one) ?? one) : (copies.get(data) ?? data),
    parents: parents.map((ofDependency) => ofDependency.map((parent) => replace(parent, copies, done))),
  };
  done.set(partition, replaced);
  return replaced;
}

function arraysOf(data: unknown): readonly Uint8Array[] {
  const values: readonly unknown[] = Array.isArray(data) ? data : [data];
  return values.filter((value) => value instanceof Uint8Array);
}
