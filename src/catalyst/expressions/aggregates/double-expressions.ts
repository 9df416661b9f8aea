// Short names for expressions of doubles, in which statistics are written as their formulas.

import { DoubleType } from "../../../types/data-type.ts";
import { Add, Divide, Multiply, Subtract } from "../arithmetic.ts";
import type { CodegenContext, ExpressionCode } from "../codegen/codegen-context.ts";
import { If } from "../conditional.ts";
import type { CatalystValue, Expression, InternalRow } from "../expression.ts";
import { Literal } from "../literal.ts";
import { UnaryExpression } from "../operators.ts";
import { EqualTo } from "../predicates.ts";

export function double(value: number): Literal {
  return new Literal(value, DoubleType);
}

export function plus(a: Expression, b: Expression): Expression {
  return new Add(a, b, "legacy");
}

export function minus(a: Expression, b: Expression): Expression {
  return new Subtract(a, b, "legacy");
}

export function times(...factors: readonly Expression[]): Expression {
  return factors.reduce((product, factor) => new Multiply(product, factor, "legacy"));
}

/** Null where the divisor is zero. */
export function over(a: Expression, b: Expression): Expression {
  return new Divide(a, b, "legacy");
}

export function nullIfZero(test: Expression, value: Expression): Expression {
  return new If(new EqualTo(test, double(0)), new Literal(null, DoubleType), value);
}

export class SquareRoot extends UnaryExpression {
  get dataType() {
    return DoubleType;
  }
  get prettyName(): string {
    return "squareroot";
  }
  eval(row: InternalRow): CatalystValue {
    const value = this.child.eval(row);
    return value === null ? null : Math.sqrt(Number(value));
  }
  generate(context: CodegenContext): ExpressionCode {
    const { isNull, value } = context.generate(this.child);
    if (value.kind !== "f64") throw new Error(`the square root of a ${value.kind}`);
    return { isNull, value: { kind: "f64", local: context.f.get(value.local).op("f64.sqrt").store() } };
  }
  protected withChild(child: Expression): Expression {
    return new SquareRoot(child, this.origin);
  }
}
