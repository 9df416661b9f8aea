// Copies batches into memory of their own, to be read again and again: each batch in one image, strings that repeat as
// codes of a dictionary that all batches of the partition share, and whole numbers in as many bytes as the batch's need.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SHIFT,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_FLAGS,
  COLUMN_IS_ASCII,
  COLUMN_IS_VIEW,
  COLUMN_SIZE,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  columnOffset,
  type PhysicalType,
  VIEW_SIZE,
} from "../../../columnar/layout.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { Ids } from "./services.ts";

/** A dictionary may always have this many strings; beyond, every one must stand for several rows. */
const SMALL_DICTIONARY = 1 << 17;
const ROWS_PER_STRING = 2;
const LARGEST_DICTIONARY = 1 << 20;
const CODE_BYTES = 4;

/** Columns of values that may need fewer bytes than their type has. */
const NARROWED: ReadonlySet<PhysicalType | undefined> = new Set(["i16", "i32", "i64"] as const);

/** Numbers of dictionaries have this many bits. */
const ID_MASK = 0xff_ffff;

interface SharedDictionary {
  readonly id: number;
  readonly address: number;
  /** False when it has become too large: later batches keep their strings as they are. */
  isOpen: boolean;
}

export class ResidentBatchesBuilder {
  readonly #kernels: Kernels;
  readonly #dictionaryIds: Ids;
  readonly #types: readonly PhysicalType[];
  readonly #images: number[] = [];
  readonly #batches: number[] = [];
  /** By ordinal. */
  readonly #dictionaries = new Map<number, SharedDictionary>();
  /** The columns that hold codes, to be told of their dictionary when it is complete. */
  readonly #coded: { readonly column: number; readonly dictionary: SharedDictionary }[] = [];
  #numRows = 0;
  #memorySize = 0;

  /** @param types of the columns, by ordinal */
  constructor(kernels: Kernels, dictionaryIds: Ids, types: readonly PhysicalType[]) {
    this.#kernels = kernels;
    this.#dictionaryIds = dictionaryIds;
    this.#types = types;
  }

  /** Bytes of what has been added, dictionaries left out. */
  get memorySize(): number {
    return this.#memorySize;
  }

  add(batch: number): void {
    const kernels = this.#kernels;
    const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
    if (numRows === 0) return;
    this.#numRows += numRows;
    kernels.withArena((arena) => {
      const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
      const [encoded, codedOrdinals] = this.#encode(batch, numRows, arena);
      const offsets = allocate(8);
      kernels.integers(offsets, 2).set([0, numRows]);
      const places = allocate(8);
      const image = kernels.exports.imagesCreate(encoded, 0, offsets, 1, places) >>> 0;
      this.#images.push(image);
      this.#memorySize += kernels.getAddress(places + 4);
      const resident = kernels.exports.imagePlace(image) >>> 0;
      this.#batches.push(resident);
      for (const ordinal of codedOrdinals) this.#markCoded(resident + columnOffset(ordinal), ordinal);
    });
  }

