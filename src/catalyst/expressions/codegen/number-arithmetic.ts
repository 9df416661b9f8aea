// Code of arithmetic on integers and floating point numbers. Overflow checks vanish where the operands' bounds prove
// them idle.

import type { ConditionName } from "../../../errors/conditions.ts";
import type { SparkErrorClass } from "../../../errors/spark-error.ts";
import { type DataType, isAnsiInterval, ShortType } from "../../../types/data-type.ts";
import type { Local, OpcodeName } from "../../../wasm/index.ts";
import type { Origin } from "../../trees/origin.ts";
import type { Expression } from "../expression.ts";
import type { CodegenContext, RaisedValue } from "./codegen-context.ts";
import { anyNull, generateOperands, queryContext, typeBounds, within, zeroWhenNull } from "./emit.ts";
import type { Bounds, ExpressionCode } from "./expression-code.ts";

/** What the code needs to know of the operator. */
export interface ArithmeticOperator {
  readonly left: Expression;
  readonly right: Expression;
  readonly dataType: DataType;
  readonly mode: "ansi" | "legacy" | "try";
  readonly origin: Origin | undefined;
  readonly overflowCondition: ConditionName;
  readonly overflowParameters: Readonly<Record<string, string>>;
  readonly smallOverflowParameters: Readonly<Record<string, string>> | undefined;
}

const ERROR_CLASS: SparkErrorClass = "SparkArithmeticException";

/** Emits a throw of an arithmetic error of the operator. */
export function raiseArithmetic(
  context: CodegenContext,
  operator: ArithmeticOperator,
  condition: ConditionName,
  parameters: Readonly<Record<string, string>>,
  values: readonly RaisedValue[] = [],
): void {
  const place = queryContext(operator.origin);
  context.raise({ className: ERROR_CLASS, condition, parameters, ...(place && { context: place }) }, values);
}

/** The range of the results of add, subtract or multiply. */
export function combineBounds(name: IntegralOperation, a: Bounds, b: Bounds): Bounds {
  if (name === "add") return { min: a.min + b.min, max: a.max + b.max };
  if (name === "subtract") return { min: a.min - b.max, max: a.max - b.min };
  const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return {
    min: products.reduce((least, product) => (product < least ? product : least)),
    max: products.reduce((most, product) => (product > most ? product : most)),
  };
}

const ANSI = { config: '"spark.sql.ansi.enabled"' };

const INTEGRAL_OPERATIONS = { add: "add", subtract: "sub", multiply: "mul" } as const;
const REAL_OPERATIONS = { ...INTEGRAL_OPERATIONS, divide: "div" } as const;

export type IntegralOperation = keyof typeof INTEGRAL_OPERATIONS;
export type RealOperation = keyof typeof REAL_OPERATIONS | "remainder";
export type DivisionOperation = "integraldivide" | "remainder";

/** The null flag of a result that is null where an operand is, or (in try mode) where the check fails. */
function finish(
  context: CodegenContext,
  operator: ArithmeticOperator,
  operandNull: Local | undefined,
  failed: () => void,
  raise: () => void,
): Local | undefined {
  const { f } = context;
  failed();
  if (operator.mode === "ansi" || (operator.mode === "legacy" && isAnsiInterval(operator.dataType))) {
    if (operandNull !== undefined) f.get(operandNull).op("i32.eqz").op("i32.and");
    f.if(() => context.branch(raise));
    return operandNull;
  }
  if (operandNull !== undefined) f.get(operandNull).op("i32.or");
  return f.store();
}

