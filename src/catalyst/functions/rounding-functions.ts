// ROUND, BROUND, CEIL and FLOOR on every type of number: exact on decimals, and on doubles by their decimal text.

import { AnalysisException, SparkError } from "../../errors/spark-error.ts";
import { type DataType, DecimalType, DoubleType, isIntegral, LongType, MAX_PRECISION } from "../../types/data-type.ts";
import type { CodegenContext, ExpressionCode } from "../expressions/codegen/codegen-context.ts";
import { orEvaluate } from "../expressions/codegen/emit.ts";
import { powerOfTen, toPrecision } from "../expressions/evaluators/decimal.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { anyOf, DECIMAL, DOUBLE, type ExpectedType, INT, INT_ONLY, LONG, NUMERIC } from "./expected-type.ts";
import { evaluated } from "./kernel-code.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

type Rounding = "halfUp" | "halfEven" | "ceiling" | "floor";

const BITS: Readonly<Record<string, number>> = { byte: 8, short: 16, integer: 32, long: 64 };

/** An unscaled value brought from one number of fraction digits to another. */
export function rescale(unscaled: bigint, from: number, to: number, rounding: Rounding): bigint {
  if (to >= from) return unscaled * powerOfTen(to - from);
  const divisor = powerOfTen(from - to);
  const quotient = unscaled / divisor;
  const remainder = unscaled % divisor;
  if (remainder === 0n) return quotient;
  const away = unscaled < 0n ? quotient - 1n : quotient + 1n;
  switch (rounding) {
    case "ceiling":
      return unscaled < 0n ? quotient : away;
    case "floor":
      return unscaled < 0n ? away : quotient;
    default: {
      const twice = (remainder < 0n ? -remainder : remainder) * 2n;
      if (twice !== divisor) return twice > divisor ? away : quotient;
      return rounding === "halfUp" || quotient % 2n !== 0n ? away : quotient;
    }
  }
}

/** The decimal number that a finite double shows as text. */
export function unscaledOf(value: number): { readonly unscaled: bigint; readonly scale: number } {
  const [mantissa = "0", power = "0"] = value.toExponential().split("e");
  const fraction = mantissa.split(".")[1] ?? "";
  const digits = fraction.length - Number(power);
  const unscaled = BigInt(mantissa.replace(".", ""));
  return digits < 0 ? { unscaled: unscaled * powerOfTen(-digits), scale: 0 } : { unscaled, scale: digits };
}

/** A finite double rounded as the decimal number that its text shows. */
function roundDouble(value: number, scale: number, rounding: Rounding): number {
  const { unscaled, scale: digits } = unscaledOf(value);
  if (digits <= scale) return value + 0;
  // Far below the last digit that is kept nothing but the sign matters.
  const kept = digits > scale + 400 ? 0n : rescale(unscaled, digits, scale, rounding);
  return Number(`${kept}e${-scale}`) + 0;
}

