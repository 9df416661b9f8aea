// The tracer over an application: which run is shown, at what time, and what is chosen in it. Its pictures are drawn anew when
// the run has changed, and told when time or choice have.

import { AppStatusStore } from "../../src/index.ts";
import {
  PROVENANCE_QUERY,
  type Related,
  related,
  type TraceChoice,
  type TraceModel,
  TraceStore,
  traceModel,
} from "../../src/tracer/index.ts";
import { button, h } from "../dom.ts";
import { plural } from "../format.ts";
import { choiceDetails } from "./choice-details.ts";
import { lanesPicture } from "./lanes-picture.ts";
import { legend } from "./legend.ts";
import { moment, type Picture } from "./picture.ts";
import { type AskProvenance, provenancePart } from "./provenance-part.ts";
import { rowsPicture } from "./rows-picture.ts";
import { type Run, runsOf } from "./runs.ts";
import { type ShuffleMeasure, shufflePicture } from "./shuffle-picture.ts";
import { stagesPicture } from "./stages-picture.ts";
import { timeBar } from "./time-bar.ts";
import { tracerTables } from "./tracer-tables.ts";

/** A running application changes many times a second; so often it is drawn. */
const REDRAW_MILLIS = 300;

const LATEST = "";

export class TracerView {
  readonly element: HTMLElement;
  readonly #runs = h("select", { "aria-label": "Run" });
  readonly #pictures = h("div", { class: "pictures" });
  readonly #details = h("div", { class: "details-place" });
  readonly #summary = h("p", { class: "summary" });
  readonly #time = timeBar((time) => this.#showTime(time));
  #status = new AppStatusStore();
  #traces = new TraceStore();
  #model: TraceModel | undefined;
  #drawn: readonly Picture[] = [];
  #run = LATEST;
  #choice: TraceChoice | undefined;
  #shuffle: number | undefined;
  #measure: ShuffleMeasure = "records";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: () => void = () => undefined;
  #shownRuns = "";
  #ask: AskProvenance | undefined;
  #provenance: { readonly run: string | undefined; readonly element: HTMLElement } | undefined;
  #shownRun: string | undefined;
  #signature = "";

