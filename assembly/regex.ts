// Matches regular expressions that src/catalyst/expressions/codegen/regex-program.ts has compiled: a backtracking machine
// over the bytes of UTF-8, which tries alternatives in Java's order. Where its stack does not suffice, or a pattern asks
// what it cannot tell of characters beyond ASCII, it leaves the text to the caller.
//
// Program (words of 32 bits): 0 offset of the code, 4 slots of groups, 8 offset of the table of bytes that a match can
// begin with or 0, 12 offset of the bytes that every match begins with or 0, 16 their number, 20 1 when a match begins
// at the start of the text only. Tables have 256 bytes: of a character's first byte 0 says no, 1 yes, 2 yes unless the
// character ends a line.

import { arenaAllocateBytes } from "./arena";
import { countCharacters, findBytes } from "./characters";
import { copyView, makeView, viewBytes, viewLength } from "./view";

const PROGRAM_CODE: usize = 0;
const PROGRAM_SLOTS: usize = 4;
const PROGRAM_FIRST: usize = 8;
const PROGRAM_PREFIX: usize = 12;
const PROGRAM_PREFIX_LENGTH: usize = 16;
const PROGRAM_ANCHORED: usize = 20;

/** The match is whole. */
const OP_MATCH: i32 = 0;
/** byte */
const OP_BYTE: i32 = 1;
/** offset of the table */
const OP_SET: i32 = 2;
/** target: go on behind, later at the target */
const OP_SPLIT: i32 = 3;
/** target: go on at the target, later behind */
const OP_SPLIT_LAZY: i32 = 4;
/** target */
const OP_JUMP: i32 = 5;
/** slot */
const OP_SAVE: i32 = 6;
/** offset of the table, least, most, 1 when nothing is given back */
const OP_REPEAT: i32 = 7;
const OP_START: i32 = 8;
const OP_END: i32 = 9;
const OP_END_OF_LINE: i32 = 10;
const OP_WORD_BOUNDARY: i32 = 11;
const OP_NO_WORD_BOUNDARY: i32 = 12;

/** Where each group begins and ends, as addresses; 0 where it has not matched. */
const slots: usize = memory.data(256);

/** Entries: code or −1 − slot, position, least position of a repetition. */
const ENTRY: usize = 12;
const STACK_SIZE: usize = 49152;
/** Allocated with the first match, and kept. */
let stack: usize = 0;

const NO_MATCH: i32 = 0;
const MATCH: i32 = 1;
const UNDECIDED: i32 = -1;

@inline
function word(at: usize, index: usize): i32 {
  return load<i32>(at + (index << 2));
}

/** The address behind the character whose first byte is here. */
@inline
function behind(at: usize, end: usize): usize {
  const byte = load<u8>(at);
  if (byte < 0x80) return at + 1;
  return min(at + (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4), end);
}

/** Whether the character ends a line, as U+0085, U+2028 and U+2029 do. */
@inline
function isLineEnd(at: usize, end: usize): bool {
  const byte = load<u8>(at);
  if (byte == 0xc2) return at + 1 < end && load<u8>(at, 1) == 0x85;
  if (byte != 0xe2 || at + 2 >= end || load<u8>(at, 1) != 0x80) return false;
  return load<u8>(at, 2) == 0xa8 || load<u8>(at, 2) == 0xa9;
}

@inline
function isIn(table: usize, at: usize, end: usize): bool {
  const answer = load<u8>(table + load<u8>(at));
  return answer == 1 || (answer == 2 && !isLineEnd(at, end));
}

@inline
function isWord(byte: u8): bool {
  return <u8>((byte | 0x20) - 0x61) < 26 || <u8>(byte - 0x30) < 10 || byte == 0x5f;
}

/** Whether nothing but a line's end comes before the text's. */
function isAtEndOfLine(start: usize, at: usize, end: usize): bool {
  const left = end - at;
  if (left == 0) return true;
  const byte = load<u8>(at);
  // Not between the two characters of one line's end.
  if (byte == 0x0a) return left == 1 && (at == start || load<u8>(at - 1) != 0x0d);
  if (byte == 0x0d) return left == 1 || (left == 2 && load<u8>(at, 1) == 0x0a);
  return isLineEnd(at, end) && behind(at, end) == end;
}

