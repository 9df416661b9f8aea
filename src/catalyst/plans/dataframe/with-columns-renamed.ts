// Dataset.withColumnsRenamed: other names, one renaming after the other; names that are not there are passed over.
//
// before: WithColumnsRenamed [a -> c]     after: Project [a AS c, b]
//         +- child [a, b]                        +- child [a, b]

import type { Resolver } from "../../analysis/name-resolution.ts";
import { Alias } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Project } from "../project.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class WithColumnsRenamed extends DataFrameOperator {
  /** Pairs of the name now and the name then. */
  readonly renamings: readonly (readonly [existing: string, renamed: string])[];

  constructor(
    renamings: readonly (readonly [existing: string, renamed: string])[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.renamings = renamings;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { child } = this;
    const names = this.renamings.reduce<readonly string[]>(
      (current, [existing, renamed]) => current.map((name) => (resolver(name, existing) ? renamed : name)),
      child.output.map(({ name }) => name),
    );
    const columns = child.output.map((attribute, i) => {
      const name = names[i] ?? attribute.name;
      return name === attribute.name ? attribute : new Alias(attribute, name);
    });
    return columns.every((column, i) => column === child.output[i]) ? child : new Project(columns, child, this.origin);
  }

  protected describe(): string {
    return `WithColumnsRenamed [${this.renamings.map(([existing, renamed]) => `${existing} -> ${renamed}`).join(", ")}]`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new WithColumnsRenamed(this.renamings, child, this.origin);
  }
}
