// Details for a job: its stages over time, what depends on what, and the stages by their state.

import type { JobData, StageData } from "../../../src/status/index.ts";
import { h } from "../../dom.ts";
import { disclosure, facts, link, missing, type Page, type PageContext, section } from "../page.ts";
import { eventTimeline } from "../parts/event-timeline.ts";
import { formatDuration, formatTime } from "../parts/format.ts";
import { jobDuration } from "../parts/job-table.ts";
import { stageGraph, stageGraphTable } from "../parts/stage-graph.ts";
import { STAGE_GROUPS, stageTable } from "../parts/stage-table.ts";
import { statusBadge } from "../parts/status-badge.ts";
import { formatRoute } from "../routes.ts";

export const jobPage: Page = {
  tab: "Jobs",
  title: ({ route }) => `Details for Job ${route.id ?? ""}`,
  draw(context) {
    const { store, route } = context;
    const job = store.jobs.get(route.id ?? -1);
    if (job === undefined) return missing(`Job ${route.id ?? ""}`);
    const attempts = job.stageIds.flatMap((id) => store.stageAttempts(id)).sort((a, b) => a.stageId - b.stageId);
    const latest = attempts.filter((stage) => store.stageAttempts(stage.stageId).at(-1) === stage);
    return [
      summary(context, job),
      ...(job.failureReason === undefined ? [] : [h("pre", { class: "failure" }, job.failureReason)]),
      disclosure(context, "job.timeline", "Event Timeline", () => timeline(context, attempts)),
      disclosure(context, "job.graph", "DAG Visualization", () => graph(context, latest), true),
      ...STAGE_GROUPS.flatMap(([title, status]) => {
        const stages = attempts.filter((stage) => stage.status === status);
        const heading = `${title} (${stages.length})`;
        return stages.length === 0
          ? []
          : [section(heading, stageTable(context, { key: `job.${status}`, caption: title, stages }))];
      }),
    ];
  },
};

function summary({ now }: PageContext, job: JobData): HTMLElement {
  const duration = jobDuration(job, now);
  const { sqlExecutionId } = job;
  const query =
    sqlExecutionId === undefined ? undefined : link({ page: "execution", id: sqlExecutionId }, String(sqlExecutionId));
  return facts([
    ["Description", job.description],
    ["Status", statusBadge(job.status)],
    ["Submitted", formatTime(job.submissionTime)],
    ["Duration", duration === undefined ? undefined : formatDuration(duration)],
    ["Associated SQL Query", query],
    ["Job Group", job.jobGroup],
    ["Job Tags", job.jobTags.join(", ")],
  ]);
}

function timeline({ now }: PageContext, stages: readonly StageData[]): readonly Node[] {
  const bars = stages.flatMap((stage) => {
    const { submissionTime, completionTime = now, stageId, attemptId, status } = stage;
    if (submissionTime === undefined) return [];
    const label = `Stage ${stageId}.${attemptId}: ${stage.name} (${formatDuration(completionTime - submissionTime)})`;
    const kind = status === "FAILED" ? "bad" : status === "COMPLETE" ? "good" : "running";
    return [
      {
        label,
        from: submissionTime,
        to: completionTime,
        kind,
        href: formatRoute({ page: "stage", id: stageId, attempt: attemptId }),
      },
    ];
  });
  return [eventTimeline("Stages over time", [{ name: "Stages", bars }])];
}

function graph(context: PageContext, stages: readonly StageData[]): readonly Node[] {
  return [
    h("div", { class: "stage-graphs" }, ...stages.map((stage) => stageGraph(context.store, stage))),
    disclosure(context, "job.graph.table", "DAG as a table", () => [stageGraphTable(context.store, stages)]),
  ];
}
