// What Spark's events must hold, as its own reader demands it, and what stands for the parts that older or other writers
// leave out.

import {
  arrayOf,
  boolean,
  either,
  isObject,
  number,
  object,
  optional,
  recordOf,
  type Shape,
  string,
  wholeNumber,
} from "./shape.ts";

const texts = recordOf(string);
const measures = recordOf(number);
const no = (): boolean => false;
const zero = (): number => 0;
const nothing = (): object => ({});
const none = (): unknown[] => [];

const storageLevel = object({
  "Use Disk": boolean,
  "Use Memory": boolean,
  "Use Off Heap": optional(boolean, no),
  Deserialized: boolean,
  Replication: wholeNumber,
});

const blockManagerId = object({ "Executor ID": string, Host: string, Port: wholeNumber });

const accumulable = object({
  ID: wholeNumber,
  Name: optional(string),
  // Lists of what a program collected are among them.
  Internal: optional(boolean, no),
  "Count Failed Values": optional(boolean, no),
  Metadata: optional(string),
});

const rddInfo = object({
  "RDD ID": wholeNumber,
  Name: string,
  Scope: optional(string),
  Callsite: optional(string, () => ""),
  "Parent IDs": optional(arrayOf(wholeNumber), none),
  "Storage Level": storageLevel,
  Barrier: optional(boolean, no),
  DeterministicLevel: optional(string, () => "DETERMINATE"),
  "Number of Partitions": wholeNumber,
  "Number of Cached Partitions": wholeNumber,
  "Memory Size": number,
  "Disk Size": number,
});

const stageInfo = object({
  "Stage ID": wholeNumber,
  "Stage Attempt ID": optional(wholeNumber, zero),
  "Stage Name": string,
  "Number of Tasks": wholeNumber,
  "RDD Info": arrayOf(rddInfo),
  "Parent IDs": optional(arrayOf(wholeNumber), none),
  Details: optional(string, () => ""),
  "Submission Time": optional(number),
  "Completion Time": optional(number),
  "Failure Reason": optional(string),
  Accumulables: optional(arrayOf(accumulable), none),
  "Resource Profile Id": optional(wholeNumber, zero),
  "Shuffle Push Enabled": optional(boolean, no),
  "Shuffle Push Mergers Count": optional(wholeNumber, zero),
});

const taskInfo = object({
  "Task ID": wholeNumber,
  Index: wholeNumber,
  Attempt: optional(wholeNumber, zero),
  "Partition ID": optional(wholeNumber, () => -1),
  "Launch Time": number,
  "Executor ID": string,
  Host: string,
  Locality: string,
  Speculative: optional(boolean, no),
  "Getting Result Time": number,
  "Finish Time": number,
  Failed: boolean,
  Killed: optional(boolean, no),
  Accumulables: optional(arrayOf(accumulable), none),
});

const stackTrace = arrayOf(object({ "Declaring Class": string, "Method Name": string, "Line Number": wholeNumber }));

const REASONS: Readonly<Record<string, Shape>> = {
  ExceptionFailure: object({
    "Class Name": string,
    Description: string,
    "Stack Trace": optional(stackTrace, none),
    "Full Stack Trace": optional(string, () => ""),
  }),
  TaskKilled: object({ "Kill Reason": optional(string, () => "unknown reason") }),
  FetchFailed: object({
    "Block Manager Address": optional(blockManagerId),
    "Shuffle ID": wholeNumber,
    "Map ID": number,
    "Map Index": optional(wholeNumber, () => -1),
    "Reduce ID": wholeNumber,
    Message: optional(string, () => "Unknown reason"),
  }),
  ExecutorLostFailure: object({
    "Executor ID": string,
    "Exit Caused By App": optional(boolean, () => true),
    "Loss Reason": optional(string, () => ""),
  }),
};

const taskEndReason: Shape = (value) => {
  if (!isObject(value)) return "is not an object";
  const { Reason: reason } = value;
  if (typeof reason !== "string") return ".Reason is not a text";
  return Object.hasOwn(REASONS, reason) ? REASONS[reason]?.(value) : undefined;
};

