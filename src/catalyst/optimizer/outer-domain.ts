// The values that the query around a subquery has for the references to it: each combination once.

import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { OuterReference } from "../expressions/outer-reference.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { type Renewal, renewal, renewExpression, renewPlan } from "../plans/renew-plan.ts";

export interface Domain {
  readonly plan: LogicalPlan;
  /** The column of each reference, by its canonical text. */
  readonly columns: ReadonlyMap<string, AttributeReference>;
}

export class OuterDomain {
  readonly #plan: LogicalPlan | undefined;
  readonly #bind: (reference: OuterReference) => Expression;

  /**
   * @param plan the plan around; undefined where no single one has all that is referred to
   * @param bind what a reference is in terms of the plan
   */
  constructor(plan: LogicalPlan | undefined, bind: (reference: OuterReference) => Expression) {
    this.#plan = plan;
    this.#bind = bind;
  }

  /**
   * A copy of the plan around, reduced to the references; each call makes columns of its own.
   * @returns undefined where there is no plan around
   */
  of(references: readonly OuterReference[]): Domain | undefined {
    if (this.#plan === undefined) return undefined;
    const renewed: Renewal = renewal();
    const copy = renewPlan(this.#plan, renewed);
    const aliases = references.map((reference) => {
      const expression = renewExpression(this.#bind(reference), renewed);
      return new Alias(expression, reference.reference.sql);
    });
    const values = new Project(aliases, copy);
    const columns = new Map(references.map(({ canonical }, i) => [canonical, values.output[i]] as const));
    return {
      plan: new Aggregate(values.output, values.output, values),
      columns: new Map([...columns].flatMap(([key, attribute]) => (attribute === undefined ? [] : [[key, attribute]]))),
    };
  }
}
