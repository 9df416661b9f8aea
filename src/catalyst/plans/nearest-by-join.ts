// JOIN … NEAREST k BY: each row of the left side with the k rows of the right side that are nearest, or most alike.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { joinTypeName } from "./join-type.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { RankedJoin, type Ranking } from "./ranked-join.ts";

/** The most rows that NEAREST takes. */
export const MOST_NEAREST = 100_000;

export interface NearestBy {
  /** True for APPROX; the answer is exact all the same. */
  readonly approximate: boolean;
  readonly numResults: number;
  readonly ranking: Expression;
  readonly direction: "distance" | "similarity";
}

export class NearestByJoin extends RankedJoin {
  readonly nearestBy: NearestBy;

  constructor(
    left: LogicalPlan,
    right: LogicalPlan,
    joinType: "inner" | "leftOuter",
    nearestBy: NearestBy,
    origin?: Origin,
  ) {
    super(left, right, joinType, origin);
    this.nearestBy = nearestBy;
  }

  get ranking(): Ranking {
    const { ranking, direction, numResults } = this.nearestBy;
    return {
      condition: undefined,
      rank: ranking,
      direction: direction === "distance" ? "ascending" : "descending",
      limit: numResults,
    };
  }

  override get expressions(): readonly Expression[] {
    return [this.nearestBy.ranking];
  }

  protected describe(): string {
    const { approximate, numResults, ranking, direction } = this.nearestBy;
    const by = direction === "distance" ? "NearestByDistance" : "NearestBySimilarity";
    return `NearestByJoin ${joinTypeName(this.joinType)}, ${approximate}, ${numResults}, ${ranking}, ${by}`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    return [...this.left.output, ...this.right.output].map((attribute) => attribute.withNullability(true));
  }

  protected override copyWithExpressions([ranking = this.nearestBy.ranking]: readonly Expression[]): LogicalPlan {
    return new NearestByJoin(this.left, this.right, this.joinType, { ...this.nearestBy, ranking }, this.origin);
  }

  protected withOperands(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
    return new NearestByJoin(left, right, this.joinType, this.nearestBy, this.origin);
  }
}
