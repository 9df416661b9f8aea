// PIVOT, of SQL and of grouped DataFrames: a column for each value of a column.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class UnresolvedPivot extends UnresolvedUnary {
  /** What groups the rows; when left out, every column that neither the pivot nor an aggregate reads. */
  readonly groupBy: readonly Expression[] | undefined;
  readonly column: Expression;
  readonly values: readonly Expression[];
  readonly aggregates: readonly Expression[];

  constructor(
    groupBy: readonly Expression[] | undefined,
    column: Expression,
    values: readonly Expression[],
    aggregates: readonly Expression[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.groupBy = groupBy;
    this.column = column;
    this.values = values;
    this.aggregates = aggregates;
  }

  override get expressions(): readonly Expression[] {
    return [...(this.groupBy ?? []), this.column, ...this.values, ...this.aggregates];
  }

  protected describe(): string {
    return `Pivot ${list(this.groupBy ?? [])}, ${this.column}, ${list(this.values)}, ${list(this.aggregates)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const keys = this.groupBy?.length ?? 0;
    const [column = this.column, ...rest] = expressions.slice(keys);
    const groupBy = this.groupBy === undefined ? undefined : expressions.slice(0, keys);
    const count = this.values.length;
    return new UnresolvedPivot(groupBy, column, rest.slice(0, count), rest.slice(count), this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedPivot(this.groupBy, this.column, this.values, this.aggregates, child, this.origin);
  }
}
