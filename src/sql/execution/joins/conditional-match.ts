// Parts of the joins whose rows go on whether or not they find a match.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { FunctionBuilder, Label } from "../../../wasm/index.ts";
import type { PipelineRow } from "../codegen/stage-compiler.ts";
import type { ProbedRows } from "./build-side.ts";

/** Emits the search for the first row; there is none for a null key. */
export function findUnlessNull(
  { pipeline: { f } }: PipelineRow,
  probed: ProbedRows,
  keys: readonly ExpressionCode[],
): void {
  const nulls = keys.map(({ isNull }) => isNull).filter((isNull) => isNull !== undefined);
  const [first, ...more] = nulls;
  if (first === undefined) {
    probed.find();
    return;
  }
  f.get(first);
  for (const isNull of more) f.get(isNull).op("i32.or");
  f.if(
    () => f.i32(-1).set(probed.match),
    () => probed.find(),
  );
}

/** Emits a branch that is taken when a condition is false or null. */
export function branchUnlessTrue(f: FunctionBuilder, { isNull, value }: ExpressionCode, label: Label): void {
  if (value.kind !== "i32") throw new Error(`a condition cannot be a ${value.kind}`);
  f.get(value.local).op("i32.eqz");
  if (isNull !== undefined) f.get(isNull).op("i32.or");
  f.brIf(label);
}
