// Message digests and checksums of bytes: MD5, SHA-1, SHA-2, CRC-32 and Spark's XXH64.

import { elementsOf } from "../../../types/catalyst-value.ts";
import { type DataType, MAX_LONG_DIGITS } from "../../../types/data-type.ts";
import { unpackCalendarInterval } from "../../../types/interval.ts";
import type { CatalystValue } from "../expression.ts";
import { bigIntegerBytes } from "./murmur3.ts";

const rotateLeft = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** The message with a 1 bit, zeros and its length in bits, in whole blocks. */
function padded(bytes: Uint8Array, block: 64 | 128, littleEndian: boolean): DataView {
  const lengthBytes = block / 8;
  const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
  const message = new Uint8Array(size);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(size - 8, BigInt(bytes.length) * 8n, false);
  if (littleEndian) view.setBigUint64(size - 8, BigInt(bytes.length) * 8n, true);
  return view;
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_CONSTANTS = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

export function md5(bytes: Uint8Array): string {
  const view = padded(bytes, 64, true);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mixed =
        round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] ?? 0;
      const sum = (a + mixed + (MD5_CONSTANTS[i] ?? 0) + view.getInt32(offset + 4 * (word & 15), true)) | 0;
      a = d;
      d = c;
      c = b;
      b = (b + rotateLeft(sum, MD5_SHIFTS[4 * round + (i & 3)] ?? 0)) | 0;
    }
    [a, b, c, d].forEach((value, i) => {
      state[i] = (state[i] ?? 0) + value;
    });
  }
  return Array.from(new Uint8Array(state.buffer), hexByte).join("");
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function hexWords(state: Int32Array, words = state.length): string {
  return Array.from(state.subarray(0, words), (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

export function sha1(bytes: Uint8Array): string {
  const view = padded(bytes, 64, false);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Int32Array(80);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    for (let i = 0; i < 80; i++) {
      words[i] =
        i < 16
          ? view.getInt32(offset + 4 * i)
          : rotateLeft((words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let i = 0; i < 80; i++) {
      const [mixed, constant] =
        i < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : i < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : i < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotateLeft(a, 5) + mixed + e + constant + (words[i] ?? 0)) | 0;
      e = d;
      d = c;
      c = rotateLeft(b, 30);
      b = a;
      a = next;
    }
    [a, b, c, d, e].forEach((value, i) => {
      state[i] = (state[i] ?? 0) + value;
    });
  }
  return hexWords(state);
}

const MASK64 = (1n << 64n) - 1n;

function primes(count: number): readonly bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
}

/** The first 64 bits of the fraction of an integer root. */
function rootFraction(value: bigint, root: 2n | 3n): bigint {
  const target = value << (64n * root);
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** root <= target) low = middle;
    else high = middle;
  }
  return low & MASK64;
}

interface Sha2Constants {
  readonly rounds: readonly bigint[];
  readonly initial: readonly bigint[];
  readonly initial384: readonly bigint[];
}

let sha2Constants: Sha2Constants | undefined;

/** Roots of primes, which the standard takes its constants from; made when first needed. */
function constantsOfSha2(): Sha2Constants {
  if (sha2Constants === undefined) {
    const list = primes(80);
    sha2Constants = {
      rounds: list.map((prime) => rootFraction(prime, 3n)),
      initial: list.slice(0, 8).map((prime) => rootFraction(prime, 2n)),
      initial384: list.slice(8, 16).map((prime) => rootFraction(prime, 2n)),
    };
  }
  return sha2Constants;
}

/** SHA-224, 256, 384 or 512; undefined for other lengths. */
export function sha2(bytes: Uint8Array, bits: number): string | undefined {
  if (bits === 256 || bits === 224) return sha256(bytes, bits);
  return bits === 384 || bits === 512 ? sha512(bytes, bits) : undefined;
}

