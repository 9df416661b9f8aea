// 128-bit arithmetic of decimals: unscaled values as two 64-bit halves, low half first.

/** Writes the low 128 bits of a product, which is all of it when the product fits a decimal. */
export function decimalMultiply(aLow: i64, aHigh: i64, bLow: i64, bHigh: i64, target: usize): void {
  const a0 = <u64>aLow & 0xffffffff;
  const a1 = <u64>aLow >> 32;
  const b0 = <u64>bLow & 0xffffffff;
  const b1 = <u64>bLow >> 32;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >> 32);
  const crossed = a0 * b1 + (middle & 0xffffffff);
  const carry = a1 * b1 + (middle >> 32) + (crossed >> 32);
  store<u64>(target, <u64>aLow * <u64>bLow);
  store<u64>(target, carry + <u64>(aHigh * bLow + aLow * bHigh), 8);
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

/** Writes a magnitude with a sign. */
@inline
function storeSigned(low: u64, high: u64, negative: bool, target: usize): void {
  if (negative) {
    low = ~low + 1;
    high = ~high + u64(low == 0);
  }
  store<u64>(target, low);
  store<u64>(target, high, 8);
}

/** The low half of a magnitude. */
@inline
function absoluteLow(low: i64, high: i64): u64 {
  return high < 0 ? ~(<u64>low) + 1 : <u64>low;
}

@inline
function absoluteHigh(low: i64, high: i64): u64 {
  return high < 0 ? ~(<u64>high) + u64(low == 0) : <u64>high;
}

/** Writes a product; 0 when it does not fit 127 bits and a sign. */
export function decimalMultiplyChecked(aLow: i64, aHigh: i64, bLow: i64, bHigh: i64, target: usize): i32 {
  const a0 = absoluteLow(aLow, aHigh);
  const a1 = absoluteHigh(aLow, aHigh);
  const b0 = absoluteLow(bLow, bHigh);
  const b1 = absoluteHigh(bLow, bHigh);
  if (a1 != 0 && b1 != 0) return 0;
  const upper = a1 | b1;
  const other = a1 != 0 ? b0 : a0;
  if (upper != 0 && multiplyHigh(upper, other) != 0) return 0;
  const crossed = upper * other;
  const high = multiplyHigh(a0, b0) + crossed;
  if (high < crossed || <i64>high < 0) return 0;
  storeSigned(a0 * b0, high, (aHigh ^ bHigh) < 0, target);
  return 1;
}

/** Writes a sum; 0 when it does not fit 127 bits and a sign. */
export function decimalAddChecked(aLow: i64, aHigh: i64, bLow: i64, bHigh: i64, target: usize): i32 {
  const low = <u64>aLow + <u64>bLow;
  const high = aHigh + bHigh + i64(low < <u64>aLow);
  store<u64>(target, low);
  store<i64>(target, high, 8);
  return i32(((aHigh ^ high) & (bHigh ^ high)) >= 0);
}

/** Writes a difference; 0 when it does not fit 127 bits and a sign. */
export function decimalSubtractChecked(aLow: i64, aHigh: i64, bLow: i64, bHigh: i64, target: usize): i32 {
  const high = aHigh - bHigh - i64(<u64>aLow < <u64>bLow);
  store<u64>(target, <u64>aLow - <u64>bLow);
  store<i64>(target, high, 8);
  return i32(((aHigh ^ bHigh) & (aHigh ^ high)) >= 0);
}

/** 1 when the magnitude is less than the limit. */
export function decimalWithin(low: i64, high: i64, limitLow: i64, limitHigh: i64): i32 {
  const magnitude = absoluteHigh(low, high);
  if (magnitude != <u64>limitHigh) return i32(magnitude < <u64>limitHigh);
  return i32(absoluteLow(low, high) < <u64>limitLow);
}

let remainderOfDivision: u64 = 0;

/** The quotient of 128 bits by 64 when it fits 64, digit by digit of 32 bits; the remainder stays in a global. */
function divideLong(high: u64, low: u64, divisor: u64): u64 {
  if (high == 0) {
    remainderOfDivision = low % divisor;
    return low / divisor;
  }
  const shift = clz(divisor);
  const d = divisor << shift;
  const d1 = d >> 32;
  const d0 = d & 0xffffffff;
  const n32 = shift == 0 ? high : (high << shift) | (low >> (64 - shift));
  const n10 = low << shift;
  const n1 = n10 >> 32;
  const n0 = n10 & 0xffffffff;
  let q1 = n32 / d1;
  let rest = n32 - q1 * d1;
  while (q1 >> 32 != 0 || q1 * d0 > ((rest << 32) | n1)) {
    q1--;
    rest += d1;
    if (rest >> 32 != 0) break;
  }
  const n21 = (n32 << 32) + n1 - q1 * d;
  let q0 = n21 / d1;
  rest = n21 - q0 * d1;
  while (q0 >> 32 != 0 || q0 * d0 > ((rest << 32) | n0)) {
    q0--;
    rest += d1;
    if (rest >> 32 != 0) break;
  }
  remainderOfDivision = ((n21 << 32) + n0 - q0 * d) >> shift;
  return (q1 << 32) + q0;
}

/** Writes the quotient by a number that is not zero, rounded half away from zero. */
export function decimalDivide(low: i64, high: i64, divisor: i64, target: usize): void {
  const d: u64 = divisor < 0 ? ~(<u64>divisor) + 1 : <u64>divisor;
  const n1 = absoluteHigh(low, high);
  const q1 = n1 / d;
  const q0 = divideLong(n1 % d, absoluteLow(low, high), d);
  const rest = remainderOfDivision;
  // Twice the rest may need a bit more than there is.
  const roundUp = u64(rest >= d - rest);
  const rounded = q0 + roundUp;
  storeSigned(rounded, q1 + u64(rounded < q0), (high ^ divisor) < 0, target);
}
