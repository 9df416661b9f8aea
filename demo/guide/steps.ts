// The five steps of a first visit. Each is done when the application's own events say so, whichever way the visitor took.

import { advise } from "../../src/status/advisor/index.ts";
import { measureRun } from "../../src/status/comparison/index.ts";
import type { JobData } from "../../src/status/index.ts";
import type { PageState, RunRecord } from "../page-state.ts";
import { skewOf } from "../what-if/skewed-join.ts";

/** What the visitor has seen, which no event tells. */
export interface Seen {
  /** The stages whose tasks were opened on the page. */
  readonly stages: boolean;
}

export interface GuideStep {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  /** What to look at once it is done. */
  readonly learned: (state: PageState, from: number) => string;
  /** @param from how many runs there had been when the step began */
  isDone(state: PageState, from: number, seen: Seen): boolean;
}

export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    id: "run",
    title: "Run a query",
    task: "Run the second cell: click into it and press Ctrl+Enter. A worker in this page reads the file and adds up.",
    isDone: (state, from) => runsSince(state, from).some((run) => jobsOf(run).some(hasSucceeded)),
    learned: (state, from) => {
      const jobs = runsSince(state, from).flatMap(jobsOf);
      const tasks = jobs.reduce((sum, job) => sum + job.numCompletedTasks, 0);
      return `It ran ${count(jobs.length, "job")} of ${count(tasks, "task")}.`;
    },
  },
  {
    id: "stages",
    title: "See its stages",
    task: "Open Execution, and there the tasks of a stage of a query that shuffles. A stage ends where rows have to go to other executors.",
    isDone: (state, _from, { stages }) => stages && state.runs.some((run) => stagesOf(run) >= 2),
    learned: (state) => {
      const run = state.runs.findLast((record) => stagesOf(record) >= 2);
      const measured = run && measureRun(run.status, jobsOf(run));
      const bytes = measured?.metrics.shuffleWriteBytes ?? 0;
      return `Between its ${count(run === undefined ? 0 : stagesOf(run), "stage")} ${bytes.toLocaleString("en-US")} bytes went from executor to executor.`;
    },
  },
  {
    id: "repartition",
    title: "Use other partitions",
    task: "Open What if, choose another number of shuffle partitions, and run the same cell again. So many tasks read the shuffle then.",
    isDone: (state, from) => repartitioned(state, from) !== undefined,
    learned: (state, from) => {
      const [before, after] = repartitioned(state, from) ?? [0, 0];
      return `A stage that had ${count(before, "task")} has ${after} now.`;
    },
  },
  {
    id: "skew",
    title: "Cause a skew and cure it",
    task: "On What if, add the skewed join, choose to broadcast nothing and 95 %, and run it: the advisor, under Execution, names the skew. Then cure it: broadcast the small side, or make the data even.",
    isDone: (state, from) => curedSkew(state, from) !== undefined,
    learned: (state, from) => {
      const [before, after] = curedSkew(state, from) ?? [0, 0];
      return `The longest task took ${Math.round(before)} ms with the skew, and ${Math.round(after)} ms without.`;
    },
  },
  {
    id: "kill",
    title: "End a worker",
    task: "Run the skewed join once more and, while it runs, end an executor under What if. What was lost is computed again from where it came.",
    isDone: (state, from) => survived(state, from) !== undefined,
    learned: (state, from) => {
      const run = survived(state, from);
      const measured = run && measureRun(run.status, jobsOf(run));
      return `Executor ${measured?.lostExecutors.join(", ")} was lost, ${count(measured?.repeated.length ?? 0, "attempt")} of tasks ran again or came to nothing, and the query still had its answer.`;
    },
  },
];

/** The runs after a step had begun that ended well. */
function runsSince({ runs }: PageState, from: number): readonly RunRecord[] {
  return runs.filter(({ count: number, state }) => number > from && state === "finished");
}

function jobsOf({ status, jobGroup }: RunRecord): readonly JobData[] {
  return status.jobs.values().filter((job) => job.jobGroup === jobGroup);
}

function hasSucceeded({ status }: JobData): boolean {
  return status === "SUCCEEDED";
}

function stagesOf(run: RunRecord): number {
  return jobsOf(run).reduce((sum, { numCompletedStages }) => sum + numCompletedStages, 0);
}

/** How many tasks the widest stage after a shuffle had, in a run of the same text before, and has now. */
function repartitioned(state: PageState, from: number): readonly [number, number] | undefined {
  for (const after of runsSince(state, from)) {
    const before = state.runs.findLast(({ count: number, text }) => number < after.count && text === after.text);
    const [was, is] = [before, after].map((run) => (run === undefined ? undefined : widestShuffleRead(run)));
    if (was !== undefined && is !== undefined && was !== is) return [was, is];
  }
  return undefined;
}

function widestShuffleRead(run: RunRecord): number | undefined {
  const measured = measureRun(run.status, jobsOf(run));
  const readers = measured?.stages.filter(({ taskMetrics }) => taskMetrics.shuffleReadBytes > 0) ?? [];
  return readers.length === 0 ? undefined : Math.max(...readers.map(({ numTasks }) => numTasks));
}

/** Milliseconds of the longest task of a run that the advisor called skewed, and of a later one of the same join that it did not. */
function curedSkew(state: PageState, from: number): readonly [number, number] | undefined {
  const joins = runsSince(state, from).filter(({ text }) => skewOf(text) !== undefined);
  const skewed = joins.find(isSkewed);
  const cured = skewed && joins.findLast((run) => run.count > skewed.count && !isSkewed(run));
  return skewed && cured && [longestTask(skewed), longestTask(cured)];
}

function isSkewed(run: RunRecord): boolean {
  return advise(run.status, { jobs: jobsOf(run) }).some(({ rule }) => rule === "skew");
}

function longestTask(run: RunRecord): number {
  const { tasks = [] } = measureRun(run.status, jobsOf(run)) ?? {};
  return Math.max(0, ...tasks.map(({ duration = 0 }) => duration));
}

/** A run that succeeded although an executor was lost meanwhile. */
function survived(state: PageState, from: number): RunRecord | undefined {
  return runsSince(state, from).find((run) => {
    const jobs = jobsOf(run);
    return (measureRun(run.status, jobs)?.lostExecutors.length ?? 0) > 0 && jobs.some(hasSucceeded);
  });
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
