// `function OVER window` as written: the window in place, or the name of one of the query's WINDOW clause.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import type { SortOrder } from "./sort-order.ts";
import { Unresolved } from "./unresolved.ts";

export type FrameBound =
  | { readonly kind: "unboundedPreceding" | "currentRow" | "unboundedFollowing" }
  | { readonly kind: "preceding" | "following"; readonly offset: Expression };

export interface WindowFrame {
  readonly unit: "rows" | "range";
  readonly lower: FrameBound;
  readonly upper: FrameBound;
}

export interface WindowSpecification {
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly SortOrder[];
  readonly frame: WindowFrame | undefined;
}

/** A specification, or a window's name. */
export type WindowReference = WindowSpecification | string;

export class UnresolvedWindowExpression extends Unresolved {
  readonly windowFunction: Expression;
  readonly window: WindowReference;

  constructor(windowFunction: Expression, window: WindowReference, origin?: Origin) {
    super(origin);
    this.windowFunction = windowFunction;
    this.window = window;
  }

  override get children(): readonly Expression[] {
    return [this.windowFunction];
  }

  get prettyName(): string {
    return "unresolvedwindowexpression";
  }

  toString(): string {
    const { window } = this;
    if (typeof window === "string") return `unresolvedwindowexpression(${this.windowFunction}, ${window})`;
    return `${this.windowFunction} windowspecdefinition(${[...window.partitionBy, ...window.orderBy].join(", ")})`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new UnresolvedWindowExpression(children[0] ?? this.windowFunction, this.window, this.origin);
  }
}
