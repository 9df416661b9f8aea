// `function OVER name`: a window that the query's WINDOW clause describes.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";
import type { WindowSpecDefinition } from "./windows/window-expression.ts";

/** A window in its place, or the name of one. */
export type WindowReference = WindowSpecDefinition | string;

export class UnresolvedWindowExpression extends Unresolved {
  readonly windowFunction: Expression;
  readonly windowName: string;

  constructor(windowFunction: Expression, windowName: string, origin?: Origin) {
    super(origin);
    this.windowFunction = windowFunction;
    this.windowName = windowName;
  }

  override get children(): readonly Expression[] {
    return [this.windowFunction];
  }

  get prettyName(): string {
    return "unresolvedwindowexpression";
  }

  override get canonical(): string {
    return `'${super.canonical}:${JSON.stringify(this.windowName)}`;
  }

  toString(): string {
    return `unresolvedwindowexpression(${this.windowFunction}, ${this.windowName})`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new UnresolvedWindowExpression(children[0] ?? this.windowFunction, this.windowName, this.origin);
  }
}
