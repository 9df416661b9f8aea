// The TaskContext that a running task gets: ties the executor's services to one task attempt.

import type { Host } from "../../host/host.ts";
import type {
  AccumulatorUpdate,
  MapStatus,
  ShuffleLocations,
  StageBinary,
  TaskDescription,
  TaskMetrics,
} from "../../rpc/messages.ts";
import { type ExecutorMemory, TaskMemoryManager } from "../memory/task-memory-manager.ts";
import type { SpilledMapOutput } from "../shuffle/shuffle-block-store.ts";
import type { ShuffleReadRange, ShuffleReadServices } from "../shuffle/shuffle-reader.ts";
import type { BlockExchange } from "../storage/block-exchange.ts";
import type { BlockManager } from "../storage/block-manager.ts";
import type { DriverClient } from "./driver-client.ts";
import type { ExecutorServices } from "./executor-services.ts";
import type { SharedStates } from "./shared-states.ts";
import { type TaskAccumulator, type TaskContext, TaskKilledError, type TaskShuffle } from "./task-context.ts";
import { newTaskMetrics } from "./task-metrics.ts";
import type { TaskTrace } from "./task-trace.ts";

/** What of the executor its tasks share. */
export interface TaskServices extends ShuffleReadServices {
  readonly host: Host;
  readonly services: ExecutorServices;
  readonly blocks: BlockManager;
  readonly exchange: BlockExchange;
  readonly sharedStates: SharedStates;
  readonly broadcasts: ReadonlyMap<number, unknown>;
  readonly driver: DriverClient;
  readonly memory: ExecutorMemory;
}

/** A task may hold the thread this long before it lets messages in. */
const YIELD_MILLIS = 8;

export class TaskContextImpl implements TaskContext {
  readonly stageId: number;
  readonly stageAttemptNumber: number;
  readonly partitionId: number;
  readonly numPartitions: number;
  readonly attemptNumber: number;
  readonly taskAttemptId: number;
  readonly executorId: string;
  readonly localProperties: Readonly<Record<string, string>>;
  readonly barrierAddresses: readonly string[];
  trace: TaskTrace | undefined;
  readonly metrics: TaskMetrics = newTaskMetrics();
  readonly host: Host;
  readonly services: ExecutorServices;
  readonly blocks: BlockManager;
  readonly exchange: BlockExchange;
  readonly shuffle: TaskShuffle;
  readonly memory: TaskMemoryManager;
  readonly #shared: TaskServices;
  readonly #sums = new Map<number, number>();
  readonly #accumulators = new Map<number, Promise<TaskAccumulator>>();
  readonly #completionCallbacks: (() => void | Promise<void>)[] = [];
  #whenKilled: Promise<never> | undefined;
  readonly #abort = new AbortController();
  #lastYield: number;

