// TO_NUMBER and TO_CHAR: numbers by patterns such as `S$99,999.99`.

import { AnalysisException, SparkError } from "../../errors/spark-error.ts";
import { type DataType, DecimalType, StringType, sqlName } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { formatDecimal, sqlLiteral } from "../expressions/format-value.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { ENCODING_FUNCTIONS } from "./encoding-functions.ts";
import { DECIMAL, STRING } from "./expected-type.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { NUMBER_FUNCTIONS } from "./number-functions.ts";
import { callOf, replacedBy, type ScalarRecord, scalarFunction } from "./scalar-record.ts";
import { TIMESTAMP_FUNCTIONS } from "./timestamp-functions.ts";

interface NumberFormat {
  /** S, MI or nothing before the number. */
  readonly prefix: string;
  readonly dollar: boolean;
  /** 0, 9 and commas. */
  readonly whole: string;
  /** Undefined without a point. */
  readonly fraction: string | undefined;
  /** S, MI, PR or nothing behind the number. */
  readonly suffix: string;
}

const FORMAT = /^(S|MI)?(\$)?([09,G]*)(?:[.D]([09]*))?(\$)?(PR|MI|S)?$/;

function parseFormat(text: string): NumberFormat {
  const format = text.toUpperCase();
  const match = FORMAT.exec(format);
  const [, prefix = "", before, whole = "", fraction, after, suffix = ""] = match ?? [];
  if (match !== null && /[09]/.test(whole + (fraction ?? ""))) {
    return {
      prefix,
      dollar: before !== undefined || after !== undefined,
      whole: whole.replaceAll("G", ","),
      fraction,
      suffix,
    };
  }
  if (format !== "" && !/[09]/.test(format)) {
    throw new AnalysisException("INVALID_FORMAT.WRONG_NUM_DIGIT", { format: `'${format}'` });
  }
  const unexpected = /[^09,G.D$SMIPR]/.exec(format)?.[0] ?? format[0] ?? "";
  throw new AnalysisException("INVALID_FORMAT.UNEXPECTED_TOKEN", {
    token: `character '${unexpected}''`,
    format: `'${format}'`,
  });
}

function digitCount(pattern: string): number {
  return pattern.replaceAll(",", "").length;
}

function numberType(format: NumberFormat): DataType {
  const scale = format.fraction?.length ?? 0;
  return DecimalType(Math.max(1, digitCount(format.whole) + scale), scale);
}

/** Takes the sign, which the format places, off a text; undefined where it stands wrongly. */
function unsigned(text: string, { prefix, suffix }: NumberFormat): readonly [string, boolean] | undefined {
  const trimmed = text.trim();
  if (suffix === "PR") {
    const inner = /^<(.*)>$/.exec(trimmed)?.[1];
    return inner === undefined ? [trimmed, false] : [inner, true];
  }
  const allowed = prefix + suffix === "S" ? "+-" : prefix + suffix === "MI" ? "-" : "";
  const sign = suffix === "" ? trimmed.slice(0, 1) : trimmed.slice(-1);
  if (sign === "" || !allowed.includes(sign)) return [trimmed, false];
  return [suffix === "" ? trimmed.slice(1) : trimmed.slice(0, -1), sign === "-"];
}

/** Whether digits fit a group: a group that begins with 0 asks for all of its digits. */
function fits(digits: string, pattern: string): boolean {
  return pattern.startsWith("0") ? digits.length === pattern.length : digits.length <= pattern.length;
}

/** The unscaled number; null where the text does not match. */
function parseNumber(text: string, format: NumberFormat): bigint | null {
  const taken = unsigned(text, format);
  if (taken === undefined) return null;
  const [body, negative] = taken;
  const match = /^(\$)?([\d,]*)(?:\.(\d*))?(\$)?$/.exec(body);
  if (match === null) return null;
  const [, before, whole = "", fraction = "", after] = match;
  const scale = format.fraction?.length ?? 0;
  if ((before !== undefined || after !== undefined) !== format.dollar || whole + fraction === "") return null;
  const groups = whole.split(",").reverse();
  const patterns = format.whole.split(",").reverse();
  const inner = groups.slice(0, -1).every((group, i) => group.length === patterns[i]?.length);
  const outermost = groups[groups.length - 1] ?? "";
  if (groups.length > patterns.length || !inner || !fits(outermost, patterns[groups.length - 1] ?? "")) return null;
  if (fraction.length > scale) return null;
  const unscaled = BigInt(`${groups.reverse().join("")}${fraction.padEnd(scale, "0")}` || "0");
  return negative ? -unscaled : unscaled;
}

/** The whole digits in their places: zeros or blanks where there are none. */
function placeWhole(digits: string, pattern: string): string {
  let rest = digits;
  let text = "";
  for (let i = pattern.length - 1; i >= 0; i--) {
    const place = pattern[i];
    // Zeros go on from a 0 in the pattern to the last place.
    const zeros = pattern.slice(0, i + 1).includes("0");
    if (place === ",") text = (rest !== "" || zeros ? "," : " ") + text;
    else if (rest !== "") {
      text = rest.slice(-1) + text;
      rest = rest.slice(0, -1);
    } else text = (zeros ? "0" : " ") + text;
  }
  return text;
}

