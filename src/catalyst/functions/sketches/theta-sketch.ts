// Theta sketches of DataSketches: the hashes below a threshold that falls as there are more, in the compressed form of
// compact sketches, and the operations on sets of them.

import { murmur3x64 } from "./murmur3-x64-128.ts";
import { COMPACT_FAMILY, familyOf, MalformedSketch } from "./sketch-bytes.ts";

/** The threshold that every hash is below. */
export const MAX_THETA = 2n ** 63n - 1n;
const SEED_HASH = 0x93cc;
const READ_ONLY = 2;
const EMPTY = 4;
const COMPACT = 8;
const ORDERED = 16;
const SINGLE_ITEM = 32;
const PLAIN_VERSION = 3;
const COMPRESSED_VERSION = 4;

export function thetaHash(bytes: Uint8Array): bigint {
  return murmur3x64(bytes)[0] >> 1n;
}

/** A set of hashes as it is when it no longer grows. */
export interface CompactTheta {
  /** Ascending. */
  readonly hashes: readonly bigint[];
  readonly theta: bigint;
  readonly isEmpty: boolean;
}

export const EMPTY_THETA: CompactTheta = { hashes: [], theta: MAX_THETA, isEmpty: true };

function ascending(hashes: Iterable<bigint>): bigint[] {
  return [...BigUint64Array.from(hashes).sort()];
}

/** A growing set of hashes that keeps about so many of the smallest. */
export class ThetaUnion {
  private readonly nominal: number;
  private hashes = new Set<bigint>();
  private theta = MAX_THETA;
  private isEmpty = true;

  constructor(lgNominal: number) {
    this.nominal = 2 ** lgNominal;
  }

  update(hash: bigint): void {
    this.isEmpty = false;
    this.add(hash);
  }

  union({ hashes, theta, isEmpty }: CompactTheta): void {
    if (isEmpty) return;
    this.isEmpty = false;
    this.lower(theta);
    for (const hash of hashes) this.add(hash);
  }

  /** All that is kept, which may be more than the nominal number. */
  get state(): CompactTheta {
    return { hashes: ascending(this.hashes), theta: this.theta, isEmpty: this.isEmpty };
  }

  /** No more than the nominal number. */
  get result(): CompactTheta {
    const { hashes, theta, isEmpty } = this.state;
    const limit = hashes[this.nominal];
    return limit === undefined
      ? { hashes, theta, isEmpty }
      : { hashes: hashes.slice(0, this.nominal), theta: limit, isEmpty };
  }

  private add(hash: bigint): void {
    if (hash === 0n || hash >= this.theta) return;
    this.hashes.add(hash);
    if (this.hashes.size > Math.floor(this.nominal * 2 * (15 / 16))) {
      const { hashes, theta } = this.result;
      this.hashes = new Set(hashes);
      this.theta = theta;
    }
  }

