// A query of one column and at most one row, as a value; or one of several columns, once queries have been merged.

import type { DataType } from "../../types/data-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Origin } from "../trees/origin.ts";
import { type Correlation, SubqueryExpression } from "./subquery.ts";

export class ScalarSubquery extends SubqueryExpression {
  /** That the query may give several rows for a row around it, which is an error when it does. */
  readonly needSingleJoin: boolean;
  /** Which of the query's columns is the value. */
  readonly ordinal: number;

  constructor(plan: LogicalPlan, correlation?: Correlation, origin?: Origin, needSingleJoin = false, ordinal = 0) {
    super(plan, correlation, origin);
    this.needSingleJoin = needSingleJoin;
    this.ordinal = ordinal;
  }

  get dataType(): DataType {
    const column = this.plan.output[this.ordinal];
    return column === undefined ? { kind: "void" } : column.dataType;
  }

  get nullable(): boolean {
    return true;
  }

  get prettyName(): string {
    return "scalarsubquery";
  }

  toString(): string {
    return `scalar-subquery [${this.children.join(" && ")}]`;
  }

  override get canonical(): string {
    return this.ordinal === 0 ? super.canonical : `${super.canonical}.${this.ordinal}`;
  }

  withSingleJoin(): ScalarSubquery {
    const { plan, correlation, origin, ordinal } = this;
    return this.needSingleJoin ? this : new ScalarSubquery(plan, correlation, origin, true, ordinal);
  }

  /** The value of a column of another query. */
  withColumnOf(plan: LogicalPlan, ordinal: number): ScalarSubquery {
    return new ScalarSubquery(plan, this.correlation, this.origin, this.needSingleJoin, ordinal);
  }

  protected copy(plan: LogicalPlan, correlation: Correlation): ScalarSubquery {
    return new ScalarSubquery(plan, correlation, this.origin, this.needSingleJoin, this.ordinal);
  }
}
