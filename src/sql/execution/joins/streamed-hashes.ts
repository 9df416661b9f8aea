// The hashes of the rows that a join's table is to be searched for, as a pipeline of their own: when the collected rows do
// not fit into memory, both sides are spread over the disk by them.

import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { IntegerType } from "../../../types/data-type.ts";
import { ColumnSink } from "../codegen/column-sink.ts";
import { hashKeys } from "../codegen/hash-keys.ts";
import type { StageCompiler } from "../codegen/stage-compiler.ts";
import type { InputPlan } from "../spark-plan.ts";
import { generateKeys, pushAnyNull, withoutNull } from "./build-side.ts";

/** Emits the pipeline, and returns its number and the slot of the buffer that it fills. A row with a null key gets 0. */
export function streamedHashes(
  compiler: StageCompiler,
  plan: InputPlan,
  keys: readonly Expression[],
): { readonly pipeline: number; readonly bufferSlot: number } {
  const types = [IntegerType];
  const bufferSlot = compiler.addState({ kind: "column-buffer", types });
  const bound = keys.map((key) => bindReferences(key, plan.output));
  const pipeline = compiler.scanOnDemand(plan, (row) => {
    const { f } = row.pipeline;
    const codes = generateKeys(row, bound);
    const hash = f.i32(0).store();
    const compute = (): void =>
      row.context.branch(() => {
        f.get(hashKeys(row.context, codes.map(withoutNull))).set(hash);
      });
    if (codes.some(({ isNull }) => isNull !== undefined)) {
      pushAnyNull(row, codes);
      f.op("i32.eqz").if(compute);
    } else compute();
    new ColumnSink(compiler, row.pipeline, bufferSlot, types).append([
      { isNull: undefined, value: { kind: "i32", local: hash } },
    ]);
  });
  return { pipeline, bufferSlot };
}
