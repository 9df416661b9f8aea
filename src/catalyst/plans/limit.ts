// The first rows, or all but the first: LIMIT of the whole (GlobalLimit), of each partition (LocalLimit), and OFFSET.

import { SparkException } from "../../errors/spark-error.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { rowSize, type Statistics, statistics } from "./statistics.ts";

/** LIMIT as a query says it: so many rows of each partition, then so many of all. */
export function limitPlan(limit: Expression, child: LogicalPlan, origin?: Origin): LogicalPlan {
  return new GlobalLimit(limit, new LocalLimit(limit, child, origin), origin);
}

abstract class RowCount extends UnaryNode {
  /** A foldable expression; a literal once the plan is optimised. */
  readonly limitExpression: Expression;

  constructor(limit: Expression | number, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.limitExpression = typeof limit === "number" ? Literal.of(limit) : limit;
  }

  override get expressions(): readonly Expression[] {
    return [this.limitExpression];
  }

  /** The number of rows, computed; only asked of resolved plans. */
  protected get count(): number {
    const value = this.limitExpression.eval([]);
    if (typeof value === "number") return value;
    throw new SparkException("INTERNAL_ERROR", { message: `${this.limitExpression} is no number of rows` });
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return this.copy(expressions[0] ?? this.limitExpression, this.child);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return this.copy(this.limitExpression, child);
  }

  protected abstract copy(limit: Expression, child: LogicalPlan): LogicalPlan;
}

export class GlobalLimit extends RowCount {
  get limit(): number {
    return this.count;
  }

  override get maxRows(): number | undefined {
    return Math.min(this.limit, this.child.maxRows ?? this.limit);
  }

  protected describe(): string {
    return `GlobalLimit ${this.limitExpression}`;
  }

  protected override computeStatistics(): Statistics {
    const { rowCount, columns } = this.child.statistics;
    const rows = Math.min(this.limit, rowCount ?? this.limit);
    return statistics(rows * rowSize(this.output), rows, columns);
  }

  protected copy(limit: Expression, child: LogicalPlan): LogicalPlan {
    return new GlobalLimit(limit, child, this.origin);
  }
}

export class LocalLimit extends RowCount {
  get limit(): number {
    return this.count;
  }

  protected describe(): string {
    return `LocalLimit ${this.limitExpression}`;
  }

  protected copy(limit: Expression, child: LogicalPlan): LogicalPlan {
    return new LocalLimit(limit, child, this.origin);
  }
}

export class Offset extends RowCount {
  get offset(): number {
    return this.count;
  }

  override get maxRows(): number | undefined {
    const { maxRows } = this.child;
    return maxRows === undefined ? undefined : Math.max(maxRows - this.offset, 0);
  }

  protected describe(): string {
    return `Offset ${this.limitExpression}`;
  }

  protected override computeStatistics(): Statistics {
    const { sizeInBytes, rowCount, columns } = this.child.statistics;
    if (rowCount === undefined) return this.child.statistics;
    const rows = Math.max(rowCount - this.offset, 0);
    return statistics(rowCount === 0 ? sizeInBytes : (sizeInBytes * rows) / rowCount, rows, columns);
  }

  protected copy(limit: Expression, child: LogicalPlan): LogicalPlan {
    return new Offset(limit, child, this.origin);
  }
}
