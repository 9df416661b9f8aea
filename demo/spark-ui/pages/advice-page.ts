// What the advisor says of the application: what stands out, the figures that show it, and what to try.

import { type Advice, advise, type Fix } from "../../../src/status/advisor/index.ts";
import type { AppStatusStore, JobData } from "../../../src/status/index.ts";
import { h } from "../../dom.ts";
import { link, type Page } from "../page.ts";

/** The worst, when very much stands out. */
const MAX_SHOWN = 100;

export const advicePage: Page = {
  tab: "Advice",
  title: () => "Advice",
  draw({ store }) {
    const advice = adviceOf(store);
    if (advice.length === 0) return [h("p", { class: "empty" }, "Nothing stands out in what has run so far.")];
    const more =
      advice.length > MAX_SHOWN
        ? [h("p", { class: "hint" }, `The ${MAX_SHOWN} that cost most, of ${advice.length}.`)]
        : [];
    return [
      ...more,
      h("ul", { class: "advice-list" }, ...advice.slice(0, MAX_SHOWN).map((item) => h("li", {}, element(item)))),
    ];
  },
};

/** Rules look at jobs that have ended; as long as no other has, they say the same. */
const told = new WeakMap<AppStatusStore, { readonly jobs: readonly JobData[]; readonly advice: readonly Advice[] }>();

function adviceOf(store: AppStatusStore): readonly Advice[] {
  const jobs = store.jobs.values().filter(({ status }) => status !== "RUNNING");
  const known = told.get(store);
  if (known !== undefined && known.jobs.length === jobs.length && known.jobs.at(-1) === jobs.at(-1))
    return known.advice;
  const advice = advise(store, { jobs });
  told.set(store, { jobs, advice });
  return advice;
}

function element({ rule, title, evidence, reason, fixes, stage, executionId }: Advice): HTMLElement {
  const links = [
    ...(stage === undefined
      ? []
      : [link({ page: "stage", id: stage.stageId, attempt: stage.attemptId }, `Stage ${stage.stageId}`)]),
    ...(executionId === undefined ? [] : [link({ page: "execution", id: executionId }, `Query ${executionId}`)]),
  ];
  const tries = fixes.flatMap((fix) => settingsText(fix) ?? []);
  return h(
    "article",
    { class: "advice", "data-rule": rule },
    h("h3", {}, title),
    h("ul", { class: "evidence" }, ...evidence.map((line) => h("li", {}, line))),
    h("p", {}, reason),
    tries.length === 0 ? undefined : h("p", {}, "To try: ", h("code", {}, tries.join("; "))),
    h("p", { class: "links" }, ...links.flatMap((item, i) => (i === 0 ? [item] : [" · ", item]))),
  );
}

function settingsText(fix: Fix): string | undefined {
  if (fix.kind !== "settings") return undefined;
  return Object.entries(fix.settings)
    .map(([key, value]) => `${key}=${value}`)
    .join(" ");
}
