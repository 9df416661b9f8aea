// What is chosen, in words: the stage, task, partition or row, and what belongs to it.

import type { Related, SampledRows, TraceChoice, TracedTask, TraceModel } from "../../src/tracer/index.ts";
import { button, h, scrollable, table } from "../dom.ts";
import { formatBytes, formatCount, plural } from "../format.ts";
import { describeTask } from "./lanes-picture.ts";
import { rowOrigins } from "./row-origins.ts";

/** Of long lists the beginning is shown. */
const LISTED = 12;

export function choiceDetails(
  model: TraceModel,
  choice: TraceChoice | undefined,
  related: Related | undefined,
  choose: (choice: TraceChoice | undefined) => void,
): HTMLElement {
  const region = (title: string, ...content: readonly (Node | string | undefined)[]): HTMLElement =>
    h(
      "aside",
      { class: "details", "aria-label": "What is chosen", "aria-live": "polite" },
      h("h3", {}, title),
      ...content,
    );
  if (choice === undefined || related === undefined) {
    return region(
      "Nothing is chosen",
      h(
        "p",
        { class: "hint" },
        "Choose a stage, a task, a partition or a row: what it came from, and what came of it, lights up.",
      ),
    );
  }
  const clear = button("Choose nothing", () => choose(undefined), { class: "clear" });
  const belongs = h(
    "p",
    {},
    `With it: ${plural(related.stages.size, "stage")}, ${plural(related.tasks.size, "task")}, ${plural(related.partitions.size, "reduce partition")}.`,
  );
  const tasks = new Map(model.tasks.map((task) => [task.taskId, task]));
  switch (choice.kind) {
    case "stage": {
      const stage = model.stages.find(({ key }) => key === choice.key);
      const lineage = (stage?.rdds ?? []).map(({ id, name, parents, isCached }) => [
        `${name} [${id}]`,
        parents.map((parent) => `[${parent}]`).join(", "),
        isCached ? "yes" : "",
      ]);
      return region(
        `Stage ${stage?.stageId}: ${stage?.name}`,
        stage?.failureReason === undefined ? undefined : h("p", { class: "failure" }, stage.failureReason),
        belongs,
        scrollable(
          "RDDs of the stage: the table",
          table("RDDs of the stage", [{ name: "RDD" }, { name: "From" }, { name: "Cached" }], lineage),
        ),
        clear,
      );
    }
    case "task": {
      const task = tasks.get(choice.taskId);
      return region(
        `Task ${choice.taskId}`,
        task === undefined ? undefined : h("p", {}, describeTask(task)),
        task?.errorMessage === undefined ? undefined : h("p", { class: "failure" }, task.errorMessage),
        belongs,
        ...samplesOf(task, choose),
        clear,
      );
    }
    case "partition": {
      const shuffle = model.shuffles.find(({ shuffleId }) => shuffleId === choice.shuffleId);
      const cells = (shuffle?.cells ?? []).filter(({ partition }) => partition === choice.partition);
      const rows = cells.map(({ mapTask, records, bytes }) => [
        `Task ${mapTask}`,
        formatCount(records),
        formatBytes(bytes),
      ]);
      const readers = shuffle?.readers[choice.partition] ?? [];
      const columns = [{ name: "From" }, { name: "Rows", numeric: true }, { name: "Bytes", numeric: true }];
      return region(
        `Partition ${choice.partition} of shuffle ${choice.shuffleId}`,
        h(
          "p",
          {},
          readers.length === 0 ? "No task has read it." : `Read by ${readers.map((id) => `task ${id}`).join(", ")}.`,
        ),
        belongs,
        scrollable("Who sent to the partition: the table", table("Who sent to the partition", columns, rows)),
        clear,
      );
    }
    case "row": {
      const task = tasks.get(choice.taskId);
      const sample = task?.samples[choice.sample];
      const row = sample?.rows[choice.row];
      const values = (row?.values ?? []).map((value, i) => [sample?.columns[i] ?? "", value]);
      const origins = row === undefined || sample === undefined ? [] : rowOrigins(model, related, choice);
      return region(
        "Row",
        h(
          "p",
          {},
          `Seen by task ${choice.taskId}${row?.partition === undefined ? "" : `, on its way to partition ${row.partition}`}.`,
        ),
        table("Values of the row", [{ name: "Column" }, { name: "Value" }], values),
        belongs,
        h("h4", {}, "Rows with its values, before and after"),
        origins.length === 0
          ? h("p", { class: "hint" }, "None of the sampled rows of these tasks has a value of it under the same name.")
          : h(
              "ul",
              { class: "origins" },
              ...origins.slice(0, LISTED).map(({ choice: other, text }) =>
                h(
                  "li",
                  {},
                  button(text, () => choose(other)),
                ),
              ),
            ),
        clear,
      );
    }
  }
}

function samplesOf(task: TracedTask | undefined, choose: (choice: TraceChoice) => void): readonly HTMLElement[] {
  return (task?.samples ?? []).map((sample, s) =>
    h(
      "details",
      { class: "sample", open: s === 0 },
      h("summary", {}, `${placeText(sample)}: ${sample.rows.length} of ${plural(sample.total, "row")}`),
      scrollable(
        `${placeText(sample)}: the table`,
        table(
          placeText(sample),
          [
            ...sample.columns.map((name) => ({ name })),
            ...(sample.place === "shuffle" ? [{ name: "to" }] : []),
            { name: "" },
          ],
          sample.rows.map((row, r) => [
            ...row.values,
            ...(sample.place === "shuffle" ? [`p${row.partition}`] : []),
            button("Follow", () => choose({ kind: "row", taskId: task?.taskId ?? -1, sample: s, row: r })),
          ]),
        ),
      ),
    ),
  );
}

export function placeText({ place, name }: SampledRows): string {
  if (place === "input") return `Read from ${name}`;
  return place === "shuffle" ? `Written to ${name}` : "Given as result";
}
