// A job that hands so many rows to the driver that they had better stay with the executors.

import { formatSize } from "../../sql-metric-format.ts";
import type { JobData } from "../../status-data.ts";
import type { Advice, AdvisorRule } from "../advice.ts";
import { type AdvisedRun, sumOf } from "../advised-run.ts";

const MAX_BYTES = 16 * 1024 * 1024;
const LIMIT_ROWS = 1000;

export const largeCollect: AdvisorRule = {
  name: "large collect",
  advise: (run) => run.jobs.flatMap((job) => adviceOf(run, job)),
};

function adviceOf(run: AdvisedRun, job: JobData): readonly Advice[] {
  const stages = run.stages.filter(
    ({ jobIds, stageId }) => jobIds.includes(job.jobId) && job.stageIds.includes(stageId),
  );
  const last = stages.reduce<(typeof stages)[number] | undefined>(
    (latest, stage) => (latest === undefined || stage.stageId > latest.stageId ? stage : latest),
    undefined,
  );
  if (last === undefined || last.taskMetrics.resultSize < MAX_BYTES || last.taskMetrics.outputBytes > 0) return [];
  const tasks = run.tasks(last);
  const { sqlExecutionId: executionId } = job;
  return [
    {
      rule: "large collect",
      title: `Job ${job.jobId} hands ${formatSize(last.taskMetrics.resultSize)} to the driver`,
      evidence: [
        `The ${tasks.length} tasks of stage ${last.stageId} sent ${formatSize(last.taskMetrics.resultSize)} as their results.`,
        `Taking ${sumOf(tasks, "resultSerializationTime").toLocaleString("en-US")} ms to write them; spark.driver.maxResultSize is ${run.setting("spark.driver.maxResultSize", undefined, "1g")}.`,
      ],
      reason:
        "The driver is one machine, and the rows of all executors go there. Aggregate, filter or limit first, or write the rows where they are.",
      fixes:
        executionId === undefined
          ? []
          : [{ kind: "limit", label: `Take the first ${LIMIT_ROWS.toLocaleString("en-US")} rows`, rows: LIMIT_ROWS }],
      stage: { stageId: last.stageId, attemptId: last.attemptId },
      ...(executionId !== undefined && { executionId }),
      cost: last.taskMetrics.resultSize / (1024 * 1024),
    },
  ];
}
