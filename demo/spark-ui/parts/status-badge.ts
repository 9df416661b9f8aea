// The state of a job, stage, task or query as a word with a sign before it, so that colour is not all that tells it.

import { h } from "../../dom.ts";

const SIGNS: Readonly<Record<string, string>> = {
  RUNNING: "●",
  ACTIVE: "●",
  PENDING: "○",
  SUCCEEDED: "✓",
  SUCCESS: "✓",
  COMPLETE: "✓",
  COMPLETED: "✓",
  FAILED: "✕",
  KILLED: "■",
  SKIPPED: "–",
};

export function statusBadge(status: string): HTMLElement {
  const sign = Object.hasOwn(SIGNS, status) ? (SIGNS[status] ?? "") : "";
  return h(
    "span",
    { class: "status", "data-status": status },
    h("span", { "aria-hidden": "true" }, `${sign} `),
    status.toLowerCase(),
  );
}
