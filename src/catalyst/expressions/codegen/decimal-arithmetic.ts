// Code of decimal arithmetic: in 64 bits where bounds allow, in 128 where they prove that nothing is lost, else exact
// by the evaluator in JavaScript.

import { type DataType, type DecimalType, MAX_LONG_DIGITS } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import type { Origin } from "../../trees/origin.ts";
import { type DecimalOperation, NEGATION_DIGITS, powerOfTen } from "../evaluators/decimal.ts";
import type { CodegenContext } from "./codegen-context.ts";
import {
  anyNull,
  fitsLong,
  generateOperands,
  hostEvaluate,
  orEvaluate,
  push,
  queryContext,
  toI128,
  typeBounds,
  within,
  zeroWhenNull,
} from "./emit.ts";
import type { Bounds, ExpressionCode, ValueLocals } from "./expression-code.ts";
import { type ArithmeticOperator, combineBounds, zeroDivisor } from "./number-arithmetic.ts";

const STRAIGHT: Readonly<Partial<Record<DecimalOperation, "add" | "subtract" | "multiply">>> = {
  decimalAdd: "add",
  decimalSubtract: "subtract",
  decimalMultiply: "multiply",
};

export function decimalCode(
  context: CodegenContext,
  operator: ArithmeticOperator,
  operation: DecimalOperation,
): ExpressionCode {
  const [left, right] = generateOperands(context, operator.left, operator.right);
  const name = STRAIGHT[operation];
  if (name !== undefined) {
    const straight = straightCode(context, operator, name, left, right);
    if (straight !== undefined) return straight;
    const operandNull = anyNull(context.f, [left, right]);
    const exact = checkedCode(context, operator, name, left, right);
    if (exact === undefined) return evaluated(context, operator, operation, left, right, operandNull);
    return orEvaluate(context, operator.dataType, operandNull, exact, () =>
      evaluated(context, operator, operation, left, right, operandNull),
    );
  }
  const { f } = context;
  const condition =
    operation === "decimalRemainder" || operation === "decimalPmod" ? "REMAINDER_BY_ZERO" : "DIVIDE_BY_ZERO";
  const isNull = zeroDivisor(
    context,
    operator,
    anyNull(f, [left, right]),
    () => {
      const { value } = right;
      if (value.kind === "i128") f.get(value.low).get(value.high).op("i64.or").op("i64.eqz");
      else push(f, value).op("i64.eqz");
    },
    condition,
  );
  const quotient = operation === "decimalDivide" ? quotientCode(context, operator, left, right) : undefined;
  if (quotient === undefined) return evaluated(context, operator, operation, left, right, isNull);
  return orEvaluate(context, operator.dataType, isNull, quotient, () =>
    evaluated(context, operator, operation, left, right, isNull),
  );
}

/** A 128-bit result, and an i32 that is 1 when it holds. */
export interface CheckedResult {
  readonly value: ValueLocals & { readonly kind: "i128" };
  readonly holds: Local;
}

/** Emits checked steps in 128 bits; each leaves whether all so far hold. */
class CheckedSteps {
  private readonly context: CodegenContext;
  private holds: Local | undefined;

  constructor(context: CodegenContext) {
    this.context = context;
  }

  combine(name: "add" | "subtract" | "multiply", left: ValueLocals, right: ValueLocals): CheckedResult["value"] {
    const { f } = this.context;
    const [x, y] = [toI128(f, left), toI128(f, right)];
    const target = this.context.scratch(16);
    f.get(x.low).get(x.high).get(y.low).get(y.high).get(target);
    this.context.callKernel(CHECKED_KERNELS[name]);
    this.and();
    return load(this.context, target);
  }

  scaleUp(value: ValueLocals, digits: number): CheckedResult["value"] {
    const { f } = this.context;
    if (digits === 0) return toI128(f, value);
    const factor = powerOfTen(digits);
    return this.combine("multiply", value, {
      kind: "i128",
      low: f.i64(factor).store(),
      high: f.i64(factor >> 64n).store(),
    });
  }

  /** Divides by a number that is not zero and rounds half away from zero. */
  divide(value: ValueLocals, divisor: Local): CheckedResult["value"] {
    const { f } = this.context;
    const { low, high } = toI128(f, value);
    const target = this.context.scratch(16);
    f.get(low).get(high).get(divisor).get(target);
    this.context.callKernel("decimalDivide");
    return load(this.context, target);
  }

  /** The result, held to a number of digits. */
  within(value: CheckedResult["value"], precision: number): CheckedResult {
    const { f } = this.context;
    const limit = powerOfTen(precision);
    f.get(value.low)
      .get(value.high)
      .i64(BigInt.asIntN(64, limit))
      .i64(limit >> 64n);
    this.context.callKernel("decimalWithin");
    this.and();
    return { value, holds: this.holds ?? f.i32(1).store() };
  }