/** A match that begins here. Groups are left in the slots. */
function matchAt(program: usize, start: usize, end: usize, from: usize): i32 {
  if (stack == 0) stack = heap.alloc(STACK_SIZE);
  memory.fill(slots, 0, load<i32>(program, PROGRAM_SLOTS) << 2);
  let code = program + load<i32>(program, PROGRAM_CODE);
  let at = from;
  let top = stack;
  const limit = stack + STACK_SIZE - ENTRY;
  while (true) {
    let ok = true;
    switch (load<i32>(code)) {
      case OP_BYTE:
        ok = at < end && <i32>load<u8>(at) == word(code, 1);
        at++;
        code += 8;
        break;
      case OP_SET:
        ok = at < end && isIn(program + word(code, 1), at, end);
        if (ok) at = behind(at, end);
        code += 8;
        break;
      case OP_SPLIT:
      case OP_SPLIT_LAZY: {
        if (top > limit) return UNDECIDED;
        const target = program + word(code, 1);
        const isLazy = load<i32>(code) == OP_SPLIT_LAZY;
        store<usize>(top, isLazy ? code + 8 : target);
        store<usize>(top, at, 4);
        store<usize>(top, at, 8);
        top += ENTRY;
        code = isLazy ? target : code + 8;
        break;
      }
      case OP_JUMP:
        code = program + word(code, 1);
        break;
      case OP_SAVE: {
        if (top > limit) return UNDECIDED;
        const slot = word(code, 1);
        store<i32>(top, -1 - slot);
        store<usize>(top, load<usize>(slots + (<usize>slot << 2)), 4);
        top += ENTRY;
        store<usize>(slots + (<usize>slot << 2), at);
        code += 8;
        break;
      }
      case OP_REPEAT: {
        const table = program + word(code, 1);
        const least = word(code, 2);
        const most = word(code, 3);
        let count = 0;
        let fewest = at;
        while (count != most && at < end && isIn(table, at, end)) {
          at = behind(at, end);
          if (++count == least) fewest = at;
        }
        ok = count >= least;
        if (ok && word(code, 4) == 0 && at > fewest) {
          if (top > limit) return UNDECIDED;
          store<usize>(top, code + 20);
          store<usize>(top, at, 4);
          store<usize>(top, fewest, 8);
          top += ENTRY;
        }
        code += 20;
        break;
      }
      case OP_START:
        ok = at == start;
        code += 4;
        break;
      case OP_END:
        ok = at == end;
        code += 4;
        break;
      case OP_END_OF_LINE:
        ok = isAtEndOfLine(start, at, end);
        code += 4;
        break;
      case OP_WORD_BOUNDARY:
      case OP_NO_WORD_BOUNDARY: {
        const before: u8 = at > start ? load<u8>(at - 1) : 0;
        const after: u8 = at < end ? load<u8>(at) : 0;
        if ((before | after) >= 0x80) return UNDECIDED;
        ok = (isWord(before) != isWord(after)) == (load<i32>(code) == OP_WORD_BOUNDARY);
        code += 4;
        break;
      }
      default:
        store<usize>(slots, from);
        store<usize>(slots, at, 4);
        return MATCH;
    }
    if (ok) continue;
    // Back to the last place where there was another way.
    while (true) {
      if (top == stack) return NO_MATCH;
      const entry = top - ENTRY;
      const saved = load<i32>(entry);
      if (saved < 0) {
        store<usize>(slots + (<usize>(-1 - saved) << 2), load<usize>(entry, 4));
        top = entry;
        continue;
      }
      code = <usize>saved;
      at = load<usize>(entry, 4);
      const fewest = load<usize>(entry, 8);
      if (at == fewest) {
        top = entry;
        break;
      }
      // A repetition gives one character back.
      at--;
      while ((load<u8>(at) & 0xc0) == 0x80) at--;
      if (at == fewest) top = entry;
      else store<usize>(entry, at, 4);
      break;
    }
  }
}

/** The first match from a place on. */
function find(program: usize, start: usize, end: usize, from: usize): i32 {
  if (load<i32>(program, PROGRAM_ANCHORED) != 0) {
    return from == start ? matchAt(program, start, end, from) : NO_MATCH;
  }
  const prefix = load<i32>(program, PROGRAM_PREFIX);
  const prefixLength = load<i32>(program, PROGRAM_PREFIX_LENGTH);
  const first = load<i32>(program, PROGRAM_FIRST);
  for (let at = from; at <= end; at = at == end ? end + 1 : behind(at, end)) {
    if (prefix != 0) {
      at = findBytes(at, end, program + prefix, prefixLength);
      if (at == 0) return NO_MATCH;
    } else if (first != 0) {
      while (at < end && load<u8>(program + first + load<u8>(at)) == 0) at++;
      if (at == end) return NO_MATCH;
    }
    const found = matchAt(program, start, end, at);
    if (found != NO_MATCH) return found;
  }
  return NO_MATCH;
}

