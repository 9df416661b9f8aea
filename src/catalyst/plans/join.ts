// Pairs the rows of two plans by a condition.

import { BooleanType } from "../../types/data-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { joinStatistics } from "./estimation/join-estimation.ts";
import { type JoinHint, joinHintToString, NO_HINT } from "./join-hint.ts";
import { isExistence, type JoinType, joinTypeName } from "./join-type.ts";
import { BinaryNode, type LogicalPlan } from "./logical-plan.ts";
import type { Statistics } from "./statistics.ts";

export class Join extends BinaryNode {
  readonly joinType: JoinType;
  readonly condition: Expression | undefined;
  readonly hint: JoinHint;

  constructor(
    left: LogicalPlan,
    right: LogicalPlan,
    joinType: JoinType,
    condition?: Expression,
    origin?: Origin,
    hint: JoinHint = NO_HINT,
  ) {
    super(left, right, origin);
    this.joinType = joinType;
    this.condition = condition;
    this.hint = hint;
  }

  /** The same join under what hints say. */
  withHint(hint: JoinHint): Join {
    return new Join(this.left, this.right, this.joinType, this.condition, this.origin, hint);
  }

  override get expressions(): readonly Expression[] {
    return this.condition === undefined ? [] : [this.condition];
  }

  override get hiddenOutput(): readonly AttributeReference[] {
    const { left, right } = this;
    const givesLeftOnly = this.joinType === "leftSemi" || this.joinType === "leftAnti" || isExistence(this.joinType);
    return givesLeftOnly ? left.hiddenOutput : [...left.hiddenOutput, ...right.hiddenOutput];
  }

  override get maxRows(): number | undefined {
    if (isExistence(this.joinType)) return this.left.maxRows;
    switch (this.joinType) {
      case "leftSemi":
      case "leftAnti":
      case "leftSingle":
        return this.left.maxRows;
      case "inner":
      case "cross": {
        const { left, right } = this;
        return left.maxRows === undefined || right.maxRows === undefined ? undefined : left.maxRows * right.maxRows;
      }
      default:
        return undefined;
    }
  }

  /** True when no column has two sources, so that the condition and the plans above can tell the sides apart. */
  get duplicateResolved(): boolean {
    const left = new Set(this.left.output.map((attribute) => attribute.exprId.id));
    return this.right.output.every((attribute) => !left.has(attribute.exprId.id));
  }

  protected describe(): string {
    const condition = this.condition === undefined ? "" : `, ${this.condition}`;
    const hint = joinHintToString(this.hint);
    return `Join ${joinTypeName(this.joinType)}${condition}${hint === "" ? "" : `, ${hint}`}`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    const { left, right, joinType } = this;
    if (isExistence(joinType)) return [...left.output, joinType.exists];
    switch (joinType) {
      case "leftSemi":
      case "leftAnti":
        return left.output;
      case "leftOuter":
      case "leftSingle":
        return [...left.output, ...right.output.map(nullable)];
      case "rightOuter":
        return [...left.output.map(nullable), ...right.output];
      case "fullOuter":
        return [...left.output.map(nullable), ...right.output.map(nullable)];
      default:
        return [...left.output, ...right.output];
    }
  }

  protected override computeResolved(): boolean {
    return (
      this.duplicateResolved &&
      (this.condition === undefined || (this.condition.resolved && this.condition.dataType.kind === BooleanType.kind))
    );
  }

  protected computeStatistics(): Statistics {
    return joinStatistics(this.left, this.right, this.joinType, this.condition, this.output);
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new Join(this.left, this.right, this.joinType, expressions[0], this.origin, this.hint);
  }

  protected withOperands(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
    return new Join(left, right, this.joinType, this.condition, this.origin, this.hint);
  }
}

function nullable(attribute: AttributeReference): AttributeReference {
  return attribute.withNullability(true);
}
