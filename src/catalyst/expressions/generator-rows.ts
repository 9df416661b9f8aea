// The rows of a generator's value.

import type { CatalystValue, InternalRow } from "./expression.ts";

/** An array of structs as rows. */
export function rowsOf(value: CatalystValue): readonly InternalRow[] {
  return Array.isArray(value) ? value.filter((row): row is InternalRow => Array.isArray(row)) : [];
}
