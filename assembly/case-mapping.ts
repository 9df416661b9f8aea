// Upper and lower case: ASCII sixteen bytes at a time, and the letters of Latin, Greek and Cyrillic whose other case is
// one character. What needs more (letters that become two, the final sigma, rarer scripts) is left to the caller.

import { arenaAllocateBytes } from "./arena";
import { viewBytes, viewLength } from "./view";

const CASE_BIT: i8 = 0x20;
const LETTERS: i8 = 26;
/** What a mapping answers of a character that it leaves to the caller. */
const UNDECIDED: u32 = u32.MAX_VALUE;
const UPPER_A: i8 = 0x41;
const LOWER_A: i8 = 0x61;

/** Sixteen bytes with the letters from `first` on in their other case. */
@inline
function flipLetters(bytes: v128, first: i8): v128 {
  const isLetter = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(first)), i8x16.splat(LETTERS));
  return v128.xor(bytes, v128.and(isLetter, i8x16.splat(CASE_BIT)));
}

/** Writes the string in upper case; 0 when it has characters that are left to the caller. */
export function stringUpper(arena: usize, view: usize, destination: usize): i32 {
  return changeCase(arena, view, LOWER_A, destination);
}

/** Writes the string in lower case; 0 when it has characters that are left to the caller. */
export function stringLower(arena: usize, view: usize, destination: usize): i32 {
  return changeCase(arena, view, UPPER_A, destination);
}

@inline
function changeCase(arena: usize, view: usize, first: i8, destination: usize): i32 {
  const length = viewLength(view);
  if (length <= 12) {
    const inlined = v128.load(view);
    // The length in front is no text.
    const text = v128.replace_lane<i32>(inlined, 0, 0);
    if ((i8x16.bitmask(text) as i32) != 0) return changeCharacters(arena, view, first, destination);
    v128.store(destination, v128.replace_lane<i32>(flipLetters(text, first), 0, length));
    return 1;
  }
  const source = viewBytes(view);
  const target = arenaAllocateBytes(arena, length);
  let high = 0;
  if (length < 16) {
    // Two halves that overlap; the 64-bit ones stand in the lower lane.
    const head = v128.load64_zero(source);
    const tail = v128.load64_zero(source + length - 8);
    high = i8x16.bitmask(v128.or(head, tail));
    store<i64>(target, v128.extract_lane<i64>(flipLetters(head, first), 0));
    store<i64>(target + length - 8, v128.extract_lane<i64>(flipLetters(tail, first), 0));
  } else {
    let all = v128.load(source + length - 16);
    for (let i = 0; i + 16 <= length; i += 16) {
      const bytes = v128.load(source + i);
      all = v128.or(all, bytes);
      v128.store(target + i, flipLetters(bytes, first));
    }
    v128.store(target + length - 16, flipLetters(v128.load(source + length - 16), first));
    high = i8x16.bitmask(all);
  }
  if (high != 0) return changeCharacters(arena, view, first, destination);
  store<i32>(destination, length);
  store<u32>(destination, load<u32>(target), 4);
  store<u64>(destination, <u64>target, 8);
  return 1;
}

/** Character by character. No mapping here makes a character longer than its half again. */
function changeCharacters(arena: usize, view: usize, first: i8, destination: usize): i32 {
  const length = viewLength(view);
  let at = viewBytes(view);
  const end = at + length;
  const target = arenaAllocateBytes(arena, length + (length >> 1) + 32);
  let out = target;
  while (at < end) {
    if (at + 16 <= end) {
      // A run of ASCII: what is written behind it is overwritten.
      const bytes = v128.load(at);
      v128.store(out, flipLetters(bytes, first));
      const run = ctz<u32>((<u32>i8x16.bitmask(bytes)) | 0x10000);
      at += run;
      out += run;
      if (run == 16) continue;
    }
    const byte = <u32>load<u8>(at);
    if (byte < 0x80) {
      store<u8>(out++, <u8>(byte ^ (u32(byte - <u32>first < <u32>LETTERS) << 5)));
      at++;
      continue;
    }
    let code: u32;
    if (byte < 0xe0) {
      if (at + 2 > end) return 0;
      code = ((byte & 0x1f) << 6) | (load<u8>(at, 1) & 0x3f);
      at += 2;
    } else if (byte < 0xf0) {
      if (at + 3 > end) return 0;
      code = ((byte & 0x0f) << 12) | ((<u32>load<u8>(at, 1) & 0x3f) << 6) | (load<u8>(at, 2) & 0x3f);
      at += 3;
    } else return 0;
    const mapped = first == LOWER_A ? upperOf(code) : lowerOf(code);
    if (mapped == UNDECIDED) return 0;
    if (mapped < 0x80) {
      store<u8>(out++, <u8>mapped);
    } else if (mapped < 0x800) {
      store<u8>(out, <u8>(0xc0 | (mapped >> 6)));
      store<u8>(out, <u8>(0x80 | (mapped & 0x3f)), 1);
      out += 2;
    } else {
      store<u8>(out, <u8>(0xe0 | (mapped >> 12)));
      store<u8>(out, <u8>(0x80 | ((mapped >> 6) & 0x3f)), 1);
      store<u8>(out, <u8>(0x80 | (mapped & 0x3f)), 2);
      out += 3;
    }
  }
  const written = <i32>(out - target);
  store<i32>(destination, written);
  store<u64>(destination, 0, 4);
  store<u32>(destination, 0, 12);
  if (written <= 12) memory.copy(destination + 4, target, written);
  else {
    store<u32>(destination, load<u32>(target), 4);
    store<u64>(destination, <u64>target, 8);
  }
  return 1;
}

