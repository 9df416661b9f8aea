// Functions that format values as text: FORMAT_STRING as java.util.Formatter, FORMAT_NUMBER as java.text.DecimalFormat,
// masks and quotes.

import { SparkError } from "../../errors/spark-error.ts";
import { type DataType, DoubleType, StringType } from "../../types/data-type.ts";
import { formatDouble } from "../expressions/evaluators/java-double.ts";
import { murmur3 } from "../expressions/evaluators/murmur3.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { formatDecimal } from "../expressions/format-value.ts";
import { javaText } from "../expressions/java-text.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { nonFoldable } from "./aggregate-checks.ts";
import { ANY, anyOf, INT, NUMERIC, STRING, STRING_ONLY, strictly } from "./expected-type.ts";
import { rescale, unscaledOf } from "./rounding-functions.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

const SPECIFIER = /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Java's flags for signs, grouping and padding around the digits of a number. */
function signed(negative: boolean, whole: string, fraction: string, flags: string, width: number): string {
  const body = (flags.includes(",") ? grouped(whole) : whole) + fraction;
  const [before, after] = negative
    ? flags.includes("(")
      ? ["(", ")"]
      : ["-", ""]
    : flags.includes("+")
      ? ["+", ""]
      : flags.includes(" ")
        ? [" ", ""]
        : ["", ""];
  const zeros = flags.includes("0") ? Math.max(0, width - before.length - after.length - body.length) : 0;
  return before + "0".repeat(zeros) + body + after;
}

function mismatch(conversion: string, type: DataType): SparkError {
  return new SparkError("SparkIllegalArgumentException", "INVALID_FORMAT.UNEXPECTED_TOKEN", {
    format: `'%${conversion}'`,
    token: `conversion of a ${type.kind}`,
  });
}

const BITS: Readonly<Record<string, number>> = { byte: 8, short: 16, integer: 32, date: 32 };

/** A number with digits after the point, rounded half up as Java's Formatter rounds. */
function fixed(value: CatalystValue, type: DataType, precision: number): readonly [boolean, string, string] {
  const { unscaled, scale } =
    type.kind === "decimal" ? { unscaled: value as bigint, scale: type.scale } : unscaledOf(Number(value));
  const text = formatDecimal(rescale(unscaled, scale, precision, "halfUp"), precision);
  const [whole = "0", fraction] = text.replace("-", "").split(".");
  const negative = unscaled < 0n || Object.is(value, -0);
  return [negative, whole, fraction === undefined ? "" : `.${fraction}`];
}

function scientific(value: number, precision: number): readonly [boolean, string] {
  const [mantissa = "0", power = "0"] = Math.abs(value).toExponential(precision).split("e");
  const exponent = Number(power);
  return [value < 0, `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`];
}

