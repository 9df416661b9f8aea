// Spark's core listener events, with the names and keys of its event log, so that a consumer can write them unchanged.
// Events of SQL and streaming are posted by their owners and have types there.

export interface StorageLevelJson {
  readonly "Use Disk": boolean;
  readonly "Use Memory": boolean;
  readonly "Use Off Heap": boolean;
  readonly Deserialized: boolean;
  readonly Replication: number;
}

export interface RddInfoJson {
  readonly "RDD ID": number;
  readonly Name: string;
  /** A JSON text: {"id", "name", "parent"?}. */
  readonly Scope?: string;
  readonly Callsite: string;
  readonly "Parent IDs": readonly number[];
  readonly "Storage Level": StorageLevelJson;
  readonly Barrier: boolean;
  readonly DeterministicLevel: string;
  readonly "Number of Partitions": number;
  readonly "Number of Cached Partitions": number;
  readonly "Memory Size": number;
  readonly "Disk Size": number;
}

export interface AccumulableJson {
  readonly ID: number;
  readonly Name?: string;
  readonly Update?: number | string;
  readonly Value?: number | string;
  readonly Internal: boolean;
  readonly "Count Failed Values": boolean;
  readonly Metadata?: string;
}

export interface StageInfoJson {
  readonly "Stage ID": number;
  readonly "Stage Attempt ID": number;
  readonly "Stage Name": string;
  readonly "Number of Tasks": number;
  readonly "RDD Info": readonly RddInfoJson[];
  readonly "Parent IDs": readonly number[];
  readonly Details: string;
  readonly "Submission Time"?: number;
  readonly "Completion Time"?: number;
  readonly "Failure Reason"?: string;
  readonly Accumulables: readonly AccumulableJson[];
  readonly "Resource Profile Id": number;
  readonly "Shuffle Push Enabled": boolean;
  readonly "Shuffle Push Mergers Count": number;
}

export interface TaskInfoJson {
  readonly "Task ID": number;
  readonly Index: number;
  readonly Attempt: number;
  readonly "Partition ID": number;
  readonly "Launch Time": number;
  readonly "Executor ID": string;
  readonly Host: string;
  readonly Locality: TaskLocality;
  readonly Speculative: boolean;
  readonly "Getting Result Time": number;
  readonly "Finish Time": number;
  readonly Failed: boolean;
  readonly Killed: boolean;
  readonly Accumulables: readonly AccumulableJson[];
}

export type TaskLocality = "PROCESS_LOCAL" | "NODE_LOCAL" | "NO_PREF" | "ANY";

export interface BlockManagerIdJson {
  readonly "Executor ID": string;
  readonly Host: string;
  readonly Port: number;
}

export interface StackTraceElementJson {
  readonly "Declaring Class": string;
  readonly "Method Name": string;
  readonly "File Name": string | null;
  readonly "Line Number": number;
}

export type TaskEndReasonJson =
  | { readonly Reason: "Success" }
  | { readonly Reason: "Resubmitted" }
  | {
      readonly Reason: "ExceptionFailure";
      readonly "Class Name": string;
      readonly Description: string;
      readonly "Stack Trace": readonly StackTraceElementJson[];
      readonly "Full Stack Trace": string;
      readonly "Accumulator Updates": readonly AccumulableJson[];
    }
  | {
      readonly Reason: "FetchFailed";
      readonly "Block Manager Address"?: BlockManagerIdJson;
      readonly "Shuffle ID": number;
      readonly "Map ID": number;
      readonly "Map Index": number;
      readonly "Reduce ID": number;
      readonly Message: string;
    }
  | {
      readonly Reason: "TaskKilled";
      readonly "Kill Reason": string;
      readonly "Accumulator Updates": readonly AccumulableJson[];
    }
  | {
      readonly Reason: "ExecutorLostFailure";
      readonly "Executor ID": string;
      readonly "Exit Caused By App": boolean;
      readonly "Loss Reason": string;
    };

export interface TaskMetricsJson {
  readonly "Executor Deserialize Time": number;
  readonly "Executor Deserialize CPU Time": number;
  readonly "Executor Run Time": number;
  readonly "Executor CPU Time": number;
  readonly "Peak Execution Memory": number;
  readonly "Peak On Heap Execution Memory": number;
  readonly "Peak Off Heap Execution Memory": number;
  readonly "Result Size": number;
  readonly "JVM GC Time": number;
  readonly "Result Serialization Time": number;
  readonly "Memory Bytes Spilled": number;
  readonly "Disk Bytes Spilled": number;
  readonly "Shuffle Read Metrics": {
    readonly "Remote Blocks Fetched": number;
    readonly "Local Blocks Fetched": number;
    readonly "Fetch Wait Time": number;
    readonly "Remote Bytes Read": number;
    readonly "Remote Bytes Read To Disk": number;
    readonly "Local Bytes Read": number;
    readonly "Total Records Read": number;
    readonly "Remote Requests Duration": number;
    readonly "Push Based Shuffle": Readonly<Record<string, number>>;
  };
  readonly "Shuffle Write Metrics": {
    readonly "Shuffle Bytes Written": number;
    readonly "Shuffle Write Time": number;
    readonly "Shuffle Records Written": number;
  };
  readonly "Input Metrics": { readonly "Bytes Read": number; readonly "Records Read": number };
  readonly "Output Metrics": { readonly "Bytes Written": number; readonly "Records Written": number };
  readonly "Updated Blocks": readonly {
    readonly "Block ID": string;
    readonly Status: {
      readonly "Storage Level": StorageLevelJson;
      readonly "Memory Size": number;
      readonly "Disk Size": number;
    };
  }[];
}

