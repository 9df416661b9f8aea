// Collected rows that are found by the hash of their keys.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { Local } from "../../../wasm/index.ts";
import { hashKeys } from "../codegen/hash-keys.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { type BuildOptions, BuildSide, type ProbedRows, withoutNull } from "./build-side.ts";

const TABLE_BUCKETS = 0;
const TABLE_MASK = 4;
const TABLE_NEXT = 8;

export class HashedRows extends BuildSide {
  private readonly tableSlot: number;

  constructor(compiler: StageCompiler, plan: SparkPlan, keys: readonly Expression[], options: BuildOptions) {
    super(compiler, plan, keys, options, true);
    const { bufferSlot, hashColumn } = this;
    this.tableSlot = compiler.addState({ kind: "join-table", bufferSlot, hashColumn });
    const { nullKeySlot } = options;
    const slots = nullKeySlot === undefined ? [bufferSlot] : [bufferSlot, nullKeySlot];
    if (this.isBroadcast) compiler.shareBuild(slots, this.tableSlot);
  }

  override probe(row: PipelineRow, keys: readonly ExpressionCode[]): ProbedRows {
    const { pipeline, context } = row;
    const { f } = pipeline;
    pipeline.joinTables.push(this.tableSlot);
    const table = this.compiler.stateAddress(pipeline, this.tableSlot);
    const field = (offset: number): Local => {
      const local = f.local("i32");
      f.within(pipeline.prologue, () => f.get(table).op("i32.load", offset).set(local));
      return local;
    };
    const [buckets, mask, nextOf] = [field(TABLE_BUCKETS), field(TABLE_MASK), field(TABLE_NEXT)];
    const match = f.local("i32");
    return {
      ...this.readers(row, keys, match),
      find: () => {
        f.get(buckets)
          .get(hashKeys(context, keys.map(withoutNull)))
          .get(mask)
          .op("i32.and");
        f.i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match);
      },
      advance: () => f.get(nextOf).get(match).i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match),
    };
  }
}
