// What an executor can compute: RDD kinds and output kinds by name. Core knows operators only through this table.

import type { Host, WasmModule } from "../../host/host.ts";
import type { StorageLevel } from "../../rpc/messages.ts";
import type { SpillStore } from "../memory/spill-store.ts";
import type { ExecutorServices } from "./executor-services.ts";
import type { TaskContext } from "./task-context.ts";

export type Records = AsyncIterable<unknown> | Iterable<unknown>;

/** A parent partition; nothing is computed until it is called. */
export type ParentPartition = () => AsyncIterable<unknown>;

export interface ComputeRequest {
  readonly payload: unknown;
  /** The partition's own data. */
  readonly partition: unknown;
  readonly index: number;
  /** By narrow dependency, then by parent partition. */
  readonly parents: readonly (readonly ParentPartition[])[];
  /** The shuffle dependencies' ids, in order. */
  readonly shuffleIds: readonly number[];
  readonly context: TaskContext;
}

/** How partitions of RDDs of one kind are computed. */
export interface RddKind {
  readonly kind: string;
  compute(request: ComputeRequest): Records;
  /** How partitions are kept when the RDD is persisted: by default as records, which come one by one or as arrays of them. */
  readonly storage?: RddStorage | "records" | "arrays of records";
}

export interface StoredBlock {
  readonly value: unknown;
  readonly memorySize: number;
  /** Frees what the garbage collector does not; called once, when the block is kept no longer. */
  readonly drop?: () => void;
  /** Set when the value is on disk, which takes this many bytes there. */
  readonly diskSize?: number;
  /** Makes a block on disk of one in memory, which is dropped then; the spill store is open. */
  readonly toDisk?: (spills: SpillStore) => StoredBlock;
  /** The block as bytes, for other executors; the bytes are the caller's. */
  readonly toBytes?: () => Uint8Array<ArrayBuffer>;
}

/** Turns the records of a partition into a block that outlives them, and back. */
export interface RddStorage {
  /** `payload`: the RDD's; `level` tells whether the block may go to disk where memory does not suffice. */
  store(
    records: AsyncIterable<unknown>,
    payload: unknown,
    context: TaskContext,
    level: StorageLevel,
  ): Promise<StoredBlock>;
  load(value: unknown, context: TaskContext): Records;
  /** How many records a block has, where they do not come one by one or as arrays. */
  numRecords?(value: unknown, context: TaskContext): number;
  /** Makes a block of bytes that another executor made of its own. */
  fromBytes?(bytes: Uint8Array<ArrayBuffer>): StoredBlock;
}

export interface TaskOutputResult {
  readonly value: unknown;
  /** What of `value` goes to the driver without a copy. */
  readonly transfer?: readonly Transferable[];
}

/** What a task does with its records. In a map stage `value` is the MapStatus that `context.shuffle.write` gave. */
export interface OutputKind {
  readonly kind: string;
  run(records: AsyncIterable<unknown>, payload: unknown, context: TaskContext): Promise<TaskOutputResult>;
}

/** What a plugin sees of the executor it starts in. */
export interface ExecutorEnvironment {
  readonly executorId: string;
  readonly conf: Readonly<Record<string, string>>;
  readonly host: Host;
  readonly kernels: WasmModule | undefined;
  readonly services: ExecutorServices;
  readonly registry: ExecutorRegistry;
}

/** Code that runs in each executor before its first task, to register kinds and services (as Spark's ExecutorPlugin). */
export interface ExecutorPlugin {
  init(environment: ExecutorEnvironment): void | Promise<void>;
  shutdown?(): void | Promise<void>;
}

export class ExecutorRegistry {
  readonly #rddKinds = new Map<string, RddKind>();
  readonly #outputKinds = new Map<string, OutputKind>();

  registerRddKind(kind: RddKind): void {
    if (this.#rddKinds.has(kind.kind)) throw new Error(`RDD kind ${kind.kind} is already registered.`);
    this.#rddKinds.set(kind.kind, kind);
  }

  registerOutputKind(kind: OutputKind): void {
    if (this.#outputKinds.has(kind.kind)) throw new Error(`Output kind ${kind.kind} is already registered.`);
    this.#outputKinds.set(kind.kind, kind);
  }

  rddKind(name: string): RddKind {
    const kind = this.#rddKinds.get(name);
    if (kind === undefined)
      throw new Error(`This executor knows no RDD kind ${name}; it knows ${list(this.#rddKinds)}.`);
    return kind;
  }

  outputKind(name: string): OutputKind {
    const kind = this.#outputKinds.get(name);
    if (kind === undefined) {
      throw new Error(`This executor knows no output kind ${name}; it knows ${list(this.#outputKinds)}.`);
    }
    return kind;
  }
}

function list(kinds: ReadonlyMap<string, unknown>): string {
  return [...kinds.keys()].join(", ") || "none";
}
