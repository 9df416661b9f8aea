// SQL's functions that make new strings of old ones: replacing, padding, repeating, reversing, parts between delimiters.
// Characters are those of UTF-8; parts of a source point into its bytes.

import { arenaAllocateBytes } from "./arena";
import { countCharacters, findBytes, findLastBytes, skipCharacters } from "./characters";
import { bytesEqual, copyView, makeView, viewBytes, viewLength } from "./view";

/** Every occurrence of a string replaced, from left to right. */
export function stringReplace(
  arena: usize,
  view: usize,
  search: usize,
  replacement: usize,
  destination: usize,
): void {
  const searchLength = viewLength(search);
  const source = viewBytes(view);
  const end = source + viewLength(view);
  const searchBytes = viewBytes(search);
  let found: usize = searchLength == 0 ? 0 : findBytes(source, end, searchBytes, searchLength);
  if (found == 0) {
    copyView(view, destination);
    return;
  }
  const newLength = viewLength(replacement);
  const newBytes = viewBytes(replacement);
  // As long as it can get: every byte that is left could be part of an occurrence.
  const growth = newLength - searchLength;
  const most = viewLength(view) + (growth > 0 ? (<i32>(end - found) / searchLength) * growth : 0);
  const target = arenaAllocateBytes(arena, max(most, 16));
  let out = target;
  let at = source;
  while (found != 0) {
    memory.copy(out, at, found - at);
    out += found - at;
    memory.copy(out, newBytes, newLength);
    out += newLength;
    at = found + searchLength;
    found = findBytes(at, end, searchBytes, searchLength);
  }
  memory.copy(out, at, end - at);
  makeView(target, <i32>(out + (end - at) - target), destination);
}

/** The part of a number, counted from 1, or from the end if negative; empty when there are not so many. */
export function stringSplitPart(view: usize, delimiter: usize, part: i32, destination: usize): void {
  const length = viewLength(delimiter);
  const delimiterBytes = viewBytes(delimiter);
  let start = viewBytes(view);
  const end = start + viewLength(view);
  if (length == 0) {
    if (part == 1 || part == -1) copyView(view, destination);
    else makeView(start, 0, destination);
    return;
  }
  if (part < 0) {
    // As many parts as delimiters that do not overlap, found from the left, and one more.
    let count = 1;
    for (let at = findBytes(start, end, delimiterBytes, length); at != 0; count++) {
      at = findBytes(at + length, end, delimiterBytes, length);
    }
    part += count + 1;
    if (part < 1) {
      makeView(start, 0, destination);
      return;
    }
  }
  while (true) {
    const found = findBytes(start, end, delimiterBytes, length);
    if (--part == 0) {
      makeView(start, <i32>((found == 0 ? end : found) - start), destination);
      return;
    }
    if (found == 0) break;
    start = found + length;
  }
  makeView(start, 0, destination);
}

/** What stands before the count-th delimiter, or behind it, counted from the end, if negative. */
export function stringSubstringIndex(view: usize, delimiter: usize, count: i32, destination: usize): void {
  const length = viewLength(delimiter);
  const delimiterBytes = viewBytes(delimiter);
  const start = viewBytes(view);
  const end = start + viewLength(view);
  if (length == 0 || count == 0) {
    makeView(start, 0, destination);
    return;
  }
  if (count > 0) {
    let from = start;
    while (true) {
      const found = findBytes(from, end, delimiterBytes, length);
      if (found == 0) break;
      if (--count == 0) {
        makeView(start, <i32>(found - start), destination);
        return;
      }
      // Delimiters may overlap.
      from = found + 1;
    }
  } else {
    let before = end;
    while (true) {
      const found = findLastBytes(start, before, delimiterBytes, length);
      if (found == 0) break;
      if (++count == 0) {
        makeView(found + length, <i32>(end - found - length), destination);
        return;
      }
      before = found + length - 1;
    }
  }
  copyView(view, destination);
}

