// Rows of plain values of an Arrow table, whichever version of Apache Arrow an engine brings, to compare answers.

/** What all versions of Arrow's Table have. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly type: object }[] };
  getChildAt(index: number): { get(row: number): unknown } | null;
}

export type PlainRow = readonly (number | string | null)[];

/** As `plainRows`, sorted, since groups have no order. */
export function sortedRows(table: ArrowTable): PlainRow[] {
  return sortRows(plainRows(table));
}

/** Numbers of every type as numbers, all else as text. */
export function plainRows(table: ArrowTable): PlainRow[] {
  const columns = table.schema.fields.map(({ type }, i) => {
    const column = table.getChildAt(i);
    const scale = "scale" in type ? Number(type.scale) : 0;
    return Array.from({ length: table.numRows }, (_, row) => toPlain(column?.get(row), scale));
  });
  return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row] ?? null));
}

export function sortRows(rows: readonly PlainRow[]): PlainRow[] {
  return [...rows].sort(compareRows);
}

function compareRows(a: PlainRow, b: PlainRow): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? null;
    if (value === other) continue;
    if (value === null) return -1;
    if (other === null) return 1;
    return value < other ? -1 : 1;
  }
  return 0;
}

function toPlain(value: unknown, scale: number): number | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value) / 10 ** scale;
  // A decimal is 128 bits, the lowest 32 first.
  if (value instanceof Uint32Array) return Number(unscaled(value)) / 10 ** scale;
  return String(value);
}

function unscaled(words: Uint32Array): bigint {
  const bits = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(32 * words.length, bits);
}
