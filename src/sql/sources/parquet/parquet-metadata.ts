// What a Parquet file's footer says, as far as a reader needs it.

import { FormatError } from "../format-error.ts";
import type { ByteRange } from "../range-reads.ts";
import { ThriftReader, type ThriftStruct } from "./thrift-reader.ts";

export const PHYSICAL_TYPES = [
  "BOOLEAN",
  "INT32",
  "INT64",
  "INT96",
  "FLOAT",
  "DOUBLE",
  "BYTE_ARRAY",
  "FIXED_LEN_BYTE_ARRAY",
] as const;
export type ParquetPhysicalType = (typeof PHYSICAL_TYPES)[number];

const REPETITIONS = ["REQUIRED", "OPTIONAL", "REPEATED"] as const;
export type Repetition = (typeof REPETITIONS)[number];

const CODECS = ["UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW"] as const;
export type ParquetCodec = (typeof CODECS)[number];

export const ENCODINGS = [
  "PLAIN",
  "GROUP_VAR_INT",
  "PLAIN_DICTIONARY",
  "RLE",
  "BIT_PACKED",
  "DELTA_BINARY_PACKED",
  "DELTA_LENGTH_BYTE_ARRAY",
  "DELTA_BYTE_ARRAY",
  "RLE_DICTIONARY",
  "BYTE_STREAM_SPLIT",
] as const;
export type ParquetEncoding = (typeof ENCODINGS)[number];

/** Of the types of pages. */
const DICTIONARY_PAGE = 2;

/** What values stand for; of the old ConvertedType and the new LogicalType, one form. */
export type LogicalType =
  | { readonly kind: "STRING" | "ENUM" | "JSON" | "BSON" | "UUID" | "FLOAT16" | "DATE" | "UNKNOWN" }
  | { readonly kind: "MAP" | "MAP_KEY_VALUE" | "LIST" | "INTERVAL" | "VARIANT" | "GEOMETRY" | "GEOGRAPHY" }
  | { readonly kind: "DECIMAL"; readonly precision: number; readonly scale: number }
  | {
      readonly kind: "TIME" | "TIMESTAMP";
      readonly unit: TimeUnit;
      readonly isAdjustedToUtc: boolean;
    }
  | { readonly kind: "INTEGER"; readonly bitWidth: number; readonly isSigned: boolean };
export type TimeUnit = "MILLIS" | "MICROS" | "NANOS";

/** A node of the schema. Groups have no physical type. */
export interface SchemaElement {
  readonly name: string;
  readonly repetition: Repetition;
  readonly physicalType: ParquetPhysicalType | undefined;
  /** Of fixed-length byte arrays. */
  readonly typeLength: number;
  readonly logicalType: LogicalType | undefined;
  readonly children: readonly SchemaElement[];
}

export interface ColumnStatisticsBytes {
  readonly min: Uint8Array | undefined;
  readonly max: Uint8Array | undefined;
  readonly nullCount: number | undefined;
}

export interface ColumnChunk {
  readonly path: readonly string[];
  readonly codec: ParquetCodec | undefined;
  readonly numValues: number;
  /** Where its first page is, a dictionary or data. */
  readonly start: number;
  readonly length: number;
  /** Where its first data page is. */
  readonly dataStart: number;
  /** Whether it is known that all its data pages have indices into a dictionary. */
  readonly isAllDictionary: boolean;
  /** Of its dictionary as it would be uncompressed, by how well the whole column is; 0 where it has none. */
  readonly dictionaryLength: number;
  readonly statistics: ColumnStatisticsBytes | undefined;
  /** Where the file has the indexes of its pages, and its Bloom filter; the latter may end anywhere when that is not said. */
  readonly offsetIndex: ByteRange | undefined;
  readonly columnIndex: ByteRange | undefined;
  readonly bloomFilter: { readonly start: number; readonly length: number | undefined } | undefined;
}

