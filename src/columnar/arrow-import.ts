// Arrow tables as block images, for createDataFrame(arrowTable). Small string dictionaries stay dictionaries. Loads
// apache-arrow; import it lazily.

import * as arrow from "apache-arrow";
import type { DataType, StructType } from "../types/data-type.ts";
import { fromArrowSchema, fromArrowType } from "./arrow-types.ts";
import { ColumnData } from "./column-data.ts";
import { writeImage } from "./image-writer.ts";
import { physicalType, VIEW_SIZE, valueWidth } from "./layout.ts";
import { ViewWriter } from "./view-writer.ts";

export interface ImportedTable {
  readonly schema: StructType;
  /** Images of at most `rowsPerImage` rows each, made one at a time so that the caller can let go of the thread between. */
  readonly images: Generator<Uint8Array<ArrayBuffer>, void>;
}

const DEFAULT_ROWS_PER_IMAGE = 65_536;

/** The table's schema in Spark's types, and its rows. */
export function importArrowTable(table: arrow.Table, rowsPerImage = DEFAULT_ROWS_PER_IMAGE): ImportedTable {
  return { schema: fromArrowSchema(table.schema), images: imagesOf(table, rowsPerImage) };
}

function* imagesOf(table: arrow.Table, rowsPerImage: number): Generator<Uint8Array<ArrayBuffer>, void> {
  for (const batch of table.batches) {
    for (let from = 0; from < batch.numRows; from += rowsPerImage) {
      const { data } = batch.slice(from, Math.min(from + rowsPerImage, batch.numRows));
      yield writeImage(data.length, data.children.map(importColumn));
    }
  }
}

function importColumn(data: arrow.Data): ColumnData {
  const { type } = data;
  if (arrow.DataType.isDictionary(type)) return importDictionary(data, type);
  const sparkType = fromArrowType(type);
  const physical = physicalType(sparkType);
  const validity = validityOf(data);
  switch (physical) {
    case "view":
      return { ...importViews(data, validity), validity };
    case "list":
      return importLists(data, sparkType, validity);
    case "struct":
      return ColumnData("struct", { validity, children: data.children.map(importColumn) });
    case "bit": {
      const values = copyBits(data.values, data.offset, data.length);
      for (let i = 0; validity !== undefined && i < values.length; i++)
        values[i] = (values[i] ?? 0) & (validity[i] ?? 0);
      return ColumnData("bit", { values, validity });
    }
    default: {
      const values = sparkType.kind === "void" ? new Uint8Array(data.length) : fixedValues(data, sparkType);
      if (validity !== undefined) clearNulls(values, valueWidth(physical), validity, data.length);
      return ColumnData(physical, { values, validity });
    }
  }
}

// ---- validity and bits ------------------------------------------------------------------------------------------------

