// The condition of a join that pairs of rows with equal keys have to meet, and the search of rows that go on without a match.

import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { splitConjuncts } from "../../../catalyst/expressions/conjuncts.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { Label } from "../../../wasm/index.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { PipelineRow } from "../codegen/stage-compiler.ts";
import { type ProbedRows, pushAnyNull } from "./build-side.ts";

/** The parts of a condition that all have to be true, bound to columns. */
export function boundConjuncts(
  condition: Expression | undefined,
  input: readonly AttributeReference[],
): readonly Expression[] {
  return condition === undefined ? [] : splitConjuncts(condition).map((part) => bindReferences(part, input));
}

/** Emits a branch that is taken when one of the conditions is false or null. */
export function branchUnlessAllTrue(context: CodegenContext, conditions: readonly Expression[], label: Label): void {
  const { f } = context;
  for (const condition of conditions) {
    const { isNull, value } = generateRow(context, condition);
    if (value.kind !== "i32") throw new Error(`a condition cannot be a ${value.kind}`);
    f.get(value.local).op("i32.eqz");
    if (isNull !== undefined) f.get(isNull).op("i32.or");
    f.brIf(label);
  }
}

/** Emits the search for the first row; there is none for a null key. */
export function findUnlessNull(row: PipelineRow, probed: ProbedRows, keys: readonly ExpressionCode[]): void {
  const { f } = row.pipeline;
  if (!keys.some(({ isNull }) => isNull !== undefined)) {
    probed.find();
    return;
  }
  pushAnyNull(row, keys);
  f.if(
    () => f.i32(-1).set(probed.match),
    () => probed.find(),
  );
}