  constructor() {
    this.#runs.addEventListener("change", () => {
      this.#run = this.#runs.value;
      this.#choice = undefined;
      this.#update();
    });
    this.element = h(
      "div",
      { class: "tracer" },
      h("div", { class: "bar" }, h("label", { class: "run" }, h("span", {}, "Run"), this.#runs), this.#time.element),
      this.#summary,
      h("div", { class: "columns" }, this.#pictures, this.#details),
    );
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Shows another application, now and as it goes on. */
  show(status: AppStatusStore, traces: TraceStore): void {
    this.#unsubscribe();
    this.#status = status;
    this.#traces = traces;
    this.#run = LATEST;
    this.#choice = undefined;
    this.#unsubscribe = status.subscribe(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#update();
      }, REDRAW_MILLIS);
    });
    this.#update();
  }

  /** Has the rows of the last run's answer traced to those of its sources, when somebody wants to know. */
  askProvenance(ask: AskProvenance | undefined): void {
    this.#ask = ask;
    if (this.#model !== undefined) this.#redraw(this.#model);
  }

  destroy(): void {
    this.#unsubscribe();
    clearTimeout(this.#timer);
    this.#time.stop();
  }

  readonly #choose = (choice: TraceChoice | undefined): void => {
    this.#choice = choice;
    this.#showChoice();
  };

  #onKey(event: KeyboardEvent): void {
    const { target } = event;
    if (event.key === "Escape" && this.#choice !== undefined) {
      this.#choose(undefined);
      event.preventDefault();
      return;
    }
    const isTaken = target instanceof Element && target.closest("button, select, input, summary") !== null;
    if (!isTaken && this.#time.key(event.key)) event.preventDefault();
  }

  #update(): void {
    const runs = runsOf(this.#status);
    this.#showRuns(runs);
    const run = runs.find(({ id }) => id === this.#run) ?? runs[0];
    const model = traceModel(this.#status, this.#traces, run?.jobIds ?? [], Date.now());
    // Drawing anew what has not changed would take the focus away.
    const signature = JSON.stringify(model);
    if (run?.id !== this.#shownRun) this.#shuffle = undefined;
    else if (signature === this.#signature) return;
    this.#shownRun = run?.id;
    this.#signature = signature;
    this.#model = model;
    this.#draw(model);
    const events = [...new Set(model.tasks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    this.#time.setRun(model.duration, [0, ...events]);
    this.#showChoice();
  }

  #showRuns(runs: readonly Run[]): void {
    const text = JSON.stringify(runs.map(({ id, label }) => [id, label]));
    if (text === this.#shownRuns) return;
    this.#shownRuns = text;
    this.#runs.replaceChildren(
      h("option", { value: LATEST }, runs[0] === undefined ? "Nothing has run yet" : `The last: ${runs[0].label}`),
      ...runs.map(({ id, label }) => h("option", { value: id }, label)),
    );
    this.#runs.value = this.#run;
  }

  #draw(model: TraceModel): void {
    if (model.tasks.length === 0 && model.stages.length === 0) {
      this.#drawn = [];
      this.#pictures.replaceChildren(
        h("p", { class: "empty" }, "Run something, and its stages, tasks and rows appear here."),
      );
      return;
    }
    const stages = stagesPicture(model, this.#choose);
    const lanes = lanesPicture(model, this.#choose);
    const parts = [section("Lineage and stages", stages.element), section("Tasks on workers", legend(), lanes.element)];
    const drawn = [stages, lanes];
    const shuffle = model.shuffles.find(({ shuffleId }) => shuffleId === this.#shuffle) ?? model.shuffles[0];
    if (shuffle !== undefined) {
      const matrix = shufflePicture(model, shuffle, this.#measure, this.#choose);
      const rows = rowsPicture(model, shuffle, this.#choose);
      parts.push(
        section("Who sent how much to whom", this.#shuffleChoice(model, shuffle.shuffleId), matrix.element),
        section("Rows on their way", rows.element),
      );
      drawn.push(matrix, rows);
    } else if (!model.isTraced && model.stages.some(({ shuffleWriteBytes }) => shuffleWriteBytes > 0)) {
      parts.push(
        section(
          "Who sent how much to whom",
          h(
            "p",
            { class: "hint" },
            "The tracer was off when this ran: it tells of stages and tasks, not of blocks and rows.",
          ),
        ),
      );
    }
    if (this.#ask !== undefined && this.#run === LATEST) {
      parts.push(section(PROVENANCE_QUERY, this.#provenancePart(this.#ask)));
    }
    parts.push(section("All of it in words", tracerTables(model)));
    this.#drawn = drawn;
    this.#pictures.replaceChildren(...parts);
  }

  /** What has been found out stays when the run is drawn again. */
  #provenancePart(ask: AskProvenance): HTMLElement {
    const run = this.#shownRun;
    if (this.#provenance !== undefined && this.#provenance.run === run) return this.#provenance.element;
    const element = provenancePart(ask, () => this.#model, this.#choose);
    this.#provenance = { run, element };
    return element;
  }

  #redraw(model: TraceModel): void {
    this.#draw(model);
    this.#showTime(this.#time.time);
    this.#showChoice();
  }

  #shuffleChoice({ shuffles, stages }: TraceModel, shown: number): HTMLElement {
    const ofShuffle = h(
      "select",
      { "aria-label": "Shuffle" },
      ...shuffles.map(({ shuffleId, mapStage }) => {
        const stage = stages.find(({ key }) => key === mapStage);
        return h(
          "option",
          { value: shuffleId, selected: shuffleId === shown },
          `Shuffle ${shuffleId}, of stage ${stage?.stageId}`,
        );
      }),
    );
    const redraw = (): void => {
      if (this.#model !== undefined) this.#redraw(this.#model);
    };
    ofShuffle.addEventListener("change", () => {
      this.#shuffle = Number(ofShuffle.value);
      redraw();
      this.element.querySelector<HTMLElement>('select[aria-label="Shuffle"]')?.focus();
    });
    const measures = (["records", "bytes"] as const).map((measure) =>
      button(
        measure === "records" ? "Rows" : "Bytes",
        () => {
          this.#measure = measure;
          redraw();
          this.element.querySelector<HTMLElement>(`button[data-measure="${measure}"]`)?.focus();
        },
        { "aria-pressed": String(this.#measure === measure), "data-measure": measure },
      ),
    );
    return h("div", { class: "choices", role: "group", "aria-label": "What the matrix shows" }, ofShuffle, ...measures);
  }

  #showTime(time: number): void {
    for (const picture of this.#drawn) picture.showTime(time);
    const tasks = this.#model?.tasks ?? [];
    const running = tasks.filter((task) => moment(task, time) === "during").length;
    const ended = tasks.filter((task) => moment(task, time) === "after").length;
    const text = tasks.length === 0 ? "" : `${plural(ended, "task")} of ${tasks.length} ended, ${running} running.`;
    if (this.#summary.textContent !== text) this.#summary.textContent = text;
  }

  #showChoice(): void {
    const model = this.#model;
    if (model === undefined) return;
    const found: Related | undefined = this.#choice === undefined ? undefined : related(model, this.#choice);
    for (const picture of this.#drawn) picture.showChoice(this.#choice, found);
    this.#details.replaceChildren(choiceDetails(model, this.#choice, found, this.#choose));
  }
}

function section(title: string, ...content: readonly Node[]): HTMLElement {
  return h("section", { "aria-label": title }, h("h3", {}, title), ...content);
}
