// The guided first visit: a small panel beside whatever the visitor does, which says what to do next and sees when it is done.

import { button, h } from "../dom.ts";
import type { PageStore } from "../page-state.ts";
import { GUIDE_STEPS, type GuideStep } from "./steps.ts";

/** Loaded with the guide, not before. */
const STYLES = new URL("./guide.css", import.meta.url);

export function startGuide(store: PageStore): void {
  let current = 0;
  let from = lastRun(store);
  let hasSeenStages = false;
  const done: { readonly step: GuideStep; readonly learned: string }[] = [];
  const list = h("ol", { class: "guide-steps" });
  const element = h("aside", { class: "guide", "aria-label": "Guided visit" });
  const onToggle = ({ target }: Event): void => {
    if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches("#stages .stage")) return;
    hasSeenStages = true;
    check();
  };
  const close = (): void => {
    unwatch();
    document.removeEventListener("toggle", onToggle, true);
    element.remove();
  };
  const check = (): void => {
    for (let step = GUIDE_STEPS[current]; step !== undefined; step = GUIDE_STEPS[current]) {
      if (!step.isDone(store.state, from, { stages: hasSeenStages })) break;
      done.push({ step, learned: step.learned(store.state, from) });
      store.update({ announcement: `Done: ${step.title}` });
      current++;
      from = lastRun(store);
    }
    draw();
  };
  const draw = (): void => {
    const items = GUIDE_STEPS.map((step, i) => {
      const learned = done[i]?.learned;
      const text = learned ?? (i === current ? step.task : undefined);
      const state = learned !== undefined ? "done" : i === current ? "current" : "later";
      return h(
        "li",
        { "data-step": step.id, "data-state": state, "aria-current": i === current ? "step" : undefined },
        h("h3", {}, step.title),
        text === undefined ? undefined : h("p", {}, text),
      );
    });
    list.replaceChildren(...items);
    end.hidden = current < GUIDE_STEPS.length;
  };
  const end = h("p", { class: "guide-end" }, "You have seen how Spark works: the rest is your own data.");
  element.append(
    h("link", { rel: "stylesheet", href: STYLES.href }),
    h("header", {}, h("h2", {}, "Guided visit"), button("Close", close, { class: "quiet" })),
    list,
    end,
  );
  document.querySelector(".guide")?.remove();
  document.querySelector("main")?.append(element);
  document.addEventListener("toggle", onToggle, true);
  const unwatch = store.watch(({ runs }) => [runs], check);
}

function lastRun({ state: { runs } }: PageStore): number {
  return runs.at(-1)?.count ?? 0;
}
