// Tokenizes lines of JSON objects whose wanted fields are plain: strings without escapes, numbers, true, false, null. A
// record that has anything else, or is no JSON, is only marked; the caller has a parser for those.
//
// Field, i32 each: 0 address and 4 length of its name, 8 what its values must be (below)
// Place, i32 each: 0 address and 4 length of the name that the record before had there, 8 its field (−1: not wanted)
// Ranges, records and status are those of csv.ts; the range of a field that is absent or null is empty.

import { bytesEqual } from "./view";

const NAME: usize = 0;
const NAME_LENGTH: usize = 4;
const KIND: usize = 8;
const FIELD: usize = 8;
const FIELD_SIZE: usize = 12;
const PLACE_SIZE: usize = 12;
/** Places of a record that are remembered. */
const MAX_PLACES: i32 = 256;

/** What values are: strings, whole numbers, numbers of any kind, booleans. */
const STRING: i32 = 1;
const INTEGER: i32 = 2;
const NUMBER: i32 = 3;
const BOOLEAN: i32 = 4;
const NULL: i32 = 5;

/** Digits and sign that a long always holds. */
const SAFE_LONG_LENGTH: usize = 18;

const QUOTE: u32 = 34;
const BACKSLASH: u32 = 92;
const SPACE: u32 = 32;
const TAB: u32 = 9;
const LINE_FEED: u32 = 10;
const CARRIAGE_RETURN: u32 = 13;
const TRUE: u32 = 0x65757274;
const ALSE: u32 = 0x65736c61;
const NULL_WORD: u32 = 0x6c6c756e;

const places = memory.data(256 * 12, 16);
let numPlaces: i32 = 0;
/** Behind the value that was read last, and where its text is. */
let valueEnd: usize = 0;
let textStart: usize = 0;
let textEnd: usize = 0;

/**
 * Finds `numFields` ≤ 64 fields in every line of a text that 16 zeros follow; empty lines are no records. Returns the
 * number of rows. `ranges` must be all zeros. Without ranges (address 0) records are marked that have other fields, or
 * values that a field's kind may not hold: what schema inference must look at.
 */
export function jsonTokenize(
  fields: usize,
  numFields: i32,
  text: usize,
  length: i32,
  capacity: i32,
  ranges: usize,
  records: usize,
  status: usize,
): i32 {
  const end = text + length;
  const slotSize = <usize>capacity << 3;
  numPlaces = 0;
  let row = 0;
  let at = text;
  while (at < end) {
    const byte = <u32>load<u8>(at);
    if (byte == LINE_FEED || byte == CARRIAGE_RETURN) {
      at++;
      continue;
    }
    const stop = readRecord(fields, numFields, at, end, ranges == 0 ? 0 : ranges + (<usize>row << 3), slotSize);
    store<u8>(status + row, <u8>(stop == 0));
    const lineEnd = stop != 0 ? stop : findLineEnd(at, end);
    const record = records + (<usize>row << 3);
    store<u32>(record, <u32>(at - text));
    store<u32>(record, <u32>(lineEnd - text), 4);
    row++;
    at = lineEnd + 1;
  }
  return row;
}

/** Where the line of a plain record ends, or 0 when it is none. */
function readRecord(fields: usize, numFields: i32, from: usize, end: usize, ranges: usize, slotSize: usize): usize {
  let at = skipSpaces(from);
  if (load<u8>(at) != 123) return 0;
  at = skipSpaces(at + 1);
  if (load<u8>(at) == 125) return lineEndAfter(at + 1, end);
  let seen: u64 = 0;
  for (let place = 0; <u32>load<u8>(at) == QUOTE; place++) {
    const name = at + 1;
    const nameEnd = stringEnd(name);
    if (nameEnd == 0) return 0;
    at = skipSpaces(nameEnd + 1);
    if (load<u8>(at) != 58) return 0;
    const field = fieldAt(place, name, <i32>(nameEnd - name), fields, numFields);
    const kind = readValue(skipSpaces(at + 1));
    if (kind == 0) return 0;
    if (field < 0 && ranges == 0) return 0;
    if (field >= 0) {
      const bit = <u64>1 << <u64>field;
      if ((seen & bit) != 0) return 0;
      seen |= bit;
      if (kind != NULL) {
        const wanted = load<i32>(fields + <usize>field * FIELD_SIZE, KIND);
        if (kind != wanted && (kind != INTEGER || wanted != NUMBER)) return 0;
        if (ranges == 0) {
          if (wanted == INTEGER && textEnd - textStart > SAFE_LONG_LENGTH) return 0;
        } else if (textStart == textEnd) return 0; // An empty range stands for null.
        else store<u64>(ranges + <usize>field * slotSize, <u64>textStart | (<u64>(textEnd - textStart) << 32));
      }
    }
    at = skipSpaces(valueEnd);
    const byte = load<u8>(at);
    if (byte == 125) return lineEndAfter(at + 1, end);
    if (byte != 44) return 0;
    at = skipSpaces(at + 1);
  }
  return 0;
}

