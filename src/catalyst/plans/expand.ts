// Several rows for each row, one for each list of expressions: what grouping by several sets of columns is made of.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { type Statistics, statistics } from "./statistics.ts";

export class Expand extends UnaryNode {
  /** The expressions of each row, in the order of the output. */
  readonly projections: readonly (readonly Expression[])[];
  private readonly attributes: readonly AttributeReference[];

  constructor(
    projections: readonly (readonly Expression[])[],
    output: readonly AttributeReference[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.projections = projections;
    this.attributes = output;
  }

  override get expressions(): readonly Expression[] {
    return this.projections.flat();
  }

  override get maxRows(): number | undefined {
    const { maxRows } = this.child;
    return maxRows === undefined ? undefined : maxRows * this.projections.length;
  }

  protected describe(): string {
    return `Expand [${this.projections.map(list).join(", ")}], ${list(this.attributes)}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return this.attributes;
  }

  protected override computeStatistics(): Statistics {
    const { sizeInBytes, rowCount } = super.computeStatistics();
    const times = this.projections.length;
    return statistics(sizeInBytes * times, rowCount === undefined ? undefined : rowCount * times);
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const width = this.attributes.length;
    const projections = this.projections.map((_, i) => expressions.slice(i * width, (i + 1) * width));
    return new Expand(projections, this.attributes, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Expand(this.projections, this.attributes, child, this.origin);
  }
}
