// A task that took far longer than the others over no more data: the executor was slow, not the data uneven.

import { formatMillis, formatSize } from "../../sql-metric-format.ts";
import type { StageData } from "../../status-data.ts";
import type { Advice, AdvisorRule } from "../advice.ts";
import type { AdvisedRun } from "../advised-run.ts";
import { dataOf, outlier } from "./skew.ts";

const FACTOR = 3;
/** Fewer tell nothing of what is usual. */
const MIN_TASKS = 5;
/** Milliseconds; a task that takes so little longer is not worth a second one. */
const MIN_EXCESS = 250;

export const straggler: AdvisorRule = {
  name: "straggler",
  advise: (run) => run.stages.flatMap((stage) => stragglerOf(run, stage)),
};

function stragglerOf(run: AdvisedRun, stage: StageData): readonly Advice[] {
  const tasks = run.tasks(stage);
  const slow = outlier(tasks, ({ duration }) => duration);
  if (slow === undefined || slow.value < FACTOR * slow.usual || slow.value - slow.usual < MIN_EXCESS) return [];
  const { task, usual, value } = slow;
  // Where data is not counted, it may be the data all the same.
  if (tasks.length < MIN_TASKS || dataOf(task) === 0 || outlier(tasks, dataOf)?.task.taskId === task.taskId) return [];
  const speculates = run.setting("spark.speculation", run.executionOf(stage), "false") === "true";
  const elsewhere = tasks.filter(({ executorId }) => executorId !== task.executorId);
  if (elsewhere.length === 0) return [];
  return [
    {
      rule: "straggler",
      title: `Stage ${stage.stageId} waited for a slow task on executor ${task.executorId}`,
      evidence: [
        `Task ${task.taskId} took ${formatMillis(value)}, the third quartile is ${formatMillis(usual)}.`,
        `It read ${formatSize(task.taskMetrics.shuffleReadBytes + task.taskMetrics.inputBytes)}, no more than others.`,
        `${elsewhere.length} of the stage's ${tasks.length} tasks ran on other executors.`,
      ],
      reason:
        "Its data is like that of the others, so it was the executor that was slow: busy with something else, or waiting for its disk or the collector. With speculation a second attempt is started elsewhere, and the first to finish counts.",
      fixes: speculates
        ? []
        : [{ kind: "settings", label: "Turn speculation on", settings: { "spark.speculation": "true" } }],
      stage: { stageId: stage.stageId, attemptId: stage.attemptId },
      cost: value - usual,
    },
  ];
}
