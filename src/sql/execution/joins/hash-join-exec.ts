// Inner hash join: the right side is collected; each row of the left side goes on once for every collected row with equal
// keys. A null key equals nothing. Without keys every row is paired with every row.

import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { SparkPlan } from "../spark-plan.ts";
import { BuildSide, generateKeys, pairedContext, skipNulls } from "./build-side.ts";

export type HashJoinName = "BroadcastHashJoin" | "ShuffledHashJoin" | "BroadcastNestedLoopJoin";

export class HashJoinExec extends SparkPlan {
  readonly name: HashJoinName;
  readonly leftKeys: readonly Expression[];
  readonly rightKeys: readonly Expression[];
  readonly left: SparkPlan;
  readonly right: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(
    name: HashJoinName,
    leftKeys: readonly Expression[],
    rightKeys: readonly Expression[],
    left: SparkPlan,
    right: SparkPlan,
  ) {
    super();
    this.name = name;
    this.leftKeys = leftKeys;
    this.rightKeys = rightKeys;
    this.left = left;
    this.right = right;
    this.children = [left, right];
  }

  override get output(): readonly AttributeReference[] {
    return [...this.left.output, ...this.right.output];
  }

  protected override copyWithChildren([left = this.left, right = this.right]: readonly SparkPlan[]): SparkPlan {
    return new HashJoinExec(this.name, this.leftKeys, this.rightKeys, left, right);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const build = new BuildSide(compiler, this.right, this.rightKeys);
    const bound = this.leftKeys.map((key) => bindReferences(key, this.left.output));
    this.left.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      const keys = generateKeys(row, bound);
      skipNulls(row, keys);
      const probed = build.probe(row, keys);
      const { match } = probed;
      // What the left side still has to load is loaded here, once, not once for each match.
      const leftCodes = this.left.output.map((_, i) => row.context.input(i));
      probed.find();
      f.block((exhausted) => {
        f.loop((again) => {
          f.get(match).i32(0).op("i32.lt_s").brIf(exhausted);
          f.block((next) => {
            probed.branchUnlessEqual(next);
            const context = pairedContext(compiler, row, leftCodes, probed);
            consume({ ...row, context, next, maxRows: undefined });
          });
          probed.advance();
          f.br(again);
        });
      });
    });
  }

  override toString(): string {
    if (this.leftKeys.length === 0) return `${this.name} BuildRight, Inner`;
    return `${this.name} [${this.leftKeys.join(", ")}], [${this.rightKeys.join(", ")}], Inner, BuildRight`;
  }
}
