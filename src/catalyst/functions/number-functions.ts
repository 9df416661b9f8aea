// Functions of numbers: roots, logarithms, trigonometry, digits and bits.

import { SparkError } from "../../errors/spark-error.ts";
import {
  BinaryType,
  ByteType,
  type DataType,
  DoubleType,
  IntegerType,
  isIntegral,
  LongType,
  StringType,
  sqlName,
} from "../../types/data-type.ts";
import type { MathFunction } from "../expressions/codegen/math-functions.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { differentOperands } from "./different-types.ts";
import {
  ANY,
  anyOf,
  BINARY,
  BOOLEAN,
  DAY_TIME_INTERVAL,
  DOUBLE,
  type ExpectedType,
  INT,
  INT_OR_LONG,
  INTEGRAL,
  LONG,
  STRING,
  strictly,
  YEAR_MONTH_INTERVAL,
} from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { utf8 } from "./text.ts";

type Generate = NonNullable<ScalarRecord["generate"]>;

/** One of JavaScript's own functions; where the argument is not above `above` the result is null. */
function mathCode(name: MathFunction, above?: number): Generate {
  return (context, [x]) => {
    const { f } = context;
    if (x?.value.kind !== "f64") return undefined;
    f.get(x.value.local);
    context.callHost(name, ["f64"], ["f64"]);
    const value = { kind: "f64", local: f.store() } as const;
    if (above === undefined) return { isNull: undefined, value };
    return { isNull: f.get(x.value.local).f64(above).op("f64.le").store(), value };
  };
}

const squareRoot: Generate = ({ f }, [x]) => {
  if (x?.value.kind !== "f64") return undefined;
  return { isNull: undefined, value: { kind: "f64", local: f.get(x.value.local).op("f64.sqrt").store() } };
};

const exponential: Generate = (context, args, call, expressions) => {
  const { f } = context;
  const [x] = args;
  const power = mathCode("exp")(context, args, call, expressions);
  if (x?.value.kind !== "f64" || power?.value.kind !== "f64") return undefined;
  f.f64(exp(1)).get(power.value.local).get(x.value.local).f64(1).op("f64.eq").select();
  return { isNull: undefined, value: { kind: "f64", local: f.store() } };
};

/** A product with a constant. */
function factorCode(factor: number): Generate {
  return ({ f }, [x]) => {
    if (x?.value.kind !== "f64") return undefined;
    return { isNull: undefined, value: { kind: "f64", local: f.get(x.value.local).f64(factor).op("f64.mul").store() } };
  };
}

/** The functions of one double that are code, by name. */
const MATH_CODE: Readonly<Record<string, Generate>> = {
  sqrt: squareRoot,
  exp: exponential,
  expm1: mathCode("expm1"),
  ln: mathCode("log", 0),
  log10: mathCode("log10", 0),
  log1p: mathCode("log1p", -1),
  sin: mathCode("sin"),
  cos: mathCode("cos"),
  tan: mathCode("tan"),
  asin: mathCode("asin"),
  acos: mathCode("acos"),
  atan: mathCode("atan"),
  sinh: mathCode("sinh"),
  tanh: mathCode("tanh"),
  degrees: factorCode(180 / Math.PI),
  radians: factorCode(Math.PI / 180),
};

/** A function of a double. Where `isDefined` denies, the result is null. */
function mathFunction(
  name: string,
  compute: (x: number) => number,
  doc: string,
  sample: string,
  isDefined: (x: number) => boolean = () => true,
): ScalarRecord {
  const upper = name.toUpperCase();
  return {
    names: [name],
    shown: name === "ln" || name === "rint" ? {} : { [name]: upper },
    inputs: [DOUBLE],
    result: DoubleType,
    nullable: NULLABLE,
    eval: ([x]) => (isDefined(Number(x)) ? compute(Number(x)) : null),
    ...(name in MATH_CODE && { generate: MATH_CODE[name] }),
    usage: `${name}(expr)`,
    doc,
    example: `SELECT ${name}(${sample})`,
  };
}

