// New names for all columns of a relation, as written: `FROM t AS x (a, b)`.

import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class UnresolvedSubqueryColumnAliases extends UnresolvedUnary {
  readonly outputColumnNames: readonly string[];
  /** Of the table function whose columns they are, which errors name. */
  readonly functionName: string | undefined;

  constructor(outputColumnNames: readonly string[], child: LogicalPlan, origin?: Origin, functionName?: string) {
    super(child, origin);
    this.outputColumnNames = outputColumnNames;
    this.functionName = functionName;
  }

  protected describe(): string {
    return `UnresolvedSubqueryColumnAliases ${list(this.outputColumnNames)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedSubqueryColumnAliases(this.outputColumnNames, child, this.origin, this.functionName);
  }
}
