// Inner join: each row of the streamed side goes on once for every collected row that it is paired with.

import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { generateKeys, pairedContext, skipNulls } from "./build-side.ts";
import { boundConjuncts, branchUnlessAllTrue } from "./join-condition.ts";
import { JoinExec } from "./join-exec.ts";

export class InnerJoinExec extends JoinExec {
  protected override copyWithChildren([left = this.left, right = this.right]: readonly SparkPlan[]): SparkPlan {
    return new InnerJoinExec(this.join, left, right);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const { streamed } = this;
    const { buildSide } = this.join;
    const build = this.collectBuilt(compiler);
    const bound = this.streamedKeys.map((key) => bindReferences(key, streamed.output));
    const conditions = boundConjuncts(this.join.condition, this.pairedOutput);
    streamed.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      const keys = generateKeys(row, bound);
      skipNulls(row, keys);
      const probed = build.probe(row, keys);
      const { match } = probed;
      probed.find();
      f.get(match).i32(0).op("i32.lt_s").brIf(row.next);
      // What the streamed side still has to load is loaded here, once, not once for each match.
      const streamedCodes = streamed.output.map((_, i) => row.context.input(i));
      f.block((exhausted) => {
        f.loop((again) => {
          f.get(match).i32(0).op("i32.lt_s").brIf(exhausted);
          f.block((next) => {
            probed.branchUnlessEqual(next);
            const context = pairedContext(compiler, row, streamedCodes, probed, buildSide);
            branchUnlessAllTrue(context, conditions, next);
            consume({ ...row, context, next, maxRows: undefined });
          });
          probed.advance();
          f.br(again);
        });
      });
    });
  }
}
