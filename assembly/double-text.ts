// The text of floating point numbers as Java up to 18 writes them, by the steps that
// src/catalyst/expressions/evaluators/java-double.ts explains: in 64 bits where they suffice, else with long integers.

import { arenaAllocateBytes } from "./arena";
import { makeView } from "./view";

const SIGNIFICAND: u64 = (1 << 52) - 1;
const HIDDEN_BIT: u64 = 1 << 52;
const EASY_POWERS: i32 = 27;

const POWERS_OF_FIVE = memory.data<u64>([
  1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125, 244140625, 1220703125, 6103515625,
  30517578125, 152587890625, 762939453125, 3814697265625, 19073486328125, 95367431640625, 476837158203125,
  2384185791015625, 11920928955078125, 59604644775390625, 298023223876953125, 1490116119384765625,
]);

const text: usize = memory.data(64);
/** The number is 0.digits × 10^decimalExponent. */
const digits: usize = memory.data(32);
let digitCount: i32 = 0;
let decimalExponent: i32 = 0;

/** Long integers of `limbs` words of 32 bits, the lowest first. */
const MOST_LIMBS: i32 = 44;
const rest: usize = memory.data(176);
const scale: usize = memory.data(176);
const margin: usize = memory.data(176);
const tenfold: usize = memory.data(176);
const sum: usize = memory.data(176);
let limbs: i32 = 0;

/** Java's Double.toString. */
export function doubleToString(arena: usize, value: f64, destination: usize): void {
  const bits = reinterpret<u64>(value);
  const biased = <i32>((bits >> 52) & 0x7ff);
  const fraction = bits & SIGNIFICAND;
  if (biased == 0x7ff || bits << 1 == 0) {
    special(bits >> 63 != 0, biased != 0, fraction != 0, destination);
    return;
  }
  if (biased != 0) develop(fraction | HIDDEN_BIT, biased - 1023, 53);
  else {
    const shift = <i32>clz(fraction) - 11;
    develop(fraction << shift, -1022 - shift, 53 - shift);
  }
  write(arena, bits >> 63 != 0, destination);
}

/** Java's Float.toString. */
export function floatToString(arena: usize, value: f32, destination: usize): void {
  const bits = reinterpret<u32>(value);
  const biased = <i32>((bits >> 23) & 0xff);
  const fraction = bits & 0x7fffff;
  if (biased == 0xff || bits << 1 == 0) {
    special(bits >> 31 != 0, biased != 0, fraction != 0, destination);
    return;
  }
  if (biased != 0) develop(<u64>(fraction | 0x800000) << 29, biased - 127, 24);
  else {
    const shift = <i32>clz(fraction) - 8;
    develop(<u64>(fraction << shift) << 29, -126 - shift, 24 - shift);
  }
  write(arena, bits >> 31 != 0, destination);
}

/** Zero, infinity, or what is no number. */
function special(isNegative: bool, isLarge: bool, isNaN: bool, destination: usize): void {
  let at = text;
  if (isNegative && !isNaN) store<u8>(at++, 0x2d);
  if (isNaN && isLarge) {
    store<u16>(at, 0x614e);
    store<u8>(at, 0x4e, 2);
    at += 3;
  } else if (isLarge) {
    store<u64>(at, 0x7974696e69666e49);
    at += 8;
  } else {
    store<u16>(at, 0x2e30);
    store<u8>(at, 0x30, 2);
    at += 3;
  }
  makeView(text, <i32>(at - text), destination);
}

/** `bits` are 53, the highest set: bits × 2^(binaryExponent − 52). */
function develop(bits: u64, binaryExponent: i32, significantBits: i32): void {
  const tailZeros = <i32>ctz(bits);
  const fractionBits = 53 - tailZeros;
  const tinyBits = max(0, fractionBits - binaryExponent - 1);
  if (tinyBits == 0 && binaryExponent <= 62 && binaryExponent >= -21) {
    const whole = binaryExponent >= 52 ? bits << (binaryExponent - 52) : bits >> (52 - binaryExponent);
    developWhole(whole, max(0, binaryExponent - significantBits - 1));
    return;
  }
  const estimate =
    (reinterpret<f64>((bits & SIGNIFICAND) | 0x3ff0000000000000) - 1.5) * 0.289529654 +
    0.176091259 +
    <f64>binaryExponent * 0.301029995663981;
  const exponent = <i32>Math.floor(estimate);
  const five = max(0, -exponent);
  const tens = max(0, exponent);
  let two = five + tinyBits + binaryExponent;
  let scaleTwo = tens + tinyBits;
  let marginTwo = two - significantBits;
  two -= fractionBits - 1;
  const common = min(two, scaleTwo);
  two -= common;
  scaleTwo -= common;
  marginTwo -= common;
  // Below a power of two the next number is half as far away.
  if (fractionBits == 1) marginTwo--;
  if (marginTwo < 0) {
    two -= marginTwo;
    scaleTwo -= marginTwo;
    marginTwo = 0;
  }
  decimalExponent = exponent + 1;
  digitCount = 0;
  const most = max(fractionBits + two + fiveBits(five), scaleTwo + 1 + fiveBits(tens + 1));
  if (most < 64) developInLong(bits >> tailZeros, five, two, tens, scaleTwo, marginTwo, most < 32);
  else developInLimbs(bits >> tailZeros, five, two, tens, scaleTwo, marginTwo);
}

