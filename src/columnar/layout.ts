// How a columnar batch lies in an executor's Wasm memory. Generated code, AssemblyScript kernels and TypeScript all
// read these structs; assembly/layout.ts states the same offsets for the kernels, and a test holds the two together.
//
// Batch (also the growable ColumnBuffer):
//   0  i32 numRows
//   4  i32 numColumns
//   8  i32 capacity      rows that fit before columnBufferGrow is needed (0: not growable)
//   12 i32 arena         arena that holds the bytes of long strings (0: the batch's owner holds them)
//   16 columns           numColumns × 32 bytes
//
// Column:
//   0  i32 values        address of the values: fixed width, a bitmap (boolean), 16-byte views (string, binary), or
//                        i32 offsets (array, map). With codes set, the dictionary's values.
//   4  i32 validity      address of Arrow's validity bitmap, bit set = not null; 0: no row is null
//   8  i32 codes         address of i32 dictionary codes, one a row; 0: values are plain
//   12 i32 dictionarySize  number of entries at values when codes is set
//   16 i32 children      address of child Column structs (array 1, map 2, struct n)
//   20 i32 numChildren
//   24 i32 width         bytes a value: 0 bitmap, 1, 2, 4, 8, 16
//   28 i32 flags         COLUMN_IS_VIEW: values are views. COLUMN_IS_ASCII: no string has a byte beyond ASCII's (when
//                        it is clear, some may). From bit 8 on: the number of a dictionary that several batches of
//                        this memory share, so that equal codes in them are equal strings; 0: none
//
// View (string, binary), 16 bytes, as Arrow's BinaryView but with an absolute address instead of buffer index + offset:
//   0  i32 length        in bytes
//   4  length <= 12: the bytes, zero-padded; else the first 4 bytes
//   8  length > 12: i32 address of all the bytes in this memory; 12: 0
//
// A column of nested values lies in children, or packed: then it is a column of views without children.
//
// Every address is an unsigned 32-bit integer. Buffers are 16-byte aligned. Bits are least significant first.

import { type DataType, isNested, MAX_LONG_DIGITS } from "../types/data-type.ts";

export const BATCH_NUM_ROWS = 0;
export const BATCH_NUM_COLUMNS = 4;
export const BATCH_CAPACITY = 8;
export const BATCH_ARENA = 12;
export const BATCH_COLUMNS = 16;

export const COLUMN_SIZE = 32;
export const COLUMN_VALUES = 0;
export const COLUMN_VALIDITY = 4;
export const COLUMN_CODES = 8;
export const COLUMN_DICTIONARY_SIZE = 12;
export const COLUMN_CHILDREN = 16;
export const COLUMN_NUM_CHILDREN = 20;
export const COLUMN_WIDTH = 24;
export const COLUMN_FLAGS = 28;

export const COLUMN_IS_VIEW = 1;
export const COLUMN_IS_ASCII = 2;
/** How far a shared dictionary's number is shifted in the flags. */
export const COLUMN_DICTIONARY_SHIFT = 8;

export const VIEW_SIZE = 16;
/** Longest string that a view holds itself. */
export const VIEW_INLINE = 12;

export function columnOffset(ordinal: number): number {
  return BATCH_COLUMNS + ordinal * COLUMN_SIZE;
}

/** How the values of a type lie in memory. */
export type PhysicalType = "bit" | "i8" | "i16" | "i32" | "i64" | "f32" | "f64" | "i128" | "view" | "list" | "struct";

/**
 * The physical layout of a data type: date is i32 days; timestamps are i64 microseconds, times of day i64
 * nanoseconds; year-month intervals are i32 months, day-time intervals i64 microseconds, calendar intervals i32 months,
 * i32 days and i64 microseconds, which count as one i128; a decimal is its unscaled
 * value, i64 up to 18 digits and i128 beyond; void columns are i8 with every row null.
 */
export function physicalType(type: DataType): PhysicalType {
  switch (type.kind) {
    case "boolean":
      return "bit";
    case "void":
    case "byte":
      return "i8";
    case "short":
      return "i16";
    case "integer":
    case "date":
    case "year_month_interval":
      return "i32";
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "timestamp_nanos":
    case "time":
    case "day_time_interval":
      return "i64";
    case "interval":
      return "i128";
    case "float":
      return "f32";
    case "double":
      return "f64";
    case "decimal":
      return type.precision <= MAX_LONG_DIGITS ? "i64" : "i128";
    case "string":
    case "binary":
    case "variant":
    case "geometry":
    case "geography":
      return "view";
    case "array":
    case "map":
      return "list";
    case "struct":
      return "struct";
  }
}

/** How column buffers hold the values of a type: nested ones packed, behind views (assembly/packed.ts). */
export function bufferedType(type: DataType): PhysicalType {
  return isNested(type) ? "view" : physicalType(type);
}

const WIDTHS: Readonly<Record<PhysicalType, number>> = {
  bit: 0,
  i8: 1,
  i16: 2,
  i32: 4,
  i64: 8,
  f32: 4,
  f64: 8,
  i128: 16,
  view: VIEW_SIZE,
  list: 4,
  struct: 0,
};

/** Bytes of one value; 0 for a bitmap and for a struct, which has only children. */
export function valueWidth(type: PhysicalType): number {
  return WIDTHS[type];
}
