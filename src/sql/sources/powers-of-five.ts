// The powers of five that the kernel for floating point numbers multiplies with.

const SMALLEST = -342;
const LARGEST = 308;
/** Powers from here on up to −1 have an exact enough reciprocal with fewer bits. */
const SMALLEST_SHORT = -27;
const HALF = 64n;

/** The upper 128 bits of each power of five from −342 to 308, of negative ones rounded up: upper half, lower half. */
export function powersOfFive(): BigUint64Array {
  const table = new BigUint64Array((LARGEST - SMALLEST + 1) * 2);
  for (let power = SMALLEST; power <= LARGEST; power++) {
    const bits = power < 0 ? reciprocal(power) : upperBits(5n ** BigInt(power));
    table[(power - SMALLEST) * 2] = bits >> HALF;
    table[(power - SMALLEST) * 2 + 1] = BigInt.asUintN(64, bits);
  }
  return table;
}

function reciprocal(power: number): bigint {
  const divisor = 5n ** BigInt(-power);
  const length = bitLength(divisor);
  const shift = power >= SMALLEST_SHORT ? length + 127 : 2 * length + 128;
  return upperBits((1n << BigInt(shift)) / divisor + 1n);
}

function upperBits(value: bigint): bigint {
  const shift = bitLength(value) - 128;
  return shift > 0 ? value >> BigInt(shift) : value << BigInt(-shift);
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}
