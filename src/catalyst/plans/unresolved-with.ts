// WITH as written: named queries that the query below may read.

import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import type { SubqueryAlias } from "./subquery-alias.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export interface CteDefinition {
  readonly name: string;
  /** The query under its name. Its names are looked up among the definitions before it. */
  readonly relation: SubqueryAlias;
  /** MAX RECURSION LEVEL, where it is written. */
  readonly maxDepth?: number | undefined;
}

export class UnresolvedWith extends UnresolvedUnary {
  readonly cteRelations: readonly CteDefinition[];
  readonly allowRecursion: boolean;

  constructor(child: LogicalPlan, cteRelations: readonly CteDefinition[], allowRecursion = false, origin?: Origin) {
    super(child, origin);
    this.cteRelations = cteRelations;
    this.allowRecursion = allowRecursion;
  }

  protected describe(): string {
    return `UnresolvedWith [${this.cteRelations.map(({ name }) => name).join(", ")}]`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedWith(child, this.cteRelations, this.allowRecursion, this.origin);
  }
}
