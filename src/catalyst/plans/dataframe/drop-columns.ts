// Dataset.drop: all columns but some; what is not there is passed over.
//
// before: DropColumns [a, z]     after: Project [b]
//         +- child [a, b]               +- child [a, b]

import { matchColumns, type Resolver } from "../../analysis/name-resolution.ts";
import { AttributeReference } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { UnresolvedAttribute } from "../../expressions/unresolved.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";
import { Project } from "../project.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class DropColumns extends DataFrameOperator {
  readonly columns: readonly Expression[];

  constructor(columns: readonly Expression[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.columns = columns;
  }

  /** The columns of certain DataFrames. A mere name stays one: it means all columns that have it. */
  override get expressions(): readonly Expression[] {
    return this.columns.filter((column) => !(column instanceof UnresolvedAttribute));
  }

  expand(resolver: Resolver): LogicalPlan {
    const { child } = this;
    const dropped = new Set(this.columns.flatMap((column) => this.matches(column, resolver)));
    if (dropped.size === 0) return child;
    const kept = child.output.filter((attribute) => !dropped.has(attribute.exprId.id));
    return new Project(kept, child, this.origin);
  }

  protected describe(): string {
    return `DropColumns ${list(this.columns)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const names = this.columns.filter((column) => column instanceof UnresolvedAttribute);
    return new DropColumns([...names, ...expressions], this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new DropColumns(this.columns, child, this.origin);
  }

  /** Identities of the columns that are meant; those of the same name are all dropped. */
  private matches(column: Expression, resolver: Resolver): readonly number[] {
    if (column instanceof AttributeReference) return [column.exprId.id];
    if (!(column instanceof UnresolvedAttribute)) return [];
    const found = matchColumns(column.nameParts, this.child.output, resolver);
    return found.filter(({ nestedFields }) => nestedFields.length === 0).map(({ attribute }) => attribute.exprId.id);
  }
}
