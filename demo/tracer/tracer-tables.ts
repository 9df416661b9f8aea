// The run as tables: all that the pictures show, for those who would rather read.

import type { TraceModel } from "../../src/tracer/index.ts";
import { h, scrollable, table } from "../dom.ts";
import { formatBytes, formatCount, formatDuration } from "../format.ts";
import { placeText } from "./choice-details.ts";
import { marksOf } from "./picture.ts";

/** Longer tables end with how many rows they have not shown. */
const MOST_ROWS = 500;

type Column = { readonly name: string; readonly numeric?: boolean };

const number = (name: string): Column => ({ name, numeric: true });

export function tracerTables(model: TraceModel): HTMLElement {
  return h(
    "div",
    { class: "tables" },
    part(
      "Stages",
      [
        number("Stage"),
        { name: "Name" },
        { name: "State" },
        number("Tasks"),
        { name: "Reads from" },
        { name: "Computes" },
        number("Rows in"),
        number("Rows out"),
        number("Bytes out"),
      ],
      () =>
        model.stages.map((stage) => [
          `${stage.stageId}.${stage.attemptId}`,
          stage.name,
          [stage.state, ...marksOf(stage).filter((mark) => mark !== stage.state)].join(", "),
          formatCount(stage.numTasks),
          stage.parents.join(", "),
          (stage.operators.length === 0 ? stage.rdds.map(({ name }) => name) : stage.operators).join(", "),
          formatCount(stage.inputRecords + stage.shuffleReadRecords),
          formatCount(stage.shuffleWriteRecords),
          formatBytes(stage.shuffleWriteBytes),
        ]),
    ),
    part(
      "Tasks",
      [
        number("Task"),
        number("Stage"),
        number("Partition"),
        number("Attempt"),
        { name: "Executor" },
        { name: "State" },
        number("Start"),
        number("Duration"),
        number("Rows read"),
        number("Rows written"),
      ],
      () =>
        model.tasks.map((task) => [
          String(task.taskId),
          String(task.stageId),
          String(task.index),
          String(task.attempt),
          task.executorId,
          [task.state, ...marksOf(task).filter((mark) => mark !== task.state)].join(", "),
          formatDuration(task.start),
          formatDuration(task.end - task.start),
          formatCount(task.records.input + task.records.shuffleRead),
          formatCount(task.records.shuffleWrite),
        ]),
    ),
    part(
      "Shuffles",
      [
        number("Shuffle"),
        number("From task"),
        number("To partition"),
        { name: "Read by" },
        number("Rows"),
        number("Bytes"),
      ],
      () =>
        model.shuffles.flatMap(({ shuffleId, cells, readers }) =>
          cells.map(({ mapTask, partition, records, bytes }) => [
            String(shuffleId),
            String(mapTask),
            String(partition),
            (readers[partition] ?? []).map((taskId) => `task ${taskId}`).join(", "),
            formatCount(records),
            formatBytes(bytes),
          ]),
        ),
    ),
    part("Sampled rows", [number("Task"), { name: "Where" }, { name: "Values" }, { name: "Partition" }], () =>
      model.tasks.flatMap(({ taskId, samples }) =>
        samples.flatMap((sample) =>
          sample.rows.map(({ values, partition }) => [
            String(taskId),
            placeText(sample),
            values.map((value, i) => `${sample.columns[i] ?? ""}: ${value}`).join(", "),
            partition === undefined ? "" : String(partition),
          ]),
        ),
      ),
    ),
  );
}

/** A table is made when it is first opened. */
function part(title: string, columns: readonly Column[], rows: () => readonly (readonly string[])[]): HTMLElement {
  const details = h("details", {}, h("summary", {}, `${title} as a table`));
  details.addEventListener(
    "toggle",
    () => {
      const all = rows();
      const more = all.length - MOST_ROWS;
      details.append(scrollable(`${title}: the table`, table(title, columns, all.slice(0, MOST_ROWS))));
      if (more > 0) details.append(h("p", { class: "hint" }, `and ${formatCount(more)} more`));
    },
    { once: true },
  );
  return details;
}
