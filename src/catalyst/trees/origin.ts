// Where a node came from in the text of a query, so that an error about it can point at its place.

import { queryExcerpt } from "../../errors/query-excerpt.ts";
import type { QueryContext } from "../../errors/spark-error.ts";

/** Half-open range [start, stop) of UTF-16 indices in `sqlText`; line starts at 1, position (column) at 0. */
export interface Origin {
  readonly sqlText: string;
  readonly start: number;
  readonly stop: number;
  readonly line: number;
  readonly position: number;
}

/** The place as errors carry it. What it takes to read the text for is read when an error shows it: most have none. */
export function contextOf(origin: Origin): QueryContext {
  const { sqlText, start, stop } = origin;
  return {
    fragment: sqlText.slice(start, stop),
    startIndex: start,
    stopIndex: Math.max(start, stop - 1),
    get line() {
      return origin.line;
    },
    get position() {
      return origin.position;
    },
    get excerpt() {
      return queryExcerpt(sqlText, start, stop);
    },
  };
}
