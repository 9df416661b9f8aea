// A hash table that only grows, laid out as Spark's AppendOnlyMap: the same keys added in the same order come out in the
// same order as on Spark. While all keys are small ints, what they have stands at their own places in an array, and the table
// is laid out when its order is asked for.

import { equalKeys, rehash } from "../../rdd/hashing.ts";
import { pairOf } from "./pair-of.ts";

const INITIAL_CAPACITY = 64;
const LOAD_FACTOR = 0.7;

interface Entries {
  readonly keys: unknown[];
  readonly values: unknown[];
  /** Places in the table, a power of two. */
  readonly capacity: number;
}

interface IntEntries {
  /** By key. */
  values: unknown[];
  has: Uint8Array;
  /** The keys as they came. */
  readonly order: number[];
}

/** Places that are looked at for a sample. */
const SAMPLED = 128;

/** Places of an array for ints: at most these, or so many for each key that there is. */
const FEW_PLACES = 2 ** 18;
const PLACES_PER_KEY = 64;

export class AppendOnlyMap {
  readonly #hashOf: (key: unknown) => number;
  /** What int keys have, and which there are in the order in which they were added; undefined when a key is none. */
  #ofInts: IntEntries | undefined = { values: [], has: new Uint8Array(0), order: [] };
  #keys: unknown[] = [];
  #values: unknown[] = [];
  /** The hash of the key at each place, plus one bit that tells whether there is any. */
  #hashes = new Int32Array(INITIAL_CAPACITY);
  #used = new Uint8Array(INITIAL_CAPACITY);
  #mask = INITIAL_CAPACITY - 1;
  #size = 0;
  #growAt = LOAD_FACTOR * INITIAL_CAPACITY;
  #hasNull = false;
  #nullValue: unknown;

  /** @param hashOf the hash code by which keys are placed */
  constructor(hashOf: (key: unknown) => number) {
    this.#hashOf = hashOf;
    this.#keys = new Array<unknown>(INITIAL_CAPACITY);
    this.#values = new Array<unknown>(INITIAL_CAPACITY);
  }

  get size(): number {
    return this.#ofInts === undefined ? this.#size : this.#ofInts.order.length;
  }

