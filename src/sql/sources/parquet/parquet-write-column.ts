// One leaf column of a row group that is being written: its values one after the other, their levels, and the bounds of
// the values.

import type { CatalystValue } from "../../../types/catalyst-value.ts";
import { GrowingBytes } from "../../../types/growing-bytes.ts";
import { encodeLevels } from "./level-encoding.ts";
import type { WriteLeaf } from "./parquet-write-schema.ts";

/** Longer bounds are of no use for leaving row groups out. */
const LONGEST_BOUND = 64;

const NANOS_PER_MICRO = 1000n;

const encoder = new TextEncoder();

export class WriteColumn {
  readonly leaf: WriteLeaf;
  numValues = 0;
  nullCount = 0;
  #definitions: number[] = [];
  #repetitions: number[] = [];
  readonly #out = new GrowingBytes();
  #length = 0;
  #bits = 0;
  #min: CatalystValue = null;
  #max: CatalystValue = null;
  #hasBounds = true;

  constructor(leaf: WriteLeaf) {
    this.leaf = leaf;
  }

  /** Something of the column that is not there, with the level up to which it is. */
  appendAbsent(repetition: number, definition: number): void {
    this.#level(repetition, definition);
    this.nullCount++;
  }

  append(repetition: number, given: Exclude<CatalystValue, null>): void {
    const value = this.leaf.type.kind === "time" ? (given as bigint) / NANOS_PER_MICRO : given;
    this.#level(repetition, this.leaf.definition);
    this.#bound(value);
    const { encoding } = this.leaf;
    if (encoding === "boolean") this.#bit(value === true);
    else if (encoding === "text") this.#bytes(encoder.encode(String(value)), true);
    else if (encoding === "bytes") this.#bytes(value as Uint8Array, true);
    else if (typeof encoding === "object") this.#bytes(bigEndian(BigInt(value as bigint), encoding.fixedLength), false);
    else this.#fixed(encoding, value);
  }

  /** The data page's bytes: levels, then values. */
  page(): Uint8Array {
    const { definition, repetition } = this.leaf;
    const levels = [
      ...(repetition > 0 ? [encodeLevels(this.#repetitions, repetition)] : []),
      ...(definition > 0 ? [encodeLevels(this.#definitions, definition)] : []),
    ];
    const size = levels.reduce((sum, bytes) => sum + bytes.length, 0);
    const page = new Uint8Array(size + this.#length);
    let at = 0;
    for (const bytes of levels) {
      page.set(bytes, at);
      at += bytes.length;
    }
    page.set(this.#out.bytes.subarray(0, this.#length), at);
    return page;
  }

  /** The least and the greatest value as statistics have them; undefined when there is none, or they say nothing. */
  bounds(): { readonly min: Uint8Array; readonly max: Uint8Array } | undefined {
    if (!this.#hasBounds || this.#min === null || this.#max === null) return undefined;
    const [min, max] = [this.#plain(this.#min), this.#plain(this.#max)];
    return min.length > LONGEST_BOUND || max.length > LONGEST_BOUND ? undefined : { min, max };
  }

  #level(repetition: number, definition: number): void {
    this.numValues++;
    if (this.leaf.definition > 0) this.#definitions.push(definition);
    if (this.leaf.repetition > 0) this.#repetitions.push(repetition);
  }

  #bound(value: Exclude<CatalystValue, null>): void {
    const { encoding } = this.leaf;
    // Bytes would be compared one by one; text has another order here than in UTF-8 where surrogates are.
    if (!this.#hasBounds || encoding === "bytes" || Number.isNaN(value)) {
      this.#hasBounds = false;
      return;
    }
    if (encoding === "text" && !isPlain(String(value))) {
      this.#hasBounds = false;
      return;
    }
    if (this.#min === null || value < this.#min) this.#min = value;
    if (this.#max === null || value > this.#max) this.#max = value;
  }

  #plain(value: Exclude<CatalystValue, null>): Uint8Array {
    // What is bound is as it is written.
    const single = new WriteColumn({ ...this.leaf, type: { kind: "long" }, definition: 0, repetition: 0 });
    single.append(0, value);
    const bytes = single.page();
    return this.leaf.encoding === "text" ? bytes.subarray(4) : bytes;
  }

  #fixed(encoding: "int32" | "int64" | "float" | "double", value: CatalystValue): void {
    const width = encoding === "int32" || encoding === "float" ? 4 : 8;
    this.#out.reserve(this.#length + width);
    const { data } = this.#out;
    if (encoding === "int32") data.setInt32(this.#length, Number(value), true);
    else if (encoding === "int64") data.setBigInt64(this.#length, BigInt(value as bigint), true);
    else if (encoding === "float") data.setFloat32(this.#length, Number(value), true);
    else data.setFloat64(this.#length, Number(value), true);
    this.#length += width;
  }

  #bytes(bytes: Uint8Array, withLength: boolean): void {
    this.#out.reserve(this.#length + bytes.length + 4);
    if (withLength) {
      this.#out.data.setInt32(this.#length, bytes.length, true);
      this.#length += 4;
    }
    this.#out.bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #bit(value: boolean): void {
    const at = this.#bits++;
    if ((at & 7) === 0) {
      this.#out.reserve(this.#length + 1);
      this.#out.bytes[this.#length++] = 0;
    }
    const last = this.#length - 1;
    if (value) this.#out.bytes[last] = (this.#out.bytes[last] ?? 0) | (1 << (at & 7));
  }
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0xd800) return false;
  return true;
}

function bigEndian(value: bigint, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}
