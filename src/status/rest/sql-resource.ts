// `/sql` of Spark's REST API: executions with their plan graphs and metrics.

import type { AppStatusStore } from "../app-status-store.ts";
import type { SparkPlanGraph, SparkPlanGraphNode } from "../spark-plan-graph.ts";
import type { SQLExecutionData } from "../sql-execution-data.ts";
import type { JobExecutionStatus } from "../status-data.ts";
import { formatDate } from "./dates.ts";
import { type Answer, found, integer, isTrue, notFound, type Query } from "./rest-answer.ts";

export function executionList(store: AppStatusStore, query: Query, now: number): Answer {
  const offset = Math.max(0, integer(query, "offset", 0));
  const length = Math.max(0, integer(query, "length", Number.MAX_SAFE_INTEGER));
  const byId = [...store.executions.values()].sort((a, b) => a.executionId - b.executionId);
  const page = byId.slice(offset, offset + length);
  return found(page.map((execution) => executionJson(store, execution, detailsOf(query), now)));
}

export function oneExecution(store: AppStatusStore, executionId: number, query: Query, now: number): Answer {
  const execution = store.executions.get(executionId);
  if (execution === undefined) return notFound(`unknown query execution id: ${executionId}`);
  return found(executionJson(store, execution, detailsOf(query), now));
}

interface Details {
  readonly details: boolean;
  readonly planDescription: boolean;
}

function detailsOf(query: Query): Details {
  return { details: isTrue(query, "details", true), planDescription: isTrue(query, "planDescription", true) };
}

function executionJson(
  store: AppStatusStore,
  execution: SQLExecutionData,
  { details, planDescription }: Details,
  now: number,
): object {
  const { completionTime, queryId, errorMessage, planGraph, rootExecutionId } = execution;
  const jobs = (status: JobExecutionStatus): readonly number[] =>
    execution.jobIds.filter((id) => (store.jobs.get(id)?.status ?? "SUCCEEDED") === status);
  return {
    id: execution.executionId,
    status: execution.status,
    description: execution.description,
    planDescription: planDescription ? execution.physicalPlanDescription : "",
    submissionTime: formatDate(execution.submissionTime),
    duration: (completionTime ?? now) - execution.submissionTime,
    runningJobIds: jobs("RUNNING"),
    successJobIds: jobs("SUCCEEDED"),
    failedJobIds: jobs("FAILED"),
    nodes: details ? nodesJson(planGraph, store.executionMetrics(execution.executionId)) : [],
    edges: details ? planGraph.edges : [],
    ...(queryId !== undefined && { queryId }),
    ...(errorMessage !== undefined && { errorMessage }),
    rootExecutionId,
    modifiedConfigs: execution.modifiedConfigs,
  };
}

/** Children before their parents, as rows go. */
function nodesJson({ nodes, clusterIds }: SparkPlanGraph, values: ReadonlyMap<number, string>): readonly object[] {
  const clusterNames = new Map([...clusterIds].map((id) => [id, nodes[id]?.name ?? ""]));
  return [...nodes].reverse().map((node) => {
    const codegenId = codegenIdOf(node, clusterNames);
    return {
      nodeId: node.id,
      nodeName: node.name,
      ...(codegenId !== undefined && { wholeStageCodegenId: codegenId }),
      metrics: node.metrics.flatMap(({ name, accumulatorId }) => {
        const value = values.get(accumulatorId);
        return value === undefined ? [] : [{ name, value }];
      }),
      desc: node.desc,
    };
  });
}

/** The number in the name of the cluster that the node is in. */
function codegenIdOf({ clusterId }: SparkPlanGraphNode, names: ReadonlyMap<number, string>): number | undefined {
  const name = clusterId === undefined ? undefined : names.get(clusterId);
  const number = /\((\d+)\)/.exec(name ?? "")?.[1];
  return number === undefined ? undefined : Number(number);
}
