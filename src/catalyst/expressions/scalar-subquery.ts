// A query of one column and at most one row, as a value.

import type { DataType } from "../../types/data-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Origin } from "../trees/origin.ts";
import { type Correlation, SubqueryExpression } from "./subquery.ts";

export class ScalarSubquery extends SubqueryExpression {
  /** That the query may give several rows for a row around it, which is an error when it does. */
  readonly needSingleJoin: boolean;

  constructor(plan: LogicalPlan, correlation?: Correlation, origin?: Origin, needSingleJoin = false) {
    super(plan, correlation, origin);
    this.needSingleJoin = needSingleJoin;
  }

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
    return `scalar-subquery [${this.children.join(" && ")}]`;
  }

  withSingleJoin(): ScalarSubquery {
    return this.needSingleJoin ? this : new ScalarSubquery(this.plan, this.correlation, this.origin, true);
  }

  protected copy(plan: LogicalPlan, correlation: Correlation): ScalarSubquery {
    return new ScalarSubquery(plan, correlation, this.origin, this.needSingleJoin);
  }
}
