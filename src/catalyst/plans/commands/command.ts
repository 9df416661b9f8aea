// The base of statements that act on the session instead of computing rows; what they answer is a small table.

import { type DataType, StringType } from "../../../types/data-type.ts";
import { AttributeReference, type Metadata } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import { LogicalPlan } from "../logical-plan.ts";
import { type Statistics, statistics } from "../statistics.ts";

/** Which part of the engine runs a command; each is loaded when the first of its commands runs. */
export type CommandFamily =
  | "session"
  | "tables"
  | "writes"
  | "catalog"
  | "information"
  | "variables"
  | "routines"
  | "scripting";

export abstract class Command extends LogicalPlan {
  readonly family: CommandFamily = "session";
  /** The query that the command works on, analysed before it runs. */
  readonly query: LogicalPlan | undefined;

  constructor(query?: LogicalPlan, origin?: Origin) {
    super(origin);
    this.query = query;
  }

  get children(): readonly LogicalPlan[] {
    return this.query === undefined ? [] : [this.query];
  }

  protected computeOutput(): readonly AttributeReference[] {
    return [];
  }

  protected computeStatistics(): Statistics {
    return statistics(1);
  }

  /** Commands without a query keep this: they have no children to replace. */
  protected withQuery(_query: LogicalPlan): LogicalPlan {
    return this;
  }

  protected copyWithChildren(children: readonly LogicalPlan[]): LogicalPlan {
    return children[0] === undefined ? this : this.withQuery(children[0]);
  }
}

/** A column of a command's answer. */
export function answerColumn(
  name: string,
  nullable = false,
  dataType: DataType = StringType,
  metadata: Metadata = {},
): AttributeReference {
  return new AttributeReference(name, dataType, nullable, undefined, undefined, metadata);
}
