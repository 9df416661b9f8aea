// Calls functions of the user's over columns of its child, whose columns it hands on, followed by one for each call.

import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { JavaScriptUDF } from "../../expressions/user-defined-function.ts";
import type { Origin } from "../../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";

export class BatchEvalJavaScript extends UnaryNode {
  /** Their arguments are columns of the child. */
  readonly udfs: readonly JavaScriptUDF[];
  readonly results: readonly AttributeReference[];

  constructor(
    udfs: readonly JavaScriptUDF[],
    results: readonly AttributeReference[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.udfs = udfs;
    this.results = results;
  }

  override get expressions(): readonly Expression[] {
    return this.udfs;
  }

  protected describe(): string {
    return `BatchEvalJavaScript ${list(this.udfs)}, ${list(this.results)}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [...this.child.output, ...this.results];
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const udfs = expressions.filter((expression) => expression instanceof JavaScriptUDF);
    return new BatchEvalJavaScript(udfs, this.results, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new BatchEvalJavaScript(this.udfs, this.results, child, this.origin);
  }
}
