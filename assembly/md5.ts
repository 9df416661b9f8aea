// MD5 (RFC 1321) of a view, as hexadecimal text.

import { arenaAllocateBytes } from "./arena";
import { makeView, viewBytes, viewLength } from "./view";

const BLOCK: i32 = 64;

/** The text behind the last whole block, with its padding: two blocks at most. */
const tail: usize = memory.data(128);

/** The integer parts of 2^32 times the absolute sines of 1 to 64. */
const SINES = memory.data<u32>([
  0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af,
  0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa,
  0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8,
  0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
  0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244, 0x432aff97,
  0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1,
  0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
]);

let stateA: u32 = 0;
let stateB: u32 = 0;
let stateC: u32 = 0;
let stateD: u32 = 0;

@inline
function word(block: usize, index: i32): u32 {
  return load<u32>(block + (<usize>index << 2));
}

@inline
function sine(index: i32): u32 {
  return load<u32>(SINES + (<usize>index << 2));
}

@inline
function round1(a: u32, b: u32, c: u32, d: u32, block: usize, k: i32, shift: i32, i: i32): u32 {
  return b + rotl<u32>(a + (d ^ (b & (c ^ d))) + word(block, k) + sine(i), shift);
}

@inline
function round2(a: u32, b: u32, c: u32, d: u32, block: usize, k: i32, shift: i32, i: i32): u32 {
  return b + rotl<u32>(a + (c ^ (d & (b ^ c))) + word(block, k) + sine(i), shift);
}

@inline
function round3(a: u32, b: u32, c: u32, d: u32, block: usize, k: i32, shift: i32, i: i32): u32 {
  return b + rotl<u32>(a + (b ^ c ^ d) + word(block, k) + sine(i), shift);
}

@inline
function round4(a: u32, b: u32, c: u32, d: u32, block: usize, k: i32, shift: i32, i: i32): u32 {
  return b + rotl<u32>(a + (c ^ (b | ~d)) + word(block, k) + sine(i), shift);
}

function digestBlock(block: usize): void {
  let a = stateA;
  let b = stateB;
  let c = stateC;
  let d = stateD;
  for (let i = 0; i < 16; i += 4) {
    a = round1(a, b, c, d, block, i, 7, i);
    d = round1(d, a, b, c, block, i + 1, 12, i + 1);
    c = round1(c, d, a, b, block, i + 2, 17, i + 2);
    b = round1(b, c, d, a, block, i + 3, 22, i + 3);
  }
  for (let i = 16; i < 32; i += 4) {
    a = round2(a, b, c, d, block, (5 * i + 1) & 15, 5, i);
    d = round2(d, a, b, c, block, (5 * i + 6) & 15, 9, i + 1);
    c = round2(c, d, a, b, block, (5 * i + 11) & 15, 14, i + 2);
    b = round2(b, c, d, a, block, (5 * i + 16) & 15, 20, i + 3);
  }
  for (let i = 32; i < 48; i += 4) {
    a = round3(a, b, c, d, block, (3 * i + 5) & 15, 4, i);
    d = round3(d, a, b, c, block, (3 * i + 8) & 15, 11, i + 1);
    c = round3(c, d, a, b, block, (3 * i + 11) & 15, 16, i + 2);
    b = round3(b, c, d, a, block, (3 * i + 14) & 15, 23, i + 3);
  }
  for (let i = 48; i < 64; i += 4) {
    a = round4(a, b, c, d, block, (7 * i) & 15, 6, i);
    d = round4(d, a, b, c, block, (7 * i + 7) & 15, 10, i + 1);
    c = round4(c, d, a, b, block, (7 * i + 14) & 15, 15, i + 2);
    b = round4(b, c, d, a, block, (7 * i + 21) & 15, 21, i + 3);
  }
  stateA += a;
  stateB += b;
  stateC += c;
  stateD += d;
}

/** Eight hexadecimal digits of a word, its lowest byte first. */
@inline
function writeWord(value: u32, target: usize): void {
  for (let i = 0; i < 4; i++) {
    const byte = (value >> (i << 3)) & 0xff;
    store<u8>(target + (i << 1), hexadecimal(byte >> 4));
    store<u8>(target + (i << 1), hexadecimal(byte & 15), 1);
  }
}

@inline
function hexadecimal(digit: u32): u8 {
  return <u8>(digit + (digit < 10 ? 0x30 : 0x57));
}

export function stringMd5(arena: usize, view: usize, destination: usize): void {
  const length = viewLength(view);
  const bytes = viewBytes(view);
  stateA = 0x67452301;
  stateB = 0xefcdab89;
  stateC = 0x98badcfe;
  stateD = 0x10325476;
  let at = 0;
  for (; at + BLOCK <= length; at += BLOCK) digestBlock(bytes + at);
  const rest = length - at;
  memory.fill(tail, 0, 128);
  memory.copy(tail, bytes + at, rest);
  store<u8>(tail + rest, 0x80);
  const size = rest < 56 ? 64 : 128;
  store<u64>(tail + size - 8, <u64>length << 3);
  digestBlock(tail);
  if (size == 128) digestBlock(tail + 64);
  const target = arenaAllocateBytes(arena, 32);
  writeWord(stateA, target);
  writeWord(stateB, target + 8);
  writeWord(stateC, target + 16);
  writeWord(stateD, target + 24);
  makeView(target, 32, destination);
}
