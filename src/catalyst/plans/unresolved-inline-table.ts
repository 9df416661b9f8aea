// VALUES: rows of expressions; analysis finds the columns' types and computes the values.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedLeaf } from "./unresolved-node.ts";

export class UnresolvedInlineTable extends UnresolvedLeaf {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Expression[])[];

  constructor(names: readonly string[], rows: readonly (readonly Expression[])[], origin?: Origin) {
    super(origin);
    this.names = names;
    this.rows = rows;
  }

  override get expressions(): readonly Expression[] {
    return this.rows.flat();
  }

  protected describe(): string {
    return `UnresolvedInlineTable ${list(this.names)}, [${this.rows.map(list).join(", ")}]`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    let start = 0;
    const rows = this.rows.map((row) => {
      start += row.length;
      return expressions.slice(start - row.length, start);
    });
    return new UnresolvedInlineTable(this.names, rows, this.origin);
  }
}
