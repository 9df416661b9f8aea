// The base of queries inside expressions: a query, and the columns of the query around it that it reads.

import type { LogicalPlan } from "../plans/logical-plan.ts";
import { canonicalPlan, isDeterministicPlan, outerReferencesOf } from "../plans/plan-identity.ts";
import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { type OuterReference, replaceOuterReferences } from "./outer-reference.ts";
import { Unevaluable } from "./unevaluable.ts";

/** What ties a subquery to the query around it. */
export interface Correlation {
  /** References in the plan and in the join conditions. */
  readonly references: readonly OuterReference[];
  /** What they stand for in the query around, one for each; rewrites of that query rewrite these. */
  readonly attributes: readonly Expression[];
  /** Conditions between rows of the query around and of the plan, once they are pulled out of it. */
  readonly joinConditions: readonly Expression[];
}

export const UNCORRELATED: Correlation = { references: [], attributes: [], joinConditions: [] };

export abstract class SubqueryExpression extends Unevaluable {
  readonly plan: LogicalPlan;
  readonly correlation: Correlation;
  private knownCanonical: string | undefined;

  constructor(plan: LogicalPlan, correlation: Correlation = UNCORRELATED, origin?: Origin) {
    super(origin);
    this.plan = plan;
    this.correlation = correlation;
  }

  get outerAttributes(): readonly Expression[] {
    return this.correlation.attributes;
  }

  get joinConditions(): readonly Expression[] {
    return this.correlation.joinConditions;
  }

  get isCorrelated(): boolean {
    return this.correlation.references.length > 0;
  }

  get children(): readonly Expression[] {
    return this.outerAttributes;
  }

  override get resolved(): boolean {
    return super.resolved && this.plan.resolved;
  }

  override get foldable(): boolean {
    return false;
  }

  override get deterministic(): boolean {
    return super.deterministic && isDeterministicPlan(this.plan);
  }

  get sql(): string {
    return `${this.prettyName}(${this.children.map((child) => child.sql).join(", ")})`;
  }

  override get canonical(): string {
    this.knownCanonical ??= canonicalPlan(this.plan, [...this.correlation.references, ...this.joinConditions]);
    return `${super.canonical}{${this.knownCanonical}}`;
  }

  /** The same expression over another query, tied to the query around by what that query reads of it. */
  withPlan(plan: LogicalPlan): SubqueryExpression {
    return plan === this.plan ? this : this.copy(plan, this.correlate(plan, this.joinConditions));
  }

  /** The same expression once its conditions on the query around are out of the query. */
  withJoinConditions(plan: LogicalPlan, joinConditions: readonly Expression[]): SubqueryExpression {
    return this.copy(plan, this.correlate(plan, joinConditions));
  }

  /** An expression of the plan or a join condition in terms of the query around. */
  bindOuterReferences(expression: Expression): Expression {
    const { references, attributes } = this.correlation;
    const bound = new Map(references.map(({ canonical }, i) => [canonical, attributes[i]]));
    return replaceOuterReferences(expression, (reference) => bound.get(reference.canonical));
  }

  protected abstract copy(plan: LogicalPlan, correlation: Correlation): SubqueryExpression;

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return this.copy(this.plan, { ...this.correlation, attributes: children });
  }

  private correlate(plan: LogicalPlan, joinConditions: readonly Expression[]): Correlation {
    const references = outerReferencesOf(plan, joinConditions);
    const attributes = references.map((reference) => {
      const bound = this.bindOuterReferences(reference);
      return bound === reference ? reference.reference : bound;
    });
    return { references, attributes, joinConditions };
  }
}