function sha256(bytes: Uint8Array, bits: 224 | 256): string {
  const { rounds, initial, initial384 } = constantsOfSha2();
  const view = padded(bytes, 64, false);
  const state = Int32Array.from(
    bits === 256
      ? initial.map((value) => Number(value >> 32n))
      : initial384.map((value) => Number(value & 0xffffffffn)),
  );
  const words = new Int32Array(64);
  const right = (value: number, by: number): number => rotateLeft(value, 32 - by);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    for (let i = 0; i < 64; i++) {
      const [w15, w2] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
      words[i] =
        i < 16
          ? view.getInt32(offset + 4 * i)
          : (words[i - 16] ?? 0) +
            (right(w15, 7) ^ right(w15, 18) ^ (w15 >>> 3)) +
            (words[i - 7] ?? 0) +
            (right(w2, 17) ^ right(w2, 19) ^ (w2 >>> 10));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const first =
        h +
        (right(e, 6) ^ right(e, 11) ^ right(e, 25)) +
        ((e & f) ^ (~e & g)) +
        Number((rounds[i] ?? 0n) >> 32n) +
        (words[i] ?? 0);
      const second = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = (state[i] ?? 0) + value;
    });
  }
  return hexWords(state, bits / 32);
}

function sha512(bytes: Uint8Array, bits: 384 | 512): string {
  const { rounds, initial, initial384 } = constantsOfSha2();
  const view = padded(bytes, 128, false);
  let state: readonly bigint[] = bits === 512 ? initial : initial384;
  const right = (value: bigint, by: bigint): bigint => ((value >> by) | (value << (64n - by))) & MASK64;
  for (let offset = 0; offset < view.byteLength; offset += 128) {
    const words: bigint[] = [];
    for (let i = 0; i < 80; i++) {
      const [w15 = 0n, w2 = 0n] = [words[i - 15], words[i - 2]];
      words.push(
        i < 16
          ? view.getBigUint64(offset + 8 * i)
          : ((words[i - 16] ?? 0n) +
              (right(w15, 1n) ^ right(w15, 8n) ^ (w15 >> 7n)) +
              (words[i - 7] ?? 0n) +
              (right(w2, 19n) ^ right(w2, 61n) ^ (w2 >> 6n))) &
              MASK64,
      );
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let i = 0; i < 80; i++) {
      const first =
        h +
        (right(e, 14n) ^ right(e, 18n) ^ right(e, 41n)) +
        ((e & f) ^ (~e & MASK64 & g)) +
        (rounds[i] ?? 0n) +
        (words[i] ?? 0n);
      const second = (right(a, 28n) ^ right(a, 34n) ^ right(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK64, c, b, a, (first + second) & MASK64];
    }
    state = [a, b, c, d, e, f, g, h].map((value, i) => (value + (state[i] ?? 0n)) & MASK64);
  }
  return state
    .map((word) => word.toString(16).padStart(16, "0"))
    .join("")
    .slice(0, bits / 4);
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}

const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;

const wrap = (value: bigint): bigint => value & MASK64;
const rotate64 = (value: bigint, bits: bigint): bigint => wrap((value << bits) | (value >> (64n - bits)));

function finalMix(hash: bigint): bigint {
  let h = wrap((hash ^ (hash >> 33n)) * P2);
  h = wrap((h ^ (h >> 29n)) * P3);
  return BigInt.asIntN(64, h ^ (h >> 32n));
}

function mixLong(hash: bigint, value: bigint): bigint {
  return wrap(rotate64(hash ^ wrap(rotate64(wrap(value * P2), 31n) * P1), 27n) * P1 + P4);
}

function mixInt(hash: bigint, value: bigint): bigint {
  return wrap(rotate64(hash ^ wrap(value * P1), 23n) * P2 + P3);
}

function xxHashInt(value: number, seed: bigint): bigint {
  return finalMix(mixInt(wrap(seed + P5 + 4n), BigInt(value >>> 0)));
}

function xxHashLong(value: bigint, seed: bigint): bigint {
  return finalMix(mixLong(wrap(seed + P5 + 8n), BigInt.asUintN(64, value)));
}

function xxHashBytes(bytes: Uint8Array, seed: bigint): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let offset = 0;
  let hash: bigint;
  if (bytes.length >= 32) {
    const lanes = [seed + P1 + P2, seed + P2, seed, seed - P1].map(wrap);
    for (; offset <= bytes.length - 32; offset += 32) {
      lanes.forEach((lane, i) => {
        lanes[i] = wrap(rotate64(wrap(lane + view.getBigUint64(offset + 8 * i, true) * P2), 31n) * P1);
      });
    }
    const [v1 = 0n, v2 = 0n, v3 = 0n, v4 = 0n] = lanes;
    hash = wrap(rotate64(v1, 1n) + rotate64(v2, 7n) + rotate64(v3, 12n) + rotate64(v4, 18n));
    for (const lane of lanes) hash = wrap((hash ^ wrap(rotate64(wrap(lane * P2), 31n) * P1)) * P1 + P4);
  } else hash = wrap(seed + P5);
  hash = wrap(hash + BigInt(bytes.length));
  for (; offset <= bytes.length - 8; offset += 8) hash = mixLong(hash, view.getBigUint64(offset, true));
  if (offset <= bytes.length - 4) {
    hash = mixInt(hash, BigInt(view.getUint32(offset, true)));
    offset += 4;
  }
  for (; offset < bytes.length; offset++)
    hash = wrap(rotate64(hash ^ wrap(BigInt(view.getUint8(offset)) * P5), 11n) * P1);
  return finalMix(hash);
}