/** fdlibm's, which Java has; JavaScript corrects the last digit of e. */
function exp(x: number): number {
  return x === 1 ? Math.E + Number.EPSILON * 2 : Math.exp(x);
}

/** The nearest whole number, the even one of two. */
function rint(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 2 ** 52) return x;
  const magic = x < 0 || Object.is(x, -0) ? -(2 ** 52) : 2 ** 52;
  const rounded = x + magic - magic;
  return rounded === 0 && magic < 0 ? -0 : rounded;
}

const positive = (x: number): boolean => !(x <= 0);

/** The error of a product, so that product and error are exact together. */
function productError(a: number, b: number, product: number): number {
  const split = (x: number): readonly [number, number] => {
    const shifted = x * 134217729;
    const high = shifted - (shifted - x);
    return [high, x - high];
  };
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** Correctly rounded but for rare cases: the square root, corrected by what the squares have lost. */
function hypot(x: number, y: number): number {
  const plain = Math.hypot(x, y);
  if (!Number.isFinite(plain) || plain > 1e150 || plain < 1e-140) return plain;
  const [xx, yy, hh] = [x * x, y * y, plain * plain];
  const rest = xx - hh + yy + productError(x, x, xx) + productError(y, y, yy) - productError(plain, plain, hh);
  return plain + rest / (2 * plain);
}

/** fdlibm's cube root, to whose last digit Java keeps: a rational guess of 20 bits and a step of Newton's. */
function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const magnitude = Math.abs(x);
  const bits = new DataView(new ArrayBuffer(8));
  const subnormal = magnitude < 2 ** -1022;
  bits.setFloat64(0, subnormal ? magnitude * 2 ** 54 : magnitude);
  bits.setInt32(0, Math.trunc(bits.getInt32(0) / 3) + (subnormal ? 696219795 : 715094163));
  bits.setInt32(4, 0);
  let t = bits.getFloat64(0);
  const s = 19 / 35 + ((t * t) / magnitude) * t;
  t *= 5 / 14 + 45 / 28 / (s + 99 / 70 - 864 / 1225 / s);
  bits.setFloat64(0, t);
  bits.setInt32(4, 0);
  bits.setInt32(0, bits.getInt32(0) + 1);
  t = bits.getFloat64(0);
  const quotient = magnitude / (t * t);
  t += t * ((quotient - t) / (t + t + quotient));
  return x < 0 ? -t : t;
}

/** As fdlibm: from its own exponential where that is exact enough. */
function cosh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 0.5 * Math.LN2 || magnitude > 22) return Math.cosh(x);
  const power = exp(magnitude);
  return 0.5 * power + 0.5 / power;
}

function factorial(n: number): bigint | null {
  if (n < 0 || n > 20) return null;
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return product;
}

function hexadecimal(value: CatalystValue | undefined): string {
  if (typeof value === "bigint") return BigInt.asUintN(64, value).toString(16).toUpperCase();
  const bytes = value instanceof Uint8Array ? value : utf8(String(value));
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
}

/** The bytes of hexadecimal digits, an odd one being the low half of the first byte; null when there are others. */
export function parseHexadecimal(text: string): Uint8Array | null {
  if (!/^[0-9a-fA-F]*$/.test(text)) return null;
  const padded = text.length % 2 === 0 ? text : `0${text}`;
  return Uint8Array.from({ length: padded.length / 2 }, (_, i) => Number.parseInt(padded.slice(2 * i, 2 * i + 2), 16));
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const UNSIGNED_MAX = 2n ** 64n - 1n;

/** A number in another base: as unsigned, or with a sign when the target base is negative. */
function convert(text: string, from: number, to: number, ansi: boolean): string | null {
  if (from < 2 || from > 36 || Math.abs(to) < 2 || Math.abs(to) > 36) return null;
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const negative = trimmed.startsWith("-");
  let value = 0n;
  for (const character of trimmed.slice(negative ? 1 : 0).toUpperCase()) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0 || digit >= from) break;
    value = value * BigInt(from) + BigInt(digit);
    if (value > UNSIGNED_MAX) {
      if (ansi) throw convOverflow();
      value = UNSIGNED_MAX;
      break;
    }
  }
  if (negative && to > 0) value = value >= 2n ** 63n ? UNSIGNED_MAX : BigInt.asUintN(64, -value);
  if (to > 0) return value.toString(to).toUpperCase();
  const signed = BigInt.asIntN(64, negative ? -value : value);
  return signed.toString(-to).toUpperCase();
}

