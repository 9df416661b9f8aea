// Left outer hash join: each row of the left side goes on once for every collected row of the right side that has equal
// keys and meets the condition; when there is none, once with nulls in the right side's place. A single join is one in which
// a second match is an error.

import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { joinTypeName } from "../../../catalyst/plans/join-type.ts";
import { AssignedColumn } from "../codegen/assigned-column.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { SparkPlan } from "../spark-plan.ts";
import { BuildSide, generateKeys } from "./build-side.ts";
import { branchUnlessTrue, findUnlessNull } from "./conditional-match.ts";
import type { HashJoinName } from "./hash-join-exec.ts";

const TOO_MANY_ROWS = "SCALAR_SUBQUERY_TOO_MANY_ROWS";

export class OuterHashJoinExec extends SparkPlan {
  readonly name: HashJoinName;
  readonly joinType: "leftOuter" | "leftSingle";
  readonly leftKeys: readonly Expression[];
  readonly rightKeys: readonly Expression[];
  readonly condition: Expression | undefined;
  readonly left: SparkPlan;
  readonly right: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(
    name: HashJoinName,
    joinType: "leftOuter" | "leftSingle",
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
    return [...this.left.output, ...this.right.output.map((attribute) => attribute.withNullability(true))];
  }

  protected override copyWithChildren([left = this.left, right = this.right]: readonly SparkPlan[]): SparkPlan {
    const { name, joinType, leftKeys, rightKeys, condition } = this;
    return new OuterHashJoinExec(name, joinType, leftKeys, rightKeys, condition, left, right);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const build = new BuildSide(compiler, this.right, this.rightKeys);
    const bound = this.leftKeys.map((key) => bindReferences(key, this.left.output));
    const condition = this.condition === undefined ? undefined : bindReferences(this.condition, this.output);
    this.left.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      const keys = generateKeys(row, bound);
      const probed = build.probe(row, keys);
      const { match } = probed;
      const leftCodes = this.left.output.map((_, i) => row.context.input(i));
      const columns = this.right.output.map(({ dataType }) => new AssignedColumn(f, dataType));
      const codes = [...leftCodes, ...columns.map(({ code }) => code)];
      findUnlessNull(row, probed, keys);
      const matched = f.i32(0).store();
      f.loop((again) => {
        f.block((next) => {
          f.block((paired) => {
            f.get(match).i32(0).op("i32.lt_s");
            f.if(() => {
              f.get(matched).brIf(row.next);
              for (const column of columns) column.assignNull(row.context);
              f.br(paired);
            });
            probed.branchUnlessEqual(next);
            columns.forEach((column, i) => {
              const reader = probed.columns[i];
              if (reader === undefined) throw new Error(`no column ${i}`);
              column.assign(row.context, reader.load(match));
            });
            if (condition !== undefined) {
              branchUnlessTrue(f, generateRow(compiler.context(row.pipeline, codes), condition), next);
            }
            if (this.joinType === "leftSingle") {
              const tooMany = { className: "SparkRuntimeException", condition: TOO_MANY_ROWS, parameters: {} } as const;
              f.get(matched).if(() => row.context.raise(tooMany));
            }
            f.i32(1).set(matched);
          });
          consume({ ...row, context: compiler.context(row.pipeline, codes), next, maxRows: undefined });
        });
        // The row with nulls is the last.
        f.get(match).i32(0).op("i32.lt_s").brIf(row.next);
        probed.advance();
        f.br(again);
      });
    });
  }

  override toString(): string {
    const keys = `[${this.leftKeys.join(", ")}], [${this.rightKeys.join(", ")}]`;
    return `${this.name} ${keys}, ${joinTypeName(this.joinType)}, BuildRight${this.condition === undefined ? "" : `, ${this.condition}`}`;
  }
}
