// The value of a query that runs before the plan it is used in: a constant, once it has run.

import type { CodegenContext, ExpressionCode } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import { type CatalystValue, Expression, type InternalRow } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { cannotEvaluate } from "../../../catalyst/expressions/unevaluable.ts";
import type { Origin } from "../../../catalyst/trees/origin.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { SubqueryExec } from "./subquery-exec.ts";

export class ExecScalarSubquery extends Expression {
  readonly plan: SubqueryExec;
  /** Which of the query's columns is the value. */
  readonly ordinal: number;
  readonly dataType: DataType;
  #result: Literal | undefined;

  constructor(plan: SubqueryExec, ordinal: number, dataType: DataType, origin?: Origin) {
    super(origin);
    this.plan = plan;
    this.ordinal = ordinal;
    this.dataType = dataType;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get nullable(): boolean {
    return true;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "scalarsubquery";
  }

  get sql(): string {
    return "scalarsubquery()";
  }

  override get canonical(): string {
    return `scalarsubquery(${this.plan.name}.${this.ordinal})`;
  }

  /** Has the query run; from then on the expression has a value, until the plan that it stands in runs again. */
  async updateResult(rowOf: (query: SubqueryExec) => Promise<InternalRow | undefined>): Promise<void> {
    const row = await rowOf(this.plan);
    this.#result = new Literal(row?.[this.ordinal] ?? null, this.dataType, this.origin);
  }

  eval(): CatalystValue {
    return this.result.eval();
  }

  generate(context: CodegenContext): ExpressionCode {
    return this.result.generate(context);
  }

  toString(): string {
    const { plan, ordinal } = this;
    const column = plan.output.length > 1 ? plan.output[ordinal] : undefined;
    return column === undefined ? plan.toString() : `${plan}.${column.name}`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }

  private get result(): Literal {
    if (this.#result === undefined) throw cannotEvaluate(this);
    return this.#result;
  }
}
