// Keeps the rows for which a condition is true.

import { AttributeReference, bindReferences } from "../../catalyst/expressions/attribute.ts";
import { splitConjuncts } from "../../catalyst/expressions/conjuncts.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { IsNotNull } from "../../catalyst/expressions/predicates.ts";
import { emitSelection } from "./codegen/selection.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";
import { type ColumnOrder, InputPlan, type RowsMeet, SparkPlan } from "./spark-plan.ts";

export class FilterExec extends SparkPlan {
  readonly condition: Expression;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];
  /** Columns that the condition asks not to be null are not. */
  override readonly output: readonly AttributeReference[];

  constructor(condition: Expression, child: SparkPlan) {
    super();
    this.condition = condition;
    this.child = child;
    this.children = [child];
    const present = new Set(splitConjuncts(condition).map(columnThatIsNotNull));
    this.output = child.output.map((column) =>
      present.has(column.exprId.id) ? column.withNullability(false) : column,
    );
  }

  override get columnOrder(): ColumnOrder {
    return "kept";
  }

  override get rowsMeet(): RowsMeet {
    return "alone";
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new FilterExec(this.condition, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const conjuncts = splitConjuncts(this.condition).map((c) => bindReferences(c, this.child.output));
    this.child.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      emitSelection(row, conjuncts, this.child instanceof InputPlan ? row.scan : undefined);
      consume(row);
    });
  }

  override toString(): string {
    return `Filter ${this.condition.toString()}`;
  }
}

/** The identity of the column that the condition asks not to be null, if that is what it asks. */
function columnThatIsNotNull(condition: Expression): number | undefined {
  const column = condition instanceof IsNotNull ? condition.child : undefined;
  return column instanceof AttributeReference ? column.exprId.id : undefined;
}
