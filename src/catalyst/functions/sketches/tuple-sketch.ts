// Tuple sketches of DataSketches: theta sketches whose hashes each have a number with them. Their entries stand in the
// order of the hash table that they were in, which is part of what is told of them; so it is the same table here.

import { familyOf, MalformedSketch, TUPLE_FAMILY } from "./sketch-bytes.ts";
import { type CompactTheta, MAX_THETA } from "./theta-sketch.ts";

/** How two numbers of one hash become one; the places are the codes in bytes. */
export const SUMMARY_MODES = ["sum", "min", "max", "alwaysone"] as const;
export type SummaryMode = (typeof SUMMARY_MODES)[number];
export type SummaryKind = "double" | "integer";

export interface Summary {
  readonly value: number;
  readonly mode: SummaryMode;
}

export interface TupleEntry {
  readonly hash: bigint;
  readonly summary: Summary;
}

export interface CompactTuple {
  readonly entries: readonly TupleEntry[];
  readonly theta: bigint;
  readonly isEmpty: boolean;
}

export const EMPTY_TUPLE: CompactTuple = { entries: [], theta: MAX_THETA, isEmpty: true };

/** Integers wrap as Java's do. */
export function combine(a: number, b: number, mode: SummaryMode, kind: SummaryKind): number {
  switch (mode) {
    case "sum":
      return kind === "integer" ? (a + b) | 0 : a + b;
    case "min":
      return Math.min(a, b);
    case "max":
      return Math.max(a, b);
    case "alwaysone":
      return 1;
  }
}

/** The number that changes no other. */
export function neutral(mode: SummaryMode, kind: SummaryKind): Summary {
  switch (mode) {
    case "sum":
      return { value: 0, mode };
    case "min":
      return { value: kind === "integer" ? 2 ** 31 - 1 : Infinity, mode };
    case "max":
      return { value: kind === "integer" ? -(2 ** 31) : -Infinity, mode };
    case "alwaysone":
      return { value: 1, mode };
  }
}

/** A theta sketch as if its hashes had neutral numbers. */
export function withSummaries(
  { hashes, theta, isEmpty }: CompactTheta,
  mode: SummaryMode,
  kind: SummaryKind,
): CompactTuple {
  const summary = neutral(mode, kind);
  return { entries: hashes.map((hash) => ({ hash, summary })), theta, isEmpty };
}

const STRIDE_MASK = 127n;

/** Open addressing: the place of a hash in a table, or where it would go. */
function place(table: readonly (TupleEntry | undefined)[], hash: bigint): number {
  const lgSize = BigInt(31 - Math.clz32(table.length));
  const stride = 2 * Number((hash >> lgSize) & STRIDE_MASK) + 1;
  let at = Number(hash & BigInt(table.length - 1));
  for (;;) {
    const entry = table[at];
    if (entry === undefined || entry.hash === hash) return at;
    at = (at + stride) & (table.length - 1);
  }
}

type Table = (TupleEntry | undefined)[];

function emptyTable(size: number): Table {
  return Array.from({ length: size }, () => undefined);
}

const LEAST_LG_SIZE = 5;
const LG_GROWTH = 3;

/** A sketch that grows. */
export class TupleSet {
  private readonly nominal: number;
  private readonly kind: SummaryKind;
  private table: Table;
  private count = 0;
  private theta = MAX_THETA;
  private unionTheta = MAX_THETA;
  private isEmpty = true;

  constructor(lgNominal: number, kind: SummaryKind) {
    this.nominal = 2 ** lgNominal;
    this.kind = kind;
    const target = lgNominal + 1;
    const lgSize = target <= LEAST_LG_SIZE ? LEAST_LG_SIZE : ((target - LEAST_LG_SIZE) % LG_GROWTH) + LEAST_LG_SIZE;
    this.table = emptyTable(2 ** lgSize);
  }

  update(hash: bigint, value: number, mode: SummaryMode): void {
    this.isEmpty = false;
    const start = mode === "alwaysone" ? { value: 1, mode } : { value, mode };
    this.add({ hash, summary: start }, mode);
  }

  union({ entries, theta, isEmpty }: CompactTuple, mode: SummaryMode): void {
    if (isEmpty) return;
    this.isEmpty = false;
    if (theta < this.unionTheta) this.unionTheta = theta;
    for (const entry of entries) if (entry.hash < this.unionTheta) this.add(entry, mode);
    if (this.theta < this.unionTheta) this.unionTheta = this.theta;
  }

  /** All that is kept. */
  get state(): CompactTuple {
    const theta = this.theta < this.unionTheta ? this.theta : this.unionTheta;
    const entries = this.table.filter((entry) => entry !== undefined).filter(({ hash }) => hash < theta);
    return { entries, theta, isEmpty: this.isEmpty };
  }

  /** No more than the nominal number of entries. */
  get result(): CompactTuple {
    const { entries, theta, isEmpty } = this.state;
    if (entries.length <= this.nominal) return { entries, theta, isEmpty };
    const limit = nthSmallest(entries, this.nominal) ?? theta;
    return { entries: entries.filter(({ hash }) => hash < limit), theta: limit, isEmpty };
  }

  private add(entry: TupleEntry, mode: SummaryMode): void {
    if (entry.hash === 0n || entry.hash >= this.theta) return;
    const at = place(this.table, entry.hash);
    const known = this.table[at];
    if (known !== undefined) {
      const value = combine(known.summary.value, entry.summary.value, mode, this.kind);
      this.table[at] = { hash: entry.hash, summary: { value, mode } };
      return;
    }
    this.table[at] = entry;
    this.count++;
    const isFullSize = this.table.length > this.nominal;
    if (this.count <= Math.floor(this.table.length * (isFullSize ? 15 / 16 : 1 / 2))) return;
    if (isFullSize) this.theta = nthSmallest(this.state.entries, this.nominal) ?? this.theta;
    this.rebuild(isFullSize ? this.table.length : this.table.length * 2 ** LG_GROWTH);
  }

