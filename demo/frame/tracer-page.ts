// The tracer of the notebook's application, as a page of the frame.

import type { Application } from "../application.ts";
import { h } from "../dom.ts";
import type { PageStore } from "../page-state.ts";
import { HibanaTracer } from "../tracer/hibana-tracer.ts";

export function tracerPage(element: HTMLElement, store: PageStore, application: Application): void {
  const tracer = new HibanaTracer();
  tracer.provenance = async () => await (await application.driver()).provenance();
  element.append(
    h("h2", {}, "Tracer"),
    h(
      "p",
      { class: "hint" },
      "What ran, from its lineage down to single rows. Play it, step through it, choose anything in it.",
    ),
    tracer,
  );
  store.watch(
    ({ status, traces }) => [status, traces],
    ([status, traces]) => {
      if (status !== undefined && traces !== undefined) tracer.show(status, traces);
    },
  );
}