@inline
function isIn(code: u32, first: u32, last: u32): bool {
  return code - first <= last - first;
}

/** Characters without case that texts are full of: spaces and signs, Chinese, Japanese and Korean. */
@inline
function hasNoCase(code: u32): bool {
  return isIn(code, 0x2010, 0x205f) || isIn(code, 0x20a0, 0x20bf) || isIn(code, 0x3000, 0x9fff) || isIn(code, 0xac00, 0xd7a3);
}

/** Where the lower case letter is the odd one of a pair and follows the upper one. */
@inline
function isOddPair(code: u32): bool {
  return (
    (isIn(code, 0x0100, 0x0137) && code != 0x0130 && code != 0x0131) ||
    isIn(code, 0x014a, 0x0177) ||
    isIn(code, 0x0460, 0x0481) ||
    isIn(code, 0x048a, 0x04bf) ||
    isIn(code, 0x04d0, 0x052f) ||
    isIn(code, 0x1e00, 0x1e95) ||
    isIn(code, 0x1ea0, 0x1eff)
  );
}

/** Where the lower case letter is the even one of a pair and follows the upper one. */
@inline
function isEvenPair(code: u32): bool {
  return isIn(code, 0x0139, 0x0148) || isIn(code, 0x0179, 0x017e) || isIn(code, 0x04c1, 0x04ce);
}

function upperOf(code: u32): u32 {
  if (code < 0x100) {
    if (code == 0xdf) return UNDECIDED;
    if (code == 0xb5) return 0x39c;
    if (code == 0xff) return 0x178;
    return isIn(code, 0xe0, 0xfe) && code != 0xf7 ? code - 32 : code;
  }
  if (isOddPair(code)) return code & ~1;
  if (isEvenPair(code)) return (code & 1) == 0 ? code - 1 : code;
  if (isIn(code, 0x0391, 0x03ab) && code != 0x03a2) return code;
  if (isIn(code, 0x03b1, 0x03cb)) return code == 0x03c2 ? 0x03a3 : code - 32;
  if (isIn(code, 0x03ad, 0x03af)) return code - 37;
  if (code == 0x03ac) return 0x0386;
  if (code == 0x03cc) return 0x038c;
  if (isIn(code, 0x03cd, 0x03ce)) return code - 63;
  if (isIn(code, 0x0400, 0x042f)) return code;
  if (isIn(code, 0x0430, 0x044f)) return code - 32;
  if (isIn(code, 0x0450, 0x045f)) return code - 80;
  return hasNoCase(code) ? code : UNDECIDED;
}

function lowerOf(code: u32): u32 {
  if (code < 0x100) return isIn(code, 0xc0, 0xde) && code != 0xd7 ? code + 32 : code;
  if (code == 0x1e9e) return 0xdf;
  if (isOddPair(code)) return code | 1;
  if (isEvenPair(code)) return (code & 1) == 1 ? code + 1 : code;
  if (code == 0x0178) return 0xff;
  // The sigma depends on what follows it.
  if (code == 0x03a3) return UNDECIDED;
  if (isIn(code, 0x0391, 0x03ab) && code != 0x03a2) return code + 32;
  if (isIn(code, 0x03ac, 0x03ce)) return code;
  if (isIn(code, 0x0388, 0x038a)) return code + 37;
  if (code == 0x0386) return 0x03ac;
  if (code == 0x038c) return 0x03cc;
  if (isIn(code, 0x038e, 0x038f)) return code + 63;
  if (isIn(code, 0x0410, 0x042f)) return code + 32;
  if (isIn(code, 0x0400, 0x040f)) return code + 80;
  if (isIn(code, 0x0430, 0x045f)) return code;
  return hasNoCase(code) ? code : UNDECIDED;
}
