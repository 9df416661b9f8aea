// Collected rows in the order of their keys, for streamed rows in the same order: where the last search ended the next one
// begins.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import { pushDiffers, pushLess } from "../codegen/hash-keys.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { type BuildOptions, BuildSide, type ProbedRows } from "./build-side.ts";

export class SortedRows extends BuildSide {
  /** The first row that a row to come can be paired with. */
  private readonly cursorSlot: number;

  constructor(compiler: StageCompiler, plan: SparkPlan, keys: readonly Expression[], options: BuildOptions) {
    super(compiler, plan, keys, options, false);
    this.cursorSlot = compiler.addState({ kind: "counter" });
  }

  override probe(row: PipelineRow, keys: readonly ExpressionCode[]): ProbedRows {
    const { pipeline, context } = row;
    const { f } = pipeline;
    const match = f.local("i32");
    const readers = this.readers(row, keys, match);
    const counter = this.compiler.stateAddress(pipeline, this.cursorSlot);
    const cursor = f.local("i32");
    const numRows = f.local("i32");
    f.within(pipeline.prologue, () => {
      f.get(readers.buffer).op("i32.load", BATCH_NUM_ROWS).set(numRows);
      f.get(counter).op("i32.load").set(cursor);
    });
    f.within(pipeline.epilogue, () => f.get(counter).get(cursor).op("i32.store"));
    const find = (): void => {
      f.block((found) => {
        f.loop((again) => {
          f.i32(-1).set(match);
          f.get(cursor).get(numRows).op("i32.ge_s").brIf(found);
          f.block((less) => {
            keys.forEach((key, i) => {
              const stored = readers.stored[i]?.load(cursor).value;
              if (stored === undefined) throw new Error(`no key ${i}`);
              pushLess(context, stored, key.value);
              f.brIf(less);
              pushDiffers(context, key.value, stored);
              f.brIf(found);
            });
            f.get(cursor).set(match).br(found);
          });
          f.get(cursor).i32(1).op("i32.add").set(cursor);
          f.br(again);
        });
      });
    };
    const advance = (): void => {
      f.block((end) => {
        f.block((differs) => {
          f.get(match).i32(1).op("i32.add").set(match);
          f.get(match).get(numRows).op("i32.ge_s").brIf(differs);
          readers.branchUnlessEqual(differs);
          f.br(end);
        });
        f.i32(-1).set(match);
      });
    };
    return { ...readers, find, advance, branchUnlessEqual: () => undefined };
  }
}