  constructor(task: TaskDescription, binary: StageBinary, shared: TaskServices) {
    this.stageId = task.stageId;
    this.stageAttemptNumber = task.stageAttemptId;
    this.partitionId = task.partitionId;
    this.numPartitions = task.numPartitions;
    this.attemptNumber = task.attemptNumber;
    this.taskAttemptId = task.taskId;
    this.executorId = shared.executorId;
    this.localProperties = binary.localProperties;
    this.barrierAddresses = task.barrierAddresses ?? [];
    this.host = shared.host;
    this.services = shared.services;
    this.blocks = shared.blocks;
    this.exchange = shared.exchange;
    this.memory = new TaskMemoryManager(shared.memory, this.metrics);
    this.#shared = shared;
    this.#lastYield = shared.now();
    this.shuffle = {
      allocate: (size) => shared.pool.acquire(size),
      write: (...output) => this.#writeShuffle(...output),
      read: (shuffleId, startReduce, endReduce, mapRange) => {
        const locations = binary.shuffles.find((shuffle) => shuffle.shuffleId === shuffleId);
        if (locations === undefined) throw new Error(`Stage ${task.stageId} does not depend on shuffle ${shuffleId}.`);
        const { startMap, endMap } = mapRange ?? { startMap: 0, endMap: locations.statuses.length };
        this.trace?.read(shuffleId, startReduce, endReduce);
        const range = { startReduce, endReduce, startMap, endMap };
        return this.#readShuffle(locations, range);
      },
    };
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** What the task has added to accumulators. */
  async accumulatorUpdates(): Promise<AccumulatorUpdate[]> {
    const updates: AccumulatorUpdate[] = [...this.#sums].map(([id, update]) => ({ id, update }));
    for (const [id, making] of this.#accumulators) {
      // What could not be made has ended the task already.
      const accumulator = await making.catch(() => undefined);
      if (accumulator !== undefined && !accumulator.isZero) updates.push({ id, update: accumulator.toUpdate() });
    }
    return updates;
  }

  kill(reason: string): void {
    this.#abort.abort(new TaskKilledError(reason));
  }

  add(accumulatorId: number, n: number): void {
    this.#sums.set(accumulatorId, (this.#sums.get(accumulatorId) ?? 0) + n);
  }

  accumulator(id: number, create: () => Promise<TaskAccumulator>): Promise<TaskAccumulator> {
    const made = this.#accumulators.get(id) ?? create();
    this.#accumulators.set(id, made);
    return made;
  }

  broadcastValue(broadcastId: number): unknown {
    const { broadcasts } = this.#shared;
    if (!broadcasts.has(broadcastId)) throw new Error(`Broadcast variable ${broadcastId} was destroyed.`);
    return broadcasts.get(broadcastId);
  }

  callDriver(id: number, argument: unknown): Promise<unknown> {
    return Promise.race([this.#shared.driver.call(id, argument), this.#killed()]);
  }

  isInterrupted(): boolean {
    return this.#abort.signal.aborted;
  }

  throwIfKilled(): void {
    if (this.#abort.signal.aborted) throw this.#abort.signal.reason;
  }

  yieldIfNeeded(): Promise<void> | undefined {
    this.throwIfKilled();
    return this.#shared.now() - this.#lastYield < YIELD_MILLIS ? undefined : this.#yield();
  }

  onCompletion(callback: () => void | Promise<void>): void {
    this.#completionCallbacks.push(callback);
  }

  sharedState<T>(key: string, create: () => T | Promise<T>, dispose?: (state: T) => void): Promise<T> {
    return this.#shared.sharedStates.getOrCreate(key, create, dispose);
  }

  /** Runs the completion callbacks, all of them even when some fail; returns the first error. */
  async complete(): Promise<unknown> {
    let firstError: unknown;
    for (let callback = this.#completionCallbacks.pop(); callback; callback = this.#completionCallbacks.pop()) {
      try {
        await callback();
      } catch (error) {
        firstError ??= error;
      }
    }
    this.memory.close();
    return firstError;
  }

  async #yield(): Promise<void> {
    await this.#shared.host.yieldToEventLoop();
    this.#lastYield = this.#shared.now();
    this.throwIfKilled();
  }

  /** One promise for all that wait, so that the task's signal has one listener of theirs. */
  #killed(): Promise<never> {
    if (this.#whenKilled !== undefined) return this.#whenKilled;
    const { signal } = this.#abort;
    const killed = new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    killed.catch(() => {});
    this.#whenKilled = killed;
    return killed;
  }

  async *#readShuffle(locations: ShuffleLocations, range: ShuffleReadRange): AsyncGenerator<Uint8Array> {
    const { readShuffle } = await import("../shuffle/shuffle-reader.ts");
    yield* readShuffle(locations, range, this.#shared, this.metrics.shuffleRead, this.#killed());
  }

  #writeShuffle(
    shuffleId: number,
    data: Uint8Array,
    offsets: ArrayLike<number>,
    records?: ArrayLike<number>,
    spilled: readonly SpilledMapOutput[] = [],
  ): MapStatus {
    const sizes = new Uint32Array(Math.max(0, offsets.length - 1));
    for (const part of [{ offsets }, ...spilled]) {
      for (let i = 0; i < sizes.length; i++) {
        sizes[i] = (sizes[i] ?? 0) + (part.offsets[i + 1] ?? 0) - (part.offsets[i] ?? 0);
      }
    }
    for (const { piece } of spilled) this.memory.handOver(piece);
    this.#shared.store.put(shuffleId, this.taskAttemptId, data, offsets, spilled);
    const { shuffleWrite } = this.metrics;
    shuffleWrite.bytesWritten += sizes.reduce((sum, size) => sum + size, 0);
    for (let i = 0; i < (records?.length ?? 0); i++) shuffleWrite.recordsWritten += records?.[i] ?? 0;
    const status: MapStatus = {
      executorId: this.executorId,
      mapId: this.taskAttemptId,
      sizes,
      ...(records && { records: Uint32Array.from(records) }),
    };
    this.trace?.written(shuffleId, status);
    return status;
  }
}
