// The pages of one column chunk, decompressed into Wasm memory one after the other, with decoders of their levels and
// values.

import type { Kernels } from "../../../wasm/kernels.ts";
import { FormatError } from "../format-error.ts";
import { type DecompressionContext, decompressPage, PAGE_SLACK } from "./compression.ts";
import { isDictionaryEncoding, type PageHeader, readPageHeaders } from "./page-header.ts";
import type { ColumnChunk, ParquetEncoding } from "./parquet-metadata.ts";
import type { LeafColumn } from "./parquet-schema-converter.ts";
import { transcode } from "./transcode.ts";
import type { ValueConversion } from "./value-conversion.ts";

/** What assembly/parquet-rle.ts takes. */
const RLE_DECODER_SIZE = 32;

/** A dictionary in Wasm memory, its values as the batch has them. */
export interface Dictionary {
  readonly values: number;
  readonly size: number;
}

export class ColumnPages {
  /** Values of the current page that have not been read, nulls included. */
  left = 0;
  dictionary: Dictionary | undefined;
  /** Decoders of the current page, which hold nothing when the column has no such levels. */
  readonly definitionLevels: number;
  readonly repetitionLevels: number;
  private readonly indices: number;

  private readonly chunk: Uint8Array;
  private readonly metadata: ColumnChunk;
  private readonly column: LeafColumn;
  private readonly conversion: ValueConversion;
  private readonly context: DecompressionContext;
  private readonly kernels: Kernels;
  private readonly headers: readonly PageHeader[];
  private nextHeader = 0;
  /** Values of the current page: PLAIN ones, indices, or bits. */
  private encoding: "plain" | "indices" | "bits" = "plain";
  private next = 0;
  private end = 0;
  /** The current page's bytes; then those of pages that views of the current batch may point into. */
  private page = 0;
  /** The same page with its levels, when its values were rewritten. */
  private encodedPage = 0;
  private readonly retired: number[] = [];
  /** What lives as long as the dictionary. */
  private readonly kept: number[] = [];

  constructor(
    chunk: Uint8Array,
    metadata: ColumnChunk,
    column: LeafColumn,
    conversion: ValueConversion,
    context: DecompressionContext,
  ) {
    this.chunk = chunk;
    this.metadata = metadata;
    this.column = column;
    this.conversion = conversion;
    this.context = context;
    this.kernels = context.kernels;
    this.headers = readPageHeaders(chunk, metadata.numValues);
    const decoders = this.kernels.allocate(3 * RLE_DECODER_SIZE);
    this.kept.push(decoders);
    this.definitionLevels = decoders;
    this.repetitionLevels = decoders + RLE_DECODER_SIZE;
    this.indices = decoders + 2 * RLE_DECODER_SIZE;
  }

  /** Whether the next values are indices into the dictionary. */
  get isDictionaryEncoded(): boolean {
    const page = this.left > 0 ? undefined : this.headers.slice(this.nextHeader).find(({ kind }) => kind === "data");
    return page === undefined ? this.encoding === "indices" : isDictionaryEncoding(page.encoding);
  }

  /** How many values follow before the pages change between values and indices into the dictionary. */
  get leftOfEncoding(): number {
    const isDictionary = this.isDictionaryEncoded;
    let count = this.left;
    for (const header of this.headers.slice(this.nextHeader)) {
      if (header.kind === "dictionary") continue;
      if (isDictionaryEncoding(header.encoding) !== isDictionary) break;
      count += header.numValues;
    }
    return count;
  }

  /** Whether there is a data page after the current one. */
  get hasNext(): boolean {
    return this.headers.slice(this.nextHeader).some(({ kind, numValues }) => kind === "data" && numValues > 0);
  }

  /** Makes the next data page the current one. */
  async nextPage(): Promise<void> {
    for (;;) {
      const header = this.headers[this.nextHeader];
      if (header === undefined) throw new FormatError(`The column ${this.column.name} has too few values`);
      this.nextHeader++;
      if (header.kind === "dictionary") await this.openDictionary(header);
      else {
        await this.openPage(header);
        if (this.left > 0) return;
      }
    }
  }

  /** Writes the next `count` values that are not null to `target`. */
  readValues(count: number, target: number): void {
    if (count === 0) return;
    if (this.encoding === "indices") {
      const scratch = this.kernels.allocate(count * 4);
      try {
        this.readIndices(count, scratch);
        const { conversion, dictionary } = this;
        if (conversion.kind === "bits" || dictionary === undefined) throw this.broken();
        this.kernels.exports.parquetLookUp(dictionary.values, scratch, count, target, conversion.width);
      } finally {
        this.kernels.free(scratch);
      }
    } else this.next = this.convert(this.next, this.end, count, target);
  }

  /** Writes the next `count` booleans that are not null from bit `from` of a bitmap of zeros on. */
  readBits(count: number, bitmap: number, from: number): void {
    if (this.encoding !== "bits") throw this.broken();
    if (this.kernels.exports.rleMatches(this.indices, count, 1, bitmap, from) < 0) throw this.broken();
  }

  /** Writes the next `count` indices of values that are not null to `target`. */
  readIndices(count: number, target: number): void {
    const size = this.dictionary?.size ?? 0;
    if (this.kernels.exports.rleIndices(this.indices, count, size, target) !== count) throw this.broken();
  }

  /** Frees the pages that only batches given before needed. */
  releasePages(): void {
    for (const page of this.retired) this.kernels.free(page);
    this.retired.length = 0;
  }

