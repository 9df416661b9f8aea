// SQL's functions of strings on views: lengths, parts, case, search, patterns. Characters are those of UTF-8; results
// that are parts of their source point into its bytes.

import { arenaAllocateBytes } from "./arena";
import { bytesEqual, makeView, viewBytes, viewLength } from "./view";

const HIGH_BITS: u64 = 0x8080808080808080;

@inline
function isContinuation(byte: u8): bool {
  return (byte & 0xc0) == 0x80;
}

/** 1 when every byte is ASCII. */
export function stringIsAscii(view: usize): i32 {
  let address = viewBytes(view);
  const end = address + viewLength(view);
  for (; address + 8 <= end; address += 8) if ((load<u64>(address) & HIGH_BITS) != 0) return 0;
  for (; address < end; address++) if (load<i8>(address) < 0) return 0;
  return 1;
}

function countCharacters(address: usize, end: usize): i32 {
  let count = 0;
  for (; address + 8 <= end; address += 8) {
    const word = load<u64>(address);
    // A byte continues a character when its highest bit is set and the next one is not.
    count += 8 - <i32>popcnt(word & ~(word << 1) & HIGH_BITS);
  }
  for (; address < end; address++) count += i32(!isContinuation(load<u8>(address)));
  return count;
}

/** The number of characters. */
export function stringLength(view: usize): i32 {
  const address = viewBytes(view);
  return countCharacters(address, address + viewLength(view));
}

/** The address behind so many characters, at most the end. */
function skipCharacters(address: usize, end: usize, count: i32): usize {
  while (count > 0 && address < end) {
    address++;
    while (address < end && isContinuation(load<u8>(address))) address++;
    count--;
  }
  return address;
}

/** SQL's substring: positions count from 1, negative ones from the end. */
export function stringSubstring(view: usize, position: i32, length: i32, destination: usize): void {
  const address = viewBytes(view);
  const end = address + viewLength(view);
  let start = address;
  let wanted: i64 = length;
  if (position > 0) start = skipCharacters(address, end, position - 1);
  else if (position < 0) {
    const from = <i64>countCharacters(address, end) + position;
    if (from >= 0) start = skipCharacters(address, end, <i32>from);
    else wanted += from;
  }
  if (wanted <= 0) {
    makeView(address, 0, destination);
    return;
  }
  const stop = wanted >= <i64>(end - start) ? end : skipCharacters(start, end, <i32>wanted);
  makeView(start, <i32>(stop - start), destination);
}

/** Bytes of letters changed by `flip` between two others. */
@inline
function changeCase(view: usize, first: u8, last: u8, arena: usize, destination: usize): void {
  const length = viewLength(view);
  const source = viewBytes(view);
  const target = length <= 12 ? destination + 4 : arenaAllocateBytes(arena, length);
  if (length <= 12) {
    store<u64>(destination, 0);
    store<u64>(destination, 0, 8);
  }
  for (let i = 0; i < length; i++) {
    const byte = load<u8>(source + i);
    store<u8>(target + i, byte ^ (u8(byte - first <= last - first) << 5));
  }
  store<i32>(destination, length);
  if (length > 12) {
    store<u32>(destination, load<u32>(target), 4);
    store<u64>(destination, <u64>target, 8);
  }
}

/** Upper case of ASCII. */
export function stringUpper(arena: usize, view: usize, destination: usize): void {
  changeCase(view, 0x61, 0x7a, arena, destination);
}

/** Lower case of ASCII. */
export function stringLower(arena: usize, view: usize, destination: usize): void {
  changeCase(view, 0x41, 0x5a, arena, destination);
}

/** Views one after another; their addresses stand at `views`. */
export function stringConcat(arena: usize, views: usize, count: i32, destination: usize): void {
  let length = 0;
  for (let i = 0; i < count; i++) length += viewLength(load<usize>(views + (<usize>i << 2)));
  const bytes = arenaAllocateBytes(arena, max(length, 16));
  let at = bytes;
  for (let i = 0; i < count; i++) {
    const view = load<usize>(views + (<usize>i << 2));
    const size = viewLength(view);
    memory.copy(at, viewBytes(view), size);
    at += size;
  }
  makeView(bytes, length, destination);
}

