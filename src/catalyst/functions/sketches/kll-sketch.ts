// KLL sketches of DataSketches: levels of items, where an item of a level counts twice as much as one of the level below.
// A level that is full gives every second of its items, sorted, to the next, from the first or second on by chance.

import type { CatalystValue } from "../../expressions/expression.ts";
import { familyOf, KLL_FAMILY, MalformedSketch } from "./sketch-bytes.ts";

export type KllKind = "bigint" | "double" | "float";
type Item = number | bigint;

export const KLL_K = { min: 8, max: 65535, usual: 200 };
/** The least capacity of a level. */
const M = 8;
const EMPTY = 1;
const SINGLE_ITEM = 4;
const ITEM_BYTES: Readonly<Record<KllKind, number>> = { bigint: 8, double: 8, float: 4 };
const DEEPEST_EXACT = 30;

function compare(a: Item, b: Item): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many items a level so many below the top has room for: k times two thirds for each. */
function capacityAtDepth(k: number, depth: number): number {
  if (depth > DEEPEST_EXACT) {
    const half = Math.floor(depth / 2);
    return capacityAtDepth(capacityAtDepth(k, half), depth - half);
  }
  return Number(((BigInt(k) * 2n ** BigInt(depth + 1)) / 3n ** BigInt(depth) + 1n) >> 1n);
}

function levelCapacity(k: number, levels: number, level: number): number {
  return Math.max(M, capacityAtDepth(k, levels - level - 1));
}

function totalCapacity(k: number, levels: number): number {
  let total = 0;
  for (let level = 0; level < levels; level++) total += levelCapacity(k, levels, level);
  return total;
}

export class KllSketch {
  readonly k: number;
  readonly kind: KllKind;
  private leastK: number;
  private count = 0n;
  private least: Item | undefined;
  private greatest: Item | undefined;
  /** The lowest level in the order in which its items came, the others sorted. */
  private levels: Item[][] = [[]];
  private capacity: number;

  constructor(kind: KllKind, k: number = KLL_K.usual) {
    this.kind = kind;
    this.k = k;
    this.leastK = k;
    this.capacity = totalCapacity(k, 1);
  }

  get n(): bigint {
    return this.count;
  }

  get isEmpty(): boolean {
    return this.count === 0n;
  }

  private get retained(): number {
    return this.levels.reduce((sum, { length }) => sum + length, 0);
  }

  update(item: Item): void {
    if (Number.isNaN(item)) return;
    this.widen(item, item);
    this.insert(item);
    this.count++;
  }

  merge(other: KllSketch): void {
    if (other.isEmpty || other.least === undefined || other.greatest === undefined) return;
    this.widen(this.converted(other.least), this.converted(other.greatest));
    const [lowest = [], ...higher] = other.levels;
    // The items of the lowest level stand in memory with the last one first.
    for (const item of [...lowest].reverse()) this.insert(this.converted(item));
    higher.forEach((items, i) => {
      while (this.levels.length <= i + 1) this.addLevel();
      const own = this.levels[i + 1] ?? [];
      this.levels[i + 1] = [...own, ...items.map((item) => this.converted(item))].sort(compare);
    });
    while (this.retained > this.capacity) this.compress();
    this.count += other.count;
    if (other.levels.length > 1) this.leastK = Math.min(this.leastK, other.leastK);
  }

  /** The least item of which and of all before it are that share of all. */
  quantile(rank: number): Item {
    const exact = rank * Number(this.count);
    const position = Math.ceil(this.count <= 1_000_000n ? Math.round(exact * 1e6) / 1e6 : exact);
    let seen = 0;
    for (const [item, weight] of this.sorted) {
      seen += weight;
      if (seen >= position) return item;
    }
    return this.greatest ?? 0;
  }

  /** The share of items that are no greater. */
  rank(item: Item): number {
    let seen = 0;
    for (const [other, weight] of this.sorted) {
      if (other > item) break;
      seen += weight;
    }
    return seen / Number(this.count);
  }

  private get sorted(): readonly (readonly [Item, number])[] {
    return this.levels
      .flatMap((items, level) => items.map((item) => [item, 2 ** level] as const))
      .sort(([a], [b]) => compare(a, b));
  }

  private converted(item: Item): Item {
    if (this.kind !== "bigint") return this.kind === "float" ? Math.fround(Number(item)) : Number(item);
    return typeof item === "bigint" ? item : BigInt(Math.trunc(item));
  }

  private widen(least: Item, greatest: Item): void {
    if (this.least === undefined || least < this.least) this.least = least;
    if (this.greatest === undefined || greatest > this.greatest) this.greatest = greatest;
  }

  private insert(item: Item): void {
    if (this.retained >= this.capacity) this.compress();
    this.levels[0]?.push(item);
  }

  private addLevel(): void {
    this.levels.push([]);
    this.capacity = totalCapacity(this.k, this.levels.length);
  }

  /** Halves the lowest level that is full. */
  private compress(): void {
    const level = this.levels.findIndex(({ length }, i) => length >= levelCapacity(this.k, this.levels.length, i));
    const items = this.levels[level];
    if (items === undefined) return;
    if (level === this.levels.length - 1) this.addLevel();
    // Of an odd number one stays: of the lowest level the last, else the least.
    const kept = items.length % 2 === 0 ? [] : level === 0 ? items.slice(-1) : items.slice(0, 1);
    const halved = level === 0 ? items.slice(0, items.length - kept.length).sort(compare) : items.slice(kept.length);
    const offset = Math.random() < 0.5 ? 0 : 1;
    const up = halved.filter((_, i) => i % 2 === offset);
    this.levels[level] = kept;
    this.levels[level + 1] = [...(this.levels[level + 1] ?? []), ...up].sort(compare);
  }