const taskMetrics = object({
  "Executor Deserialize Time": number,
  "Executor Run Time": number,
  "Result Size": number,
  "JVM GC Time": number,
  "Result Serialization Time": number,
  "Memory Bytes Spilled": number,
  "Disk Bytes Spilled": number,
  "Executor Deserialize CPU Time": optional(number, zero),
  "Executor CPU Time": optional(number, zero),
  "Peak Execution Memory": optional(number, zero),
  "Shuffle Read Metrics": optional(
    object({
      "Remote Blocks Fetched": number,
      "Local Blocks Fetched": number,
      "Fetch Wait Time": number,
      "Remote Bytes Read": number,
      "Remote Bytes Read To Disk": optional(number, zero),
      "Local Bytes Read": optional(number, zero),
      "Total Records Read": optional(number, zero),
      "Remote Requests Duration": optional(number, zero),
      "Push Based Shuffle": optional(measures, nothing),
    }),
  ),
  "Shuffle Write Metrics": optional(
    object({
      "Shuffle Bytes Written": number,
      "Shuffle Write Time": number,
      "Shuffle Records Written": optional(number, zero),
    }),
  ),
  "Input Metrics": optional(object({ "Bytes Read": number, "Records Read": optional(number, zero) })),
  "Output Metrics": optional(object({ "Bytes Written": number, "Records Written": optional(number, zero) })),
});

const MAX_PLAN_DEPTH = 1000;

const planMetric = object({ name: string, accumulatorId: wholeNumber, metricType: string });

const planNode = object({
  nodeName: string,
  simpleString: string,
  children: arrayOf(() => undefined),
  metrics: optional(arrayOf(planMetric), none),
});

/** Plans are walked by functions that call themselves, so their depth is bounded here. */
const plan: Shape = (value) => {
  const open: [node: unknown, depth: number][] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (depth > MAX_PLAN_DEPTH) return "is nested too deeply";
    const wrong = planNode(node);
    if (wrong !== undefined) return wrong;
    if (isObject(node) && Array.isArray(node.children)) {
      for (const child of node.children) open.push([child, depth + 1]);
    }
  }
  return undefined;
};

const SQL = "org.apache.spark.sql.execution.ui.";

