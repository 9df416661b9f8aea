// What may have made one run shorter than another. Each cause looks at what both really did and tells how many milliseconds
// it makes up; the one that makes up most of the difference is the one that is named.

import { quantilesOf } from "../quantiles.ts";
import { formatMillis, formatSize } from "../sql-metric-format.ts";
import type { TaskData } from "../status-data.ts";
import { type MeasuredRun, tasksOf } from "./measured-run.ts";

export interface Cause {
  /** Milliseconds by which it made the second run shorter; negative when it made it longer. */
  readonly saved: number;
  /** What was other in the second run, to follow "because" or "although". */
  readonly text: string;
}

type CauseOf = (before: MeasuredRun, after: MeasuredRun) => Cause | undefined;

const lostExecutor: CauseOf = (before, after) => {
  const cost = ({ repeated, slots }: MeasuredRun): number =>
    repeated.reduce((sum, { duration = 0 }) => sum + duration, 0) / slots;
  if (before.repeated.length === after.repeated.length) return undefined;
  const [run, verb] = after.repeated.length > before.repeated.length ? [after, "and"] : [before, "which"];
  const lost = run.lostExecutors.length;
  const what =
    lost === 0
      ? "tasks failed"
      : lost === 1
        ? `executor ${run.lostExecutors[0]} was lost`
        : `${lost} executors were lost`;
  const again = `${count(run.repeated.length, "attempt")} of tasks came to nothing or ran again`;
  const text =
    verb === "and" ? `${what} and ${again}` : `nothing had to be done again, while before ${what} and ${again}`;
  return { saved: cost(before) - cost(after), text };
};

const slowExecutor: CauseOf = (before, after) => {
  const [was, is] = [slowest(before), slowest(after)];
  if (is !== undefined && is.cost > (was?.cost ?? 0)) {
    return {
      saved: (was?.cost ?? 0) - is.cost,
      text: `executor ${is.executorId} was slow: its tasks took ${is.factor.toFixed(1)} times as long as those of others`,
    };
  }
  if (was === undefined) return undefined;
  return {
    saved: was.cost - (is?.cost ?? 0),
    text: `no executor was as slow as executor ${was.executorId} before`,
  };
};

const otherJoin: CauseOf = (before, after) => {
  const [was, is] = [before.joins.join(", "), after.joins.join(", ")];
  if (was === is || was === "" || is === "") return undefined;
  const bytes = after.metrics.shuffleWriteBytes - before.metrics.shuffleWriteBytes;
  const moved = `${formatSize(Math.abs(bytes))} ${bytes < 0 ? "fewer" : "more"} were shuffled`;
  const saved = before.taskTime / before.slots - after.taskTime / after.slots + before.excess - after.excess;
  return { saved, text: `its join is a ${is} in place of a ${was}, and ${moved}` };
};

const longestTasks: CauseOf = (before, after) => {
  const longest = ({ tasks }: MeasuredRun): number => Math.max(0, ...tasks.map(({ duration = 0 }) => duration));
  if (Math.abs(before.excess - after.excess) < 1) return undefined;
  const verb = after.excess < before.excess ? "even" : "uneven";
  return {
    saved: before.excess - after.excess,
    text: `its tasks are more ${verb}: the longest took ${formatMillis(longest(after))} in place of ${formatMillis(longest(before))}`,
  };
};

const moreSlots: CauseOf = (before, after) => {
  if (before.slots === after.slots || before.executorIds.length === after.executorIds.length) return undefined;
  const work = Math.min(before.taskTime, after.taskTime);
  return {
    saved: work / before.slots - work / after.slots,
    text: `${count(after.executorIds.length, "executor")} shared its tasks in place of ${before.executorIds.length}`,
  };
};

const otherTasks: CauseOf = (before, after) => {
  const [was, is] = [before.tasks.length, after.tasks.length];
  if (was === is) return undefined;
  const beside = ({ taskTime, metrics, slots }: MeasuredRun): number => (taskTime - metrics.executorRunTime) / slots;
  const idle = (run: MeasuredRun): number => run.end - run.start - run.taskTime / run.slots;
  return {
    saved: Math.max(beside(before), idle(before)) - Math.max(beside(after), idle(after)),
    text: `the work was cut into ${count(is, "task")} in place of ${was}`,
  };
};

const lessWork: CauseOf = (before, after) => {
  const saved = before.metrics.executorRunTime / before.slots - after.metrics.executorRunTime / after.slots;
  const [was, is] = [before.metrics.executorRunTime, after.metrics.executorRunTime];
  return { saved, text: `its tasks had ${formatMillis(is)} of work in place of ${formatMillis(was)}` };
};

const waiting: CauseOf = (before, after) => {
  const gaps = ({ path }: MeasuredRun): number =>
    path.reduce((sum, { task, start, end }) => sum + (task === undefined ? end - start : 0), 0);
  return {
    saved: gaps(before) - gaps(after),
    text: `${formatMillis(gaps(after))} passed without a task on its way in place of ${formatMillis(gaps(before))}`,
  };
};

/** What goes wrong in a run; it is told of the second even where it did not make the difference. */
export const TROUBLES: readonly CauseOf[] = [lostExecutor, slowExecutor];

/** Of causes that make up as much, the first is named. */
export const CAUSES: readonly CauseOf[] = [
  ...TROUBLES,
  otherJoin,
  longestTasks,
  moreSlots,
  otherTasks,
  lessWork,
  waiting,
];

/** How much longer than those of others an executor's tasks have to be, as a rule, and by how many milliseconds altogether. */
const SLOW_FACTOR = 2;
const SLOW_MILLIS = 50;

interface SlowExecutor {
  readonly executorId: string;
  readonly factor: number;
  readonly cost: number;
}

/** One long task is no slow executor: half of its tasks have to take longer than those of others in their stage. */
function slowest(run: MeasuredRun): SlowExecutor | undefined {
  const found = run.executorIds.map((executorId): SlowExecutor => {
    const factors: number[] = [];
    let cost = 0;
    for (const stage of run.stages) {
      const tasks = tasksOf(run.tasks, stage).filter(({ status }) => status === "SUCCESS");
      const usual = median(tasks.filter((task) => task.executorId !== executorId).map(durationOf));
      for (const task of usual === undefined ? [] : tasks.filter((other) => other.executorId === executorId)) {
        factors.push(durationOf(task) / Math.max(1, usual ?? 0));
        cost += durationOf(task) - (usual ?? 0);
      }
    }
    return { executorId, factor: factors.length < 2 ? 0 : (median(factors) ?? 0), cost };
  });
  const slow = found.filter(({ factor, cost }) => factor >= SLOW_FACTOR && cost >= SLOW_MILLIS);
  return slow.sort((x, y) => y.cost - x.cost)[0];
}

function median(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : quantilesOf(values, [0.5])[0];
}

function durationOf({ duration = 0 }: TaskData): number {
  return duration;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
