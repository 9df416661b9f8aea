// UNPIVOT, and `unpivot` of DataFrames: a row for each column, or set of columns, with its name.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export interface UnpivotOptions {
  /** Names given to the sets of columns, where they are. */
  readonly aliases: readonly (string | undefined)[];
  readonly variableColumnName: string;
  readonly valueColumnNames: readonly string[];
  /** Keeps rows whose values are all null. */
  readonly includeNulls: boolean;
}

export class UnresolvedUnpivot extends UnresolvedUnary {
  /** The columns that each row keeps; when left out, all that are in no set. */
  readonly ids: readonly Expression[] | undefined;
  /** The sets of columns that become rows; when left out, all columns that are no ids, each a set. */
  readonly values: readonly (readonly Expression[])[] | undefined;
  readonly options: UnpivotOptions;

  constructor(
    ids: readonly Expression[] | undefined,
    values: readonly (readonly Expression[])[] | undefined,
    options: UnpivotOptions,
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.ids = ids;
    this.values = values;
    this.options = options;
  }

  override get expressions(): readonly Expression[] {
    return [...(this.ids ?? []), ...(this.values ?? []).flat()];
  }

  protected describe(): string {
    const { variableColumnName, valueColumnNames } = this.options;
    return `Unpivot ${list(this.expressions)}, ${variableColumnName}, ${list(valueColumnNames)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const count = this.ids?.length ?? 0;
    const ids = this.ids === undefined ? undefined : expressions.slice(0, count);
    let next = count;
    const values = this.values?.map((set) => {
      next += set.length;
      return expressions.slice(next - set.length, next);
    });
    return new UnresolvedUnpivot(ids, values, this.options, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedUnpivot(this.ids, this.values, this.options, child, this.origin);
  }
}
