// A join by column names, as written: USING (a, b), or NATURAL by all names that both sides have. Analysis makes it
// a Join with a condition under a projection that gives the shared columns once.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { type JoinType, joinTypeName } from "./join-type.ts";
import { BinaryNode, type LogicalPlan } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";
import { unresolved } from "./unresolved-node.ts";

export class UnresolvedJoin extends BinaryNode {
  readonly joinType: JoinType;
  /** The columns of USING; undefined for NATURAL. */
  readonly usingColumns: readonly string[] | undefined;
  /** MATCH_CONDITION of an ASOF join. */
  readonly asOf: Expression | undefined;

  constructor(
    left: LogicalPlan,
    right: LogicalPlan,
    joinType: JoinType,
    usingColumns: readonly string[] | undefined,
    origin?: Origin,
    asOf?: Expression,
  ) {
    super(left, right, origin);
    this.joinType = joinType;
    this.usingColumns = usingColumns;
    this.asOf = asOf;
  }

  protected describe(): string {
    const kind = joinTypeName(this.joinType);
    return this.usingColumns === undefined
      ? `Join NaturalJoin(${kind})`
      : `Join UsingJoin(${kind}, [${this.usingColumns.join(", ")}])`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    throw unresolved(this);
  }

  protected override computeResolved(): boolean {
    return false;
  }

  protected computeStatistics(): Statistics {
    return statistics(this.left.statistics.sizeInBytes * this.right.statistics.sizeInBytes);
  }

  protected withOperands(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
    return new UnresolvedJoin(left, right, this.joinType, this.usingColumns, this.origin, this.asOf);
  }
}