function convOverflow(): SparkError {
  return new SparkError("SparkArithmeticException", "ARITHMETIC_OVERFLOW", {
    message: "Overflow in function conv()",
    alternative: "",
    config: '"spark.sql.ansi.enabled"',
  });
}

const DOUBLE_OR_INTERVAL: ExpectedType = anyOf(DOUBLE, YEAR_MONTH_INTERVAL, DAY_TIME_INTERVAL);

function widthBucket(value: number, low: number, high: number, buckets: bigint): bigint | null {
  if (buckets <= 0n || buckets === 2n ** 63n - 1n || Number.isNaN(value)) return null;
  if (low === high || !Number.isFinite(low) || !Number.isFinite(high)) return null;
  const [lower, upper] = [Math.min(low, high), Math.max(low, high)];
  if (low < high) {
    if (value < lower) return 0n;
    if (value >= upper) return buckets + 1n;
    return BigInt(Math.trunc((Number(buckets) * (value - lower)) / (upper - lower))) + 1n;
  }
  if (value > upper) return 0n;
  if (value <= lower) return buckets + 1n;
  return BigInt(Math.trunc((Number(buckets) * (upper - value)) / (upper - lower))) + 1n;
}

function bitCount(value: CatalystValue | undefined): number {
  return BigInt.asUintN(
    64,
    BigInt(Number.isInteger(value) || typeof value === "boolean" ? Number(value) : (value as bigint)),
  )
    .toString(2)
    .replaceAll("0", "").length;
}

const BITS: Readonly<Record<string, number>> = { byte: 8, short: 16, integer: 32, long: 64 };

function bitGet(name: string, value: CatalystValue | undefined, position: number, type: DataType | undefined): number {
  const size = BITS[type?.kind ?? "long"] ?? 64;
  if (position < 0 || position >= size) {
    throw new SparkError("SparkIllegalArgumentException", "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE", {
      parameter: "`pos`",
      functionName: `\`${name}\``,
      upper: String(size),
      invalidValue: String(position),
    });
  }
  return Number((BigInt(value as bigint | number) >> BigInt(position)) & 1n);
}

/** Two integers of one type combined bit by bit. */
function bitwise(symbol: string, combine: (a: bigint, b: bigint) => bigint, doc: string): ScalarRecord {
  return {
    names: [symbol],
    inputs: [ANY],
    check: differentOperands("INTEGRAL", isIntegral),
    minArguments: 2,
    maxArguments: 2,
    result: ([type = IntegerType]) => type,
    sql: ([left, right]) => `(${left} ${symbol} ${right})`,
    eval: ([a, b], { resultType }) => {
      const exact = combine(BigInt(a as number | bigint), BigInt(b as number | bigint));
      return resultType.kind === "long" ? exact : Number(exact);
    },
    generate: (context, [a, b]) => {
      const instruction = symbol === "&" ? "and" : symbol === "|" ? "or" : "xor";
      const { f } = context;
      if (a?.value.kind === "i32" && b?.value.kind === "i32") {
        return {
          isNull: undefined,
          value: { kind: "i32", local: f.get(a.value.local).get(b.value.local).op(`i32.${instruction}`).store() },
        };
      }
      if (a?.value.kind !== "i64" || b?.value.kind !== "i64") return undefined;
      return {
        isNull: undefined,
        value: { kind: "i64", local: f.get(a.value.local).get(b.value.local).op(`i64.${instruction}`).store() },
      };
    },
    usage: `a ${symbol} b`,
    doc,
    example: `SELECT 3 ${symbol} 5`,
  };
}

