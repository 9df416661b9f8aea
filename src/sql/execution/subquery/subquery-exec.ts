// A query that runs on its own before the plan that uses its value, once for all that use it.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import { readImageRows } from "../../../columnar/batch-reader.ts";
import { SparkException } from "../../../errors/spark-error.ts";
import type { PlanRunner } from "../prepare-plan.ts";
import { SparkPlan } from "../spark-plan.ts";

export class SubqueryExec extends SparkPlan {
  /** Of the subquery, and of its plan, as EXPLAIN has them. */
  readonly subqueryId: number;
  readonly planId: number;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(subqueryId: number, planId: number, child: SparkPlan) {
    super();
    this.subqueryId = subqueryId;
    this.planId = planId;
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  get name(): string {
    return `subquery#${this.subqueryId}`;
  }

  /** The query's only row, or none. */
  async row(run: PlanRunner): Promise<InternalRow | undefined> {
    const rows: InternalRow[] = [];
    for await (const image of run(this.child)) {
      rows.push(...readImageRows(image, this.child.schema));
      if (rows.length > 1) throw new SparkException("SCALAR_SUBQUERY_TOO_MANY_ROWS", {});
    }
    return rows[0];
  }

  override produce(): void {
    throw new Error(`${this} is no part of a stage`);
  }

  override toString(): string {
    return `Subquery ${this.name}, [id=#${this.planId}]`;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new SubqueryExec(this.subqueryId, this.planId, child);
  }
}
