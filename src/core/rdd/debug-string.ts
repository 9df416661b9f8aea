// The text of `toDebugString`: an RDD and those it is made from, indented where a shuffle lies between, as Spark writes it.

import type { RddStorageInfo } from "../storage/block-manager-master.ts";
import type { StorageLevel } from "../storage/storage-level.ts";
import type { Lineage } from "./lineage.ts";
import type { RDD } from "./rdd.ts";

/** The lines of one RDD: itself, and what of it is kept. */
type Describe = (rdd: Lineage) => readonly [self: string, ...storage: string[]];

export async function debugString(rdd: RDD<unknown>): Promise<string> {
  await rdd.settle();
  const persistence = rdd.isPersisted ? describeLevel(rdd.storageLevel) : "";
  const describe: Describe = (one) => [
    `${one} at ${one.callSite} [${persistence}]`,
    ...describeStorage(rdd.context.rddStorageInfo(one.id)),
  ];
  const count = `(${rdd.numPartitions})`;
  const [self, ...storage] = describe(rdd);
  const prefix = bar(count);
  return [`${count} ${self}`, ...storage.map((line) => `${prefix} ${line}`), ...children(rdd, prefix, describe)].join(
    "\n",
  );
}

/** The lines of what an RDD is made from. */
function children(rdd: Lineage, prefix: string, describe: Describe): string[] {
  return rdd.dependencies.flatMap((dependency, i, { length }) => {
    const parent = dependency.rdd;
    const [self, ...storage] = describe(parent);
    if (dependency.type === "narrow") {
      return [...[self, ...storage].map((line) => `${prefix}${line}`), ...children(parent, prefix, describe)];
    }
    const count = `(${parent.numPartitions})`;
    const outer = prefix.replace(/\|\s+$/, "");
    const inner = `${outer}${i === length - 1 ? "  " : "| "}${bar(count)}`;
    return [
      `${outer}+-${count} ${self}`,
      ...storage.map((line) => `${inner}${line}`),
      ...children(parent, inner, describe),
    ];
  });
}

function describeStorage({ numCachedPartitions, memorySize, diskSize }: RddStorageInfo): string[] {
  if (numCachedPartitions === 0 || memorySize + diskSize === 0) return [];
  const sizes = `MemorySize: ${bytesToString(memorySize)}; DiskSize: ${bytesToString(diskSize)}`;
  return [`    CachedPartitions: ${numCachedPartitions}; ${sizes}`];
}

/** In the largest unit of which there are at least two. */
function bytesToString(size: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0;
  while (unit < units.length - 1 && size >= 2 * 1024 ** (unit + 1)) unit++;
  return `${(size / 1024 ** unit).toFixed(1)} ${units[unit]}`;
}

/** A bar below the middle of a number of partitions. */
function bar(count: string): string {
  const offset = Math.floor((count.length - 1) / 2);
  return `${" ".repeat(offset)}|${" ".repeat(count.length - offset)}`;
}

/** Spark's words for a storage level. */
function describeLevel({ useDisk, useMemory, useOffHeap, deserialized, replication }: StorageLevel): string {
  const places = [...(useDisk ? ["Disk"] : []), ...(useMemory ? [useOffHeap ? "Memory (off heap)" : "Memory"] : [])];
  return [...places, deserialized ? "Deserialized" : "Serialized", `${replication}x Replicated`].join(" ");
}
