// Numbers the queries of an application and announces their start and end with Spark's SQL events, so that whoever
// listens can put jobs and stages to the query they ran for.

import type { SparkContext } from "../../core/spark-context.ts";

/** Spark's `SparkPlanInfo`: a physical plan as data. */
export interface SparkPlanInfo {
  readonly nodeName: string;
  readonly simpleString: string;
  readonly children: readonly SparkPlanInfo[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly metrics: readonly SQLMetricInfo[];
}

/** What an accumulator measures of an operator. */
export interface SQLMetricInfo {
  readonly name: string;
  readonly accumulatorId: number;
  readonly metricType: string;
}

/** A plan as the events of its execution carry it. */
export interface DescribedPlan {
  readonly physicalPlanDescription: string;
  readonly sparkPlanInfo: SparkPlanInfo;
}

export interface ExecutionDescription {
  readonly description: string;
  readonly details: string;
  readonly plan: DescribedPlan;
  /** The session's settings: those that differ from the application's are told. */
  readonly settings: readonly (readonly [key: string, value: string])[];
}

const EVENTS = "org.apache.spark.sql.execution.ui.";

export class SQLExecutions {
  readonly #context: SparkContext;
  #nextId = 0;

  constructor(context: SparkContext) {
    this.#context = context;
  }

  /** Posts the start of an execution and returns its id, which its jobs carry as `spark.sql.execution.id`. */
  start({ description, details, plan, settings }: ExecutionDescription): number {
    const executionId = this.#nextId++;
    const { conf } = this.#context;
    this.#context.listenerBus.post({
      Event: `${EVENTS}SparkListenerSQLExecutionStart`,
      executionId,
      rootExecutionId: executionId,
      description,
      details,
      ...plan,
      time: this.#context.host.currentTimeMillis(),
      modifiedConfigs: Object.fromEntries(settings.filter(([key, value]) => conf.getOption(key) !== value)),
      jobTags: [...this.#context.getJobTags()],
      jobGroupId: this.#context.getLocalProperty("spark.jobGroup.id") ?? null,
    });
    return executionId;
  }

  end(executionId: number, error?: unknown): void {
    this.#context.listenerBus.post({
      Event: `${EVENTS}SparkListenerSQLExecutionEnd`,
      executionId,
      time: this.#context.host.currentTimeMillis(),
      errorMessage: error === undefined ? "" : error instanceof Error ? error.message : String(error),
    });
  }
}
