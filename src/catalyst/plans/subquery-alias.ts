// Names a plan: a table alias, a view's name, a common table expression's name. It qualifies the columns below.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";

/** The name that Spark gives a subquery in FROM that has none; it qualifies nothing. */
export const UNNAMED_SUBQUERY = "__auto_generated_subquery_name";

export class SubqueryAlias extends UnaryNode {
  /** The last part is the name itself, those before are its namespace. */
  readonly identifier: readonly string[];

  constructor(identifier: string | readonly string[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.identifier = typeof identifier === "string" ? [identifier] : identifier;
  }

  get alias(): string {
    return this.identifier[this.identifier.length - 1] ?? "";
  }

  protected describe(): string {
    return `SubqueryAlias ${this.identifier.join(".")}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    const qualifier = this.alias === UNNAMED_SUBQUERY ? [] : this.identifier;
    return this.child.output.map((attribute) => attribute.withQualifier(qualifier));
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new SubqueryAlias(this.identifier, child, this.origin);
  }
}
