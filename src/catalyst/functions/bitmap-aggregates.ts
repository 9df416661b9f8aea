// Aggregates over bitmaps of 4,096 bytes: one made of bit positions, and several joined by OR and AND.

import { SparkError } from "../../errors/spark-error.ts";
import { BinaryType } from "../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator } from "../expressions/aggregates/accumulator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { BINARY_ONLY, LONG } from "./expected-type.ts";

const BITMAP_BYTES = 4096;

abstract class Bitmap implements Accumulator {
  protected readonly bits = new Uint8Array(BITMAP_BYTES);

  abstract update(columns: AccumulatedColumns): void;

  merge(serialized: Uint8Array): void {
    this.join(serialized);
  }

  serialize(): Uint8Array {
    return this.bits;
  }

  evaluate(): CatalystValue {
    return this.bits;
  }

  protected join(other: Uint8Array): void {
    for (let i = 0; i < Math.min(other.length, BITMAP_BYTES); i++) this.bits[i] = (this.bits[i] ?? 0) | (other[i] ?? 0);
  }
}

class ConstructedBitmap extends Bitmap {
  update([positions = []]: AccumulatedColumns): void {
    for (const position of positions) {
      const place = Number(position);
      if (place < 0 || place >= BITMAP_BYTES * 8) {
        throw new SparkError("SparkArrayIndexOutOfBoundsException", "INVALID_BITMAP_POSITION", {
          bitPosition: String(position),
          bitmapNumBytes: String(BITMAP_BYTES),
          bitmapNumBits: String(BITMAP_BYTES * 8),
        });
      }
      this.bits[place >> 3] = (this.bits[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }
}

class JoinedBitmaps extends Bitmap {
  update([bitmaps = []]: AccumulatedColumns): void {
    for (const bitmap of bitmaps) if (bitmap instanceof Uint8Array) this.join(bitmap);
  }
}

class MetBitmaps extends Bitmap {
  constructor() {
    super();
    this.bits.fill(0xff);
  }

  update([bitmaps = []]: AccumulatedColumns): void {
    for (const bitmap of bitmaps) if (bitmap instanceof Uint8Array) this.join(bitmap);
  }

  protected override join(other: Uint8Array): void {
    // What a shorter bitmap does not have is as good as zeros.
    for (let i = 0; i < BITMAP_BYTES; i++) this.bits[i] = (this.bits[i] ?? 0) & (other[i] ?? 0);
  }
}

export const BITMAP_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["bitmap_construct_agg"],
    inputs: [LONG],
    minArguments: 1,
    maxArguments: 1,
    result: () => BinaryType,
    nullable: false,
    isCompact: true,
    accumulator: () => new ConstructedBitmap(),
    usage: "bitmap_construct_agg(child)",
    doc: "A bitmap with the bits at these positions set.",
    example: "SELECT bitmap_count(bitmap_construct_agg(bitmap_bit_position(id))) FROM range(3)",
  },
  {
    names: ["bitmap_or_agg"],
    inputs: [BINARY_ONLY],
    minArguments: 1,
    maxArguments: 1,
    result: () => BinaryType,
    nullable: false,
    isCompact: true,
    accumulator: () => new JoinedBitmaps(),
    usage: "bitmap_or_agg(child)",
    doc: "The bits that any of the bitmaps has.",
    example: "SELECT bitmap_count(bitmap_or_agg(to_binary('10', 'hex')))",
  },
  {
    names: ["bitmap_and_agg"],
    inputs: [BINARY_ONLY],
    minArguments: 1,
    maxArguments: 1,
    result: () => BinaryType,
    nullable: false,
    isCompact: true,
    accumulator: () => new MetBitmaps(),
    usage: "bitmap_and_agg(child)",
    doc: "The bits that all of the bitmaps have.",
    example: "SELECT bitmap_count(bitmap_and_agg(to_binary('F0', 'hex')))",
  },
];