export interface RowGroup {
  readonly numRows: number;
  readonly columns: readonly ColumnChunk[];
}

export interface FileMetadata {
  readonly schema: SchemaElement;
  readonly numRows: number;
  readonly rowGroups: readonly RowGroup[];
  readonly keyValues: ReadonlyMap<string, string>;
}

/** @throws FormatError when the bytes are no footer */
export function parseFileMetadata(bytes: Uint8Array): FileMetadata {
  const footer = new ThriftReader(bytes).readStruct();
  const elements = footer.structs(2);
  if (elements === undefined || elements.length === 0) throw new FormatError("The footer has no schema");
  const keyValues = (footer.structs(5) ?? []).map((pair): [string, string] => [pair.text(1) ?? "", pair.text(2) ?? ""]);
  return {
    schema: schemaTree(elements),
    numRows: required(footer.number(3), "number of rows"),
    rowGroups: (footer.structs(4) ?? []).map(rowGroup),
    keyValues: new Map(keyValues),
  };
}

/** Schemas come as a list of nodes, each followed by its children. */
function schemaTree(elements: readonly ThriftStruct[]): SchemaElement {
  let next = 0;
  const readNode = (depth: number): SchemaElement => {
    const element = elements[next++];
    if (element === undefined || depth > 100) throw new FormatError("The footer's schema is broken");
    const numChildren = element.number(5) ?? 0;
    if (numChildren > elements.length - next) throw new FormatError("The footer's schema is cut off");
    const children: SchemaElement[] = [];
    for (let i = 0; i < numChildren; i++) children.push(readNode(depth + 1));
    const type = element.number(1);
    const physicalType = type === undefined || numChildren > 0 ? undefined : PHYSICAL_TYPES[type];
    if (type !== undefined && numChildren === 0 && physicalType === undefined) {
      throw new FormatError(`There is no physical type ${type}`);
    }
    return {
      name: element.text(4) ?? "",
      repetition: REPETITIONS[element.number(3) ?? 0] ?? "REQUIRED",
      physicalType,
      typeLength: Math.max(0, element.number(2) ?? 0),
      logicalType: logicalTypeOf(element),
      children,
    };
  };
  return readNode(0);
}

function logicalTypeOf(element: ThriftStruct): LogicalType | undefined {
  const union = element.struct(10);
  const member = union?.member;
  const details = member === undefined ? undefined : union?.struct(member);
  switch (member) {
    case 1:
      return { kind: "STRING" };
    case 2:
      return { kind: "MAP" };
    case 3:
      return { kind: "LIST" };
    case 4:
      return { kind: "ENUM" };
    case 5:
      return { kind: "DECIMAL", scale: details?.number(1) ?? 0, precision: details?.number(2) ?? 0 };
    case 6:
      return { kind: "DATE" };
    case 7:
    case 8:
      return {
        kind: member === 7 ? "TIME" : "TIMESTAMP",
        isAdjustedToUtc: details?.flag(1) ?? true,
        unit: ({ 1: "MILLIS", 2: "MICROS", 3: "NANOS" } as const)[details?.struct(2)?.member ?? 0] ?? "MICROS",
      };
    case 10:
      return { kind: "INTEGER", bitWidth: details?.number(1) ?? 0, isSigned: details?.flag(2) ?? true };
    case 11:
      return { kind: "UNKNOWN" };
    case 12:
      return { kind: "JSON" };
    case 13:
      return { kind: "BSON" };
    case 14:
      return { kind: "UUID" };
    case 15:
      return { kind: "FLOAT16" };
    case 16:
      return { kind: "VARIANT" };
    case 17:
      return { kind: "GEOMETRY" };
    case 18:
      return { kind: "GEOGRAPHY" };
    default:
      return convertedTypeOf(element);
  }
}

