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
