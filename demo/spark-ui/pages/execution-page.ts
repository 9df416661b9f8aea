// Details for a query: its plan with live metrics, its plan as text, and what it was run with.

import { h, table } from "../../dom.ts";
import { disclosure, facts, link, missing, type Page } from "../page.ts";
import { formatDuration, formatTime } from "../parts/format.ts";
import { planGraph, planTable } from "../parts/plan-graph.ts";
import { statusBadge } from "../parts/status-badge.ts";
import { jobLinks } from "./sql-page.ts";

export const executionPage: Page = {
  tab: "SQL / DataFrame",
  title: ({ route }) => `Details for Query ${route.id ?? ""}`,
  draw(context) {
    const { store, route, now } = context;
    const execution = store.executions.get(route.id ?? -1);
    if (execution === undefined) return missing(`Query ${route.id ?? ""}`);
    const { executionId, submissionTime, completionTime, jobIds, planGraph: graph } = execution;
    const values = store.executionMetrics(executionId);
    const stageLinks = execution.stageIds.flatMap((id) => {
      const latest = store.stageAttempts(id).at(-1);
      return latest === undefined ? [] : [link({ page: "stage", id, attempt: latest.attemptId }, String(id))];
    });
    const configs = Object.entries(execution.modifiedConfigs);
    return [
      facts([
        ["Description", execution.description],
        ["Status", statusBadge(execution.status)],
        ["Submitted", formatTime(submissionTime)],
        ["Duration", formatDuration((completionTime ?? now) - submissionTime)],
        ["Jobs", jobIds.length === 0 ? undefined : jobLinks(jobIds)],
        ["Stages", stageLinks.length === 0 ? undefined : h("span", { class: "links" }, ...stageLinks)],
      ]),
      ...(execution.errorMessage ? [h("pre", { class: "failure" }, execution.errorMessage)] : []),
      disclosure(context, "plan.graph", "Plan Visualization", () => [planGraph(context, execution, values)], true),
      planTable(context, graph, values),
      disclosure(context, "plan.text", "Plan Details", () => [
        h("pre", { class: "plan-text", tabindex: 0 }, execution.physicalPlanDescription),
      ]),
      ...(configs.length === 0
        ? []
        : [
            disclosure(context, "plan.configs", `SQL / DataFrame Properties (${configs.length})`, () => [
              table("Settings of the query", [{ name: "Name" }, { name: "Value" }], configs),
            ]),
          ]),
    ];
  },
};
