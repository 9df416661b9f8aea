// Reads floating point numbers, rounded correctly: by one exact operation where digits and power are small (Clinger),
// else by the algorithm of Eisel and Lemire, which multiplies with 128 bits of the power of five. What neither decides
// is left to the caller, as everything is that is no plain number. Shared by the kernels, not exported from the module.

import { LARGEST_POWER, powerOfFive, SMALLEST_POWER } from "./powers-of-five";

const ZERO: u32 = 48;
const PLUS: i32 = 43;
const MINUS: i32 = 45;
const POINT: i32 = 46;
const LOWER_E: i32 = 101;

/** Digits that an unsigned 64-bit integer always holds. */
const MOST_DIGITS: i32 = 19;
const LARGEST_EXACT_POWER: i32 = 22;
const LARGEST_EXACT_INTEGER: u64 = 1 << 53;
const MANTISSA_BITS: i32 = 52;
const HIDDEN_BIT: u64 = 1 << 52;
/** Bits of a double below those of a float. */
const BELOW_FLOAT: u64 = (1 << 29) - 1;
const HALF_OF_FLOAT: u64 = 1 << 28;
const SMALLEST_NORMAL_FLOAT: f64 = 1.1754943508222875e-38;
const LARGEST_FLOAT: f64 = 3.4028234663852886e38;

const EXACT_POWERS = memory.data<f64>([
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]);

/** Whether `doubleOf` could not tell the number. */
let isUndecided: bool = false;
/** The number that was read last. */
let parsed: f64 = 0;

export function parsedDouble(): f64 {
  return parsed;
}

/** Reads a plain number; false of anything else, and where its digits do not decide. */
export function parseDouble(at: usize, end: usize, isFloat: bool): bool {
  if (at == end) return false;
  const sign: i32 = load<u8>(at);
  if (sign == MINUS || sign == PLUS) at++;
  let digits: u64 = 0;
  let count = 0;
  let power = 0;
  const start = at;
  for (; at < end; at++) {
    const digit = <u32>load<u8>(at) - ZERO;
    if (digit > 9) break;
    digits = digits * 10 + <u64>digit;
  }
  count = <i32>(at - start);
  if (at < end && load<u8>(at) == POINT) {
    at++;
    const fraction = at;
    for (; at < end; at++) {
      const digit = <u32>load<u8>(at) - ZERO;
      if (digit > 9) break;
      digits = digits * 10 + <u64>digit;
    }
    power = -(<i32>(at - fraction));
    count -= power;
  }
  if (count == 0) return false;
  if (count > MOST_DIGITS) {
    // Zeros in front are no digits.
    for (let zero = start; zero < end && (load<u8>(zero) == ZERO || load<u8>(zero) == POINT); zero++) {
      if (load<u8>(zero) == ZERO) count--;
    }
  }
  if (at < end && (load<u8>(at) | 0x20) == LOWER_E) {
    at++;
    const exponentSign: i32 = at < end ? load<u8>(at) : 0;
    if (exponentSign == MINUS || exponentSign == PLUS) at++;
    const first = at;
    let exponent = 0;
    for (; at < end && at - first < 5; at++) {
      const digit = <u32>load<u8>(at) - ZERO;
      if (digit > 9) break;
      exponent = exponent * 10 + <i32>digit;
    }
    if (at == first) return false;
    power += exponentSign == MINUS ? -exponent : exponent;
  }
  if (at != end || count > MOST_DIGITS) return false;
  let value: f64;
  isUndecided = false;
  if (digits <= LARGEST_EXACT_INTEGER && power >= -LARGEST_EXACT_POWER && power <= LARGEST_EXACT_POWER) {
    const factor = load<f64>(EXACT_POWERS + (<usize>abs(power) << 3));
    value = power < 0 ? <f64>digits / factor : <f64>digits * factor;
  } else {
    value = doubleOf(digits, power);
  }
  if (isUndecided || (isFloat && isBetweenFloats(value))) return false;
  parsed = sign == MINUS ? -value : value;
  return true;
}

/** Whether rounding the double to a float might differ from rounding the number itself. */
@inline
function isBetweenFloats(value: f64): bool {
  if (value == 0) return false;
  if (value < SMALLEST_NORMAL_FLOAT || value > LARGEST_FLOAT) return true;
  return (reinterpret<u64>(value) & BELOW_FLOAT) == HALF_OF_FLOAT;
}

/** The double nearest to digits × 10^power. */
function doubleOf(digits: u64, power: i32): f64 {
  if (digits == 0 || power < SMALLEST_POWER) return 0;
  if (power > LARGEST_POWER) return Infinity;
  const leadingZeros = <i32>clz(digits);
  const w = digits << leadingZeros;
  const entry = powerOfFive(power);
  // The product of the digits and the power of five, to as many bits as rounding needs.
  const five = load<u64>(entry);
  let high = multiplyHigh(w, five);
  let low = w * five;
  if ((high & 0x1ff) == 0x1ff) {
    const more = multiplyHigh(w, load<u64>(entry, 8));
    low += more;
    if (low < more) high++;
    if (low == u64.MAX_VALUE && (power < -27 || power > 55)) {
      isUndecided = true;
      return 0;
    }
  }
  const upperBit = <i32>(high >> 63);
  let mantissa = high >> (upperBit + 64 - MANTISSA_BITS - 3);
  // The binary exponent of the power of ten, by the fixed-point logarithm 217706 / 2^16.
  let exponent = ((217706 * power) >> 16) + 63 + upperBit - leadingZeros + 1023;
  if (exponent <= 0) {
    if (1 - exponent >= 64) return 0;
    mantissa >>= 1 - exponent;
    mantissa += mantissa & 1;
    mantissa >>= 1;
    return reinterpret<f64>(mantissa);
  }
  // Exactly between two doubles the even one counts, which can only be where the power of five is exact.
  if (low <= 1 && power >= -4 && power <= 23 && (mantissa & 3) == 1) {
    if (mantissa << (upperBit + 64 - MANTISSA_BITS - 3) == high) mantissa &= ~1;
  }
  mantissa += mantissa & 1;
  mantissa >>= 1;
  if (mantissa >= HIDDEN_BIT << 1) {
    mantissa = HIDDEN_BIT;
    exponent++;
  }
  if (exponent >= 2047) return Infinity;
  return reinterpret<f64>((<u64>exponent << MANTISSA_BITS) | (mantissa & ~HIDDEN_BIT));
}

/** The high 64 bits of an unsigned product. */
@inline
function multiplyHigh(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >> 32;
  const middle = a1 * b0 + ((a0 * b0) >> 32);
  const crossed = a0 * b1 + (middle & 0xffffffff);
  return a1 * b1 + (middle >> 32) + (crossed >> 32);
}