function formatNumber(unscaled: bigint, scale: number, format: NumberFormat): string {
  const negative = unscaled < 0n;
  const [whole = "0", digits = ""] = formatDecimal(negative ? -unscaled : unscaled, scale).split(".");
  const places = format.fraction?.length ?? 0;
  const kept = digits.replace(/0+$/, "");
  const wholeDigits = whole === "0" ? (format.fraction === undefined ? "" : "0") : whole;
  const point = format.fraction === undefined ? "" : ".";
  if (wholeDigits.length > digitCount(format.whole) || kept.length > places) {
    return format.whole.replace(/[09]/g, "#") + point + "#".repeat(places);
  }
  const placed = placeWhole(wholeDigits, format.whole);
  const body = `${format.dollar ? "$" : ""}${placed.trimStart()}${point}${kept.padEnd(places, "0")}`;
  const blanks = placed.slice(0, placed.length - placed.trimStart().length);
  const { prefix, suffix } = format;
  const sign = (kind: string): string => (kind === "S" ? (negative ? "-" : "+") : negative ? "-" : " ");
  if (suffix === "PR") return negative ? `${blanks}<${body}>` : `${blanks}${body}  `;
  return blanks + (prefix === "" ? "" : sign(prefix)) + body + (suffix === "" ? "" : sign(suffix));
}

function formatOf([, format]: readonly Expression[]): NumberFormat | undefined {
  const value = format?.foldable === true ? format.eval([]) : null;
  return typeof value === "string" ? parseFormat(value) : undefined;
}

/** Numbers are read and written by constant formats. */
function constantFormat([, format]: readonly Expression[]): ArgumentMismatch | undefined {
  if (format === undefined || format.foldable) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
    parameters: {
      inputName: `\`${format.prettyName.replaceAll(/[^a-z0-9_]/g, "")}\``,
      inputType: `"${sqlName(format.dataType)}"`,
      inputExpr: `"${format.sql}"`,
    },
  };
}

function toNumberFunction(name: string): ScalarRecord {
  const isTry = name.startsWith("try_");
  return {
    names: [name],
    inputs: [STRING, STRING],
    check: constantFormat,
    result: (_, args) => {
      const format = formatOf(args);
      return format === undefined ? DecimalType(38, 18) : numberType(format);
    },
    nullable: (args) => isTry || args.some(({ nullable }) => nullable),
    eval: ([text, pattern], { options }) => {
      const unscaled = parseNumber(String(text), parseFormat(String(pattern)));
      if (unscaled !== null || isTry) return unscaled;
      throw new SparkError(
        "SparkIllegalArgumentException",
        "INVALID_FORMAT.MISMATCH_INPUT",
        { inputType: '"STRING"', input: String(text), format: String(pattern) },
        { context: options.context },
      );
    },
    usage: `${name}(expr, fmt)`,
    doc: `The number that a string writes by a format${isTry ? "; NULL where it does not match" : ""}.`,
    example: `SELECT ${name}('454', '999')`,
  };
}

const NUMBER_TO_CHAR: ScalarRecord = {
  names: ["to_char", "to_varchar"],
  shown: { to_varchar: "to_char" },
  inputs: [DECIMAL, STRING],
  check: constantFormat,
  result: StringType,
  eval: ([value, pattern], { argumentTypes: [type] }) =>
    formatNumber(value as bigint, type?.kind === "decimal" ? type.scale : 0, parseFormat(String(pattern))),
  usage: "to_char(expr, format)",
  doc: "The text of a number, a time or bytes by a format.",
  example: "SELECT to_char(454, '999')",
};

export const NUMBER_FORMAT_FUNCTIONS: readonly ScalarRecord[] = [
  toNumberFunction("to_number"),
  toNumberFunction("try_to_number"),
  { ...NUMBER_TO_CHAR, internal: true },
];

const OTHERS = [...ENCODING_FUNCTIONS, ...NUMBER_FUNCTIONS, ...TIMESTAMP_FUNCTIONS];

function otherCall(name: string, args: readonly Expression[], context: FunctionContext): Expression {
  const record = OTHERS.find(({ names }) => names.includes(name));
  if (record === undefined) throw new Error(`no function ${name}`);
  return callOf(record, args, context);
}

const NUMBER_DEFINITION = scalarFunction(NUMBER_TO_CHAR);

/** Bytes and times have formats of their own, and calls of their own. */
function toChar(args: readonly Expression[], context: FunctionContext): Expression {
  const [value, format] = [argument(args, 0), argument(args, 1)];
  const { kind } = value.dataType;
  const isOther = kind === "date" || kind === "timestamp" || kind === "timestamp_ntz" || kind === "binary";
  if (isOther && !format.foldable) {
    throw new AnalysisException("NON_FOLDABLE_ARGUMENT", {
      funcName: `\`${context.name ?? "to_char"}\``,
      paramName: "`format`",
      paramType: '"STRING"',
    });
  }
  if (kind === "date" || kind === "timestamp" || kind === "timestamp_ntz") {
    return otherCall("date_format", [value, format], context);
  }
  if (kind !== "binary") return NUMBER_DEFINITION.build(args, context);
  const name = String(format.eval([])).toLowerCase();
  if (name === "base64" || name === "hex") {
    const call = otherCall(name, [value], context);
    return context.name === "to_varchar" ? replacedBy(call, [value], context) : call;
  }
  if (name !== "utf-8") {
    throw new AnalysisException("INVALID_PARAMETER_VALUE.BINARY_FORMAT", {
      functionName: `\`${context.name ?? "to_char"}\``,
      parameter: "`format`",
      invalidFormat: sqlLiteral(format.eval([]), format.dataType),
    });
  }
  return replacedBy(otherCall("string_decode", [value, format], context), args, { ...context, name: "decode" });
}

export const NUMBER_FORMAT_CALLS: readonly FunctionDefinition[] = [{ ...NUMBER_DEFINITION, build: toChar }];
