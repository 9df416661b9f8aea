// SET and RESET: the session's settings, shown, made and taken back.

import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import { ResetCommand, SetCommand } from "../../../catalyst/plans/commands/set.ts";
import type { SessionState } from "../session-state.ts";
import { requireModifiable } from "./modifiable-settings.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const set: RunnableCommand = runnable(SetCommand, async ({ key, value, verbose }, { state }) => {
  const { conf } = state;
  if (key === undefined) return verbose ? definitions(state) : conf.getAll();
  if (REDUCES.has(key)) return setReduces(key, value, state);
  if (value === undefined) return [[key, conf.getOption(key) ?? "<undefined>"]];
  requireModifiable(key);
  conf.set(key, value);
  return [[key, value]];
});

/** What Hadoop calls the number of shuffle partitions. */
const REDUCES: ReadonlySet<string> = new Set(["mapred.reduce.tasks", "mapreduce.job.reduces"]);

function setReduces(key: string, value: string | undefined, { conf }: SessionState): InternalRow[] {
  const own = "spark.sql.shuffle.partitions";
  if (value === undefined) return [key === "mapred.reduce.tasks" ? [own, conf.get(own)] : [key, "<undefined>"]];
  conf.set(own, value);
  return [[own, value]];
}

/** Settings become again what they were when the application began. */
export const reset: RunnableCommand = runnable(ResetCommand, async ({ key }, { state }) => {
  if (key !== undefined) {
    requireModifiable(key);
    restore(key, state);
  } else for (const [made] of state.conf.getAll()) restore(made, state);
  return [];
});

function restore(key: string, { conf, sparkContext }: SessionState): void {
  const first = sparkContext.conf.getAll().find(([known]) => known === key);
  if (first === undefined) conf.unset(key);
  else conf.set(key, first[1]);
}

function definitions({ conf }: SessionState): InternalRow[] {
  return conf.definitions.map(({ key, doc, since }) => [key, conf.get(key), doc, since]);
}
