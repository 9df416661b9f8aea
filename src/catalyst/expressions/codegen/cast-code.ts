// Code of casts that mostly succeed: instructions or a kernel try, and where they do not hold the evaluator answers,
// which raises, wraps or gives null.

import { type DataType, isIntegral } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import { powerOfTen } from "../evaluators/decimal.ts";
import type { EvaluatorOptions } from "../evaluators/evaluator.ts";
import type { CodegenContext } from "./codegen-context.ts";
import { dateTimeCast, timestampFromText } from "./datetime-cast-code.ts";
import { rescaleCode } from "./decimal-arithmetic.ts";
import { type Attempt, hostEvaluate, kindOf, orEvaluate, typeBounds, zeroWhenNull } from "./emit.ts";
import type { ExpressionCode, ValueLocals } from "./expression-code.ts";

/** Whole numbers up to this are exact in a double. */
const EXACT_DOUBLE = 2n ** 53n;
/** The largest power of ten that a double holds exactly. */
const EXACT_POWER = 22;

/** The code of a cast; undefined when it is the evaluator's alone. */
export function castCode(
  context: CodegenContext,
  code: ExpressionCode,
  from: DataType,
  to: DataType,
  options: EvaluatorOptions,
): ExpressionCode | undefined {
  const attempt = attemptCast(context, code.value, from, to, options);
  if (attempt === undefined) return undefined;
  if (attempt.holds === undefined) {
    return { isNull: code.isNull, value: zeroWhenNull(context, attempt.value, code.isNull) };
  }
  const { holds, value } = attempt;
  return orEvaluate(context, to, code.isNull, { value, holds }, () =>
    hostEvaluate(context, "cast", [{ code, type: from }], to, options),
  );
}

/** An attempt; one that always holds has no flag. */
export interface PossibleAttempt {
  readonly value: ValueLocals;
  readonly holds: Local | undefined;
}

function attemptCast(
  context: CodegenContext,
  value: ValueLocals,
  from: DataType,
  to: DataType,
  { mode, timeZone = "UTC" }: EvaluatorOptions,
): PossibleAttempt | undefined {
  const { f } = context;
  switch (from.kind) {
    case "byte":
    case "short":
    case "integer":
    case "long":
      if (isIntegral(to)) return narrow(context, value, to);
      if (to.kind === "decimal") return rescaleCode(context, value, { kind: "decimal", precision: 20, scale: 0 }, to);
      return to.kind === "string" ? text(context, asLong(context, value), undefined) : undefined;
    case "decimal":
      if (to.kind === "decimal") return rescaleCode(context, value, from, to);
      if (value.kind !== "i64") return undefined;
      if (to.kind === "double") return decimalToDouble(context, value.local, from.scale);
      if (isIntegral(to)) {
        const whole = f.get(value.local).i64(powerOfTen(from.scale)).op("i64.div_s").store();
        return from.scale > 18 ? undefined : narrow(context, { kind: "i64", local: whole }, to);
      }
      // The legacy dialect shows small ones with an exponent.
      if (mode === "legacy" && from.scale > 6) return undefined;
      return to.kind === "string" && from.precision <= 18 ? text(context, value.local, from.scale) : undefined;
    case "float":
    case "double":
      if (to.kind === "string") return realText(context, value);
      return isIntegral(to) ? truncate(context, value, to) : undefined;
    case "binary":
      return to.kind === "string" ? { value, holds: undefined } : undefined;
    case "boolean": {
      if (to.kind !== "string" || value.kind !== "i32") return undefined;
      context.pushConstantView(new TextEncoder().encode("true"));
      context.pushConstantView(new TextEncoder().encode("false"));
      return { value: { kind: "view", local: f.get(value.local).select().store() }, holds: undefined };
    }
    case "string":
      return fromText(context, value, to, timeZone);
    case "date":
    case "timestamp":
    case "timestamp_ntz":
      return dateTimeCast(context, value, from, to, timeZone);
    default:
      return undefined;
  }
}

function asLong(context: CodegenContext, value: ValueLocals): Local {
  if (value.kind === "i64") return value.local;
  if (value.kind !== "i32") throw new Error(`a ${value.kind} is no integer`);
  return context.f.get(value.local).op("i64.extend_i32_s").store();
}

/** An integer of a smaller type, when it is one. */
function narrow(context: CodegenContext, value: ValueLocals, to: DataType): PossibleAttempt | undefined {
  const { f } = context;
  const range = typeBounds(to);
  if (range === undefined) return undefined;
  const exact = asLong(context, value);
  if (to.kind === "long") return { value: { kind: "i64", local: exact }, holds: undefined };
  f.get(exact).i64(range.min).op("i64.ge_s").get(exact).i64(range.max).op("i64.le_s").op("i32.and");
  const holds = f.store();
  return { value: { kind: "i32", local: f.get(exact).op("i32.wrap_i64").store() }, holds };
}

