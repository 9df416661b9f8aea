// Makes rows of the rows of each partition by a function of the user's; nothing is known of what it reads, so that it gets
// all columns of its child.

import type { Encoding, EncodingShape } from "../../../types/encoding.ts";
import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";
import { rowSize, type Statistics, statistics } from "../statistics.ts";

/** How the function is called over the rows of a partition; the names are those of Dataset's methods. */
export type PartitionOperation =
  | { readonly kind: "map" | "flatMap" | "filter" | "mapPartitions" | "reduce" | "foreach" | "foreachPartition" }
  /** The child's columns, and after them those of the value. */
  | { readonly kind: "appendColumns" }
  /** Once for each group of rows with the same key; rows come ordered by their last columns, the key. */
  | { readonly kind: "mapGroups" | "flatMapGroups" | "reduceGroups"; readonly key: Encoding }
  /** As flatMapGroups of two: a row is that of one side, that of the other or null, and the key. */
  | { readonly kind: "cogroup"; readonly key: Encoding; readonly other: EncodingShape | undefined };

/** A function as plans hold it. */
export interface PlanFunction {
  readonly target: object;
  readonly captures: Readonly<Record<string, unknown>> | undefined;
}

export class MapPartitions extends UnaryNode {
  readonly operation: PartitionOperation;
  readonly function: PlanFunction;
  /** How values are made of the child's rows; undefined where rows are the values. */
  readonly input: EncodingShape | undefined;
  readonly encoding: EncodingShape | undefined;
  /** The columns that it makes; undefined where it hands on its child's. */
  readonly outputAttributes: readonly AttributeReference[] | undefined;

  constructor(
    operation: PartitionOperation,
    planFunction: PlanFunction,
    input: EncodingShape | undefined,
    encoding: EncodingShape | undefined,
    outputAttributes: readonly AttributeReference[] | undefined,
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.operation = operation;
    this.function = planFunction;
    this.input = input;
    this.encoding = encoding;
    this.outputAttributes = outputAttributes;
  }

  override get maxRows(): number | undefined {
    return undefined;
  }

  withOutput(output: readonly AttributeReference[]): MapPartitions {
    return new MapPartitions(this.operation, this.function, this.input, this.encoding, output, this.child, this.origin);
  }

  protected describe(): string {
    return `MapPartitions ${this.operation.kind}${this.resolved ? `, ${list(this.output)}` : ""}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    const { outputAttributes = this.child.output, child } = this;
    return this.operation.kind === "appendColumns" ? [...child.output, ...outputAttributes] : outputAttributes;
  }

  protected override computeStatistics(): Statistics {
    const { sizeInBytes } = this.child.statistics;
    return statistics((sizeInBytes * rowSize(this.output)) / Math.max(1, rowSize(this.child.output)));
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new MapPartitions(
      this.operation,
      this.function,
      this.input,
      this.encoding,
      this.outputAttributes,
      child,
      this.origin,
    );
  }
}
