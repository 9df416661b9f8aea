// Reads Spark SQL's events into the status store, and puts jobs to the executions that ran them.

import { isEvent, type SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../core/scheduler/spark-listener-events.ts";
import type { AppStatusStore } from "./app-status-store.ts";
import { type SparkPlanInfo, sparkPlanGraph } from "./spark-plan-graph.ts";

const EVENTS = "org.apache.spark.sql.execution.ui.";

interface SQLExecutionStart {
  readonly executionId: number;
  readonly rootExecutionId?: number;
  readonly description?: string;
  readonly details?: string;
  readonly physicalPlanDescription?: string;
  readonly sparkPlanInfo: SparkPlanInfo;
  readonly time: number;
}

interface SQLAdaptiveExecutionUpdate {
  readonly executionId: number;
  readonly physicalPlanDescription: string;
  readonly sparkPlanInfo: SparkPlanInfo;
}

interface SQLExecutionEnd {
  readonly executionId: number;
  readonly time: number;
  readonly errorMessage?: string | null;
}

export class SQLAppStatusListener implements SparkListener {
  readonly #store: AppStatusStore;

  constructor(store: AppStatusStore) {
    this.#store = store;
  }

  onEvent(event: ListenerEvent): void {
    if (isEvent(event, "SparkListenerJobStart"))
      this.#onJobStart(event["Job ID"], event["Stage IDs"], event.Properties);
    else if (isStart(event)) this.#onExecutionStart(event);
    else if (isUpdate(event)) this.#onAdaptiveExecutionUpdate(event);
    else if (isEnd(event)) this.#onExecutionEnd(event);
    else return;
    this.#store.notify();
  }

  #onExecutionStart(event: SQLExecutionStart): void {
    const { executionId, rootExecutionId = executionId, description = "", details = "" } = event;
    this.#store.executions.set(executionId, {
      executionId,
      rootExecutionId,
      description,
      details,
      physicalPlanDescription: event.physicalPlanDescription ?? "",
      planGraph: sparkPlanGraph(event.sparkPlanInfo),
      submissionTime: event.time,
      status: "RUNNING",
      jobIds: [],
      stageIds: [],
    });
  }

  #onAdaptiveExecutionUpdate({
    executionId,
    physicalPlanDescription,
    sparkPlanInfo,
  }: SQLAdaptiveExecutionUpdate): void {
    this.#store.executions.update(executionId, (execution) => ({
      ...execution,
      physicalPlanDescription,
      planGraph: sparkPlanGraph(sparkPlanInfo),
    }));
  }

  #onExecutionEnd({ executionId, time, errorMessage }: SQLExecutionEnd): void {
    const failed = errorMessage !== undefined && errorMessage !== null && errorMessage !== "";
    this.#store.executions.update(executionId, (execution) => ({
      ...execution,
      completionTime: time,
      status: failed ? "FAILED" : "COMPLETED",
      ...(failed && { errorMessage }),
    }));
  }

  #onJobStart(jobId: number, stageIds: readonly number[], properties: Readonly<Record<string, string>> = {}): void {
    const executionId = properties["spark.sql.execution.id"];
    if (executionId === undefined) return;
    this.#store.executions.update(Number(executionId), (execution) => ({
      ...execution,
      jobIds: [...execution.jobIds, jobId],
      stageIds: [...new Set([...execution.stageIds, ...stageIds])],
    }));
  }
}

function isStart(event: object & { readonly Event: string }): event is SQLExecutionStart & typeof event {
  return event.Event === `${EVENTS}SparkListenerSQLExecutionStart`;
}

function isUpdate(event: object & { readonly Event: string }): event is SQLAdaptiveExecutionUpdate & typeof event {
  return event.Event === `${EVENTS}SparkListenerSQLAdaptiveExecutionUpdate`;
}

function isEnd(event: object & { readonly Event: string }): event is SQLExecutionEnd & typeof event {
  return event.Event === `${EVENTS}SparkListenerSQLExecutionEnd`;
}