/** The whole part of a floating point number, when the type has it. */
function truncate(context: CodegenContext, value: ValueLocals, to: DataType): PossibleAttempt | undefined {
  const { f } = context;
  const range = typeBounds(to);
  if (range === undefined || (value.kind !== "f64" && value.kind !== "f32")) return undefined;
  const { kind } = value;
  const real = kind === "f32" ? f.get(value.local).op("f64.promote_f32").store() : value.local;
  // Both ends are exact in a double but for the least long, which is left to the evaluator.
  f.get(real)
    .f64(to.kind === "long" ? -(2 ** 63) : Number(range.min) - 1)
    .op("f64.gt");
  f.get(real)
    .f64(Number(range.max) + (to.kind === "long" ? 0 : 1))
    .op("f64.lt")
    .op("i32.and");
  const holds = f.store();
  if (to.kind === "long") {
    f.f64(0).get(real).get(holds).op("i32.eqz").select().op("i64.trunc_f64_s");
    return { value: { kind: "i64", local: f.store() }, holds };
  }
  f.f64(0).get(real).get(holds).op("i32.eqz").select().op("i32.trunc_f64_s");
  return { value: { kind: "i32", local: f.store() }, holds };
}

/** One division of two exact doubles rounds as the decimal's value does. */
function decimalToDouble(context: CodegenContext, unscaled: Local, scale: number): Attempt | undefined {
  if (scale > EXACT_POWER) return undefined;
  const { f } = context;
  f.get(unscaled)
    .i64(EXACT_DOUBLE)
    .op("i64.add")
    .i64(2n * EXACT_DOUBLE)
    .op("i64.le_u");
  const holds = f.store();
  f.get(unscaled)
    .op("f64.convert_i64_s")
    .f64(Number(powerOfTen(scale)))
    .op("f64.div");
  return { value: { kind: "f64", local: f.store() }, holds };
}

/** The text of an integer, or of a decimal with a scale. */
function text(context: CodegenContext, value: Local, scale: number | undefined): PossibleAttempt {
  const { f } = context;
  const target = context.scratch(16);
  context.pushArena();
  f.get(value);
  if (scale !== undefined) f.i32(scale);
  f.get(target);
  context.callKernel(scale === undefined ? "longToString" : "decimalToString");
  return { value: { kind: "view", local: target }, holds: undefined };
}

/** The text of a floating point number. */
function realText(context: CodegenContext, value: ValueLocals): PossibleAttempt | undefined {
  const { f } = context;
  if (value.kind !== "f64" && value.kind !== "f32") return undefined;
  const target = context.scratch(16);
  context.pushArena();
  f.get(value.local).get(target);
  context.callKernel(value.kind === "f64" ? "doubleToString" : "floatToString");
  return { value: { kind: "view", local: target }, holds: undefined };
}

function realNumber(context: CodegenContext, text: Local, isFloat: boolean): PossibleAttempt {
  const { f } = context;
  const target = context.scratch(16);
  f.get(text)
    .i32(isFloat ? 1 : 0)
    .get(target);
  context.callKernel("stringToDouble");
  const holds = f.store();
  f.get(target).op("f64.load");
  if (isFloat) f.op("f32.demote_f64");
  return { value: { kind: isFloat ? "f32" : "f64", local: f.store() }, holds };
}

function fromText(
  context: CodegenContext,
  value: ValueLocals,
  to: DataType,
  timeZone: string,
): PossibleAttempt | undefined {
  const { f } = context;
  if (value.kind !== "view") return undefined;
  if (to.kind === "timestamp" || to.kind === "timestamp_ntz") {
    return timestampFromText(context, value.local, to, timeZone);
  }
  if (to.kind === "binary" || to.kind === "string") return { value, holds: undefined };
  if (to.kind === "double" || to.kind === "float") return realNumber(context, value.local, to.kind === "float");
  if (!isIntegral(to) && to.kind !== "date") return undefined;
  const target = context.scratch(16);
  f.get(value.local).get(target);
  context.callKernel(to.kind === "date" ? "stringToDate" : "stringToLong");
  const parsed = f.store();
  if (to.kind === "date") return { value: { kind: "i32", local: f.get(target).op("i32.load").store() }, holds: parsed };
  const exact = f.get(target).op("i64.load").store();
  const narrowed = narrow(context, { kind: "i64", local: exact }, to);
  if (narrowed === undefined || kindOf(to) === "i64") return narrowed && { ...narrowed, holds: parsed };
  if (narrowed.holds === undefined) return { ...narrowed, holds: parsed };
  return { ...narrowed, holds: f.get(parsed).get(narrowed.holds).op("i32.and").store() };
}
