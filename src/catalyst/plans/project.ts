// Computes columns: SELECT without aggregates.

import type { AttributeReference, NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { asNamedExpressions, isResolvedList, list } from "./named-expressions.ts";

export class Project extends UnaryNode {
  /** The list as written; elements without a name are given one in analysis. */
  readonly selectList: readonly Expression[];

  constructor(projectList: readonly Expression[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.selectList = projectList;
  }

  override get expressions(): readonly Expression[] {
    return this.selectList;
  }

  /** The list of a resolved projection. */
  get projectList(): readonly NamedExpression[] {
    return asNamedExpressions(this.selectList);
  }

  protected describe(): string {
    return `Project ${list(this.selectList)}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return this.projectList.map((expression) => expression.toAttribute());
  }

  protected override computeResolved(): boolean {
    return isResolvedList(this.selectList);
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new Project(expressions, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Project(this.selectList, child, this.origin);
  }
}
