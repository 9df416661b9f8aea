// The base of physical operators. An operator inside a stage produces code into a pipeline (`produce`); leaves and
// exchanges are where a stage's pipelines get their batches from.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { ColumnStatistics } from "../../catalyst/plans/statistics.ts";
import { TreeNode } from "../../catalyst/trees/tree-node.ts";
import { StructField, StructType } from "../../types/data-type.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";

export abstract class SparkPlan extends TreeNode<SparkPlan> {
  /** The columns of the rows that the operator gives, in order. */
  abstract readonly output: readonly AttributeReference[];

  get schema(): StructType {
    return StructType(this.output.map((a) => StructField(a.name, a.dataType, a.nullable, a.metadata)));
  }

  /** Emits the operator's pipelines; `consume` emits what the parent does with one row. */
  abstract produce(compiler: StageCompiler, consume: RowConsumer): void;

  protected override self(): SparkPlan {
    return this;
  }
}

/** What is known for certain of an input's rows; generated code relies on it. */
export interface InputFacts {
  /** Rows in all partitions together, at most. */
  readonly maxRows?: number | undefined;
  /** By ordinal; what is not there is not known. */
  readonly columns?: readonly (ColumnStatistics | undefined)[];
}

/** A plan whose batches come from an RDD: scans, and exchanges once their map stage is planned. */
export abstract class InputPlan extends SparkPlan {
  override readonly children: readonly SparkPlan[] = [];

  /** What is known of the rows; nothing, unless a source says more. */
  get facts(): InputFacts {
    return {};
  }

  protected override copyWithChildren(): SparkPlan {
    return this;
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    compiler.scanParent(this, consume);
  }
}
