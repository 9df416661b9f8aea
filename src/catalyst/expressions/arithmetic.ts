// Arithmetic operators. Overflow and division by zero raise in ANSI mode, give null in try mode; legacy mode wraps
// integers and gives null for the rest.

import type { ConditionName } from "../../errors/conditions.ts";
import { SparkError } from "../../errors/spark-error.ts";
import {
  type DataType,
  type DecimalType,
  DoubleType,
  isAnsiInterval,
  LongType,
  ShortType,
  sqlName,
} from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { decimalCode } from "./codegen/decimal-arithmetic.ts";
import { queryContext } from "./codegen/emit.ts";
import { divisionCode, integralCode, realCode } from "./codegen/number-arithmetic.ts";
import { If } from "./conditional.ts";
import { type DecimalOperator, decimalResultType } from "./decimal-precision.ts";
import { DECIMAL_EVALUATORS, type DecimalOperation } from "./evaluators/decimal.ts";
import type { CatalystValue, Expression, InternalRow } from "./expression.ts";
import { sqlLiteral } from "./format-value.ts";
import { Literal } from "./literal.ts";
import { BinaryOperator, UnaryExpression } from "./operators.ts";
import { LessThan } from "./predicates.ts";

export type EvalMode = "ansi" | "legacy" | "try";

export const INTEGRAL_BITS = {
  byte: 8,
  short: 16,
  integer: 32,
  long: 64,
  year_month_interval: 32,
  day_time_interval: 64,
} as const;

export abstract class BinaryArithmetic extends BinaryOperator {
  readonly mode: EvalMode;
  protected readonly decimalType: DecimalType | undefined;

  constructor(
    left: Expression,
    right: Expression,
    mode: EvalMode = "ansi",
    origin?: Origin,
    decimalType?: DecimalType,
  ) {
    super(left, right, origin);
    this.mode = mode;
    this.decimalType = decimalType;
  }

  protected abstract readonly decimalOperator: DecimalOperator;
  protected abstract readonly decimalOperation: DecimalOperation;
  protected abstract ofBigints(left: bigint, right: bigint): bigint;
  protected abstract ofNumbers(left: number, right: number): number;
  /** True for operators that divide. */
  protected readonly divides: boolean = false;

  /** Intervals overflow as in ANSI mode whatever the dialect. */
  private get raisesOverflow(): boolean {
    return this.mode === "ansi" || (this.mode === "legacy" && isAnsiInterval(this.left.dataType));
  }

  get dataType(): DataType {
    const { dataType: left } = this.left;
    const { dataType: right } = this.right;
    if (left.kind !== "decimal" || right.kind !== "decimal") return left;
    return this.decimalType ?? decimalResultType(this.decimalOperator, left, right);
  }

  override get nullable(): boolean {
    const overflowsToNull = this.mode === "try" || (this.mode === "legacy" && this.left.dataType.kind === "decimal");
    return super.nullable || this.divides || overflowsToNull;
  }

  protected override get canonicalName(): string {
    return `${this.prettyName}:${this.mode}`;
  }

  protected override canonicalText(): string {
    const text = super.canonicalText();
    // Sums of the same decimals differ in their type by the order in which they are made.
    return this.resolved && this.dataType.kind === "decimal" ? `${text}:${sqlName(this.dataType)}` : text;
  }

  /** The function that an overflow error recommends. */
  get tryName(): string {
    return `try_${this.prettyName}`;
  }

  eval(row: InternalRow): CatalystValue {
    const left = this.left.eval(row);
    if (left === null) return null;
    const right = this.right.eval(row);
    if (right === null) return null;
    if (this.divides && Number(right) === 0) {
      if (this.mode !== "ansi") return null;
      throw this.zeroDivisor();
    }
    const type = this.left.dataType;
    switch (type.kind) {
      case "byte":
      case "short":
      case "integer":
      case "long":
      case "year_month_interval":
      case "day_time_interval": {
        const exact = this.ofBigints(BigInt(left as number | bigint), BigInt(right as number | bigint));
        const resultBits = this.dataType.kind === "long" ? 64 : INTEGRAL_BITS[type.kind];
        const wrapped = BigInt.asIntN(resultBits, exact);
        if (wrapped !== exact) {
          if (this.raisesOverflow) throw this.overflow(left, right);
          if (this.mode === "try") return null;
        }
        return resultBits === 64 ? wrapped : Number(wrapped);
      }
      case "decimal":
        return DECIMAL_EVALUATORS[this.decimalOperation]([left, right], {
          argumentTypes: [type, this.right.dataType],
          resultType: this.dataType,
          options: { mode: this.mode, context: queryContext(this.origin) },
        });
      case "float":
        return Math.fround(this.ofNumbers(Number(left), Number(right)));
      default:
        return this.ofNumbers(Number(left), Number(right));
    }
  }

  generate(context: CodegenContext): ExpressionCode {
    const kind = this.left.dataType.kind;
    if (kind === "decimal") return decimalCode(context, this, this.decimalOperation);
    if (kind === "float" || kind === "double") return this.realCode(context);
    return this.integralCode(context);
  }

