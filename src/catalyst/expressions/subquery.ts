// Queries inside expressions: a scalar, EXISTS, and IN.

import { BooleanType, type DataType } from "../../types/data-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unevaluable } from "./unevaluable.ts";

export abstract class SubqueryExpression extends Unevaluable {
  readonly plan: LogicalPlan;

  constructor(plan: LogicalPlan, origin?: Origin) {
    super(origin);
    this.plan = plan;
  }

  get children(): readonly Expression[] {
    return [];
  }

  override get resolved(): boolean {
    return super.resolved && this.plan.resolved;
  }

  override get foldable(): boolean {
    return false;
  }

  get sql(): string {
    return this.toString();
  }

  override get canonical(): string {
    return `${super.canonical}{${this.plan.treeString()}}`;
  }

  /** The same expression over another query. */
  abstract withPlan(plan: LogicalPlan): SubqueryExpression;

  protected copyWithChildren(_children: readonly Expression[]): Expression {
    return this;
  }
}

/** A query of one column and at most one row, as a value. */
export class ScalarSubquery extends SubqueryExpression {
  get dataType(): DataType {
    const [column] = this.plan.output;
    return column === undefined ? { kind: "void" } : column.dataType;
  }

  get nullable(): boolean {
    return true;
  }

  get prettyName(): string {
    return "scalarsubquery";
  }

  toString(): string {
    return "scalar-subquery []";
  }

  withPlan(plan: LogicalPlan): ScalarSubquery {
    return new ScalarSubquery(plan, this.origin);
  }
}

export class Exists extends SubqueryExpression {
  get dataType(): DataType {
    return BooleanType;
  }

  get nullable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "exists";
  }

  toString(): string {
    return "exists []";
  }

  withPlan(plan: LogicalPlan): Exists {
    return new Exists(plan, this.origin);
  }
}

/** `value IN (query)`; several values are compared with as many columns. */
export class InSubquery extends SubqueryExpression {
  readonly values: readonly Expression[];

  constructor(values: readonly Expression[], plan: LogicalPlan, origin?: Origin) {
    super(plan, origin);
    this.values = values;
  }

  override get children(): readonly Expression[] {
    return this.values;
  }

  get dataType(): DataType {
    return BooleanType;
  }

  get nullable(): boolean {
    return this.values.some((value) => value.nullable) || this.plan.output.some((column) => column.nullable);
  }

  get prettyName(): string {
    return "insubquery";
  }

  toString(): string {
    const values = this.values.length === 1 ? `${this.values[0]}` : `(${this.values.join(", ")})`;
    return `${values} IN (list [])`;
  }

  withPlan(plan: LogicalPlan): InSubquery {
    return new InSubquery(this.values, plan, this.origin);
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new InSubquery(children, this.plan, this.origin);
  }
}