/** What the value at `at` is, or 0 when it is not plain. */
function readValue(at: usize): i32 {
  const byte = <u32>load<u8>(at);
  if (byte == QUOTE) {
    textStart = at + 1;
    textEnd = stringEnd(textStart);
    valueEnd = textEnd + 1;
    return textEnd == 0 ? 0 : STRING;
  }
  textStart = at;
  if (byte == 45 || byte - 48 <= 9) return readNumber(at);
  const word = load<u32>(at);
  if (word == TRUE || word == NULL_WORD) {
    textEnd = valueEnd = at + 4;
    return word == TRUE ? BOOLEAN : NULL;
  }
  if (byte == 102 && load<u32>(at, 1) == ALSE) {
    textEnd = valueEnd = at + 5;
    return BOOLEAN;
  }
  return 0;
}

function readNumber(at: usize): i32 {
  if (load<u8>(at) == 45) at++;
  const first = at;
  at = skipDigits(at);
  if (at == first || (load<u8>(first) == 48 && at - first > 1)) return 0;
  let kind = INTEGER;
  if (load<u8>(at) == 46) {
    kind = NUMBER;
    const fraction = at + 1;
    at = skipDigits(fraction);
    if (at == fraction) return 0;
  }
  if ((<u32>load<u8>(at) | 32) == 101) {
    kind = NUMBER;
    at++;
    if (load<u8>(at) == 43 || load<u8>(at) == 45) at++;
    const exponent = at;
    at = skipDigits(at);
    if (at == exponent) return 0;
  }
  textEnd = valueEnd = at;
  return kind;
}

@inline
function skipDigits(at: usize): usize {
  while (<u32>load<u8>(at) - 48 <= 9) at++;
  return at;
}

@inline
function skipSpaces(at: usize): usize {
  for (;;) {
    const byte = <u32>load<u8>(at);
    if (byte != SPACE && byte != TAB) return at;
    at++;
  }
  return at;
}

/** Where a string's closing quote is; 0 when an escape, a control character or the text's end comes before. */
@inline
function stringEnd(at: usize): usize {
  for (;;) {
    const bytes = v128.load(at);
    const special = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)), i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH))),
        i8x16.lt_u(bytes, i8x16.splat(32)),
      ),
    );
    if (special != 0) {
      const place = at + ctz(special);
      return <u32>load<u8>(place) == QUOTE ? place : 0;
    }
    at += 16;
  }
  return 0;
}

/** The end of the line when nothing but spaces is left of it, else 0. */
function lineEndAfter(at: usize, end: usize): usize {
  at = skipSpaces(at);
  if (at >= end) return end;
  const byte = <u32>load<u8>(at);
  return byte == LINE_FEED || byte == CARRIAGE_RETURN ? at : 0;
}

function findLineEnd(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    const breaks = i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(10)), i8x16.eq(bytes, i8x16.splat(13))));
    if (breaks != 0) return min(end, at + ctz(breaks));
  }
  return end;
}

/** The field of a name, or −1. Most records have the names of the one before, at the same places. */
function fieldAt(place: i32, name: usize, length: i32, fields: usize, numFields: i32): i32 {
  const known = places + <usize>place * PLACE_SIZE;
  if (place < numPlaces && load<i32>(known, NAME_LENGTH) == length && bytesEqual(load<usize>(known), name, length)) {
    return load<i32>(known, FIELD);
  }
  let field = -1;
  for (let i = 0; i < numFields; i++) {
    const candidate = fields + <usize>i * FIELD_SIZE;
    if (load<i32>(candidate, NAME_LENGTH) != length || !bytesEqual(load<usize>(candidate, NAME), name, length)) continue;
    field = i;
    break;
  }
  if (place < MAX_PLACES && place <= numPlaces) {
    store<usize>(known, name);
    store<i32>(known, length, NAME_LENGTH);
    store<i32>(known, field, FIELD);
    numPlaces = max(numPlaces, place + 1);
  }
  return field;
}
