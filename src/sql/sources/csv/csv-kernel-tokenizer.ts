// Finds the records and fields of CSV text in Wasm memory by the kernel, for the dialects that it knows.

import type { CsvOptions } from "../../../catalyst/csv/csv-options.ts";
import { repairUtf8 } from "../../../catalyst/text/charset.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { TextRows } from "../text-column-parser.ts";

const DIALECT_SIZE = 32;
const RECORD_SIZE = 8;
/** Bytes behind a text that the kernels may read. */
const PADDING = 16;
const DEFAULT_MAX_COLUMNS = 20480;

/** Text in Wasm memory, and the same outside of it. */
export interface PlacedText {
  readonly bytes: Uint8Array;
  readonly address: number;
  /** At least as many as there are records. */
  readonly capacity: number;
}

/** Copies text into the arena, repaired where it is no UTF-8. */
export function placeText(kernels: Kernels, arena: number, bytes: Uint8Array): PlacedText {
  const address = kernels.exports.arenaAllocate(arena, bytes.length + PADDING) >>> 0;
  kernels.write(address, bytes);
  kernels.bytes(address + bytes.length, PADDING).fill(0);
  if (kernels.exports.utf8IsValid(address, bytes.length) === 0) return placeText(kernels, arena, repairUtf8(bytes));
  return { bytes, address, capacity: kernels.exports.csvCountLineBreaks(address, bytes.length) + 1 };
}

/** Records of a text, with the ranges of the wanted fields. Rows with a status need the tokenizer of records. */
export interface PlacedRecords extends TextRows {
  readonly text: PlacedText;
  /** Where a row's record is in the text. */
  record(row: number): { readonly start: number; readonly end: number };
}

export class CsvKernelTokenizer {
  private readonly kernels: Kernels;
  private readonly numSlots: number;
  private readonly dialect: number;

  private constructor(kernels: Kernels, numSlots: number, dialect: number) {
    this.kernels = kernels;
    this.numSlots = numSlots;
    this.dialect = dialect;
  }

  /**
   * A tokenizer that finds field `fields[slot]` for each slot (−1: none); undefined when the kernel does not know the
   * dialect. Records that have not `expectedFields` get a status.
   */
  static create(
    options: CsvOptions,
    fields: readonly number[],
    expectedFields: number | undefined,
    kernels: Kernels,
    arena: number,
  ): CsvKernelTokenizer | undefined {
    if (!isKnown(options)) return undefined;
    const wanted = Math.max(0, ...fields.map((field) => field + 1));
    const slots = kernels.exports.arenaAllocate(arena, wanted * 4) >>> 0;
    kernels.integers(slots, wanted).fill(-1);
    for (const [slot, field] of fields.entries()) if (field >= 0) kernels.setI32(slots + field * 4, slot);
    const dialect = kernels.exports.arenaAllocate(arena, DIALECT_SIZE) >>> 0;
    kernels
      .integers(dialect, DIALECT_SIZE / 4)
      .set([
        options.separator[0] ?? -1,
        options.quote,
        options.escape,
        options.comment,
        options.emptyValue === options.nullValue ? 1 : 0,
        expectedFields ?? -1,
        wanted,
        slots,
      ]);
    return new CsvKernelTokenizer(kernels, fields.length, dialect);
  }

  tokenize(text: PlacedText, arena: number): PlacedRecords {
    const { kernels, dialect, numSlots } = this;
    const { bytes, address, capacity } = text;
    const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
    const ranges = allocate(numSlots * capacity * RECORD_SIZE);
    const records = allocate(capacity * RECORD_SIZE);
    const status = allocate(capacity);
    const numRows = kernels.exports.csvTokenize(dialect, address, bytes.length, capacity, ranges, records, status);
    return {
      text,
      numRows,
      ranges,
      capacity,
      status,
      record: (row) => ({
        start: kernels.getAddress(records + row * RECORD_SIZE),
        end: kernels.getAddress(records + row * RECORD_SIZE + 4),
      }),
    };
  }
}

function isKnown(options: CsvOptions): boolean {
  return (
    !options.multiLine &&
    options.lineSeparator === undefined &&
    options.separator.length === 1 &&
    !options.ignoreLeadingWhiteSpace &&
    !options.ignoreTrailingWhiteSpace &&
    options.maxCharsPerColumn < 0 &&
    options.maxColumns === DEFAULT_MAX_COLUMNS
  );
}
