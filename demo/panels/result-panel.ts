// The rows of the last run, or its error, and how long each phase took.

import { h } from "../dom.ts";
import { formatBytes, formatDuration, plural } from "../format.ts";
import type { PlaygroundState, Run } from "../state.ts";
import { jobsOfRun, stagesOfJobs } from "../status-of-run.ts";
import { virtualTable } from "../virtual-table.ts";
import type { Panel } from "./panel.ts";

export const resultPanel: Panel = {
  id: "result",
  title: "Result",
  mount(body, { store }) {
    const summary = h("p", { class: "summary", role: "status", "aria-live": "polite" });
    const phases = h("ul", { class: "phases", "aria-label": "Time of each phase" });
    const output = h("div", { class: "output" });
    body.append(summary, phases, output);
    store.watch(
      (state) => [state.run, state.statusVersion],
      () => {
        summary.textContent = summaryOf(store.state);
      },
    );
    store.watch(
      ({ run }) => [run?.phases],
      ([measured = []]) => phases.replaceChildren(...measured.map(phase)),
    );
    store.watch(
      ({ run, timeZone }) => [run?.rows, run?.schema, run?.error, run?.state, timeZone],
      () => output.replaceChildren(...outputOf(store.state)),
    );
  },
};

function phase({ name, milliseconds }: Run["phases"][number]): HTMLElement {
  return h("li", {}, `${name} `, h("strong", {}, formatDuration(milliseconds)));
}

function summaryOf(state: PlaygroundState): string {
  const { run } = state;
  if (run === undefined) return "No query has run yet.";
  const total = run.phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  switch (run.state) {
    case "running":
      return "Running…";
    case "cancelled":
      return `Cancelled after ${formatDuration(total)}.`;
    case "failed":
      return `Failed after ${formatDuration(total)}.`;
    case "finished": {
      const rows =
        run.limitedTo === undefined
          ? plural(run.rows.length, "row")
          : `The first ${plural(run.limitedTo, "row")}; there are more`;
      return `${rows} in ${formatDuration(total)}, ${shuffleOf(state)}.`;
    }
  }
}

function shuffleOf(state: PlaygroundState): string {
  const stages = stagesOfJobs(state, jobsOfRun(state));
  const bytes = stages.reduce((sum, { taskMetrics }) => sum + taskMetrics.shuffleWriteBytes, 0);
  const tasks = stages.reduce((sum, stage) => sum + stage.numCompleteTasks, 0);
  return `${plural(tasks, "task")}, ${formatBytes(bytes)} shuffled`;
}

function outputOf({ run, timeZone }: PlaygroundState): readonly HTMLElement[] {
  if (run?.error !== undefined) return [h("pre", { class: "error", role: "alert", tabindex: 0 }, run.error)];
  if (run?.state !== "finished" || run.schema === undefined || run.schema.fields.length === 0) return [];
  return [virtualTable(run.schema, run.rows, timeZone)];
}
