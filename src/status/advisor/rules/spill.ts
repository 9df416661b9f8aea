// Tasks whose rows did not fit into their share of the memory, so that they went to disk and back.

import { formatSize } from "../../sql-metric-format.ts";
import type { StageData } from "../../status-data.ts";
import type { Advice, AdvisorRule, Fix } from "../advice.ts";
import type { AdvisedRun } from "../advised-run.ts";

const MAX_PARTITIONS = 10_000;

export const spill: AdvisorRule = {
  name: "spill",
  advise: (run) => run.stages.flatMap((stage) => spillOf(run, stage)),
};

function spillOf(run: AdvisedRun, stage: StageData): readonly Advice[] {
  const { stageId, attemptId, taskMetrics } = stage;
  if (taskMetrics.memoryBytesSpilled === 0 && taskMetrics.diskBytesSpilled === 0) return [];
  const tasks = run.tasks(stage);
  const spilled = tasks.filter(({ taskMetrics: m }) => m.memoryBytesSpilled > 0 || m.diskBytesSpilled > 0);
  const worst = spilled.reduce(
    (a, b) => (b.taskMetrics.memoryBytesSpilled > a.taskMetrics.memoryBytesSpilled ? b : a),
    {
      taskId: -1,
      taskMetrics,
    },
  );
  const execution = run.executionOf(stage);
  return [
    {
      rule: "spill",
      title: `Stage ${stageId} spilled ${formatSize(taskMetrics.memoryBytesSpilled)} of memory to disk`,
      evidence: [
        `${spilled.length} of its ${stage.numTasks} tasks spilled: ${formatSize(taskMetrics.memoryBytesSpilled)} in memory, ${formatSize(taskMetrics.diskBytesSpilled)} on disk.`,
        ...(worst.taskId < 0
          ? []
          : [
              `Task ${worst.taskId} spilled most, ${formatSize(worst.taskMetrics.memoryBytesSpilled)}; it held ${formatSize(worst.taskMetrics.peakExecutionMemory)} at most.`,
            ]),
      ],
      reason:
        "A sort, a join or an aggregation kept more rows than its task may hold, wrote them to disk and read them again. More and thus smaller partitions need less memory each; so does more memory for each executor.",
      fixes: [...morePartitions(run, stage), ...moreMemory(run, stage)],
      stage: { stageId, attemptId },
      ...(execution !== undefined && { executionId: execution.executionId }),
      cost: tasks.reduce((sum, task) => sum + (task.taskMetrics.diskBytesSpilled > 0 ? task.duration / 2 : 0), 0),
    },
  ];
}

/** Enough of them that what a task spilled would have had room. */
function morePartitions(run: AdvisedRun, stage: StageData): readonly Fix[] {
  const execution = run.executionOf(stage);
  if (execution === undefined || stage.taskMetrics.shuffleReadBytes === 0) return [];
  const ratios = run
    .tasks(stage)
    .map(({ taskMetrics: m }) => m.memoryBytesSpilled / Math.max(1, m.peakExecutionMemory));
  const factor = 1 + Math.max(1, Math.ceil(Math.max(0, ...ratios)));
  const partitions = Math.min(MAX_PARTITIONS, stage.numTasks * factor);
  if (partitions <= run.shufflePartitions(execution)) return [];
  return [
    {
      kind: "settings",
      label: `Use ${partitions} shuffle partitions`,
      settings: { "spark.sql.shuffle.partitions": String(partitions) },
    },
  ];
}

function moreMemory(run: AdvisedRun, stage: StageData): readonly Fix[] {
  const current = run.setting("spark.executor.memory", run.executionOf(stage), "1g");
  const found = /^(\d+)([mg])$/i.exec(current);
  if (found === null) return [];
  const doubled = `${Number(found[1]) * 2}${found[2]}`;
  return [
    {
      kind: "settings",
      label: `Give each executor ${doubled} of memory`,
      settings: { "spark.executor.memory": doubled },
    },
  ];
}