@inline
function groupStart(group: i32): usize {
  return load<usize>(slots + (<usize>group << 3));
}

@inline
function groupEnd(group: i32): usize {
  return load<usize>(slots + (<usize>group << 3), 4);
}

/** 1 when the pattern matches a part of the text, 0 when not, −1 when that is left to the caller. */
export function regexMatches(program: usize, view: usize): i32 {
  const start = viewBytes(view);
  return find(viewBytes(program), start, start + viewLength(view), start);
}

/** Writes a group of the first match, empty where there is none; 0 leaves it to the caller. */
export function regexExtract(program: usize, view: usize, group: i32, destination: usize): i32 {
  const start = viewBytes(view);
  const found = find(viewBytes(program), start, start + viewLength(view), start);
  if (found == UNDECIDED) return 0;
  const from = found == MATCH ? groupStart(group) : 0;
  if (from == 0) makeView(start, 0, destination);
  else makeView(from, <i32>(groupEnd(group) - from), destination);
  return 1;
}

/** The position of the first match in characters, from 1; 0 when there is none, −1 when left to the caller. */
export function regexPosition(program: usize, view: usize): i32 {
  const start = viewBytes(view);
  const found = find(viewBytes(program), start, start + viewLength(view), start);
  return found == MATCH ? countCharacters(start, groupStart(0)) + 1 : found;
}

/** The number of matches; −1 leaves them to the caller. */
export function regexCount(program: usize, view: usize): i32 {
  const code = viewBytes(program);
  const start = viewBytes(view);
  const end = start + viewLength(view);
  let count = 0;
  for (let from = start; from <= end; count++) {
    const found = find(code, start, end, from);
    if (found == UNDECIDED) return UNDECIDED;
    if (found == NO_MATCH) break;
    const to = groupEnd(0);
    from = to == groupStart(0) ? (to == end ? end + 1 : behind(to, end)) : to;
  }
  return count;
}

/** Where a result grows: its bytes are moved when they need more room. */
let target: usize = 0;
let written: i32 = 0;
let capacity: i32 = 0;

function append(arena: usize, bytes: usize, length: i32): void {
  if (written + length > capacity) {
    const grown = max(capacity * 2, written + length);
    const moved = arenaAllocateBytes(arena, grown);
    memory.copy(moved, target, written);
    target = moved;
    capacity = grown;
  }
  memory.copy(target + written, bytes, length);
  written += length;
}

/** In a replacement: the number of a group follows. No byte of UTF-8 has this value. */
const GROUP: u8 = 0xff;

/** Writes the text with every match replaced; 0 leaves it to the caller. */
export function regexReplace(arena: usize, program: usize, view: usize, replacement: usize, destination: usize): i32 {
  const code = viewBytes(program);
  const start = viewBytes(view);
  const end = start + viewLength(view);
  const replacementStart = viewBytes(replacement);
  const replacementEnd = replacementStart + viewLength(replacement);
  let copied = start;
  written = 0;
  capacity = 0;
  target = 0;
  for (let from = start; from <= end; ) {
    const found = find(code, start, end, from);
    if (found == UNDECIDED) return 0;
    if (found == NO_MATCH) break;
    const matchStart = groupStart(0);
    const matchEnd = groupEnd(0);
    if (capacity == 0) {
      capacity = max(16, <i32>(end - start) + 8);
      target = arenaAllocateBytes(arena, capacity);
    }
    append(arena, copied, <i32>(matchStart - copied));
    let at = replacementStart;
    while (at < replacementEnd) {
      if (load<u8>(at) == GROUP) {
        const group: i32 = load<u8>(at, 1);
        const groupFrom = groupStart(group);
        if (groupFrom != 0) append(arena, groupFrom, <i32>(groupEnd(group) - groupFrom));
        at += 2;
        continue;
      }
      let stop = at + 1;
      while (stop < replacementEnd && load<u8>(stop) != GROUP) stop++;
      append(arena, at, <i32>(stop - at));
      at = stop;
    }
    copied = matchEnd;
    from = matchEnd == matchStart ? (matchEnd == end ? end + 1 : behind(matchEnd, end)) : matchEnd;
  }
  if (capacity == 0) {
    copyView(view, destination);
    return 1;
  }
  append(arena, copied, <i32>(end - copied));
  makeView(target, written, destination);
  return 1;
}
