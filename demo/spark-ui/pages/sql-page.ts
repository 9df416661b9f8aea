// SQL / DataFrame: all queries of the application by their state.

import type { SQLExecutionData, SQLExecutionStatus } from "../../../src/status/index.ts";
import { h } from "../../dom.ts";
import { facts, link, type Page, type PageContext, section } from "../page.ts";
import { dataTable } from "../parts/data-table.ts";
import { formatDuration, formatTime } from "../parts/format.ts";
import { statusBadge } from "../parts/status-badge.ts";

const GROUPS: readonly (readonly [title: string, status: SQLExecutionStatus])[] = [
  ["Running Queries", "RUNNING"],
  ["Completed Queries", "COMPLETED"],
  ["Failed Queries", "FAILED"],
];

export const sqlPage: Page = {
  tab: "SQL / DataFrame",
  title: () => "SQL / DataFrame",
  draw(context) {
    const all = context.store.executions.values();
    if (all.length === 0) return [h("p", { class: "empty" }, "No query has run yet.")];
    const groups = GROUPS.map(([title, status]) => ({ title, rows: all.filter((one) => one.status === status) }));
    return [
      facts(groups.map(({ title, rows }) => [title, rows.length === 0 ? undefined : String(rows.length)])),
      ...groups.flatMap(({ title, rows }) =>
        rows.length === 0 ? [] : [section(`${title} (${rows.length})`, executionTable(context, title, rows))],
      ),
    ];
  },
};

function executionTable(context: PageContext, title: string, rows: readonly SQLExecutionData[]): HTMLElement {
  const duration = ({ completionTime, submissionTime }: SQLExecutionData): number =>
    (completionTime ?? context.now) - submissionTime;
  return dataTable<SQLExecutionData>(context, {
    key: title,
    caption: title,
    rows,
    orderedBy: "-ID",
    columns: [
      { name: "ID", numeric: true, order: (e) => e.executionId, cell: (e) => String(e.executionId) },
      {
        name: "Description",
        order: (e) => e.description,
        cell: ({ executionId, description, errorMessage }) =>
          h(
            "div",
            { class: "described" },
            link({ page: "execution", id: executionId }, description || `Query ${executionId}`, "name"),
            errorMessage ? h("span", { class: "failure" }, errorMessage.split("\n")[0]) : undefined,
          ),
      },
      { name: "Status", order: (e) => e.status, cell: (e) => statusBadge(e.status) },
      { name: "Submitted", order: (e) => e.submissionTime, cell: (e) => formatTime(e.submissionTime) },
      { name: "Duration", numeric: true, order: duration, cell: (e) => formatDuration(duration(e)) },
      { name: "Job IDs", cell: ({ jobIds }) => jobLinks(jobIds) },
    ],
  });
}

export function jobLinks(jobIds: readonly number[]): HTMLElement {
  const links = [...jobIds].sort((a, b) => a - b).map((id) => link({ page: "job", id }, String(id)));
  return h("span", { class: "links" }, ...links);
}
