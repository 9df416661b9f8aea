// Details for a stage: what it computes, its tasks over time, quantiles of what they measured, and each task.

import {
  type ExecutorStageSummary,
  executionOfStage,
  gettingResultTime,
  operatorsOfStage,
  type StageData,
  schedulerDelay,
  stageKey,
  type TaskData,
  type TaskMetrics,
  type TaskSummary,
  taskSummary,
} from "../../../src/status/index.ts";
import { h, table } from "../../dom.ts";
import { disclosure, facts, link, missing, type Page, type PageContext, section } from "../page.ts";
import { type Column, dataTable } from "../parts/data-table.ts";
import { eventTimeline, legend, type TimelineBar } from "../parts/event-timeline.ts";
import { formatCount, formatDuration, formatSize, formatTime, sizeAndRecords } from "../parts/format.ts";
import { stageGraph, stageGraphTable } from "../parts/stage-graph.ts";
import { stageDuration } from "../parts/stage-table.ts";
import { statusBadge } from "../parts/status-badge.ts";

const QUANTILES = [0, 0.25, 0.5, 0.75, 1];
const MAX_TIMELINE_TASKS = 1000;

export const stagePage: Page = {
  tab: "Stages",
  title: ({ route }) => `Details for Stage ${route.id ?? ""} (Attempt ${route.attempt ?? 0})`,
  draw(context) {
    const { store, route } = context;
    const { id = -1, attempt = 0 } = route;
    const stage = store.stages.get(stageKey(id, attempt));
    if (stage === undefined) return missing(`Stage ${id} (Attempt ${attempt})`);
    const tasks = store.taskList(id, attempt);
    const numDone = stage.numCompleteTasks + stage.numFailedTasks + stage.numKilledTasks;
    return [
      stageFacts(context, stage),
      ...(stage.failureReason === undefined ? [] : [h("pre", { class: "failure" }, stage.failureReason)]),
      disclosure(context, "stage.graph", "DAG Visualization", () => [
        stageGraph(store, stage),
        disclosure(context, "stage.graph.table", "DAG as a table", () => [stageGraphTable(store, [stage])]),
      ]),
      disclosure(context, "stage.timeline", "Event Timeline", () => timeline(context, tasks), true),
      section(`Summary Metrics for ${numDone} Completed Tasks`, summaryMetrics(stage, tasks)),
      disclosure(context, "stage.executors", "Aggregated Metrics by Executor", () => [
        executorTable(context, [...store.executorSummaries(id, attempt)]),
      ]),
      ...accumulators(stage),
      section(`Tasks (${tasks.length})`, taskTable(context, stage, tasks)),
    ];
  },
};

function stageFacts(context: PageContext, stage: StageData): HTMLElement {
  const { taskMetrics: m } = stage;
  const duration = stageDuration(stage, context.now);
  const jobs = stage.jobIds.map((id) => link({ page: "job", id }, String(id)));
  const localities = Object.entries(stage.localitySummary).map(
    ([level, count]) => `${LOCALITIES[level] ?? level}: ${count}`,
  );
  return facts([
    ["Description", stage.description ?? stage.name],
    ["Status", statusBadge(stage.status)],
    ["Duration", duration === undefined ? undefined : formatDuration(duration)],
    ["Total Time Across All Tasks", formatDuration(m.executorRunTime)],
    ["Locality Level Summary", localities.join("; ")],
    ["Input Size / Records", sizeAndRecords(m.inputBytes, m.inputRecords)],
    ["Output Size / Records", sizeAndRecords(m.outputBytes, m.outputRecords)],
    ["Shuffle Read Size / Records", sizeAndRecords(m.shuffleReadBytes, m.shuffleReadRecords)],
    ["Shuffle Write Size / Records", sizeAndRecords(m.shuffleWriteBytes, m.shuffleWriteRecords)],
    ["Spill (Memory)", m.memoryBytesSpilled === 0 ? undefined : formatSize(m.memoryBytesSpilled)],
    ["Spill (Disk)", m.diskBytesSpilled === 0 ? undefined : formatSize(m.diskBytesSpilled)],
    ["Operators", operators(context, stage)],
    ["Associated Job Ids", jobs.length === 0 ? undefined : h("span", { class: "links" }, ...jobs)],
  ]);
}

