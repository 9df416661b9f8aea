// KnownNotNull: what more is known of than its type says, namely that none of its values is null.

import type { DataType } from "../../types/data-type.ts";
import type { CodegenContext } from "./codegen/codegen-context.ts";
import type { ExpressionCode } from "./codegen/expression-code.ts";
import type { CatalystValue, Expression, InternalRow } from "./expression.ts";
import { UnaryExpression } from "./operators.ts";

export class KnownNotNull extends UnaryExpression {
  get dataType(): DataType {
    return this.child.dataType;
  }
  override get nullable(): boolean {
    return false;
  }
  get prettyName(): string {
    return "knownnotnull";
  }
  override get canonical(): string {
    return this.child.canonical;
  }
  eval(row: InternalRow): CatalystValue {
    return this.child.eval(row);
  }
  generate(context: CodegenContext): ExpressionCode {
    return context.generate(this.child);
  }
  protected withChild(child: Expression): Expression {
    return new KnownNotNull(child, this.origin);
  }
}