/** A shift, under its name and as an operator. */
function shift(
  name: string,
  symbol: string,
  apply: (value: bigint, bits: number, by: bigint) => bigint,
  doc: string,
): ScalarRecord {
  return {
    names: [name, symbol],
    inputs: ([base]) => [base?.kind === "long" ? LONG : INT_OR_LONG, INT],
    minArguments: 2,
    maxArguments: 2,
    result: ([base]) => (base?.kind === "long" ? LongType : IntegerType),
    sql: ([base, by], shown) => (shown === symbol ? `(${base} ${symbol} ${by})` : `${shown}(${base}, ${by})`),
    eval: ([base, by], { resultType }) => {
      const bits = resultType.kind === "long" ? 64 : 32;
      // Java takes the distance modulo the width.
      const exact = apply(BigInt(base as number | bigint), bits, BigInt(Number(by) & (bits - 1)));
      const wrapped = BigInt.asIntN(bits, exact);
      return bits === 64 ? wrapped : Number(wrapped);
    },
    generate: (context, [base, by]) => {
      const { f } = context;
      const instruction = symbol === "<<" ? "shl" : symbol === ">>" ? "shr_s" : "shr_u";
      if (by?.value.kind !== "i32") return undefined;
      if (base?.value.kind === "i32") {
        return {
          isNull: undefined,
          value: { kind: "i32", local: f.get(base.value.local).get(by.value.local).op(`i32.${instruction}`).store() },
        };
      }
      if (base?.value.kind !== "i64") return undefined;
      f.get(base.value.local).get(by.value.local).op("i64.extend_i32_s").op(`i64.${instruction}`);
      return { isNull: undefined, value: { kind: "i64", local: f.store() } };
    },
    usage: `${name}(base, n) or base ${symbol} n`,
    doc,
    example: `SELECT ${name}(4, 1)`,
  };
}

