// Every message between driver and executors, and between executors, as data: all of it survives structured cloning.
// The driver calls an ExecutorEndpoint over Comlink; executors fetch blocks from each other with DataPlane messages.

import type { errorToData } from "../errors/spark-error.ts";

export type ErrorData = ReturnType<typeof errorToData>;

// --- What a task is -------------------------------------------------------------------------------------------------

/** What a task does with the records of its partition: an output kind registered with the executor, and its payload. */
export interface TaskOutput {
  readonly kind: string;
  readonly payload: unknown;
}

/** Where a storage level lets blocks live; the names are Spark's. */
export interface StorageLevel {
  readonly useDisk: boolean;
  readonly useMemory: boolean;
  readonly useOffHeap: boolean;
  readonly deserialized: boolean;
  readonly replication: number;
}

/** One RDD of a stage's lineage: everything but its partitions. */
export interface RddNode {
  readonly id: number;
  readonly kind: string;
  readonly payload: unknown;
  readonly dependencies: readonly RddNodeDependency[];
  /** Set when the RDD is persisted. */
  readonly storageLevel?: StorageLevel;
}

export type RddNodeDependency =
  | { readonly type: "narrow"; readonly rddId: number }
  | { readonly type: "shuffle"; readonly shuffleId: number };

/** What all tasks of a stage attempt share; an executor gets it once, with its first task of that attempt. */
export interface StageBinary {
  readonly id: number;
  readonly rdds: readonly RddNode[];
  readonly output: TaskOutput;
  /** Where the map outputs of each shuffle that the stage reads are. */
  readonly shuffles: readonly ShuffleLocations[];
  readonly localProperties: Readonly<Record<string, string>>;
}

/** The part of a lineage that one task computes. Objects are shared where lineage is; structured cloning keeps that. */
export interface PartitionData {
  readonly rddId: number;
  readonly index: number;
  readonly data: unknown;
  /** By narrow dependency (in the order of the RDD's narrow dependencies), then by parent partition. */
  readonly parents: readonly (readonly PartitionData[])[];
  /** Executors that keep the partition, as far as the driver knows. */
  readonly keptBy?: readonly string[];
  /** Set when the executor should have the partition, so that what it is computed from was left out. */
  readonly kept?: true;
}

export interface TaskDescription {
  readonly taskId: number;
  readonly stageId: number;
  readonly stageAttemptId: number;
  readonly attemptNumber: number;
  readonly partitionId: number;
  readonly numPartitions: number;
  readonly stageBinaryId: number;
  /** Present when this executor has not seen the stage attempt yet. */
  readonly stageBinary?: StageBinary;
  readonly partition: PartitionData;
  /** In barrier stages: where all their tasks run, by partition. */
  readonly barrierAddresses?: readonly string[];
}

// --- What a task answers --------------------------------------------------------------------------------------------

/** Spark's task metrics. Times are milliseconds, CPU and write times nanoseconds, as in Spark's events. */
export interface TaskMetrics {
  executorDeserializeTime: number;
  executorDeserializeCpuTime: number;
  executorRunTime: number;
  executorCpuTime: number;
  peakExecutionMemory: number;
  resultSize: number;
  resultSerializationTime: number;
  memoryBytesSpilled: number;
  diskBytesSpilled: number;
  readonly shuffleRead: ShuffleReadMetrics;
  readonly shuffleWrite: { bytesWritten: number; recordsWritten: number; writeTime: number };
  readonly input: { bytesRead: number; recordsRead: number };
  readonly output: { bytesWritten: number; recordsWritten: number };
  readonly updatedBlocks: BlockUpdate[];
}

export interface ShuffleReadMetrics {
  remoteBlocksFetched: number;
  localBlocksFetched: number;
  fetchWaitTime: number;
  remoteBytesRead: number;
  localBytesRead: number;
  recordsRead: number;
  remoteReqsDuration: number;
}

export interface BlockUpdate {
  readonly blockId: string;
  /** Whose block it is, when it is another executor's than the task's. */
  readonly executorId?: string;
  readonly storageLevel: StorageLevel;
  readonly memorySize: number;
  readonly diskSize: number;
}

export interface AccumulatorUpdate {
  readonly id: number;
  /** A number for SQL metrics; for the user's accumulators what the task's copy has become. */
  readonly update: unknown;
}

/** How a task ended. */
export type TaskEnd =
  | { readonly state: "finished"; readonly value: unknown }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "killed"; readonly reason: string }
  | {
      readonly state: "fetch-failed";
      readonly shuffleId: number;
      readonly mapId: number;
      readonly mapIndex: number;
      readonly reduceId: number;
      /** The executor that should have had the block; undefined when no place was known. */
      readonly executorId: string | undefined;
      readonly message: string;
      /** The block was there, and not what had been written. */
      readonly isCorrupted?: boolean;
    };

export interface TaskReport {
  readonly taskId: number;
  readonly end: TaskEnd;
  readonly metrics: TaskMetrics;
  readonly accumulators: readonly AccumulatorUpdate[];
}

