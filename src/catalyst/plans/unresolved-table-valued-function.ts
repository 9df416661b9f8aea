// A function in FROM: `range(10)`.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedLeaf } from "./unresolved-node.ts";

export class UnresolvedTableValuedFunction extends UnresolvedLeaf {
  readonly nameParts: readonly string[];
  readonly functionArguments: readonly Expression[];

  constructor(nameParts: readonly string[], functionArguments: readonly Expression[], origin?: Origin) {
    super(origin);
    this.nameParts = nameParts;
    this.functionArguments = functionArguments;
  }

  override get expressions(): readonly Expression[] {
    return this.functionArguments;
  }

  protected describe(): string {
    return `UnresolvedTableValuedFunction [${this.nameParts.join(", ")}], ${list(this.functionArguments)}, false`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new UnresolvedTableValuedFunction(this.nameParts, expressions, this.origin);
  }
}
