// The partition that a row goes to, said by a whole number of its own: what Dataset.repartitionById spreads rows by.

import { type DataType, IntegerType, LongType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import { Pmod } from "./arithmetic.ts";
import { Cast } from "./cast.ts";
import { Coalesce } from "./conditional.ts";
import type { Expression } from "./expression.ts";
import { Literal } from "./literal.ts";
import { Unevaluable } from "./unevaluable.ts";

export class DirectShufflePartitionId extends Unevaluable {
  readonly child: Expression;

  constructor(child: Expression, origin?: Origin) {
    super(origin);
    this.child = child;
  }

  get children(): readonly Expression[] {
    return [this.child];
  }
  get dataType(): DataType {
    return IntegerType;
  }
  get nullable(): boolean {
    return false;
  }
  get prettyName(): string {
    return "directshufflepartitionid";
  }
  get sql(): string {
    return `direct_shuffle_partition_id(${this.child.sql})`;
  }
  toString(): string {
    return `direct_shuffle_partition_id(${this.child})`;
  }

  /** The number among so many partitions; null is the first. */
  among(numPartitions: number): Expression {
    const place = new Pmod(new Cast(this.child, LongType), new Literal(BigInt(numPartitions), LongType));
    return new Coalesce([new Cast(place, IntegerType), Literal.of(0)]);
  }

  protected copyWithChildren([child = this.child]: readonly Expression[]): Expression {
    return new DirectShufflePartitionId(child, this.origin);
  }
}