/** The older annotation, ConvertedType. */
function convertedTypeOf(element: ThriftStruct): LogicalType | undefined {
  const integer = (bitWidth: number, isSigned: boolean): LogicalType => ({ kind: "INTEGER", bitWidth, isSigned });
  const time = (kind: "TIME" | "TIMESTAMP", unit: TimeUnit): LogicalType => ({ kind, unit, isAdjustedToUtc: true });
  const types: readonly LogicalType[] = [
    { kind: "STRING" },
    { kind: "MAP" },
    { kind: "MAP_KEY_VALUE" },
    { kind: "LIST" },
    { kind: "ENUM" },
    { kind: "DECIMAL", scale: element.number(7) ?? 0, precision: element.number(8) ?? 0 },
    { kind: "DATE" },
    time("TIME", "MILLIS"),
    time("TIME", "MICROS"),
    time("TIMESTAMP", "MILLIS"),
    time("TIMESTAMP", "MICROS"),
    integer(8, false),
    integer(16, false),
    integer(32, false),
    integer(64, false),
    integer(8, true),
    integer(16, true),
    integer(32, true),
    integer(64, true),
    { kind: "JSON" },
    { kind: "BSON" },
    { kind: "INTERVAL" },
  ];
  return types[element.number(6) ?? -1];
}

function rowGroup(group: ThriftStruct): RowGroup {
  const columns = (group.structs(1) ?? []).map(columnChunk);
  return { numRows: required(group.number(3), "number of rows of a row group"), columns };
}

function columnChunk(chunk: ThriftStruct): ColumnChunk {
  const metadata = chunk.struct(3);
  if (metadata === undefined || chunk.text(1) !== undefined) {
    throw new FormatError("The metadata of a column are not in the footer");
  }
  const dataStart = required(metadata.number(9), "place of a column's pages");
  const dictionaryStart = metadata.number(11);
  // Some writers leave zero where there is no dictionary.
  const start = dictionaryStart !== undefined && dictionaryStart > 0 ? Math.min(dictionaryStart, dataStart) : dataStart;
  const length = required(metadata.number(7), "size of a column");
  const uncompressed = required(metadata.number(6), "uncompressed size of a column");
  const bloomFilter = metadata.number(14);
  return {
    path: metadata.texts(3) ?? [],
    codec: CODECS[required(metadata.number(4), "codec of a column")],
    numValues: required(metadata.number(5), "number of values of a column"),
    start,
    length,
    dataStart,
    isAllDictionary: start < dataStart && isAllDictionary(metadata.structs(13)),
    dictionaryLength: length === 0 ? 0 : (dataStart - start) * (uncompressed / length),
    statistics: statisticsOf(metadata.struct(12)),
    offsetIndex: rangeOf(chunk.number(4), chunk.number(5)),
    columnIndex: rangeOf(chunk.number(6), chunk.number(7)),
    bloomFilter: bloomFilter === undefined ? undefined : { start: bloomFilter, length: metadata.number(15) },
  };
}

/** By how many pages of each type have each encoding. */
function isAllDictionary(encodings: readonly ThriftStruct[] | undefined): boolean {
  const data = (encodings ?? []).filter((encoding) => encoding.number(1) !== DICTIONARY_PAGE);
  return data.length > 0 && data.every((encoding) => /DICTIONARY/.test(ENCODINGS[encoding.number(2) ?? -1] ?? ""));
}

function rangeOf(start: number | undefined, length: number | undefined): ByteRange | undefined {
  return start !== undefined && length !== undefined && start > 0 ? { start, end: start + length } : undefined;
}

function statisticsOf(statistics: ThriftStruct | undefined): ColumnStatisticsBytes | undefined {
  // The older bounds, in fields 1 and 2, have no order that could be relied upon.
  return statistics && { min: statistics.bytes(6), max: statistics.bytes(5), nullCount: statistics.number(3) };
}

/** @throws FormatError when a number that must be there is absent or negative */
export function required(value: number | undefined, what: string): number {
  if (value === undefined || value < 0) throw new FormatError(`The ${what} is missing`);
  return value;
}