function round(
  values: readonly CatalystValue[],
  { resultType, argumentTypes, options }: EvaluatorCall,
  by: Rounding,
): CatalystValue {
  const [value = null, scaleValue = 0] = values;
  const scale = Number(scaleValue);
  const [type] = argumentTypes;
  if (type === undefined || value === null) return null;
  if (type.kind === "decimal" && resultType.kind === "decimal") {
    const rounded = rescale(value as bigint, type.scale, Math.min(scale, type.scale), by);
    return toPrecision(
      scale < 0 ? rounded * powerOfTen(-scale) : rounded,
      Math.max(0, Math.min(scale, type.scale)),
      resultType,
      options,
    );
  }
  if (isIntegral(type)) {
    if (scale >= 0) return value;
    const bits = BITS[type.kind] ?? 64;
    const exact = scale < -40 ? 0n : rescale(BigInt(value as number | bigint), 0, scale, by) * powerOfTen(-scale);
    const wrapped = BigInt.asIntN(bits, exact);
    if (wrapped !== exact && options.mode === "ansi") throw overflow("Overflow");
    return bits === 64 ? wrapped : Number(wrapped);
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return number;
  const rounded = roundDouble(number, scale, by);
  return type.kind === "float" ? Math.fround(rounded) : rounded;
}

function overflow(message: string): SparkError {
  return new SparkError("SparkArithmeticException", "ARITHMETIC_OVERFLOW", {
    message,
    alternative: "",
    config: '"spark.sql.ansi.enabled"',
  });
}

/** The decimal that holds a decimal rounded to a scale. */
function roundedType(type: DataType | undefined, scale: number): DataType {
  if (type?.kind !== "decimal") return type ?? DoubleType;
  const integerDigits = type.precision - type.scale + 1;
  if (scale < 0) return DecimalType(Math.min(MAX_PRECISION, Math.max(integerDigits, -scale + 1)), 0);
  const kept = Math.min(type.scale, scale);
  return DecimalType(Math.min(MAX_PRECISION, integerDigits + kept), kept);
}

function scaleOf(args: readonly Expression[]): number {
  const [, scale] = args;
  return scale?.foldable ? Number(scale.eval([]) ?? 0) : 0;
}

function checkScale([, scale]: readonly Expression[]): ArgumentMismatch | undefined {
  if (scale === undefined || scale.foldable) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
    parameters: { inputName: "`scale`", inputType: '"INT"', inputExpr: `"${scale.sql}"` },
  };
}

function roundFunction(name: string, by: Rounding, doc: string): ScalarRecord {
  return {
    names: [name],
    inputs: [NUMERIC, INT],
    defaults: [Literal.of(0)],
    result: ([type], args) => roundedType(type, scaleOf(args)),
    nullable: NULLABLE,
    check: checkScale,
    eval: (values, call) => round(values, call, by),
    generate: (context, args, call, expressions) => {
      const [x] = args;
      const scale = scaleOf(expressions);
      if (x?.value.kind !== "f64" || by !== "halfUp" || scale < 0 || scale > 15) return undefined;
      return roundCode(context, x, scale, args, call);
    },
    usage: `${name}(expr[, d])`,
    doc,
    example: `SELECT ${name}(2.5, 0)`,
  };
}

/** CEIL and FLOOR to a whole number, or to a number of fraction digits. */
function wholeFunction(names: readonly string[], by: "ceiling" | "floor", doc: string): ScalarRecord {
  const [name = ""] = names;
  const toWhole = (
    value: CatalystValue | undefined,
    { argumentTypes, resultType, options }: EvaluatorCall,
  ): CatalystValue => {
    const [type] = argumentTypes;
    if (type?.kind === "decimal" && resultType.kind === "decimal") {
      return toPrecision(rescale(value as bigint, type.scale, 0, by), 0, resultType, options);
    }
    if (typeof value === "bigint") return value;
    const whole = by === "ceiling" ? Math.ceil(Number(value)) : Math.floor(Number(value));
    if (Math.abs(whole) < 2 ** 63) return BigInt(whole);
    if (whole === -(2 ** 63)) return -(2n ** 63n);
    if (Number.isNaN(whole)) return 0n;
    if (options.mode === "ansi") throw overflow("overflow");
    return whole > 0 ? 2n ** 63n - 1n : -(2n ** 63n);
  };
  return {
    names,
    sql: (args, shown) => `${args.length === 1 && shown === name ? name.toUpperCase() : shown}(${args.join(", ")})`,
    inputs: (types) => [types.length > 1 ? DECIMAL : wholeInput(types[0]), INT_ONLY],
    minArguments: 1,
    maxArguments: 2,
    expectedArguments: "2",
    result: (types, args) => (args.length > 1 ? roundedType(types[0], scaleOf(args)) : wholeType(types[0])),
    nullable: NULLABLE,
    checkBefore: ([, scale], shown) => {
      const isGiven =
        scale === undefined || (scale.foldable && scale.dataType.kind === "integer" && scale.eval([]) !== null);
      if (isGiven) return undefined;
      throw new AnalysisException("NON_FOLDABLE_ARGUMENT", {
        funcName: `\`${shown}\``,
        paramName: "`scale`",
        paramType: '"INT"',
      });
    },
    raises: true,
    eval: (values, call) => (values.length > 1 ? round(values, call, by) : toWhole(values[0], call)),
    generate: (context, args, call) => {
      const [x] = args;
      if (args.length !== 1 || x === undefined) return undefined;
      if (x.value.kind === "i64" && call.argumentTypes[0]?.kind === "long") return x;
      return x.value.kind === "f64" ? wholeCode(context, x, by, name, call) : undefined;
    },
    usage: `${name}(expr[, scale])`,
    doc,
    example: `SELECT ${name}(-0.1)`,
  };
}