  private lower(theta: bigint): void {
    if (theta >= this.theta) return;
    this.theta = theta;
    for (const hash of this.hashes) if (hash >= theta) this.hashes.delete(hash);
  }
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** What is left of a set; nothing of nothing but a threshold is empty. */
function remaining(hashes: readonly bigint[], theta: bigint): CompactTheta {
  const isEmpty = hashes.length === 0 && theta === MAX_THETA;
  return { hashes, theta, isEmpty };
}

export function thetaIntersection(a: CompactTheta, b: CompactTheta): CompactTheta {
  if (a.isEmpty || b.isEmpty) return EMPTY_THETA;
  const theta = smaller(a.theta, b.theta);
  const others = new Set(b.hashes);
  return remaining(
    a.hashes.filter((hash) => hash < theta && others.has(hash)),
    theta,
  );
}

export function thetaDifference(a: CompactTheta, b: CompactTheta): CompactTheta {
  if (a.isEmpty) return EMPTY_THETA;
  const theta = smaller(a.theta, b.theta);
  const others = new Set(b.hashes);
  return remaining(
    a.hashes.filter((hash) => hash < theta && !others.has(hash)),
    theta,
  );
}

/** How many different values there were. */
export function thetaEstimate({ hashes, theta }: Pick<CompactTheta, "theta"> & { hashes: { length: number } }): number {
  return theta === MAX_THETA ? hashes.length : hashes.length / thetaFraction(theta);
}

export function thetaFraction(theta: bigint): number {
  return Number(theta) / Number(MAX_THETA);
}

export function encodeTheta(sketch: CompactTheta): Uint8Array {
  const { hashes, theta, isEmpty } = sketch;
  const isExact = theta === MAX_THETA;
  if (hashes.length === 0 || (hashes.length === 1 && isExact)) return encodePlain(hashes, theta, isEmpty);
  const deltas = hashes.map((hash, i) => hash - (hashes[i - 1] ?? 0n));
  const bits = deltas.reduce((all, delta) => all | delta, 0n).toString(2).length;
  const countBytes = Math.ceil((32 - Math.clz32(hashes.length)) / 8);
  const start = 8 + (isExact ? 0 : 8) + countBytes;
  const bytes = new Uint8Array(start + Math.ceil((bits * hashes.length) / 8));
  const data = new DataView(bytes.buffer);
  bytes.set([isExact ? 1 : 2, COMPRESSED_VERSION, COMPACT_FAMILY, bits, countBytes, READ_ONLY | COMPACT | ORDERED]);
  data.setUint16(6, SEED_HASH, true);
  if (!isExact) data.setBigUint64(8, theta, true);
  for (let i = 0; i < countBytes; i++) bytes[start - countBytes + i] = (hashes.length >>> (8 * i)) & 0xff;
  packBits(deltas, bits, bytes.subarray(start));
  return bytes;
}

function encodePlain(hashes: readonly bigint[], theta: bigint, isEmpty: boolean): Uint8Array {
  const isExact = theta === MAX_THETA;
  const longs = isExact ? 1 : 3;
  const bytes = new Uint8Array(8 * (longs + hashes.length));
  const data = new DataView(bytes.buffer);
  const flags =
    READ_ONLY | COMPACT | ORDERED | (isEmpty ? EMPTY : 0) | (isExact && hashes.length === 1 ? SINGLE_ITEM : 0);
  bytes.set([longs, PLAIN_VERSION, COMPACT_FAMILY, 0, 0, flags]);
  data.setUint16(6, isEmpty ? 0 : SEED_HASH, true);
  if (!isExact) {
    data.setInt32(8, hashes.length, true);
    data.setFloat32(12, 1, true);
    data.setBigUint64(16, theta, true);
  }
  hashes.forEach((hash, i) => {
    data.setBigUint64(8 * (longs + i), hash, true);
  });
  return bytes;
}

/** The bits of the values one after the other, the highest first. */
function packBits(values: readonly bigint[], bits: number, target: Uint8Array): void {
  let [pending, count, at] = [0n, 0, 0];
  for (const value of values) {
    pending = (pending << BigInt(bits)) | value;
    for (count += bits; count >= 8; count -= 8) target[at++] = Number((pending >> BigInt(count - 8)) & 0xffn);
    pending &= (1n << BigInt(count)) - 1n;
  }
  if (count > 0) target[at] = Number((pending << BigInt(8 - count)) & 0xffn);
}

function unpackBits(bytes: Uint8Array, bits: number, length: number): readonly bigint[] {
  let [pending, count, at] = [0n, 0, 0];
  return Array.from({ length }, () => {
    for (; count < bits; count += 8) pending = (pending << 8n) | BigInt(bytes[at++] ?? 0);
    count -= bits;
    const value = pending >> BigInt(count);
    pending &= (1n << BigInt(count)) - 1n;
    return value;
  });
}

/** @throws MalformedSketch */
export function decodeTheta(bytes: Uint8Array): CompactTheta {
  const family = familyOf(bytes);
  if (family !== COMPACT_FAMILY) throw new MalformedSketch(family);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [longs = 0, version = 0, , third = 0, fourth = 0, flags = 0] = bytes;
  if (version === COMPRESSED_VERSION) {
    const isExact = longs < 2;
    const start = isExact ? 8 : 16;
    if (bytes.length < start + fourth) throw new MalformedSketch();
    let count = 0;
    for (let i = 0; i < fourth; i++) count += (bytes[start + i] ?? 0) * 2 ** (8 * i);
    if (bytes.length < start + fourth + Math.ceil((third * count) / 8)) throw new MalformedSketch();
    let hash = 0n;
    const hashes = unpackBits(bytes.subarray(start + fourth), third, count).map((delta) => {
      hash += delta;
      return hash;
    });
    return { hashes, theta: isExact ? MAX_THETA : data.getBigUint64(8, true), isEmpty: false };
  }
  if (version !== PLAIN_VERSION) throw new MalformedSketch();
  if ((flags & EMPTY) !== 0) return EMPTY_THETA;
  const count = longs === 1 ? (bytes.length - 8 >= 8 ? 1 : 0) : data.getInt32(8, true);
  const theta = longs > 2 ? data.getBigUint64(16, true) : MAX_THETA;
  if (bytes.length < 8 * (longs + count)) throw new MalformedSketch();
  const hashes = Array.from({ length: count }, (_, i) => data.getBigUint64(8 * (longs + i), true));
  return { hashes: ascending(hashes), theta, isEmpty: false };
}