  /** The batches, complete. Their memory is freed by `free`. */
  finish(): { readonly batches: readonly number[]; readonly memorySize: number } {
    const kernels = this.#kernels;
    const ascii = new Map(
      [...this.#dictionaries.values()].map((dictionary) => [dictionary, this.#isAscii(dictionary)]),
    );
    for (const { column, dictionary } of this.#coded) {
      const { address, id } = dictionary;
      kernels.setI32(column + COLUMN_VALUES, kernels.exports.stringDictionaryValues(address));
      kernels.setI32(column + COLUMN_DICTIONARY_SIZE, kernels.exports.stringDictionarySize(address));
      const isAscii = ascii.get(dictionary) === true ? COLUMN_IS_ASCII : 0;
      kernels.setI32(column + COLUMN_FLAGS, COLUMN_IS_VIEW | isAscii | (id << COLUMN_DICTIONARY_SHIFT));
    }
    for (const { address } of this.#dictionaries.values()) {
      kernels.exports.stringDictionaryFinish(address);
      this.#memorySize += kernels.exports.stringDictionaryBytes(address);
    }
    return { batches: this.#batches, memorySize: this.#memorySize };
  }

  free(): void {
    for (const image of this.#images) this.#kernels.free(image);
    for (const { address } of this.#dictionaries.values()) this.#kernels.exports.stringDictionaryDestroy(address);
  }

  /** A batch in the arena as it is to be kept: strings that repeat are columns of codes, whose ordinals are given too. */
  #encode(batch: number, numRows: number, arena: number): readonly [batch: number, codedOrdinals: readonly number[]] {
    const kernels = this.#kernels;
    const numColumns = kernels.getI32(batch + BATCH_NUM_COLUMNS);
    const size = BATCH_COLUMNS + numColumns * COLUMN_SIZE;
    const encoded = kernels.exports.arenaAllocate(arena, size) >>> 0;
    kernels.write(encoded, kernels.bytes(batch, size).slice());
    const coded: number[] = [];
    for (let ordinal = 0; ordinal < numColumns; ordinal++) {
      const column = batch + columnOffset(ordinal);
      if (NARROWED.has(this.#types[ordinal])) {
        kernels.exports.columnNarrow(encoded + columnOffset(ordinal), numRows, arena);
        continue;
      }
      const flags = kernels.getI32(column + COLUMN_FLAGS);
      if ((flags & COLUMN_IS_VIEW) === 0) continue;
      const dictionary = this.#dictionaryOf(ordinal);
      if (!dictionary.isOpen) {
        this.#markAscii(encoded + columnOffset(ordinal), numRows);
        continue;
      }
      const codes = kernels.exports.arenaAllocate(arena, numRows * CODE_BYTES) >>> 0;
      const most = Math.max(SMALL_DICTIONARY, Math.floor(this.#numRows / ROWS_PER_STRING));
      const maxSize = Math.min(LARGEST_DICTIONARY, most);
      if (kernels.exports.stringDictionaryEncode(dictionary.address, column, numRows, maxSize, codes) === 0) {
        dictionary.isOpen = false;
        this.#markAscii(encoded + columnOffset(ordinal), numRows);
        continue;
      }
      // For the image it is a column of integers.
      const target = encoded + columnOffset(ordinal);
      kernels.setI32(target + COLUMN_VALUES, codes);
      kernels.setI32(target + COLUMN_CODES, 0);
      kernels.setI32(target + COLUMN_WIDTH, CODE_BYTES);
      kernels.setI32(target + COLUMN_FLAGS, 0);
      coded.push(ordinal);
    }
    return [encoded, coded];
  }

  #markAscii(column: number, numRows: number): void {
    const kernels = this.#kernels;
    if (kernels.exports.columnIsAscii(column, numRows) === 0) return;
    kernels.setI32(column + COLUMN_FLAGS, kernels.getI32(column + COLUMN_FLAGS) | COLUMN_IS_ASCII);
  }

  #isAscii({ address }: SharedDictionary): boolean {
    const { exports } = this.#kernels;
    return exports.viewsAreAscii(exports.stringDictionaryValues(address), exports.stringDictionarySize(address)) !== 0;
  }

  #dictionaryOf(ordinal: number): SharedDictionary {
    const known = this.#dictionaries.get(ordinal);
    if (known !== undefined) return known;
    const address = this.#kernels.exports.stringDictionaryCreate() >>> 0;
    const made = { id: this.#dictionaryIds.next() & ID_MASK, address, isOpen: true };
    this.#dictionaries.set(ordinal, made);
    return made;
  }

  /** Makes a placed column of integers a column of views again, with the integers as its codes. */
  #markCoded(column: number, ordinal: number): void {
    const kernels = this.#kernels;
    kernels.setI32(column + COLUMN_CODES, kernels.getI32(column + COLUMN_VALUES));
    kernels.setI32(column + COLUMN_WIDTH, VIEW_SIZE);
    this.#coded.push({ column, dictionary: this.#dictionaryOf(ordinal) });
  }
}
