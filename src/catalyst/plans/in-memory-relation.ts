// A plan whose rows are cached in the executors, or will be when it first runs.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { LeafNode, type LogicalPlan } from "./logical-plan.ts";
import type { Statistics } from "./statistics.ts";

export class InMemoryRelation extends LeafNode {
  readonly cacheId: number;
  /** The plan that gives the rows when blocks are missing. Not a child: rules leave what is cached alone. */
  readonly cachedPlan: LogicalPlan;
  private readonly attributes: readonly AttributeReference[];
  private readonly cachedStatistics: Statistics;

  constructor(
    output: readonly AttributeReference[],
    cacheId: number,
    cachedStatistics: Statistics,
    cachedPlan: LogicalPlan,
    origin?: Origin,
  ) {
    super(origin);
    this.attributes = output;
    this.cacheId = cacheId;
    this.cachedStatistics = cachedStatistics;
    this.cachedPlan = cachedPlan;
  }

  protected describe(): string {
    return `InMemoryRelation [${this.attributes.join(", ")}], cache ${this.cacheId}`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.attributes;
  }

  protected override computeStatistics(): Statistics {
    return this.cachedStatistics;
  }
}
