// The right side of a lateral join: a query that is run for each row of the left side, whose columns it may read.

import { type DataType, StructField, StructType } from "../../types/data-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { type Correlation, SubqueryExpression } from "./subquery.ts";

export class LateralSubquery extends SubqueryExpression {
  get dataType(): DataType {
    return StructType(this.plan.output.map(({ name, dataType, nullable }) => StructField(name, dataType, nullable)));
  }

  get nullable(): boolean {
    return true;
  }

  get prettyName(): string {
    return "lateral-subquery";
  }

  toString(): string {
    return `lateral-subquery [${this.children.join(" && ")}]`;
  }

  protected copy(plan: LogicalPlan, correlation: Correlation): LateralSubquery {
    return new LateralSubquery(plan, correlation, this.origin);
  }
}
