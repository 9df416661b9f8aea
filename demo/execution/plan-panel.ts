// The plan of the last run: as a tree of operators, as the text that EXPLAIN shows, with what each rule of the optimizer changed
// in it, and as the code that was generated.

import type { SparkPlanGraph } from "../../src/index.ts";
import { h } from "../dom.ts";
import type { CellOutcome } from "../driver/protocol.ts";
import { tabs } from "../tabs.ts";
import type { Panel } from "./panel.ts";
import { planStepsView } from "./plan-steps-view.ts";
import { executionOfJobs, jobsOfGroup, shownRun } from "./status-of-run.ts";

export const planPanel: Panel = {
  id: "plan",
  title: "Plan",
  mount(body, store, actions) {
    const tree = h("div", { class: "plan-tree" });
    const code = h("code", {});
    const text = h("pre", { class: "plan-text", tabindex: 0 }, code);
    const rules = h("div", {});
    const generated = h("div", {});
    let shown: CellOutcome | undefined;
    const showSteps = (): void => {
      const outcome = shownRun(store.state)?.outcome;
      if (outcome === undefined || outcome === shown) return;
      shown = outcome;
      void actions.planSteps().then((found) => {
        if (found === undefined || shown !== outcome) return;
        rules.replaceChildren(planStepsView(found.steps));
        generated.replaceChildren(h("pre", { class: "plan-text", tabindex: 0 }, found.code));
      });
    };
    body.append(
      tabs("Plan", [
        { name: "Tree", panel: tree },
        { name: "Text", panel: text },
        { name: "Optimizer", panel: rules, onShow: showSteps },
        { name: "Generated code", panel: generated, onShow: showSteps },
      ]),
    );
    store.watch(
      (state) => [shownRun(state)?.outcome],
      () => {
        if (!rules.hidden || !generated.hidden) showSteps();
      },
    );
    store.watch(
      (state) => [shownRun(state)?.outcome?.explain],
      ([explain = ""]) => {
        code.textContent = explain;
      },
    );
    store.watch(
      (state) => [executionOfJobs(state, jobsOfGroup(state, shownRun(state)?.jobGroup))?.planGraph],
      ([graph]) => tree.replaceChildren(...(graph === undefined ? [] : [operatorList(graph)])),
    );
  },
};

/** Each operator above those whose rows it takes. */
function operatorList({ nodes, edges, clusterIds }: SparkPlanGraph): HTMLElement {
  const inputs = (id: number): readonly number[] => edges.filter(({ toId }) => toId === id).map(({ fromId }) => fromId);
  const isInput = new Set(edges.map(({ fromId }) => fromId));
  const item = (id: number): HTMLElement => {
    const node = nodes[id];
    const children = inputs(id).map(item);
    return h(
      "li",
      {},
      h("span", { class: "operator", "data-kind": kindOf(node?.name ?? "") }, node?.name ?? ""),
      h("span", { class: "operator-text" }, argumentsOf(node?.name ?? "", node?.desc ?? "")),
      children.length === 0 ? undefined : h("ul", {}, ...children),
    );
  };
  const roots = nodes.filter(({ id }) => !isInput.has(id) && !clusterIds.has(id));
  return h("ul", { class: "operators" }, ...roots.map(({ id }) => item(id)));
}

function argumentsOf(name: string, desc: string): string {
  return desc.startsWith(name) ? desc.slice(name.length).trim() : desc;
}

function kindOf(name: string): string {
  return name.includes("Exchange") ? "exchange" : /Scan|Range|Local/.test(name) ? "source" : "operator";
}
