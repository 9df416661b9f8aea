// The head of the page: where one is, what runs, and Stop, which is always in reach.

import type { Application } from "../application.ts";
import { button, h } from "../dom.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { PageStore } from "../page-state.ts";
import { icon } from "./icons.ts";
import { type MenuItem, menu } from "./menu.ts";
import { settingsMenu } from "./settings-menu.ts";

export interface HeaderOptions {
  readonly store: PageStore;
  readonly notebook: Notebook;
  readonly application: Application;
  readonly tabs: HTMLElement;
  readonly notebookItems: readonly MenuItem[];
}

export function fillHeader(
  header: HTMLElement,
  { store, notebook, application, tabs, notebookItems }: HeaderOptions,
): void {
  const runAll = button("", () => void notebook.runAll(), { class: "primary run-all", title: "Run all cells" });
  runAll.append(icon("run"), h("span", {}, "Run all"));
  const stop = button("", () => notebook.stop(), { class: "stop", title: "Stop what runs (Escape)" });
  stop.append(icon("stop"), h("span", {}, "Stop"));
  store.watch(
    ({ cells }) => [cells.some(({ run }) => run.state === "running" || run.state === "queued")],
    ([isRunning]) => {
      stop.disabled = !isRunning;
      document.body.classList.toggle("busy", isRunning);
    },
  );
  header.append(
    tabs,
    applicationStatus(store),
    h(
      "div",
      { class: "header-actions" },
      runAll,
      stop,
      ...(notebookItems.length === 0 ? [] : [menu("File", notebookItems)]),
      settingsMenu(store, application),
    ),
  );
}

function applicationStatus(store: PageStore): HTMLElement {
  const text = h("span", { class: "application-text" });
  const status = h("p", { class: "application", role: "status" }, text);
  store.watch(
    ({ applicationState, applicationId, settings }) => [applicationState, applicationId, settings.executors],
    ([state, id, executors]) => {
      text.textContent =
        state === "running"
          ? `${executors} executor${executors === 1 ? "" : "s"} ready`
          : state === "failed"
            ? "Could not start"
            : "Starting…";
      status.title = id === undefined ? "" : `Application ${id}`;
      status.dataset.state = state;
    },
  );
  return status;
}
