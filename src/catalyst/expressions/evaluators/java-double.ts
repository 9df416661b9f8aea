// The text of floating point numbers as Java up to 18 writes them. Its digits always read back as the number, but are
// not always the fewest that do, so the steps of its conversion are followed one by one.

const SIGNIFICAND_BITS = 52;
const SIGNIFICAND = (1n << 52n) - 1n;
const BIAS = 1023;
/** Numbers below 2^63 whose binary point lies behind all their bits are written as whole numbers. */
const LARGEST_WHOLE_EXPONENT = 62;
const SMALLEST_EASY_EXPONENT = -21;
/** Powers of five that fit 64 bits, and the bits of each. */
const EASY_POWERS = 27;

const view = new DataView(new ArrayBuffer(8));

/** Java's Double.toString. */
export function formatDouble(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return formatSpecial(value);
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & SIGNIFICAND;
  return formatFinite(value < 0, exponent, fraction, SIGNIFICAND_BITS, BIAS);
}

/** Java's Float.toString, of a number that is one of 32 bits. */
export function formatFloat(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return formatSpecial(value);
  view.setFloat32(0, value);
  const bits = view.getUint32(0);
  return formatFinite(value < 0, (bits >>> 23) & 0xff, BigInt(bits & 0x7fffff), 23, 127);
}

function formatSpecial(value: number): string {
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}

function formatFinite(isNegative: boolean, biased: number, fraction: bigint, width: number, bias: number): string {
  let binaryExponent = biased - bias;
  let significantBits = width + 1;
  let bits = fraction | (1n << BigInt(width));
  if (biased === 0) {
    significantBits = bitLength(fraction);
    const shift = width + 1 - significantBits;
    bits = fraction << BigInt(shift);
    binaryExponent = 1 - shift - bias;
  }
  const aligned = bits << BigInt(SIGNIFICAND_BITS - width);
  const { digits, exponent } = digitsOf(aligned, binaryExponent, significantBits);
  return (isNegative ? "-" : "") + notation(digits, exponent);
}

interface Digits {
  readonly digits: string;
  /** The number is 0.digits × 10^exponent. */
  readonly exponent: number;
}

/** `bits` are 53, the highest set: bits × 2^(binaryExponent − 52). */
function digitsOf(bits: bigint, binaryExponent: number, significantBits: number): Digits {
  const tailZeros = trailingZeros(bits);
  const fractionBits = SIGNIFICAND_BITS + 1 - tailZeros;
  const tinyBits = Math.max(0, fractionBits - binaryExponent - 1);
  const isWhole = tinyBits === 0 && binaryExponent <= LARGEST_WHOLE_EXPONENT;
  if (isWhole && binaryExponent >= SMALLEST_EASY_EXPONENT) {
    const shift = BigInt(Math.abs(binaryExponent - SIGNIFICAND_BITS));
    const whole = binaryExponent >= SIGNIFICAND_BITS ? bits << shift : bits >> shift;
    return wholeDigits(whole, Math.max(0, binaryExponent - significantBits - 1));
  }
  let exponent = estimatedExponent(bits, binaryExponent);
  const five = Math.max(0, -exponent);
  const tens = Math.max(0, exponent);
  let two = five + tinyBits + binaryExponent;
  let scaleTwo = tens + tinyBits;
  let marginTwo = two - significantBits;
  two -= fractionBits - 1;
  const common = Math.min(two, scaleTwo);
  two -= common;
  scaleTwo -= common;
  marginTwo -= common;
  // Below a power of two the next number is half as far away.
  if (fractionBits === 1) marginTwo--;
  if (marginTwo < 0) {
    two -= marginTwo;
    scaleTwo -= marginTwo;
    marginTwo = 0;
  }
  const scale = (5n ** BigInt(tens)) << BigInt(scaleTwo);
  const tenfold = scale * 10n;
  let rest = ((bits >> BigInt(tailZeros)) * 5n ** BigInt(five)) << BigInt(two);
  let margin = (5n ** BigInt(five)) << BigInt(marginTwo);
  const restBits = fractionBits + two + fiveBits(five);
  const tenfoldBits = scaleTwo + 1 + fiveBits(tens + 1);
  const most = Math.max(restBits, tenfoldBits);
  // Where Java computes in 32 or 64 bits its sum may overflow, and it stops at a bound that is reached a moment later.
  const width = most < 32 ? 32 : most < 64 ? 64 : undefined;
  const isHigh = (): boolean => {
    if (width === undefined) return rest + margin >= tenfold;
    return BigInt.asIntN(width, rest + margin) > tenfold;
  };
  let digits = "";
  const step = (): bigint => {
    const quotient = rest / scale;
    rest = 10n * (rest % scale);
    margin = width === undefined ? margin * 10n : BigInt.asIntN(width, margin * 10n);
    return quotient;
  };
  const first = step();
  let low = rest < margin;
  let high = isHigh();
  if (first === 0n && !high) exponent--;
  else digits = String(first);
  // In scientific notation there is at least one digit behind the point.
  if (exponent < -3 || exponent >= 8) low = high = false;
  while (!low && !high) {
    digits += String(step());
    low = margin <= 0n || rest < margin;
    high = margin <= 0n || isHigh();
  }
  const twice = rest * 2n;
  const isOdd = Number(digits.at(-1)) % 2 === 1;
  const roundsUp = high && (!low || twice > tenfold || (twice === tenfold && isOdd));
  return roundsUp ? roundedUp(digits, exponent + 1) : { digits, exponent: exponent + 1 };
}

/** The digits of a whole number, of which those that its bits do not tell are rounded off. */
function wholeDigits(whole: bigint, unknownBits: number): Digits {
  const dropped = unknownBits > 1 ? Math.floor(unknownBits * Math.LOG10E * Math.LN2) : 0;
  const power = 10n ** BigInt(dropped);
  const kept = whole / power + (dropped > 0 && whole % power >= power / 2n ? 1n : 0n);
  const text = String(kept);
  return { digits: text.replace(/0+$/, ""), exponent: text.length + dropped };
}

/** The last digit raised by one; digits that carry become zeros that are written. */
function roundedUp(digits: string, exponent: number): Digits {
  const [, head = "", nines = ""] = /^(.*?)(9*)$/.exec(digits) ?? [];
  if (head === "") return { digits: `1${"0".repeat(nines.length - 1)}`, exponent: exponent + 1 };
  return { digits: head.slice(0, -1) + String(Number(head.at(-1)) + 1) + "0".repeat(nines.length), exponent };
}

/** The decimal exponent, or one more. */
function estimatedExponent(bits: bigint, binaryExponent: number): number {
  const significand = 1 + Number(bits & SIGNIFICAND) / 2 ** SIGNIFICAND_BITS;
  return Math.floor((significand - 1.5) * 0.289529654 + 0.176091259 + binaryExponent * 0.301029995663981);
}

function notation(digits: string, exponent: number): string {
  if (exponent > 0 && exponent < 8) {
    const whole = digits.slice(0, exponent).padEnd(exponent, "0");
    return `${whole}.${digits.slice(exponent) || "0"}`;
  }
  if (exponent <= 0 && exponent > -3) return `0.${"0".repeat(-exponent)}${digits}`;
  return `${digits[0]}.${digits.slice(1) || "0"}E${exponent - 1}`;
}

/** The bits of a power of five; of one beyond 64 bits about as many. */
function fiveBits(power: number): number {
  return power === 0 ? 0 : power < EASY_POWERS ? Math.floor(power * Math.log2(5)) + 1 : power * 3;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function trailingZeros(value: bigint): number {
  return bitLength(value & -value) - 1;
}