  serialize(): Uint8Array {
    const size = ITEM_BYTES[this.kind];
    const { k, count, retained, levels } = this;
    const isSingle = count === 1n;
    const head = this.isEmpty || isSingle ? 8 : 20 + 4 * levels.length + 2 * size;
    const data = new DataView(new ArrayBuffer(head + (this.isEmpty ? 0 : retained * size)));
    const flags = this.isEmpty ? EMPTY : isSingle ? SINGLE_ITEM : 0;
    [this.isEmpty || isSingle ? 2 : 5, isSingle ? 2 : 1, KLL_FAMILY, flags].forEach((byte, i) => {
      data.setUint8(i, byte);
    });
    data.setUint16(4, k, true);
    data.setUint8(6, M);
    const bytes = new Uint8Array(data.buffer);
    const items = levels.flatMap((level, i) => (i === 0 ? [...level].reverse() : level));
    if (!this.isEmpty && !isSingle) {
      data.setBigUint64(8, count, true);
      data.setUint16(16, this.leastK, true);
      data.setUint8(18, levels.length);
      let start = this.capacity - retained;
      levels.forEach((level, i) => {
        data.setInt32(20 + 4 * i, start, true);
        start += level.length;
      });
      this.write(data, head - 2 * size, this.least ?? 0);
      this.write(data, head - size, this.greatest ?? 0);
    }
    items.forEach((item, i) => {
      this.write(data, head + i * size, item);
    });
    return bytes;
  }

  private write(data: DataView, at: number, item: Item): void {
    if (this.kind === "bigint") data.setBigInt64(at, BigInt(item), true);
    else if (this.kind === "double") data.setFloat64(at, Number(item), true);
    else data.setFloat32(at, Number(item), true);
  }

  /**
   * The sketch of bytes; those of another kind are read as if they were of this one.
   *
   * @throws MalformedSketch
   */
  static read(bytes: Uint8Array, kind: KllKind): KllSketch {
    if (familyOf(bytes) !== KLL_FAMILY) throw new MalformedSketch();
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [, , , flags = 0] = bytes;
    const k = data.getUint16(4, true);
    if (k < KLL_K.min || data.getUint8(6) !== M) throw new MalformedSketch();
    const sketch = new KllSketch(kind, k);
    if ((flags & EMPTY) !== 0) return sketch;
    const size = ITEM_BYTES[kind];
    const read = (at: number): Item => {
      if (kind === "bigint") return data.getBigInt64(at, true);
      return kind === "double" ? data.getFloat64(at, true) : data.getFloat32(at, true);
    };
    if ((flags & SINGLE_ITEM) !== 0) {
      sketch.update(read(8));
      return sketch;
    }
    const numLevels = data.getUint8(18);
    const starts = Array.from({ length: numLevels }, (_, i) => data.getInt32(20 + 4 * i, true));
    const capacity = totalCapacity(k, numLevels);
    const head = 20 + 4 * numLevels + 2 * size;
    if (numLevels === 0 || starts.some((start, i) => start > (starts[i + 1] ?? capacity))) throw new MalformedSketch();
    const [first = 0] = starts;
    if (first < 0 || bytes.length < head + (capacity - first) * size) throw new MalformedSketch();
    sketch.levels = starts.map((start, i) =>
      Array.from({ length: (starts[i + 1] ?? capacity) - start }, (_, j) => read(head + (start - first + j) * size)),
    );
    sketch.levels[0]?.reverse();
    sketch.capacity = capacity;
    sketch.count = data.getBigUint64(8, true);
    sketch.leastK = data.getUint16(16, true);
    sketch.least = read(head - 2 * size);
    sketch.greatest = read(head - size);
    return sketch;
  }

  /** What there is to say of it, in DataSketches' layout. */
  summary(format: (item: CatalystValue) => string): string {
    const size = ITEM_BYTES[this.kind];
    const { k, levels, capacity, retained, isEmpty } = this;
    const error = (base: number, exponent: number): string => `${((base / this.leastK ** exponent) * 100).toFixed(3)}%`;
    const kind = { bigint: "Longs", double: "Doubles", float: "Floats" }[this.kind];
    const lines: readonly (readonly [string, string | number | boolean])[] = [
      ["K", k],
      ["Dynamic min K", this.leastK],
      ["M", M],
      ["N", String(this.count)],
      ["Epsilon", error(2.296, 0.9723)],
      ["Epsilon PMF", error(2.446, 0.9433)],
      ["Empty", isEmpty],
      ["Estimation Mode", levels.length > 1],
      ["Levels", levels.length],
      ["Level 0 Sorted", false],
      ["Capacity Items", capacity],
      ["Retained Items", retained],
      ["Free Space", capacity - retained],
      ["ReadOnly", false],
      ["Updatable Storage Bytes", 20 + 4 * (levels.length + 1) + (capacity + 2) * size],
      ["Compact Storage Bytes", this.serialize().length],
      ["Min Item", isEmpty ? "NaN" : format(this.least ?? 0)],
      ["Max Item", isEmpty ? "NaN" : format(this.greatest ?? 0)],
    ];
    const text = lines.map(([name, value]) => `   ${name.padEnd(23)}: ${value}`).join("\n");
    return `\n### KllKll${kind}Sketch Summary:\n${text}\n### End sketch summary\n`;
  }
}
