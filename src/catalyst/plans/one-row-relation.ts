// One row without columns: what SELECT without FROM reads.

import type { AttributeReference } from "../expressions/attribute.ts";
import { LeafNode } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";

export class OneRowRelation extends LeafNode {
  override get maxRows(): number {
    return 1;
  }

  protected describe(): string {
    return "OneRowRelation";
  }

  protected computeOutput(): readonly AttributeReference[] {
    return [];
  }

  protected override computeStatistics(): Statistics {
    return statistics(1, 1);
  }
}
