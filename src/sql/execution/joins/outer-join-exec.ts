// Outer joins: each row of the streamed side goes on once for every collected row that it is paired with; when there is
// none, once with nulls in that row's place. A full outer join then gives the collected rows that were never found, with nulls
// in the place of the streamed side. A single join is one in which a second match is an error.

import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { AssignedColumn } from "../codegen/assigned-column.ts";
import { ColumnSink } from "../codegen/column-sink.ts";
import type { PipelineRow, RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { type BuildSide, generateKeys, pairedContext } from "./build-side.ts";
import { boundConjuncts, branchUnlessAllTrue, findUnlessNull } from "./join-condition.ts";
import { JoinExec } from "./join-exec.ts";

const TOO_MANY_ROWS = "SCALAR_SUBQUERY_TOO_MANY_ROWS";

export class OuterJoinExec extends JoinExec {
  protected override copyWithChildren([left = this.left, right = this.right]: readonly SparkPlan[]): SparkPlan {
    return new OuterJoinExec(this.join, left, right);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    if (this.join.joinType === "fullOuter") this.produceFull(compiler, consume);
    else this.produceStreamed(compiler, this.collectBuilt(compiler), consume);
  }

  /** Rows of three pipelines: they are gathered before they go on. */
  private produceFull(compiler: StageCompiler, consume: RowConsumer): void {
    const types = this.output.map(({ dataType }) => dataType);
    const slot = compiler.addState({ kind: "column-buffer", types, mayBeReadEarly: true });
    const gather = ({ pipeline }: PipelineRow, codes: readonly ExpressionCode[]): void => {
      new ColumnSink(compiler, pipeline, slot, types).append(codes);
    };
    const gatherUnmatched = (row: PipelineRow, built: readonly ExpressionCode[]): void => {
      gather(row, this.inOrder(nulls(row.context, this.streamed), built));
    };
    const build = this.collectBuilt(compiler, { remembersMatches: true, onNullKey: gatherUnmatched });
    this.produceStreamed(compiler, build, (row) => {
      gather(
        row,
        types.map((_, i) => row.context.input(i)),
      );
    });
    compiler.scanBuffer(build.bufferSlot, build.output, (row, index) => {
      build.pushWasMatched(row, build.matchFlags(row), index);
      row.pipeline.f.brIf(row.next);
      gatherUnmatched(
        row,
        build.output.map((_, i) => row.context.input(i)),
      );
    });
    compiler.scanBuffer(slot, this.output, consume);
  }

  private produceStreamed(compiler: StageCompiler, build: BuildSide, consume: RowConsumer): void {
    const { streamed, built } = this;
    const { buildSide, joinType } = this.join;
    const bound = this.streamedKeys.map((key) => bindReferences(key, streamed.output));
    const conditions = boundConjuncts(this.join.condition, this.pairedOutput);
    streamed.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      const keys = generateKeys(row, bound);
      const probed = build.probe(row, keys);
      const { match } = probed;
      const streamedCodes = streamed.output.map((_, i) => row.context.input(i));
      const columns = built.output.map(({ dataType }) => new AssignedColumn(f, dataType));
      const codes = this.inOrder(
        streamedCodes,
        columns.map(({ code }) => code),
      );
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
            const pair = pairedContext(compiler, row, streamedCodes, probed, buildSide);
            branchUnlessAllTrue(pair, conditions, next);
            const firstBuilt = buildSide === "right" ? streamedCodes.length : 0;
            columns.forEach((column, i) => {
              column.assign(pair, pair.input(firstBuilt + i));
            });
            if (joinType === "leftSingle") {
              const tooMany = { className: "SparkRuntimeException", condition: TOO_MANY_ROWS, parameters: {} } as const;
              f.get(matched).if(() => pair.raise(tooMany));
            }
            probed.remember();
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

  /** The left side's columns, then the right side's. */
  private inOrder(streamed: readonly ExpressionCode[], built: readonly ExpressionCode[]): readonly ExpressionCode[] {
    return this.join.buildSide === "right" ? [...streamed, ...built] : [...built, ...streamed];
  }
}

/** Nulls in the place of a plan's columns. */
function nulls(context: CodegenContext, { output }: SparkPlan): readonly ExpressionCode[] {
  return output.map(({ dataType }) => {
    const column = new AssignedColumn(context.f, dataType);
    column.assignNull(context);
    return column.code;
  });
}