interface Specifier {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

function convert(value: CatalystValue, type: DataType, { flags, width, precision, conversion }: Specifier): string {
  const isInteger = typeof value === "bigint" ? type.kind !== "decimal" : BITS[type.kind] !== undefined;
  switch (conversion.toLowerCase()) {
    case "b":
      return value === null ? "false" : typeof value === "boolean" ? String(value) : "true";
    case "s": {
      const text = javaText(value, type);
      return precision === undefined ? text : text.slice(0, precision);
    }
    case "c":
      if (value === null) return "null";
      if (!isInteger) throw mismatch(conversion, type);
      return String.fromCodePoint(Number(value));
    case "d":
      if (value === null) return "null";
      if (!isInteger) throw mismatch(conversion, type);
      return signed(BigInt(value as bigint | number) < 0n, String(value).replace("-", ""), "", flags, width);
    case "x":
    case "o": {
      if (value === null) return "null";
      if (!isInteger) throw mismatch(conversion, type);
      const bits = BITS[type.kind] ?? 64;
      const digits = BigInt.asUintN(bits, BigInt(value as bigint | number)).toString(conversion === "o" ? 8 : 16);
      const prefix = flags.includes("#") ? (conversion === "o" ? "0" : "0x") : "";
      return prefix + (flags.includes("0") ? digits.padStart(width - prefix.length, "0") : digits);
    }
    case "h":
      return value === null ? "null" : (javaHash(value, type, conversion) >>> 0).toString(16);
    case "f":
    case "e":
    case "g": {
      if (value === null) return "null".slice(0, precision);
      // Java's formatter does not know Spark's decimals.
      if (type.kind !== "double" && type.kind !== "float") throw mismatch(conversion, type);
      const number = Number(value);
      if (!Number.isFinite(number)) return formatDouble(number);
      if (conversion.toLowerCase() === "f") {
        const [negative, whole, fraction] = fixed(value, type, precision ?? 6);
        return signed(negative, whole, fraction, flags, width);
      }
      if (conversion.toLowerCase() === "g") return generalText(number, precision ?? 6, flags, width);
      const [negative, text] = scientific(number, precision ?? 6);
      return signed(negative, text, "", flags.replace(",", ""), width);
    }
    default:
      throw mismatch(conversion, type);
  }
}

/** What Java's hashCode gives of a value. */
function javaHash(value: CatalystValue, type: DataType, conversion: string): number {
  if (typeof value === "string") return murmur3(value, StringType, 42);
  if (typeof value === "boolean") return value ? 1231 : 1237;
  if (typeof value === "bigint" && type.kind !== "decimal") return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
  if (typeof value === "number" && Number.isInteger(value) && type.kind in BITS) return value;
  throw mismatch(conversion, type);
}

/** So many digits in all, with an exponent where the number is small or large. */
function generalText(number: number, precision: number, flags: string, width: number): string {
  const digits = precision === 0 ? 1 : precision;
  const rounded = Math.abs(Number(number.toPrecision(digits)));
  if (rounded !== 0 && (rounded < 1e-4 || rounded >= 10 ** digits)) {
    const [negative, text] = scientific(number, digits - 1);
    return signed(negative, text, "", flags.replace(",", ""), width);
  }
  const magnitude = rounded === 0 ? 0 : Math.floor(Math.log10(rounded));
  const [negative, whole, fraction] = fixed(number, DoubleType, Math.max(0, digits - 1 - magnitude));
  return signed(negative, whole, fraction, flags, width);
}

function formatString(format: string, values: readonly CatalystValue[], types: readonly DataType[]): string {
  let next = 0;
  return format.replace(SPECIFIER, (whole, index, flags, width, precision, conversion) => {
    if (conversion === "n") return "\n";
    const spec: Specifier = {
      flags: String(flags),
      width: Number(width ?? 0),
      precision: precision === undefined ? undefined : Number(precision),
      conversion: String(conversion),
    };
    let text = "%";
    if (conversion !== "%") {
      const position = index === undefined ? next++ : Number(index) - 1;
      const value = values[position];
      if (value === undefined) {
        throw new SparkError("SparkIllegalArgumentException", "INVALID_FORMAT.UNEXPECTED_TOKEN", {
          format: `'${format}'`,
          token: `specifier '${whole}' without an argument`,
        });
      }
      text = convert(value, types[position] ?? StringType, spec);
    }
    if (/[A-Z]/.test(spec.conversion)) text = text.toUpperCase();
    return spec.flags.includes("-") ? text.padEnd(spec.width) : text.padStart(spec.width);
  });
}

/** The digits that a DecimalFormat pattern asks for. */
interface NumberPattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly minWhole: number;
  readonly minFraction: number;
  readonly maxFraction: number;
  readonly grouping: number;
}

