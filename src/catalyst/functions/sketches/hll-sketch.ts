// HLL sketches of DataSketches with a byte for each register: few values as a list of coupons, more as a table of them,
// many as registers. What a sketch was told in one go it counts on the way (HIP); joined ones are estimated by registers.

import { COMPOSITE_STRIDES, COUPON_COUNTS, COUPON_ESTIMATES, compositeEstimates } from "./hll-interpolation-tables.ts";
import { murmur3x64 } from "./murmur3-x64-128.ts";
import { familyOf, HLL_FAMILY, MalformedSketch } from "./sketch-bytes.ts";

export const HLL_LG_K = { min: 4, max: 21, usual: 12 };
const SERIAL_VERSION = 1;
const EMPTY = 4;
const COMPACT = 8;
const OUT_OF_ORDER = 16;
const KEY_BITS = 26;
const KEY_MASK = 2 ** KEY_BITS - 1;
const LIST_LG = 3;
const FIRST_SET_LG = 5;
/** The kind of registers, beside the mode. */
const HLL_8 = 8;
type Mode = "list" | "set" | "hll";
const MODES: readonly Mode[] = ["list", "set", "hll"];

/** A hash as a register and how many zeros it begins with, in 32 bits; never zero. */
export function couponOf(bytes: Uint8Array): number {
  const [low, high] = murmur3x64(bytes);
  const zeros = Math.min(62, 64 - (high === 0n ? 0 : high.toString(2).length));
  return ((zeros + 1) << KEY_BITS) | Number(low & BigInt(KEY_MASK));
}

export class HllSketch {
  readonly lgK: number;
  private mode: Mode = "list";
  /** Of a set: open addressing, zero where there is none. */
  private coupons = new Int32Array(2 ** LIST_LG);
  private couponCount = 0;
  private registers = new Uint8Array(0);
  private isOutOfOrder = false;
  private hip = 0;
  /** The sums of 2 to the minus of registers below 32, and of the others. */
  private kxq: [number, number] = [0, 0];
  private least = 0;
  private leastCount = 0;

  constructor(lgK: number) {
    this.lgK = lgK;
  }

  get isEmpty(): boolean {
    return this.mode !== "hll" && this.couponCount === 0;
  }

  update(coupon: number): void {
    if (this.mode === "hll") this.register(coupon & (2 ** this.lgK - 1), coupon >>> KEY_BITS);
    else if (this.mode === "set") this.addToSet(coupon);
    else this.addToList(coupon);
  }

  /** Joins another to what has been joined before; `this` may not be told values any more. */
  union(other: HllSketch): HllSketch {
    if (other.isEmpty) return this;
    if (other.mode !== "hll") {
      if (other.mode === "set" && this.isEmpty && other.lgK === this.lgK) return other.copy();
      for (const coupon of other.couponsInOrder) this.update(coupon);
      return this;
    }
    if (this.mode !== "hll") {
      const copy = other.lgK > this.lgK ? other.folded(this.lgK) : other.copy();
      for (const coupon of this.couponsInOrder) copy.update(coupon);
      return copy;
    }
    const target = other.lgK < this.lgK ? this.folded(other.lgK) : this;
    const mask = 2 ** target.lgK - 1;
    other.registers.forEach((value, i) => {
      if (value > (target.registers[i & mask] ?? 0)) target.registers[i & mask] = value;
    });
    target.isOutOfOrder = true;
    target.hip = 0;
    target.recount();
    return target;
  }

  get estimate(): number {
    if (this.mode !== "hll") return this.couponEstimate;
    return this.isOutOfOrder ? this.compositeEstimate : this.hip;
  }

  private get couponEstimate(): number {
    return Math.max(interpolatedByTables(COUPON_COUNTS, COUPON_ESTIMATES, this.couponCount), this.couponCount);
  }

  private get couponsInOrder(): readonly number[] {
    return Array.from(this.coupons).filter((coupon) => coupon !== 0);
  }

  private addToList(coupon: number): void {
    for (let i = 0; i < this.couponCount; i++) if (this.coupons[i] === coupon) return;
    this.coupons[this.couponCount++] = coupon;
    if (this.couponCount < this.coupons.length) return;
    if (this.lgK < 8) {
      this.promoteToRegisters();
      return;
    }
    const coupons = this.couponsInOrder;
    this.mode = "set";
    this.coupons = new Int32Array(2 ** FIRST_SET_LG);
    for (const one of coupons) this.coupons[this.place(one)] = one;
  }

  private addToSet(coupon: number): void {
    const at = this.place(coupon);
    if (this.coupons[at] === coupon) return;
    this.coupons[at] = coupon;
    this.couponCount++;
    if (4 * this.couponCount <= 3 * this.coupons.length) return;
    if (this.coupons.length === 2 ** (this.lgK - 3)) {
      this.promoteToRegisters();
      return;
    }
    const coupons = this.couponsInOrder;
    this.coupons = new Int32Array(this.coupons.length * 2);
    for (const one of coupons) this.coupons[this.place(one)] = one;
  }

