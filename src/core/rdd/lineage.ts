// An RDD as the scheduler sees it: lineage as data. What a partition computes is told by `kind`, which executors know by
// registration (executor/executor-registry.ts), and by `payload` and the partition's own data. What an RDD consists of may
// depend on work: on files that are looked at, on a sample of its keys. Such an RDD is settled before its first job.

import { STORAGE_LEVEL_NONE, type StorageLevel } from "../storage/storage-level.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type Dependency, emptyPartitions, oneToOneDependency } from "./dependency.ts";
import type { RddOperation, RddScope } from "./operation-scope.ts";
import type { Partitioner } from "./partitioner.ts";
import type { RDD } from "./rdd.ts";
import { cannotChangeStorageLevel } from "./rdd-errors.ts";

export type { RddScope } from "./operation-scope.ts";

export interface RddDefinition {
  /** Given where the number was taken before. */
  readonly id?: number;
  readonly kind: string;
  /** Structured-cloneable, the same for all partitions; sent to each executor once per stage. */
  readonly payload: unknown;
  /** Structured-cloneable data of each partition, sent with its task. */
  readonly partitions: readonly unknown[];
  readonly dependencies?: readonly Dependency[];
  readonly name?: string;
  readonly scope?: RddScope;
  readonly callSite?: string;
  /** The tasks of its stage run all at once, and may wait for each other. */
  readonly isBarrier?: boolean;
  /** Ids of executors on which the partition is cheap to compute, best first. */
  readonly preferredLocations?: (partition: number) => readonly string[];
  /** Where each key is, when the records are pairs and that is known. */
  readonly partitioner?: Partitioner | undefined;
}

/** An RDD that is defined by what its parents turn out to be. */
export interface DeferredRddDefinition {
  readonly name: string;
  readonly parents: readonly Lineage[];
  /** Where it is known already. */
  readonly partitioner?: Partitioner | undefined;
  /** Work that must be done before the RDD can be settled; it begins with the first job that needs it. */
  readonly prepare?: () => Promise<void>;
  /** Called once, when the parents are settled and `prepare` is done. */
  settle(): RddDefinition;
}

/** What an RDD needs of the SparkContext it belongs to. */
export interface RddOwner {
  /** The operation of the user's program that makes RDDs right now. */
  readonly operation?: RddOperation | undefined;
  newRddId(): number;
  persistRdd(rdd: Lineage): void;
  unpersistRdd(rdd: Lineage): void;
}

export abstract class Lineage {
  readonly id: number;
  readonly scope: RddScope | undefined;
  readonly callSite: string;
  /** Set when the program wants the lineage to be cut here. */
  checkpointed: Checkpoint | undefined;
  protected readonly owner: RddOwner;
  readonly #className: string;
  #name: string | undefined;
  #definition: RddDefinition | undefined;
  #deferred: DeferredRddDefinition | undefined;
  #settling: Promise<void> | undefined;
  #storageLevel: StorageLevel = STORAGE_LEVEL_NONE;

  constructor(owner: RddOwner, definition: RddDefinition | DeferredRddDefinition) {
    const { operation } = owner;
    const known = "settle" in definition ? undefined : definition;
    this.id = known?.id ?? owner.newRddId();
    this.#className = definition.name ?? known?.kind ?? "RDD";
    this.scope = known?.scope ?? operation?.scope;
    this.callSite = known?.callSite ?? operation?.callSite ?? this.#className;
    this.owner = owner;
    this.#definition = known;
    if ("settle" in definition) {
      this.#deferred = definition;
      this.#settleIfReady();
    }
  }

  /** The name that the program gave, or that of what Spark calls an RDD of this kind. */
  get name(): string {
    return this.#name ?? this.#definition?.name ?? this.#className;
  }

  protected set name(name: string) {
    this.#name = name;
  }

  get kind(): string {
    return this.#settled.kind;
  }

  get payload(): unknown {
    return this.#settled.payload;
  }

  get partitions(): readonly unknown[] {
    return this.#settled.partitions;
  }

  get dependencies(): readonly Dependency[] {
    return this.#settled.dependencies ?? [];
  }

  get partitioner(): Partitioner | undefined {
    return (this.#definition ?? this.#deferred)?.partitioner;
  }

  get isBarrier(): boolean {
    return this.#settled.isBarrier ?? false;
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

  get isSettled(): boolean {
    return this.#definition !== undefined;
  }

  /** Does what has to be done before the RDD's partitions are known; undefined when they are. */
  settle(): Promise<void> | undefined {
    if (this.#settleIfReady()) return undefined;
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  /** Cuts the lineage: the partitions are those of `parent` from here on. */
  replaceParents(parent: RDD): void {
    const { kind: _kind, payload: _payload, preferredLocations: _preferred, ...rest } = this.#settled;
    this.#definition = {
      ...rest,
      kind: "parent-partition",
      payload: undefined,
      partitions: emptyPartitions(parent.numPartitions),
      dependencies: [oneToOneDependency(parent)],
    };
  }

  preferredLocations(partition: number): readonly string[] {
    return this.#settled.preferredLocations?.(partition) ?? [];
  }

  /** Keeps the partitions where they are computed, so that later jobs need not compute them again. */
  persist(level: StorageLevel): this {
    if (this.isPersisted && !sameLevel(this.#storageLevel, level)) throw cannotChangeStorageLevel();
    this.changeStorageLevel(level);
    this.owner.persistRdd(this);
    return this;
  }

  protected changeStorageLevel(level: StorageLevel): void {
    this.#storageLevel = level;
  }

  /**
   * Forgets the kept partitions. Spark may wait until all executors have; here a task that comes later finds none of them in
   * any case.
   */
  unpersist(_blocking = false): this {
    if (!this.isPersisted) return this;
    this.#storageLevel = STORAGE_LEVEL_NONE;
    this.owner.unpersistRdd(this);
    return this;
  }

  /** As in `toDebugString`: the name that the program gave comes before the kind of RDD. */
  toString(): string {
    const className = this.#definition?.name ?? this.#className;
    return `${this.#name === undefined ? "" : `${this.#name} `}${className}[${this.id}]`;
  }

  get #settled(): RddDefinition {
    if (this.#definition === undefined) throw new Error(`${this} has not been settled.`);
    return this.#definition;
  }

  async #settle(): Promise<void> {
    const deferred = this.#deferred;
    if (deferred === undefined) return;
    for (const parent of deferred.parents) await parent.settle();
    await deferred.prepare?.();
    this.#define(deferred);
  }

  #settleIfReady(): boolean {
    const deferred = this.#deferred;
    if (deferred === undefined) return true;
    if (deferred.prepare !== undefined || !deferred.parents.every((parent) => parent.isSettled)) return false;
    this.#define(deferred);
    return true;
  }

  #define(deferred: DeferredRddDefinition): void {
    this.#definition = deferred.settle();
    this.#deferred = undefined;
  }
}

function sameLevel(a: StorageLevel, b: StorageLevel): boolean {
  return (
    a.useDisk === b.useDisk &&
    a.useMemory === b.useMemory &&
    a.useOffHeap === b.useOffHeap &&
    a.deserialized === b.deserialized &&
    a.replication === b.replication
  );
}
