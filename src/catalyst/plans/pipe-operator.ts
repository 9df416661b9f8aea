// What stands before `|>`: the clause behind it sees the columns that it gives, and nothing below.

import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";

export class PipeOperator extends UnaryNode {
  protected describe(): string {
    return "PipeOperator";
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new PipeOperator(child, this.origin);
  }
}
