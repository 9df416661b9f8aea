// Numbers the queries of an application and announces their start and end with Spark's SQL events, so that whoever
// listens can put jobs and stages to the query they ran for.

import type { SparkContext } from "../../core/spark-context.ts";
import type { SparkPlan } from "./spark-plan.ts";

/** Spark's `SparkPlanInfo`: a physical plan as data. */
export interface SparkPlanInfo {
  readonly nodeName: string;
  readonly simpleString: string;
  readonly children: readonly SparkPlanInfo[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly metrics: readonly { readonly name: string; readonly accumulatorId: number; readonly metricType: string }[];
}

export interface ExecutionDescription {
  readonly description: string;
  readonly details: string;
  readonly plan: SparkPlan;
}

const EVENTS = "org.apache.spark.sql.execution.ui.";

export class SQLExecutions {
  readonly #context: SparkContext;
  #nextId = 0;

  constructor(context: SparkContext) {
    this.#context = context;
  }

  /** Posts the start of an execution and returns its id, which its jobs carry as `spark.sql.execution.id`. */
  start({ description, details, plan }: ExecutionDescription): number {
    const executionId = this.#nextId++;
    this.#context.listenerBus.post({
      Event: `${EVENTS}SparkListenerSQLExecutionStart`,
      executionId,
      rootExecutionId: executionId,
      description,
      details,
      physicalPlanDescription: `== Physical Plan ==\n${plan.treeString()}\n`,
      sparkPlanInfo: planInfo(plan),
      time: this.#context.host.currentTimeMillis(),
      modifiedConfigs: {},
      jobTags: [],
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

function planInfo(plan: SparkPlan): SparkPlanInfo {
  return {
    nodeName: nodeName(plan),
    simpleString: plan.toString(),
    children: plan.children.map(planInfo),
    metadata: {},
    metrics: [],
  };
}

/** What the operator's line begins with. */
function nodeName(plan: SparkPlan): string {
  return /^\w+/.exec(plan.toString())?.[0] ?? "";
}