  private place(coupon: number): number {
    const mask = this.coupons.length - 1;
    const stride = ((coupon & KEY_MASK) >>> (31 - Math.clz32(this.coupons.length))) | 1;
    let at = coupon & mask;
    while (this.coupons[at] !== 0 && this.coupons[at] !== coupon) at = (at + stride) & mask;
    return at;
  }

  private promoteToRegisters(): void {
    const { couponsInOrder, couponEstimate } = this;
    this.mode = "hll";
    this.startRegisters();
    for (const coupon of couponsInOrder) this.update(coupon);
    this.hip = couponEstimate;
    this.coupons = new Int32Array(0);
  }

  private startRegisters(): void {
    const k = 2 ** this.lgK;
    this.registers = new Uint8Array(k);
    this.kxq = [k, 0];
    this.leastCount = k;
  }

  private register(slot: number, value: number): void {
    const old = this.registers[slot] ?? 0;
    if (value <= old) return;
    this.registers[slot] = value;
    if (!this.isOutOfOrder) this.hip += 2 ** this.lgK / (this.kxq[0] + this.kxq[1]);
    this.kxq[old < 32 ? 0 : 1] -= 2 ** -old;
    this.kxq[value < 32 ? 0 : 1] += 2 ** -value;
    if (old === 0) this.leastCount--;
  }

  /** Finds anew what joining registers has changed. */
  private recount(): void {
    this.least = this.registers.reduce((least, value) => Math.min(least, value), 64);
    this.leastCount = 0;
    const k = 2 ** this.lgK;
    this.kxq = [k, 0];
    for (const value of this.registers) {
      if (value > 0) {
        this.kxq[0] -= 1;
        this.kxq[value < 32 ? 0 : 1] += 2 ** -value;
      }
      if (value === this.least) this.leastCount++;
    }
  }

  private copy(): HllSketch {
    const copy = new HllSketch(this.lgK);
    copy.mode = this.mode;
    copy.coupons = this.coupons.slice();
    copy.couponCount = this.couponCount;
    copy.registers = this.registers.slice();
    copy.isOutOfOrder = this.isOutOfOrder;
    copy.hip = this.hip;
    copy.kxq = [...this.kxq];
    copy.least = this.least;
    copy.leastCount = this.leastCount;
    return copy;
  }

  /** With fewer registers. */
  private folded(lgK: number): HllSketch {
    const folded = new HllSketch(lgK);
    folded.mode = "hll";
    folded.startRegisters();
    const mask = 2 ** lgK - 1;
    this.registers.forEach((value, i) => {
      if (value > 0) folded.register(i & mask, value);
    });
    folded.hip = this.hip;
    folded.isOutOfOrder = this.isOutOfOrder;
    if (this.isOutOfOrder) folded.hip = 0;
    return folded;
  }

  /** By the registers alone: the raw estimate corrected by measured tables, and for few values by how many are unused. */
  private get compositeEstimate(): number {
    const k = 2 ** this.lgK;
    const [low, high] = this.kxq;
    const correction = [0.673, 0.697, 0.709][this.lgK - 4] ?? 0.7213 / (1 + 1.079 / k);
    const raw = (correction * k * k) / (low + high);
    const estimates = compositeEstimates(this.lgK);
    const stride = COMPOSITE_STRIDES[this.lgK - 4] ?? 1;
    const last = estimates[estimates.length - 1] ?? 0;
    if (raw < (estimates[0] ?? 0)) return 0;
    if (raw > last) return raw * ((stride * (estimates.length - 1)) / last);
    const adjusted = interpolatedByStride(estimates, stride, raw);
    if (adjusted > 3 * k) return adjusted;
    const unused = this.least === 0 ? this.leastCount : 0;
    const byUnused = unused === 0 ? k * Math.log(k / 0.5) : k * (harmonic(k) - harmonic(unused));
    const average = (adjusted + byUnused) / 2;
    const crossOver = this.lgK === 4 ? 0.718 : this.lgK === 5 ? 0.672 : 0.64;
    return average > crossOver * k ? adjusted : byUnused;
  }

  /** In the form that could be updated in place. */
  serialize(): Uint8Array {
    const { mode } = this;
    const modeByte = MODES.indexOf(mode) | HLL_8;
    if (mode === "hll") {
      const bytes = new Uint8Array(40 + this.registers.length);
      const data = new DataView(bytes.buffer);
      bytes.set([
        10,
        SERIAL_VERSION,
        HLL_FAMILY,
        this.lgK,
        0,
        this.isOutOfOrder ? OUT_OF_ORDER : 0,
        this.least,
        modeByte,
      ]);
      data.setFloat64(8, this.hip, true);
      data.setFloat64(16, this.kxq[0], true);
      data.setFloat64(24, this.kxq[1], true);
      data.setInt32(32, this.leastCount, true);
      bytes.set(this.registers, 40);
      return bytes;
    }
    const start = mode === "list" ? 8 : 12;
    const bytes = new Uint8Array(start + 4 * this.coupons.length);
    const data = new DataView(bytes.buffer);
    const lgCoupons = 31 - Math.clz32(this.coupons.length);
    const count = mode === "list" ? this.couponCount : 0;
    bytes.set([start / 4, SERIAL_VERSION, HLL_FAMILY, this.lgK, lgCoupons, this.isEmpty ? EMPTY : 0, count, modeByte]);
    if (mode === "set") data.setInt32(8, this.couponCount, true);
    this.coupons.forEach((coupon, i) => {
      data.setInt32(start + 4 * i, coupon, true);
    });
    return bytes;
  }

