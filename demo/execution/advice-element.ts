// One piece of advice: what stands out, the figures that show it, why, and what to try.

import type { Advice } from "../../src/status/advisor/index.ts";
import { h } from "../dom.ts";

export function adviceElement({ rule, title, evidence, reason }: Advice, fixes: readonly HTMLElement[]): HTMLElement {
  return h(
    "article",
    { class: "advice", "data-rule": rule },
    h("h3", {}, title),
    h("ul", { class: "evidence" }, ...evidence.map((line) => h("li", {}, line))),
    h("p", { class: "reason" }, reason),
    fixes.length === 0 ? undefined : h("div", { class: "fixes" }, ...fixes),
  );
}