  protected abstract realCode(context: CodegenContext): ExpressionCode;
  protected abstract integralCode(context: CodegenContext): ExpressionCode;

  zeroDivisor(): SparkError {
    const condition = this.prettyName === "remainder" ? "REMAINDER_BY_ZERO" : "DIVIDE_BY_ZERO";
    return new SparkError("SparkArithmeticException", condition, ANSI_PARAMETERS, {
      context: queryContext(this.origin),
    });
  }

  private overflow(left: CatalystValue, right: CatalystValue): SparkError {
    const type = this.left.dataType;
    const options = { context: queryContext(this.origin) };
    if ((type.kind !== "byte" && type.kind !== "short") || this.smallOverflowParameters === undefined) {
      return new SparkError("SparkArithmeticException", this.overflowCondition, this.overflowParameters, options);
    }
    // Spark shows bytes as shorts here.
    return new SparkError(
      "SparkArithmeticException",
      "BINARY_ARITHMETIC_OVERFLOW",
      { ...this.smallOverflowParameters, value1: sqlLiteral(left, ShortType), value2: sqlLiteral(right, ShortType) },
      options,
    );
  }

  /** The condition of results that the type does not hold, but for bytes and shorts. */
  get overflowCondition(): ConditionName {
    return isAnsiInterval(this.left.dataType) ? "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION" : "ARITHMETIC_OVERFLOW";
  }

  /** Its parameters. */
  get overflowParameters(): Readonly<Record<string, string>> {
    if (isAnsiInterval(this.left.dataType)) return { functionName: `\`${this.tryName}\`` };
    return {
      message: "overflow",
      alternative: ` Use '${this.tryName}' to tolerate overflow and return NULL instead.`,
      ...ANSI_PARAMETERS,
    };
  }

  /** Parameters of BINARY_ARITHMETIC_OVERFLOW, beside the values; undefined where bytes overflow as integers do. */
  get smallOverflowParameters(): Readonly<Record<string, string>> | undefined {
    return { symbol: this.symbol, functionName: `\`${this.tryName}\`` };
  }
}

const ANSI_PARAMETERS = { config: '"spark.sql.ansi.enabled"' } as const;

export class Add extends BinaryArithmetic {
  protected readonly decimalOperator = "add";
  protected readonly decimalOperation = "decimalAdd";
  get symbol(): string {
    return "+";
  }
  get prettyName(): string {
    return "add";
  }
  protected ofBigints(left: bigint, right: bigint): bigint {
    return left + right;
  }
  protected ofNumbers(left: number, right: number): number {
    return left + right;
  }
  protected realCode(context: CodegenContext): ExpressionCode {
    return realCode(context, this, "add");
  }
  protected integralCode(context: CodegenContext): ExpressionCode {
    return integralCode(context, this, "add");
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new Add(left, right, this.mode, this.origin, this.decimalType);
  }
}

export class Subtract extends BinaryArithmetic {
  protected readonly decimalOperator = "subtract";
  protected readonly decimalOperation = "decimalSubtract";
  get symbol(): string {
    return "-";
  }
  get prettyName(): string {
    return "subtract";
  }
  protected ofBigints(left: bigint, right: bigint): bigint {
    return left - right;
  }
  protected ofNumbers(left: number, right: number): number {
    return left - right;
  }
  protected realCode(context: CodegenContext): ExpressionCode {
    return realCode(context, this, "subtract");
  }
  protected integralCode(context: CodegenContext): ExpressionCode {
    return integralCode(context, this, "subtract");
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new Subtract(left, right, this.mode, this.origin, this.decimalType);
  }
}

export class Multiply extends BinaryArithmetic {
  protected readonly decimalOperator = "multiply";
  protected readonly decimalOperation = "decimalMultiply";
  get symbol(): string {
    return "*";
  }
  get prettyName(): string {
    return "multiply";
  }
  protected ofBigints(left: bigint, right: bigint): bigint {
    return left * right;
  }
  protected ofNumbers(left: number, right: number): number {
    return left * right;
  }
  protected realCode(context: CodegenContext): ExpressionCode {
    return realCode(context, this, "multiply");
  }
  protected integralCode(context: CodegenContext): ExpressionCode {
    return integralCode(context, this, "multiply");
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new Multiply(left, right, this.mode, this.origin, this.decimalType);
  }
}

/** `/`: over doubles or decimals; the analyzer makes other operands so. */
export class Divide extends BinaryArithmetic {
  protected readonly decimalOperator = "divide";
  protected readonly decimalOperation = "decimalDivide";
  protected override readonly divides = true;
  override get dataType(): DataType {
    return this.left.dataType.kind === "decimal" ? super.dataType : DoubleType;
  }
  get symbol(): string {
    return "/";
  }
  get prettyName(): string {
    return "divide";
  }
  protected ofBigints(left: bigint, right: bigint): bigint {
    return left / right;
  }
  protected ofNumbers(left: number, right: number): number {
    return left / right;
  }
  protected realCode(context: CodegenContext): ExpressionCode {
    return realCode(context, this, "divide");
  }
  protected integralCode(_context: CodegenContext): ExpressionCode {
    throw new Error(`/ of ${this.left.dataType.kind}`);
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new Divide(left, right, this.mode, this.origin, this.decimalType);
  }
}

