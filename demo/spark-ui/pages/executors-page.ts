// Executors: what each has, holds and has done.

import type { ExecutorSummary } from "../../../src/status/index.ts";
import { table } from "../../dom.ts";
import { type Page, section } from "../page.ts";
import { type Column, dataTable } from "../parts/data-table.ts";
import { formatCount, formatDuration, formatSize, formatTime } from "../parts/format.ts";
import { statusBadge } from "../parts/status-badge.ts";

export const executorsPage: Page = {
  tab: "Executors",
  title: () => "Executors",
  draw(context) {
    const executors = context.store.executors.values();
    const groups = [
      ["Active", executors.filter(({ isActive }) => isActive)],
      ["Dead", executors.filter(({ isActive }) => !isActive)],
      ["Total", executors],
    ] as const;
    return [
      section("Summary", summary(groups)),
      section(
        `Executors (${executors.length})`,
        dataTable(context, {
          key: "executors",
          caption: "Executors",
          rows: executors,
          columns,
          orderedBy: "Executor ID",
        }),
      ),
    ];
  },
};

const SUMS: readonly (readonly [name: string, text: (executors: readonly ExecutorSummary[]) => string])[] = [
  ["RDD Blocks", sumOf((e) => e.rddBlocks, formatCount)],
  ["Storage Memory", memoryOf],
  ["Disk Used", sumOf((e) => e.diskUsed, formatSize)],
  ["Cores", sumOf((e) => e.totalCores, formatCount)],
  ["Active Tasks", sumOf((e) => e.activeTasks, formatCount)],
  ["Failed Tasks", sumOf((e) => e.failedTasks, formatCount)],
  ["Complete Tasks", sumOf((e) => e.completedTasks, formatCount)],
  ["Total Tasks", sumOf((e) => e.totalTasks, formatCount)],
  ["Task Time", sumOf((e) => e.totalDuration, formatDuration)],
  ["Input", sumOf((e) => e.totalInputBytes, formatSize)],
  ["Shuffle Read", sumOf((e) => e.totalShuffleRead, formatSize)],
  ["Shuffle Write", sumOf((e) => e.totalShuffleWrite, formatSize)],
];

function summary(groups: readonly (readonly [name: string, executors: readonly ExecutorSummary[]])[]): HTMLElement {
  const rows = groups.map(([name, executors]) => [
    `${name} (${executors.length})`,
    ...SUMS.map(([, text]) => text(executors)),
  ]);
  const names = [{ name: "" }, ...SUMS.map(([name]) => ({ name, numeric: true }))];
  const scroller = document.createElement("div");
  scroller.className = "table-scroll";
  scroller.append(table("Sums over the executors", names, rows));
  return scroller;
}

function sumOf(read: (executor: ExecutorSummary) => number, format: (sum: number) => string) {
  return (executors: readonly ExecutorSummary[]): string =>
    format(executors.reduce((sum, executor) => sum + read(executor), 0));
}

function memoryOf(executors: readonly ExecutorSummary[]): string {
  const sum = (read: (e: ExecutorSummary) => number): number => executors.reduce((total, e) => total + read(e), 0);
  return `${formatSize(sum((e) => e.memoryUsed))} / ${formatSize(sum((e) => e.maxMemory))}`;
}

const columns: readonly Column<ExecutorSummary>[] = [
  { name: "Executor ID", order: ({ id }) => (/^\d+$/.test(id) ? id.padStart(9, "0") : id), cell: ({ id }) => id },
  { name: "Address", order: ({ hostPort }) => hostPort, cell: ({ hostPort }) => hostPort },
  {
    name: "Status",
    order: ({ isActive }) => String(isActive),
    cell: ({ isActive, removeReason }) => {
      if (isActive) return statusBadge("ACTIVE");
      const badge = statusBadge("KILLED");
      badge.textContent = "dead";
      badge.title = removeReason ?? "";
      return badge;
    },
  },
  count("RDD Blocks", (e) => e.rddBlocks),
  {
    name: "Storage Memory",
    numeric: true,
    order: ({ memoryUsed }) => memoryUsed,
    cell: ({ memoryUsed, maxMemory }) => `${formatSize(memoryUsed)} / ${formatSize(maxMemory)}`,
    help: "Memory used / total available memory for storage of data like RDD partitions cached in memory",
  },
  measure("Disk Used", (e) => e.diskUsed, formatSize),
  count("Cores", (e) => e.totalCores),
  count("Active Tasks", (e) => e.activeTasks),
  count("Failed Tasks", (e) => e.failedTasks),
  count("Complete Tasks", (e) => e.completedTasks),
  count("Total Tasks", (e) => e.totalTasks),
  {
    name: "Task Time (GC Time)",
    numeric: true,
    order: ({ totalDuration }) => totalDuration,
    cell: ({ totalDuration, totalGCTime }) => `${formatDuration(totalDuration)} (${formatDuration(totalGCTime)})`,
  },
  measure("Input", (e) => e.totalInputBytes, formatSize),
  measure("Shuffle Read", (e) => e.totalShuffleRead, formatSize),
  measure("Shuffle Write", (e) => e.totalShuffleWrite, formatSize),
  { name: "Add Time", order: ({ addTime }) => addTime, cell: ({ addTime }) => formatTime(addTime) },
  { name: "Remove Time", order: (e) => e.removeTime ?? 0, cell: ({ removeTime }) => formatTime(removeTime) },
];

function count(name: string, read: (executor: ExecutorSummary) => number): Column<ExecutorSummary> {
  return measure(name, read, formatCount);
}

function measure(
  name: string,
  read: (executor: ExecutorSummary) => number,
  format: (value: number) => string,
): Column<ExecutorSummary> {
  return { name, numeric: true, order: read, cell: (executor) => format(read(executor)) };
}