export const NUMBER_FUNCTIONS: readonly ScalarRecord[] = [
  mathFunction("sqrt", Math.sqrt, "The square root.", "4"),
  mathFunction("cbrt", cbrt, "The cube root.", "27.0"),
  mathFunction("exp", exp, "e to a power.", "0"),
  mathFunction("expm1", Math.expm1, "e to a power, less 1.", "0"),
  mathFunction("ln", Math.log, "The natural logarithm; NULL unless the argument is positive.", "1", positive),
  mathFunction("log10", Math.log10, "The logarithm to base 10.", "10", positive),
  mathFunction("log2", (x) => Math.log(x) / Math.log(2), "The logarithm to base 2.", "2", positive),
  mathFunction("log1p", Math.log1p, "The natural logarithm of the argument plus 1.", "0", (x) => !(x <= -1)),
  mathFunction("sin", Math.sin, "The sine.", "0"),
  mathFunction("cos", Math.cos, "The cosine.", "0"),
  mathFunction("tan", Math.tan, "The tangent.", "0"),
  mathFunction("cot", (x) => 1 / Math.tan(x), "The cotangent.", "1"),
  mathFunction("sec", (x) => 1 / Math.cos(x), "The secant.", "0"),
  mathFunction("csc", (x) => 1 / Math.sin(x), "The cosecant.", "1"),
  mathFunction("asin", Math.asin, "The arc sine.", "0"),
  mathFunction("acos", Math.acos, "The arc cosine.", "1"),
  mathFunction("atan", Math.atan, "The arc tangent.", "0"),
  mathFunction("sinh", Math.sinh, "The hyperbolic sine.", "0"),
  mathFunction("cosh", cosh, "The hyperbolic cosine.", "0"),
  mathFunction("tanh", Math.tanh, "The hyperbolic tangent.", "0"),
  mathFunction("asinh", Math.asinh, "The inverse hyperbolic sine.", "0"),
  mathFunction("acosh", Math.acosh, "The inverse hyperbolic cosine.", "1"),
  mathFunction("atanh", Math.atanh, "The inverse hyperbolic tangent.", "0"),
  mathFunction("degrees", (x) => x * (180 / Math.PI), "Radians as degrees.", "3.141592653589793"),
  mathFunction("radians", (x) => x * (Math.PI / 180), "Degrees as radians.", "180"),
  mathFunction("rint", rint, "The nearest whole number as a double; of two the even one.", "12.3456"),
  {
    ...mathFunction("sign", Math.sign, "1, 0 or -1 as the number is positive, zero or negative.", "40"),
    names: ["sign", "signum"],
    inputs: [anyOf(DOUBLE, YEAR_MONTH_INTERVAL, DAY_TIME_INTERVAL)],
    shown: { signum: "SIGNUM" },
  },
  {
    names: ["log"],
    shown: { log: "LOG" },
    inputs: [DOUBLE, DOUBLE],
    minArguments: 1,
    result: DoubleType,
    nullable: NULLABLE,
    sql: ([first, second], name) => (second === undefined ? `${name}(E(), ${first})` : `${name}(${first}, ${second})`),
    eval: ([first, second]) => {
      const [base, x] = second === undefined ? [Math.E, Number(first)] : [Number(first), Number(second)];
      if (base <= 0 || x <= 0) return null;
      return second === undefined ? Math.log(x) : Math.log(x) / Math.log(base);
    },
    usage: "log([base,] expr)",
    doc: "The logarithm to a base, or the natural one.",
    example: "SELECT log(10, 100)",
  },
  {
    names: ["pow", "power"],
    shown: { power: "POWER" },
    inputs: [DOUBLE, DOUBLE],
    result: DoubleType,
    eval: ([x, y]) => Number(x) ** Number(y),
    generate: (context, [x, y]) => {
      const { f } = context;
      if (x?.value.kind !== "f64" || y?.value.kind !== "f64") return undefined;
      f.get(x.value.local).get(y.value.local);
      context.callHost("pow" satisfies MathFunction, ["f64", "f64"], ["f64"]);
      return { isNull: undefined, value: { kind: "f64", local: f.store() } };
    },
    usage: "pow(a, b)",
    doc: "a to the power of b.",
    example: "SELECT pow(2, 3)",
  },
  {
    names: ["hypot"],
    shown: { hypot: "HYPOT" },
    inputs: [DOUBLE, DOUBLE],
    result: DoubleType,
    eval: ([x, y]) => hypot(Number(x), Number(y)),
    usage: "hypot(a, b)",
    doc: "The square root of a² + b².",
    example: "SELECT hypot(3, 4)",
  },
  {
    names: ["atan2"],
    shown: { atan2: "ATAN2" },
    inputs: [DOUBLE, DOUBLE],
    result: DoubleType,
    // Adding 0.0 makes a zero positive, as Spark does.
    eval: ([y, x]) => Math.atan2(Number(y) + 0, Number(x) + 0),
    usage: "atan2(y, x)",
    doc: "The angle of the point (x, y).",
    example: "SELECT atan2(0, 0)",
  },
  {
    names: ["e"],
    shown: { e: "E" },
    inputs: [],
    result: DoubleType,
    eval: () => Math.E,
    usage: "e()",
    doc: "Euler's number.",
    example: "SELECT e()",
  },
  {
    names: ["pi"],
    shown: { pi: "PI" },
    inputs: [],
    result: DoubleType,
    eval: () => Math.PI,
    usage: "pi()",
    doc: "The number pi.",
    example: "SELECT pi()",
  },
  {
    names: ["factorial"],
    inputs: [INT],
    result: LongType,
    nullable: NULLABLE,
    eval: ([n]) => factorial(Number(n)),
    usage: "factorial(expr)",
    doc: "The factorial of 0 to 20; NULL of other numbers.",
    example: "SELECT factorial(5)",
  },
  {
    names: ["bin"],
    inputs: [LONG],
    result: StringType,
    eval: ([value]) => BigInt.asUintN(64, value as bigint).toString(2),
    usage: "bin(expr)",
    doc: "The binary digits, of negative numbers in two's complement.",
    example: "SELECT bin(13)",
  },
  {
    names: ["hex"],
    inputs: [anyOf(LONG, BINARY, STRING)],
    result: ([type = StringType]) => (type.kind === "string" ? type : StringType),
    eval: ([value]) => hexadecimal(value),
    usage: "hex(expr)",
    doc: "The hexadecimal digits of a number, a string's bytes or a binary.",
    example: "SELECT hex('Spark SQL')",
  },
  {
    names: ["unhex"],
    inputs: [STRING],
    result: BinaryType,
    nullable: NULLABLE,
    eval: ([text]) => parseHexadecimal(String(text)),
    usage: "unhex(expr)",
    doc: "The bytes of hexadecimal digits.",
    example: "SELECT decode(unhex('537061726B2053514C'), 'UTF-8')",
  },
  {
    names: ["conv"],
    inputs: [STRING, INT, INT],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text, from, to], { options }) => convert(String(text), Number(from), Number(to), options.mode === "ansi"),
    usage: "conv(num, from_base, to_base)",
    doc: "A number written in another base.",
    example: "SELECT conv('100', 2, 10)",
  },
  {
    names: ["width_bucket"],
    inputs: [DOUBLE_OR_INTERVAL, DOUBLE_OR_INTERVAL, DOUBLE_OR_INTERVAL, LONG],
    check: ([value, low, high]) => {
      const types = [value, low, high].flatMap((argument) => argument?.dataType ?? []);
      if (types.every(({ kind }) => kind === types[0]?.kind)) return undefined;
      return {
        condition: "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
        parameters: {
          functionName: "`width_bucket`",
          dataType: `(${types.map((type) => `"${sqlName(type)}"`).join(" or ")})`,
        },
      };
    },
    result: LongType,
    nullable: NULLABLE,
    eval: ([value, low, high, buckets]) => widthBucket(Number(value), Number(low), Number(high), buckets as bigint),
    usage: "width_bucket(value, min, max, n)",
    doc: "The number of the one of n equal buckets between two bounds into which a value falls.",
    example: "SELECT width_bucket(5.3, 0.2, 10.6, 5)",
  },
  bitwise("&", (a, b) => a & b, "Bitwise AND."),
  bitwise("|", (a, b) => a | b, "Bitwise OR."),
  bitwise("^", (a, b) => a ^ b, "Bitwise exclusive OR."),
  {
    names: ["~"],
    inputs: [strictly(INTEGRAL)],
    result: ([type = IntegerType]) => type,
    sql: ([value]) => `~${value}`,
    eval: ([value]) => (typeof value === "bigint" ? ~value : ~Number(value)),
    usage: "~ expr",
    doc: "Bitwise NOT.",
    example: "SELECT ~ 0",
  },
  shift("shiftleft", "<<", (value, _, by) => value << by, "The bits moved to the left."),
  shift("shiftright", ">>", (value, _, by) => value >> by, "The bits moved to the right, the sign kept."),
  shift(
    "shiftrightunsigned",
    ">>>",
    (value, bits, by) => BigInt.asUintN(bits, value) >> by,
    "The bits moved to the right, zeros moving in.",
  ),
  {
    names: ["bit_count"],
    inputs: [strictly(anyOf(INTEGRAL, BOOLEAN))],
    result: IntegerType,
    eval: ([value]) => bitCount(value),
    usage: "bit_count(expr)",
    doc: "The number of bits that are set in the number as 64 bits.",
    example: "SELECT bit_count(0)",
  },
  ...["bit_get", "getbit"].map(
    (name): ScalarRecord => ({
      names: [name],
      inputs: [strictly(INTEGRAL), INT],
      result: ByteType,
      eval: ([value, position], { argumentTypes }) => bitGet(name, value, Number(position), argumentTypes[0]),
      usage: `${name}(expr, pos)`,
      doc: "The bit at a position, counted from the right and from 0.",
      example: `SELECT ${name}(11, 0)`,
    }),
  ),
];
