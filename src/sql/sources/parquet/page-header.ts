// The pages of a column chunk, found by walking from header to header.

import { FormatError } from "../format-error.ts";
import { ENCODINGS, type ParquetEncoding, required } from "./parquet-metadata.ts";
import { ThriftReader, type ThriftStruct } from "./thrift-reader.ts";

/** A page that was loaded, or one that was left out. */
export type Page = LoadedPage | { readonly kind: "absent"; readonly numValues: number };

export interface LoadedPage {
  readonly kind: "dictionary" | "data";
  readonly encoding: ParquetEncoding;
  readonly numValues: number;
  /** As it is in the file. */
  readonly bytes: Uint8Array;
  readonly uncompressedSize: number;
  /** Sizes of the levels, which pages of the second version have before the values and never compress. */
  readonly levels: { readonly repetitionBytes: number; readonly definitionBytes: number } | undefined;
  /** How pages of the first version have their levels, when the column has any. */
  readonly repetitionEncoding: ParquetEncoding | undefined;
  readonly definitionEncoding: ParquetEncoding | undefined;
  /** Whether the values are compressed when the column has a codec. */
  readonly isCompressed: boolean;
}

const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;

/** Largest page that is read; writers make pages of a megabyte. */
const MAX_PAGE_BYTES = 1 << 30;

/** The dictionary and the data pages of a chunk that has `numValues` values, nulls included. */
export function readPages(chunk: Uint8Array, numValues: number): readonly LoadedPage[] {
  const pages: LoadedPage[] = [];
  const reader = new ThriftReader(chunk);
  for (let left = numValues; left > 0; ) {
    const page = nextPage(reader, chunk);
    if (page === undefined) continue;
    pages.push(page);
    if (page.kind === "data") left -= page.numValues;
    if (left < 0) throw new FormatError("The pages of a column have more values than the column");
  }
  return pages;
}

/** The page that these are the bytes of. */
export function readPage(bytes: Uint8Array): LoadedPage | undefined {
  return nextPage(new ThriftReader(bytes), bytes);
}

function nextPage(reader: ThriftReader, chunk: Uint8Array): LoadedPage | undefined {
  const header = reader.readStruct();
  const start = reader.offset;
  const compressedSize = required(header.number(3), "size of a page");
  if (compressedSize > chunk.length - start) throw new FormatError("A page is cut off");
  reader.offset = start + compressedSize;
  return pageOf(header, chunk.subarray(start, reader.offset));
}

/** Undefined for pages of other kinds, which readers pass over. */
function pageOf(header: ThriftStruct, bytes: Uint8Array): LoadedPage | undefined {
  const type = header.number(1);
  const uncompressedSize = required(header.number(2), "uncompressed size of a page");
  if (uncompressedSize > MAX_PAGE_BYTES) {
    throw new FormatError(`A page of ${uncompressedSize} bytes is larger than can be read`);
  }
  const details = header.struct(type === DATA_PAGE ? 5 : type === DICTIONARY_PAGE ? 7 : 8);
  if (type !== DATA_PAGE && type !== DICTIONARY_PAGE && type !== DATA_PAGE_V2) return undefined;
  const isVersion2 = type === DATA_PAGE_V2;
  const encoding = ENCODINGS[details?.number(isVersion2 ? 4 : 2) ?? -1];
  if (encoding === undefined) throw new FormatError("The encoding of a page is not known");
  const levels = isVersion2
    ? {
        definitionBytes: required(details?.number(5), "size of definition levels"),
        repetitionBytes: required(details?.number(6), "size of repetition levels"),
      }
    : undefined;
  if (levels !== undefined && levels.definitionBytes + levels.repetitionBytes > bytes.length) {
    throw new FormatError("The levels of a page are cut off");
  }
  return {
    kind: type === DICTIONARY_PAGE ? "dictionary" : "data",
    encoding,
    numValues: required(details?.number(1), "number of values of a page"),
    bytes,
    uncompressedSize,
    levels,
    definitionEncoding: type === DATA_PAGE ? ENCODINGS[details?.number(3) ?? -1] : "RLE",
    repetitionEncoding: type === DATA_PAGE ? ENCODINGS[details?.number(4) ?? -1] : "RLE",
    isCompressed: details?.flag(7) ?? true,
  };
}

export function isDictionaryEncoding(encoding: ParquetEncoding): boolean {
  return encoding === "RLE_DICTIONARY" || encoding === "PLAIN_DICTIONARY";
}
