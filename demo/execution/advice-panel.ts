// What the advisor says of the last run, each with what can be tried at once.

import { type Advice, advise } from "../../src/status/advisor/index.ts";
import { button, h } from "../dom.ts";
import type { PageState } from "../page-state.ts";
import { adviceElement } from "./advice-element.ts";
import type { Panel } from "./panel.ts";
import type { RunActions } from "./run-actions.ts";
import { jobsOfGroup, sameItems, shownRun } from "./status-of-run.ts";

export const advicePanel: Panel = {
  id: "advice",
  title: "Advice",
  mount(body, store, actions) {
    let drawn: readonly object[] | undefined;
    store.watch(
      (state) => [shownRun(state), state.statusVersion],
      ([run]) => {
        const jobs = jobsOfGroup(store.state, run?.jobGroup);
        const isRunning = run?.state === "running" || run?.state === "queued";
        const about = isRunning || run === undefined ? [] : [run, ...jobs];
        if (drawn !== undefined && sameItems(about, drawn)) return;
        drawn = about;
        const { shownCell = "" } = store.state;
        if (about.length === 0) body.replaceChildren(hint("What stands out is said when the run has ended."));
        else body.replaceChildren(advised(adviceOf(store.state, run?.jobGroup), shownCell, actions));
      },
    );
  },
};

function adviceOf(state: PageState, jobGroup: string | undefined): readonly Advice[] {
  const { status, settings } = state;
  if (status === undefined) return [];
  return advise(status, {
    jobs: jobsOfGroup(state, jobGroup),
    settings: {
      ...settings.conf,
      "spark.sql.shuffle.partitions": String(settings.shufflePartitions),
      "spark.sql.adaptive.enabled": String(settings.adaptive),
    },
  });
}

function advised(advice: readonly Advice[], cell: string, actions: RunActions): HTMLElement {
  if (advice.length === 0) return hint("Nothing stands out in this run.");
  const items = advice.map((item) => {
    const fixes = item.fixes
      .filter((fix) => actions.canTry(fix, cell))
      .map((fix) => button(fix.label, () => void actions.tryFix(fix, cell), { class: "fix" }));
    return h("li", {}, adviceElement(item, fixes));
  });
  return h("ul", { class: "advice-list" }, ...items);
}

function hint(text: string): HTMLElement {
  return h("p", { class: "hint" }, text);
}
