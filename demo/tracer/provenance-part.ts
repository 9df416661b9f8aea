// Which rows made which: the rows of the answer, and for the one that is chosen the rows of the sources that it was made of, with
// the tasks that read and gave them. The query runs again for it, so it is worked out when somebody asks.

import type { TraceChoice, TraceModel } from "../../src/tracer/index.ts";
import type { Provenance, ProvenanceRow } from "../../src/tracer/row-provenance.ts";
import { button, h, scrollable, table } from "../dom.ts";
import { plural } from "../format.ts";

export type AskProvenance = () => Promise<Provenance | undefined>;

const SHOWN_ROWS = 100;

export function provenancePart(
  ask: AskProvenance,
  model: () => TraceModel | undefined,
  choose: (choice: TraceChoice) => void,
): HTMLElement {
  const body = h("div", { class: "provenance" });
  const work = async (): Promise<void> => {
    body.replaceChildren(h("p", { class: "hint" }, "The query runs again…"));
    try {
      const found = await ask();
      body.replaceChildren(...(found === undefined ? [unknown()] : answer(found, model, choose)));
      body.querySelector<HTMLElement>("button")?.focus();
    } catch (error) {
      body.replaceChildren(h("p", { class: "failure" }, error instanceof Error ? error.message : String(error)));
    }
  };
  body.append(
    h(
      "p",
      { class: "hint" },
      "From which rows of its sources each row of the answer was made. The query runs again for it.",
    ),
    button("Find out", () => void work()),
  );
  return body;
}

function unknown(): HTMLElement {
  return h("p", { class: "hint" }, "Of one of the plan's operators it is not known what becomes of its rows.");
}

function answer(
  { columns, rows, isLimited }: Provenance,
  model: () => TraceModel | undefined,
  choose: (choice: TraceChoice) => void,
): readonly HTMLElement[] {
  const sources = h("div", { class: "sources", "aria-live": "polite" });
  const buttons: HTMLButtonElement[] = [];
  const list = rows.slice(0, SHOWN_ROWS).map((row) => {
    const pick = button(
      `${plural(row.from.length, "row")}`,
      () => {
        for (const other of buttons) other.setAttribute("aria-pressed", String(other === pick));
        sources.replaceChildren(...sourcesOf(row, model(), choose));
      },
      { "aria-pressed": "false", "aria-label": `Made of ${plural(row.from.length, "row")}: ${row.values.join(", ")}` },
    );
    buttons.push(pick);
    return [...row.values, pick];
  });
  const more =
    rows.length > SHOWN_ROWS || isLimited ? [h("p", { class: "hint" }, `The first ${SHOWN_ROWS} rows.`)] : [];
  return [
    scrollable(
      "Rows of the answer: the table",
      table("Rows of the answer", [...columns.map((name) => ({ name })), { name: "made of" }], list),
    ),
    ...more,
    sources,
  ];
}

function sourcesOf(
  row: ProvenanceRow,
  model: TraceModel | undefined,
  choose: (choice: TraceChoice) => void,
): readonly HTMLElement[] {
  const taskButton = (taskId: number | undefined): Node | string =>
    taskId === undefined ? "" : button(`task ${taskId}`, () => choose({ kind: "task", taskId }));
  const given = model === undefined ? undefined : givingTask(model, row.partition);
  const bySource = new Map<string, typeof row.from>();
  for (const one of row.from) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  return [
    h("p", {}, `${row.values.join(", ")} — given by `, taskButton(given)),
    ...[...bySource].map(([source, from]) =>
      scrollable(
        `Rows of ${source}: the table`,
        h("h4", {}, `${plural(from.length, "row")} of ${source}`),
        table(
          `Rows of ${source}`,
          [
            { name: "Partition", numeric: true },
            ...(from[0]?.columns ?? []).map((name) => ({ name })),
            { name: "read by" },
          ],
          from
            .slice(0, SHOWN_ROWS)
            .map((one) => [
              String(one.partition),
              ...one.values,
              taskButton(model === undefined ? undefined : readingTask(model, source, one.partition)),
            ]),
        ),
      ),
    ),
  ];
}

/** The task that read a partition of a source: of the stages that read no other, the one that has seen rows of its name. */
function readingTask({ stages, tasks }: TraceModel, source: string, partition: number): number | undefined {
  const first = new Set(stages.filter(({ parents }) => parents.length === 0).map(({ key }) => key));
  const able = tasks.filter(
    ({ stageKey, index, state }) => first.has(stageKey) && index === partition && state === "done",
  );
  const [kind = ""] = source.split(" ");
  const named = able.find(({ samples }) =>
    samples.some(({ place, name }) => place === "input" && name.startsWith(kind)),
  );
  return (named ?? able[0])?.taskId;
}

/** The task that gave a partition of the answer: of the last stage. */
function givingTask({ stages, tasks }: TraceModel, partition: number): number | undefined {
  const last = stages.at(-1)?.key;
  return tasks.findLast(({ stageKey, index, state }) => stageKey === last && index === partition && state === "done")
    ?.taskId;
}