/** XXH64 of a value, seeded by the hash of those before it; null leaves the seed as it is. */
export function xxHash64(value: CatalystValue, type: DataType, signedSeed: bigint): bigint {
  if (value === null) return signedSeed;
  const seed = BigInt.asUintN(64, signedSeed);
  switch (type.kind) {
    case "boolean":
      return xxHashInt(value === true ? 1 : 0, seed);
    case "byte":
    case "short":
    case "integer":
    case "date":
    case "year_month_interval":
      return xxHashInt(Number(value), seed);
    case "float": {
      if (Number.isNaN(value)) return xxHashInt(0x7fc00000, seed);
      const bits = new DataView(new ArrayBuffer(4));
      bits.setFloat32(0, value === 0 ? 0 : Number(value));
      return xxHashInt(bits.getInt32(0), seed);
    }
    case "double": {
      if (Number.isNaN(value)) return xxHashLong(0x7ff8000000000000n, seed);
      const bits = new DataView(new ArrayBuffer(8));
      bits.setFloat64(0, value === 0 ? 0 : Number(value));
      return xxHashLong(bits.getBigInt64(0), seed);
    }
    case "decimal":
      if (typeof value !== "bigint") return signedSeed;
      return type.precision <= MAX_LONG_DIGITS ? xxHashLong(value, seed) : xxHashBytes(bigIntegerBytes(value), seed);
    case "interval": {
      const { months, days, microseconds } = unpackCalendarInterval(value as bigint);
      const ofDays = xxHashInt(days, BigInt.asUintN(64, xxHashLong(microseconds, seed)));
      return xxHashInt(months, BigInt.asUintN(64, ofDays));
    }
    case "array":
      return elementsOf(value).reduce<bigint>((hash, item) => xxHash64(item, type.elementType, hash), signedSeed);
    case "map":
      return elementsOf(value).reduce<bigint>((hash, entry) => {
        const [key = null, item = null] = elementsOf(entry);
        return xxHash64(item, type.valueType, xxHash64(key, type.keyType, hash));
      }, signedSeed);
    case "struct":
      return elementsOf(value).reduce<bigint>(
        (hash, item, i) => xxHash64(item, type.fields[i]?.dataType ?? type, hash),
        signedSeed,
      );
    case "string":
      return xxHashBytes(new TextEncoder().encode(String(value)), seed);
    case "binary":
      return value instanceof Uint8Array ? xxHashBytes(value, seed) : signedSeed;
    default:
      return typeof value === "bigint" ? xxHashLong(value, seed) : signedSeed;
  }
}
