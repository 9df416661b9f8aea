// Dataset.withMetadata: a column with other metadata.
//
// before: WithMetadata a, {"unit":"m"}     after: Project [a AS a, b]
//         +- child [a, b]                         +- child [a, b]

import type { Resolver } from "../../analysis/name-resolution.ts";
import { Alias, type Metadata } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Project } from "../project.ts";
import { columnByName } from "./columns-by-name.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class WithMetadata extends DataFrameOperator {
  readonly column: readonly string[];
  readonly metadata: Metadata;

  constructor(column: readonly string[], metadata: Metadata, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.column = column;
    this.metadata = metadata;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { output } = this.child;
    const changed = columnByName(this.column, output, resolver);
    const columns = output.map((attribute) =>
      attribute === changed ? new Alias(attribute, attribute.name, undefined, undefined, this.metadata) : attribute,
    );
    return new Project(columns, this.child, this.origin);
  }

  protected describe(): string {
    return `WithMetadata ${this.column.join(".")}, ${JSON.stringify(this.metadata)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new WithMetadata(this.column, this.metadata, child, this.origin);
  }
}
