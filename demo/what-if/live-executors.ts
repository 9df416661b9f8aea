// The executors as they work: what each has done, and buttons that make one slow or end it while a cell runs.

import type { ExecutorSummary } from "../../src/status/index.ts";
import { button, h } from "../dom.ts";
import { formatBytes, plural } from "../format.ts";
import type { WhatIfOptions } from "./what-if-options.ts";

const SLOW_FACTOR = 5;

export function liveExecutors({ store, application }: WhatIfOptions): HTMLElement {
  const list = h("ul", { class: "live-executors" });
  const hint = h(
    "p",
    { class: "hint" },
    "End one while a cell runs: what it held is computed again elsewhere, and the answer stays the same. A slow one gives its answers five times later, until its application ends.",
  );
  /** By executor, what has been made slow of the application that runs. */
  let slow = new Set<string>();
  let shownStatus: unknown;
  const items = new Map<
    string,
    { readonly element: HTMLElement; readonly facts: HTMLElement; readonly state: HTMLElement }
  >();
  const add = (id: string): HTMLElement => {
    const facts = h("span", { class: "executor-facts" });
    const state = h("span", { class: "badge" });
    const slower = button(
      `Slow executor ${id} down`,
      () => {
        slow.add(id);
        void application.driver().then((driver) => driver.slowExecutor(id, SLOW_FACTOR));
        draw();
      },
      { class: "slow" },
    );
    const kill = button(
      `End executor ${id}`,
      () => {
        store.update({ announcement: `Executor ${id} is ended` });
        void application.driver().then((driver) => driver.killExecutor(id));
      },
      { class: "kill" },
    );
    const element = h("li", { "data-executor": id }, h("b", {}, `Executor ${id}`), state, facts, slower, kill);
    items.set(id, { element, facts, state });
    return element;
  };
  const draw = (): void => {
    const { status } = store.state;
    if (status !== shownStatus) {
      shownStatus = status;
      slow = new Set();
      items.clear();
      list.replaceChildren();
    }
    const executors = (status?.executors.values() ?? []).filter(({ id }) => id !== "driver");
    for (const executor of executors) {
      if (!items.has(executor.id)) list.append(add(executor.id));
      const item = items.get(executor.id);
      if (item === undefined) continue;
      const { isActive } = executor;
      item.element.dataset.state = isActive ? "active" : "lost";
      item.state.textContent = !isActive
        ? "lost"
        : slow.has(executor.id)
          ? "slow"
          : executor.activeTasks > 0
            ? "working"
            : "ready";
      item.facts.textContent = factsOf(executor);
      for (const control of item.element.querySelectorAll("button")) {
        control.disabled = !isActive || (control.className === "slow" && slow.has(executor.id));
      }
    }
  };
  store.watch(({ status, statusVersion }) => [status, statusVersion], draw);
  return h("div", {}, hint, list);
}

function factsOf({
  completedTasks,
  failedTasks,
  totalShuffleRead,
  totalShuffleWrite,
  removeReason,
}: ExecutorSummary): string {
  const failed = failedTasks === 0 ? [] : [`${failedTasks} failed`];
  const shuffled = `${formatBytes(totalShuffleWrite)} written for shuffles, ${formatBytes(totalShuffleRead)} read`;
  return [
    plural(completedTasks, "task"),
    ...failed,
    shuffled,
    ...(removeReason === undefined ? [] : [removeReason]),
  ].join(" · ");
}
