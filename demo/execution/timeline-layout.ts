// Where tasks go on the time axis: a lane for each slot of each executor, bars in it, and ticks at round times.

import type { ExecutorSummary, TaskData } from "../../src/index.ts";

/** One task, or several in a row that are too short to be told apart. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly tasks: readonly TaskData[];
}

export interface Lane {
  readonly executorId: string;
  readonly bars: readonly Bar[];
}

export interface Tick {
  readonly x: number;
  readonly milliseconds: number;
}

export type ExecutorSlots = Pick<ExecutorSummary, "id" | "totalCores">;

export interface TimelineLayout {
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  /** Milliseconds from the first launch to the last end. */
  readonly duration: number;
}

/** What a timeline shows beside its tasks. */
export interface TimelineScope {
  readonly width: number;
  /** When tasks that still run are drawn to end. */
  readonly now: number;
  /** Milliseconds that the axis has at least, so that two timelines have the same. */
  readonly atLeast?: number;
}

/** Bars are at least so wide that one can point at them. */
const MIN_BAR_WIDTH = 4;
const TICKS = 6;

export function layoutTimeline(
  tasks: readonly TaskData[],
  executors: readonly ExecutorSlots[],
  { width, now, atLeast = 1 }: TimelineScope,
): TimelineLayout {
  const end = (task: TaskData): number => (task.duration === undefined ? now : task.launchTime + task.duration);
  const start = tasks.reduce((first, task) => Math.min(first, task.launchTime), Number.POSITIVE_INFINITY);
  const duration = Math.max(atLeast, tasks.reduce((last, task) => Math.max(last, end(task)), 0) - start);
  const scale = width / duration;
  const byLaunch = [...tasks].sort((a, b) => a.launchTime - b.launchTime || a.taskId - b.taskId);
  const lanes = executors.flatMap(({ id: executorId, totalCores }) =>
    slots(
      byLaunch.filter((task) => task.executorId === executorId),
      totalCores,
      end,
    ).map((slot) => ({ executorId, bars: bars(slot, (time) => (time - start) * scale, end, width) })),
  );
  return { lanes, ticks: ticks(duration, scale), duration };
}

/** Tasks that overlap lie in different slots, as far as there are: a task is launched before the end of another is told. */
function slots(
  tasks: readonly TaskData[],
  cores: number,
  end: (task: TaskData) => number,
): readonly (readonly TaskData[])[] {
  const result = Array.from({ length: Math.max(1, cores) }, (): TaskData[] => []);
  const freeFrom = (slot: readonly TaskData[]): number => {
    const last = slot.at(-1);
    return last === undefined ? 0 : end(last);
  };
  for (const task of tasks) {
    const free = result.find((slot) => freeFrom(slot) <= task.launchTime);
    const next = free ?? result.reduce((best, slot) => (freeFrom(slot) < freeFrom(best) ? slot : best));
    next.push(task);
  }
  return result;
}

function bars(
  tasks: readonly TaskData[],
  x: (time: number) => number,
  end: (task: TaskData) => number,
  width: number,
): readonly Bar[] {
  const result: { x: number; width: number; tasks: TaskData[] }[] = [];
  for (const task of tasks) {
    const from = Math.min(x(task.launchTime), width - MIN_BAR_WIDTH);
    const length = Math.max(MIN_BAR_WIDTH, x(end(task)) - from);
    const last = result.at(-1);
    const isHidden = last !== undefined && last.x + MIN_BAR_WIDTH > from && last.tasks[0]?.stageId === task.stageId;
    if (isHidden) {
      last.tasks.push(task);
      last.width = Math.max(last.width, from + length - last.x);
    } else {
      // A bar that was widened must not cover the one after it.
      if (last !== undefined) last.width = Math.max(1, Math.min(last.width, from - last.x));
      result.push({ x: from, width: length, tasks: [task] });
    }
  }
  return result;
}

function ticks(duration: number, scale: number): readonly Tick[] {
  const step = roundStep(duration / TICKS);
  const count = Math.floor(duration / step) + 1;
  return Array.from({ length: count }, (_, i) => ({ x: i * step * scale, milliseconds: i * step }));
}

/** 1, 2 or 5 times a power of ten, not less than `step`; whole milliseconds, for that is what the events tell. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, step)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= step) ?? 10 * power;
}
