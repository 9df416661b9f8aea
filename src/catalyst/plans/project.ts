// Computes columns: SELECT without aggregates.

import type { AttributeReference, NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { columnsUnderAliases } from "./estimation/columns-under-aliases.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { asNamedExpressions, isResolvedList, list } from "./named-expressions.ts";
import type { Statistics } from "./statistics.ts";

export class Project extends UnaryNode {
  /** The list as written; elements without a name are given one in analysis. */
  readonly selectList: readonly Expression[];

  /** True for the projection of a join by column names, which gives the keys of both sides once. */
  readonly mergesKeys: boolean;

  constructor(projectList: readonly Expression[], child: LogicalPlan, origin?: Origin, mergesKeys = false) {
    super(child, origin);
    this.selectList = projectList;
    this.mergesKeys = mergesKeys;
  }

  override get expressions(): readonly Expression[] {
    return this.selectList;
  }

  /** The list of a resolved projection. */
  get projectList(): readonly NamedExpression[] {
    return asNamedExpressions(this.selectList);
  }

  override get hiddenOutput(): readonly AttributeReference[] {
    if (!this.mergesKeys) return [];
    const own = new Set(this.output.map((attribute) => attribute.exprId.id));
    const merged = this.child.output.filter(({ exprId }) => !own.has(exprId.id));
    return [...merged.map(asHidden), ...this.child.hiddenOutput];
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

  protected override computeStatistics(): Statistics {
    const scaled = super.computeStatistics();
    const columns = columnsUnderAliases(this.projectList, scaled.columns);
    return columns === scaled.columns ? scaled : { ...scaled, columns };
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new Project(expressions, this.child, this.origin, this.mergesKeys);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Project(this.selectList, child, this.origin, this.mergesKeys);
  }
}

/** The column with the mark that Spark gives to columns that are not part of a plan's output. */
function asHidden(attribute: AttributeReference): AttributeReference {
  return attribute.withMetadata({ ...attribute.metadata, __metadata_col: attribute.name });
}