  /** @throws MalformedSketch */
  static read(bytes: Uint8Array): HllSketch {
    if (familyOf(bytes) !== HLL_FAMILY) throw new MalformedSketch();
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [, version, , lgK = 0, lgCoupons = 0, flags = 0, sixth = 0, modeByte = 0] = bytes;
    const mode = MODES[modeByte & 3];
    if (version !== SERIAL_VERSION || lgK < HLL_LG_K.min || lgK > HLL_LG_K.max) throw new MalformedSketch();
    if (mode === undefined || (modeByte & 12) !== HLL_8) throw new MalformedSketch();
    const sketch = new HllSketch(lgK);
    if ((flags & EMPTY) !== 0) return sketch;
    sketch.mode = mode;
    if (mode === "hll") {
      if (bytes.length < 40 + 2 ** lgK) throw new MalformedSketch();
      sketch.registers = bytes.slice(40, 40 + 2 ** lgK);
      sketch.isOutOfOrder = (flags & OUT_OF_ORDER) !== 0;
      sketch.least = sixth;
      sketch.hip = data.getFloat64(8, true);
      sketch.kxq = [data.getFloat64(16, true), data.getFloat64(24, true)];
      sketch.leastCount = data.getInt32(32, true);
      return sketch;
    }
    const start = mode === "list" ? 8 : 12;
    sketch.couponCount = mode === "list" ? sixth : data.getInt32(8, true);
    const isCompact = (flags & COMPACT) !== 0;
    const length = isCompact ? sketch.couponCount : 2 ** lgCoupons;
    sketch.coupons = new Int32Array(mode === "list" ? 2 ** LIST_LG : 2 ** lgCoupons);
    for (let i = 0; i < length; i++) {
      const coupon = data.getInt32(start + 4 * i, true);
      if (coupon === 0) continue;
      sketch.coupons[mode === "list" || !isCompact ? i : sketch.place(coupon)] = coupon;
    }
    return sketch;
  }
}

const EULER_MASCHERONI = 0.5772156649015329;
const HARMONIC: readonly number[] = Array.from({ length: 25 }, (_, n) => {
  let sum = 0;
  for (let i = 1; i <= n; i++) sum += 1 / i;
  return sum;
});

function harmonic(n: number): number {
  const exact = HARMONIC[n];
  if (exact !== undefined) return exact;
  const inverse = 1 / (n * n);
  let power = inverse;
  let result = Math.log(n) + EULER_MASCHERONI + 1 / (2 * n);
  result -= (1 / 12) * power;
  power *= inverse;
  result += (1 / 120) * power;
  power *= inverse;
  result -= (1 / 252) * power;
  power *= inverse;
  return result + (1 / 240) * power;
}

/** The cubic through four points. */
function cubic(xs: readonly number[], ys: readonly number[], x: number): number {
  const [x0 = 0, x1 = 0, x2 = 0, x3 = 0] = xs;
  const [y0 = 0, y1 = 0, y2 = 0, y3 = 0] = ys;
  const l0 = (y0 * (x - x1) * (x - x2) * (x - x3)) / ((x0 - x1) * (x0 - x2) * (x0 - x3));
  const l1 = (y1 * (x - x0) * (x - x2) * (x - x3)) / ((x1 - x0) * (x1 - x2) * (x1 - x3));
  const l2 = (y2 * (x - x0) * (x - x1) * (x - x3)) / ((x2 - x0) * (x2 - x1) * (x2 - x3));
  const l3 = (y3 * (x - x0) * (x - x1) * (x - x2)) / ((x3 - x0) * (x3 - x1) * (x3 - x2));
  return l0 + l1 + l2 + l3;
}

/** The first of the four points around a place among so many. */
function firstOfFour(xs: readonly number[], x: number): number {
  const found = xs.findIndex((_, i) => x >= (xs[i] ?? 0) && x < (xs[i + 1] ?? Infinity));
  return Math.min(Math.max(0, found - 1), xs.length - 4);
}

function interpolatedByTables(xs: readonly number[], ys: readonly number[], x: number): number {
  const exact = xs.indexOf(x);
  if (exact === xs.length - 1) return ys[exact] ?? 0;
  const at = firstOfFour(xs, x);
  return cubic(xs.slice(at, at + 4), ys.slice(at, at + 4), x);
}

function interpolatedByStride(xs: readonly number[], stride: number, x: number): number {
  if (x === xs[xs.length - 1]) return stride * (xs.length - 1);
  const at = firstOfFour(xs, x);
  return cubic(
    xs.slice(at, at + 4),
    [0, 1, 2, 3].map((i) => stride * (at + i)),
    x,
  );
}