  private rebuild(size: number): void {
    const kept = this.table.filter((entry) => entry !== undefined).filter(({ hash }) => hash < this.theta);
    this.table = emptyTable(size);
    for (const entry of kept) this.table[place(this.table, entry.hash)] = entry;
    this.count = kept.length;
  }
}

function nthSmallest(entries: readonly TupleEntry[], n: number): bigint | undefined {
  return BigUint64Array.from(entries, ({ hash }) => hash).sort()[n];
}

const LEAST_LG_INTERSECTION = 4;

/** In the order of the table that an intersection is kept in. */
function inTableOrder(entries: readonly TupleEntry[]): readonly TupleEntry[] {
  const lgSize = Math.ceil(Math.log2(Math.max(1, Math.ceil(entries.length / 0.75))));
  const table = emptyTable(2 ** Math.max(LEAST_LG_INTERSECTION, lgSize));
  for (const entry of entries) table[place(table, entry.hash)] = entry;
  return table.filter((entry) => entry !== undefined);
}

/** What an intersection is after its first sketch. */
export function intersectionOfOne(sketch: CompactTuple): CompactTuple {
  return { ...sketch, entries: inTableOrder(sketch.entries) };
}

export function tupleIntersection(
  a: CompactTuple,
  b: CompactTuple,
  mode: SummaryMode,
  kind: SummaryKind,
): CompactTuple {
  if (a.isEmpty || b.isEmpty) return EMPTY_TUPLE;
  const theta = a.theta < b.theta ? a.theta : b.theta;
  const known = new Map(a.entries.map(({ hash, summary }) => [hash, summary]));
  const entries = b.entries.flatMap(({ hash, summary }) => {
    const other = known.get(hash);
    if (other === undefined || hash >= theta) return [];
    return [{ hash, summary: { value: combine(other.value, summary.value, mode, kind), mode } }];
  });
  return { entries: inTableOrder(entries), theta, isEmpty: false };
}

export function tupleDifference(a: CompactTuple, hashes: Iterable<bigint>, otherTheta: bigint): CompactTuple {
  if (a.isEmpty) return EMPTY_TUPLE;
  const theta = a.theta < otherTheta ? a.theta : otherTheta;
  const others = new Set(hashes);
  const entries = a.entries.filter(({ hash }) => hash < theta && !others.has(hash));
  return { entries, theta, isEmpty: entries.length === 0 && theta === MAX_THETA };
}

const SERIAL_VERSION = 3;
const COMPACT_TYPE = 1;
const SEED_HASH = 0x93cc;
const READ_ONLY = 2;
const EMPTY = 4;
const COMPACT = 8;
/** The number, and the code of the mode. */
const SUMMARY_BYTES: Readonly<Record<SummaryKind, number>> = { double: 9, integer: 5 };

export function encodeTuple({ entries, theta, isEmpty }: CompactTuple, kind: SummaryKind): Uint8Array {
  const isExact = theta === MAX_THETA;
  const longs = isEmpty || (isExact && entries.length === 1) ? 1 : isExact ? 2 : 3;
  const size = 8 + SUMMARY_BYTES[kind];
  const bytes = new Uint8Array(8 * longs + entries.length * size);
  const data = new DataView(bytes.buffer);
  bytes.set([longs, SERIAL_VERSION, TUPLE_FAMILY, COMPACT_TYPE, 0, READ_ONLY | COMPACT | (isEmpty ? EMPTY : 0)]);
  data.setUint16(6, SEED_HASH, true);
  if (longs > 1) data.setInt32(8, entries.length, true);
  if (longs > 2) data.setBigUint64(16, theta, true);
  entries.forEach(({ hash, summary: { value, mode } }, i) => {
    const at = 8 * longs + i * size;
    data.setBigUint64(at, hash, true);
    if (kind === "double") data.setFloat64(at + 8, value, true);
    else data.setInt32(at + 8, value, true);
    data.setUint8(at + size - 1, SUMMARY_MODES.indexOf(mode));
  });
  return bytes;
}

/** @throws MalformedSketch */
export function decodeTuple(bytes: Uint8Array, kind: SummaryKind): CompactTuple {
  const family = familyOf(bytes);
  if (family !== TUPLE_FAMILY) throw new MalformedSketch(family);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [longs = 0, version = 0, , type = 0, , flags = 0] = bytes;
  if (version !== SERIAL_VERSION || type !== COMPACT_TYPE || longs < 1 || longs > 3) throw new MalformedSketch();
  if ((flags & EMPTY) !== 0) return EMPTY_TUPLE;
  const count = longs === 1 ? 1 : data.getInt32(8, true);
  const theta = longs > 2 ? data.getBigUint64(16, true) : MAX_THETA;
  const size = 8 + SUMMARY_BYTES[kind];
  if (count < 0 || bytes.length !== 8 * longs + count * size) throw new MalformedSketch();
  const entries = Array.from({ length: count }, (_, i) => {
    const at = 8 * longs + i * size;
    const mode = SUMMARY_MODES[data.getUint8(at + size - 1)];
    if (mode === undefined) throw new MalformedSketch();
    const value = kind === "double" ? data.getFloat64(at + 8, true) : data.getInt32(at + 8, true);
    return { hash: data.getBigUint64(at, true), summary: { value, mode } };
  });
  return { entries, theta, isEmpty: false };
}
