// Parquet's Bloom filters: split into blocks of 256 bits, of which a value sets one bit in each of eight words.

import { xxHash64 } from "../../../catalyst/expressions/evaluators/digest.ts";
import type { RandomAccessFile } from "../../../host/files.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import type { PushedFilter } from "../file-format.ts";
import { FormatError } from "../format-error.ts";
import { readRanges } from "../range-reads.ts";
import type { ColumnChunk, RowGroup } from "./parquet-metadata.ts";
import type { LeafColumn, ParquetColumn } from "./parquet-schema-converter.ts";
import { findColumn } from "./requested-columns.ts";
import { ThriftReader } from "./thrift-reader.ts";

const SALTS = [0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31] as const;
const BLOCK_BYTES = 32;
/** The header of a filter is shorter. */
const HEADER_BYTES = 64;
const MAX_FILTER_BYTES = 128 * 1024 * 1024;
/** Longer lists are likely to hit a filter anyway. */
const MOST_VALUES = 64;

/** False when the Bloom filters of the row group's columns rule the filters out. */
export async function mayContain(
  file: RandomAccessFile,
  rowGroup: RowGroup,
  columns: readonly ParquetColumn[],
  filters: readonly PushedFilter[],
): Promise<boolean> {
  for (const filter of filters) {
    const wanted = wantedValues(filter);
    if (wanted === undefined || !("column" in filter)) continue;
    const column = findColumn(columns, filter.column);
    if (column?.kind !== "leaf" || column.repetitionLevel > 0) continue;
    const chunk = rowGroup.columns[column.chunk];
    if (chunk?.bloomFilter === undefined) continue;
    const hashes = wanted.map((value) => hashOf(value, column));
    if (!hashes.every((hash) => hash !== undefined)) continue;
    const bits = await readBloomFilter(file, chunk);
    if (bits !== undefined && !hashes.some((hash) => isSet(bits, hash))) return false;
  }
  return true;
}

function wantedValues(filter: PushedFilter): readonly CatalystValue[] | undefined {
  if (filter.op === "in") {
    const values = filter.values.filter((value) => value !== null);
    return values.length > MOST_VALUES ? undefined : values;
  }
  return (filter.op === "=" || filter.op === "<=>") && filter.value !== null ? [filter.value] : undefined;
}

/** Of the value as PLAIN bytes; undefined where these are not sure to be those that the writer had. */
function hashOf(value: CatalystValue, { element, dataType }: LeafColumn): bigint | undefined {
  const bytes = plainBytes(value, element.physicalType, dataType.kind);
  return bytes && BigInt.asUintN(64, xxHash64(bytes, { kind: "binary" }, 0n));
}

function plainBytes(value: CatalystValue, physicalType: string | undefined, kind: string): Uint8Array | undefined {
  const bytes = new Uint8Array(8);
  const data = new DataView(bytes.buffer);
  switch (physicalType) {
    case "INT32":
      if (typeof value !== "number" || kind === "decimal") return undefined;
      data.setInt32(0, value, true);
      return bytes.subarray(0, 4);
    case "INT64":
      if (typeof value !== "bigint" || kind !== "long") return undefined;
      data.setBigInt64(0, value, true);
      return bytes;
    case "BYTE_ARRAY":
      if (value instanceof Uint8Array) return value;
      return typeof value === "string" && kind === "string" ? new TextEncoder().encode(value) : undefined;
    default:
      return undefined;
  }
}

/** Undefined when it is one that cannot be read, which is as if there was none. */
async function readBloomFilter(file: RandomAccessFile, { bloomFilter }: ColumnChunk): Promise<Uint32Array | undefined> {
  if (bloomFilter === undefined) return undefined;
  const { start, length = HEADER_BYTES } = bloomFilter;
  try {
    const [head = new Uint8Array(0)] = await readRanges(file, [{ start, end: Math.min(file.size, start + length) }]);
    const reader = new ThriftReader(head);
    const header = reader.readStruct();
    const size = header.number(1) ?? 0;
    const isKnown = [2, 3, 4].every((id) => header.struct(id)?.member === 1);
    if (!isKnown || size <= 0 || size % BLOCK_BYTES !== 0 || size > MAX_FILTER_BYTES) return undefined;
    const from = start + reader.offset;
    const [bits = new Uint8Array(0)] = await readRanges(file, [{ start: from, end: from + size }]);
    return new Uint32Array(bits.slice().buffer);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function isSet(words: Uint32Array, hash: bigint): boolean {
  const numBlocks = BigInt(words.length / SALTS.length);
  const block = Number(((hash >> 32n) * numBlocks) >> 32n);
  const key = Number(hash & 0xffffffffn);
  return SALTS.every((salt, i) => {
    const mask = 1 << (Math.imul(key, salt) >>> 27);
    return ((words[block * SALTS.length + i] ?? 0) & mask) !== 0;
  });
}
