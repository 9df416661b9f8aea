// Which partition a key belongs to. Two RDDs that are partitioned alike can be joined without a shuffle.

import { hashCode } from "./hashing.ts";
import { invalidRequirement } from "./rdd-errors.ts";

/** Decides for every key where it goes; make one of your own by extending it. */
export abstract class Partitioner {
  abstract readonly numPartitions: number;

  /** The partition of a key, from 0 to `numPartitions - 1`. */
  abstract getPartition(key: unknown): number;

  /** Whether both put every key into the same partition. */
  equals(other: unknown): boolean {
    return this === other;
  }
}

/** By the hash of the key, as Java and Scala compute it. */
export class HashPartitioner extends Partitioner {
  readonly numPartitions: number;

  constructor(numPartitions: number) {
    super();
    if (numPartitions < 0) throw invalidRequirement(`Number of partitions (${numPartitions}) cannot be negative.`);
    this.numPartitions = numPartitions;
  }

  override getPartition(key: unknown): number {
    return nonNegativeMod(hashCode(key), this.numPartitions);
  }

  override equals(other: unknown): boolean {
    return other instanceof HashPartitioner && other.numPartitions === this.numPartitions;
  }
}

export function nonNegativeMod(hash: number, modulus: number): number {
  const rest = (hash % modulus) | 0;
  return rest < 0 ? rest + modulus : rest;
}