/** CEIL and FLOOR of a double that is within the range of a long. */
function wholeCode(
  context: CodegenContext,
  { value }: ExpressionCode,
  by: "ceiling" | "floor",
  name: string,
  call: EvaluatorCall,
): ExpressionCode | undefined {
  if (value.kind !== "f64") return undefined;
  const { f } = context;
  const whole = f
    .get(value.local)
    .op(by === "ceiling" ? "f64.ceil" : "f64.floor")
    .store();
  const holds = f
    .get(whole)
    .op("f64.abs")
    .f64(2 ** 63)
    .op("f64.lt")
    .store();
  // The evaluation of what does not fit never gives null.
  const result = f.local("i64");
  f.get(holds).if(
    () => f.get(whole).op("i64.trunc_f64_s").set(result),
    () =>
      context.branch(() => {
        const evaluation = evaluated(context, name, [{ isNull: undefined, value }], call);
        if (evaluation.value.kind === "i64") f.get(evaluation.value.local).set(result);
      }),
  );
  return { isNull: undefined, value: { kind: "i64", local: result } };
}

/**
 * ROUND of a double: scaled, rounded and divided where the scaled number is small enough to be exact in its whole part
 * and far enough from a half that its error cannot matter; the decimal text decides the rest.
 */
function roundCode(
  context: CodegenContext,
  { value }: ExpressionCode,
  scale: number,
  args: readonly ExpressionCode[],
  call: EvaluatorCall,
): ExpressionCode | undefined {
  if (value.kind !== "f64") return undefined;
  const { f } = context;
  const power = 10 ** scale;
  const magnitude = f.get(value.local).op("f64.abs").f64(power).op("f64.mul").store();
  const whole = f.get(magnitude).op("f64.floor").store();
  const fraction = f.get(magnitude).get(whole).op("f64.sub").store();
  f.get(magnitude)
    .f64(2 ** 40)
    .op("f64.lt");
  f.get(fraction).f64(0.5).op("f64.sub").op("f64.abs").f64(1e-3).op("f64.gt").op("i32.and");
  const holds = f.store();
  const rounded = f.get(whole).get(fraction).f64(0.5).op("f64.gt").op("f64.convert_i32_s").op("f64.add").store();
  f.get(rounded).f64(power).op("f64.div").get(value.local).op("f64.copysign").f64(0).op("f64.add");
  const attempt = { value: { kind: "f64", local: f.store() } as const, holds };
  return orEvaluate(context, call.resultType, undefined, attempt, () => evaluated(context, "round", args, call));
}

const DOUBLE_DECIMAL_OR_LONG: ExpectedType = anyOf(DOUBLE, DECIMAL, LONG);

function wholeInput(type: DataType | undefined): ExpectedType {
  if (type === undefined) return DOUBLE;
  return isIntegral(type) ? LONG : type.kind === "decimal" ? DECIMAL : DOUBLE_DECIMAL_OR_LONG;
}

function wholeType(type: DataType | undefined): DataType {
  if (type?.kind !== "decimal") return LongType;
  const { precision, scale } = type;
  return DecimalType(scale === 0 ? precision : precision - scale + 1, 0);
}

export const ROUNDING_FUNCTIONS: readonly ScalarRecord[] = [
  roundFunction("round", "halfUp", "The number rounded to d fraction digits, halves away from zero."),
  roundFunction("bround", "halfEven", "The number rounded to d fraction digits, halves to the even digit."),
  wholeFunction(["ceil", "ceiling"], "ceiling", "The least number of so many fraction digits that is not smaller."),
  wholeFunction(["floor"], "floor", "The greatest number of so many fraction digits that is not greater."),
];