/** What it runs of a query's plan, with the way there. */
function operators({ store }: PageContext, stage: StageData): HTMLElement | undefined {
  const execution = executionOfStage(store, stage);
  if (execution === undefined) return undefined;
  const names = operatorsOfStage(execution, stage.stageId).map(({ name }) => name);
  const query = link({ page: "execution", id: execution.executionId }, `Query ${execution.executionId}`);
  return h("span", {}, names.length === 0 ? "" : `${names.join(" → ")} of `, query);
}

const LOCALITIES: Readonly<Record<string, string>> = {
  PROCESS_LOCAL: "Process local",
  NODE_LOCAL: "Node local",
  RACK_LOCAL: "Rack local",
  NO_PREF: "No preference",
  ANY: "Any",
};

const PARTS = [
  ["scheduler-delay", "Scheduler Delay"],
  ["deserialize", "Task Deserialization Time"],
  ["shuffle-read", "Shuffle Read Time"],
  ["computing", "Executor Computing Time"],
  ["shuffle-write", "Shuffle Write Time"],
  ["serialize", "Result Serialization Time"],
  ["getting-result", "Getting Result Time"],
] as const;

function timeline({ now }: PageContext, tasks: readonly TaskData[]): readonly Node[] {
  const byExecutor = new Map<string, TimelineBar[]>();
  for (const task of tasks.slice(0, MAX_TIMELINE_TASKS)) {
    const name = `Executor ${task.executorId} / ${task.host}`;
    const bars = byExecutor.get(name) ?? [];
    byExecutor.set(name, bars);
    bars.push(taskBar(task, now));
  }
  const lanes = [...byExecutor].map(([name, bars]) => ({ name, bars }));
  return [legend(PARTS), eventTimeline("Tasks of the stage over time", lanes)];
}

/** In the order in which they come. */
function taskBar(task: TaskData, now: number): TimelineBar {
  const { launchTime, duration = Math.max(0, now - launchTime), taskMetrics: m } = task;
  const label = `Task ${task.index} (attempt ${task.attempt}), ${task.status.toLowerCase()}, ${formatDuration(duration)}`;
  const bar = {
    label,
    from: launchTime,
    to: launchTime + duration,
    kind: task.status === "SUCCESS" ? "computing" : task.status === "RUNNING" ? "running" : "bad",
  };
  if (m === undefined || task.status !== "SUCCESS") return bar;
  const shuffleRead = m.shuffleFetchWaitTime;
  const shuffleWrite = m.shuffleWriteTime / 1e6;
  const durations = [
    schedulerDelay(task),
    m.executorDeserializeTime,
    shuffleRead,
    Math.max(0, m.executorRunTime - shuffleRead - shuffleWrite),
    shuffleWrite,
    m.resultSerializationTime,
    gettingResultTime(task),
  ];
  return { ...bar, parts: PARTS.map(([kind], i) => ({ kind, duration: durations[i] ?? 0 })) };
}

type Format = (value: number) => string;

interface SummaryRow {
  readonly name: string;
  readonly values: (summary: TaskSummary) => readonly number[];
  /** What belongs to the same row, after a stroke. */
  readonly also?: keyof TaskMetrics;
  readonly format: Format;
  /** Shown although it is zero everywhere. */
  readonly always?: boolean;
}

const nanos: Format = (value) => formatDuration(value / 1e6);

