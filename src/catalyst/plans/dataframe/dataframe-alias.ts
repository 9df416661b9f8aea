// Marks the place of a DataFrame whose columns are named somewhere above, while a plan is analysed.

import type { Origin } from "../../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "../logical-plan.ts";

export class DataFrameAlias extends UnaryNode {
  /** What `UnresolvedDataFrameColumn` knows the DataFrame by. */
  readonly dataFrame: object;

  constructor(dataFrame: object, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.dataFrame = dataFrame;
  }

  protected describe(): string {
    return "DataFrameAlias";
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new DataFrameAlias(this.dataFrame, child, this.origin);
  }
}
