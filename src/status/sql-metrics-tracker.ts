// Collects what tasks and the driver report of SQL metrics, and tells each execution's values as text.

import type { AccumulableJson } from "../core/scheduler/spark-listener-events.ts";
import type { SQLMetricInfo } from "./spark-plan-graph.ts";
import { formatSqlMetric, type MetricMaximum, metricNeedsMaximum } from "./sql-metric-format.ts";

/** One accumulator over the tasks of a stage attempt. */
interface TaskValues {
  readonly byIndex: Map<number, number>;
  maximum: MetricMaximum | undefined;
}

interface StageMetrics {
  attemptId: number;
  numTasks: number;
  accumulators: Map<number, TaskValues>;
  /** The running executions that it belongs to. */
  readonly executions: Set<number>;
}

interface ExecutionMetrics {
  readonly types: Map<number, string>;
  readonly stageIds: Set<number>;
  readonly driverUpdates: [accumulatorId: number, value: number][];
}

export class SQLMetricsTracker {
  readonly #executions = new Map<number, ExecutionMetrics>();
  readonly #stages = new Map<number, StageMetrics>();

  startExecution(executionId: number): void {
    this.#executions.set(executionId, { types: new Map(), stageIds: new Set(), driverUpdates: [] });
  }

  addMetrics(executionId: number, metrics: readonly SQLMetricInfo[]): void {
    const execution = this.#executions.get(executionId);
    for (const { accumulatorId, metricType } of metrics) execution?.types.set(accumulatorId, metricType);
  }

  addStages(executionId: number, stages: readonly { readonly stageId: number; readonly numTasks: number }[]): void {
    const execution = this.#executions.get(executionId);
    if (execution === undefined) return;
    for (const { stageId, numTasks } of stages) {
      execution.stageIds.add(stageId);
      const stage = this.#stages.get(stageId) ?? newStage(0, numTasks);
      stage.executions.add(executionId);
      this.#stages.set(stageId, stage);
    }
  }

  /** Another attempt of a stage measures anew. */
  submitStage(stageId: number, attemptId: number, numTasks: number): void {
    const stage = this.#stages.get(stageId);
    if (stage === undefined) return;
    if (stage.attemptId !== attemptId) stage.accumulators = new Map();
    stage.attemptId = attemptId;
    stage.numTasks = numTasks;
  }

  endTask(
    stageId: number,
    attemptId: number,
    task: { readonly taskId: number; readonly index: number },
    updates: readonly AccumulableJson[],
  ): void {
    const stage = this.#stages.get(stageId);
    if (stage === undefined || stage.attemptId !== attemptId) return;
    for (const { ID: id, Update: update } of updates) {
      if (update === undefined || !this.#isMetric(stage, id)) continue;
      const value = Number(update);
      if (!Number.isFinite(value)) continue;
      const values = stage.accumulators.get(id) ?? { byIndex: new Map<number, number>(), maximum: undefined };
      values.byIndex.set(task.index, value);
      if (values.maximum === undefined || value > values.maximum.value) {
        values.maximum = { value, stageId, attemptId, taskId: task.taskId };
      }
      stage.accumulators.set(id, values);
    }
  }

  updateByDriver(executionId: number, updates: readonly (readonly [accumulatorId: number, value: number])[]): void {
    const execution = this.#executions.get(executionId);
    for (const [id, value] of updates) execution?.driverUpdates.push([id, value]);
  }

  /** The values so far, by accumulator. */
  values(executionId: number): ReadonlyMap<number, string> {
    const execution = this.#executions.get(executionId);
    if (execution === undefined) return new Map();
    const values = new Map<number, number[]>();
    const maxima = new Map<number, MetricMaximum>();
    for (const stageId of execution.stageIds) this.#addStageValues(stageId, execution, values, maxima);
    for (const [id, value] of execution.driverUpdates) {
      if (!execution.types.has(id)) continue;
      const known = values.get(id);
      if (known === undefined) values.set(id, [value]);
      else known.push(value);
      const maximum = maxima.get(id);
      if (maximum !== undefined && value > maximum.value) maxima.delete(id);
    }
    return new Map(
      [...values].map(([id, list]) => [id, formatSqlMetric(execution.types.get(id) ?? "sum", list, maxima.get(id))]),
    );
  }

  /** What the tasks of each stage have measured: accumulators, by stage. */
  stageMetrics(executionId: number): ReadonlyMap<number, ReadonlySet<number>> {
    const stageIds = [...(this.#executions.get(executionId)?.stageIds ?? [])];
    const measured = stageIds.map((id) => [id, new Set(this.#stages.get(id)?.accumulators.keys())] as const);
    return new Map(measured.filter(([, accumulators]) => accumulators.size > 0));
  }

  /** Forgets what it collected for an execution. */
  endExecution(executionId: number): void {
    for (const stageId of this.#executions.get(executionId)?.stageIds ?? []) {
      const stage = this.#stages.get(stageId);
      stage?.executions.delete(executionId);
      if (stage?.executions.size === 0) this.#stages.delete(stageId);
    }
    this.#executions.delete(executionId);
  }

  #addStageValues(
    stageId: number,
    { types }: ExecutionMetrics,
    values: Map<number, number[]>,
    maxima: Map<number, MetricMaximum>,
  ): void {
    const stage = this.#stages.get(stageId);
    for (const [id, { byIndex, maximum }] of stage?.accumulators ?? []) {
      const type = types.get(id);
      if (type === undefined) continue;
      const list = values.get(id) ?? [];
      for (const value of byIndex.values()) list.push(value);
      values.set(id, list);
      // A task that has not measured counts as zero.
      if (type !== "sum" && stage !== undefined) pushZeros(list, Math.min(stage.numTasks, MAX_ZEROS) - byIndex.size);
      const known = maxima.get(id);
      if (metricNeedsMaximum(type) && maximum !== undefined && (known === undefined || maximum.value > known.value)) {
        maxima.set(id, maximum);
      }
    }
  }

  #isMetric(stage: StageMetrics, accumulatorId: number): boolean {
    for (const id of stage.executions) if (this.#executions.get(id)?.types.has(accumulatorId)) return true;
    return false;
  }
}

/** A log may claim any number of tasks. */
const MAX_ZEROS = 1_000_000;

function pushZeros(list: number[], count: number): void {
  for (let i = 0; i < count; i++) list.push(0);
}

function newStage(attemptId: number, numTasks: number): StageMetrics {
  return { attemptId, numTasks, accumulators: new Map(), executions: new Set() };
}
