// A stage of so many small tasks that starting them costs more than their work.

import { quantilesOf } from "../../quantiles.ts";
import { formatMillis, formatSize } from "../../sql-metric-format.ts";
import type { StageData } from "../../status-data.ts";
import type { Advice, AdvisorRule, Fix } from "../advice.ts";
import { type AdvisedRun, sumOf } from "../advised-run.ts";

/** So many tasks for each that can run at a time are fine. */
const TASKS_PER_SLOT = 4;
const MIN_TASKS = 16;
/** A median task that reads less, in less time, is small. */
const SMALL_BYTES = 1024 * 1024;
const SMALL_MILLIS = 50;
/** What a partition of a shuffle may well hold. */
const GOOD_BYTES = 64 * 1024 * 1024;

export const tooManyPartitions: AdvisorRule = {
  name: "too many partitions",
  advise: (run) => run.stages.flatMap((stage) => tooMany(run, stage)),
};

function tooMany(run: AdvisedRun, stage: StageData): readonly Advice[] {
  const { stageId, attemptId, numTasks, taskMetrics } = stage;
  if (numTasks < MIN_TASKS || numTasks <= TASKS_PER_SLOT * run.slots || taskMetrics.shuffleReadBytes === 0) return [];
  const tasks = run.tasks(stage);
  const [bytes = 0] = quantilesOf(
    tasks.map(({ taskMetrics: m }) => m.shuffleReadBytes),
    [0.5],
  );
  const [millis = 0] = quantilesOf(
    tasks.map(({ taskMetrics: m }) => m.executorRunTime),
    [0.5],
  );
  if (tasks.length === 0 || bytes >= SMALL_BYTES || millis >= SMALL_MILLIS) return [];
  const total = tasks.reduce((sum, { duration }) => sum + duration, 0);
  const beside = total - sumOf(tasks, "executorRunTime");
  const empty = tasks.filter(({ taskMetrics: m }) => m.shuffleReadBytes === 0).length;
  const wanted = Math.max(run.slots, Math.ceil(taskMetrics.shuffleReadBytes / GOOD_BYTES));
  const execution = run.executionOf(stage);
  return [
    {
      rule: "too many partitions",
      title: `Stage ${stageId} has ${numTasks} tasks for ${formatSize(taskMetrics.shuffleReadBytes)}`,
      evidence: [
        `The median task reads ${formatSize(bytes)} and works for ${formatMillis(millis)}.`,
        `Of ${formatMillis(total)} of task time, ${formatMillis(beside)} were not work.`,
        ...(empty === 0 ? [] : [`${empty} of the tasks had nothing to read.`]),
      ],
      reason: `Each task is scheduled, started and told of, whatever little it does. ${run.slots} run at a time here, so ${wanted} would have been enough.`,
      fixes: fixesOf(run, stage, wanted),
      stage: { stageId, attemptId },
      ...(execution !== undefined && { executionId: execution.executionId }),
      cost: beside / run.slots,
    },
  ];
}

function fixesOf(run: AdvisedRun, stage: StageData, wanted: number): readonly Fix[] {
  const execution = run.executionOf(stage);
  if (execution === undefined) return [];
  const fewer: Fix = {
    kind: "settings",
    label: `Use ${wanted} shuffle ${wanted === 1 ? "partition" : "partitions"}`,
    settings: { "spark.sql.shuffle.partitions": String(wanted) },
  };
  if (run.isAdaptive(execution)) return [fewer];
  const adaptive: Fix = {
    kind: "settings",
    label: "Let adaptive execution put small partitions together",
    settings: { "spark.sql.adaptive.enabled": "true" },
  };
  return [fewer, adaptive];
}
