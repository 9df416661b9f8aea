// A task that has far more of the data than the others, so that its stage waits for it.

import { quantilesOf } from "../../quantiles.ts";
import { formatMillis, formatSize } from "../../sql-metric-format.ts";
import type { StageData } from "../../status-data.ts";
import type { Advice, AdvisorRule, Fix } from "../advice.ts";
import type { AdvisedRun, MeasuredTask } from "../advised-run.ts";
import { attributeName, partitioningKeys } from "../plan-walk.ts";
import { type ReadExchange, readExchanges } from "../read-exchanges.ts";

/** Over so many times the third quartile a task stands out. */
const FACTOR = 1.5;
/** Milliseconds over the third quartile from which on it is worth a word. */
const MIN_EXCESS = 50;
/** As many records over it are worth a word however fast the machine is, since more data will not be. */
const MIN_MORE_RECORDS = 100_000;
/** Of fewer tasks the third quartile is the longest of the others. */
const MIN_TASKS = 5;
const BROADCAST_BYTES = 10 * 1024 * 1024;

export const skew: AdvisorRule = {
  name: "skew",
  advise: (run) => run.stages.flatMap((stage) => skewOf(run, stage)),
};

/** What stands out against the other tasks of a stage: the value that is usual, and how far above it the highest lies. */
export function outlier(
  tasks: readonly MeasuredTask[],
  read: (task: MeasuredTask) => number,
): { readonly task: MeasuredTask; readonly usual: number; readonly value: number } | undefined {
  const sorted = [...tasks].sort((a, b) => read(b) - read(a));
  const [task, second] = sorted;
  if (task === undefined || second === undefined) return undefined;
  const value = read(task);
  const usual = tasks.length < MIN_TASKS ? read(second) : thirdQuartile(tasks, read);
  return value > FACTOR * usual ? { task, usual, value } : undefined;
}

function thirdQuartile(tasks: readonly MeasuredTask[], read: (task: MeasuredTask) => number): number {
  return quantilesOf(tasks.map(read), [0.75])[0] ?? 0;
}

function recordsOf({ taskMetrics: m }: MeasuredTask): number {
  return m.shuffleReadRecords + m.inputRecords;
}

/** What a task took in: records of a shuffle, of its input, or where they are not counted, bytes. */
export function dataOf(task: MeasuredTask): number {
  return bytesOf(task) || recordsOf(task);
}

function bytesOf({ taskMetrics: m }: MeasuredTask): number {
  return m.shuffleReadBytes + m.inputBytes;
}

function skewOf(run: AdvisedRun, stage: StageData): readonly Advice[] {
  const tasks = run.tasks(stage);
  const large = outlier(tasks, dataOf);
  if (large === undefined) return [];
  const { task } = large;
  const slow = outlier(tasks, ({ duration }) => duration);
  const isSlow = slow?.task.taskId === task.taskId && slow.value - slow.usual >= MIN_EXCESS;
  const more = outlier(tasks, recordsOf);
  const hasMore = more?.task.taskId === task.taskId && more.value - more.usual >= MIN_MORE_RECORDS;
  if (!isSlow && !hasMore) return [];
  const { stageId, attemptId } = stage;
  const value = task.duration;
  const usual = isSlow ? slow.usual : thirdQuartile(tasks, ({ duration }) => duration);
  const exchanges = readExchanges(run, stage);
  const keys = [...new Set(exchanges.flatMap(({ node }) => partitioningKeys(node).map(attributeName)))];
  const execution = run.executionOf(stage);
  const by = keys.length === 0 ? "" : ` The rows are distributed by ${keys.join(", ")}.`;
  return [
    {
      rule: "skew",
      title: `Stage ${stageId} is skewed: one of its ${tasks.length} tasks has most of the work`,
      evidence: [
        `Task ${task.taskId} (partition ${task.partitionId}) took ${formatMillis(value)}, ${times(value, usual)} the third quartile of ${formatMillis(usual)}.`,
        `It read ${amount(task)}, the third quartile is ${usualAmount(tasks)}.`,
        ...(keys.length === 0 ? [] : [`Its rows came there by the hash of ${keys.join(", ")}.`]),
      ],
      reason: `All rows of a key go to one task, and the stage ends when the last of its tasks does: a key with many rows leaves the other executors without work.${by} More partitions separate keys, but not the rows of one key; a broadcast, or a key with something random added to it, does.`,
      fixes: fixesOf(run, stage, exchanges),
      stage: { stageId, attemptId },
      ...(execution !== undefined && { executionId: execution.executionId }),
      cost: Math.max(0, value - usual),
    },
  ];
}

function fixesOf(run: AdvisedRun, stage: StageData, exchanges: readonly ReadExchange[]): readonly Fix[] {
  const execution = run.executionOf(stage);
  if (execution === undefined) return [];
  const fixes: Fix[] = exchanges
    .filter(({ node }) => partitioningKeys(node).length > 0)
    .slice(0, 1)
    .map(({ node }) => ({
      kind: "count-keys",
      label: `Show the keys with most rows: ${partitioningKeys(node).map(attributeName).join(", ")}`,
      executionId: execution.executionId,
      nodeId: node.id,
    }));
  const joins = execution.planGraph.nodes.some(({ name }) => /^(SortMergeJoin|ShuffledHashJoin)/.test(name));
  const threshold = Number(run.setting("spark.sql.autoBroadcastJoinThreshold", execution, String(BROADCAST_BYTES)));
  if (joins && threshold < BROADCAST_BYTES) {
    fixes.push({
      kind: "settings",
      label: "Broadcast the small side of the join",
      settings: { "spark.sql.autoBroadcastJoinThreshold": String(BROADCAST_BYTES) },
    });
  }
  if (!run.isAdaptive(execution)) {
    fixes.push({
      kind: "settings",
      label: "Turn adaptive execution on",
      settings: { "spark.sql.adaptive.enabled": "true" },
    });
  }
  return fixes;
}

function times(value: number, usual: number): string {
  return usual === 0 ? "far over" : `${(value / usual).toFixed(1)} times`;
}

function amount(task: MeasuredTask): string {
  return `${formatSize(bytesOf(task))} in ${recordsOf(task).toLocaleString("en-US")} records`;
}

function usualAmount(tasks: readonly MeasuredTask[]): string {
  const [bytes, records] = [thirdQuartile(tasks, bytesOf), thirdQuartile(tasks, recordsOf)];
  return `${formatSize(bytes)} in ${records.toLocaleString("en-US")} records`;
}
