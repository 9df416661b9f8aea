// Finds the lines of JSON that may widen the type inferred so far: nearly none, so that inference looks at few.

import type { DataType, StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { JSON_KINDS, type JsonKind, placeFields } from "./json-kernel-fields.ts";

const RECORD_SIZE = 8;
/** Bytes behind a text that the kernels may read. */
const PADDING = 32;

export interface RecordRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The places of those records; undefined when all may be. The arena is used up: what was in it is gone.
 */
export function uncoveredRecords(
  bytes: Uint8Array,
  type: StructType,
  kernels: Kernels,
  arena: number,
): readonly RecordRange[] | undefined {
  kernels.exports.arenaReset(arena);
  const fields = placeFields(type, kindOf, kernels, arena);
  if (fields === undefined) return undefined;
  const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
  const text = allocate(bytes.length + PADDING);
  kernels.write(text, bytes);
  kernels.bytes(text + bytes.length, PADDING).fill(0);
  if (kernels.exports.utf8IsValid(text, bytes.length) === 0) return undefined;
  const capacity = kernels.exports.csvCountLineBreaks(text, bytes.length) + 1;
  const records = allocate(capacity * RECORD_SIZE);
  const status = allocate(capacity);
  const numFields = type.fields.length;
  const numRows = kernels.exports.jsonTokenize(fields, numFields, text, bytes.length, capacity, 0, records, status);
  const marks = kernels.bytes(status, numRows);
  const found: RecordRange[] = [];
  for (let row = marks.indexOf(1); row >= 0; row = marks.indexOf(1, row + 1)) {
    const record = records + row * RECORD_SIZE;
    found.push({ start: kernels.getAddress(record), end: kernels.getAddress(record + 4) });
  }
  return found.length * 2 > numRows ? undefined : found;
}

function kindOf({ kind }: DataType): JsonKind {
  switch (kind) {
    case "string":
      return JSON_KINDS.string;
    case "long":
      return JSON_KINDS.integer;
    case "double":
      return JSON_KINDS.number;
    case "boolean":
      return JSON_KINDS.boolean;
    default:
      return JSON_KINDS.none;
  }
}
