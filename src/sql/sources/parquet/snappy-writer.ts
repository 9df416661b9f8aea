// Compresses to Snappy's block format: what was seen within the last 64 kB is copied.

const HASH_BITS = 14;
const WINDOW = 1 << 16;
const SHORTEST_COPY = 4;
const LONGEST_COPY = 64;

export function snappyCompress(input: Uint8Array): Uint8Array {
  const out = new Uint8Array(32 + input.length + Math.ceil(input.length / 6));
  let at = writeLength(out, input.length);
  const data = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const seen = new Int32Array(1 << HASH_BITS).fill(-1);
  let literal = 0;
  let i = 0;
  while (i + SHORTEST_COPY <= input.length) {
    const word = data.getUint32(i, true);
    const slot = Math.imul(word, 0x1e35a7bd) >>> (32 - HASH_BITS);
    const candidate = seen[slot] ?? -1;
    seen[slot] = i;
    if (candidate < 0 || i - candidate >= WINDOW || data.getUint32(candidate, true) !== word) {
      i++;
      continue;
    }
    at = writeLiteral(out, at, input, literal, i);
    let length = SHORTEST_COPY;
    while (i + length < input.length && input[candidate + length] === input[i + length]) length++;
    at = writeCopies(out, at, i - candidate, length);
    i += length;
    literal = i;
  }
  at = writeLiteral(out, at, input, literal, input.length);
  return out.subarray(0, at);
}

function writeLength(out: Uint8Array, length: number): number {
  let at = 0;
  let rest = length;
  while (rest > 0x7f) {
    out[at++] = (rest & 0x7f) | 0x80;
    rest = Math.floor(rest / 128);
  }
  out[at++] = rest;
  return at;
}

function writeLiteral(out: Uint8Array, start: number, input: Uint8Array, from: number, to: number): number {
  let at = start;
  const length = to - from;
  if (length === 0) return at;
  const n = length - 1;
  if (n < 60) out[at++] = n << 2;
  else {
    const bytes = n < 0x100 ? 1 : n < 0x10000 ? 2 : n < 0x1000000 ? 3 : 4;
    out[at++] = (59 + bytes) << 2;
    for (let i = 0; i < bytes; i++) out[at++] = (n >>> (8 * i)) & 0xff;
  }
  out.set(input.subarray(from, to), at);
  return at + length;
}

function writeCopies(out: Uint8Array, start: number, offset: number, length: number): number {
  let at = start;
  let rest = length;
  while (rest > 0) {
    // A copy of less than four bytes has no short form worth having.
    const size =
      rest > LONGEST_COPY && rest < LONGEST_COPY + SHORTEST_COPY ? rest - SHORTEST_COPY : Math.min(rest, LONGEST_COPY);
    out[at++] = ((size - 1) << 2) | 2;
    out[at++] = offset & 0xff;
    out[at++] = offset >>> 8;
    rest -= size;
  }
  return at;
}
