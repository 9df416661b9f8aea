// A join that shuffles both of its sides although one is so small that every executor could have it whole.

import type { SparkPlanGraphNode } from "../../spark-plan-graph.ts";
import type { SQLExecutionData } from "../../sql-execution-data.ts";
import { formatSize } from "../../sql-metric-format.ts";
import type { Advice, AdvisorRule } from "../advice.ts";
import type { AdvisedRun } from "../advised-run.ts";
import { metricText, parseSize } from "../metric-values.ts";
import { exchangeBelow, inputsOf } from "../plan-walk.ts";
import { shuffleSizes } from "../shuffle-sizes.ts";

const SHUFFLED_JOIN = /^(SortMergeJoin|ShuffledHashJoin)/;
/** Spark's own default for what it broadcasts. */
const SMALL_BYTES = 10 * 1024 * 1024;
const KEY = "spark.sql.autoBroadcastJoinThreshold";

type Side = "left" | "right";

/** Which side of a join may be broadcast: never one whose rows without a partner are kept. */
const SIDES: Readonly<Record<string, readonly Side[]>> = {
  Inner: ["left", "right"],
  Cross: ["left", "right"],
  LeftOuter: ["right"],
  LeftSemi: ["right"],
  LeftAnti: ["right"],
  ExistenceJoin: ["right"],
  RightOuter: ["left"],
};

export const missingBroadcast: AdvisorRule = {
  name: "missing broadcast",
  advise: (run) =>
    run.executions.flatMap((execution) =>
      execution.planGraph.nodes
        .filter(({ name }) => SHUFFLED_JOIN.test(name))
        .flatMap((join) => adviceOf(run, execution, join)),
    ),
};

function adviceOf(run: AdvisedRun, execution: SQLExecutionData, join: SparkPlanGraphNode): readonly Advice[] {
  const type = /, (Inner|Cross|LeftOuter|RightOuter|LeftSemi|LeftAnti|ExistenceJoin)\b/.exec(join.desc)?.[1] ?? "";
  const sizes = sizesOf(run, execution, join);
  if (sizes === undefined) return [];
  const [small] = (SIDES[type] ?? [])
    .map((side) => ({ side, size: sizes[side] }))
    .filter(({ size }) => size > 0 && size <= SMALL_BYTES)
    .sort((a, b) => a.size - b.size);
  if (small === undefined) return [];
  const other = small.side === "left" ? sizes.right : sizes.left;
  const threshold = run.setting(KEY, execution, "10MB");
  const shuffled = sizes.left + sizes.right;
  return [
    {
      rule: "missing broadcast",
      title: `A ${join.name.replace(/\(.*/, "")} shuffles both sides, and its ${small.side} one is small`,
      evidence: [
        `The ${small.side} side has ${formatSize(small.size)}, the other ${formatSize(other)}; ${formatSize(shuffled)} were shuffled.`,
        `${KEY} is ${threshold}.`,
      ],
      reason:
        "When every executor has the whole of the small side, the other one stays where it is: no shuffle, no sort, and no key with too many rows for one task.",
      fixes: [
        {
          kind: "settings",
          label: `Broadcast tables of up to ${formatSize(SMALL_BYTES)}`,
          settings: { [KEY]: String(SMALL_BYTES) },
        },
      ],
      executionId: execution.executionId,
      cost: stageTime(run, execution) / 2,
    },
  ];
}

/** Of the rows that the join's exchanges write. */
function sizesOf(
  run: AdvisedRun,
  execution: SQLExecutionData,
  join: SparkPlanGraphNode,
): Readonly<Record<Side, number>> | undefined {
  const { planGraph } = execution;
  const values = run.store.executionMetrics(execution.executionId);
  const [left, right] = inputsOf(planGraph, join.id).map((input) => exchangeBelow(planGraph, input));
  if (left === undefined || right === undefined) return undefined;
  const told = [left, right].map((exchange) => parseSize(metricText(exchange, values, "data size")));
  const [leftTold, rightTold] = told;
  if (leftTold !== undefined && rightTold !== undefined) return { left: leftTold, right: rightTold };
  const isOnly = planGraph.nodes.filter(({ name }) => SHUFFLED_JOIN.test(name)).length === 1;
  return isOnly ? shuffleSizes(run, execution) : undefined;
}

function stageTime(run: AdvisedRun, execution: SQLExecutionData): number {
  return run.stages
    .filter((stage) => run.executionOf(stage) === execution)
    .reduce((sum, { submissionTime = 0, completionTime = submissionTime }) => sum + completionTime - submissionTime, 0);
}
