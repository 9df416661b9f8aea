// Gives several rows for each row, one for each list of expressions, in an inner loop around what follows.

import { type AttributeReference, bindReferences } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { AssignedColumn } from "./codegen/assigned-column.ts";
import { loadInputs } from "./codegen/load-inputs.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";
import { type ColumnOrder, type RowsMeet, SparkPlan } from "./spark-plan.ts";

export class ExpandExec extends SparkPlan {
  readonly projections: readonly (readonly Expression[])[];
  override readonly output: readonly AttributeReference[];
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(
    projections: readonly (readonly Expression[])[],
    output: readonly AttributeReference[],
    child: SparkPlan,
  ) {
    super();
    this.projections = projections;
    this.output = output;
    this.child = child;
    this.children = [child];
  }

  override get columnOrder(): ColumnOrder {
    return "named";
  }

  override get rowsMeet(): RowsMeet {
    return "alone";
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new ExpandExec(this.projections, this.output, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const bound = this.projections.map((list) => list.map((e) => bindReferences(e, this.child.output)));
    this.child.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      for (const expression of bound.flat()) loadInputs(row.context, expression);
      const columns = this.output.map((attribute) => new AssignedColumn(f, attribute.dataType));
      const turn = f.i32(0).store();
      f.block((exhausted) => {
        f.loop((again) => {
          f.get(turn).i32(bound.length).op("i32.ge_s").brIf(exhausted);
          bound.forEach((list, i) => {
            f.get(turn).i32(i).op("i32.eq");
            f.if(() =>
              row.context.branch(() => {
                list.forEach((expression, column) => {
                  columns[column]?.assign(row.context, row.context.generate(expression));
                });
              }),
            );
          });
          const maxRows = row.maxRows === undefined ? undefined : row.maxRows * bound.length;
          const context = compiler.context(
            row.pipeline,
            columns.map((column) => column.code),
          );
          f.block((next) => consume({ ...row, context, next, maxRows }));
          f.get(turn).i32(1).op("i32.add").set(turn);
          f.br(again);
        });
      });
      f.br(row.next);
    });
  }

  override toString(): string {
    return `Expand [${this.projections.map((list) => `[${list.join(", ")}]`).join(", ")}], [${this.output.join(", ")}]`;
  }
}