  /** What a key has; undefined when the key is not there. */
  get(key: unknown): unknown {
    this.#layOut();
    if (key === null) return this.#nullValue;
    const hash = rehash(this.#hashOf(key));
    let place = hash & this.#mask;
    for (let step = 1; this.#used[place] !== 0; step++) {
      if (this.#hashes[place] === hash && equalKeys(this.#keys[place], key)) return this.#values[place];
      place = (place + step) & this.#mask;
    }
    return undefined;
  }

  /** Adds a value to what the key has: `create` makes it of the first one, `merge` adds the others. Gives what it has then. */
  merge<V, C>(key: unknown, value: V, create: (value: V) => C, merge: (combined: C, value: V) => C): C {
    const ints = this.#ofInts;
    if (ints !== undefined) {
      // Of a number that came as a double, the int is the better index.
      const int = typeof key === "number" ? key | 0 : -1;
      if (int === key && int >= 0 && (int < ints.has.length || this.#growFor(int))) {
        if (ints.has[int] === 0) {
          const made = create(value);
          ints.values[int] = made;
          ints.has[int] = 1;
          ints.order.push(int);
          return made;
        }
        const combined = merge(ints.values[int] as C, value);
        ints.values[int] = combined;
        return combined;
      }
      this.#layOut();
    }
    if (key === null) {
      const combined = this.#hasNull ? merge(this.#nullValue as C, value) : create(value);
      this.#nullValue = combined;
      if (!this.#hasNull) this.#grow();
      this.#hasNull = true;
      return combined;
    }
    const hash = rehash(this.#hashOf(key));
    const keys = this.#keys;
    const hashes = this.#hashes;
    const used = this.#used;
    const mask = this.#mask;
    let place = hash & mask;
    for (let step = 1; used[place] !== 0; step++) {
      if (hashes[place] === hash) {
        const other = keys[place];
        if (other === key || equalKeys(other, key)) {
          const combined = merge(this.#values[place] as C, value);
          this.#values[place] = combined;
          return combined;
        }
      }
      place = (place + step) & mask;
    }
    const made = create(value);
    keys[place] = key;
    this.#values[place] = made;
    hashes[place] = hash;
    used[place] = 1;
    this.#grow();
    return made;
  }

  /** Merges the values of pairs. */
  mergePairs<C>(records: readonly unknown[], create: (value: unknown) => C, merge: (combined: C, value: unknown) => C) {
    for (let i = this.#mergeInts(records, create, merge); i < records.length; i++) {
      const pair = pairOf(records[i]);
      this.merge(pair[0], pair[1], create, merge);
    }
  }

  /** The same as long as all keys are small ints; gives the position of the first pair that is left. */
  #mergeInts<C>(
    records: readonly unknown[],
    create: (value: unknown) => C,
    merge: (combined: C, value: unknown) => C,
  ): number {
    const ints = this.#ofInts;
    if (ints === undefined) return 0;
    let { values, has } = ints;
    for (let i = 0; i < records.length; i++) {
      const pair = pairOf(records[i]);
      const key = pair[0];
      const int = typeof key === "number" ? key | 0 : -1;
      if (int === key && int >= 0 && int < has.length) {
        if (has[int] === 1) {
          values[int] = merge(values[int] as C, pair[1]);
          continue;
        }
        values[int] = create(pair[1]);
        has[int] = 1;
        ints.order.push(int);
        continue;
      }
      this.merge(key, pair[1], create, merge);
      if (this.#ofInts === undefined) return i + 1;
      values = ints.values;
      has = ints.has;
    }
    return records.length;
  }

  /** Merges values into what their keys have. */
  mergeColumns<C>(
    keys: readonly unknown[],
    values: readonly unknown[],
    create: (value: unknown) => C,
    merge: (combined: C, value: unknown) => C,
  ): void {
    const ints = this.#ofInts;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const int = typeof key === "number" ? key | 0 : -1;
      if (ints === this.#ofInts && ints?.has[int] === 1 && int === key) {
        ints.values[int] = merge(ints.values[int] as C, values[i]);
      } else this.merge(key, values[i], create, merge);
    }
  }

  /** Some entries, for an estimate of what all take. */
  sample(): { readonly keys: unknown[]; readonly values: unknown[] } {
    const keys: unknown[] = [];
    const values: unknown[] = [];
    const ints = this.#ofInts;
    const places = ints === undefined ? this.#used.length : ints.order.length;
    const step = Math.max(1, Math.floor(places / SAMPLED));
    for (let place = 0; place < places; place += step) {
      if (ints !== undefined) {
        const key = ints.order[place] ?? 0;
        keys.push(key);
        values.push(ints.values[key]);
      } else if (this.#used[place] !== 0) {
        keys.push(this.#keys[place]);
        values.push(this.#values[place]);
      }
    }
    return { keys, values };
  }

  /** The entries in the order of their places; null is the first. */
  entries(): Entries {
    if (this.#ofInts !== undefined) return this.#laidOutInts(this.#ofInts);
    const keys: unknown[] = [];
    const values: unknown[] = [];
    if (this.#hasNull) {
      keys.push(null);
      values.push(this.#nullValue);
    }
    const used = this.#used;
    for (let place = 0; place < used.length; place++) {
      if (used[place] === 0) continue;
      keys.push(this.#keys[place]);
      values.push(this.#values[place]);
    }
    return { keys, values, capacity: used.length };
  }

  /** The entries in the order of their keys, when all keys are small ints: it is the order of their hashes too. */
  entriesOfInts(): Omit<Entries, "capacity"> | undefined {
    const ints = this.#ofInts;
    if (ints === undefined) return undefined;
    const { has, values: byKey, order } = ints;
    const keys = new Array<unknown>(order.length);
    const values = new Array<unknown>(order.length);
    let at = 0;
    for (let key = 0; at < keys.length; key++) {
      if (has[key] === 0) continue;
      keys[at] = key;
      values[at++] = byKey[key];
    }
    return { keys, values };
  }

  /** Makes room for an int among the places; false when most of them would be empty. */
  #growFor(key: number): boolean {
    const ints = this.#ofInts;
    if (ints === undefined || key >= Math.max(FEW_PLACES, PLACES_PER_KEY * ints.order.length)) return false;
    let length = INITIAL_CAPACITY;
    while (length <= key) length *= 2;
    const values = new Array<unknown>(length);
    for (let i = 0; i < ints.order.length; i++) {
      const known = ints.order[i] ?? 0;
      values[known] = ints.values[known];
    }
    const has = new Uint8Array(length);
    has.set(ints.has);
    ints.values = values;
    ints.has = has;
    return true;
  }

  /** The entries in the order that they would have in the table, had they been put there as they came. */
  #laidOutInts(ints: IntEntries): Entries {
    const { order } = ints;
    const { length } = order;
    const hashes = new Int32Array(length);
    for (let i = 0; i < length; i++) hashes[i] = rehash(this.#hashOf(order[i]));
    /** Positions in `order` and one, by place. */
    let places = new Int32Array(INITIAL_CAPACITY);
    let growAt = LOAD_FACTOR * places.length;
    for (let i = 0; i < length; i++) {
      putAtPlace(places, i + 1, hashes);
      if (i + 1 <= growAt) continue;
      const old = places;
      places = new Int32Array(old.length * 2);
      growAt = LOAD_FACTOR * places.length;
      for (let place = 0; place < old.length; place++) {
        const position = old[place] ?? 0;
        if (position !== 0) putAtPlace(places, position, hashes);
      }
    }
    const keys = new Array<unknown>(length);
    const values = new Array<unknown>(length);
    let at = 0;
    for (let place = 0; place < places.length; place++) {
      const position = places[place] ?? 0;
      if (position === 0) continue;
      const key = order[position - 1] ?? 0;
      keys[at] = key;
      values[at++] = ints.values[key];
    }
    return { keys, values, capacity: places.length };
  }

  /** Puts all into the table. */
  #layOut(): void {
    const ints = this.#ofInts;
    if (ints === undefined) return;
    this.#ofInts = undefined;
    for (let i = 0; i < ints.order.length; i++) {
      const key = ints.order[i] ?? 0;
      this.merge(key, ints.values[key], same, same);
    }
  }

  #grow(): void {
    this.#size++;
    if (this.#size <= this.#growAt) return;
    const capacity = this.#used.length * 2;
    const mask = capacity - 1;
    const keys = new Array<unknown>(capacity);
    const values = new Array<unknown>(capacity);
    const hashes = new Int32Array(capacity);
    const used = new Uint8Array(capacity);
    for (let old = 0; old < this.#used.length; old++) {
      if (this.#used[old] === 0) continue;
      const hash = this.#hashes[old] ?? 0;
      let place = hash & mask;
      for (let step = 1; used[place] !== 0; step++) place = (place + step) & mask;
      keys[place] = this.#keys[old];
      values[place] = this.#values[old];
      hashes[place] = hash;
      used[place] = 1;
    }
    this.#keys = keys;
    this.#values = values;
    this.#hashes = hashes;
    this.#used = used;
    this.#mask = mask;
    this.#growAt = LOAD_FACTOR * capacity;
  }
}

/** Puts a position into the first free place of those that its hash leads to. */
function putAtPlace(places: Int32Array, position: number, hashes: Int32Array): void {
  const mask = places.length - 1;
  let place = (hashes[position - 1] ?? 0) & mask;
  for (let step = 1; places[place] !== 0; step++) place = (place + step) & mask;
  places[place] = position;
}

function same<T>(value: T): T {
  return value;
}
