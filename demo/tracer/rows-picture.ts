// Sampled rows on their way through a shuffle: each stands with the task that wrote it, moves when that has ended, and arrives
// with the other rows of its partition.

import {
  partitionKey,
  type SampledRow,
  type TraceChoice,
  type TracedShuffle,
  type TraceModel,
} from "../../src/tracer/index.ts";
import { button, h } from "../dom.ts";
import { stageColor } from "../execution/stage-color.ts";
import { plural } from "../format.ts";
import { light, type Picture } from "./picture.ts";

const SHOWN_ROWS = 24;
const ROW = 30;
const GROUP_NAME = 22;
/** Of a run, so long a row is under way at least, so that it can be seen. */
const LEAST_WAY = 0.05;

interface MovingRow {
  readonly element: HTMLElement;
  readonly taskId: number;
  readonly sample: number;
  readonly row: number;
  readonly partition: number;
  readonly leaves: number;
  readonly arrives: number;
}

export function rowsPicture(
  model: TraceModel,
  shuffle: TracedShuffle,
  choose: (choice: TraceChoice | undefined) => void,
): Picture {
  const tasks = new Map(model.tasks.map((task) => [task.taskId, task]));
  const name = `shuffle ${shuffle.shuffleId}`;
  const all = shuffle.mapTasks.flatMap((taskId) => {
    const { samples = [], end = 0 } = tasks.get(taskId) ?? {};
    return samples.flatMap((sample, s) =>
      sample.name === name
        ? sample.rows.map((row, r) => ({ taskId, end, sample: s, row: r, data: row, columns: sample.columns }))
        : [],
    );
  });
  // Some of each task, when there are more than can be looked at.
  const step = Math.max(1, Math.ceil(all.length / SHOWN_ROWS));
  const shown = all.filter((_, i) => i % step === 0);
  const moving = shown.map((one): MovingRow => {
    const partition = one.data.partition ?? 0;
    const readers = (shuffle.readers[partition] ?? []).map((taskId) => tasks.get(taskId)?.start ?? 0);
    const arrives = Math.max(Math.min(...readers, model.duration), one.end + model.duration * LEAST_WAY);
    const element = button("", () => choose({ kind: "row", taskId: one.taskId, sample: one.sample, row: one.row }), {
      class: "row",
      title: rowText(one.columns, one.data),
    });
    element.append(
      h("span", { class: "row-values" }, shortText(one.data)),
      h("span", { class: "row-partition" }, `→ p${partition}`),
    );
    element.style.setProperty("--stage", stageColor(tasks.get(one.taskId)?.stageId ?? 0));
    return {
      element,
      ...{ taskId: one.taskId, sample: one.sample, row: one.row, partition },
      leaves: one.end,
      arrives,
    };
  });
  const field = h("div", { class: "rows-field" });
  const written = placeInGroups(moving, ({ taskId }) => taskId);
  const read = placeInGroups(moving, ({ partition }) => partition);
  field.style.height = `${Math.max(written.height, read.height) + 8}px`;
  const nameOf = (text: string, end: "written" | "read", top: number): HTMLElement => {
    const name = h("span", { class: `group-name ${end}`, "aria-hidden": "true" }, text);
    name.style.top = `${top}px`;
    return name;
  };
  field.append(
    ...[...written.names].map(([taskId, top]) => nameOf(`Task ${taskId}`, "written", top)),
    ...[...read.names].map(([partition, top]) => nameOf(`Partition ${partition}`, "read", top)),
  );
  for (const [i, { element }] of moving.entries()) {
    element.style.setProperty("--written-top", `${written.tops[i] ?? 0}px`);
    element.style.setProperty("--read-top", `${read.tops[i] ?? 0}px`);
    field.append(element);
  }
  const writers = new Set(moving.map(({ taskId }) => taskId)).size;
  const hint =
    all.length === 0
      ? "No rows were sampled of this shuffle."
      : `${plural(shown.length, "sampled row")} of ${plural(writers, "map task")}, from left to right: written, under way, read.`;
  return {
    element: h(
      "div",
      {},
      h("p", { class: "hint" }, hint),
      h(
        "div",
        { class: "rows-ends", "aria-hidden": "true" },
        h("span", {}, "With the task that wrote them"),
        h("span", {}, "In the partition that is read"),
      ),
      field,
    ),
    showTime(time) {
      for (const { element, leaves, arrives } of moving) {
        const way = Math.max(0, Math.min(1, (time - leaves) / Math.max(1e-6, arrives - leaves)));
        element.style.setProperty("--way", way.toFixed(3));
        const state = time < leaves ? "before" : way >= 1 ? "after" : "during";
        if (element.dataset.moment !== state) element.dataset.moment = state;
      }
    },
    showChoice(choice, related) {
      for (const { element, taskId, sample, row, partition } of moving) {
        const isPart = related?.partitions.has(partitionKey(shuffle.shuffleId, partition));
        light(element, related === undefined ? undefined : related.tasks.has(taskId) && isPart === true);
        const isChosen =
          choice?.kind === "row" && choice.taskId === taskId && choice.sample === sample && choice.row === row;
        element.setAttribute("aria-pressed", String(isChosen));
      }
    },
  };
}

interface PlacedGroups {
  /** Where each row stands, in the order of the rows. */
  readonly tops: readonly number[];
  /** Where the name of each group stands. */
  readonly names: ReadonlyMap<number, number>;
  readonly height: number;
}

/** Rows below each other, those of a group together under its name, groups by number. */
function placeInGroups(rows: readonly MovingRow[], groupOf: (row: MovingRow) => number): PlacedGroups {
  const groups = new Map<number, number[]>();
  for (const [i, row] of rows.entries()) {
    const group = groups.get(groupOf(row)) ?? [];
    groups.set(groupOf(row), group);
    group.push(i);
  }
  const tops: number[] = [];
  const names = new Map<number, number>();
  let top = 4;
  for (const [group, members] of [...groups].sort(([a], [b]) => a - b)) {
    names.set(group, top);
    top += GROUP_NAME;
    for (const i of members) {
      tops[i] = top;
      top += ROW;
    }
  }
  return { tops, names, height: top };
}

function shortText({ values }: SampledRow): string {
  return values.join(", ");
}

function rowText(columns: readonly string[], { values, partition }: SampledRow): string {
  const parts = values.map((value, i) => `${columns[i] ?? i}: ${value}`);
  return `${parts.join(", ")}${partition === undefined ? "" : ` → partition ${partition}`}`;
}
