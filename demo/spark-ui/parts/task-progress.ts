// How many tasks of all are done, as a bar with its numbers.

import { h } from "../../dom.ts";

export interface TaskProgress {
  readonly total: number;
  readonly completed: number;
  readonly active: number;
  readonly failed: number;
  readonly killed: number;
  readonly skipped: number;
}

export function taskProgress({ total, completed, active, failed, killed, skipped }: TaskProgress): HTMLElement {
  const more = [
    active > 0 ? `${active} running` : "",
    failed > 0 ? `${failed} failed` : "",
    killed > 0 ? `${killed} killed` : "",
    skipped > 0 ? `${skipped} skipped` : "",
  ].filter((part) => part !== "");
  const text = `${completed}/${total}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
  const share = (part: number): string => `${total <= 0 ? 0 : Math.min(100, (100 * part) / total)}%`;
  const bar = h("span", { class: "bar", "aria-hidden": "true" });
  const done = h("span", { class: "done" });
  done.style.width = share(completed);
  const running = h("span", { class: "active" });
  running.style.width = share(Math.min(active, total - completed));
  bar.append(done, running);
  return h("span", { class: "progress", "data-failed": failed > 0 }, bar, h("span", {}, text));
}
