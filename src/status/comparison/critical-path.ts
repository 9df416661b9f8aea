// What a run waited for from its start to its end: the chain of tasks in which each began when the one before had ended, and
// the gaps between them. To make the run shorter, something on this path has to become shorter.

import type { TaskData } from "../status-data.ts";

/** A task, or a time in which none was on the way. */
export interface PathStep {
  readonly task?: TaskData;
  readonly start: number;
  readonly end: number;
}

/** Milliseconds by which a task may be launched before the end of the one that it waited for has been told. */
const OVERLAP = 3;

/** @param start when the run began, @param end when it ended */
export function criticalPath(tasks: readonly TaskData[], start: number, end: number): readonly PathStep[] {
  const byEnd = tasks.filter(({ duration }) => duration !== undefined).sort((a, b) => endOf(a) - endOf(b));
  const path: PathStep[] = [];
  let until = end;
  for (let task: TaskData | undefined = byEnd.at(-1); task !== undefined; task = waitedFor(task, byEnd)) {
    const taskEnd = Math.min(endOf(task), until);
    const taskStart = Math.min(task.launchTime, taskEnd);
    if (until > taskEnd) path.push({ start: taskEnd, end: until });
    path.push({ task, start: taskStart, end: taskEnd });
    until = taskStart;
  }
  if (until > start) path.push({ start, end: until });
  return path.reverse();
}

/** Whose end a task's launch followed: of those that ended just then, the one on its own executor. */
function waitedFor(task: TaskData, byEnd: readonly TaskData[]): TaskData | undefined {
  const before = byEnd.filter(
    (other) => other.launchTime < task.launchTime && endOf(other) <= task.launchTime + OVERLAP,
  );
  const last = before.at(-1);
  if (last === undefined) return undefined;
  return (
    before.findLast((other) => other.executorId === task.executorId && endOf(other) >= endOf(last) - OVERLAP) ?? last
  );
}

export function endOf({ launchTime, duration = 0 }: TaskData): number {
  return launchTime + duration;
}
