// The memory that one task has reserved from its executor's budget, consumer by consumer, and what it has spilled. All of it
// is given back when the task ends.

import type { TaskMetrics } from "../../rpc/messages.ts";
import { unableToAcquireMemory } from "./memory-errors.ts";
import type { MemoryManager } from "./memory-manager.ts";
import type { SpilledPiece, SpillStore } from "./spill-store.ts";

/** What a task has to know of its executor's memory. */
export interface ExecutorMemory {
  readonly manager: MemoryManager;
  readonly spills: SpillStore;
  /** What has this many rows is spilled whatever memory there is (Spark's numElementsForceSpillThreshold). */
  readonly maxRows: number;
}

export class TaskMemoryManager {
  readonly maxRows: number;
  readonly #memory: ExecutorMemory;
  readonly #metrics: TaskMetrics;
  readonly #consumers: MemoryConsumer[] = [];
  /** Pieces on disk that are this task's. */
  readonly #pieces = new Set<SpilledPiece>();
  #reserved = 0;

  constructor(memory: ExecutorMemory, metrics: TaskMetrics) {
    this.#memory = memory;
    this.#metrics = metrics;
    this.maxRows = memory.maxRows;
  }

  /** Most that this task can have, when everybody else gives back what they can. */
  get maxMemory(): number {
    return this.#memory.manager.maxMemory;
  }

  /** @param name for errors */
  newConsumer(name: string): MemoryConsumer {
    const consumer = new MemoryConsumer(this, name);
    this.#consumers.push(consumer);
    return consumer;
  }

  /** Makes ready what `spill` writes to. */
  openSpills(): Promise<void> | undefined {
    return this.#memory.spills.isOpen ? undefined : this.#memory.spills.open();
  }

  /** The executor's store, for what outlives the task. */
  async openedSpills(): Promise<SpillStore> {
    await this.openSpills();
    return this.#memory.spills;
  }

  /** Writes bytes to disk; they stay until they are freed, or handed to somebody who does that, or the task ends. */
  spill(parts: readonly Uint8Array[], consumer: string): SpilledPiece {
    const piece = this.#memory.spills.write(parts, consumer);
    this.#pieces.add(piece);
    this.#metrics.diskBytesSpilled += piece.size;
    return piece;
  }

  readSpilled(piece: SpilledPiece, from: number, target: Uint8Array): void {
    this.#memory.spills.read(piece, from, target);
  }

  freeSpilled(piece: SpilledPiece): void {
    if (this.#pieces.delete(piece)) this.#memory.spills.free(piece);
  }

  /** The piece is somebody else's from here on. */
  handOver(piece: SpilledPiece): void {
    this.#pieces.delete(piece);
  }

  /** Counts bytes that no longer are in memory since they were spilled. */
  countSpilled(memoryBytes: number): void {
    this.#metrics.memoryBytesSpilled += memoryBytes;
  }

  tryAcquire(bytes: number): boolean {
    if (!this.#memory.manager.tryAcquireExecution(bytes)) return false;
    this.#count(bytes);
    return true;
  }

  /** Kept blocks and shuffle blocks make room. */
  async acquire(bytes: number): Promise<boolean> {
    if (!(await this.#memory.manager.acquireExecution(bytes))) return false;
    this.#count(bytes);
    return true;
  }

  /** Takes what is in use already. */
  count(bytes: number): void {
    this.#memory.manager.countExecution(bytes);
    this.#count(bytes);
  }

  release(bytes: number): void {
    this.#memory.manager.releaseExecution(bytes);
    this.#reserved -= bytes;
  }

  /** Counts memory that stays in use when the task has ended, until the function that comes back is called. */
  keep(bytes: number): () => void {
    const { manager } = this.#memory;
    manager.countExecution(bytes);
    return () => manager.releaseExecution(bytes);
  }

  refused(bytes: number): Error {
    return unableToAcquireMemory(bytes, Math.max(0, this.#memory.manager.free));
  }

  /** Gives everything back. */
  close(): void {
    for (const consumer of this.#consumers) consumer.releaseAll();
    for (const piece of this.#pieces) this.#memory.spills.free(piece);
    this.#pieces.clear();
  }

  #count(bytes: number): void {
    this.#reserved += bytes;
    if (this.#reserved > this.#metrics.peakExecutionMemory) this.#metrics.peakExecutionMemory = this.#reserved;
  }
}

/** One holder of memory in a task: it says how much it has, or is about to have. */
export class MemoryConsumer {
  readonly name: string;
  readonly #task: TaskMemoryManager;
  #reserved = 0;

  constructor(task: TaskMemoryManager, name: string) {
    this.#task = task;
    this.name = name;
  }

  get reserved(): number {
    return this.#reserved;
  }

  /** Makes the reservation this large if memory is free, and says whether it was. Less can always be had. */
  tryReserve(bytes: number): boolean {
    const more = bytes - this.#reserved;
    if (more < 0) this.#task.release(-more);
    else if (more > 0 && !this.#task.tryAcquire(more)) return false;
    this.#reserved = bytes;
    return true;
  }

  /** As tryReserve, after others have made room. */
  async reserve(bytes: number): Promise<boolean> {
    if (this.tryReserve(bytes)) return true;
    if (!(await this.#task.acquire(bytes - this.#reserved))) return false;
    this.#reserved = bytes;
    return true;
  }

  /** The error of a consumer that cannot go on without this much in all. */
  refused(bytes: number): Error {
    return this.#task.refused(bytes - this.#reserved);
  }

  /** Counts what is in use, even when that is more than there should be. */
  count(bytes: number): void {
    const more = bytes - this.#reserved;
    if (more < 0) this.#task.release(-more);
    else this.#task.count(more);
    this.#reserved = bytes;
  }

  releaseAll(): void {
    this.tryReserve(0);
  }
}
