// The base of operators of the DataFrame API that can be written out only when the columns below them are known.

import type { Resolver } from "../../analysis/name-resolution.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { UnresolvedUnary } from "../unresolved-node.ts";

export abstract class DataFrameOperator extends UnresolvedUnary {
  /** The same in operators of SQL; the child is resolved when the analyzer asks. The session says which names are one. */
  abstract expand(resolver: Resolver): LogicalPlan;
}
