// Exact decimal numbers as users get them from decimal columns.

const DECIMAL_TEXT = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?\s*$/;

/** An immutable decimal number: an unscaled integer and how many of its digits are after the point. */
export class Decimal {
  readonly unscaled: bigint;
  readonly scale: number;

  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  /** Reads decimal notation, with an exponent if need be; undefined when the text is no number. */
  static parse(text: string): Decimal | undefined {
    const match = DECIMAL_TEXT.exec(text);
    if (match === null) return undefined;
    const [, sign, whole = "", fraction = "", exponent = "0"] = match;
    const digits = whole + fraction;
    if (digits === "") return undefined;
    const unscaled = BigInt(sign === "-" ? `-${digits}` : digits);
    const scale = fraction.length - Number(exponent);
    return scale >= 0 ? new Decimal(unscaled, scale) : new Decimal(unscaled * 10n ** BigInt(-scale), 0);
  }

  /** The decimal that a number's shortest text stands for (0.1 is exactly 0.1); undefined for NaN and infinities. */
  static of(value: number | bigint | string): Decimal | undefined {
    return typeof value === "bigint" ? new Decimal(value, 0) : Decimal.parse(String(value));
  }

  /** The same number with another count of digits after the point, rounded half away from zero as Spark does. */
  setScale(scale: number): Decimal {
    if (scale === this.scale) return this;
    if (scale > this.scale) return new Decimal(this.unscaled * 10n ** BigInt(scale - this.scale), scale);
    const divisor = 10n ** BigInt(this.scale - scale);
    const half = this.unscaled < 0n ? -(divisor / 2n) : divisor / 2n;
    return new Decimal((this.unscaled + half) / divisor, scale);
  }

  /** Digits of the unscaled integer; 1 for zero. */
  get precision(): number {
    const digits = this.unscaled.toString();
    return this.unscaled < 0n ? digits.length - 1 : digits.length;
  }

  /** Negative, 0 or positive; 1.0 and 1.00 are equal. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const a = this.setScale(scale).unscaled;
    const b = other.setScale(scale).unscaled;
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  /** The nearest double. */
  toNumber(): number {
    return Number(this.toString());
  }

  /** Plain notation with all digits of the scale: `-0.50`. */
  toString(): string {
    if (this.scale <= 0) return (this.unscaled * 10n ** BigInt(-this.scale)).toString();
    const negative = this.unscaled < 0n;
    const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, "0");
    const point = digits.length - this.scale;
    return `${negative ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
  }

  /** Text, since a JSON number would lose digits. */
  toJSON(): string {
    return this.toString();
  }

  [Symbol.toPrimitive](hint: string): string | number {
    return hint === "string" ? this.toString() : this.toNumber();
  }
}