  /** Takes an i32 from the stack. */
  private and(): void {
    const { f } = this.context;
    if (this.holds !== undefined) f.get(this.holds).op("i32.and");
    this.holds = f.store();
  }
}

const CHECKED_KERNELS = {
  add: "decimalAddChecked",
  subtract: "decimalSubtractChecked",
  multiply: "decimalMultiplyChecked",
} as const;

function load({ f }: CodegenContext, address: Local): CheckedResult["value"] {
  const low = f.get(address).op("i64.load").store();
  return { kind: "i128", low, high: f.get(address).op("i64.load", 8).store() };
}

/** Most digits that a 64-bit power of ten has zeros. */
const MAX_DIVISOR_DIGITS = 18;

/** A decimal brought to another type: digits multiplied on or rounded off, then held to its precision. */
export function rescaleCode(
  context: CodegenContext,
  value: ValueLocals,
  from: DecimalType,
  to: DecimalType,
): CheckedResult | undefined {
  const digits = to.scale - from.scale;
  if (digits < -MAX_DIVISOR_DIGITS) return undefined;
  const steps = new CheckedSteps(context);
  const { f } = context;
  const scaled = digits >= 0 ? steps.scaleUp(value, digits) : steps.divide(value, f.i64(powerOfTen(-digits)).store());
  return steps.within(scaled, to.precision);
}

/** Add, subtract or multiply with a check at every step. */
function checkedCode(
  context: CodegenContext,
  operator: ArithmeticOperator,
  name: "add" | "subtract" | "multiply",
  left: ExpressionCode,
  right: ExpressionCode,
): CheckedResult | undefined {
  const [a, b, result] = [operator.left.dataType, operator.right.dataType, operator.dataType];
  if (a.kind !== "decimal" || b.kind !== "decimal" || result.kind !== "decimal") return undefined;
  const exactScale = name === "multiply" ? a.scale + b.scale : Math.max(a.scale, b.scale);
  const dropped = exactScale - result.scale;
  if (dropped > MAX_DIVISOR_DIGITS) return undefined;
  const steps = new CheckedSteps(context);
  const up = (code: ExpressionCode, scale: number): ValueLocals =>
    name === "multiply" ? code.value : steps.scaleUp(code.value, exactScale - scale);
  const exact = steps.combine(name, up(left, a.scale), up(right, b.scale));
  const { f } = context;
  const rounded =
    dropped > 0 ? steps.divide(exact, f.i64(powerOfTen(dropped)).store()) : steps.scaleUp(exact, -dropped);
  return steps.within(rounded, result.precision);
}

/** A quotient by 64 bits, whose rounding is that of 38 digits first as long as it keeps no more digits than these. */
function quotientCode(
  context: CodegenContext,
  operator: ArithmeticOperator,
  left: ExpressionCode,
  right: ExpressionCode,
): CheckedResult | undefined {
  const [a, b, result] = [operator.left.dataType, operator.right.dataType, operator.dataType];
  if (a.kind !== "decimal" || b.kind !== "decimal" || result.kind !== "decimal") return undefined;
  const digits = result.scale - a.scale + b.scale;
  const { value } = right;
  if (value.kind !== "i64" || digits < 0 || digits > 38 || result.scale > MAX_DIVISOR_DIGITS) return undefined;
  const { f } = context;
  const steps = new CheckedSteps(context);
  // A zero has been dealt with, and must not trap here.
  const divisor = f.i64(1n).get(value.local).get(value.local).op("i64.eqz").select().store();
  return steps.within(steps.divide(steps.scaleUp(left.value, digits), divisor), result.precision);
}

/** The negative of a wide decimal, which is rounded when it has more digits than Spark negates. */
export function negationCode(
  context: CodegenContext,
  { isNull, value }: ExpressionCode,
  type: DecimalType,
  origin: Origin | undefined,
): ExpressionCode {
  const steps = new CheckedSteps(context);
  const negative = steps.combine("subtract", { kind: "i64", local: context.f.i64(0n).store() }, value);
  return orEvaluate(context, type, isNull, steps.within(negative, NEGATION_DIGITS), () =>
    hostEvaluate(context, "decimal_negate", [{ code: { isNull, value }, type }], type, {
      context: queryContext(origin),
    }),
  );
}

function evaluated(
  context: CodegenContext,
  operator: ArithmeticOperator,
  operation: DecimalOperation,
  left: ExpressionCode,
  right: ExpressionCode,
  isNull: ExpressionCode["isNull"],
): ExpressionCode {
  // The merged flag stands for both operands, so that a null never reaches the evaluator's arithmetic.
  return hostEvaluate(
    context,
    operation,
    [
      { code: { isNull, value: left.value }, type: operator.left.dataType },
      { code: { isNull, value: right.value }, type: operator.right.dataType },
    ],
    operator.dataType,
    { mode: operator.mode, context: queryContext(operator.origin) },
  );
}

