// Expressions that only aggregate buffers need: they keep the update of a row free of branches.

import type { DataType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { EvalMode } from "../arithmetic.ts";
import { castCode } from "../codegen/cast-code.ts";
import type { CodegenContext, ExpressionCode } from "../codegen/codegen-context.ts";
import { toStoredKind, wide } from "../codegen/decimal-arithmetic.ts";
import { hostEvaluate, queryContext } from "../codegen/emit.ts";
import { castValue } from "../evaluators/cast.ts";
import type { CatalystValue, Expression, InternalRow } from "../expression.ts";
import { BinaryOperator, UnaryExpression } from "../operators.ts";

/** A number, zero where it is null: values in locals are zero then already. */
export class ZeroIfNull extends UnaryExpression {
  get dataType(): DataType {
    return this.child.dataType;
  }
  override get nullable(): boolean {
    return false;
  }
  get prettyName(): string {
    return "zeroifnull";
  }
  eval(row: InternalRow): CatalystValue {
    const { kind } = this.dataType;
    return this.child.eval(row) ?? (kind === "long" || kind === "decimal" ? 0n : 0);
  }
  generate(context: CodegenContext): ExpressionCode {
    const { value, bounds } = context.generate(this.child);
    if (bounds === undefined) return { isNull: undefined, value };
    const min = bounds.min < 0n ? bounds.min : 0n;
    return { isNull: undefined, value, bounds: { min, max: bounds.max > 0n ? bounds.max : 0n } };
  }
  protected withChild(child: Expression): Expression {
    return new ZeroIfNull(child, this.origin);
  }
}

/** Adds a decimal to a sum of the same scale; the sum is checked once, at the end. */
export class DecimalAccumulate extends BinaryOperator {
  get dataType(): DataType {
    return this.left.dataType;
  }
  override get nullable(): boolean {
    return false;
  }
  get symbol(): string {
    return "+";
  }
  get prettyName(): string {
    return "decimalaccumulate";
  }
  eval(row: InternalRow): CatalystValue {
    const left = this.left.eval(row);
    const right = this.right.eval(row);
    return typeof left === "bigint" && typeof right === "bigint" ? left + right : null;
  }
  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const type = this.dataType;
    if (type.kind !== "decimal") throw new Error(`a sum of ${type.kind}`);
    const sum = context.generate(this.left).value;
    const { value } = context.generate(this.right);
    if (sum.kind === "i64" && value.kind === "i64") {
      return {
        isNull: undefined,
        value: { kind: "i64", local: f.get(sum.local).get(value.local).op("i64.add").store() },
      };
    }
    return { isNull: undefined, value: toStoredKind(context, wide(context, "add", sum, value), type) };
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new DecimalAccumulate(left, right, this.origin);
  }
}

/** Holds a decimal to its type's precision: past it an error in ANSI mode, else null. */
export class CheckOverflow extends UnaryExpression {
  readonly mode: EvalMode;

  constructor(child: Expression, mode: EvalMode, origin?: Origin) {
    super(child, origin);
    this.mode = mode;
  }
  get dataType(): DataType {
    return this.child.dataType;
  }
  override get nullable(): boolean {
    return true;
  }
  get prettyName(): string {
    return "checkoverflow";
  }
  override get canonical(): string {
    return `checkoverflow:${this.mode}(${this.child.canonical})`;
  }
  eval(row: InternalRow): CatalystValue {
    return castValue([this.child.eval(row)], {
      argumentTypes: [this.dataType],
      resultType: this.dataType,
      options: { mode: this.mode, context: queryContext(this.origin) },
    });
  }
  generate(context: CodegenContext): ExpressionCode {
    const code = context.generate(this.child);
    const options = { mode: this.mode, context: queryContext(this.origin) };
    return (
      castCode(context, code, this.dataType, this.dataType, options) ??
      hostEvaluate(context, "cast", [{ code, type: this.dataType }], this.dataType, options)
    );
  }
  protected withChild(child: Expression): Expression {
    return new CheckOverflow(child, this.mode, this.origin);
  }
}