function bitAt(bitmap: Uint8Array, index: number): boolean {
  return (((bitmap[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

/** Bits from an offset on, padded to 64-bit words. */
function copyBits(bitmap: Uint8Array, offset: number, length: number): Uint8Array {
  const copy = new Uint8Array(Math.ceil(length / 64) * 8);
  const shift = offset & 7;
  for (let i = 0, from = offset >> 3; i < Math.ceil(length / 8); i++, from++) {
    copy[i] = ((bitmap[from] ?? 0) >> shift) | ((bitmap[from + 1] ?? 0) << (8 - shift));
  }
  if (length % 8 !== 0) copy[length >> 3] = (copy[length >> 3] ?? 0) & ((1 << (length & 7)) - 1);
  return copy;
}

function validityOf(data: arrow.Data): Uint8Array | undefined {
  if (arrow.DataType.isNull(data.type)) return new Uint8Array(Math.ceil(data.length / 64) * 8);
  if (data.nullCount === 0 || data.nullBitmap.length === 0) return undefined;
  return copyBits(data.nullBitmap, data.offset, data.length);
}

/** What Arrow leaves undefined in null rows is zero in a batch. */
function clearNulls(values: Uint8Array, width: number, validity: Uint8Array, length: number): void {
  for (let row = 0; row < length; row++) if (!bitAt(validity, row)) values.fill(0, row * width, (row + 1) * width);
}

// ---- fixed width ------------------------------------------------------------------------------------------------------

/** A copy of an array's bytes, aligned. */
function bytesOf(values: ArrayBufferView, size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values.buffer, values.byteOffset, Math.min(size, values.byteLength)).slice();
}

function fixedValues(data: arrow.Data, type: DataType): Uint8Array {
  const { type: arrowType, length } = data;
  if (arrow.DataType.isTimestamp(arrowType)) return microsOf(data, arrowType.unit);
  if (arrow.DataType.isDuration(arrowType)) return microsOf(data, arrowType.unit);
  if (arrow.DataType.isTime(arrowType)) return nanosOf(data, arrowType.unit);
  if (type.kind === "interval") return intervalsOf(data);
  if (arrow.DataType.isDate(arrowType) && arrowType.unit === arrow.DateUnit.MILLISECOND) return daysOf(data);
  if (arrow.DataType.isDecimal(arrowType)) {
    return resizeIntegers(
      bytesOf(data.values, (length * arrowType.bitWidth) / 8),
      length,
      valueWidth(physicalType(type)),
    );
  }
  return bytesOf(data.values, length * valueWidth(physicalType(type)));
}

function microsOf(data: arrow.Data, unit: arrow.TimeUnit): Uint8Array {
  const bytes = bytesOf(data.values, data.length * 8);
  const toMicros = TO_MICROS[unit];
  if (toMicros !== undefined) bytes.set(new Uint8Array(new BigInt64Array(bytes.buffer).map(toMicros).buffer));
  return bytes;
}

/** Undefined for microseconds, which stay as they are. */
const TO_MICROS: Readonly<Record<arrow.TimeUnit, ((value: bigint) => bigint) | undefined>> = {
  [arrow.TimeUnit.SECOND]: (value) => value * 1_000_000n,
  [arrow.TimeUnit.MILLISECOND]: (value) => value * 1000n,
  [arrow.TimeUnit.MICROSECOND]: undefined,
  // Floor, so that times before 1970 are not rounded up.
  [arrow.TimeUnit.NANOSECOND]: (value) => (value - (((value % 1000n) + 1000n) % 1000n)) / 1000n,
};

/** Nanoseconds of a unit of time. */
const NANOS: Readonly<Record<arrow.TimeUnit, bigint>> = {
  [arrow.TimeUnit.SECOND]: 1_000_000_000n,
  [arrow.TimeUnit.MILLISECOND]: 1_000_000n,
  [arrow.TimeUnit.MICROSECOND]: 1000n,
  [arrow.TimeUnit.NANOSECOND]: 1n,
};

/** Times of day, in 32 or 64 bits. */
function nanosOf(data: arrow.Data, unit: arrow.TimeUnit): Uint8Array {
  const values: Int32Array | BigInt64Array = data.values;
  return new Uint8Array(
    BigInt64Array.from({ length: data.length }, (_, i) => BigInt(values[i] ?? 0) * NANOS[unit]).buffer,
  );
}

/** Months, days and nanoseconds, of which what is below microseconds is cut off. */
function intervalsOf(data: arrow.Data): Uint8Array {
  const bytes = bytesOf(data.values, data.length * 16);
  const view = new DataView(bytes.buffer);
  for (let at = 8; at < bytes.length; at += 16) view.setBigInt64(at, view.getBigInt64(at, true) / 1000n, true);
  return bytes;
}

function daysOf(data: arrow.Data): Uint8Array {
  const millis = new BigInt64Array(bytesOf(data.values, data.length * 8).buffer);
  return new Uint8Array(Int32Array.from(millis, (value) => Math.floor(Number(value) / 86_400_000)).buffer);
}

/** Little-endian signed integers with another count of bytes each; values fit either. */
function resizeIntegers(bytes: Uint8Array, length: number, width: number): Uint8Array {
  const given = length === 0 ? width : bytes.length / length;
  if (given === width) return bytes;
  const resized = new Uint8Array(length * width);
  for (let row = 0; row < length; row++) {
    const source = bytes.subarray(row * given, row * given + Math.min(given, width));
    const sign = ((source[source.length - 1] ?? 0) & 0x80) === 0 ? 0 : 0xff;
    resized.fill(sign, row * width, (row + 1) * width);
    resized.set(source, row * width);
  }
  return resized;
}

// ---- strings and binaries ---------------------------------------------------------------------------------------------

function importViews(data: arrow.Data, validity: Uint8Array | undefined): ColumnData {
  const { length } = data;
  const writer = new ViewWriter();
  const rangeOf = byteRanges(data);
  for (let row = 0; row < length; row++) {
    if (validity !== undefined && !bitAt(validity, row)) continue;
    const { bytes, start, end } = rangeOf(row);
    writer.write(row, bytes, start, end);
  }
  return ColumnData("view", writer.finish(length));
}

type ByteRange = { bytes: Uint8Array; start: number; end: number };

/** Where the bytes of a row are. The object is reused from row to row. */
function byteRanges(data: arrow.Data): (row: number) => ByteRange {
  const { type } = data;
  const values: Uint8Array = data.values;
  const range: ByteRange = { bytes: values, start: 0, end: 0 };
  if (arrow.DataType.isUtf8View(type) || arrow.DataType.isBinaryView(type)) {
    const views = new DataView(values.buffer, values.byteOffset, values.byteLength);
    return (row) => {
      const view = row * VIEW_SIZE;
      const length = views.getInt32(view, true);
      const isInline = length <= 12;
      range.bytes = isInline ? values : (data.variadicBuffers[views.getInt32(view + 8, true)] ?? values);
      range.start = isInline ? view + 4 : views.getInt32(view + 12, true);
      range.end = range.start + length;
      return range;
    };
  }
  const { byteWidth } = type as Partial<arrow.FixedSizeBinary>;
  const offsets: Int32Array | BigInt64Array = data.valueOffsets;
  return (row) => {
    range.start = byteWidth === undefined ? Number(offsets[row]) : row * byteWidth;
    range.end = byteWidth === undefined ? Number(offsets[row + 1]) : range.start + byteWidth;
    return range;
  };
}

// ---- dictionaries -----------------------------------------------------------------------------------------------------

function importDictionary(data: arrow.Data, type: arrow.Dictionary): ColumnData {
  const { length } = data;
  const dictionary = concatenated(data.dictionary?.data ?? [], type.dictionary);
  const size = dictionary.length;
  const entries = importColumn(dictionary);
  const validity = validityOf(data);
  const codes = Int32Array.from({ length }, (_, row) =>
    validity !== undefined && !bitAt(validity, row) ? -1 : Number(data.values[row]),
  );
  const rowValidity = dictionaryValidity(codes, validity, entries.validity);
  if (entries.physicalType === "view" && size <= length) {
    for (let row = 0; row < length; row++) if ((codes[row] ?? 0) < 0) codes[row] = 0;
    return { ...entries, validity: rowValidity, codes, dictionarySize: size };
  }
  return { ...pickEntries(entries, codes), validity: rowValidity };
}

/** Of several chunks, as delta dictionaries have, one; a row per entry. */
function concatenated(chunks: readonly arrow.Data[], type: arrow.DataType): arrow.Data {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const vector = new arrow.Vector([...chunks]);
  return arrow.vectorFromArray([...vector], type).data[0] ?? arrow.makeData({ type: new arrow.Null(), length: 0 });
}

/** A row is null when its code is, or when the entry is that the code stands for; such codes become −1. */
function dictionaryValidity(
  codes: Int32Array,
  validity: Uint8Array | undefined,
  entryValidity: Uint8Array | undefined,
): Uint8Array | undefined {
  if (entryValidity === undefined) return validity;
  const rows = new Uint8Array(Math.ceil(codes.length / 64) * 8);
  codes.forEach((code, row) => {
    if (code >= 0 && bitAt(entryValidity, code)) rows[row >> 3] = (rows[row >> 3] ?? 0) | (1 << (row & 7));
    else codes[row] = -1;
  });
  return rows;
}

/** Plain values of a fixed width (views included) for codes; zero for −1. */
function pickEntries(entries: ColumnData, codes: Int32Array): ColumnData {
  const width = valueWidth(entries.physicalType);
  const values = new Uint8Array(width === 0 ? Math.ceil(codes.length / 64) * 8 : codes.length * width);
  codes.forEach((code, row) => {
    if (code < 0) return;
    if (width > 0) values.set(entries.values.subarray(code * width, (code + 1) * width), row * width);
    else if (bitAt(entries.values, code)) values[row >> 3] = (values[row >> 3] ?? 0) | (1 << (row & 7));
  });
  return ColumnData(entries.physicalType, { values, heap: entries.heap });
}

// ---- lists ------------------------------------------------------------------------------------------------------------

function importLists(data: arrow.Data, type: DataType, validity: Uint8Array | undefined): ColumnData {
  const { length } = data;
  const offsets = new Int32Array(length + 1);
  let start = 0;
  if (arrow.DataType.isFixedSizeList(data.type)) {
    for (let row = 1; row <= length; row++) offsets[row] = row * data.type.listSize;
  } else {
    start = Number(data.valueOffsets[0] ?? 0);
    for (let row = 1; row <= length; row++) offsets[row] = Number(data.valueOffsets[row]) - start;
  }
  const [child] = data.children;
  if (child === undefined) throw new Error(`An Arrow ${data.type} has no child`);
  const elements = child.slice(start, offsets[length] ?? 0);
  const children = type.kind === "map" ? elements.children.map(importColumn) : [importColumn(elements)];
  return ColumnData("list", { values: new Uint8Array(offsets.buffer), validity, children });
}