/** `div`: the whole part of a quotient, as BIGINT. */
export class IntegralDivide extends BinaryArithmetic {
  protected readonly decimalOperator = "divide";
  protected readonly decimalOperation = "decimalQuotient";
  protected override readonly divides = true;
  override get dataType(): DataType {
    return LongType;
  }
  get symbol(): string {
    return "div";
  }
  get prettyName(): string {
    return "integraldivide";
  }
  override get tryName(): string {
    return "try_divide";
  }
  override get overflowParameters(): Readonly<Record<string, string>> {
    return { ...super.overflowParameters, message: "Overflow in integral divide" };
  }
  protected ofBigints(left: bigint, right: bigint): bigint {
    return left / right;
  }
  protected ofNumbers(left: number, right: number): number {
    return Math.trunc(left / right);
  }
  protected realCode(_context: CodegenContext): ExpressionCode {
    throw new Error(`div of ${this.left.dataType.kind}`);
  }
  protected integralCode(context: CodegenContext): ExpressionCode {
    return divisionCode(context, this, "integraldivide");
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new IntegralDivide(left, right, this.mode, this.origin, this.decimalType);
  }
}

export class Remainder extends BinaryArithmetic {
  protected readonly decimalOperator = "remainder";
  protected readonly decimalOperation = "decimalRemainder";
  protected override readonly divides = true;
  get symbol(): string {
    return "%";
  }
  get prettyName(): string {
    return "remainder";
  }
  override get tryName(): string {
    return "try_mod";
  }
  protected ofBigints(left: bigint, right: bigint): bigint {
    return left % right;
  }
  protected ofNumbers(left: number, right: number): number {
    return left % right;
  }
  protected realCode(context: CodegenContext): ExpressionCode {
    return realCode(context, this, "remainder");
  }
  protected integralCode(context: CodegenContext): ExpressionCode {
    return divisionCode(context, this, "remainder");
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new Remainder(left, right, this.mode, this.origin, this.decimalType);
  }
}

/** A remainder that was written as a call. */
export class Mod extends Remainder {
  override get sql(): string {
    return `mod(${this.left.sql}, ${this.right.sql})`;
  }
  override toString(): string {
    return `mod(${this.left}, ${this.right})`;
  }
  protected override withOperands(left: Expression, right: Expression): Expression {
    return new Mod(left, right, this.mode, this.origin, this.decimalType);
  }
}

/** The remainder that has no other sign than the divisor has, unless there is none. */
export class Pmod extends BinaryArithmetic {
  protected readonly decimalOperator = "remainder";
  protected readonly decimalOperation = "decimalPmod";
  protected override readonly divides = true;
  get symbol(): string {
    return "pmod";
  }
  get prettyName(): string {
    return "pmod";
  }
  override get sql(): string {
    return `pmod(${this.left.sql}, ${this.right.sql})`;
  }
  override toString(): string {
    return `pmod(${this.left}, ${this.right})`;
  }
  override zeroDivisor(): SparkError {
    return new SparkError("SparkArithmeticException", "REMAINDER_BY_ZERO", ANSI_PARAMETERS, {
      context: queryContext(this.origin),
    });
  }
  protected ofBigints(left: bigint, right: bigint): bigint {
    const rest = left % right;
    return rest < 0n ? (rest + right) % right : rest;
  }
  protected ofNumbers(left: number, right: number): number {
    const rest = left % right;
    return rest < 0 ? (rest + right) % right : rest;
  }
  protected realCode(context: CodegenContext): ExpressionCode {
    return this.corrected(context);
  }
  protected integralCode(context: CodegenContext): ExpressionCode {
    return this.corrected(context);
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new Pmod(left, right, this.mode, this.origin, this.decimalType);
  }

  /** The remainder, and where it is negative that of its sum with the divisor. */
  private corrected(context: CodegenContext): ExpressionCode {
    const { left, right, origin } = this;
    const rest = new Remainder(left, right, this.mode, origin);
    const zero = new Literal(left.dataType.kind === "long" ? 0n : 0, left.dataType);
    const sum = new Add(rest, right, "legacy", origin);
    const choice = new If(new LessThan(rest, zero), new Remainder(sum, right, this.mode, origin), rest);
    return context.generate(choice);
  }
}

export class UnaryPositive extends UnaryExpression {
  get dataType(): DataType {
    return this.child.dataType;
  }
  get prettyName(): string {
    return "positive";
  }
  override get sql(): string {
    return `(+ ${this.child.sql})`;
  }
  eval(row: InternalRow): CatalystValue {
    return this.child.eval(row);
  }
  generate(context: CodegenContext): ExpressionCode {
    return context.generate(this.child);
  }
  protected withChild(child: Expression): Expression {
    return new UnaryPositive(child, this.origin);
  }
}
