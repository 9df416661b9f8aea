// What the advisor says of the last run, each with what can be tried at once.

import { type Advice, advise } from "../../src/status/advisor/index.ts";
import { button, h } from "../dom.ts";
import { adviceElement } from "./advice-element.ts";
import type { Panel } from "./panel.ts";
import { adviceKey } from "./run-actions.ts";
import { jobsOfGroup, shownRun } from "./status-of-run.ts";

export const advicePanel: Panel = {
  id: "advice",
  title: "Advice",
  mount(body, store, actions) {
    let drawn = "";
    store.watch(
      (state) => [shownRun(state), state.statusVersion],
      ([run]) => {
        const { status, settings, shownCell } = store.state;
        if (run === undefined || status === undefined || shownCell === undefined) return;
        const isRunning = run.state === "running" || run.state === "queued";
        const advice = isRunning
          ? []
          : advise(status, {
              jobs: jobsOfGroup(store.state, run.jobGroup),
              settings: {
                ...settings.conf,
                "spark.sql.shuffle.partitions": String(settings.shufflePartitions),
                "spark.sql.adaptive.enabled": String(settings.adaptive),
              },
            });
        const shown = `${run.jobGroup} ${run.state} ${advice.map(adviceKey).join("; ")}`;
        if (shown === drawn) return;
        drawn = shown;
        body.replaceChildren(...(isRunning ? [hint("The run goes on.")] : advised(advice, shownCell)));
      },
    );
    const advised = (advice: readonly Advice[], cell: string): readonly HTMLElement[] => {
      if (advice.length === 0) return [hint("Nothing stands out in this run.")];
      const items = advice.map((item) => {
        const fixes = item.fixes
          .filter((fix) => actions.canTry(fix, cell))
          .map((fix) => button(fix.label, () => void actions.tryFix(fix, cell), { class: "fix" }));
        return h("li", {}, adviceElement(item, fixes));
      });
      return [h("ul", { class: "advice-list" }, ...items)];
    };
  },
};

function hint(text: string): HTMLElement {
  return h("p", { class: "hint" }, text);
}
