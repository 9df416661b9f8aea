// Computes new columns from those of each row.

import { type AttributeReference, bindReferences, type NamedExpression } from "../../catalyst/expressions/attribute.ts";
import { generateRow } from "./codegen/load-inputs.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";
import { type ColumnOrder, type RowsMeet, SparkPlan } from "./spark-plan.ts";

export class ProjectExec extends SparkPlan {
  readonly projectList: readonly NamedExpression[];
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];
  override readonly output: readonly AttributeReference[];

  constructor(projectList: readonly NamedExpression[], child: SparkPlan) {
    super();
    this.projectList = projectList;
    this.child = child;
    this.children = [child];
    this.output = projectList.map((expression) => expression.toAttribute());
  }

  override get columnOrder(): ColumnOrder {
    return "named";
  }

  override get rowsMeet(): RowsMeet {
    return "alone";
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new ProjectExec(this.projectList, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const bound = this.projectList.map((expression) => bindReferences(expression, this.child.output));
    this.child.produce(compiler, (row) => {
      row.pipeline.f.comment(this.toString());
      const codes = bound.map((expression) => generateRow(row.context, expression));
      consume({ ...row, context: compiler.context(row.pipeline, codes) });
    });
  }

  override toString(): string {
    return `Project [${this.projectList.join(", ")}]`;
  }
}