// --- Shuffles -------------------------------------------------------------------------------------------------------

/** Place and sizes of one map task's output: all that the driver knows of it. */
export interface MapStatus {
  readonly executorId: string;
  /** The attempt id of the map task, which names its blocks: `shuffle_<shuffleId>_<mapId>_<reduceId>`. */
  readonly mapId: number;
  /** Bytes by reduce partition. */
  readonly sizes: Uint32Array;
  /** Records by reduce partition, where the writer counted them. */
  readonly records?: Uint32Array;
}

export interface ShuffleLocations {
  readonly shuffleId: number;
  /** By map partition; undefined where the output is missing. */
  readonly statuses: readonly (MapStatus | undefined)[];
}

/** Blocks of one shuffle that one executor asks of another. */
export interface FetchRequest {
  readonly type: "fetch";
  readonly requestId: number;
  readonly shuffleId: number;
  readonly blocks: readonly FetchBlock[];
  /** A buffer of the asker, big enough for the answer; it goes over, is filled and comes back. */
  readonly buffer: ArrayBuffer;
}

export interface FetchBlock {
  readonly mapId: number;
  readonly startReduce: number;
  readonly endReduce: number;
  readonly size: number;
}

export type FetchResponse =
  | {
      readonly type: "fetched";
      readonly requestId: number;
      readonly buffer: ArrayBuffer;
      /** Of the blocks' reduce partitions as they were written, one after the other; undefined when they have none. */
      readonly checksums: Int32Array | undefined;
    }
  | {
      readonly type: "fetch-failed";
      readonly requestId: number;
      /** Which of the asked blocks could not be given. */
      readonly blockIndex: number;
      readonly message: string;
      readonly buffer: ArrayBuffer;
    };

/** A kept block that one executor asks of another. */
export interface BlockRequest {
  readonly type: "get-block";
  readonly requestId: number;
  readonly blockId: string;
}

/** A kept block that one executor gives another to keep too. */
export interface BlockReplica {
  readonly type: "put-block";
  readonly requestId: number;
  readonly blockId: string;
  readonly storageLevel: StorageLevel;
  readonly bytes: ArrayBuffer;
}

export type BlockResponse =
  | { readonly type: "block"; readonly requestId: number; readonly bytes: ArrayBuffer | undefined }
  | { readonly type: "block-kept"; readonly requestId: number; readonly update: BlockUpdate | undefined };

export type DataPlaneMessage = FetchRequest | FetchResponse | BlockRequest | BlockReplica | BlockResponse;

// --- The control plane ----------------------------------------------------------------------------------------------

export interface ExecutorConfig {
  readonly executorId: string;
  readonly applicationId: string;
  readonly conf: Readonly<Record<string, string>>;
  /** The compiled kernels, made once on the driver. */
  readonly kernels?: WebAssembly.Module;
}

/** What an executor holds. */
export interface ExecutorUsage {
  /** Stage attempts whose tasks may still come. */
  readonly stages: number;
  readonly queuedTasks: number;
  readonly shuffleBytes: number;
  /** Bytes on disk. */
  readonly spilledBytes: number;
  /** Bytes of kept blocks. */
  readonly storageBytes: number;
  /** Bytes of buffers that lie ready to be used again. */
  readonly pooledBytes: number;
  readonly sharedStates: number;
  readonly broadcasts: number;
  /** Bytes allocated in the memory that tasks compute in, and the size of that memory. */
  readonly executionBytes: number;
  readonly executionMemorySize: number;
  /** Bytes of JavaScript objects, garbage included; undefined where the host does not tell. */
  readonly heapBytes: number | undefined;
}

/** What an executor asks of the driver: work that only it can do, by the number that it gave. */
export interface DriverEndpoint {
  call(id: number, argument: unknown): Promise<DriverAnswer>;
}

export type DriverAnswer =
  | { readonly state: "finished"; readonly value: unknown }
  | { readonly state: "failed"; readonly error: ErrorData };

/** What the driver asks of an executor. */
export interface ExecutorEndpoint {
  start(config: ExecutorConfig): Promise<void>;
  /** The data plane to another executor; `port` is transferred. */
  connect(executorId: string, port: MessagePort): void;
  disconnect(executorId: string): void;
  /** The way to the driver's DriverEndpoint; `port` is transferred. */
  connectDriver(port: MessagePort): void;
  /** Undefined when a kept partition that the task was to read is gone, or corrupted: it is launched again with its whole lineage. */
  launchTask(task: TaskDescription): Promise<TaskReport | undefined>;
  /** Answers as soon as the executor has seen it; the task's own report follows when the task has stopped. */
  killTask(taskId: number, reason: string): void;
  releaseStage(stageBinaryId: number): void;
  removeShuffle(shuffleId: number): void;
  removeRdd(rddId: number): void;
  removeSharedState(key: string): void;
  setBroadcast(broadcastId: number, value: unknown): void;
  removeBroadcast(broadcastId: number): void;
  usage(): ExecutorUsage;
  stop(): Promise<void>;
}
