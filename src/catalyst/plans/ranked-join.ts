// The base of joins that pair a row with the best of the rows that it could be paired with: NEAREST BY and ASOF.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { SortDirection } from "../expressions/sort-order.ts";
import type { Origin } from "../trees/origin.ts";
import { joinStatistics } from "./estimation/join-estimation.ts";
import { BinaryNode, type LogicalPlan } from "./logical-plan.ts";
import type { Statistics } from "./statistics.ts";

/** Which rows of the right side a row of the left can be paired with, and which of those it is. */
export interface Ranking {
  readonly condition: Expression | undefined;
  readonly rank: Expression;
  readonly direction: SortDirection;
  readonly limit: number;
}

export abstract class RankedJoin extends BinaryNode {
  readonly joinType: "inner" | "leftOuter";

  constructor(left: LogicalPlan, right: LogicalPlan, joinType: "inner" | "leftOuter", origin?: Origin) {
    super(left, right, origin);
    this.joinType = joinType;
  }

  /** Of a join whose columns are known. */
  abstract get ranking(): Ranking;

  override get hiddenOutput(): readonly AttributeReference[] {
    return [...this.left.hiddenOutput, ...this.right.hiddenOutput];
  }

  /** True when no column has two sources. */
  get duplicateResolved(): boolean {
    const left = new Set(this.left.output.map((attribute) => attribute.exprId.id));
    return this.right.output.every((attribute) => !left.has(attribute.exprId.id));
  }

  protected override computeResolved(): boolean {
    return this.duplicateResolved && this.expressions.every((expression) => expression.resolved);
  }

  protected computeStatistics(): Statistics {
    return joinStatistics(this.left, this.right, this.joinType, undefined, this.output);
  }
}
