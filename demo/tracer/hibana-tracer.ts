// `<hibana-tracer>`: the tracer as an element, for any page. It follows an application that runs in the page, or shows an event
// log; colours and type are custom properties of the page's.

import { type AppStatusStore, followStatus, type SparkContext } from "../../src/index.ts";
import { type EventLogFile, replayEventLog, AppStatusStore as Store } from "../../src/status/index.ts";
import { startTracer, type Tracer, type TracerOptions, TraceStore } from "../../src/tracer/index.ts";
import { h } from "../dom.ts";
import type { AskProvenance } from "./provenance-part.ts";
import STYLES from "./tracer.css?url";
import { TracerView } from "./tracer-view.ts";

export class HibanaTracer extends HTMLElement {
  readonly #view = new TracerView();
  #tracer: Tracer | undefined;
  #leave: () => void = () => undefined;

  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: "open" });
    root.append(h("link", { rel: "stylesheet", href: STYLES }), this.#view.element);
    const source = this.getAttribute("src");
    if (source !== null) void this.open(source);
  }

  disconnectedCallback(): void {
    // An element that is only moved is connected again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.stop();
    });
  }

  /** Traces the jobs of an application that runs in this page, from now on. */
  follow(context: SparkContext, options: TracerOptions = {}): void {
    this.stop();
    const traces = new TraceStore();
    context.addSparkListener(traces);
    const tracer = startTracer(context, options);
    this.#tracer = tracer;
    this.#leave = () => context.removeSparkListener(traces);
    this.show(followStatus(context), traces);
  }

  /** Shows what is in stores that somebody else feeds. */
  show(status: AppStatusStore, traces: TraceStore): void {
    this.#view.show(status, traces);
  }

  /** How to find out which rows of its sources the last run's answer was made of: `rowProvenance` of its query. */
  set provenance(ask: AskProvenance | undefined) {
    this.#view.askProvenance(ask);
  }

  /** Shows an event log: Spark's own, or one with the tracer's events in it. */
  async open(source: string | File): Promise<void> {
    const [name, blob] =
      typeof source === "string"
        ? [source.slice(source.lastIndexOf("/") + 1), await (await fetch(source)).blob()]
        : [source.name, source];
    const file: EventLogFile = { name, size: blob.size, stream: () => blob.stream() };
    const traces = new TraceStore();
    const { store } = await replayEventLog([file], { listeners: [traces] });
    this.stop();
    this.show(store ?? new Store(), traces);
  }

  /** Traces no more; what is shown stays. */
  stop(): void {
    this.#tracer?.stop();
    this.#tracer = undefined;
    this.#leave();
    this.#leave = () => undefined;
  }
}

if (customElements.get("hibana-tracer") === undefined) customElements.define("hibana-tracer", HibanaTracer);
