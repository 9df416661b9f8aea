// Semi, anti and existence hash join: a row of the left side goes on, once, when a collected row of the right side has equal
// keys and meets the condition (semi), when none does (anti), or in either case with a column that says which (existence).
// A null key equals nothing.

import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { type ExistenceJoin, isExistence, joinTypeName } from "../../../catalyst/plans/join-type.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { SparkPlan } from "../spark-plan.ts";
import { BuildSide, generateKeys, pairedContext } from "./build-side.ts";
import { branchUnlessTrue, findUnlessNull } from "./conditional-match.ts";
import type { HashJoinName } from "./hash-join-exec.ts";

export type SemiJoinType = "leftSemi" | "leftAnti" | ExistenceJoin;

export class SemiHashJoinExec extends SparkPlan {
  readonly name: HashJoinName;
  readonly joinType: SemiJoinType;
  readonly leftKeys: readonly Expression[];
  readonly rightKeys: readonly Expression[];
  readonly condition: Expression | undefined;
  readonly left: SparkPlan;
  readonly right: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(
    name: HashJoinName,
    joinType: SemiJoinType,
    leftKeys: readonly Expression[],
    rightKeys: readonly Expression[],
    condition: Expression | undefined,
    left: SparkPlan,
    right: SparkPlan,
  ) {
    super();
    this.name = name;
    this.joinType = joinType;
    this.leftKeys = leftKeys;
    this.rightKeys = rightKeys;
    this.condition = condition;
    this.left = left;
    this.right = right;
    this.children = [left, right];
  }

  override get output(): readonly AttributeReference[] {
    const { joinType, left } = this;
    return isExistence(joinType) ? [...left.output, joinType.exists] : left.output;
  }

  protected override copyWithChildren([left = this.left, right = this.right]: readonly SparkPlan[]): SparkPlan {
    const { name, joinType, leftKeys, rightKeys, condition } = this;
    return new SemiHashJoinExec(name, joinType, leftKeys, rightKeys, condition, left, right);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const build = new BuildSide(compiler, this.right, this.rightKeys);
    const bound = this.leftKeys.map((key) => bindReferences(key, this.left.output));
    const both = [...this.left.output, ...this.right.output];
    const condition = this.condition === undefined ? undefined : bindReferences(this.condition, both);
    this.left.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      const keys = generateKeys(row, bound);
      const probed = build.probe(row, keys);
      const leftCodes = this.left.output.map((_, i) => row.context.input(i));
      findUnlessNull(row, probed, keys);
      // The rows are searched until one matches: then the search ends at it, else past the last.
      f.block((found) => {
        f.loop((again) => {
          f.get(probed.match).i32(0).op("i32.lt_s").brIf(found);
          f.block((next) => {
            probed.branchUnlessEqual(next);
            if (condition !== undefined) {
              const context = pairedContext(compiler, row, leftCodes, probed);
              branchUnlessTrue(f, generateRow(context, condition), next);
            }
            f.br(found);
          });
          probed.advance();
          f.br(again);
        });
      });
      f.get(probed.match).i32(0);
      if (isExistence(this.joinType)) {
        const local = f.op("i32.ge_s").store();
        const exists: ExpressionCode = { isNull: undefined, value: { kind: "i32", local } };
        const context = compiler.extendedContext(row, (ordinal) => leftCodes[ordinal] ?? exists);
        consume({ ...row, context });
        return;
      }
      f.op(this.joinType === "leftSemi" ? "i32.lt_s" : "i32.ge_s").brIf(row.next);
      consume(row);
    });
  }

  override toString(): string {
    const keys = `[${this.leftKeys.join(", ")}], [${this.rightKeys.join(", ")}]`;
    return `${this.name} ${keys}, ${joinTypeName(this.joinType)}, BuildRight${this.condition === undefined ? "" : `, ${this.condition}`}`;
  }
}