function parsePattern(pattern: string): NumberPattern {
  const match = /^([^#0,.]*)([#,0]*)(?:\.([0#]*))?(.*)$/.exec(pattern.split(";")[0] ?? "");
  const [, prefix = "", whole = "", fraction = "", suffix = ""] = match ?? [];
  const comma = whole.lastIndexOf(",");
  return {
    prefix,
    suffix,
    minWhole: whole.replace(/[^0]/g, "").length,
    minFraction: fraction.replace(/[^0]/g, "").length,
    maxFraction: fraction.length,
    grouping: comma < 0 ? 0 : whole.length - comma - 1,
  };
}

function formatNumber(value: CatalystValue, type: DataType, format: CatalystValue): string | null {
  const places = typeof format === "number" ? format : undefined;
  if (places !== undefined && places < 0) return null;
  const pattern: NumberPattern =
    places !== undefined || format === ""
      ? { prefix: "", suffix: "", minWhole: 1, minFraction: places ?? 0, maxFraction: places ?? 0, grouping: 3 }
      : parsePattern(String(format));
  if (typeof value === "number" && !Number.isFinite(value)) {
    return Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
  }
  const { unscaled, scale } =
    type.kind === "decimal"
      ? { unscaled: value as bigint, scale: type.scale }
      : typeof value === "bigint"
        ? { unscaled: value, scale: 0 }
        : roundable(Number(value), pattern.maxFraction);
  const rounded = rescale(unscaled, scale, pattern.maxFraction, "halfEven");
  const [wholeDigits = "0", fractionDigits = ""] = formatDecimal(
    rounded < 0n ? -rounded : rounded,
    pattern.maxFraction,
  ).split(".");
  const whole = (wholeDigits === "0" ? "" : wholeDigits).padStart(pattern.minWhole, "0");
  let fraction = fractionDigits;
  while (fraction.length > pattern.minFraction && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  const groups =
    pattern.grouping === 0 ? whole : whole.replace(new RegExp(`\\B(?=(\\d{${pattern.grouping}})+$)`, "g"), ",");
  const body = `${groups}${fraction === "" ? "" : `.${fraction}`}` || "0";
  return `${unscaled < 0n || Object.is(value, -0) ? "-" : ""}${pattern.prefix}${body}${pattern.suffix}`;
}

/** A double as DecimalFormat takes it: by its own digits where none of them is rounded off, else by its exact value. */
function roundable(value: number, digits: number): { readonly unscaled: bigint; readonly scale: number } {
  const shortest = unscaledOf(value);
  return shortest.scale <= digits ? shortest : exactValue(value);
}

/** All digits of a double. */
function exactValue(value: number): { readonly unscaled: bigint; readonly scale: number } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const exponent = (bits.getUint16(0) >> 4) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xfffffffffffffn;
  const mantissa = (exponent === 0 ? fraction : fraction | (1n << 52n)) * (value < 0 ? -1n : 1n);
  const power = Math.max(exponent, 1) - 1075;
  if (power >= 0) return { unscaled: mantissa << BigInt(power), scale: 0 };
  return { unscaled: mantissa * 5n ** BigInt(-power), scale: -power };
}

/** Each kind of characters is replaced by one character, which is a constant. */
function maskedByOne(args: readonly Expression[]): ArgumentMismatch | undefined {
  for (const [i, name] of ["upperChar", "lowerChar", "digitChar", "otherChar"].entries()) {
    const argument = args[i + 1];
    const mismatch = nonFoldable(name, argument);
    if (argument === undefined || mismatch !== undefined) return mismatch;
    const value = argument.eval([]);
    if (typeof value === "string" && Array.from(value).length !== 1) {
      return { condition: "DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE", parameters: { exprName: name } };
    }
  }
  return undefined;
}

/** Letters, digits and others each replaced by a character, or kept where that is null. */
function mask([input, upper = null, lower = null, digit = null, other = null]: readonly CatalystValue[]): string {
  return Array.from(String(input), (character) => {
    const replacement = /\p{Lu}/u.test(character)
      ? upper
      : /\p{Ll}/u.test(character)
        ? lower
        : /\p{Nd}/u.test(character)
          ? digit
          : other;
    return replacement === null ? character : String(replacement);
  }).join("");
}

export const TEXT_FORMAT_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["format_string", "printf"],
    inputs: [STRING, ANY],
    minArguments: 1,
    maxArguments: Infinity,
    result: StringType,
    seesNulls: true,
    nullable: ([format]) => format?.nullable ?? true,
    eval: ([format = null, ...values], { argumentTypes }) =>
      format === null ? null : formatString(String(format), values, argumentTypes.slice(1)),
    usage: "format_string(strfmt, obj, …)",
    doc: "The text that printf makes of a format and its arguments.",
    example: "SELECT format_string('Hello World %d %s', 100, 'days')",
  },
  {
    names: ["format_number"],
    inputs: [strictly(NUMERIC), strictly(anyOf(INT, STRING))],
    result: StringType,
    nullable: NULLABLE,
    eval: ([value = null, format = null], { argumentTypes: [type = StringType] }) => formatNumber(value, type, format),
    usage: "format_number(expr1, expr2)",
    doc: "The number with groups of three digits and so many fraction digits, or by a pattern of digits.",
    example: "SELECT format_number(12332.123456, 4)",
  },
  {
    names: ["mask"],
    parameters: ["str", "upperChar", "lowerChar", "digitChar", "otherChar"],
    inputs: [STRING_ONLY],
    minArguments: 1,
    maxArguments: 5,
    defaults: [Literal.of("X"), Literal.of("x"), Literal.of("n"), Literal.of(null)],
    check: maskedByOne,
    result: StringType,
    seesNulls: true,
    nullable: NULLABLE,
    eval: (values) => (values[0] === null ? null : mask(values)),
    usage: "mask(input[, upperChar, lowerChar, digitChar, otherChar])",
    doc: "The string with its letters and digits replaced; NULL keeps a kind of characters.",
    example: "SELECT mask('abcd-EFGH-8765-4321')",
  },
  {
    names: ["quote"],
    inputs: [STRING],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text]) => `'${String(text).replaceAll("'", "\\'")}'`,
    usage: "quote(str)",
    doc: "The string in single quotes, those in it escaped.",
    example: "SELECT quote('Don''t')",
  },
];
