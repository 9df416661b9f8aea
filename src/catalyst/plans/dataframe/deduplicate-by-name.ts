// Dataset.dropDuplicates: one row for each value of some columns, or of all.
//
// before: DeduplicateByName [a]     after: Deduplicate [a#1]
//         +- child [a#1, b#2]              +- child [a#1, b#2]

import { AnalysisException } from "../../../errors/spark-error.ts";
import type { Resolver } from "../../analysis/name-resolution.ts";
import type { Origin } from "../../trees/origin.ts";
import { Deduplicate } from "../distinct.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class DeduplicateByName extends DataFrameOperator {
  /** undefined: all columns. */
  readonly names: readonly string[] | undefined;

  constructor(names: readonly string[] | undefined, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.names = names;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { output } = this.child;
    const keys = this.names?.flatMap((name) => {
      const matches = output.filter((attribute) => resolver(attribute.name, name));
      if (matches.length > 0) return matches;
      throw new AnalysisException("UNRESOLVED_COLUMN_AMONG_FIELD_NAMES", {
        colName: name,
        fieldNames: output.map((attribute) => attribute.name).join(", "),
      });
    });
    return new Deduplicate(keys ?? output, this.child, this.origin);
  }

  protected describe(): string {
    return this.names === undefined ? "DeduplicateByName all" : `DeduplicateByName ${list(this.names)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new DeduplicateByName(this.names, child, this.origin);
  }
}
