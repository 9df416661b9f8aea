// Rows of a row group as ranges, in order and apart from one another.

export interface RowRange {
  readonly from: number;
  readonly to: number;
}

export type RowRanges = readonly RowRange[];

export function intersectRanges(a: RowRanges, b: RowRanges): RowRanges {
  const both: RowRange[] = [];
  let j = 0;
  for (const { from, to } of a) {
    for (; j < b.length; j++) {
      const other = b[j];
      if (other === undefined || other.from >= to) break;
      const start = Math.max(from, other.from);
      const end = Math.min(to, other.to);
      if (start < end) both.push({ from: start, to: end });
      // The next range of `a` may overlap the rest of it.
      if (other.to > to) break;
    }
  }
  return both;
}

/** Ranges in any order; what touches becomes one. */
export function uniteRanges(ranges: RowRanges): RowRanges {
  const united: RowRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = united[united.length - 1];
    if (last === undefined || range.from > last.to) united.push(range);
    else if (range.to > last.to) united[united.length - 1] = { from: last.from, to: range.to };
  }
  return united;
}

export function overlaps(ranges: RowRanges, from: number, to: number): boolean {
  return ranges.some((range) => range.from < to && from < range.to);
}

export function countRows(ranges: RowRanges): number {
  return ranges.reduce((total, { from, to }) => total + to - from, 0);
}
