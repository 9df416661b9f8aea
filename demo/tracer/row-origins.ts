// Sampled rows that a row may have come from, or become: of the tasks that belong to it, those that have a value of it under
// the same name.

import type { Related, SampledRow, SampledRows, TraceChoice, TraceModel } from "../../src/tracer/index.ts";

export interface RowOrigin {
  readonly choice: TraceChoice;
  readonly text: string;
}

export function rowOrigins(
  model: TraceModel,
  related: Related,
  choice: Extract<TraceChoice, { kind: "row" }>,
): readonly RowOrigin[] {
  const tasks = new Map(model.tasks.map((task) => [task.taskId, task]));
  const sample = tasks.get(choice.taskId)?.samples[choice.sample];
  const row = sample?.rows[choice.row];
  if (sample === undefined || row === undefined) return [];
  const wanted = valuesByName(sample, row);
  return model.tasks
    .filter(({ taskId }) => related.tasks.has(taskId))
    .flatMap((task) =>
      task.samples.flatMap((other, s) =>
        other.rows.flatMap((candidate, r) => {
          if (task.taskId === choice.taskId && s === choice.sample && r === choice.row) return [];
          if (!sharesValue(wanted, valuesByName(other, candidate))) return [];
          const values = candidate.values.map((value, i) => `${other.columns[i] ?? ""} ${value}`).join(", ");
          const origin: RowOrigin = {
            choice: { kind: "row", taskId: task.taskId, sample: s, row: r },
            text: `Task ${task.taskId}, ${other.place}: ${values}`,
          };
          return [origin];
        }),
      ),
    );
}

function valuesByName({ columns }: SampledRows, { values }: SampledRow): ReadonlyMap<string, string> {
  return new Map(columns.map((name, i) => [name, values[i] ?? ""]));
}

function sharesValue(wanted: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of wanted) if (other.get(name) === value) return true;
  return false;
}