export interface ExecutorInfoJson {
  readonly Host: string;
  readonly "Total Cores": number;
  readonly "Log Urls": Readonly<Record<string, string>>;
  readonly Attributes: Readonly<Record<string, string>>;
  readonly Resources: Readonly<Record<string, never>>;
  readonly "Resource Profile Id": number;
}

export type JobResultJson =
  | { readonly Result: "JobSucceeded" }
  | {
      readonly Result: "JobFailed";
      readonly Exception: { readonly Message: string; readonly "Stack Trace": readonly StackTraceElementJson[] };
    };

export type SparkListenerEvent =
  | {
      readonly Event: "SparkListenerResourceProfileAdded";
      readonly "Resource Profile Id": number;
      readonly "Executor Resource Requests": Readonly<Record<string, object>>;
      readonly "Task Resource Requests": Readonly<Record<string, object>>;
    }
  | {
      readonly Event: "SparkListenerExecutorAdded";
      readonly Timestamp: number;
      readonly "Executor ID": string;
      readonly "Executor Info": ExecutorInfoJson;
    }
  | {
      readonly Event: "SparkListenerExecutorRemoved";
      readonly Timestamp: number;
      readonly "Executor ID": string;
      readonly "Removed Reason": string;
    }
  | {
      readonly Event: "SparkListenerBlockManagerAdded";
      readonly "Block Manager ID": BlockManagerIdJson;
      readonly "Maximum Memory": number;
      readonly Timestamp: number;
      readonly "Maximum Onheap Memory": number;
      readonly "Maximum Offheap Memory": number;
    }
  | {
      readonly Event: "SparkListenerBlockManagerRemoved";
      readonly "Block Manager ID": BlockManagerIdJson;
      readonly Timestamp: number;
    }
  | {
      readonly Event: "SparkListenerEnvironmentUpdate";
      readonly "JVM Information": Readonly<Record<string, string>>;
      readonly "Spark Properties": Readonly<Record<string, string>>;
      readonly "Hadoop Properties": Readonly<Record<string, string>>;
      readonly "System Properties": Readonly<Record<string, string>>;
      readonly "Metrics Properties": Readonly<Record<string, string>>;
      readonly "Classpath Entries": Readonly<Record<string, string>>;
    }
  | {
      readonly Event: "SparkListenerApplicationStart";
      readonly "App Name": string;
      readonly "App ID": string;
      readonly Timestamp: number;
      readonly User: string;
    }
  | { readonly Event: "SparkListenerApplicationEnd"; readonly Timestamp: number; readonly ExitCode: number }
  | {
      readonly Event: "SparkListenerJobStart";
      readonly "Job ID": number;
      readonly "Submission Time": number;
      readonly "Stage Infos": readonly StageInfoJson[];
      readonly "Stage IDs": readonly number[];
      readonly Properties: Readonly<Record<string, string>>;
    }
  | {
      readonly Event: "SparkListenerJobEnd";
      readonly "Job ID": number;
      readonly "Completion Time": number;
      readonly "Job Result": JobResultJson;
    }
  | {
      readonly Event: "SparkListenerStageSubmitted";
      readonly "Stage Info": StageInfoJson;
      readonly Properties: Readonly<Record<string, string>>;
    }
  | { readonly Event: "SparkListenerStageCompleted"; readonly "Stage Info": StageInfoJson }
  | {
      readonly Event: "SparkListenerTaskStart";
      readonly "Stage ID": number;
      readonly "Stage Attempt ID": number;
      readonly "Task Info": TaskInfoJson;
    }
  | {
      readonly Event: "SparkListenerTaskEnd";
      readonly "Stage ID": number;
      readonly "Stage Attempt ID": number;
      readonly "Task Type": "ShuffleMapTask" | "ResultTask";
      readonly "Task End Reason": TaskEndReasonJson;
      readonly "Task Info": TaskInfoJson;
      readonly "Task Executor Metrics": Readonly<Record<string, number>>;
      readonly "Task Metrics": TaskMetricsJson;
    }
  | { readonly Event: "SparkListenerUnpersistRDD"; readonly "RDD ID": number }
  | {
      readonly Event: "SparkListenerBlockUpdated";
      readonly "Block Updated Info": {
        readonly "Block Manager ID": BlockManagerIdJson;
        readonly "Block ID": string;
        readonly "Storage Level": StorageLevelJson;
        readonly "Memory Size": number;
        readonly "Disk Size": number;
      };
    };

/** Events that Spark writes under their class' whole name, with the names of its fields. */
export type SchedulerDetailEvent =
  | {
      readonly Event: "org.apache.spark.scheduler.SparkListenerSpeculativeTaskSubmitted";
      readonly stageId: number;
      readonly stageAttemptId: number;
      readonly taskIndex: number;
      readonly partitionId: number;
    }
  | {
      readonly Event: "org.apache.spark.scheduler.SparkListenerExecutorExcluded";
      readonly time: number;
      readonly executorId: string;
      readonly taskFailures: number;
    }
  | {
      readonly Event: "org.apache.spark.scheduler.SparkListenerExecutorExcludedForStage";
      readonly time: number;
      readonly executorId: string;
      readonly taskFailures: number;
      readonly stageId: number;
      readonly stageAttemptId: number;
    }
  | {
      readonly Event: "org.apache.spark.scheduler.SparkListenerExecutorUnexcluded";
      readonly time: number;
      readonly executorId: string;
    };

/** Any event on the bus: the core ones, and those of other modules, which have a name too. */
export type ListenerEvent =
  | SparkListenerEvent
  | SchedulerDetailEvent
  | { readonly Event: string; readonly [key: string]: unknown };
