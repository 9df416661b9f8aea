// The base of operators that only the parser and the DataFrame API make and that the analyzer replaces.

import { SparkException } from "../../errors/spark-error.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import { LeafNode, type LogicalPlan, UnaryNode } from "./logical-plan.ts";

export abstract class UnresolvedLeaf extends LeafNode {
  protected override computeResolved(): boolean {
    return false;
  }

  protected computeOutput(): readonly AttributeReference[] {
    throw unresolved(this);
  }
}

export abstract class UnresolvedUnary extends UnaryNode {
  protected override computeResolved(): boolean {
    return false;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    throw unresolved(this);
  }
}

/** Our own mistake: an operator was asked for what only the analyzer can know. */
export function unresolved(plan: LogicalPlan): SparkException {
  return new SparkException("INTERNAL_ERROR", { message: `Invalid call to output on unresolved operator ${plan}` });
}