/** Add, subtract, multiply on byte, short, integer and long. */
export function integralCode(
  context: CodegenContext,
  operator: ArithmeticOperator,
  name: IntegralOperation,
): ExpressionCode {
  const { f } = context;
  const [left, right] = generateOperands(context, operator.left, operator.right);
  const type = operator.dataType;
  const range = typeBounds(type);
  if (range === undefined) throw new Error(`${name} of ${type.kind}`);
  const exact = combineBounds(name, left.bounds ?? range, right.bounds ?? range);
  const idle = within(exact, range);
  const checked = !idle && (operator.mode !== "legacy" || isAnsiInterval(type));
  const bounds = idle ? exact : range;
  const operandNull = anyNull(f, [left, right]);
  const [a, b] = [left.value, right.value];
  const short = INTEGRAL_OPERATIONS[name];
  const overflow = (): void => {
    const { smallOverflowParameters } = operator;
    if ((type.kind === "byte" || type.kind === "short") && smallOverflowParameters !== undefined) {
      raiseArithmetic(context, operator, "BINARY_ARITHMETIC_OVERFLOW", smallOverflowParameters, [
        { parameter: "value1", value: a, type: ShortType },
        { parameter: "value2", value: b, type: ShortType },
      ]);
    } else raiseArithmetic(context, operator, operator.overflowCondition, operator.overflowParameters);
  };
  if (a.kind === "i64" && b.kind === "i64") {
    const result = f.get(a.local).get(b.local).op(`i64.${short}`).store();
    const isNull = checked
      ? finish(
          context,
          operator,
          operandNull,
          () => pushLongOverflow(context, name, a.local, b.local, result),
          overflow,
        )
      : operandNull;
    return { isNull, value: zeroWhenNull(context, { kind: "i64", local: result }, isNull), bounds };
  }
  if (a.kind !== "i32" || b.kind !== "i32") throw new Error(`${name} of ${a.kind} and ${b.kind}`);
  let result: Local;
  let isNull = operandNull;
  const isInt = type.kind === "integer" || type.kind === "year_month_interval";
  if (checked && isInt) {
    const wide = f.get(a.local).op("i64.extend_i32_s").get(b.local).op("i64.extend_i32_s").op(`i64.${short}`).store();
    result = f.get(wide).op("i32.wrap_i64").store();
    isNull = finish(
      context,
      operator,
      operandNull,
      () => f.get(result).op("i64.extend_i32_s").get(wide).op("i64.ne"),
      overflow,
    );
  } else {
    const wide = f.get(a.local).get(b.local).op(`i32.${short}`).store();
    if (isInt || idle) result = wide;
    else {
      result = f
        .get(wide)
        .op(type.kind === "byte" ? "i32.extend8_s" : "i32.extend16_s")
        .store();
      if (checked) {
        isNull = finish(context, operator, operandNull, () => f.get(result).get(wide).op("i32.ne"), overflow);
      }
    }
  }
  return { isNull, value: zeroWhenNull(context, { kind: "i32", local: result }, isNull), bounds };
}

/** Pushes 1 when a 64-bit result has wrapped. */
function pushLongOverflow(context: CodegenContext, name: string, a: Local, b: Local, result: Local): void {
  const { f } = context;
  if (name === "add") {
    f.get(a).get(result).op("i64.xor").get(b).get(result).op("i64.xor").op("i64.and").i64(0n).op("i64.lt_s");
  } else if (name === "subtract") {
    f.get(a).get(b).op("i64.xor").get(a).get(result).op("i64.xor").op("i64.and").i64(0n).op("i64.lt_s");
  } else {
    // a·b wrapped unless result / b gives a back; −1 and 0 are kept from the division.
    const divisor = f.i64(1n).get(b).get(b).i64(1n).op("i64.add").i64(2n).op("i64.lt_u").select().store();
    f.get(result).get(divisor).op("i64.div_s").get(a).op("i64.ne");
    f.get(b).get(divisor).op("i64.eq").op("i32.and");
    f.get(b)
      .i64(-1n)
      .op("i64.eq")
      .get(a)
      .i64(-(2n ** 63n))
      .op("i64.eq")
      .op("i32.and")
      .op("i32.or");
  }
}

