// Casts between text and numbers or dates, for texts in their plain forms; what is not plain is left to the evaluator.

import { arenaAllocateBytes } from "./arena";
import { dateFields, dateOf } from "./datetime";
import { parseDouble, parsedDouble } from "./double-parse";
import { makeView, viewBytes, viewLength } from "./view";

const buffer: usize = memory.data(32);

/** Writes digits before `end` and returns where they begin. */
@inline
function writeDigits(value: u64, end: usize): usize {
  do {
    end--;
    store<u8>(end, <u8>(0x30 + (value % 10)));
    value /= 10;
  } while (value != 0);
  return end;
}

/** A view of bytes in the buffer: inline, or copied to the arena. */
@inline
function keep(arena: usize, start: usize, length: i32, destination: usize): void {
  let bytes = start;
  if (length > 12) {
    bytes = arenaAllocateBytes(arena, length);
    memory.copy(bytes, start, length);
  }
  makeView(bytes, length, destination);
}

/** The decimal text of an integer. */
export function longToString(arena: usize, value: i64, destination: usize): void {
  const end = buffer + 24;
  let start = writeDigits(value < 0 ? ~(<u64>value) + 1 : <u64>value, end);
  if (value < 0) store<u8>(--start, 0x2d);
  keep(arena, start, <i32>(end - start), destination);
}

/** The text of a decimal of at most 18 digits, with all digits of its scale. */
export function decimalToString(arena: usize, value: i64, scale: i32, destination: usize): void {
  const end = buffer + 24;
  let magnitude: u64 = value < 0 ? ~(<u64>value) + 1 : <u64>value;
  let start = end;
  if (scale > 0) {
    for (let i = 0; i < scale; i++) {
      store<u8>(--start, <u8>(0x30 + (magnitude % 10)));
      magnitude /= 10;
    }
    store<u8>(--start, 0x2e);
  }
  start = writeDigits(magnitude, start);
  if (value < 0) store<u8>(--start, 0x2d);
  keep(arena, start, <i32>(end - start), destination);
}

/** Writes an integer of a sign and at most 18 digits; 0 when the text is anything else. */
export function stringToLong(view: usize, target: usize): i32 {
  let at = viewBytes(view);
  const end = at + viewLength(view);
  if (at == end) return 0;
  const sign = load<u8>(at);
  if (sign == 0x2d || sign == 0x2b) at++;
  if (at == end || end - at > 18) return 0;
  let value: i64 = 0;
  for (; at < end; at++) {
    const digit = <u32>load<u8>(at) - 0x30;
    if (digit > 9) return 0;
    value = value * 10 + digit;
  }
  store<i64>(target, sign == 0x2d ? -value : value);
  return 1;
}

/** Writes a plain floating point number, rounded to a double or a float; 0 when the text is anything else. */
export function stringToDouble(view: usize, isFloat: i32, target: usize): i32 {
  const at = viewBytes(view);
  if (!parseDouble(at, at + viewLength(view), isFloat != 0)) return 0;
  store<f64>(target, parsedDouble());
  return 1;
}

const MICROS_PER_DAY: i64 = 86400000000;

/** The days of the `yyyy-mm-dd` at an address; the least integer when it is no date. */
function parseDate(at: usize): i32 {
  if (load<u8>(at, 4) != 0x2d || load<u8>(at, 7) != 0x2d) return i32.MIN_VALUE;
  let number: i32 = 0;
  for (let i: usize = 0; i < 10; i++) {
    if (i == 4 || i == 7) continue;
    const digit = <i32>load<u8>(at + i) - 0x30;
    if (<u32>digit > 9) return i32.MIN_VALUE;
    number = number * 10 + digit;
  }
  const year = number / 10000;
  const month = (number / 100) % 100;
  const day = number % 100;
  if (month < 1 || month > 12 || day < 1) return i32.MIN_VALUE;
  const days = dateOf(year, month, day);
  const next = month == 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
  if (days >= next) return i32.MIN_VALUE;
  return days;
}

/** Writes the days of `yyyy-mm-dd`; 0 when the text is anything else, or no date. */
export function stringToDate(view: usize, target: usize): i32 {
  if (viewLength(view) != 10) return 0;
  const days = parseDate(viewBytes(view));
  if (days == i32.MIN_VALUE) return 0;
  store<i32>(target, days);
  return 1;
}

