// What if: a cell runs again with other settings, other data or a worker that fails or is slow, and two runs are compared.

import { h } from "../dom.ts";
import { liveExecutors } from "./live-executors.ts";
import { runComparison } from "./run-comparison.ts";
import { settingsForm } from "./settings-form.ts";
import type { WhatIfOptions } from "./what-if-options.ts";

/** Loaded with the page, not before. */
const STYLES = new URL("./what-if.css", import.meta.url);

export function whatIfPage(element: HTMLElement, options: WhatIfOptions): void {
  element.append(
    h("link", { rel: "stylesheet", href: STYLES.href }),
    titled("change", "Change and run", settingsForm(options)),
    titled("executors", "Executors", liveExecutors(options)),
    titled("compare", "Two runs beside each other", runComparison(options)),
  );
}

function titled(id: string, title: string, ...content: readonly HTMLElement[]): HTMLElement {
  return h("section", { "aria-labelledby": `what-if-${id}` }, h("h2", { id: `what-if-${id}` }, title), ...content);
}
