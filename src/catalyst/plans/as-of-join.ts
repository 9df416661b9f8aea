// ASOF JOIN: each row of the left side with the one of the right side that comes next before or behind it.

import { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { And, GreaterThan, GreaterThanOrEqual } from "../expressions/predicates.ts";
import type { Origin } from "../trees/origin.ts";
import { joinTypeName } from "./join-type.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { RankedJoin, type Ranking } from "./ranked-join.ts";

export class AsOfJoin extends RankedJoin {
  /** MATCH_CONDITION: a comparison of both sides by >=, >, <= or <. */
  readonly asOf: Expression;
  readonly condition: Expression | undefined;

  constructor(
    left: LogicalPlan,
    right: LogicalPlan,
    joinType: "inner" | "leftOuter",
    asOf: Expression,
    condition: Expression | undefined,
    origin?: Origin,
  ) {
    super(left, right, joinType, origin);
    this.asOf = asOf;
    this.condition = condition;
  }

  get ranking(): Ranking {
    const { asOf, condition } = this;
    const [first = asOf, second = asOf] = asOf.children;
    const isSwapped = this.reads(first, this.right) && !this.reads(second, this.right);
    const isFromBelow = (asOf instanceof GreaterThan || asOf instanceof GreaterThanOrEqual) !== isSwapped;
    return {
      condition: condition === undefined ? asOf : new And(asOf, condition),
      rank: isSwapped ? first : second,
      // The greatest of those that are not greater, or the least of those that are not less.
      direction: isFromBelow ? "descending" : "ascending",
      limit: 1,
    };
  }

  /** True when the expression reads columns of the side. */
  reads(expression: Expression, side: LogicalPlan): boolean {
    const columns = new Set(side.output.map((attribute) => attribute.exprId.id));
    return expression.exists((part) => part instanceof AttributeReference && columns.has(part.exprId.id));
  }

  override get expressions(): readonly Expression[] {
    return this.condition === undefined ? [this.asOf] : [this.asOf, this.condition];
  }

  protected describe(): string {
    const condition = this.condition === undefined ? "" : `, ${this.condition}`;
    return `AsOfJoin ${this.asOf}${condition}, ${joinTypeName(this.joinType)}`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    const right = this.right.output;
    const made = this.joinType === "inner" ? right : right.map((attribute) => attribute.withNullability(true));
    return [...this.left.output, ...made];
  }

  protected override copyWithExpressions([asOf = this.asOf, condition]: readonly Expression[]): LogicalPlan {
    return new AsOfJoin(this.left, this.right, this.joinType, asOf, condition, this.origin);
  }

  protected withOperands(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
    return new AsOfJoin(left, right, this.joinType, this.asOf, this.condition, this.origin);
  }
}
