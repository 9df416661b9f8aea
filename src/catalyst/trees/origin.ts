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

/** The place as errors carry it. */
export function contextOf({ sqlText, start, stop, line, position }: Origin): QueryContext {
  return {
    fragment: sqlText.slice(start, stop),
    startIndex: start,
    stopIndex: Math.max(start, stop - 1),
    line,
    position,
    excerpt: queryExcerpt(sqlText, start, stop),
  };
}
