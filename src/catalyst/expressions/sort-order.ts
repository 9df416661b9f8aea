// One key of an ordering: an expression, its direction, and where nulls go.

import type { DataType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unevaluable } from "./unevaluable.ts";

export type SortDirection = "ascending" | "descending";
export type NullOrdering = "first" | "last";

export class SortOrder extends Unevaluable {
  readonly child: Expression;
  readonly direction: SortDirection;
  readonly nullOrdering: NullOrdering;

  constructor(
    child: Expression,
    direction: SortDirection = "ascending",
    nullOrdering: NullOrdering = direction === "ascending" ? "first" : "last",
    origin?: Origin,
  ) {
    super(origin);
    this.child = child;
    this.direction = direction;
    this.nullOrdering = nullOrdering;
  }

  get children(): readonly Expression[] {
    return [this.child];
  }

  get dataType(): DataType {
    return this.child.dataType;
  }

  get nullable(): boolean {
    return this.child.nullable;
  }

  get prettyName(): string {
    return "sortorder";
  }

  get sql(): string {
    return `${this.child.sql} ${this.suffix}`;
  }

  override get canonical(): string {
    return `sort(${this.child.canonical} ${this.suffix})`;
  }

  toString(): string {
    return `${this.child} ${this.suffix}`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new SortOrder(children[0] ?? this.child, this.direction, this.nullOrdering, this.origin);
  }

  private get suffix(): string {
    return `${this.direction === "ascending" ? "ASC" : "DESC"} NULLS ${this.nullOrdering.toUpperCase()}`;
  }
}
