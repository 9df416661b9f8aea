// Parses the fields of a column of text (text-column.ts) into its vector, in the plain forms that nearly all values have.
// A row whose value has another form is marked in the rows' status, and left to the caller. Every function returns 1
// when there are nulls.

import { setBit } from "./bits";
import { hasNulls, hasText, leave, NUM_ROWS, RANGES, rangeAddress, rangeLength, VALUES, WIDTH } from "./text-column";
import { makeView } from "./view";

/** Digits that a 64-bit integer always holds. */
const SAFE_DIGITS: i32 = 18;
const ZERO: u32 = 48;
/** Eight digits 0. */
const ZEROS: u64 = 0x3030303030303030;
const PLUS: i32 = 43;
const MINUS: i32 = 45;
const POINT: i32 = 46;
const COLON: i32 = 58;
/** Makes letters lower-case; the rest of a word is told apart by its length. */
const LOWER: u32 = 0x20202020;
const TRUE: u32 = 0x65757274;
const FALS: u32 = 0x736c6166;

/** Strings: views of the text. */
export function textColumnStrings(column: usize): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const ranges = load<usize>(column, RANGES);
  const values = load<usize>(column, VALUES);
  for (let row = 0; row < numRows; row++) {
    const range = load<u64>(ranges + (<usize>row << 3));
    if (hasText(column, row, range)) makeView(rangeAddress(range), rangeLength(range), values + (<usize>row << 4));
  }
  return hasNulls(column);
}

/** Whether eight bytes are all digits. */
@inline
function areDigits(bytes: u64): bool {
  return (((bytes + 0x4646464646464646) | (bytes - ZEROS)) & 0x8080808080808080) == 0;
}

/** The number of eight digits, the first in the lowest byte. */
@inline
function eightDigits(digits: u64): i64 {
  const pairs = (digits & 0x0f0f0f0f0f0f0f0f) * 2561 >> 8;
  const fours = (pairs & 0x00ff00ff00ff00ff) * 6553601 >> 16;
  return <i64>((fours & 0x0000ffff0000ffff) * 42949672960001 >> 32);
}

/** byte, short, int and long. */
export function textColumnIntegers(column: usize): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const ranges = load<usize>(column, RANGES);
  const values = load<usize>(column, VALUES);
  const width = load<i32>(column, WIDTH);
  const unusedBits = 64 - (width << 3);
  for (let row = 0; row < numRows; row++) {
    const range = load<u64>(ranges + (<usize>row << 3));
    if (!hasText(column, row, range)) continue;
    let at = rangeAddress(range);
    const end = at + rangeLength(range);
    const sign: i32 = load<u8>(at);
    if (sign == MINUS || sign == PLUS) at++;
    const length = <i32>(end - at);
    let ok = length > 0 && length <= SAFE_DIGITS;
    let value: i64 = 0;
    if (ok && length <= 8) {
      // The digits to the upper bytes, zeros below.
      const digits = length == 8 ? load<u64>(at) : (load<u64>(at) << (64 - (length << 3))) | (ZEROS >> (length << 3));
      ok = areDigits(digits);
      value = eightDigits(digits);
    } else {
      for (; ok && at < end; at++) {
        const digit = <u32>load<u8>(at) - ZERO;
        ok = digit <= 9;
        value = value * 10 + <i64>digit;
      }
    }
    if (sign == MINUS) value = -value;
    if (!ok || (value << unusedBits) >> unusedBits != value) {
      leave(column, row);
      continue;
    }
    if (width == 8) store<i64>(values + (<usize>row << 3), value);
    else if (width == 4) store<i32>(values + (<usize>row << 2), <i32>value);
    else if (width == 2) store<i16>(values + (<usize>row << 1), <i16>value);
    else store<i8>(values + row, <i8>value);
  }
  return hasNulls(column);
}

/**
 * Decimals without an exponent, rounded half up to the scale. `limit` is ten to the power of the precision, or larger
 * than any number of 18 digits.
 */
export function textColumnDecimals(column: usize, scale: i32, limit: i64): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const ranges = load<usize>(column, RANGES);
  const values = load<usize>(column, VALUES);
  const width = <usize>load<i32>(column, WIDTH);
  for (let row = 0; row < numRows; row++) {
    const range = load<u64>(ranges + (<usize>row << 3));
    if (!hasText(column, row, range)) continue;
    let at = rangeAddress(range);
    const end = at + rangeLength(range);
    const sign: i32 = load<u8>(at);
    if (sign == MINUS || sign == PLUS) at++;
    let value: i64 = 0;
    let digits = 0;
    // Digits of the fraction that are still to come; the one behind the last of them rounds.
    let places = scale;
    let inFraction = false;
    let isHalf = false;
    let ok = true;
    for (; at < end; at++) {
      const byte: i32 = load<u8>(at);
      const digit = <u32>byte - ZERO;
      if (digit <= 9) {
        digits++;
        if (inFraction) {
          if (places == 0) isHalf = digit >= 5;
          places--;
        }
        if (places >= 0) value = value * 10 + <i64>digit;
      } else if (byte == POINT && !inFraction) inFraction = true;
      else {
        ok = false;
        break;
      }
    }
    const kept = digits + places;
    for (; places > 0; places--) value *= 10;
    if (isHalf) value++;
    if (!ok || digits == 0 || kept > SAFE_DIGITS || value >= limit) {
      leave(column, row);
      continue;
    }
    if (sign == MINUS) value = -value;
    const target = values + <usize>row * width;
    store<i64>(target, value);
    if (width == 16) store<i64>(target, value >> 63, 8);
  }
  return hasNulls(column);
}

