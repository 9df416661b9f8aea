// A table as it was: `t VERSION AS OF 3`. No source of Hibana keeps a past, which is said once the table is found.

import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class RelationTimeTravel extends UnresolvedUnary {
  readonly nameParts: readonly string[];

  constructor(nameParts: readonly string[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.nameParts = nameParts;
  }

  protected describe(): string {
    return `RelationTimeTravel [${this.nameParts.join(", ")}]`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new RelationTimeTravel(this.nameParts, child, this.origin);
  }
}
