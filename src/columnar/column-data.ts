// A column outside of Wasm memory, as typed buffers: what builders and importers make and block images are written from.

import type { PhysicalType } from "./layout.ts";

export interface ColumnData {
  readonly physicalType: PhysicalType;
  /** Values as layout.ts has them. Long views hold an offset into `heap` where the address belongs. */
  readonly values: Uint8Array;
  /** Arrow's bitmap; undefined when no row is null. */
  readonly validity: Uint8Array | undefined;
  /** Bytes of strings that views do not hold themselves. */
  readonly heap: Uint8Array | undefined;
  /** Dictionary codes, one a row, when `values` is a dictionary of `dictionarySize` entries. */
  readonly codes: Int32Array | undefined;
  readonly dictionarySize: number;
  readonly children: readonly ColumnData[];
}

const EMPTY = new Uint8Array(0);

export function ColumnData(
  physicalType: PhysicalType,
  parts: Partial<Omit<ColumnData, "physicalType">> = {},
): ColumnData {
  return {
    physicalType,
    values: EMPTY,
    validity: undefined,
    heap: undefined,
    codes: undefined,
    dictionarySize: 0,
    children: [],
    ...parts,
  };
}
