// Two runs beside each other: the figures of both, and one sentence on what made the difference.

import { formatMillis, formatSize } from "../sql-metric-format.ts";
import { CAUSES, type Cause, TROUBLES } from "./causes.ts";
import type { MeasuredRun } from "./measured-run.ts";

export interface ComparedFigure {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** How many times as much the second run has; undefined when the first has nothing. */
  readonly ratio: number | undefined;
}

/** A difference below this part, or below these milliseconds, is chance. */
const CHANCE_PART = 0.1;
const CHANCE_MILLIS = 15;

/** One sentence. */
export function explainDifference(before: MeasuredRun, after: MeasuredRun): string {
  const [was, is] = [before.end - before.start, after.end - after.start];
  const saved = was - is;
  const troubles = TROUBLES.flatMap((troubleOf) => troubleOf(before, after) ?? []).filter(
    (trouble) => trouble.saved < 0,
  );
  if (Math.abs(saved) < Math.max(CHANCE_MILLIS, CHANCE_PART * was)) {
    return `Both took about as long: ${formatMillis(was)} and ${formatMillis(is)}${although(troubles)}.`;
  }
  const causes = CAUSES.flatMap((causeOf) => causeOf(before, after) ?? [])
    .filter((cause) => Math.sign(cause.saved) === Math.sign(saved))
    .sort((a, b) => Math.abs(b.saved) - Math.abs(a.saved));
  const percent = Math.round((100 * Math.abs(saved)) / was);
  const change = `The second run took ${formatMillis(is)}, ${formatMillis(Math.abs(saved))} (${percent}\u00a0%) ${saved > 0 ? "less" : "more"} than the first`;
  const [cause] = causes;
  const because = cause === undefined ? "" : `, because ${cause.text}`;
  return `${change}${because}${although(saved > 0 ? troubles : [])}.`;
}

/** A run that was not longer for it may still have had trouble, which a reader looks for. */
function although(troubles: readonly Cause[]): string {
  return troubles.length === 0 ? "" : `, although ${troubles.map(({ text }) => text).join(", and ")}`;
}

const FIGURES: readonly (readonly [name: string, read: (run: MeasuredRun) => number, format: (n: number) => string])[] =
  [
    ["Time from the first job to the last", (run) => run.end - run.start, formatMillis],
    ["Task time", (run) => run.taskTime, formatMillis],
    ["Longest task", (run) => Math.max(0, ...run.tasks.map(({ duration = 0 }) => duration)), formatMillis],
    ["Critical path in tasks", taskTimeOnPath, formatMillis],
    ["Stages", (run) => run.stages.length, String],
    ["Tasks", (run) => run.tasks.length, String],
    ["Attempts that failed or ran again", (run) => run.repeated.length, String],
    ["Executors that worked", (run) => run.executorIds.length, String],
    ["Input", (run) => run.metrics.inputBytes, formatSize],
    ["Shuffle written", (run) => run.metrics.shuffleWriteBytes, formatSize],
    ["Shuffle read", (run) => run.metrics.shuffleReadBytes, formatSize],
    ["Spilled", (run) => run.metrics.memoryBytesSpilled, formatSize],
  ];

export function compareFigures(before: MeasuredRun, after: MeasuredRun): readonly ComparedFigure[] {
  return FIGURES.map(([name, read, format]) => {
    const [was, is] = [read(before), read(after)];
    return { name, before: format(was), after: format(is), ratio: was === 0 ? undefined : is / was };
  });
}

export function taskTimeOnPath({ path }: MeasuredRun): number {
  return path.reduce((sum, { task, start, end }) => sum + (task === undefined ? 0 : end - start), 0);
}
