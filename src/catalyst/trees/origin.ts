// Where a node came from in the text of a query, so that an error about it can point at its place.

/** Half-open range [start, stop) of UTF-16 indices in `sqlText`; line starts at 1, position (column) at 0. */
export interface Origin {
  readonly sqlText: string;
  readonly start: number;
  readonly stop: number;
  readonly line: number;
  readonly position: number;
}