/** Two digits as a number, or one above 99. */
@inline
function parsePair(at: usize): u32 {
  const tens = <u32>load<u8>(at) - 0x30;
  const ones = <u32>load<u8>(at, 1) - 0x30;
  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

/** Writes the microseconds of `yyyy-mm-dd[ hh:mm:ss[.f…]]`; 0 when the text is anything else, or no time. */
export function stringToTimestamp(view: usize, target: usize): i32 {
  const length = viewLength(view);
  if (length != 10 && length != 19 && (length < 21 || length > 26)) return 0;
  const at = viewBytes(view);
  const days = parseDate(at);
  if (days == i32.MIN_VALUE) return 0;
  let micros: i64 = 0;
  if (length > 10) {
    const between = load<u8>(at, 10);
    if ((between != 0x20 && between != 0x54) || load<u8>(at, 13) != 0x3a || load<u8>(at, 16) != 0x3a) return 0;
    const hour = parsePair(at + 11);
    const minute = parsePair(at + 14);
    const second = parsePair(at + 17);
    if (hour > 23 || minute > 59 || second > 59) return 0;
    if (length > 19) {
      if (load<u8>(at, 19) != 0x2e) return 0;
      let scale: i32 = 100000;
      for (let i: usize = 20; i < <usize>length; i++, scale /= 10) {
        const digit = <u32>load<u8>(at + i) - 0x30;
        if (digit > 9) return 0;
        micros += <i32>digit * scale;
      }
    }
    micros += <i64>(hour * 3600 + minute * 60 + second) * 1000000;
  }
  store<i64>(target, <i64>days * MICROS_PER_DAY + micros);
  return 1;
}

/** Writes the text of a date of the years 0 to 9999; 0 for others. */
export function dateToString(days: i32, destination: usize): i32 {
  // 0000-01-01 and 9999-12-31
  if (days < -719528 || days > 2932896) return 0;
  const bytes = destination + 4;
  store<i32>(destination, 10);
  writeDate(dateFields(days), bytes);
  store<u16>(bytes, 0, 10);
  return 1;
}

/** Writes a wall clock in microseconds, its fraction without zeros at its end; 0 but in the years 0 to 9999. */
export function timestampToString(arena: usize, micros: i64, destination: usize): i32 {
  let days = micros / MICROS_PER_DAY;
  let time = micros - days * MICROS_PER_DAY;
  if (time < 0) {
    days--;
    time += MICROS_PER_DAY;
  }
  // 0000-01-01 and 9999-12-31
  if (days < -719528 || days > 2932896) return 0;
  const bytes = arenaAllocateBytes(arena, 26);
  writeDate(dateFields(<i32>days), bytes);
  const seconds = <i32>(time / 1000000);
  store<u8>(bytes, 0x20, 10);
  writePair(bytes + 11, seconds / 3600);
  store<u8>(bytes, 0x3a, 13);
  writePair(bytes + 14, (seconds / 60) % 60);
  store<u8>(bytes, 0x3a, 16);
  writePair(bytes + 17, seconds % 60);
  let fraction = <i32>(time - <i64>seconds * 1000000);
  let length: i32 = 19;
  if (fraction != 0) {
    store<u8>(bytes, 0x2e, 19);
    for (length = 20; fraction != 0; length++) {
      store<u8>(bytes + length, <u8>(0x30 + fraction / 100000));
      fraction = (fraction % 100000) * 10;
    }
  }
  makeView(bytes, length, destination);
  return 1;
}

/** Writes the ten bytes of a date of the years 0 to 9999. */
@inline
function writeDate(fields: i32, bytes: usize): void {
  const year = fields >> 9;
  writePair(bytes, year / 100);
  writePair(bytes + 2, year % 100);
  store<u8>(bytes, 0x2d, 4);
  writePair(bytes + 5, (fields >> 5) & 15);
  store<u8>(bytes, 0x2d, 7);
  writePair(bytes + 8, fields & 31);
}

@inline
function writePair(at: usize, value: i32): void {
  store<u8>(at, <u8>(0x30 + value / 10));
  store<u8>(at, <u8>(0x30 + (value % 10)), 1);
}
