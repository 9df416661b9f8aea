// A query that runs on its own before the plan that uses its value, once for all that use it.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { CatalystValue, InternalRow } from "../../../catalyst/expressions/expression.ts";
import { readImageRows } from "../../../columnar/batch-reader.ts";
import { SparkException } from "../../../errors/spark-error.ts";
import type { PlanRunner } from "../prepare-plan.ts";
import { SparkPlan } from "../spark-plan.ts";

export class SubqueryExec extends SparkPlan {
  readonly name: string;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(name: string, child: SparkPlan) {
    super();
    this.name = name;
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  /** The value of the query's only row, or null of none. */
  async value(run: PlanRunner): Promise<CatalystValue> {
    const rows: InternalRow[] = [];
    for await (const image of run(this.child)) {
      rows.push(...readImageRows(image, this.child.schema));
      if (rows.length > 1) throw new SparkException("SCALAR_SUBQUERY_TOO_MANY_ROWS", {});
    }
    return rows[0]?.[0] ?? null;
  }

  override produce(): void {
    throw new Error(`${this} is no part of a stage`);
  }

  override toString(): string {
    return `Subquery ${this.name}, [id=#${this.name.split("#").at(-1)}]`;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new SubqueryExec(this.name, child);
  }
}
