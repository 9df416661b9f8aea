// Division of whole numbers toward minus infinity, as moments before an epoch are put into days and months.

/** @param divisor greater than 0 */
export function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}
