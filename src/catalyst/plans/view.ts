// A view's query where the view is read, so that plans and errors can say where its columns come from.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";

export class View extends UnaryNode {
  readonly identifier: readonly string[];
  readonly isTemporary: boolean;
  /** Made by a statement, not of a DataFrame. */
  readonly hasText: boolean;

  constructor(
    identifier: readonly string[],
    isTemporary: boolean,
    child: LogicalPlan,
    origin?: Origin,
    hasText = !isTemporary,
  ) {
    super(child, origin);
    this.identifier = identifier;
    this.isTemporary = isTemporary;
    this.hasText = hasText;
  }

  protected describe(): string {
    const name = this.identifier.map((part) => `\`${part}\``).join(".");
    return `View (${name}, [${this.child.resolved ? this.output.join(", ") : ""}])`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return this.child.output;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new View(this.identifier, this.isTemporary, child, this.origin, this.hasText);
  }
}
