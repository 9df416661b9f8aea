// A hash table that only grows, laid out as Spark's AppendOnlyMap: the same keys added in the same order come out in the
// same order as on Spark.

import { equalKeys, rehash } from "../../rdd/hashing.ts";

const INITIAL_CAPACITY = 64;
const LOAD_FACTOR = 0.7;

/** Places that are looked at for a sample. */
const SAMPLED = 128;

export class AppendOnlyMap {
  readonly #hashOf: (key: unknown) => number;
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
    return this.#size;
  }

  /** Places in the table, a power of two. */
  get capacity(): number {
    return this.#used.length;
  }

  /** What a key has; undefined when the key is not there. */
  get(key: unknown): unknown {
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

  /** Some entries, for an estimate of what all take. */
  sample(): { readonly keys: unknown[]; readonly values: unknown[] } {
    const keys: unknown[] = [];
    const values: unknown[] = [];
    const used = this.#used;
    const step = Math.max(1, Math.floor(used.length / SAMPLED));
    for (let place = 0; place < used.length; place += step) {
      if (used[place] === 0) continue;
      keys.push(this.#keys[place]);
      values.push(this.#values[place]);
    }
    return { keys, values };
  }

  /** The entries in the order of their places; null is the first. */
  entries(): { readonly keys: unknown[]; readonly values: unknown[] } {
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
    return { keys, values };
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
