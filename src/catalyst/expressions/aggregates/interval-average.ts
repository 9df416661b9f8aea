// The last step of AVG over intervals: the sum divided by the count, rounded half away from zero; null where none was
// counted.

import type { AnsiIntervalType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "../codegen/codegen-context.ts";
import { zeroWhenNull } from "../codegen/emit.ts";
import type { CatalystValue, Expression, InternalRow } from "../expression.ts";
import { BinaryOperator } from "../operators.ts";

export class IntervalAverage extends BinaryOperator {
  readonly dataType: AnsiIntervalType;

  constructor(sum: Expression, count: Expression, dataType: AnsiIntervalType, origin?: Origin) {
    super(sum, count, origin);
    this.dataType = dataType;
  }

  override get nullable(): boolean {
    return true;
  }
  get symbol(): string {
    return "/";
  }
  get prettyName(): string {
    return "intervalaverage";
  }

  eval(row: InternalRow): CatalystValue {
    const sum = this.left.eval(row);
    const count = BigInt(Number(this.right.eval(row)));
    if (sum === null || count === 0n) return null;
    const dividend = BigInt(sum as number | bigint);
    const rest = dividend % count;
    const isNegative = rest < 0n;
    const carry = (isNegative ? -rest : rest) * 2n >= count ? (isNegative ? -1n : 1n) : 0n;
    const average = dividend / count + carry;
    return typeof sum === "bigint" ? average : Number(average);
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const sum = context.generate(this.left);
    const count = context.generate(this.right);
    if (count.value.kind !== "i64") throw new Error("a count has 64 bits");
    if (sum.value.kind !== "i32" && sum.value.kind !== "i64") throw new Error("an interval is one number");
    const isNull = f.local("i32");
    f.get(count.value.local).op("i64.eqz");
    if (sum.isNull !== undefined) f.get(sum.isNull).op("i32.or");
    f.set(isNull);
    const dividend = f.get(sum.value.local);
    if (sum.value.kind === "i32") dividend.op("i64.extend_i32_s");
    const total = f.store();
    const divisor = f.i64(1n).get(count.value.local).get(isNull).select().store();
    const rest = f.get(total).get(divisor).op("i64.rem_s").store();
    // -1 for what is negative, 0 for the rest.
    const sign = f.get(rest).i64(63n).op("i64.shr_s").store();
    const magnitude = f.get(rest).get(sign).op("i64.xor").get(sign).op("i64.sub").store();
    f.get(total).get(divisor).op("i64.div_s");
    f.get(sign).i64(1n).op("i64.or");
    f.i64(0n);
    f.get(magnitude).get(divisor).get(magnitude).op("i64.sub").op("i64.ge_s").select();
    const average = f.op("i64.add").store();
    const value =
      sum.value.kind === "i32"
        ? ({ kind: "i32", local: f.get(average).op("i32.wrap_i64").store() } as const)
        : ({ kind: "i64", local: average } as const);
    return { isNull, value: zeroWhenNull(context, value, isNull) };
  }

  protected withOperands(left: Expression, right: Expression): Expression {
    return new IntervalAverage(left, right, this.dataType, this.origin);
  }
}
