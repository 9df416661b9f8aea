// Semi, anti and existence join: a row of the left side goes on, once, when it can be paired with a row of the right side
// (semi), when it cannot (anti), or in either case with a column that says which (existence).

import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { isExistence } from "../../../catalyst/plans/join-type.ts";
import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { Label, Local } from "../../../wasm/index.ts";
import type { PipelineRow, RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { type BuildSide, generateKeys, pairedContext, pushAnyNull } from "./build-side.ts";
import { boundConjuncts, branchUnlessAllTrue, findUnlessNull } from "./join-condition.ts";
import { JoinExec } from "./join-exec.ts";

export class SemiJoinExec extends JoinExec {
  protected override copyWithChildren([left = this.left, right = this.right]: readonly SparkPlan[]): SparkPlan {
    return new SemiJoinExec(this.join, left, right);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const { joinType, isNullAwareAntiJoin = false } = this.join;
    const nullKeySlot = isNullAwareAntiJoin ? compiler.addState({ kind: "counter" }) : undefined;
    const keysOnly = this.join.condition === undefined && this.join.leftKeys.length > 0;
    const build = this.collectBuilt(compiler, nullKeySlot === undefined ? { keysOnly } : { keysOnly, nullKeySlot });
    const leftKeys = this.join.leftKeys.map((key) => bindReferences(key, this.left.output));
    const conditions = boundConjuncts(this.join.condition, this.pairedOutput);
    this.left.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      const keys = generateKeys(row, leftKeys);
      const probed = build.probe(row, keys);
      // What is read inside the search is loaded before it.
      const isRead = conditions.length > 0 || isExistence(joinType);
      const leftCodes = isRead ? this.left.output.map((_, i) => row.context.input(i)) : [];
      f.block((passes) => {
        if (nullKeySlot !== undefined) this.branchOnNulls(compiler, row, keys, build, nullKeySlot, passes);
        findUnlessNull(row, probed, keys);
        // The rows are searched until one matches: then the search ends at it, else past the last.
        f.block((found) => {
          f.loop((again) => {
            f.get(probed.match).i32(0).op("i32.lt_s").brIf(found);
            f.block((next) => {
              probed.branchUnlessEqual(next);
              const context = pairedContext(compiler, row, leftCodes, probed, "right");
              branchUnlessAllTrue(context, conditions, next);
              f.br(found);
            });
            probed.advance();
            f.br(again);
          });
        });
        if (isExistence(joinType)) return;
        f.get(probed.match)
          .i32(0)
          .op(joinType === "leftSemi" ? "i32.lt_s" : "i32.ge_s");
        f.brIf(row.next);
      });
      if (!isExistence(joinType)) {
        consume(row);
        return;
      }
      const local = f.get(probed.match).i32(0).op("i32.ge_s").store();
      const exists: ExpressionCode = { isNull: undefined, value: { kind: "i32", local } };
      consume({ ...row, context: compiler.extendedContext(row, (ordinal) => leftCodes[ordinal] ?? exists) });
    });
  }

  /** NOT IN: of nothing every row goes on; a null among the collected keys lets none, a null key of the row not this one. */
  private branchOnNulls(
    compiler: StageCompiler,
    row: PipelineRow,
    keys: readonly ExpressionCode[],
    build: BuildSide,
    nullKeySlot: number,
    passes: Label,
  ): void {
    const { pipeline, next } = row;
    const { f } = pipeline;
    const load = (slot: number, offset: number): Local => {
      const address = compiler.stateAddress(pipeline, slot);
      const local = f.local("i32");
      f.within(pipeline.prologue, () => f.get(address).op("i32.load", offset).set(local));
      return local;
    };
    f.get(load(nullKeySlot, 0)).brIf(next);
    f.get(load(build.bufferSlot, BATCH_NUM_ROWS)).op("i32.eqz").brIf(passes);
    if (!keys.some(({ isNull }) => isNull !== undefined)) return;
    pushAnyNull(row, keys);
    f.brIf(next);
  }
}
