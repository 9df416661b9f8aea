// A plan that takes a query to be known, such as a pivot by all values that a column has. The query runs when the plan is
// analysed for the first time.

import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { UnresolvedLeaf } from "./unresolved-node.ts";

export class UnresolvedDeferredPlan extends UnresolvedLeaf {
  readonly #make: () => Promise<LogicalPlan>;
  #plan: Promise<LogicalPlan> | undefined;

  constructor(make: () => Promise<LogicalPlan>, origin?: Origin) {
    super(origin);
    this.#make = make;
  }

  /** The same plan for all who ask. */
  plan(): Promise<LogicalPlan> {
    this.#plan ??= this.#make();
    return this.#plan;
  }

  protected describe(): string {
    return "UnresolvedDeferredPlan";
  }
}