@inline
function powerOfFive(power: i32): u64 {
  return load<u64>(POWERS_OF_FIVE + (<usize>power << 3));
}

function fiveBits(power: i32): i32 {
  return power < EASY_POWERS ? (power == 0 ? 0 : 64 - <i32>clz(powerOfFive(power))) : power * 3;
}

/** The digits of a whole number, of which those that its bits do not tell are rounded off. */
function developWhole(whole: u64, unknownBits: i32): void {
  let exponent = 0;
  if (unknownBits > 1) {
    const dropped = (unknownBits * 78913) >> 18;
    const power = powerOfFive(dropped) << dropped;
    const residue = whole % power;
    whole /= power;
    exponent = dropped;
    if (dropped > 0 && residue >= power >> 1) whole++;
  }
  while (whole % 10 == 0) {
    whole /= 10;
    exponent++;
  }
  let count = 0;
  for (let left = whole; left != 0; left /= 10) count++;
  for (let i = count - 1; i >= 0; i--) {
    store<u8>(digits + i, <u8>(0x30 + (whole % 10)));
    whole /= 10;
  }
  digitCount = count;
  decimalExponent = exponent + count;
}

@inline
function pushDigit(digit: u32): void {
  store<u8>(digits + digitCount, <u8>(0x30 + digit));
  digitCount++;
}

/** A sum of Java's int or long, which may overflow. */
@inline
function wrap(value: i64, isInt: bool): i64 {
  return isInt ? <i64>(<i32>value) : value;
}

function developInLong(
  bits: u64,
  five: i32,
  two: i32,
  tens: i32,
  scaleTwo: i32,
  marginTwo: i32,
  isInt: bool,
): void {
  let b: i64 = <i64>((bits * powerOfFive(five)) << two);
  const s: i64 = <i64>(powerOfFive(tens) << scaleTwo);
  const ten: i64 = s * 10;
  let m: i64 = wrap(<i64>(powerOfFive(five) << marginTwo) * 10, isInt);
  let quotient = <u64>b / <u64>s;
  b = 10 * (b - <i64>quotient * s);
  let low = b < m;
  let high = wrap(b + m, isInt) > ten;
  if (quotient == 0 && !high) decimalExponent--;
  else pushDigit(<u32>quotient);
  // In scientific notation there is at least one digit behind the point.
  if (decimalExponent < -2 || decimalExponent >= 9) low = high = false;
  while (!low && !high) {
    quotient = <u64>b / <u64>s;
    b = 10 * (b - <i64>quotient * s);
    m = wrap(m * 10, isInt);
    low = m <= 0 || b < m;
    high = m <= 0 || wrap(b + m, isInt) > ten;
    pushDigit(<u32>quotient);
  }
  if (!high) return;
  const difference = (b << 1) - ten;
  if (!low || difference > 0 || (difference == 0 && (load<u8>(digits + digitCount - 1) & 1) != 0)) roundUp();
}

/** The last digit raised by one; digits that carry become zeros that are written. */
function roundUp(): void {
  let at = digits + digitCount - 1;
  while (load<u8>(at) == 0x39) {
    store<u8>(at, 0x30);
    if (at == digits) {
      store<u8>(at, 0x31);
      decimalExponent++;
      return;
    }
    at--;
  }
  store<u8>(at, load<u8>(at) + 1);
}

function multiply(number: usize, factor: u32): void {
  let carry: u64 = 0;
  for (let i = 0; i < limbs; i++) {
    const at = number + (<usize>i << 2);
    carry += <u64>load<u32>(at) * factor;
    store<u32>(at, <u32>carry);
    carry >>= 32;
  }
}

/** value × 5^five × 2^two */
function assign(number: usize, value: u64, five: i32, two: i32): void {
  memory.fill(number, 0, MOST_LIMBS << 2);
  store<u64>(number, value);
  for (; five >= 13; five -= 13) multiply(number, 1220703125);
  if (five > 0) multiply(number, <u32>powerOfFive(five));
  const words = two >> 5;
  const shift = two & 31;
  for (let i = limbs - 1; i >= 0; i--) {
    const from = i - words;
    const upper = from >= 0 ? <u64>load<u32>(number + (<usize>from << 2)) : 0;
    const lower = from >= 1 ? <u64>load<u32>(number + (<usize>(from - 1) << 2)) : 0;
    store<u32>(number + (<usize>i << 2), <u32>((((upper << 32) | lower) << shift) >> 32));
  }
}

