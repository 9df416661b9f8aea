// DESCRIBE: the columns of a table, view or query, or what a function does.

import { StringType } from "../../../types/data-type.ts";
import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { answerColumn, Command } from "./command.ts";

/** DESCRIBE [EXTENDED] t, and DESCRIBE QUERY: the table is the query to describe. */
export class DescribeRelation extends Command {
  readonly isExtended: boolean;
  declare readonly query: LogicalPlan;

  constructor(relation: LogicalPlan, isExtended: boolean, origin?: Origin) {
    super(relation, origin);
    this.isExtended = isExtended;
  }

  protected describe(): string {
    return `DescribeRelation ${this.isExtended}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    const column = (name: string, comment: string, nullable = false): AttributeReference =>
      answerColumn(name, nullable, StringType, { comment });
    return [
      column("col_name", "name of the column"),
      column("data_type", "data type of the column"),
      column("comment", "comment of the column", true),
    ];
  }

  protected override withQuery(query: LogicalPlan): LogicalPlan {
    return new DescribeRelation(query, this.isExtended, this.origin);
  }
}

export class DescribeFunction extends Command {
  readonly nameParts: readonly string[];
  readonly isExtended: boolean;

  constructor(nameParts: readonly string[], isExtended: boolean, origin?: Origin) {
    super(undefined, origin);
    this.nameParts = nameParts;
    this.isExtended = isExtended;
  }

  protected describe(): string {
    return `DescribeFunction ${this.nameParts.join(".")}, ${this.isExtended}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("function_desc")];
  }
}
