// `value IN (query)`: whether a query has a row of these values; several values are compared with as many columns.

import { BooleanType, type DataType } from "../../types/data-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Origin } from "../trees/origin.ts";
import { AttributeReference } from "./attribute.ts";
import type { Expression } from "./expression.ts";
import { type Correlation, SubqueryExpression, UNCORRELATED } from "./subquery.ts";

export class InSubquery extends SubqueryExpression {
  readonly values: readonly Expression[];

  constructor(
    values: readonly Expression[],
    plan: LogicalPlan,
    correlation: Correlation = UNCORRELATED,
    origin?: Origin,
  ) {
    super(plan, correlation, origin);
    this.values = values;
  }

  /** The values, then the columns of the query around. */
  override get children(): readonly Expression[] {
    return [...this.values, ...this.outerAttributes];
  }

  /** The columns that the values are compared with: what a correlated query gives besides comes after them. */
  get columns(): readonly Expression[] {
    return this.plan.output.slice(0, this.values.length);
  }

  get dataType(): DataType {
    return BooleanType;
  }

  get nullable(): boolean {
    return this.values.some((value) => value.nullable) || this.columns.some((column) => column.nullable);
  }

  get prettyName(): string {
    return "insubquery";
  }

  override get sql(): string {
    const [value] = this.values;
    const fields = this.values.map(
      (field) => `'${field instanceof AttributeReference ? field.name : field.sql}', ${field.sql}`,
    );
    const left = this.values.length === 1 && value !== undefined ? value.sql : `named_struct(${fields.join(", ")})`;
    return `(${left} IN (listquery(${this.outerAttributes.map((attribute) => attribute.sql).join(", ")})))`;
  }

  toString(): string {
    const values = this.values.length === 1 ? `${this.values[0]}` : `(${this.values.join(", ")})`;
    return `${values} IN (list [${this.outerAttributes.join(" && ")}])`;
  }

  withValues(values: readonly Expression[]): InSubquery {
    return new InSubquery(values, this.plan, this.correlation, this.origin);
  }

  protected copy(plan: LogicalPlan, correlation: Correlation): InSubquery {
    return new InSubquery(this.values, plan, correlation, this.origin);
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    const attributes = children.slice(this.values.length);
    const correlation = { ...this.correlation, attributes };
    return new InSubquery(children.slice(0, this.values.length), this.plan, correlation, this.origin);
  }
}
