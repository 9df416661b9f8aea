// An expression behind `|>`: aggregate functions stand in AGGREGATE, and there only. The analyzer checks it and takes it
// away once the functions are known.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

/** The operator that the expression belongs to. */
export type PipeClause = "EXTEND" | "SET" | "AGGREGATE";

export class PipeExpression extends Unresolved {
  readonly child: Expression;
  readonly clause: PipeClause;

  constructor(child: Expression, clause: PipeClause, origin?: Origin) {
    super(origin);
    this.child = child;
    this.clause = clause;
  }

  override get children(): readonly Expression[] {
    return [this.child];
  }

  get prettyName(): string {
    return "pipeexpression";
  }

  override get sql(): string {
    return this.child.sql;
  }

  toString(): string {
    return `pipeexpression(${this.child})`;
  }

  protected override copyWithChildren([child = this.child]: readonly Expression[]): Expression {
    return new PipeExpression(child, this.clause, this.origin);
  }
}
