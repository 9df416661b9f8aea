// SQL's functions of strings on views: lengths, parts, case, search, patterns. Characters are those of UTF-8; results
// that are parts of their source point into its bytes.

import { arenaAllocateBytes } from "./arena";
import { countCharacters, findBytes, skipCharacters } from "./characters";
import { bytesEqual, makeView, viewBytes, viewLength } from "./view";

/** The number of characters. */
export function stringLength(view: usize): i32 {
  const length = viewLength(view);
  if (length <= 12) {
    // The view itself, of which the length in front is no text.
    const text = v128.replace_lane<i32>(v128.load(view), 0, 0);
    return length - <i32>popcnt<u32>(continuations(text));
  }
  const address = viewBytes(view);
  if (length < 16) return countCharacters(address, address + length);
  let count = length;
  let at: i32 = 0;
  for (; at + 16 <= length; at += 16) count -= <i32>popcnt<u32>(continuations(v128.load(address + at)));
  // The last sixteen bytes again, without those that have been counted.
  const last = continuations(v128.load(address + length - 16)) >> (16 - (length - at));
  return count - <i32>popcnt<u32>(last);
}

/** A bit for each byte that continues a character: as signed numbers these are below −64. */
@inline
function continuations(bytes: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.lt_s(bytes, i8x16.splat(-64)));
}

/** SQL's substring of a text of ASCII. */
export function stringSubstringAscii(view: usize, position: i32, length: i32, destination: usize): void {
  const size = <i64>viewLength(view);
  const first: i64 = position > 0 ? <i64>position - 1 : position < 0 ? size + position : 0;
  const start = max<i64>(0, min(first, size));
  const stop = max(start, min(first + length, size));
  makeView(viewBytes(view) + <usize>start, <i32>(stop - start), destination);
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

export function stringContains(view: usize, search: usize): i32 {
  const address = viewBytes(view);
  return i32(findBytes(address, address + viewLength(view), viewBytes(search), viewLength(search)) != 0);
}

/** The position of the first occurrence from a position on, counted from 1; 0 when there is none. */
export function stringLocate(search: usize, view: usize, from: i32): i32 {
  if (from < 1) return 0;
  if (viewLength(search) == 0) return 1;
  const address = viewBytes(view);
  const end = address + viewLength(view);
  const found = findBytes(skipCharacters(address, end, from - 1), end, viewBytes(search), viewLength(search));
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
        const found = findBytes(text, textEnd, at, <i32>(literal - at));
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
      text = findBytes(text, textEnd, at, <i32>(literal - at));
      if (text == 0) return 0;
      resumeText = text;
    }
  }
}
