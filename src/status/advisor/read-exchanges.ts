// Which exchanges of a query's plan a stage reads: those whose metrics name one of its tasks, and where none do, those that
// write as many partitions as the stage has tasks.

import type { SparkPlanGraphNode } from "../spark-plan-graph.ts";
import type { SQLExecutionData } from "../sql-execution-data.ts";
import type { StageData } from "../status-data.ts";
import type { AdvisedRun } from "./advised-run.ts";
import { metricText, stagesOf } from "./metric-values.ts";

export interface ReadExchange {
  readonly execution: SQLExecutionData;
  readonly node: SparkPlanGraphNode;
}

const READ_METRICS = ["local bytes read", "remote bytes read", "fetch wait time"];

export function readExchanges(run: AdvisedRun, stage: StageData): readonly ReadExchange[] {
  const execution = run.executionOf(stage);
  if (execution === undefined || stage.taskMetrics.shuffleReadBytes === 0) return [];
  const values = run.store.executionMetrics(execution.executionId);
  const exchanges = execution.planGraph.nodes.filter(({ name }) => name === "Exchange");
  const told = exchanges.filter((node) =>
    READ_METRICS.some((name) => stagesOf(metricText(node, values, name)).includes(stage.stageId)),
  );
  const found = told.length > 0 ? told : exchanges.filter(({ desc }) => partitions(desc) === stage.numTasks);
  return found.map((node) => ({ execution, node }));
}

/** `hashpartitioning(k#1L, 8)` has 8. */
function partitions(desc: string): number | undefined {
  const found = /partitioning\(.*, (\d+)\)/.exec(desc)?.[1];
  return found === undefined ? undefined : Number(found);
}
