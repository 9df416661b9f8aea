// What each rule of the optimizer made of a plan: the plan before and after it, with the lines that are not in both.

import type { PlanStep } from "../../src/tracer/plan-steps.ts";
import { h } from "../dom.ts";

export function planStepsView(steps: readonly PlanStep[]): HTMLElement {
  if (steps.length === 0) return h("p", { class: "empty" }, "No rule found anything to change.");
  return h("ol", { class: "plan-steps" }, ...steps.map((step, i) => h("li", {}, stepView(step, i))));
}

/** The first one is open, so that one sees what they are. */
function stepView({ batch, rule, before, after }: PlanStep, index: number): HTMLElement {
  return h(
    "details",
    { class: "plan-step", open: index === 0 },
    h("summary", {}, h("strong", {}, rule), h("span", { class: "hint" }, batch)),
    h("div", { class: "plan-sides" }, side("Before", before, after), side("After", after, before)),
  );
}

function side(title: string, plan: string, other: string): HTMLElement {
  const others = new Set(other.split("\n").map(withoutTree));
  const lines = plan
    .trimEnd()
    .split("\n")
    .map((line) => h(others.has(withoutTree(line)) ? "span" : "mark", { class: "plan-line" }, line));
  const code = h("pre", { class: "plan-text", tabindex: 0, "aria-label": `Plan ${title.toLowerCase()}` }, ...lines);
  return h("figure", {}, h("figcaption", { class: "hint" }, title), code);
}

/** An operator that only moved is the same one. */
function withoutTree(line: string): string {
  return line.replace(/^[\s:+|-]+/, "");
}
