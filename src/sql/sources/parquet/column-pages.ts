// The pages of one column chunk, decompressed into Wasm memory one after the other, with decoders of their levels and
// values.

import type { Kernels } from "../../../wasm/kernels.ts";
import { FormatError } from "../format-error.ts";
import type { LoadedChunk } from "./chunk-loader.ts";
import { type DecompressionContext, decompressPage, PAGE_SLACK } from "./compression.ts";
import { isDictionaryEncoding, type LoadedPage, type Page } from "./page-header.ts";
import type { ParquetCodec, ParquetEncoding } from "./parquet-metadata.ts";
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
  /** Of the current page. */
  dictionary: Dictionary | undefined;
  /** It is opened with the first page that needs it. */
  private dictionaryPage: LoadedPage | undefined;
  /** Decoders of the current page, which hold nothing when the column has no such levels. */
  readonly definitionLevels: number;
  readonly repetitionLevels: number;
  private readonly indices: number;

  private readonly codec: ParquetCodec | undefined;
  private readonly column: LeafColumn;
  private readonly conversion: ValueConversion;
  private readonly context: DecompressionContext;
  private readonly kernels: Kernels;
  private readonly pages: readonly Page[];
  private nextIndex = 0;
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
    { pages, metadata }: LoadedChunk,
    column: LeafColumn,
    conversion: ValueConversion,
    context: DecompressionContext,
  ) {
    this.pages = pages;
    this.codec = metadata.codec;
    this.column = column;
    this.conversion = conversion;
    this.context = context;
    this.kernels = context.kernels;
    const decoders = this.kernels.allocate(3 * RLE_DECODER_SIZE);
    this.kept.push(decoders);
    this.definitionLevels = decoders;
    this.repetitionLevels = decoders + RLE_DECODER_SIZE;
    this.indices = decoders + 2 * RLE_DECODER_SIZE;
  }

  /** Whether the next values are indices into the dictionary. */
  get isDictionaryEncoded(): boolean {
    if (this.left > 0) return this.encoding === "indices";
    for (let i = this.nextIndex; i < this.pages.length; i++) {
      const page = this.pages[i];
      if (page?.kind === "data") return isDictionaryEncoding(page.encoding);
    }
    return this.encoding === "indices";
  }

  /** Whether at least `count` values follow before the pages change between values and indices into the dictionary. */
  keepsEncoding(count: number): boolean {
    return this.leftOfEncoding(count) >= count;
  }

  /** How many values follow before the pages change between values and indices, if fewer than `wanted`. */
  leftOfEncoding(wanted: number): number {
    const isDictionary = this.isDictionaryEncoded;
    let count = this.left;
    for (let i = this.nextIndex; i < this.pages.length && count < wanted; i++) {
      const page = this.pages[i];
      if (page === undefined || page.kind === "dictionary") continue;
      if (page.kind === "absent" || isDictionaryEncoding(page.encoding) !== isDictionary) break;
      count += page.numValues;
    }
    return count;
  }

  /** Whether there is a data page after the current one. */
  get hasNext(): boolean {
    for (let i = this.nextIndex; i < this.pages.length; i++) {
      const page = this.pages[i];
      if (page?.kind === "data" && page.numValues > 0) return true;
    }
    return false;
  }

  /** Makes the next data page the current one. */
  async nextPage(): Promise<void> {
    for (;;) {
      const page = this.pages[this.nextIndex];
      if (page === undefined || page.kind === "absent") {
        throw new FormatError(`The column ${this.column.name} has too few values`);
      }
      this.nextIndex++;
      if (page.kind === "dictionary") this.announce(page);
      else {
        await this.openPage(page);
        if (this.left > 0) return;
      }
    }
  }

  /** Passes over whole pages, which are not even decompressed, while they have `count` values or less. Returns the rest. */
  skipPages(count: number): number {
    let rest = count;
    while (this.left === 0) {
      const page = this.pages[this.nextIndex];
      if (page === undefined || (page.kind !== "dictionary" && page.numValues > rest)) break;
      this.nextIndex++;
      if (page.kind === "dictionary") this.announce(page);
      else rest -= page.numValues;
    }
    return rest;
  }

  /** Passes over the next `count` values that are not null. */
  skipValues(count: number): void {
    const { conversion, kernels } = this;
    if (count === 0) return;
    if (this.encoding !== "plain") {
      if (kernels.exports.rleSkip(this.indices, count) !== count) throw this.broken();
      return;
    }
    if (conversion.kind === "bits") throw this.broken();
    const { sourceWidth } = conversion;
    const next =
      sourceWidth === undefined
        ? kernels.exports.parquetSkipBytes(this.next, this.end, count) >>> 0
        : this.next + count * sourceWidth;
    if (next === 0 || next > this.end) throw this.broken();
    this.next = next;
  }

  /** Writes the next `count` values that are not null to `target`. */
  readValues(count: number, target: number): void {
    if (count === 0) return;
    if (this.encoding === "indices") {
      const { conversion, dictionary, kernels } = this;
      if (conversion.kind === "bits" || dictionary === undefined) throw this.broken();
      const { values, size } = dictionary;
      const found = kernels.exports.rleLookUp(this.indices, count, values, size, conversion.width, target);
      if (found !== count) throw this.broken();
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

  private announce(page: LoadedPage): void {
    if (this.dictionaryPage !== undefined) throw this.broken();
    this.dictionaryPage = page;
  }

  private async openDictionary(header: LoadedPage): Promise<void> {
    const { conversion, kernels } = this;
    if (conversion.kind === "bits" || header.numValues > header.uncompressedSize + 1) {
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

  private async openPage(header: LoadedPage): Promise<void> {
    this.retire();
    this.page = await this.load(header);
    this.next = this.page;
    this.end = this.page + header.uncompressedSize;
    this.left = header.numValues;
    if (this.dictionary === undefined && this.dictionaryPage !== undefined && isDictionaryEncoding(header.encoding)) {
      await this.openDictionary(this.dictionaryPage);
    }
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

  private openValues({ encoding, numValues }: LoadedPage): void {
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
  private async load({ bytes: source, uncompressedSize, levels, isCompressed }: LoadedPage): Promise<number> {
    const levelBytes = levels === undefined ? 0 : levels.definitionBytes + levels.repetitionBytes;
    if (levelBytes > uncompressedSize) throw this.broken();
    const page = this.kernels.allocate(uncompressedSize + PAGE_SLACK);
    try {
      this.kernels.write(page, source.subarray(0, levelBytes));
      if (uncompressedSize === levelBytes && source.length === levelBytes) return page;
      await decompressPage(
        isCompressed ? this.codec : "UNCOMPRESSED",
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
