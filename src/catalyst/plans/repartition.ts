// Where rows lie: another number of partitions, or a partition for each value of some expressions.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";

/** `Dataset.repartition(n)` (with a shuffle, rows dealt in turn) and `coalesce(n)` (without one). */
export class Repartition extends UnaryNode {
  readonly numPartitions: number;
  readonly shuffle: boolean;

  constructor(numPartitions: number, shuffle: boolean, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.numPartitions = numPartitions;
    this.shuffle = shuffle;
  }

  protected describe(): string {
    return `Repartition ${this.numPartitions}, ${this.shuffle}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Repartition(this.numPartitions, this.shuffle, child, this.origin);
  }
}

/**
 * DISTRIBUTE BY and `repartition(columns)`: by hash. When the expressions are sort orders
 * (`repartitionByRange`): by range.
 */
export class RepartitionByExpression extends UnaryNode {
  readonly partitionExpressions: readonly Expression[];
  /** undefined: spark.sql.shuffle.partitions. */
  readonly numPartitions: number | undefined;

  constructor(
    partitionExpressions: readonly Expression[],
    child: LogicalPlan,
    numPartitions?: number,
    origin?: Origin,
  ) {
    super(child, origin);
    this.partitionExpressions = partitionExpressions;
    this.numPartitions = numPartitions;
  }

  override get expressions(): readonly Expression[] {
    return this.partitionExpressions;
  }

  protected describe(): string {
    const count = this.numPartitions === undefined ? "" : `, ${this.numPartitions}`;
    return `RepartitionByExpression ${list(this.partitionExpressions)}${count}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new RepartitionByExpression(expressions, this.child, this.numPartitions, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new RepartitionByExpression(this.partitionExpressions, child, this.numPartitions, this.origin);
  }
}

/** The hint REBALANCE: partitions of about the same size, which adaptive execution sees to. */
export class RebalancePartitions extends RepartitionByExpression {
  protected override describe(): string {
    const count = this.numPartitions === undefined ? "" : `, ${this.numPartitions}`;
    return `RebalancePartitions ${list(this.partitionExpressions)}${count}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new RebalancePartitions(expressions, this.child, this.numPartitions, this.origin);
  }

  protected override withChild(child: LogicalPlan): LogicalPlan {
    return new RebalancePartitions(this.partitionExpressions, child, this.numPartitions, this.origin);
  }
}
