// Which cell runs, and what is other than before: partitions, executors, what is broadcast, adaptive execution, the data.

import { button, h } from "../dom.ts";
import type { Settings } from "../driver/protocol.ts";
import { titleOfSource } from "../notebook/title-of-source.ts";
import { type Cell, newCell } from "../page-state.ts";
import { SKEW_CHOICES, skewedJoin, skewOf, withSkew } from "./skewed-join.ts";
import type { WhatIfOptions } from "./what-if-options.ts";

const BROADCAST = "spark.sql.autoBroadcastJoinThreshold";
const BROADCAST_CHOICES = [
  ["-1", "Nothing"],
  ["10485760", "Up to 10 MiB"],
  ["1073741824", "Up to 1 GiB"],
] as const;
const PARTITIONS = [1, 2, 4, 8, 16, 50, 200] as const;
const MAX_EXECUTORS = 8;
const LINE_LENGTH = 60;

type Choice = readonly [value: string, label: string];

export function settingsForm(options: WhatIfOptions): HTMLElement {
  const { store, notebook, application } = options;
  let chosen: string | undefined;
  const cells = select("Cell to run", []);
  const executors = select("Executors", numbers(Array.from({ length: MAX_EXECUTORS }, (_, i) => i + 1)));
  const partitions = select("Shuffle partitions", numbers(PARTITIONS));
  const broadcast = select("Broadcast in joins", BROADCAST_CHOICES);
  const adaptive = select("Adaptive execution", [
    ["false", "Off"],
    ["true", "On"],
  ]);
  const skew = select(
    "Orders of one customer",
    SKEW_CHOICES.map((percent) => [String(percent), `${percent} %`]),
  );
  const run = button("Run with these settings", () => void runAgain(), { class: "primary" });
  const add = button("Add the skewed join", () => {
    const cell = newCell("sql", skewedJoin());
    notebook.insert(cell, store.state.cells.length);
    chosen = cell.id;
    store.flush();
  });
  const cell = (): Cell | undefined => runnable(store.state.cells).find(({ id }) => id === chosen);

  const runAgain = async (): Promise<void> => {
    const target = cell();
    if (target === undefined) return;
    const percent = Number(skew.choice.value);
    const before = skewOf(target.source);
    if (before !== undefined && before !== percent) notebook.edit(target.id, withSkew(target.source, percent));
    await application.changeSettings(wanted());
    await notebook.run(target.id);
  };
  const wanted = (): Partial<Settings> => ({
    executors: Number(executors.choice.value),
    shufflePartitions: Number(partitions.choice.value),
    adaptive: adaptive.choice.value === "true",
    conf: { ...store.state.settings.conf, [BROADCAST]: broadcast.choice.value },
  });
  const showSkew = (): void => {
    const percent = skewOf(cell()?.source ?? "");
    skew.element.hidden = percent === undefined;
    if (percent !== undefined) choose(skew.choice, String(percent), `${percent} %`);
  };
  cells.choice.addEventListener("change", () => {
    chosen = cells.choice.value;
    showSkew();
  });
  store.watch(
    (state) => [state.cells.map(({ id, kind, source }) => `${id}${kind}${source}`).join("\n"), state.shownCell],
    ([, shownCell]) => {
      const { cells: all } = store.state;
      const found = runnable(all);
      if (!found.some(({ id }) => id === chosen)) {
        chosen = found.find(({ id }) => id === shownCell)?.id ?? found.at(-1)?.id;
      }
      cells.choice.replaceChildren(
        ...found.map(({ id, source }) => h("option", { value: id, selected: id === chosen }, titleOf(all, id, source))),
      );
      add.hidden = found.some(({ source }) => skewOf(source) !== undefined);
      showSkew();
    },
  );
  store.watch(
    ({ settings }) => [settings],
    ([settings]) => {
      choose(executors.choice, String(settings.executors), String(settings.executors));
      choose(partitions.choice, String(settings.shufflePartitions), String(settings.shufflePartitions));
      choose(adaptive.choice, String(settings.adaptive), "");
      const threshold = settings.conf[BROADCAST] ?? "10485760";
      choose(broadcast.choice, threshold, `Up to ${threshold} B`);
    },
  );
  store.watch(
    (state) => [state.cells.some(({ run: { state: runState } }) => runState === "running" || runState === "queued")],
    ([isRunning]) => {
      run.disabled = isRunning;
    },
  );
  return h(
    "div",
    { class: "what-if-form" },
    cells.element,
    executors.element,
    partitions.element,
    broadcast.element,
    adaptive.element,
    skew.element,
    h("div", { class: "what-if-actions" }, run, add),
  );
}

function select(
  label: string,
  choices: readonly Choice[],
): { readonly element: HTMLElement; readonly choice: HTMLSelectElement } {
  const choice = h("select", {}, ...choices.map(([value, text]) => h("option", { value }, text)));
  return { element: h("label", {}, label, choice), choice };
}

function numbers(values: readonly number[]): readonly Choice[] {
  return values.map((value) => [String(value), String(value)]);
}

/** Sets a value, which becomes a choice when it is none. */
function choose(choice: HTMLSelectElement, value: string, label: string): void {
  if (![...choice.options].some((option) => option.value === value)) choice.append(h("option", { value }, label));
  choice.value = value;
}

function runnable(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ kind, source }) => kind !== "markdown" && source.trim() !== "");
}

function titleOf(cells: readonly Cell[], id: string, source: string): string {
  const number = cells.findIndex((cell) => cell.id === id) + 1;
  return `${number}: ${titleOfSource(source, LINE_LENGTH)}`;
}
