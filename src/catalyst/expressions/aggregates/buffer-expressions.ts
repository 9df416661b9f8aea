// Expressions that only aggregate buffers need: they keep the update of a row free of branches.

import { SparkError } from "../../../errors/spark-error.ts";
import { isBigIntType } from "../../../types/catalyst-value.ts";
import { type DataType, MAX_PRECISION } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { EvalMode } from "../arithmetic.ts";
import type { CodegenContext, ExpressionCode } from "../codegen/codegen-context.ts";
import { rescaleCode, toStoredKind, wide } from "../codegen/decimal-arithmetic.ts";
import { kindOf, newValue, orEvaluate, queryContext, toI128 } from "../codegen/emit.ts";
import type { ValueLocals } from "../codegen/expression-code.ts";
import { powerOfTen } from "../evaluators/decimal.ts";
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
    return this.child.eval(row) ?? (isBigIntType(this.dataType) ? 0n : 0);
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

/** Where a sum of 128 bits stays that has become too large for them: far from any number of 38 digits. */
const LARGEST_SUM = 2n ** 127n - 1n;

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
    if (typeof left !== "bigint" || typeof right !== "bigint") return null;
    const sum = left + right;
    return BigInt.asIntN(128, sum) === sum ? sum : sum < 0n ? -LARGEST_SUM - 1n : LARGEST_SUM;
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
    const total = wide(context, "add", sum, value);
    if (type.precision === MAX_PRECISION) saturate(context, toI128(f, sum), toI128(f, value), total);
    return { isNull: undefined, value: toStoredKind(context, total, type) };
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new DecimalAccumulate(left, right, this.origin);
  }
}

/** Sets a total that has left 128 bits to the end of them that it passed. */
function saturate({ f }: CodegenContext, a: Wide, b: Wide, total: ValueLocals): void {
  if (total.kind !== "i128") return;
  f.get(a.high).get(total.high).op("i64.xor").get(b.high).get(total.high).op("i64.xor").op("i64.and");
  f.i64(0n)
    .op("i64.lt_s")
    .if(() => {
      const sign = f.get(a.high).i64(63n).op("i64.shr_s").store();
      f.get(sign).i64(-1n).op("i64.xor").set(total.low);
      f.get(sign)
        .i64(LARGEST_SUM >> 64n)
        .op("i64.xor")
        .set(total.high);
    });
}

type Wide = ValueLocals & { readonly kind: "i128" };

/** Holds a sum of decimals to its type's precision: past it an error in ANSI mode that names `alternative`, else null. */
export class CheckOverflowInSum extends UnaryExpression {
  readonly mode: EvalMode;
  readonly alternative: "try_sum" | "try_avg";

  constructor(child: Expression, mode: EvalMode, alternative: "try_sum" | "try_avg", origin?: Origin) {
    super(child, origin);
    this.mode = mode;
    this.alternative = alternative;
  }
  get dataType(): DataType {
    return this.child.dataType;
  }
  override get nullable(): boolean {
    return true;
  }
  get prettyName(): string {
    return "checkoverflowinsum";
  }
  override get canonical(): string {
    return `checkoverflowinsum:${this.mode}(${this.child.canonical})`;
  }
  eval(row: InternalRow): CatalystValue {
    const { dataType } = this;
    const sum = this.child.eval(row);
    if (typeof sum !== "bigint" || dataType.kind !== "decimal") return sum;
    const limit = powerOfTen(dataType.precision);
    if (sum > -limit && sum < limit) return sum;
    if (this.mode !== "ansi") return null;
    const { className, condition, parameters, context } = this.error;
    throw new SparkError(className, condition, parameters, { context });
  }
  generate(context: CodegenContext): ExpressionCode {
    const { dataType } = this;
    const { f } = context;
    const { isNull, value } = context.generate(this.child);
    const attempt = dataType.kind === "decimal" ? rescaleCode(context, value, dataType, dataType) : undefined;
    if (attempt === undefined) return { isNull, value };
    return orEvaluate(context, dataType, isNull, attempt, () => {
      if (this.mode === "ansi") context.raise(this.error);
      return { isNull: f.i32(1).store(), value: newValue(f, kindOf(dataType)) };
    });
  }
  protected withChild(child: Expression): Expression {
    return new CheckOverflowInSum(child, this.mode, this.alternative, this.origin);
  }

  private get error() {
    const place = queryContext(this.origin);
    return {
      className: "SparkArithmeticException",
      condition: "ARITHMETIC_OVERFLOW",
      parameters: {
        message: "Overflow in sum of decimals",
        alternative: ` Use '${this.alternative}' to tolerate overflow and return NULL instead.`,
        config: '"spark.sql.ansi.enabled"',
      },
      ...(place && { context: place }),
    } as const;
  }
}
