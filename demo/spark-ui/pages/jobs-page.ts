// Spark Jobs: all jobs of the application, on a time axis and in tables by their state.

import type { JobData } from "../../../src/status/index.ts";
import { disclosure, facts, type Page, type PageContext, section } from "../page.ts";
import { eventTimeline, legend, type TimelineLane } from "../parts/event-timeline.ts";
import { formatDuration, formatTime } from "../parts/format.ts";
import { jobTable } from "../parts/job-table.ts";
import { formatRoute } from "../routes.ts";

export const jobsPage: Page = {
  tab: "Jobs",
  title: () => "Spark Jobs",
  draw(context) {
    const jobs = context.store.jobs.values();
    const of = (status: JobData["status"]): readonly JobData[] => jobs.filter((job) => job.status === status);
    const groups = [
      ["Active Jobs", of("RUNNING")],
      ["Completed Jobs", of("SUCCEEDED")],
      ["Failed Jobs", of("FAILED")],
    ] as const;
    return [
      summary(context, groups),
      disclosure(context, "jobs.timeline", "Event Timeline", () => timeline(context, jobs), true),
      ...groups.flatMap(([title, rows]) =>
        rows.length === 0 ? [] : [section(`${title} (${rows.length})`, jobTable(context, title, title, rows))],
      ),
    ];
  },
};

function summary(
  { store, now }: PageContext,
  groups: readonly (readonly [title: string, jobs: readonly JobData[]])[],
): HTMLElement {
  const info = store.applicationInfo;
  const uptime = info === undefined || info.startTime === 0 ? undefined : (info.endTime ?? now) - info.startTime;
  return facts([
    ["User", info?.sparkUser],
    ["Started At", formatTime(info?.startTime === 0 ? undefined : info?.startTime)],
    ["Total Uptime", uptime === undefined ? undefined : formatDuration(uptime)],
    ["Scheduling Mode", info?.sparkProperties["spark.scheduler.mode"] ?? "FIFO"],
    ...groups.map(([title, jobs]) => [title, jobs.length === 0 ? undefined : String(jobs.length)] as const),
  ]);
}

const KINDS: Readonly<Record<JobData["status"], string>> = { RUNNING: "running", SUCCEEDED: "good", FAILED: "bad" };

function timeline({ store, now }: PageContext, jobs: readonly JobData[]): readonly Node[] {
  const executors: TimelineLane = {
    name: "Executors",
    bars: store.executors.values().map(({ id, addTime, removeTime, removeReason }) => ({
      label: `Executor ${id}${removeTime === undefined ? "" : `, removed: ${removeReason ?? ""}`}`,
      from: addTime,
      to: removeTime ?? store.applicationInfo?.endTime ?? now,
      kind: removeTime === undefined ? "neutral" : "bad",
    })),
  };
  const bars = jobs.flatMap((job) => {
    const { submissionTime, completionTime = now, jobId } = job;
    if (submissionTime === undefined) return [];
    const label = `Job ${jobId}: ${job.description ?? job.name} (${formatDuration(completionTime - submissionTime)})`;
    const href = formatRoute({ page: "job", id: jobId });
    return [{ label, from: submissionTime, to: completionTime, kind: KINDS[job.status], href }];
  });
  const kinds = [
    ["good", "Succeeded"],
    ["bad", "Failed"],
    ["running", "Running"],
    ["neutral", "Executor"],
  ] as const;
  return [legend(kinds), eventTimeline("Executors and jobs over time", [executors, { name: "Jobs", bars }])];
}