const SUMMARY: readonly SummaryRow[] = [
  { name: "Duration", values: (s) => s.metrics.executorRunTime, format: formatDuration, always: true },
  { name: "Task Duration", values: (s) => s.duration, format: formatDuration, always: true },
  { name: "Scheduler Delay", values: (s) => s.schedulerDelay, format: formatDuration, always: true },
  metric("Task Deserialization Time", "executorDeserializeTime", formatDuration),
  metric("Executor CPU Time", "executorCpuTime", nanos),
  { ...metric("GC Time", "jvmGcTime", formatDuration), always: true },
  metric("Result Serialization Time", "resultSerializationTime", formatDuration),
  { name: "Getting Result Time", values: (s) => s.gettingResultTime, format: formatDuration },
  metric("Peak Execution Memory", "peakExecutionMemory", formatSize),
  metric("Spill (memory)", "memoryBytesSpilled", formatSize),
  metric("Spill (disk)", "diskBytesSpilled", formatSize),
  { ...metric("Input Size / Records", "inputBytes", formatSize), also: "inputRecords" },
  { ...metric("Output Size / Records", "outputBytes", formatSize), also: "outputRecords" },
  metric("Shuffle Read Fetch Wait Time", "shuffleFetchWaitTime", formatDuration),
  { ...metric("Shuffle Read Size / Records", "shuffleReadBytes", formatSize), also: "shuffleReadRecords" },
  metric("Shuffle Remote Reads", "shuffleRemoteBytesRead", formatSize),
  { ...metric("Shuffle Write Size / Records", "shuffleWriteBytes", formatSize), also: "shuffleWriteRecords" },
  metric("Shuffle Write Time", "shuffleWriteTime", nanos),
];

function metric(name: string, key: keyof TaskMetrics, format: Format): SummaryRow {
  return { name, values: (summary) => summary.metrics[key], format };
}

function summaryMetrics(stage: StageData, tasks: readonly TaskData[]): HTMLElement {
  const summary = taskSummary(tasks, QUANTILES);
  if (summary === undefined) {
    const { status } = stage;
    return h("p", { class: "empty" }, status === "SKIPPED" ? "The stage was skipped." : "No task has succeeded yet.");
  }
  const rows = SUMMARY.flatMap(({ name, values, also, format, always }) => {
    const own = values(summary);
    if (!always && own.every((value) => value === 0)) return [];
    const records = also === undefined ? undefined : summary.metrics[also];
    const cells = own.map((value, i) =>
      records === undefined ? format(value) : `${format(value)} / ${formatCount(records[i] ?? 0)}`,
    );
    return [[name, ...cells]];
  });
  const names = ["Metric", "Min", "25th percentile", "Median", "75th percentile", "Max"];
  const columns = names.map((name, i) => ({ name, numeric: i > 0 }));
  return h("div", { class: "table-scroll" }, table("Quantiles of the tasks' metrics", columns, rows));
}

function executorTable(
  context: PageContext,
  rows: readonly (readonly [id: string, summary: ExecutorStageSummary])[],
): HTMLElement {
  type Row = readonly [id: string, summary: ExecutorStageSummary];
  const count = (name: string, read: (summary: ExecutorStageSummary) => number): Column<Row> => ({
    name,
    numeric: true,
    order: ([, summary]) => read(summary),
    cell: ([, summary]) => formatCount(read(summary)),
  });
  const sizes = (name: string, bytes: keyof TaskMetrics, records: keyof TaskMetrics): Column<Row> => ({
    name,
    numeric: true,
    order: ([, { taskMetrics }]) => taskMetrics[bytes],
    cell: ([, { taskMetrics }]) => sizeAndRecords(taskMetrics[bytes], taskMetrics[records]),
  });
  const { store } = context;
  return dataTable<Row>(context, {
    key: "stage.executors",
    caption: "Aggregated Metrics by Executor",
    rows,
    orderedBy: "Executor ID",
    columns: [
      { name: "Executor ID", order: ([id]) => id, cell: ([id]) => id },
      { name: "Address", cell: ([id]) => store.executors.get(id)?.hostPort ?? "" },
      {
        name: "Task Time",
        numeric: true,
        order: ([, s]) => s.taskTime,
        cell: ([, s]) => formatDuration(s.taskTime),
      },
      count("Total Tasks", (s) => s.succeededTasks + s.failedTasks + s.killedTasks),
      count("Failed Tasks", (s) => s.failedTasks),
      count("Killed Tasks", (s) => s.killedTasks),
      count("Succeeded Tasks", (s) => s.succeededTasks),
      sizes("Input Size / Records", "inputBytes", "inputRecords"),
      sizes("Output Size / Records", "outputBytes", "outputRecords"),
      sizes("Shuffle Read Size / Records", "shuffleReadBytes", "shuffleReadRecords"),
      sizes("Shuffle Write Size / Records", "shuffleWriteBytes", "shuffleWriteRecords"),
    ],
  });
}

