// Spark's UI as a part of another page: of the application that runs there, or of an event log that the user opens.

import type { AppStatusStore, EventLogFile } from "../../src/status/index.ts";
import { button, h } from "../dom.ts";
import { droppedEventLogFiles, eventLogOpener } from "./event-log-opener.ts";
import { SparkUi } from "./spark-ui.ts";

export interface SparkUiPanel {
  /** Shows the application that runs now; an event log that is shown stays. */
  follow(store: AppStatusStore): void;
  /** Shows an event log. */
  open(files: readonly EventLogFile[]): void;
}

/** Fills `element`; logs that are dropped on it are opened. */
export function mountSparkUiPanel(element: HTMLElement, own: AppStatusStore): SparkUiPanel {
  let running = own;
  let isOwn = true;
  const host = h("div");
  const ui = new SparkUi(host, own);
  const back = button("Back to this application", () => showOwn(), { hidden: true });
  const opener = eventLogOpener((store) => {
    isOwn = false;
    back.hidden = false;
    ui.open({ page: "jobs" });
    ui.show(store);
  });
  const showOwn = (): void => {
    isOwn = true;
    back.hidden = true;
    ui.open({ page: "jobs" });
    ui.show(running);
  };
  opener.element.append(back);
  element.addEventListener("dragover", (event) => event.preventDefault());
  element.addEventListener("drop", (event) => {
    const { dataTransfer } = event;
    if (dataTransfer === null) return;
    event.preventDefault();
    // What is dropped here is a log, and no table for the rest of the page.
    event.stopPropagation();
    void droppedEventLogFiles(dataTransfer).then((files) => opener.open(files));
  });
  element.append(opener.element, host);
  return {
    follow(store) {
      running = store;
      if (isOwn) ui.show(store);
    },
    open: (files) => void opener.open(files),
  };
}