/** Integral quotient and remainder. */
export function divisionCode(
  context: CodegenContext,
  operator: ArithmeticOperator,
  name: DivisionOperation,
): ExpressionCode {
  const { f } = context;
  const [left, right] = generateOperands(context, operator.left, operator.right);
  const operandNull = anyNull(f, [left, right]);
  const a = asLong(context, left);
  const b = asLong(context, right);
  const condition = name === "remainder" ? "REMAINDER_BY_ZERO" : "DIVIDE_BY_ZERO";
  let isNull = zeroDivisor(context, operator, operandNull, () => f.get(b).op("i64.eqz"), condition);
  const divisor = f.i64(1n).get(b).get(b).op("i64.eqz").select().store();
  if (name === "remainder") {
    const rest = f.get(a).get(divisor).op("i64.rem_s").store();
    const narrow = operator.dataType.kind === "long" ? undefined : f.get(rest).op("i32.wrap_i64").store();
    return {
      isNull,
      value: zeroWhenNull(
        context,
        narrow === undefined ? { kind: "i64", local: rest } : { kind: "i32", local: narrow },
        isNull,
      ),
    };
  }
  // The one quotient past 64 bits traps in Wasm: it is made a negation, which wraps.
  const minusOne = f.get(divisor).i64(-1n).op("i64.eq").store();
  const safe = f.i64(1n).get(divisor).get(minusOne).select().store();
  const quotient = f.get(a).get(safe).op("i64.div_s").store();
  const result = f.i64(0n).get(quotient).op("i64.sub").get(quotient).get(minusOne).select().store();
  if (operator.left.dataType.kind === "long" && operator.mode !== "legacy") {
    isNull = finish(
      context,
      operator,
      isNull,
      () =>
        f
          .get(minusOne)
          .get(a)
          .i64(-(2n ** 63n))
          .op("i64.eq")
          .op("i32.and"),
      () => raiseArithmetic(context, operator, "ARITHMETIC_OVERFLOW", operator.overflowParameters),
    );
  }
  return { isNull, value: zeroWhenNull(context, { kind: "i64", local: result }, isNull) };
}

function asLong(context: CodegenContext, code: ExpressionCode): Local {
  const { f } = context;
  if (code.value.kind === "i64") return code.value.local;
  if (code.value.kind !== "i32") throw new Error(`a ${code.value.kind} is no integer`);
  return f.get(code.value.local).op("i64.extend_i32_s").store();
}

/** Raises (ANSI) or gives null where the divisor is zero; returns the new null flag. */
export function zeroDivisor(
  context: CodegenContext,
  operator: ArithmeticOperator,
  operandNull: Local | undefined,
  pushIsZero: () => void,
  condition: ConditionName,
): Local | undefined {
  return finish(context, operator, operandNull, pushIsZero, () => raiseArithmetic(context, operator, condition, ANSI));
}

/** Arithmetic on float and double. */
export function realCode(context: CodegenContext, operator: ArithmeticOperator, name: RealOperation): ExpressionCode {
  const { f } = context;
  const [left, right] = generateOperands(context, operator.left, operator.right);
  const [a, b] = [left.value, right.value];
  if (a.kind !== b.kind || (a.kind !== "f32" && a.kind !== "f64")) throw new Error(`${name} of ${a.kind}`);
  if (b.kind !== "f32" && b.kind !== "f64") throw new Error(`${name} of ${b.kind}`);
  const { kind } = a;
  let isNull = anyNull(f, [left, right]);
  const pushIsZero = (): void => {
    f.get(b.local);
    if (kind === "f32") f.f32(0);
    else f.f64(0);
    f.op(`${kind}.eq`);
  };
  if (name === "divide") isNull = zeroDivisor(context, operator, isNull, pushIsZero, "DIVIDE_BY_ZERO");
  if (name === "remainder") {
    isNull = zeroDivisor(context, operator, isNull, pushIsZero, "REMAINDER_BY_ZERO");
    f.get(a.local);
    if (kind === "f32") f.op("f64.promote_f32");
    f.get(b.local);
    if (kind === "f32") f.op("f64.promote_f32");
    context.callHost("remainder", ["f64", "f64"], ["f64"]);
    if (kind === "f32") f.op("f32.demote_f64");
  } else {
    const instruction: OpcodeName = `${kind}.${REAL_OPERATIONS[name]}`;
    f.get(a.local).get(b.local).op(instruction);
  }
  return { isNull, value: zeroWhenNull(context, { kind, local: f.store() }, isNull) };
}
