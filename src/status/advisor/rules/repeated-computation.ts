// The same rows computed more than once: an RDD that several jobs compute from its source, or a part of a plan that several
// queries of the run have.

import type { RddInfoJson } from "../../../core/scheduler/spark-listener-events.ts";
import type { SparkPlanGraph, SparkPlanGraphNode } from "../../spark-plan-graph.ts";
import type { SQLExecutionData } from "../../sql-execution-data.ts";
import { formatMillis } from "../../sql-metric-format.ts";
import type { StageData } from "../../status-data.ts";
import type { Advice, AdvisorRule } from "../advice.ts";
import { type AdvisedRun, sumOf } from "../advised-run.ts";
import { inputsOf, subtree } from "../plan-walk.ts";

/** Milliseconds of work that are worth to be kept. */
const MIN_WORK = 100;
/** A batch of a stream has the plan of the one before, and other rows. */
const MICRO_BATCH = /\brunId = .*\bbatch = /s;
const SOURCE = /Scan|Range|LocalTable/;

export const repeatedComputation: AdvisorRule = {
  name: "repeated computation",
  advise: (run) => [...repeatedRdds(run), ...repeatedPlans(run)],
};

function repeatedRdds(run: AdvisedRun): readonly Advice[] {
  const computed = new Map<number, { readonly rdd: RddInfoJson; readonly stages: StageData[] }>();
  for (const stage of run.stages) {
    if (run.executionOf(stage) !== undefined) continue;
    const rdds = run.store.stageRdds(stage.stageId, stage.attemptId);
    const parents = new Set(rdds.flatMap((rdd) => rdd["Parent IDs"]));
    const isKept = rdds.some(({ "Storage Level": level }) => level["Use Memory"] || level["Use Disk"]);
    if (isKept) continue;
    for (const rdd of rdds) {
      // What only reads is not worth keeping, and what ends a stage is what its job is about.
      if (rdd["Parent IDs"].length === 0 || !parents.has(rdd["RDD ID"])) continue;
      const entry = computed.get(rdd["RDD ID"]) ?? { rdd, stages: [] };
      entry.stages.push(stage);
      computed.set(rdd["RDD ID"], entry);
    }
  }
  const repeated = [...computed.values()]
    .map(({ rdd, stages }) => ({ rdd, stages: withSharedPartitions(run, stages) }))
    .filter(({ stages }) => new Set(stages.map(rddJobs)).size > 1);
  // Of RDDs that the same stages compute, the last is made of the others.
  const byStages = new Map<string, (typeof repeated)[number]>();
  for (const entry of repeated) byStages.set(entry.stages.map(({ stageId }) => stageId).join(" "), entry);
  return [...byStages.values()].flatMap(({ rdd, stages }) => {
    const work = stages.slice(1).reduce((sum, stage) => sum + sumOf(run.tasks(stage), "executorRunTime"), 0);
    if (work < MIN_WORK) return [];
    const ids = stages.map(({ stageId }) => stageId);
    return [
      {
        rule: "repeated computation",
        title: `RDD ${rdd["RDD ID"]} (${rdd.Name}) was computed ${stages.length} times`,
        evidence: [
          `Stages ${ids.join(", ")} each compute it anew; after the first that took ${formatMillis(work)} of task time.`,
          `Made at ${rdd.Callsite || "an unknown place"}; it is not kept.`,
        ],
        reason:
          "An RDD is a way to compute rows, not the rows: every action goes that way again. persist() keeps the rows after the first time.",
        fixes: [],
        stage: { stageId: ids[0] ?? 0, attemptId: 0 },
        cost: work / run.slots,
      },
    ];
  });
}

/** Those that compute a partition which an earlier one has computed, with that one: take() asks for some after some. */
function withSharedPartitions(run: AdvisedRun, stages: readonly StageData[]): readonly StageData[] {
  const computedBy = new Map<number, StageData>();
  const found = new Set<StageData>();
  for (const stage of stages) {
    for (const { partitionId } of run.tasks(stage)) {
      const before = computedBy.get(partitionId);
      if (before === undefined) computedBy.set(partitionId, stage);
      else if (before !== stage) found.add(before).add(stage);
    }
  }
  return [...found];
}

function rddJobs({ jobIds }: StageData): string {
  return jobIds.join(" ");
}

function repeatedPlans(run: AdvisedRun): readonly Advice[] {
  const seen = new Map<string, { readonly node: SparkPlanGraphNode; readonly executions: SQLExecutionData[] }>();
  for (const execution of run.executions) {
    if (MICRO_BATCH.test(execution.description)) continue;
    for (const [shape, node] of shapes(execution.planGraph)) {
      const entry = seen.get(shape) ?? { node, executions: [] };
      entry.executions.push(execution);
      seen.set(shape, entry);
    }
  }
  const repeated = [...seen].filter(([, { executions }]) => executions.length > 1);
  // The largest part says it; what is below it is the same for the same reason.
  const largest = repeated.filter(
    ([shape, { executions }]) =>
      !repeated.some(
        ([other, { executions: others }]) =>
          other.length > shape.length && other.includes(shape) && others.length === executions.length,
      ),
  );
  return largest.flatMap(([, { node, executions }]) => {
    const work = executions.slice(1).reduce((sum, execution) => sum + workOf(run, execution), 0);
    if (work < MIN_WORK) return [];
    return [
      {
        rule: "repeated computation",
        title: `${executions.length} queries compute the same ${node.name}`,
        evidence: [
          `Queries ${executions.map(({ executionId }) => executionId).join(", ")} have this part in common, down to their sources.`,
          `After the first they took ${formatMillis(work)} of task time.`,
        ],
        reason:
          "A DataFrame is a plan, not its rows: every action runs it from the source on. cache(), or CACHE TABLE, keeps the rows after the first time.",
        fixes: [{ kind: "cache", label: "Keep the tables of the query in memory" }],
        ...(executions[0] !== undefined && { executionId: executions[0].executionId }),
        cost: work / run.slots / 2,
      },
    ];
  });
}

/** The parts of a plan that compute more than they read, each as a text without the numbers that differ from query to query. */
function shapes(graph: SparkPlanGraph): ReadonlyMap<string, SparkPlanGraphNode> {
  const found = new Map<string, SparkPlanGraphNode>();
  for (const node of graph.nodes) {
    if (graph.clusterIds.has(node.id) || inputsOf(graph, node.id).length === 0) continue;
    const parts = subtree(graph, node.id);
    // What is kept already is read, and not computed.
    if (parts.some(({ name }) => name.startsWith("InMemoryTableScan"))) continue;
    if (!parts.some(({ name }) => SOURCE.test(name)) || parts.length < 3) continue;
    found.set(parts.map(shapeOf).join("\n"), node);
  }
  return found;
}

function shapeOf({ desc }: SparkPlanGraphNode): string {
  return desc.replace(/#\d+L?/g, "").replace(/plan_id=\d+/g, "");
}

function workOf(run: AdvisedRun, execution: SQLExecutionData): number {
  return run.stages
    .filter((stage) => run.executionOf(stage) === execution)
    .reduce((sum, stage) => sum + sumOf(run.tasks(stage), "executorRunTime"), 0);
}
