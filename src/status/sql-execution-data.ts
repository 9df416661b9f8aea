// What the store tells of a SQL execution: Spark's SQLExecutionUIData, and the plan it ran.

import type { SparkPlanGraph } from "./spark-plan-graph.ts";

export type SQLExecutionStatus = "RUNNING" | "COMPLETED" | "FAILED";

export interface SQLExecutionData {
  readonly executionId: number;
  readonly rootExecutionId: number;
  readonly description: string;
  readonly details: string;
  /** The plan as text, as EXPLAIN shows it; an adaptive query changes it while it runs. */
  readonly physicalPlanDescription: string;
  readonly planGraph: SparkPlanGraph;
  readonly modifiedConfigs: Readonly<Record<string, string>>;
  readonly jobTags: readonly string[];
  readonly jobGroupId?: string;
  readonly queryId?: string;
  readonly submissionTime: number;
  readonly completionTime?: number;
  /** Empty when it ended well. */
  readonly errorMessage?: string;
  readonly status: SQLExecutionStatus;
  readonly jobIds: readonly number[];
  readonly stageIds: readonly number[];
  /** The metrics' values as text, by accumulator; of an execution that runs the store's `executionMetrics` tells them. */
  readonly metricValues?: ReadonlyMap<number, string>;
  /** Which of the metrics the tasks of which stage have measured; of an execution that has ended. */
  readonly stageMetrics?: ReadonlyMap<number, ReadonlySet<number>>;
}