/** The string brought to a number of characters: cut, or padded on the left (1) or the right (0). */
export function stringPad(
  arena: usize,
  view: usize,
  characters: i32,
  padding: usize,
  onLeft: i32,
  destination: usize,
): void {
  const source = viewBytes(view);
  const length = viewLength(view);
  const end = source + length;
  const present = countCharacters(source, end);
  const padLength = viewLength(padding);
  if (present >= characters || padLength == 0) {
    const stop = characters <= 0 ? source : present <= characters ? end : skipCharacters(source, end, characters);
    makeView(source, <i32>(stop - source), destination);
    return;
  }
  const padBytes = viewBytes(padding);
  const missing = characters - present;
  const padCharacters = countCharacters(padBytes, padBytes + padLength);
  const whole = missing / padCharacters;
  const rest = <i32>(skipCharacters(padBytes, padBytes + padLength, missing % padCharacters) - padBytes);
  const added = whole * padLength + rest;
  const target = arenaAllocateBytes(arena, max(length + added, 16));
  let out = onLeft != 0 ? target : target + length;
  if (padLength == 1) {
    memory.fill(out, load<u8>(padBytes), added);
  } else {
    for (let i = 0; i < whole; i++) {
      memory.copy(out, padBytes, padLength);
      out += padLength;
    }
    memory.copy(out, padBytes, rest);
  }
  memory.copy(onLeft != 0 ? target + added : target, source, length);
  makeView(target, length + added, destination);
}

/** The string so many times; the caller has seen to it that the result is not too long. */
export function stringRepeat(arena: usize, view: usize, times: i32, destination: usize): void {
  const length = viewLength(view);
  const source = viewBytes(view);
  const total = max(times, 0) * length;
  if (total == 0) {
    makeView(source, 0, destination);
    return;
  }
  const target = arenaAllocateBytes(arena, max(total, 16));
  for (let out = target; out < target + total; out += length) memory.copy(out, source, length);
  makeView(target, total, destination);
}

/** The characters in reverse order. */
export function stringReverse(arena: usize, view: usize, destination: usize): void {
  const length = viewLength(view);
  let at = viewBytes(view);
  const end = at + length;
  const target = arenaAllocateBytes(arena, max(length, 16));
  let out = target + length;
  while (at < end) {
    const next = skipCharacters(at, end, 1);
    const size = next - at;
    out -= size;
    for (let i: usize = 0; i < size; i++) store<u8>(out + i, load<u8>(at + i));
    at = next;
  }
  makeView(target, length, destination);
}

/** The view without the given characters at its beginning (1), its end (2) or both (3). */
export function stringTrimCharacters(view: usize, trimmed: usize, sides: i32, destination: usize): void {
  let start = viewBytes(view);
  let stop = start + viewLength(view);
  if ((sides & 1) != 0) {
    while (start < stop) {
      const next = skipCharacters(start, stop, 1);
      if (!hasCharacter(trimmed, start, <i32>(next - start))) break;
      start = next;
    }
  }
  if ((sides & 2) != 0) {
    while (start < stop) {
      let last = stop - 1;
      while (last > start && (load<u8>(last) & 0xc0) == 0x80) last--;
      if (!hasCharacter(trimmed, last, <i32>(stop - last))) break;
      stop = last;
    }
  }
  makeView(start, <i32>(stop - start), destination);
}

/** The text with each character of `from` replaced by the one in its place in `to`, or left out. */
export function stringTranslate(arena: usize, view: usize, from: usize, to: usize, destination: usize): void {
  let at = viewBytes(view);
  const end = at + viewLength(view);
  const toBytes = viewBytes(to);
  const toEnd = toBytes + viewLength(to);
  // A character becomes one of four bytes at most.
  const target = arenaAllocateBytes(arena, max(viewLength(view) * 4, 16));
  let out = target;
  while (at < end) {
    const next = skipCharacters(at, end, 1);
    const index = characterIndex(from, at, <i32>(next - at));
    let source = at;
    let stop = next;
    if (index >= 0) {
      source = skipCharacters(toBytes, toEnd, index);
      stop = skipCharacters(source, toEnd, 1);
    }
    for (; source < stop; source++) store<u8>(out++, load<u8>(source));
    at = next;
  }
  makeView(target, <i32>(out - target), destination);
}

function hasCharacter(set: usize, character: usize, size: i32): bool {
  return characterIndex(set, character, size) >= 0;
}

/** The place of a character among those of a view, or −1. */
function characterIndex(set: usize, character: usize, size: i32): i32 {
  let at = viewBytes(set);
  const end = at + viewLength(set);
  for (let index = 0; at < end; index++) {
    const next = skipCharacters(at, end, 1);
    if (<i32>(next - at) == size && bytesEqual(at, character, size)) return index;
    at = next;
  }
  return -1;
}
