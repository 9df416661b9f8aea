// `/applications` of Spark's REST API: what is known of one application as a whole.

import type { ApplicationInfo } from "../status-data.ts";
import { formatDate, parseDate } from "./dates.ts";
import { type Answer, badParameter, found, type Query } from "./rest-answer.ts";

/** An application, and where it is known from. */
export interface ApplicationEntry {
  readonly info: ApplicationInfo;
  readonly lastUpdated: number;
  /** Where its log lies, when it is known from one. */
  readonly logSource?: string;
}

export function applicationList(entries: readonly ApplicationEntry[], query: Query, now: number): Answer {
  const statuses = query.getAll("status").map((status) => status.toUpperCase());
  const bounds: Record<string, number> = {};
  for (const name of ["minDate", "maxDate", "minEndDate", "maxEndDate"]) {
    const text = query.get(name);
    const date = text === null ? undefined : parseDate(text);
    if (text !== null && date === undefined) return badParameter(name, "date", text);
    if (date !== undefined) bounds[name] = date;
  }
  const { minDate = -Infinity, maxDate = Infinity, minEndDate = -Infinity, maxEndDate = Infinity } = bounds;
  const limit = query.get("limit");
  const asked = entries.filter(({ info: { startTime, endTime } }) => {
    const status = endTime === undefined ? "RUNNING" : "COMPLETED";
    const end = endTime ?? now;
    return (
      (statuses.length === 0 || statuses.includes(status)) &&
      startTime >= minDate &&
      startTime <= maxDate &&
      end >= minEndDate &&
      end <= maxEndDate
    );
  });
  const latestFirst = asked.sort((a, b) => (b.info.endTime ?? now) - (a.info.endTime ?? now));
  const shown = limit !== null && /^\d+$/.test(limit) ? latestFirst.slice(0, Number(limit)) : latestFirst;
  return found(shown.map((entry) => applicationJson(entry, now)));
}

/** Before the epoch: the application has not ended. */
const NOT_ENDED = -1;

export function applicationJson({ info, lastUpdated, logSource }: ApplicationEntry, now: number): object {
  const { attemptId, startTime, endTime, exitCode, sparkVersion } = info;
  return {
    id: info.id,
    name: info.name,
    attempts: [
      {
        ...(attemptId !== undefined && { attemptId }),
        startTime: formatDate(startTime),
        endTime: formatDate(endTime ?? NOT_ENDED),
        lastUpdated: formatDate(lastUpdated),
        duration: (endTime ?? now) - startTime,
        sparkUser: info.sparkUser,
        completed: endTime !== undefined,
        appSparkVersion: sparkVersion ?? "",
        ...(exitCode !== undefined && { exitCode }),
        ...(logSource !== undefined && { logSourceName: logSource, logSourceFullPath: logSource }),
        startTimeEpoch: startTime,
        endTimeEpoch: endTime ?? NOT_ENDED,
        lastUpdatedEpoch: lastUpdated,
      },
    ],
  };
}