function accumulators({ accumulatorUpdates }: StageData): readonly HTMLElement[] {
  if (accumulatorUpdates.length === 0) return [];
  const rows = accumulatorUpdates.map(({ name, value = "" }) => [name, value]);
  return [
    section("Accumulators", table("Accumulators of the stage", [{ name: "Accumulable" }, { name: "Value" }], rows)),
  ];
}

function taskTable(context: PageContext, { taskMetrics }: StageData, tasks: readonly TaskData[]): HTMLElement {
  const { now } = context;
  const duration = (task: TaskData): number => task.duration ?? Math.max(0, now - task.launchTime);
  const sizes = (name: string, bytes: keyof TaskMetrics, records: keyof TaskMetrics): readonly Column<TaskData>[] =>
    taskMetrics[bytes] === 0 && taskMetrics[records] === 0
      ? []
      : [
          {
            name,
            numeric: true,
            order: (task) => task.taskMetrics?.[bytes] ?? 0,
            cell: ({ taskMetrics: own }) => (own === undefined ? "" : sizeAndRecords(own[bytes], own[records])),
          },
        ];
  const columns: readonly Column<TaskData>[] = [
    { name: "Index", numeric: true, order: ({ index }) => index, cell: ({ index }) => String(index) },
    { name: "Task ID", numeric: true, order: ({ taskId }) => taskId, cell: ({ taskId }) => String(taskId) },
    {
      name: "Attempt",
      numeric: true,
      order: ({ attempt }) => attempt,
      cell: ({ attempt, speculative }) => `${attempt}${speculative ? " (speculative)" : ""}`,
    },
    { name: "Status", order: ({ status }) => status, cell: ({ status }) => statusBadge(status) },
    { name: "Locality level", order: (task) => task.taskLocality, cell: (task) => task.taskLocality },
    { name: "Executor ID", order: ({ executorId }) => executorId, cell: ({ executorId }) => executorId },
    { name: "Host", order: ({ host }) => host, cell: ({ host }) => host },
    { name: "Launch Time", order: ({ launchTime }) => launchTime, cell: ({ launchTime }) => formatTime(launchTime) },
    { name: "Duration", numeric: true, order: duration, cell: (task) => formatDuration(duration(task)) },
    {
      name: "GC Time",
      numeric: true,
      order: (task) => task.taskMetrics?.jvmGcTime ?? 0,
      cell: ({ taskMetrics: own }) => (own === undefined || own.jvmGcTime === 0 ? "" : formatDuration(own.jvmGcTime)),
    },
    ...sizes("Input Size / Records", "inputBytes", "inputRecords"),
    ...sizes("Output Size / Records", "outputBytes", "outputRecords"),
    ...sizes("Shuffle Write Size / Records", "shuffleWriteBytes", "shuffleWriteRecords"),
    ...sizes("Shuffle Read Size / Records", "shuffleReadBytes", "shuffleReadRecords"),
    ...sizes("Spill (Memory) / (Disk)", "memoryBytesSpilled", "diskBytesSpilled"),
    ...(tasks.some(({ errorMessage }) => errorMessage !== undefined) ? [errorColumn(context)] : []),
  ];
  return dataTable(context, { key: "tasks", caption: "Tasks of the stage", rows: tasks, columns, orderedBy: "Index" });
}

function errorColumn(context: PageContext): Column<TaskData> {
  return {
    name: "Errors",
    cell: ({ taskId, errorMessage = "" }) => {
      const [first = "", ...rest] = errorMessage.split("\n");
      const short = h("span", { class: "failure" }, first);
      if (rest.length === 0) return short;
      const more = disclosure(context, `task.${taskId}.error`, "+details", () => [h("pre", {}, errorMessage)]);
      return h("div", { class: "described" }, short, more);
    },
  };
}
