// The WINDOW clause of a query: named windows that the select list below may use.

import type { WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class WithWindowDefinition extends UnresolvedUnary {
  readonly windowDefinitions: ReadonlyMap<string, WindowSpecDefinition>;

  constructor(windowDefinitions: ReadonlyMap<string, WindowSpecDefinition>, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.windowDefinitions = windowDefinitions;
  }

  protected describe(): string {
    return `WithWindowDefinition [${[...this.windowDefinitions.keys()].join(", ")}]`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new WithWindowDefinition(this.windowDefinitions, child, this.origin);
  }
}
