// Pairs each row of a plan with the rows that a query gives for it.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { LateralSubquery } from "../expressions/lateral-subquery.ts";
import type { Origin } from "../trees/origin.ts";
import { type JoinType, joinTypeName } from "./join-type.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";

export class LateralJoin extends UnaryNode {
  readonly right: LateralSubquery;
  readonly joinType: JoinType;
  readonly condition: Expression | undefined;

  constructor(
    left: LogicalPlan,
    right: LateralSubquery,
    joinType: JoinType,
    condition: Expression | undefined,
    origin?: Origin,
  ) {
    super(left, origin);
    this.right = right;
    this.joinType = joinType;
    this.condition = condition;
  }

  get left(): LogicalPlan {
    return this.child;
  }

  override get expressions(): readonly Expression[] {
    return this.condition === undefined ? [this.right] : [this.right, this.condition];
  }

  /** What the condition reads; the query reads the left side only. */
  override get inputAttributes(): readonly AttributeReference[] {
    const { left, right } = this;
    return right.plan.resolved ? [...left.output, ...right.plan.output] : left.output;
  }

  override get maxRows(): number | undefined {
    const { maxRows } = this.right.plan;
    return this.left.maxRows === undefined || maxRows === undefined ? undefined : this.left.maxRows * maxRows;
  }

  protected describe(): string {
    const condition = this.condition === undefined ? "" : `, ${this.condition}`;
    return `LateralJoin ${this.right}, ${joinTypeName(this.joinType)}${condition}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    const { output } = this.right.plan;
    const optional = this.joinType === "leftOuter";
    return [
      ...this.left.output,
      ...output.map((attribute) => attribute.withNullability(optional || attribute.nullable)),
    ];
  }

  protected override computeStatistics(): Statistics {
    return statistics(this.left.statistics.sizeInBytes * this.right.plan.statistics.sizeInBytes);
  }

  protected override copyWithExpressions([right, condition]: readonly Expression[]): LogicalPlan {
    if (!(right instanceof LateralSubquery)) throw new Error(`${right} is no lateral subquery`);
    return new LateralJoin(this.left, right, this.joinType, condition, this.origin);
  }

  protected withChild(left: LogicalPlan): LogicalPlan {
    return new LateralJoin(left, this.right, this.joinType, this.condition, this.origin);
  }
}