/** `true` and `false` in any case. */
export function textColumnBooleans(column: usize): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const ranges = load<usize>(column, RANGES);
  const values = load<usize>(column, VALUES);
  for (let row = 0; row < numRows; row++) {
    const range = load<u64>(ranges + (<usize>row << 3));
    if (!hasText(column, row, range)) continue;
    const at = rangeAddress(range);
    const length = rangeLength(range);
    const start = length >= 4 ? load<u32>(at) | LOWER : 0;
    if (length == 4 && start == TRUE) setBit(values, row);
    else if (length != 5 || start != FALS || (load<u8>(at, 4) | 0x20) != 0x65) leave(column, row);
  }
  return hasNulls(column);
}

/** Dates as `yyyy-MM-dd`. */
export function textColumnDates(column: usize): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const ranges = load<usize>(column, RANGES);
  const values = load<usize>(column, VALUES);
  for (let row = 0; row < numRows; row++) {
    const range = load<u64>(ranges + (<usize>row << 3));
    if (!hasText(column, row, range)) continue;
    const days = rangeLength(range) == 10 ? dateAt(rangeAddress(range)) : NO_DATE;
    if (days == NO_DATE) leave(column, row);
    else store<i32>(values + (<usize>row << 2), days);
  }
  return hasNulls(column);
}

/** Timestamps in UTC as `yyyy-MM-dd HH:mm:ss` with a space or a `T`, and up to nine digits of a fraction. */
export function textColumnTimestamps(column: usize): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const ranges = load<usize>(column, RANGES);
  const values = load<usize>(column, VALUES);
  for (let row = 0; row < numRows; row++) {
    const range = load<u64>(ranges + (<usize>row << 3));
    if (!hasText(column, row, range)) continue;
    const micros = timestampAt(rangeAddress(range), rangeLength(range));
    if (micros == i64.MIN_VALUE) leave(column, row);
    else store<i64>(values + (<usize>row << 3), micros);
  }
  return hasNulls(column);
}

const NO_DATE: i32 = i32.MIN_VALUE;
/** The fifth and the eighth byte. */
const HYPHENS_MASK: u64 = 0xff0000ff00000000;
const HYPHENS: u64 = 0x2d00002d00000000;
/** From the first of March of the year −400. */
const DAYS_BEFORE_1970: i32 = 719468 + 146097;
const MICROS_PER_SECOND: i64 = 1000000;
const SECONDS_PER_DAY: i64 = 86400;

/** Two digits, or more than 99 when they are none. */
@inline
function twoDigits(at: usize): u32 {
  const tens = <u32>load<u8>(at) - ZERO;
  const ones = <u32>load<u8>(at, 1) - ZERO;
  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

/** Days of the ten characters `yyyy-MM-dd`. */
function dateAt(at: usize): i32 {
  const start = load<u64>(at);
  const day = <u32>load<u16>(at, 8);
  // The digits of year and month with zeros where the hyphens are.
  if ((start & HYPHENS_MASK) != HYPHENS) return NO_DATE;
  const digits = (start & ~HYPHENS_MASK) | (ZEROS & HYPHENS_MASK);
  if (!areDigits(digits) || !areDigits((ZEROS & ~0xffff) | <u64>day)) return NO_DATE;
  const plain = digits & 0x0f0f0f0f0f0f0f0f;
  const pairs = plain * 10 + (plain >> 8);
  const year = (<u32>pairs & 0xff) * 100 + (<u32>(pairs >> 16) & 0xff);
  const month = <u32>(pairs >> 40) & 0xff;
  const dayOfMonth = (day & 0xf) * 10 + ((day >> 8) & 0xf);
  if (month - 1 > 11 || dayOfMonth - 1 >= daysOfMonth(year, month)) return NO_DATE;
  // Days since 1970 in the proleptic Gregorian calendar, years beginning in March. Year 0 begins in January before.
  const shifted = year + 399 + u32(month > 2);
  const dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
  return <i32>(shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear) - DAYS_BEFORE_1970;
}

@inline
function daysOfMonth(year: u32, month: u32): u32 {
  if (month != 2) return 30 + ((month + (month >> 3)) & 1);
  return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
}

function timestampAt(at: usize, length: i32): i64 {
  if (length < 19 || length > 29 || length == 20) return i64.MIN_VALUE;
  const days = dateAt(at);
  const between: i32 = load<u8>(at, 10);
  const hour = twoDigits(at + 11);
  const minute = twoDigits(at + 14);
  const second = twoDigits(at + 17);
  if (
    days == NO_DATE ||
    (between != 32 && between != 84) ||
    load<u8>(at, 13) != COLON ||
    load<u8>(at, 16) != COLON ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  ) {
    return i64.MIN_VALUE;
  }
  let fraction: i64 = 0;
  if (length > 19) {
    if (load<u8>(at, 19) != POINT) return i64.MIN_VALUE;
    for (let i = 0; i < 9; i++) {
      const digit = 20 + i < length ? <u32>load<u8>(at + 20 + i) - ZERO : 0;
      if (digit > 9) return i64.MIN_VALUE;
      if (i < 6) fraction = fraction * 10 + <i64>digit;
    }
  }
  const seconds = <i64>days * SECONDS_PER_DAY + <i64>(hour * 3600 + minute * 60 + second);
  return seconds * MICROS_PER_SECOND + fraction;
}
