// Collected rows of a join without keys: every row may be paired with every other.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { type BuildOptions, BuildSide, type ProbedRows } from "./build-side.ts";

export class ListedRows extends BuildSide {
  constructor(compiler: StageCompiler, plan: SparkPlan, options: BuildOptions) {
    super(compiler, plan, [], options, false);
    if (this.isBroadcast) compiler.shareBuild([this.bufferSlot]);
  }

  override probe(row: PipelineRow, keys: readonly ExpressionCode[]): ProbedRows {
    const { pipeline } = row;
    const { f } = pipeline;
    const match = f.local("i32");
    const readers = this.readers(row, keys, match);
    const numRows = f.local("i32");
    f.within(pipeline.prologue, () => f.get(readers.buffer).op("i32.load", BATCH_NUM_ROWS).set(numRows));
    const next = (): void => {
      f.i32(-1).get(match).get(match).get(numRows).op("i32.ge_s").select().set(match);
    };
    return {
      ...readers,
      find: () => {
        f.i32(0).set(match);
        next();
      },
      advance: () => {
        f.get(match).i32(1).op("i32.add").set(match);
        next();
      },
    };
  }
}
