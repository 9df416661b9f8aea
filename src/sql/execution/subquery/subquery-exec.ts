// A query that runs on its own before the plan that uses its value, once for all that use it.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { CatalystValue, InternalRow } from "../../../catalyst/expressions/expression.ts";
import { SparkException } from "../../../errors/spark-error.ts";
import { SparkPlan } from "../spark-plan.ts";

/** Gives the first rows of a plan, at least two if it has as many. */
export type FirstRows = (plan: SparkPlan) => Promise<readonly InternalRow[]>;

export class SubqueryExec extends SparkPlan {
  readonly name: string;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];
  #value: Promise<CatalystValue> | undefined;

  constructor(name: string, child: SparkPlan) {
    super();
    this.name = name;
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  /** The value of the query's only row, or null of none; a failed run is tried again by the next to ask. */
  value(firstRows: FirstRows): Promise<CatalystValue> {
    this.#value ??= firstRows(this.child).then((rows) => {
      if (rows.length > 1) throw new SparkException("SCALAR_SUBQUERY_TOO_MANY_ROWS", {});
      return rows[0]?.[0] ?? null;
    });
    this.#value.catch(() => {
      this.#value = undefined;
    });
    return this.#value;
  }

  override produce(): void {
    throw new Error(`${this} is no part of a stage`);
  }

  override toString(): string {
    return `Subquery ${this.name}`;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new SubqueryExec(this.name, child);
  }
}
