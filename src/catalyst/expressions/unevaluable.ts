// Expressions that only stand in a plan while it is being made and never compute a value themselves.

import { SparkException } from "../../errors/spark-error.ts";
import type { ExpressionCode } from "./codegen/codegen-context.ts";
import { type CatalystValue, Expression } from "./expression.ts";

export abstract class Unevaluable extends Expression {
  override eval(): CatalystValue {
    throw cannotEvaluate(this);
  }

  override generate(): ExpressionCode {
    throw cannotEvaluate(this);
  }
}

/** The error for asking an expression what it cannot answer at this stage of planning. */
export function cannotEvaluate(expression: Expression): SparkException {
  return new SparkException("INTERNAL_ERROR", { message: `Cannot evaluate expression: ${expression}` });
}
