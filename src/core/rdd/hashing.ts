// Hashes of keys as Java's hashCode and Scala's ## compute them, so that a key is where it is on Spark. A number that is whole
// and fits 32 bits is an Int, any other a Double, a bigint is a Long, an array is a tuple, an object a case class.

const TUPLE_SEED = 0xcafebabe | 0;
/** The seed of hashes of arrays. */
export const ARRAY_SEED = 0x3c074a61;

/** Scala's None has the hash of its name. */
const NONE_HASH = 2433880;

const bits = new DataView(new ArrayBuffer(8));

/** Java's `hashCode` of a key; that of null is 0. */
export function hashCode(key: unknown): number {
  switch (typeof key) {
    case "number":
      return (key | 0) === key ? key | 0 : doubleHashCode(key);
    case "string":
      return stringHashCode(key);
    case "bigint":
      return longHashCode(key);
    case "boolean":
      return key ? 1231 : 1237;
    case "undefined":
      return NONE_HASH;
    case "object":
      return key === null ? 0 : objectHashCode(key);
    default:
      return stringHashCode(String(key));
  }
}

/** Scala's `##`: as hashCode, but equal numbers of different types hash alike. It is what tuples are made of. */
export function anyHash(key: unknown): number {
  if (typeof key === "number" && (key | 0) !== key) {
    if (Number.isInteger(key) && Math.abs(key) < 2 ** 63) return anyHash(BigInt(key));
    bits.setFloat32(0, key);
    return bits.getFloat32(0) === key ? bits.getInt32(0) : doubleHashCode(key);
  }
  if (typeof key === "bigint" && BigInt.asIntN(32, key) === key) return Number(key);
  return hashCode(key);
}

export function stringHashCode(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

function doubleHashCode(value: number): number {
  bits.setFloat64(0, value);
  return bits.getInt32(0) ^ bits.getInt32(4);
}

function longHashCode(value: bigint): number {
  bits.setBigInt64(0, value);
  return bits.getInt32(0) ^ bits.getInt32(4);
}

/** A value with Java's pair of methods decides by itself. */
interface Hashable {
  hashCode(): number;
}

export function isHashable(value: object): value is Hashable {
  return "hashCode" in value && typeof value.hashCode === "function";
}

function objectHashCode(value: object): number {
  if (Array.isArray(value)) return productHash(`Tuple${value.length}`, value);
  if (isHashable(value)) return value.hashCode() | 0;
  if (value instanceof Date) return longHashCode(BigInt(value.getTime()));
  if (ArrayBuffer.isView(value)) return bytesHash(value);
  return productHash(value.constructor?.name ?? "", Object.values(value));
}

/** The hash of a case class, of which a tuple is one: of its name and its elements. */
function productHash(name: string, elements: readonly unknown[]): number {
  if (elements.length === 0) return stringHashCode(name);
  let hash = mix(TUPLE_SEED, stringHashCode(name));
  for (const element of elements) hash = mix(hash, anyHash(element));
  return finalizeHash(hash, elements.length);
}

/** The hash of a pair of a partition's number and a key with that `##`. */
export function pairHash(partition: number, keyHash: number): number {
  return finalizeHash(mix(mix(PAIR_START, partition), keyHash), 2);
}

function mix(hash: number, data: number): number {
  const mixed = mixLast(hash, data);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function mixLast(hash: number, data: number): number {
  const k = Math.imul(data, 0xcc9e2d51);
  return hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

function finalizeHash(hash: number, length: number): number {
  return avalanche(hash ^ length);
}

/** The last steps of Murmur3. */
function avalanche(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const PAIR_START = mix(TUPLE_SEED, stringHashCode("Tuple2"));

/** Murmur3 (x86, 32 bits) of one int with seed 0: how hash tables spread what hashCode gives. */
export function rehash(hash: number): number {
  const k = Math.imul(hash, 0xcc9e2d51);
  const h = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return avalanche((Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) ^ 4);
}

/** Scala's MurmurHash3.bytesHash. */
export function murmur3Bytes(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const k =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    hash = mix(hash, k);
  }
  let rest = 0;
  for (let i = bytes.length - 1; i >= at; i--) rest = (rest << 8) | (bytes[i] ?? 0);
  if (at < bytes.length) hash = mixLast(hash, rest);
  return finalizeHash(hash, bytes.length);
}

function bytesHash(view: ArrayBufferView): number {
  return murmur3Bytes(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), ARRAY_SEED);
}

/** Whether two keys are one: by value for tuples and objects, and NaN is itself. */
export function equalKeys(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== typeof b) return false;
  if (typeof a === "number") return Number.isNaN(a) && Number.isNaN(b);
  if (typeof a !== "object" || a === null || b === null || typeof b !== "object") return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((element, i) => equalKeys(element, b[i]));
  }
  if ("equals" in a && typeof a.equals === "function") return Boolean(a.equals(b));
  if (a.constructor !== b.constructor) return false;
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([name, value], i) => right[i]?.[0] === name && equalKeys(value, right[i]?.[1]))
  );
}
