// What a running task can use of its executor. RDD kinds and output kinds get it with every call.

import type { Host } from "../../host/host.ts";
import type { MapStatus, TaskMetrics } from "../../rpc/messages.ts";
import type { AccumulatorV2 } from "../accumulator/accumulator-v2.ts";
import type { TaskMemoryManager } from "../memory/task-memory-manager.ts";
import type { SpilledMapOutput } from "../shuffle/shuffle-block-store.ts";
import type { BlockExchange } from "../storage/block-exchange.ts";
import type { BlockManager } from "../storage/block-manager.ts";
import type { ExecutorServices } from "./executor-services.ts";
import type { TaskTrace } from "./task-trace.ts";

/** The property of a job whose tasks are traced: the number of the driver call, and how many rows of a task are taken. */
export const TRACER_PROPERTY = "spark.hibana.tracer";

export interface TaskContext {
  readonly stageId: number;
  readonly stageAttemptNumber: number;
  readonly partitionId: number;
  readonly numPartitions: number;
  /** 0 for the first attempt of this task in its stage attempt. */
  readonly attemptNumber: number;
  /** Unique over the whole application. */
  readonly taskAttemptId: number;
  readonly executorId: string;
  readonly localProperties: Readonly<Record<string, string>>;
  /** In barrier stages: where all their tasks run, by partition; else empty. */
  readonly barrierAddresses: readonly string[];
  /** What the task tells the tracer, when it is traced. */
  readonly trace: TaskTrace | undefined;
  readonly metrics: TaskMetrics;
  readonly host: Host;
  readonly services: ExecutorServices;
  readonly blocks: BlockManager;
  /** Blocks that other executors keep. */
  readonly exchange: BlockExchange;
  readonly shuffle: TaskShuffle;
  /** What the task may hold in memory, and where the rest goes. */
  readonly memory: TaskMemoryManager;
  /** Aborted when the task is killed: for fetches and whatever else takes a signal. */
  readonly signal: AbortSignal;

  /** Adds to an accumulator of the driver; the sum arrives there when the task has ended. */
  add(accumulatorId: number, n: number): void;
  /** The task's copy of an accumulator of the user's, made once; what it becomes goes to the driver. */
  accumulator(id: number, create: () => Promise<TaskAccumulator>): Promise<TaskAccumulator>;
  /** The value of a broadcast variable. */
  broadcastValue(broadcastId: number): unknown;
  /** Has the driver do work that only it can do (see DriverCalls); rejected when the task is killed meanwhile. */
  callDriver(id: number, argument: unknown): Promise<unknown>;
  isInterrupted(): boolean;
  /** Throws TaskKilledError when the task has been killed. */
  throwIfKilled(): void;
  /**
   * Call it between batches. When the task has held the thread for some milliseconds it gives the event loop a turn, so
   * that kills and other executors' fetches are served; else undefined, which need not be awaited. Throws when killed.
   */
  yieldIfNeeded(): Promise<void> | undefined;
  /** Runs when the task ends, however it ends; last registered, first run. */
  onCompletion(callback: () => void | Promise<void>): void;
  /**
   * State shared by all tasks of this executor under a key, made by the first one that asks. It lives until the driver
   * removes it (`SparkContext.cleaner.removeSharedState`) or the executor stops; then `dispose` runs.
   */
  sharedState<T>(key: string, create: () => T | Promise<T>, dispose?: (state: T) => void): Promise<T>;
}

/** A task's copy of an accumulator. */
export type TaskAccumulator = AccumulatorV2<unknown, unknown>;

/** The shuffle as a task sees it. */
export interface TaskShuffle {
  /** A buffer of at least `size` bytes for map output, reused where possible: fresh pages are slow. */
  allocate(size: number): ArrayBuffer;
  /**
   * Hands over the output of this map task. `data` begins its buffer, `offsets` (number of reduce partitions + 1) are the
   * boundaries of the reduce partitions in it. The data belongs to the shuffle from
   * here on. `records` counts records by reduce partition, for metrics and adaptive execution; `spilled` is what of the
   * output the task has moved to disk.
   */
  write(
    shuffleId: number,
    data: Uint8Array,
    offsets: ArrayLike<number>,
    records?: ArrayLike<number>,
    spilled?: readonly SpilledMapOutput[],
  ): MapStatus;
  /**
   * The blocks of reduce partitions [startReduce, endReduce), as one array of bytes per map output that has any (local
   * ones first, others as they arrive). An array is valid until the next one is asked for. Throws FetchFailedError.
   */
  read(
    shuffleId: number,
    startReduce: number,
    endReduce: number,
    mapRange?: { readonly startMap: number; readonly endMap: number },
  ): AsyncIterable<Uint8Array>;
}

/** The task was killed on purpose. */
export class TaskKilledError extends Error {
  override readonly name = "TaskKilledError";
  readonly reason: string;

  constructor(reason: string) {
    super(`Task was killed: ${reason}`);
    this.reason = reason;
  }
}
