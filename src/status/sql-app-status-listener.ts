// Reads Spark SQL's events into the status store, and puts jobs to the executions that ran them.

import { isEvent, type SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent, SparkListenerEvent, StageInfoJson } from "../core/scheduler/spark-listener-events.ts";
import type { AppStatusStore } from "./app-status-store.ts";
import { type SparkPlanGraph, type SparkPlanInfo, type SQLMetricInfo, sparkPlanGraph } from "./spark-plan-graph.ts";
import { SQLMetricsTracker } from "./sql-metrics-tracker.ts";

const EVENTS = "org.apache.spark.sql.execution.ui.";

interface SQLExecutionStart {
  readonly executionId: number;
  readonly rootExecutionId?: number;
  readonly description?: string;
  readonly details?: string;
  readonly physicalPlanDescription?: string;
  readonly sparkPlanInfo?: SparkPlanInfo;
  readonly time: number;
  readonly modifiedConfigs?: Readonly<Record<string, string>>;
  readonly jobTags?: readonly string[];
  readonly jobGroupId?: string | null;
  readonly queryId?: string | null;
}

interface SQLAdaptiveExecutionUpdate {
  readonly executionId: number;
  readonly physicalPlanDescription: string;
  readonly sparkPlanInfo: SparkPlanInfo;
}

interface SQLAdaptiveSQLMetricUpdates {
  readonly executionId: number;
  readonly sqlPlanMetrics: readonly SQLMetricInfo[];
}

interface DriverAccumUpdates {
  readonly executionId: number;
  readonly accumUpdates: readonly (readonly [accumulatorId: number, value: number])[];
}

interface SQLExecutionEnd {
  readonly executionId: number;
  readonly time: number;
  readonly errorMessage?: string | null;
}

const NO_PLAN: SparkPlanInfo = { nodeName: "", simpleString: "", children: [] };

export class SQLAppStatusListener implements SparkListener {
  readonly #store: AppStatusStore;
  readonly #metrics = new SQLMetricsTracker();

  constructor(store: AppStatusStore) {
    this.#store = store;
    store.liveMetrics = (executionId) => this.#metrics.values(executionId);
  }

  onEvent(event: ListenerEvent): void {
    if (isEvent(event, "SparkListenerTaskEnd")) this.#onTaskEnd(event);
    else if (isEvent(event, "SparkListenerStageSubmitted")) this.#onStageSubmitted(event["Stage Info"]);
    else if (isEvent(event, "SparkListenerJobStart")) this.#onJobStart(event);
    else if (isStart(event)) this.#onExecutionStart(event);
    else if (isUpdate(event)) this.#onAdaptiveExecutionUpdate(event);
    else if (isMetricUpdates(event)) this.#metrics.addMetrics(event.executionId, event.sqlPlanMetrics);
    else if (isDriverUpdates(event)) this.#metrics.updateByDriver(event.executionId, event.accumUpdates);
    else if (isEnd(event)) this.#onExecutionEnd(event);
    else return;
    this.#store.notify();
  }

  #onExecutionStart(event: SQLExecutionStart): void {
    const { executionId, rootExecutionId = executionId, description = "", details = "", jobGroupId, queryId } = event;
    const planGraph = sparkPlanGraph(event.sparkPlanInfo ?? NO_PLAN);
    this.#metrics.startExecution(executionId);
    this.#addMetricsOf(executionId, planGraph);
    this.#store.executions.set(executionId, {
      executionId,
      rootExecutionId,
      description,
      details,
      physicalPlanDescription: event.physicalPlanDescription ?? "",
      planGraph,
      modifiedConfigs: event.modifiedConfigs ?? {},
      jobTags: event.jobTags ?? [],
      ...(typeof jobGroupId === "string" && { jobGroupId }),
      ...(typeof queryId === "string" && { queryId }),
      submissionTime: event.time,
      status: "RUNNING",
      jobIds: [],
      stageIds: [],
    });
  }

  #onAdaptiveExecutionUpdate(event: SQLAdaptiveExecutionUpdate): void {
    const planGraph = sparkPlanGraph(event.sparkPlanInfo);
    this.#addMetricsOf(event.executionId, planGraph);
    this.#store.executions.update(event.executionId, (execution) => ({
      ...execution,
      physicalPlanDescription: event.physicalPlanDescription,
      planGraph,
    }));
  }

  #addMetricsOf(executionId: number, { nodes }: SparkPlanGraph): void {
    for (const { metrics } of nodes) this.#metrics.addMetrics(executionId, metrics);
  }

  #onExecutionEnd({ executionId, time, errorMessage }: SQLExecutionEnd): void {
    const failed = errorMessage !== undefined && errorMessage !== null && errorMessage !== "";
    const metricValues = this.#metrics.values(executionId);
    const stageMetrics = this.#metrics.stageMetrics(executionId);
    this.#metrics.endExecution(executionId);
    this.#store.executions.update(executionId, (execution) => ({
      ...execution,
      completionTime: time,
      status: failed ? "FAILED" : "COMPLETED",
      errorMessage: errorMessage ?? "",
      metricValues,
      stageMetrics,
    }));
  }

  #onJobStart(event: Extract<SparkListenerEvent, { Event: "SparkListenerJobStart" }>): void {
    const executionId = event.Properties?.["spark.sql.execution.id"];
    if (executionId === undefined) return;
    const stages = event["Stage Infos"].map((info) => ({
      stageId: info["Stage ID"],
      numTasks: info["Number of Tasks"],
    }));
    this.#metrics.addStages(Number(executionId), stages);
    this.#store.executions.update(Number(executionId), (execution) => ({
      ...execution,
      jobIds: [...execution.jobIds, event["Job ID"]],
      stageIds: [...new Set([...execution.stageIds, ...event["Stage IDs"]])],
    }));
  }

  #onStageSubmitted(info: StageInfoJson): void {
    this.#metrics.submitStage(info["Stage ID"], info["Stage Attempt ID"], info["Number of Tasks"]);
  }

  /** What a failed attempt has counted is counted again by the next. */
  #onTaskEnd(event: Extract<SparkListenerEvent, { Event: "SparkListenerTaskEnd" }>): void {
    const info = event["Task Info"];
    if (info.Failed || info.Killed) return;
    const task = { taskId: info["Task ID"], index: info.Index };
    this.#metrics.endTask(event["Stage ID"], event["Stage Attempt ID"], task, info.Accumulables ?? []);
  }
}

type AnyEvent = object & { readonly Event: string };

function isStart(event: AnyEvent): event is SQLExecutionStart & AnyEvent {
  return event.Event === `${EVENTS}SparkListenerSQLExecutionStart`;
}

function isUpdate(event: AnyEvent): event is SQLAdaptiveExecutionUpdate & AnyEvent {
  return event.Event === `${EVENTS}SparkListenerSQLAdaptiveExecutionUpdate`;
}

function isMetricUpdates(event: AnyEvent): event is SQLAdaptiveSQLMetricUpdates & AnyEvent {
  return event.Event === `${EVENTS}SparkListenerSQLAdaptiveSQLMetricUpdates`;
}

function isDriverUpdates(event: AnyEvent): event is DriverAccumUpdates & AnyEvent {
  return event.Event === `${EVENTS}SparkListenerDriverAccumUpdates`;
}

function isEnd(event: AnyEvent): event is SQLExecutionEnd & AnyEvent {
  return event.Event === `${EVENTS}SparkListenerSQLExecutionEnd`;
}
