// `child:path`: what is at a path in a variant, as written.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

export class SemiStructuredExtract extends Unresolved {
  readonly child: Expression;
  /** As variant_get takes it. */
  readonly path: string;
  /** The last name on the path, after which the column is named; undefined when it has none. */
  readonly field: string | undefined;

  constructor(child: Expression, path: string, field: string | undefined, origin?: Origin) {
    super(origin);
    this.child = child;
    this.path = path;
    this.field = field;
  }

  override get children(): readonly Expression[] {
    return [this.child];
  }

  get prettyName(): string {
    return "semistructuredextract";
  }

  toString(): string {
    return `${this.child}:${this.path}`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new SemiStructuredExtract(children[0] ?? this.child, this.path, this.field, this.origin);
  }
}