/** By the name of the event; of others nothing is known and nothing is read. */
const EVENTS: Readonly<Record<string, Shape>> = {
  SparkListenerLogStart: object({ "Spark Version": string }),
  SparkListenerResourceProfileAdded: object({
    "Resource Profile Id": wholeNumber,
    "Executor Resource Requests": recordOf(object({})),
    "Task Resource Requests": recordOf(object({})),
  }),
  SparkListenerExecutorAdded: object({
    Timestamp: number,
    "Executor ID": string,
    "Executor Info": object({
      Host: string,
      "Total Cores": wholeNumber,
      "Log Urls": texts,
      Attributes: optional(texts, nothing),
      "Resource Profile Id": optional(wholeNumber, zero),
    }),
  }),
  SparkListenerExecutorRemoved: object({ Timestamp: number, "Executor ID": string, "Removed Reason": string }),
  SparkListenerBlockManagerAdded: object({
    "Block Manager ID": blockManagerId,
    "Maximum Memory": number,
    Timestamp: optional(number, zero),
    "Maximum Onheap Memory": optional(number),
    "Maximum Offheap Memory": optional(number),
  }),
  SparkListenerEnvironmentUpdate: object({
    "JVM Information": texts,
    "Spark Properties": texts,
    "Hadoop Properties": optional(texts, nothing),
    "System Properties": texts,
    "Metrics Properties": optional(texts, nothing),
    "Classpath Entries": texts,
  }),
  SparkListenerApplicationStart: object({
    "App Name": string,
    "App ID": optional(string, () => ""),
    Timestamp: number,
    User: string,
  }),
  SparkListenerApplicationEnd: object({ Timestamp: number, ExitCode: optional(wholeNumber) }),
  SparkListenerJobStart: object({
    "Job ID": wholeNumber,
    "Submission Time": optional(number),
    "Stage Infos": optional(arrayOf(stageInfo), none),
    "Stage IDs": arrayOf(wholeNumber),
    Properties: optional(texts, nothing),
  }),
  SparkListenerJobEnd: object({
    "Job ID": wholeNumber,
    "Completion Time": optional(number),
    "Job Result": object({
      Result: string,
      Exception: optional(object({ Message: optional(string, () => "") }), () => ({ Message: "" })),
    }),
  }),
  SparkListenerStageSubmitted: object({ "Stage Info": stageInfo, Properties: optional(texts, nothing) }),
  SparkListenerStageCompleted: object({ "Stage Info": stageInfo }),
  SparkListenerTaskStart: object({
    "Stage ID": wholeNumber,
    "Stage Attempt ID": optional(wholeNumber, zero),
    "Task Info": taskInfo,
  }),
  SparkListenerTaskEnd: object({
    "Stage ID": wholeNumber,
    "Stage Attempt ID": optional(wholeNumber, zero),
    "Task Type": string,
    "Task End Reason": taskEndReason,
    "Task Info": taskInfo,
    "Task Executor Metrics": optional(measures, nothing),
    "Task Metrics": optional(taskMetrics),
  }),
  SparkListenerUnpersistRDD: object({ "RDD ID": wholeNumber }),
  SparkListenerBlockUpdated: object({
    "Block Updated Info": object({
      "Block Manager ID": blockManagerId,
      "Block ID": string,
      "Storage Level": storageLevel,
      "Memory Size": number,
      "Disk Size": number,
    }),
  }),
  SparkListenerStageExecutorMetrics: object({
    "Executor ID": string,
    "Stage ID": wholeNumber,
    "Stage Attempt ID": wholeNumber,
    "Executor Metrics": optional(measures, nothing),
  }),
  SparkListenerExecutorMetricsUpdate: object({
    "Executor ID": string,
    "Executor Metrics Updated": optional(
      arrayOf(
        object({
          "Stage ID": wholeNumber,
          "Stage Attempt ID": wholeNumber,
          "Executor Metrics": optional(measures, nothing),
        }),
      ),
      none,
    ),
  }),
  [`${SQL}SparkListenerSQLExecutionStart`]: object({
    executionId: wholeNumber,
    rootExecutionId: optional(wholeNumber),
    description: optional(string, () => ""),
    details: optional(string, () => ""),
    physicalPlanDescription: optional(string, () => ""),
    sparkPlanInfo: optional(plan),
    time: optional(number, zero),
    modifiedConfigs: optional(texts, nothing),
    jobTags: optional(arrayOf(string), none),
    jobGroupId: optional(string),
    queryId: optional(string),
  }),
  [`${SQL}SparkListenerSQLAdaptiveExecutionUpdate`]: object({
    executionId: wholeNumber,
    physicalPlanDescription: optional(string, () => ""),
    sparkPlanInfo: plan,
  }),
  [`${SQL}SparkListenerSQLAdaptiveSQLMetricUpdates`]: object({
    executionId: wholeNumber,
    sqlPlanMetrics: arrayOf(planMetric),
  }),
  [`${SQL}SparkListenerDriverAccumUpdates`]: object({
    executionId: wholeNumber,
    accumUpdates: arrayOf(arrayOf(either(number, string))),
  }),
  [`${SQL}SparkListenerSQLExecutionEnd`]: object({
    executionId: wholeNumber,
    time: optional(number, zero),
    errorMessage: optional(string, () => ""),
  }),
};

/** Gives what is wrong with an event, and puts into one that is right what it leaves out. */
export function checkEvent(event: { readonly Event: string }): string | undefined {
  return Object.hasOwn(EVENTS, event.Event) ? EVENTS[event.Event]?.(event) : undefined;
}