  close(): void {
    this.releasePages();
    this.kernels.free(this.page);
    this.kernels.free(this.encodedPage);
    this.page = 0;
    this.encodedPage = 0;
    for (const address of this.kept) this.kernels.free(address);
    this.kept.length = 0;
  }

  broken(): FormatError {
    return new FormatError(`The values of the column ${this.column.name} are cut off or make no sense`);
  }

  private async openDictionary(header: PageHeader): Promise<void> {
    const { conversion, kernels } = this;
    if (conversion.kind === "bits" || this.dictionary !== undefined || header.numValues > header.uncompressedSize + 1) {
      throw this.broken();
    }
    const page = await this.load(header);
    this.kept.push(page);
    // An empty dictionary has a value too, which null rows may point to.
    const values = kernels.allocate(Math.max(1, header.numValues) * conversion.width);
    this.kept.push(values);
    kernels.bytes(values, conversion.width).fill(0);
    this.convert(page, page + header.uncompressedSize, header.numValues, values);
    this.dictionary = { values, size: header.numValues };
  }

  private async openPage(header: PageHeader): Promise<void> {
    this.retire();
    this.page = await this.load(header);
    this.next = this.page;
    this.end = this.page + header.uncompressedSize;
    this.left = header.numValues;
    const { repetitionLevel, definitionLevel } = this.column;
    const { repetitionEncoding, definitionEncoding } = header;
    this.openLevels(this.repetitionLevels, repetitionLevel, repetitionEncoding, header.levels?.repetitionBytes);
    this.openLevels(this.definitionLevels, definitionLevel, definitionEncoding, header.levels?.definitionBytes);
    this.openValues(header);
  }

  /** Pages of the first version tell the size of levels before them. */
  private openLevels(
    decoder: number,
    maxLevel: number,
    encoding: ParquetEncoding | undefined,
    givenSize: number | undefined,
  ): void {
    if (maxLevel > 0 && encoding !== "RLE") {
      throw new FormatError(`The column ${this.column.name} has levels encoded as ${encoding}, not as RLE`);
    }
    let size = givenSize ?? 0;
    if (givenSize === undefined && maxLevel > 0) size = this.readSize();
    if (size > this.end - this.next) throw this.broken();
    this.kernels.exports.rleStart(decoder, this.next, size, 32 - Math.clz32(maxLevel));
    this.next += size;
  }

  private readSize(): number {
    if (this.end - this.next < 4) throw this.broken();
    this.next += 4;
    return this.kernels.getAddress(this.next - 4);
  }

  private openValues({ encoding, numValues }: PageHeader): void {
    const { kernels } = this;
    const isBoolean = this.conversion.kind === "bits";
    if (isDictionaryEncoding(encoding)) {
      this.encoding = "indices";
      // A page of nulls alone may leave out the bit width.
      const bitWidth = this.next < this.end ? kernels.data.getUint8(this.next++) : 0;
      if (bitWidth > 32) throw this.broken();
      kernels.exports.rleStart(this.indices, this.next, this.end - this.next, bitWidth);
    } else if (encoding === "PLAIN" && !isBoolean) this.encoding = "plain";
    else if (encoding === "PLAIN") {
      this.encoding = "bits";
      kernels.exports.rleStartPacked(this.indices, this.next, this.end - this.next, 1);
    } else if (encoding === "RLE" && isBoolean) {
      this.encoding = "bits";
      const size = this.next < this.end ? this.readSize() : 0;
      if (size > this.end - this.next) throw this.broken();
      kernels.exports.rleStart(this.indices, this.next, size, 1);
    } else {
      this.encoding = "plain";
      const { address, size } = transcode(encoding, this.column, kernels, this.next, this.end, numValues);
      // The levels are still read from where they are.
      this.encodedPage = this.page;
      this.page = address;
      this.next = address;
      this.end = address + size;
    }
  }

  private convert(source: number, end: number, count: number, target: number): number {
    const { conversion } = this;
    if (conversion.kind === "bits") throw this.broken();
    const next = this.kernels.exports[conversion.kernel](source, end, count, target, conversion.length) >>> 0;
    if (next === 0 && count > 0) throw this.broken();
    return next;
  }

  /** Decompresses a page into memory of its own. */
  private async load(header: PageHeader): Promise<number> {
    const { start, compressedSize, uncompressedSize, levels, isCompressed } = header;
    const source = this.chunk.subarray(start, start + compressedSize);
    const levelBytes = levels === undefined ? 0 : levels.definitionBytes + levels.repetitionBytes;
    if (levelBytes > uncompressedSize) throw this.broken();
    const page = this.kernels.allocate(uncompressedSize + PAGE_SLACK);
    try {
      this.kernels.write(page, source.subarray(0, levelBytes));
      if (uncompressedSize === levelBytes && source.length === levelBytes) return page;
      await decompressPage(
        isCompressed ? this.metadata.codec : "UNCOMPRESSED",
        source.subarray(levelBytes),
        page + levelBytes,
        uncompressedSize - levelBytes,
        this.context,
      );
      return page;
    } catch (error) {
      this.kernels.free(page);
      throw error;
    }
  }

  /** Views point into pages, which therefore outlive being read. */
  private retire(): void {
    const { conversion, page } = this;
    this.page = 0;
    this.kernels.free(this.encodedPage);
    this.encodedPage = 0;
    if (conversion.kind === "views") this.retired.push(page);
    else this.kernels.free(page);
  }
}
