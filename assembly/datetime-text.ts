// Writes wall clocks by a compiled pattern: a string of bytes of which those below 128 stand for themselves and the
// others for fields, as src/catalyst/expressions/codegen/datetime-program.ts has them.

import { arenaAllocateBytes } from "./arena";
import { dateFields, dateWeekday } from "./datetime";
import { makeView, viewBytes, viewLength } from "./view";

const MICROS_PER_DAY: i64 = 86400000000;
/** Bytes that the longest field writes, the name of a month. */
const LONGEST_FIELD: i32 = 9;

// "January".."December", then "Monday".."Sunday": where each name begins, and the text of all.
const NAMES = memory.data<u8>([
  74, 97, 110, 117, 97, 114, 121, 70, 101, 98, 114, 117, 97, 114, 121, 77, 97, 114, 99, 104, 65, 112, 114, 105, 108, 77,
  97, 121, 74, 117, 110, 101, 74, 117, 108, 121, 65, 117, 103, 117, 115, 116, 83, 101, 112, 116, 101, 109, 98, 101, 114,
  79, 99, 116, 111, 98, 101, 114, 78, 111, 118, 101, 109, 98, 101, 114, 68, 101, 99, 101, 109, 98, 101, 114, 77, 111,
  110, 100, 97, 121, 84, 117, 101, 115, 100, 97, 121, 87, 101, 100, 110, 101, 115, 100, 97, 121, 84, 104, 117, 114, 115,
  100, 97, 121, 70, 114, 105, 100, 97, 121, 83, 97, 116, 117, 114, 100, 97, 121, 83, 117, 110, 100, 97, 121,
]);
const NAME_STARTS = memory.data<u8>([
  0, 7, 15, 20, 25, 28, 32, 36, 42, 51, 58, 66, 74, 80, 87, 96, 104, 110, 118, 124,
]);
const DAY_NAMES: i32 = 12;

const FIELD_YEAR: u8 = 0x80;
const FIELD_YEAR_OF_CENTURY: u8 = 0x81;
const FIELD_MONTH: u8 = 0x82;
const FIELD_DAY: u8 = 0x83;
const FIELD_HOUR: u8 = 0x84;
const FIELD_CLOCK_HOUR: u8 = 0x85;
const FIELD_MINUTE: u8 = 0x86;
const FIELD_SECOND: u8 = 0x87;
const FIELD_HALF_DAY: u8 = 0x88;
const FIELD_MONTH_NAME: u8 = 0x89;
const FIELD_SHORT_MONTH_NAME: u8 = 0x8a;
const FIELD_DAY_NAME: u8 = 0x8b;
const FIELD_SHORT_DAY_NAME: u8 = 0x8c;
/** The same without a leading zero: month, day, hour, hour of the half day, minute, second. */
const UNPADDED: u8 = 0x10;
/** Plus the number of digits of the fraction. */
const FIELD_FRACTION: u8 = 0xa0;

@inline
function writePair(value: i32, at: usize): usize {
  store<u8>(at, <u8>(0x30 + value / 10));
  store<u8>(at, <u8>(0x30 + (value % 10)), 1);
  return at + 2;
}

@inline
function writeNumber(value: i32, padded: bool, at: usize): usize {
  if (padded || value >= 10) return writePair(value, at);
  store<u8>(at, <u8>(0x30 + value));
  return at + 1;
}

function writeName(index: i32, isShort: bool, at: usize): usize {
  const start = <usize>load<u8>(NAME_STARTS + index);
  const length: usize = isShort ? 3 : <usize>load<u8>(NAME_STARTS + index, 1) - start;
  memory.copy(at, NAMES + start, length);
  return at + length;
}

/** Writes a wall clock in microseconds; 0 for years that have not four digits. */
export function timestampFormat(arena: usize, micros: i64, pattern: usize, destination: usize): i32 {
  let days = micros / MICROS_PER_DAY;
  let time = micros - days * MICROS_PER_DAY;
  if (time < 0) {
    days--;
    time += MICROS_PER_DAY;
  }
  if (days < -719162 || days > 2932896) return 0;
  const fields = dateFields(<i32>days);
  const year = fields >> 9;
  const month = (fields >> 5) & 15;
  const day = fields & 31;
  const seconds = <i32>(time / 1000000);
  const fraction = <i32>(time - <i64>seconds * 1000000);
  const hour = seconds / 3600;
  let at = viewBytes(pattern);
  const length = viewLength(pattern);
  const end = at + length;
  const target = arenaAllocateBytes(arena, max(length * LONGEST_FIELD, 16));
  let out = target;
  for (; at < end; at++) {
    const field = load<u8>(at);
    if (field < 0x80) {
      store<u8>(out++, field);
      continue;
    }
    if (field >= FIELD_FRACTION) {
      let rest = fraction;
      for (let i: i32 = field - FIELD_FRACTION; i > 0; i--) {
        const digit = rest / 100000;
        store<u8>(out++, <u8>(0x30 + digit));
        rest = (rest - digit * 100000) * 10;
      }
      continue;
    }
    const padded = (field & UNPADDED) == 0;
    switch (field & ~UNPADDED) {
      case FIELD_YEAR:
        out = writePair(year % 100, writePair(year / 100, out));
        break;
      case FIELD_YEAR_OF_CENTURY:
        out = writePair(year % 100, out);
        break;
      case FIELD_MONTH:
        out = writeNumber(month, padded, out);
        break;
      case FIELD_DAY:
        out = writeNumber(day, padded, out);
        break;
      case FIELD_HOUR:
        out = writeNumber(hour, padded, out);
        break;
      case FIELD_CLOCK_HOUR:
        out = writeNumber(hour % 12 == 0 ? 12 : hour % 12, padded, out);
        break;
      case FIELD_MINUTE:
        out = writeNumber((seconds / 60) % 60, padded, out);
        break;
      case FIELD_SECOND:
        out = writeNumber(seconds % 60, padded, out);
        break;
      case FIELD_HALF_DAY:
        store<u8>(out, hour < 12 ? 0x41 : 0x50);
        store<u8>(out, 0x4d, 1);
        out += 2;
        break;
      case FIELD_MONTH_NAME:
      case FIELD_SHORT_MONTH_NAME:
        out = writeName(month - 1, (field & 0xf) == 0xa, out);
        break;
      default:
        out = writeName(DAY_NAMES + dateWeekday(<i32>days), (field & 0xf) == 0xc, out);
    }
  }
  makeView(target, <i32>(out - target), destination);
  return 1;
}
