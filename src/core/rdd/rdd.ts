// An RDD on the driver: lineage as data. What a partition computes is told by `kind`, which executors know by
// registration (executor/executor-registry.ts), and by `payload` and the partition's own data.

import { STORAGE_LEVEL_NONE, type StorageLevel } from "../storage/storage-level.ts";
import type { Dependency } from "./dependency.ts";

/** Spark's scope of an operation: the box that the DAG of a stage draws around the RDDs it made. */
export interface RddScope {
  readonly id: string;
  readonly name: string;
  readonly parent?: RddScope;
}

export interface RddDefinition {
  readonly kind: string;
  /** Structured-cloneable, the same for all partitions; sent to each executor once per stage. */
  readonly payload: unknown;
  /** Structured-cloneable data of each partition, sent with its task. */
  readonly partitions: readonly unknown[];
  readonly dependencies?: readonly Dependency[];
  readonly name?: string;
  readonly scope?: RddScope;
  readonly callSite?: string;
  /** Ids of executors on which the partition is cheap to compute, best first. */
  readonly preferredLocations?: (partition: number) => readonly string[];
}

/** What an RDD needs of the SparkContext it belongs to. */
export interface RddOwner {
  newRddId(): number;
  persistRdd(rdd: RDD): void;
  unpersistRdd(rdd: RDD): void;
}

export class RDD {
  readonly id: number;
  readonly kind: string;
  readonly payload: unknown;
  readonly partitions: readonly unknown[];
  readonly dependencies: readonly Dependency[];
  readonly name: string;
  readonly scope: RddScope | undefined;
  readonly callSite: string;
  readonly #owner: RddOwner;
  readonly #preferredLocations: ((partition: number) => readonly string[]) | undefined;
  #storageLevel: StorageLevel = STORAGE_LEVEL_NONE;

  constructor(owner: RddOwner, definition: RddDefinition) {
    this.id = owner.newRddId();
    this.kind = definition.kind;
    this.payload = definition.payload;
    this.partitions = definition.partitions;
    this.dependencies = definition.dependencies ?? [];
    this.name = definition.name ?? definition.kind;
    this.scope = definition.scope;
    this.callSite = definition.callSite ?? this.name;
    this.#owner = owner;
    this.#preferredLocations = definition.preferredLocations;
  }

  get numPartitions(): number {
    return this.partitions.length;
  }

  get storageLevel(): StorageLevel {
    return this.#storageLevel;
  }

  get isPersisted(): boolean {
    return this.#storageLevel.useMemory || this.#storageLevel.useDisk;
  }

  preferredLocations(partition: number): readonly string[] {
    return this.#preferredLocations?.(partition) ?? [];
  }

  /** Keeps the partitions where they are computed, so that later jobs need not compute them again. */
  persist(level: StorageLevel): this {
    this.#storageLevel = level;
    this.#owner.persistRdd(this);
    return this;
  }

  /** Forgets the kept partitions. */
  unpersist(): this {
    if (!this.isPersisted) return this;
    this.#storageLevel = STORAGE_LEVEL_NONE;
    this.#owner.unpersistRdd(this);
    return this;
  }

  toString(): string {
    return `${this.name}[${this.id}]`;
  }
}