/** Add, subtract or multiply when the exact result has the result's scale and can not pass its precision. */
function straightCode(
  context: CodegenContext,
  operator: ArithmeticOperator,
  name: "add" | "subtract" | "multiply",
  left: ExpressionCode,
  right: ExpressionCode,
): ExpressionCode | undefined {
  const [a, b, result] = [operator.left.dataType, operator.right.dataType, operator.dataType];
  if (a.kind !== "decimal" || b.kind !== "decimal" || result.kind !== "decimal") return undefined;
  const exactScale = name === "multiply" ? a.scale + b.scale : Math.max(a.scale, b.scale);
  if (exactScale !== result.scale) return undefined;
  const leftUp = name === "multiply" ? 0 : exactScale - a.scale;
  const rightUp = name === "multiply" ? 0 : exactScale - b.scale;
  const leftBounds = scaled(boundsOf(left, a), leftUp);
  const rightBounds = scaled(boundsOf(right, b), rightUp);
  const bounds = combineBounds(name, leftBounds, rightBounds);
  const range = typeBounds(result);
  if (range === undefined || !within(bounds, range)) return undefined;
  const isNull = anyNull(context.f, [left, right]);
  const x = scaleUp(context, left.value, leftUp, leftBounds);
  const y = scaleUp(context, right.value, rightUp, rightBounds);
  const value =
    fitsLong(bounds) && x.kind === "i64" && y.kind === "i64" ? long(context, name, x, y) : wide(context, name, x, y);
  return { isNull, value: zeroWhenNull(context, value, isNull), bounds };
}

export function boundsOf(code: ExpressionCode, type: DataType): Bounds {
  const range = code.bounds ?? typeBounds(type);
  if (range === undefined) throw new Error(`no bounds of ${type.kind}`);
  return range;
}

function scaled({ min, max }: Bounds, digits: number): Bounds {
  const factor = powerOfTen(digits);
  return { min: min * factor, max: max * factor };
}

/** Multiplies by a power of ten; in 64 bits when the result's bounds fit. */
export function scaleUp(context: CodegenContext, value: ValueLocals, digits: number, result: Bounds): ValueLocals {
  if (digits === 0) return value;
  const { f } = context;
  if (value.kind === "i64" && fitsLong(result)) {
    return { kind: "i64", local: f.get(value.local).i64(powerOfTen(digits)).op("i64.mul").store() };
  }
  const factor = powerOfTen(digits);
  const low = f.i64(factor).store();
  const high = f.i64(factor >> 64n).store();
  return wide(context, "multiply", value, { kind: "i128", low, high });
}

type Long = ValueLocals & { readonly kind: "i32" | "i64" | "f32" | "f64" };

function long(context: CodegenContext, name: "add" | "subtract" | "multiply", x: Long, y: Long): ValueLocals {
  const short = name === "add" ? "i64.add" : name === "subtract" ? "i64.sub" : "i64.mul";
  return { kind: "i64", local: context.f.get(x.local).get(y.local).op(short).store() };
}

/** Exact in 128 bits as long as the result fits them. */
export function wide(
  context: CodegenContext,
  name: "add" | "subtract" | "multiply",
  left: ValueLocals,
  right: ValueLocals,
): ValueLocals {
  const { f } = context;
  const x = toI128(f, left);
  const y = toI128(f, right);
  if (name === "multiply") {
    const target = context.scratch(16);
    f.get(x.low).get(x.high).get(y.low).get(y.high).get(target);
    context.callKernel("decimalMultiply");
    const low = f.get(target).op("i64.load").store();
    return { kind: "i128", low, high: f.get(target).op("i64.load", 8).store() };
  }
  const instruction = name === "add" ? "i64.add" : "i64.sub";
  const low = f.get(x.low).get(y.low).op(instruction).store();
  // The carry of an addition, or the borrow of a subtraction.
  if (name === "add") f.get(low).get(x.low).op("i64.lt_u");
  else f.get(x.low).get(y.low).op("i64.lt_u");
  const carry = f.op("i64.extend_i32_u").store();
  const high = f.get(x.high).get(y.high).op(instruction).get(carry).op(instruction).store();
  return { kind: "i128", low, high };
}

/** The locals of a value brought to the kind in which its type is stored. */
export function toStoredKind(context: CodegenContext, value: ValueLocals, type: DecimalType): ValueLocals {
  if (type.precision > MAX_LONG_DIGITS) return toI128(context.f, value);
  return value.kind === "i128" ? { kind: "i64", local: value.low } : value;
}
