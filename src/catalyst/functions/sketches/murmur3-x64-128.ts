// MurmurHash3 with 64-bit words and a 128-bit result, of which the sketches of DataSketches make their hashes.

const C1 = 0x87c37b91114253d5n;
const C2 = 0x4cf5ad432745937fn;
const MASK = 0xffffffffffffffffn;
/** The seed that all sketches have unless they are told another. */
const SEED = 9001n;

function rotate(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & MASK;
}

function mixK1(k: bigint): bigint {
  return (rotate((k * C1) & MASK, 31n) * C2) & MASK;
}

function mixK2(k: bigint): bigint {
  return (rotate((k * C2) & MASK, 33n) * C1) & MASK;
}

function finalMix(value: bigint): bigint {
  let h = ((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  h = ((h ^ (h >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return h ^ (h >> 33n);
}

/** Both halves, as unsigned numbers. */
export function murmur3x64(bytes: Uint8Array): readonly [bigint, bigint] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [h1, h2] = [SEED, SEED];
  const whole = bytes.length - (bytes.length % 16);
  for (let at = 0; at < whole; at += 16) {
    h1 ^= mixK1(data.getBigUint64(at, true));
    h1 = ((rotate(h1, 27n) + h2) * 5n + 0x52dce729n) & MASK;
    h2 ^= mixK2(data.getBigUint64(at + 8, true));
    h2 = ((rotate(h2, 31n) + h1) * 5n + 0x38495ab5n) & MASK;
  }
  const tail = new DataView(new ArrayBuffer(16));
  for (let i = whole; i < bytes.length; i++) tail.setUint8(i - whole, bytes[i] ?? 0);
  if (bytes.length - whole > 8) h2 ^= mixK2(tail.getBigUint64(8, true));
  if (bytes.length > whole) h1 ^= mixK1(tail.getBigUint64(0, true));
  h1 ^= BigInt(bytes.length);
  h2 ^= BigInt(bytes.length);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = finalMix(h1);
  h2 = finalMix(h2);
  h1 = (h1 + h2) & MASK;
  return [h1, (h2 + h1) & MASK];
}
