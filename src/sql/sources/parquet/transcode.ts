// Turns the values of a page in Parquet's rarer encodings into PLAIN ones, which all that follows works on.

import type { Kernels } from "../../../wasm/kernels.ts";
import { FormatError } from "../format-error.ts";
import { PAGE_SLACK } from "./compression.ts";
import type { ParquetEncoding } from "./parquet-metadata.ts";
import type { LeafColumn } from "./parquet-schema-converter.ts";

const MAX_PLAIN_BYTES = 1 << 30;

/** Values in memory of their own, which the caller frees. */
export interface PlainValues {
  readonly address: number;
  readonly size: number;
}

/** The values of a page that has at most `maxValues`. @throws FormatError when they make no sense */
export function transcode(
  encoding: ParquetEncoding,
  { name, element }: LeafColumn,
  kernels: Kernels,
  start: number,
  end: number,
  maxValues: number,
): PlainValues {
  const transcoder = new Transcoder(kernels, end, maxValues);
  const { physicalType } = element;
  const isBytes = physicalType === "BYTE_ARRAY" || physicalType === "FIXED_LEN_BYTE_ARRAY";
  const fixedLength = physicalType === "FIXED_LEN_BYTE_ARRAY" ? element.typeLength : -1;
  switch (encoding) {
    case "DELTA_BINARY_PACKED":
      if (physicalType === "INT32") return transcoder.integers(start, 4);
      if (physicalType === "INT64") return transcoder.integers(start, 8);
      break;
    case "DELTA_LENGTH_BYTE_ARRAY":
      if (physicalType === "BYTE_ARRAY") return transcoder.strings(start, false, fixedLength);
      break;
    case "DELTA_BYTE_ARRAY":
      if (isBytes) return transcoder.strings(start, true, fixedLength);
      break;
    case "BYTE_STREAM_SPLIT": {
      const width = isBytes ? fixedLength : physicalType === "INT32" || physicalType === "FLOAT" ? 4 : 8;
      if (width > 0 && physicalType !== "BOOLEAN" && physicalType !== "INT96") return transcoder.streams(start, width);
      break;
    }
    default:
  }
  throw new FormatError(`The column ${name} of ${physicalType} values has pages encoded as ${encoding}`);
}

class Transcoder {
  private readonly kernels: Kernels;
  private readonly end: number;
  private readonly maxValues: number;

  constructor(kernels: Kernels, end: number, maxValues: number) {
    this.kernels = kernels;
    this.end = end;
    this.maxValues = maxValues;
  }

  integers(start: number, width: 4 | 8): PlainValues {
    return this.decodeIntegers(start, width).values;
  }

  strings(start: number, hasPrefixes: boolean, fixedLength: number): PlainValues {
    const { kernels, end } = this;
    const owned: number[] = [];
    try {
      let next = start;
      let prefixes: PlainValues | undefined;
      if (hasPrefixes) {
        ({ values: prefixes, next } = this.decodeIntegers(next, 4));
        owned.push(prefixes.address);
      }
      const { values: suffixes, next: bytes } = this.decodeIntegers(next, 4);
      owned.push(suffixes.address);
      if (prefixes !== undefined && prefixes.size !== suffixes.size) throw broken();
      const count = suffixes.size / 4;
      const prefixAddress = prefixes?.address ?? 0;
      const { deltaStringsSize, deltaStringsToPlain } = kernels.exports;
      const length = deltaStringsSize(
        prefixAddress,
        suffixes.address,
        count,
        end - bytes,
        fixedLength,
        MAX_PLAIN_BYTES - count * 4,
      );
      if (length < 0) throw broken();
      const size = length + (fixedLength < 0 ? count * 4 : 0);
      const address = kernels.allocate(size + PAGE_SLACK);
      deltaStringsToPlain(prefixAddress, suffixes.address, count, bytes, fixedLength < 0 ? 0 : 1, address);
      return { address, size };
    } finally {
      for (const address of owned) kernels.free(address);
    }
  }

  streams(start: number, width: number): PlainValues {
    const count = Math.floor((this.end - start) / width);
    const size = count * width;
    const address = this.kernels.allocate(size + PAGE_SLACK);
    this.kernels.exports.byteStreamsToPlain(start, count, width, address);
    return { address, size };
  }

  private decodeIntegers(start: number, width: 4 | 8): { values: PlainValues; next: number } {
    const { kernels, end } = this;
    const count = kernels.exports.deltaCount(start, end);
    if (count < 0 || count > this.maxValues || count * width > MAX_PLAIN_BYTES) throw broken();
    const size = count * width;
    const address = kernels.allocate(size + PAGE_SLACK);
    const next = kernels.exports.deltaDecode(start, end, width, address) >>> 0;
    if (next === 0) {
      kernels.free(address);
      throw broken();
    }
    return { values: { address, size }, next };
  }
}

function broken(): FormatError {
  return new FormatError("The delta-encoded values of a page are cut off or make no sense");
}
