// Groups rows by keys and computes one row per group; without keys one row in all.

import type { AttributeReference, NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { aggregateStatistics } from "./estimation/aggregate-estimation.ts";
import { columnsUnderAliases } from "./estimation/columns-under-aliases.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { asNamedExpressions, isResolvedList, list } from "./named-expressions.ts";
import { rowSize, type Statistics, statistics } from "./statistics.ts";

export class Aggregate extends UnaryNode {
  readonly groupingExpressions: readonly Expression[];
  /** The select list as written; elements without a name are given one in analysis. */
  readonly resultExpressions: readonly Expression[];

  constructor(
    groupingExpressions: readonly Expression[],
    aggregateExpressions: readonly Expression[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.groupingExpressions = groupingExpressions;
    this.resultExpressions = aggregateExpressions;
  }

  /** The select list of a resolved aggregation. */
  get aggregateExpressions(): readonly NamedExpression[] {
    return asNamedExpressions(this.resultExpressions);
  }

  /** The grouping expressions, then the select list. */
  override get expressions(): readonly Expression[] {
    return [...this.groupingExpressions, ...this.resultExpressions];
  }

  override get maxRows(): number | undefined {
    return this.groupingExpressions.length === 0 ? 1 : this.child.maxRows;
  }

  protected describe(): string {
    const lists = [this.groupingExpressions, this.resultExpressions].filter((items) => items.length > 0);
    return `Aggregate ${lists.map(list).join(", ")}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return this.aggregateExpressions.map((expression) => expression.toAttribute());
  }

  protected override computeResolved(): boolean {
    return this.groupingExpressions.every((key) => key.resolved) && isResolvedList(this.resultExpressions);
  }

  protected override computeStatistics(): Statistics {
    if (this.groupingExpressions.length === 0) return statistics(rowSize(this.output), 1);
    const { groupingExpressions, child, output } = this;
    const estimated = aggregateStatistics(groupingExpressions, child.statistics, child.output, output);
    return { ...estimated, columns: columnsUnderAliases(this.aggregateExpressions, estimated.columns) };
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const keys = this.groupingExpressions.length;
    return new Aggregate(expressions.slice(0, keys), expressions.slice(keys), this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Aggregate(this.groupingExpressions, this.resultExpressions, child, this.origin);
  }
}
