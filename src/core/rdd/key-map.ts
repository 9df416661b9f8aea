// Maps with keys of any kind: tuples are the same key when their elements are.

import { equalKeys, hashCode } from "./hashing.ts";

/** A Map of pairs; of those with the same key the last is there. */
export function mapOfPairs<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, V> {
  const known = new KeyTable<K>();
  const map = new Map<K, V>();
  for (const [key, value] of pairs) map.set(known.representative(key), value);
  return map;
}

/** Gives for each of equal keys the first that was seen. */
class KeyTable<K> {
  readonly #byHash = new Map<number, K[]>();

  representative(key: K): K {
    if (typeof key !== "object" || key === null) return key;
    const hash = hashCode(key);
    const sameHash = this.#byHash.get(hash);
    const known = sameHash?.find((one) => equalKeys(one, key));
    if (known !== undefined) return known;
    if (sameHash === undefined) this.#byHash.set(hash, [key]);
    else sameHash.push(key);
    return key;
  }
}
