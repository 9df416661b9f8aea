// Whether a query has rows.

import { BooleanType, type DataType } from "../../types/data-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { type Correlation, SubqueryExpression } from "./subquery.ts";

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
    return `exists [${this.children.join(" && ")}]`;
  }

  protected copy(plan: LogicalPlan, correlation: Correlation): Exists {
    return new Exists(plan, correlation, this.origin);
  }
}
