// Keeps the rows for which a condition is true: WHERE.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { filterStatistics } from "./estimation/filter-estimation.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import type { Statistics } from "./statistics.ts";

export class Filter extends UnaryNode {
  readonly condition: Expression;

  constructor(condition: Expression, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.condition = condition;
  }

  override get expressions(): readonly Expression[] {
    return [this.condition];
  }

  override get hiddenOutput(): readonly AttributeReference[] {
    return this.child.hiddenOutput;
  }

  protected describe(): string {
    return `Filter ${this.condition}`;
  }

  protected override computeStatistics(): Statistics {
    return filterStatistics(this.condition, this.child.statistics, this.child.output);
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new Filter(expressions[0] ?? this.condition, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Filter(this.condition, child, this.origin);
  }
}
