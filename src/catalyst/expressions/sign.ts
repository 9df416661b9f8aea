// Expressions that change the sign of a number.

import type { ConditionName } from "../../errors/conditions.ts";
import { isBigIntType } from "../../types/catalyst-value.ts";
import { type DataType, isAnsiInterval, isIntegral } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import { type EvalMode, Subtract } from "./arithmetic.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { negationCode, wide } from "./codegen/decimal-arithmetic.ts";
import { queryContext, typeBounds, zeroWhenNull } from "./codegen/emit.ts";
import { If } from "./conditional.ts";
import { decimalNegate, NEGATION_DIGITS } from "./evaluators/decimal.ts";
import type { CatalystValue, Expression, InternalRow } from "./expression.ts";
import { Literal } from "./literal.ts";
import { UnaryExpression } from "./operators.ts";
import { LessThan } from "./predicates.ts";

function zeroOf(type: DataType): Literal {
  return new Literal(isBigIntType(type) ? 0n : 0, type);
}

/** A subtraction from zero, whose overflow error recommends no other function. */
class Negation extends Subtract {
  override get overflowCondition(): ConditionName {
    return isAnsiInterval(this.dataType) ? "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION" : "ARITHMETIC_OVERFLOW";
  }
  override get overflowParameters(): Readonly<Record<string, string>> {
    return isAnsiInterval(this.dataType) ? {} : NO_ALTERNATIVE;
  }
  override get smallOverflowParameters(): undefined {
    return undefined;
  }
}

/** The negation of a negative value, whose overflow Spark finds in another way. */
class AbsoluteNegation extends Negation {
  override get overflowCondition(): ConditionName {
    return "ARITHMETIC_OVERFLOW";
  }
  override get overflowParameters(): Readonly<Record<string, string>> {
    return NO_ALTERNATIVE;
  }
}

const NO_ALTERNATIVE = { message: "overflow", alternative: "", config: '"spark.sql.ansi.enabled"' } as const;

abstract class SignExpression extends UnaryExpression {
  readonly mode: EvalMode;

  constructor(child: Expression, mode: EvalMode = "ansi", origin?: Origin) {
    super(child, origin);
    this.mode = mode;
  }

  get dataType(): DataType {
    return this.child.dataType;
  }

  /** In any mode: the negative of a decimal of many digits is rounded, and may pass its precision then. */
  get raises(): boolean {
    const type = this.dataType;
    return type.kind === "decimal" && type.precision > NEGATION_DIGITS;
  }

  override get nullable(): boolean {
    return super.nullable || this.mode === "try";
  }

  override get canonical(): string {
    return `${this.prettyName}:${this.mode}(${this.child.canonical})`;
  }
}

export class UnaryMinus extends SignExpression {
  get prettyName(): string {
    return "negative";
  }
  override get sql(): string {
    return `(- ${this.child.sql})`;
  }
  override toString(): string {
    return `-${this.child}`;
  }

  eval(row: InternalRow): CatalystValue {
    const value = this.child.eval(row);
    if (value === null) return null;
    const type = this.dataType;
    if (type.kind === "float" || type.kind === "double") return -Number(value);
    if (type.kind === "decimal") {
      return decimalNegate([value], {
        argumentTypes: [type],
        resultType: type,
        options: { context: queryContext(this.origin) },
      });
    }
    return this.fromZero().eval(row);
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const type = this.dataType;
    const { kind } = type;
    if (kind !== "float" && kind !== "double" && kind !== "decimal") return context.generate(this.fromZero());
    const child = context.generate(this.child);
    const { isNull, value, bounds } = child;
    const negated = bounds && { bounds: { min: -bounds.max, max: -bounds.min } };
    if (value.kind === "f32" || value.kind === "f64") {
      const local = f.get(value.local).op(`${value.kind}.neg`).store();
      return { isNull, value: zeroWhenNull(context, { kind: value.kind, local }, isNull) };
    }
    if (value.kind === "i64") {
      return { isNull, value: { kind: "i64", local: f.i64(0n).get(value.local).op("i64.sub").store() }, ...negated };
    }
    if (type.kind === "decimal" && type.precision > NEGATION_DIGITS) {
      return negationCode(context, child, type, this.origin);
    }
    const zero = f.i64(0n).store();
    return { isNull, value: wide(context, "subtract", { kind: "i64", local: zero }, value), ...negated };
  }

  protected withChild(child: Expression): Expression {
    return new UnaryMinus(child, this.mode, this.origin);
  }

  private fromZero(): Expression {
    return new Negation(zeroOf(this.dataType), this.child, this.mode, this.origin);
  }
}

/** A negation that was written as a call. */
export class NegativeCall extends UnaryMinus {
  override get sql(): string {
    return `negative(${this.child.sql})`;
  }

  protected override withChild(child: Expression): Expression {
    return new NegativeCall(child, this.mode, this.origin);
  }
}

export class Abs extends SignExpression {
  get prettyName(): string {
    return "abs";
  }

  eval(row: InternalRow): CatalystValue {
    const { kind } = this.dataType;
    const value = this.child.eval(row);
    if (value === null) return null;
    if (kind === "float" || kind === "double") return Math.abs(Number(value));
    return this.choice().eval(row);
  }

  generate(context: CodegenContext): ExpressionCode {
    const { kind } = this.dataType;
    if (kind !== "float" && kind !== "double") {
      return this.straight(context) ?? context.generate(this.choice());
    }
    const { isNull, value } = context.generate(this.child);
    if (value.kind !== "f32" && value.kind !== "f64") throw new Error(`abs of a ${value.kind}`);
    const local = context.f.get(value.local).op(`${value.kind}.abs`).store();
    return { isNull, value: { kind: value.kind, local } };
  }

  protected withChild(child: Expression): Expression {
    return new Abs(child, this.mode, this.origin);
  }

  /** Of integers that are known not to be the least of their type, whose negative there is not. */
  private straight(context: CodegenContext): ExpressionCode | undefined {
    if (!isIntegral(this.dataType)) return undefined;
    const { isNull, value, bounds } = context.generate(this.child);
    const range = typeBounds(this.dataType);
    if (bounds === undefined || range === undefined || bounds.min <= range.min) return undefined;
    if (value.kind !== "i32" && value.kind !== "i64") return undefined;
    const { f } = context;
    const sign =
      value.kind === "i32"
        ? f.get(value.local).i32(31).op("i32.shr_s").store()
        : f.get(value.local).i64(63n).op("i64.shr_s").store();
    f.get(value.local).get(sign).op(`${value.kind}.xor`).get(sign).op(`${value.kind}.sub`);
    const most = -bounds.min > bounds.max ? -bounds.min : bounds.max;
    return { isNull, value: { kind: value.kind, local: f.store() }, bounds: { min: 0n, max: most } };
  }

  private choice(): Expression {
    const negative = new LessThan(this.child, zeroOf(this.dataType));
    const negated = isAnsiInterval(this.dataType)
      ? new AbsoluteNegation(zeroOf(this.dataType), this.child, this.mode, this.origin)
      : new UnaryMinus(this.child, this.mode, this.origin);
    return new If(negative, negated, this.child);
  }
}