function compare(a: usize, b: usize): i32 {
  for (let i = limbs - 1; i >= 0; i--) {
    const x = load<u32>(a + (<usize>i << 2));
    const y = load<u32>(b + (<usize>i << 2));
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

/** a − b × factor, which is not negative. */
function subtract(a: usize, b: usize, factor: u32): void {
  let borrow: u64 = 0;
  for (let i = 0; i < limbs; i++) {
    const at = a + (<usize>i << 2);
    borrow += <u64>load<u32>(b + (<usize>i << 2)) * factor;
    const before = <u64>load<u32>(at);
    const taken = borrow & 0xffffffff;
    borrow >>= 32;
    if (before < taken) borrow++;
    store<u32>(at, <u32>(before - taken));
  }
}

/** The upper words as a floating point number, for a first guess of a quotient. */
@inline
function upper(number: usize): f64 {
  const at = number + (<usize>(limbs - 3) << 2);
  return <f64>load<u32>(at, 8) * 18446744073709551616.0 + <f64>load<u64>(at);
}

/** One digit of rest ÷ scale; what remains is multiplied by ten. */
function nextDigit(divisor: f64): u32 {
  // A guess that is never too high, by one too low at most.
  let quotient = <u32>((upper(rest) / divisor) * 0.9999999999);
  subtract(rest, scale, quotient);
  if (compare(rest, scale) >= 0) {
    subtract(rest, scale, 1);
    quotient++;
  }
  multiply(rest, 10);
  return quotient;
}

function isHigh(): bool {
  let carry: u64 = 0;
  for (let i = 0; i < limbs; i++) {
    const at = <usize>i << 2;
    carry += <u64>load<u32>(rest + at) + load<u32>(margin + at);
    store<u32>(sum + at, <u32>carry);
    carry >>= 32;
  }
  return compare(sum, tenfold) >= 0;
}

function developInLimbs(bits: u64, five: i32, two: i32, tens: i32, scaleTwo: i32, marginTwo: i32): void {
  // The scale is brought to the top of its words, so that three of them tell a digit.
  const scaleBits = ((tens * 1217359) >> 19) + 1 + scaleTwo;
  const words = max(2, (scaleBits + 8) >> 5);
  const shift = (words << 5) + 24 - scaleBits;
  limbs = words + 1;
  assign(rest, bits, five, two + shift);
  assign(scale, 1, tens, scaleTwo + shift);
  assign(margin, 1, five, marginTwo + shift);
  memory.copy(tenfold, scale, MOST_LIMBS << 2);
  multiply(tenfold, 10);
  multiply(margin, 10);
  const divisor = upper(scale);
  let digit = nextDigit(divisor);
  let low = compare(rest, margin) < 0;
  let high = isHigh();
  if (digit == 0 && !high) decimalExponent--;
  else pushDigit(digit);
  // In scientific notation there is at least one digit behind the point.
  if (decimalExponent < -2 || decimalExponent >= 9) low = high = false;
  while (!low && !high) {
    digit = nextDigit(divisor);
    multiply(margin, 10);
    low = compare(rest, margin) < 0;
    high = isHigh();
    pushDigit(digit);
  }
  if (!high) return;
  if (low) {
    multiply(rest, 2);
    const difference = compare(rest, tenfold);
    if (difference < 0 || (difference == 0 && (load<u8>(digits + digitCount - 1) & 1) == 0)) return;
  }
  roundUp();
}

/** Plain notation from 10^-3 to 10^7, else scientific. */
function write(arena: usize, isNegative: bool, destination: usize): void {
  let at = text;
  const count = digitCount;
  const exponent = decimalExponent;
  if (isNegative) store<u8>(at++, 0x2d);
  if (exponent > 0 && exponent < 8) {
    const whole = min(count, exponent);
    memory.copy(at, digits, whole);
    memory.fill(at + whole, 0x30, exponent - whole);
    at += exponent;
    store<u8>(at++, 0x2e);
    if (count > exponent) {
      memory.copy(at, digits + exponent, count - exponent);
      at += count - exponent;
    } else store<u8>(at++, 0x30);
  } else if (exponent <= 0 && exponent > -3) {
    store<u16>(at, 0x2e30);
    memory.fill(at + 2, 0x30, -exponent);
    at += 2 - exponent;
    memory.copy(at, digits, count);
    at += count;
  } else {
    store<u8>(at, load<u8>(digits));
    store<u8>(at, 0x2e, 1);
    at += 2;
    if (count > 1) {
      memory.copy(at, digits + 1, count - 1);
      at += count - 1;
    } else store<u8>(at++, 0x30);
    store<u8>(at++, 0x45);
    let power = exponent - 1;
    if (power < 0) {
      store<u8>(at++, 0x2d);
      power = -power;
    }
    if (power >= 100) store<u8>(at++, <u8>(0x30 + power / 100));
    if (power >= 10) store<u8>(at++, <u8>(0x30 + ((power / 10) % 10)));
    store<u8>(at++, <u8>(0x30 + (power % 10)));
  }
  const length = <i32>(at - text);
  let bytes = text;
  if (length > 12) {
    bytes = arenaAllocateBytes(arena, length);
    memory.copy(bytes, text, length);
  }
  makeView(bytes, length, destination);
}
