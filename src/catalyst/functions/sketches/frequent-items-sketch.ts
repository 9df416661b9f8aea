// The frequent items sketch of DataSketches: a table of items and counts that, when it is full, lowers all counts by the
// median and drops those that come to nothing. Its order is the order of ties in what it tells, so it is the same table.

const MASK = 0xffffffffffffffffn;
const LOAD = 0.75;
const LEAST_LG_SIZE = 3;
const SAMPLE = 1024;
/** How an iterator steps through the table. */
const INVERSE_GOLDEN = 0.6180339887498949;

export interface ItemCount<Item> {
  readonly item: Item;
  readonly count: bigint;
}

function mix(key: bigint): bigint {
  let h = ((key ^ (key >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  h = ((h ^ (h >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return h ^ (h >> 33n);
}

interface Slot<Item> {
  readonly key: string;
  readonly item: Item;
  readonly hash: bigint;
  count: bigint;
}

export class FrequentItems<Item> {
  readonly lgLargestSize: number;
  private slots: (Slot<Item> | undefined)[];
  private active = 0;
  private weight = 0n;
  private lowered = 0n;
  private readonly keyOf: (item: Item) => string;
  private readonly hashCode: (item: Item) => number;

  constructor(lgLargestSize: number, keyOf: (item: Item) => string, hashCode: (item: Item) => number) {
    this.lgLargestSize = Math.max(LEAST_LG_SIZE, lgLargestSize);
    this.keyOf = keyOf;
    this.hashCode = hashCode;
    this.slots = Array.from({ length: 2 ** LEAST_LG_SIZE }, () => undefined);
  }

  get lgSize(): number {
    return 31 - Math.clz32(this.slots.length);
  }

  /** The sum of all that was counted. */
  get streamWeight(): bigint {
    return this.weight;
  }

  /** How much a count may be too low. */
  get offset(): bigint {
    return this.lowered;
  }

  /** In the table's order. */
  get items(): readonly ItemCount<Item>[] {
    return this.slots.filter((slot) => slot !== undefined);
  }

  update(item: Item, count = 1n): void {
    this.weight += count;
    this.add(item, count);
  }

  merge(other: FrequentItems<Item>): void {
    const { weight } = this;
    for (const { item, count } of other.stepped) this.add(item, count);
    this.lowered += other.lowered;
    this.weight = weight + other.weight;
  }

  /** Takes up what another has told of itself. */
  restore(items: readonly ItemCount<Item>[], lgSize: number, weight: bigint, offset: bigint): void {
    this.slots = Array.from({ length: 2 ** lgSize }, () => undefined);
    for (const { item, count } of items) this.add(item, count);
    this.weight = weight;
    this.lowered = offset;
  }

  /** The items that are there most, the first of all; among equals by the table. */
  get ranked(): readonly ItemCount<Item>[] {
    return this.stepped
      .map(({ item, count }) => ({ item, count: count + this.lowered }))
      .sort((a, b) => (a.count > b.count ? -1 : a.count < b.count ? 1 : 0));
  }

  private get stepped(): readonly Slot<Item>[] {
    const { length } = this.slots;
    const stride = Math.trunc(length * INVERSE_GOLDEN) | 1;
    return Array.from({ length }, (_, i) => this.slots[(i * stride) & (length - 1)]).filter(
      (slot) => slot !== undefined,
    );
  }

  private add(item: Item, count: bigint): void {
    const slot = { key: this.keyOf(item), item, hash: mix(BigInt.asUintN(64, BigInt(this.hashCode(item)))), count };
    const at = this.place(slot);
    const known = this.slots[at];
    if (known !== undefined) {
      known.count += count;
      return;
    }
    this.slots[at] = slot;
    this.active++;
    if (this.active <= this.slots.length * LOAD) return;
    if (this.lgSize < this.lgLargestSize) this.rebuild(this.slots.length * 2, this.slots);
    else this.purge();
  }

  private place({ key, hash }: Slot<Item>): number {
    const last = this.slots.length - 1;
    let at = Number(hash & BigInt(last));
    for (;;) {
      const slot = this.slots[at];
      if (slot === undefined || slot.key === key) return at;
      at = (at + 1) & last;
    }
  }

  private rebuild(size: number, slots: readonly (Slot<Item> | undefined)[]): void {
    this.slots = Array.from({ length: size }, () => undefined);
    this.active = 0;
    for (const slot of slots) {
      if (slot === undefined) continue;
      this.slots[this.place(slot)] = slot;
      this.active++;
    }
  }

  private purge(): void {
    const counts = this.items.slice(0, SAMPLE).map(({ count }) => count);
    const median = counts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[Math.floor(counts.length / 2)] ?? 0n;
    this.lowered += median;
    const left = this.slots.filter((slot) => slot !== undefined && slot.count > median);
    for (const slot of left) if (slot !== undefined) slot.count -= median;
    this.rebuild(this.slots.length, left);
  }
}
