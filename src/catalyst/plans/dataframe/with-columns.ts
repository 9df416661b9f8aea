// Dataset.withColumns: new columns, each in the place of the column of its name, or after all others.
//
// before: WithColumns [b + 1 AS a, 2 AS c]     after: Project [b + 1 AS a, b, 2 AS c]
//         +- child [a, b]                             +- child [a, b]

import { AnalysisException } from "../../../errors/spark-error.ts";
import type { Resolver } from "../../analysis/name-resolution.ts";
import { quoteIdentifier } from "../../catalog/table-identifier.ts";
import { Alias } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";
import { Project } from "../project.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class WithColumns extends DataFrameOperator {
  readonly names: readonly string[];
  /** The value of each name. */
  readonly values: readonly Expression[];

  constructor(names: readonly string[], values: readonly Expression[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.names = names;
    this.values = values;
  }

  override get expressions(): readonly Expression[] {
    return this.values;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { names, child } = this;
    const repeated = names.find((name, i) => names.some((other, j) => j < i && resolver(name, other)));
    if (repeated !== undefined) {
      throw new AnalysisException("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(repeated.toLowerCase()) });
    }
    const columns = this.values.map((value, i) => new Alias(value, names[i] ?? ""));
    const replaced = child.output.map(
      (attribute) => columns.find(({ name }) => resolver(name, attribute.name)) ?? attribute,
    );
    const added = columns.filter(({ name }) => !child.output.some((attribute) => resolver(attribute.name, name)));
    return new Project([...replaced, ...added], child, this.origin);
  }

  protected describe(): string {
    return `WithColumns ${list(this.names)}, ${list(this.values)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new WithColumns(this.names, expressions, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new WithColumns(this.names, this.values, child, this.origin);
  }
}
