// An aggregate function in its place in a plan: with its mode, DISTINCT, FILTER and the identity of its result.

import type { DataType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { AttributeReference, type ExprId, newExprId } from "../attribute.ts";
import type { Expression } from "../expression.ts";
import { Unevaluable } from "../unevaluable.ts";
import { AggregateFunction } from "./aggregate-function.ts";

/** Partial makes buffers of rows, final makes results of buffers, complete makes results of rows. */
export type AggregateMode = "partial" | "final" | "complete";

export class AggregateExpression extends Unevaluable {
  readonly function: AggregateFunction;
  readonly mode: AggregateMode;
  readonly isDistinct: boolean;
  readonly filter: Expression | undefined;
  readonly resultId: ExprId;

  constructor(
    aggregateFunction: AggregateFunction,
    mode: AggregateMode = "complete",
    isDistinct = false,
    filter?: Expression,
    resultId: ExprId = newExprId(),
    origin?: Origin,
  ) {
    super(origin);
    this.function = aggregateFunction;
    this.mode = mode;
    this.isDistinct = isDistinct;
    this.filter = filter;
    this.resultId = resultId;
  }

  get children(): readonly Expression[] {
    return this.filter === undefined ? [this.function] : [this.function, this.filter];
  }

  get dataType(): DataType {
    return this.function.dataType;
  }

  get nullable(): boolean {
    return this.function.nullable;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "aggregateexpression";
  }

  get sql(): string {
    const text = this.function.sql;
    const distinct = this.isDistinct ? text.replace("(", "(DISTINCT ") : text;
    return this.filter === undefined ? distinct : `${distinct} FILTER (WHERE ${this.filter.sql})`;
  }

  override get canonical(): string {
    return `aggregate:${this.isDistinct}(${this.children.map((child) => child.canonical).join(",")})`;
  }

  /** The column that holds the result above the aggregation. */
  get resultAttribute(): AttributeReference {
    return new AttributeReference(this.function.toString(), this.dataType, this.nullable, this.resultId);
  }

  /** The aggregate over rows that the filter has passed already. */
  withoutFilter(): AggregateExpression {
    return this.filter === undefined ? this : this.withFilter(undefined);
  }

  /** The same aggregate, to stand beside this one. */
  newInstance(): AggregateExpression {
    const { mode, isDistinct, filter, origin } = this;
    return new AggregateExpression(this.function.newInstance(), mode, isDistinct, filter, newExprId(), origin);
  }

  withFilter(filter: Expression | undefined): AggregateExpression {
    const { mode, isDistinct, resultId, origin } = this;
    return new AggregateExpression(this.function, mode, isDistinct, filter, resultId, origin);
  }

  toString(): string {
    const text = this.function.toString();
    const distinct = this.isDistinct ? text.replace("(", "(distinct ") : text;
    return this.filter === undefined ? distinct : `${distinct} FILTER (WHERE ${this.filter})`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [child, filter] = children;
    const aggregateFunction = child instanceof AggregateFunction ? child : this.function;
    return new AggregateExpression(aggregateFunction, this.mode, this.isDistinct, filter, this.resultId, this.origin);
  }
}
