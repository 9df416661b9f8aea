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

/** Writes the days of `yyyy-mm-dd`; 0 when the text is anything else, or no date. */
export function stringToDate(view: usize, target: usize): i32 {
  if (viewLength(view) != 10) return 0;
  const at = viewBytes(view);
  if (load<u8>(at, 4) != 0x2d || load<u8>(at, 7) != 0x2d) return 0;
  let number: i32 = 0;
  for (let i: usize = 0; i < 10; i++) {
    if (i == 4 || i == 7) continue;
    const digit = <i32>load<u8>(at + i) - 0x30;
    if (<u32>digit > 9) return 0;
    number = number * 10 + digit;
  }
  const year = number / 10000;
  const month = (number / 100) % 100;
  const day = number % 100;
  if (month < 1 || month > 12 || day < 1) return 0;
  const days = dateOf(year, month, day);
  const next = month == 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
  if (days >= next) return 0;
  store<i32>(target, days);
  return 1;
}

/** Writes the text of a date of the years 0 to 9999; 0 for others. */
export function dateToString(days: i32, destination: usize): i32 {
  // 0000-01-01 and 9999-12-31
  if (days < -719528 || days > 2932896) return 0;
  const fields = dateFields(days);
  const year = fields >> 9;
  const bytes = destination + 4;
  store<i32>(destination, 10);
  writePair(bytes, year / 100);
  writePair(bytes + 2, year % 100);
  store<u8>(bytes, 0x2d, 4);
  writePair(bytes + 5, (fields >> 5) & 15);
  store<u8>(bytes, 0x2d, 7);
  writePair(bytes + 8, fields & 31);
  store<u16>(bytes, 0, 10);
  return 1;
}

@inline
function writePair(at: usize, value: i32): void {
  store<u8>(at, <u8>(0x30 + value / 10));
  store<u8>(at, <u8>(0x30 + (value % 10)), 1);
}
