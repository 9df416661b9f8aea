// The text of `toDebugString`: an RDD and those it is made from, indented where a shuffle lies between, as Spark writes it.

import type { StorageLevel } from "../storage/storage-level.ts";
import type { Lineage } from "./lineage.ts";

export async function debugString(rdd: Lineage): Promise<string> {
  await rdd.settle();
  const persistence = rdd.isPersisted ? describeLevel(rdd.storageLevel) : "";
  const self = (one: Lineage): string => `${one} at ${one.callSite} [${persistence}]`;
  const count = `(${rdd.numPartitions})`;
  return [`${count} ${self(rdd)}`, ...children(rdd, bar(count), self)].join("\n");
}

/** The lines of what an RDD is made from. */
function children(rdd: Lineage, prefix: string, self: (rdd: Lineage) => string): string[] {
  return rdd.dependencies.flatMap((dependency, i, { length }) => {
    const parent = dependency.rdd;
    if (dependency.type === "narrow") return [`${prefix}${self(parent)}`, ...children(parent, prefix, self)];
    const count = `(${parent.numPartitions})`;
    const outer = prefix.replace(/\|\s+$/, "");
    const inner = `${outer}${i === length - 1 ? "  " : "| "}${bar(count)}`;
    return [`${outer}+-${count} ${self(parent)}`, ...children(parent, inner, self)];
  });
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