/** The view without the spaces at its beginning (1), its end (2) or both (3). */
export function stringTrim(view: usize, sides: i32, destination: usize): void {
  let start = viewBytes(view);
  let stop = start + viewLength(view);
  if ((sides & 1) != 0) while (start < stop && load<u8>(start) == 0x20) start++;
  if ((sides & 2) != 0) while (start < stop && load<u8>(stop - 1) == 0x20) stop--;
  makeView(start, <i32>(stop - start), destination);
}

export function stringStartsWith(view: usize, prefix: usize): i32 {
  const length = viewLength(prefix);
  if (viewLength(view) < length) return 0;
  return i32(bytesEqual(viewBytes(view), viewBytes(prefix), length));
}

export function stringEndsWith(view: usize, suffix: usize): i32 {
  const length = viewLength(suffix);
  const rest = viewLength(view) - length;
  if (rest < 0) return 0;
  return i32(bytesEqual(viewBytes(view) + rest, viewBytes(suffix), length));
}

/** The address of the first occurrence, or 0. Sixteen places at a time are tried by first and last byte. */
function find(address: usize, end: usize, search: usize, length: i32): usize {
  if (length == 0) return address;
  const first = i8x16.splat(load<i8>(search));
  const last = i8x16.splat(load<i8>(search + length - 1));
  const tail = length - 1;
  while (address + tail + 16 <= end) {
    const found = v128.and(
      i8x16.eq(v128.load(address), first),
      i8x16.eq(v128.load(address + tail), last),
    );
    let mask = i8x16.bitmask(found);
    while (mask != 0) {
      const at = address + ctz(mask);
      if (bytesEqual(at, search, length)) return at;
      mask &= mask - 1;
    }
    address += 16;
  }
  const byte = load<u8>(search);
  for (; address + length <= end; address++) {
    if (load<u8>(address) == byte && bytesEqual(address, search, length)) return address;
  }
  return 0;
}

export function stringContains(view: usize, search: usize): i32 {
  const address = viewBytes(view);
  return i32(find(address, address + viewLength(view), viewBytes(search), viewLength(search)) != 0);
}

/** The position of the first occurrence from a position on, counted from 1; 0 when there is none. */
export function stringLocate(search: usize, view: usize, from: i32): i32 {
  if (from < 1) return 0;
  if (viewLength(search) == 0) return 1;
  const address = viewBytes(view);
  const end = address + viewLength(view);
  const found = find(skipCharacters(address, end, from - 1), end, viewBytes(search), viewLength(search));
  return found == 0 ? 0 : countCharacters(address, found) + 1;
}

/** In a compiled pattern: any number of characters, and any one. No byte of UTF-8 has these values. */
const ANY_NUMBER: u8 = 0xff;
const ANY_ONE: u8 = 0xfe;

/** 1 when the text matches the bytes of a compiled pattern from beginning to end. */
export function stringMatches(view: usize, pattern: usize): i32 {
  let text = viewBytes(view);
  const textEnd = text + viewLength(view);
  let at = viewBytes(pattern);
  const patternEnd = at + viewLength(pattern);
  // Where to go on after the last wildcard, in pattern and text; a later wildcard makes an earlier one final.
  let resumePattern: usize = 0;
  let resumeText: usize = 0;
  while (true) {
    if (at < patternEnd && load<u8>(at) == ANY_NUMBER) {
      at++;
      if (at == patternEnd) return 1;
      // The literal bytes behind the wildcard say where the next attempt can begin.
      let literal = at;
      while (literal < patternEnd && load<u8>(literal) < ANY_ONE) literal++;
      if (literal > at) {
        const found = find(text, textEnd, at, <i32>(literal - at));
        if (found == 0) return 0;
        text = found;
      }
      resumePattern = at;
      resumeText = text;
      continue;
    }
    if (at == patternEnd) {
      if (text == textEnd) return 1;
    } else if (text < textEnd) {
      const wanted = load<u8>(at);
      if (wanted == ANY_ONE) {
        at++;
        text = skipCharacters(text, textEnd, 1);
        continue;
      }
      if (wanted == load<u8>(text)) {
        at++;
        text++;
        continue;
      }
    }
    if (resumePattern == 0 || resumeText >= textEnd) return 0;
    resumeText = skipCharacters(resumeText, textEnd, 1);
    text = resumeText;
    at = resumePattern;
    let literal = at;
    while (literal < patternEnd && load<u8>(literal) < ANY_ONE) literal++;
    if (literal > at) {
      text = find(text, textEnd, at, <i32>(literal - at));
      if (text == 0) return 0;
      resumeText = text;
    }
  }
}
