// The order of rows by a column, found in steps between which the driver answers others. Null comes first, as in Spark, and
// last when the order is descending.

import { comparable } from "./comparable-value.ts";
import type { SortOrder } from "./protocol.ts";

/** Rows that are sorted at once. */
const RUN = 16_384;

export async function sortedOrder(
  column: Iterable<unknown>,
  numRows: number,
  { descending }: SortOrder,
): Promise<Uint32Array> {
  const keys: (number | string | null)[] = [];
  for (const value of column) {
    keys.push(comparable(value));
    if (keys.length % RUN === 0) await turn();
  }
  const compare = (a: number, b: number): number => {
    const order = compareKeys(keys[a] ?? null, keys[b] ?? null);
    return descending ? -order : order;
  };
  let runs: Uint32Array[] = [];
  for (let start = 0; start < numRows; start += RUN) {
    const length = Math.min(RUN, numRows - start);
    runs.push(Uint32Array.from({ length }, (_, i) => start + i).sort(compare));
    await turn();
  }
  while (runs.length > 1) {
    const merged: Uint32Array[] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [left, right] = [runs[i], runs[i + 1]];
      if (left !== undefined) merged.push(right === undefined ? left : await merge(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? new Uint32Array();
}

async function merge(
  left: Uint32Array,
  right: Uint32Array,
  compare: (a: number, b: number) => number,
): Promise<Uint32Array> {
  const merged = new Uint32Array(left.length + right.length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < merged.length; k++) {
    const [a, b] = [left[i], right[j]];
    const takeLeft = b === undefined || (a !== undefined && compare(a, b) <= 0);
    merged[k] = (takeLeft ? a : b) ?? 0;
    if (takeLeft) i++;
    else j++;
    if (k % RUN === RUN - 1) await turn();
  }
  return merged;
}

function compareKeys(a: number | string | null, b: number | string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  // NaN is the greatest number.
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (Number.isNaN(b)) return -1;
  return a < b ? -1 : 1;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
