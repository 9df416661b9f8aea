// A long stage with fewer tasks than could run at a time.

import { formatMillis, formatSize } from "../../sql-metric-format.ts";
import type { StageData } from "../../status-data.ts";
import type { Advice, AdvisorRule } from "../advice.ts";
import { type AdvisedRun, sumOf } from "../advised-run.ts";

/** Milliseconds of work that are worth more tasks. */
const MIN_WORK = 400;
const TASKS_PER_SLOT = 2;

export const tooFewPartitions: AdvisorRule = {
  name: "too few partitions",
  advise: (run) => run.stages.flatMap((stage) => tooFew(run, stage)),
};

function tooFew(run: AdvisedRun, stage: StageData): readonly Advice[] {
  const { stageId, attemptId, numTasks, taskMetrics } = stage;
  if (numTasks >= run.slots || !isSetByPartitions(run, stage)) return [];
  const tasks = run.tasks(stage);
  const work = sumOf(tasks, "executorRunTime");
  const longest = tasks.reduce((max, { duration }) => Math.max(max, duration), 0);
  const saved = longest - work / run.slots;
  if (work < MIN_WORK || saved < MIN_WORK / 2) return [];
  const wanted = TASKS_PER_SLOT * run.slots;
  const execution = run.executionOf(stage);
  return [
    {
      rule: "too few partitions",
      title: `Stage ${stageId} has ${numTasks} ${numTasks === 1 ? "task" : "tasks"}, and ${run.slots} could run at a time`,
      evidence: [
        `Its tasks worked for ${formatMillis(work)} altogether, the longest for ${formatMillis(longest)}.`,
        `They read ${formatSize(taskMetrics.shuffleReadBytes + taskMetrics.inputBytes)}.`,
        `${run.slots - numTasks} of ${run.slots} cores had nothing to do.`,
      ],
      reason: `A task runs on one core. With ${wanted} partitions every core has work, and one that is done early takes the next.`,
      fixes:
        execution === undefined
          ? []
          : [
              {
                kind: "settings",
                label: `Use ${wanted} shuffle partitions`,
                settings: { "spark.sql.shuffle.partitions": String(wanted) },
              },
            ],
      stage: { stageId, attemptId },
      ...(execution !== undefined && { executionId: execution.executionId }),
      cost: saved,
    },
  ];
}

/** Of a query those stages that have as many tasks as the setting says: one that must be one task is nobody's choice. */
function isSetByPartitions(run: AdvisedRun, stage: StageData): boolean {
  const execution = run.executionOf(stage);
  if (execution === undefined) return stage.taskMetrics.shuffleReadBytes > 0;
  return stage.taskMetrics.shuffleReadBytes > 0 && stage.numTasks === run.shufflePartitions(execution);
}
