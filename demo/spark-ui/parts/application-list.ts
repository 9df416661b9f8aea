// The applications of a History Server, the latest first.

import { h, table } from "../../dom.ts";
import { formatDuration, formatTime } from "./format.ts";

/** What Spark's REST API tells of an application. */
export interface ListedApplication {
  readonly id: string;
  readonly name: string;
  readonly attempts: readonly {
    readonly startTimeEpoch: number;
    readonly endTimeEpoch: number;
    readonly duration: number;
    readonly sparkUser: string;
    readonly completed: boolean;
    readonly appSparkVersion: string;
  }[];
}

export function applicationList(applications: readonly ListedApplication[]): HTMLElement {
  if (applications.length === 0) return h("p", { class: "empty" }, "There is no event log of an application here.");
  const rows = applications.map(({ id, name, attempts: [attempt] }) => [
    attempt?.appSparkVersion ?? "",
    h("a", { href: `/?app=${encodeURIComponent(id)}#/jobs/` }, id),
    name,
    formatTime(attempt?.startTimeEpoch),
    attempt?.completed === true ? formatTime(attempt.endTimeEpoch) : "running",
    attempt === undefined ? "" : formatDuration(attempt.duration),
    attempt?.sparkUser ?? "",
  ]);
  const names = ["Version", "App ID", "App Name", "Started", "Completed", "Duration", "Spark User"];
  const columns = names.map((name) => ({ name, numeric: name === "Duration" }));
  return h("div", { class: "table-scroll" }, table("Applications", columns, rows));
}
