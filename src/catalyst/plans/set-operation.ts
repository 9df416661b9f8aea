// Rows that two plans share, or that only the first has: INTERSECT and EXCEPT, distinct or ALL.

import { sameType } from "../../types/data-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { BinaryNode, type LogicalPlan } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";

abstract class SetOperation extends BinaryNode {
  readonly isAll: boolean;

  constructor(left: LogicalPlan, right: LogicalPlan, isAll: boolean, origin?: Origin) {
    super(left, right, origin);
    this.isAll = isAll;
  }

  protected override computeResolved(): boolean {
    const { left, right } = this;
    return (
      left.output.length === right.output.length &&
      left.output.every((a, i) => sameType(a.dataType, right.output[i]?.dataType ?? a.dataType))
    );
  }
}

export class Intersect extends SetOperation {
  protected describe(): string {
    return this.isAll ? "Intersect All true" : "Intersect false";
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.left.output.map((a, i) => a.withNullability(a.nullable && this.right.output[i]?.nullable !== false));
  }

  protected computeStatistics(): Statistics {
    return statistics(Math.min(this.left.statistics.sizeInBytes, this.right.statistics.sizeInBytes));
  }

  protected withOperands(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
    return new Intersect(left, right, this.isAll, this.origin);
  }
}

export class Except extends SetOperation {
  protected describe(): string {
    return this.isAll ? "Except All true" : "Except false";
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.left.output;
  }

  protected computeStatistics(): Statistics {
    return statistics(this.left.statistics.sizeInBytes);
  }

  protected withOperands(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
    return new Except(left, right, this.isAll, this.origin);
  }
}
