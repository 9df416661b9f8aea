// `child[extraction]` and `child.field`: an element of an array or map, or a struct's field, as written.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

export class UnresolvedExtractValue extends Unresolved {
  readonly child: Expression;
  readonly extraction: Expression;

  constructor(child: Expression, extraction: Expression, origin?: Origin) {
    super(origin);
    this.child = child;
    this.extraction = extraction;
  }

  override get children(): readonly Expression[] {
    return [this.child, this.extraction];
  }

  get prettyName(): string {
    return "unresolvedextractvalue";
  }

  toString(): string {
    return `${this.child}[${this.extraction}]`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new UnresolvedExtractValue(children[0] ?? this.child, children[1] ?? this.extraction, this.origin);
  }
}
