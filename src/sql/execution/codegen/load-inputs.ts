// Loads the input columns of expressions in straight code, so that branches inside the expressions find them ready.

import { BoundReference } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";

export function loadInputs(context: CodegenContext, bound: Expression): void {
  for (const node of bound.walk()) if (node instanceof BoundReference) context.input(node.ordinal);
}

/** Loads an expression's inputs and emits it. */
export function generateRow(context: CodegenContext, bound: Expression): ExpressionCode {
  loadInputs(context, bound);
  return context.generate(bound);
}
