// A nested value as bytes that compare as it does, for what compares and sorts bytes.

import { BinaryType, type DataType, isNested } from "../../types/data-type.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { hostEvaluate } from "./codegen/emit.ts";
import type { ValueLocals } from "./codegen/expression-code.ts";
import { orderingKey } from "./evaluators/ordering-key.ts";
import type { CatalystValue, Expression, InternalRow } from "./expression.ts";
import { UnaryExpression } from "./operators.ts";

export class OrderingKey extends UnaryExpression {
  get dataType(): DataType {
    return BinaryType;
  }
  get prettyName(): string {
    return "orderingkey";
  }
  override get sql(): string {
    return this.child.sql;
  }
  eval(row: InternalRow): CatalystValue {
    return orderingKey([this.child.eval(row)], {
      argumentTypes: [this.child.dataType],
      resultType: BinaryType,
      options: {},
    });
  }
  generate(context: CodegenContext): ExpressionCode {
    const { isNull, value } = context.generate(this.child);
    return { isNull, value: comparable(context, { isNull, value }, this.child.dataType) };
  }
  /** Plans show what is sorted by, not how. */
  override toString(): string {
    return this.child.toString();
  }
  protected withChild(child: Expression): Expression {
    return new OrderingKey(child, this.origin);
  }
}

/** The value in a form that `pushComparison` compares. */
export function comparable(context: CodegenContext, code: ExpressionCode, type: DataType): ValueLocals {
  return isNested(type) ? hostEvaluate(context, "ordering_key", [{ code, type }], BinaryType).value : code.value;
}
