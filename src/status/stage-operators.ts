// Which operators of a query's plan a stage ran: those whose metrics its tasks have measured, and those that are generated
// code with them. An exchange belongs to the stage that writes it and to the one that reads it.

import type { AppStatusStore } from "./app-status-store.ts";
import type { SparkPlanGraphNode } from "./spark-plan-graph.ts";
import type { SQLExecutionData } from "./sql-execution-data.ts";
import type { StageData } from "./status-data.ts";

/** The query that a stage was run for. */
export function executionOfStage(store: AppStatusStore, { jobIds }: StageData): SQLExecutionData | undefined {
  const [executionId] = jobIds.flatMap((id) => store.jobs.get(id)?.sqlExecutionId ?? []);
  return executionId === undefined ? undefined : store.executions.get(executionId);
}

/** In the order of the rows: what reads comes first. */
export function operatorsOfStage(
  { planGraph, stageMetrics }: SQLExecutionData,
  stageId: number,
): readonly SparkPlanGraphNode[] {
  const measured = stageMetrics?.get(stageId);
  if (measured === undefined) return [];
  const { nodes, clusterIds } = planGraph;
  const isMeasured = (node: SparkPlanGraphNode | undefined): boolean =>
    node?.metrics.some(({ accumulatorId }) => measured.has(accumulatorId)) === true;
  const isOfStage = (node: SparkPlanGraphNode): boolean =>
    isMeasured(node) || (node.clusterId !== undefined && isMeasured(nodes[node.clusterId]));
  return nodes.filter((node) => !clusterIds.has(node.id) && isOfStage(node)).reverse();
}

/** By its place in the program, or by what it runs of a query's plan where no program has a place for it. */
export function nameOfStage(store: AppStatusStore, stage: StageData): string {
  const execution = stage.name.includes(" at ") ? undefined : executionOfStage(store, stage);
  const operators = execution === undefined ? [] : operatorsOfStage(execution, stage.stageId);
  return operators.length === 0 ? stage.name : operators.map(({ name }) => name).join(" → ");
}

/** The stages that ran an operator. */
export function stagesOfOperator(execution: SQLExecutionData, nodeId: number): readonly number[] {
  const stageIds = [...(execution.stageMetrics?.keys() ?? [])];
  return stageIds.filter((stageId) => operatorsOfStage(execution, stageId).some(({ id }) => id === nodeId));
}
