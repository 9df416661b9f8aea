// The base of physical operators. An operator inside a stage produces code into a pipeline (`produce`); leaves and
// exchanges are where a stage's pipelines get their batches from.

import { type AttributeReference, schemaOf } from "../../catalyst/expressions/attribute.ts";
import { Expression } from "../../catalyst/expressions/expression.ts";
import type { ColumnStatistics } from "../../catalyst/plans/statistics.ts";
import { TreeNode } from "../../catalyst/trees/tree-node.ts";
import type { StructType } from "../../types/data-type.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";

/**
 * What an operator makes of the order of its child's columns: it hands them on in it ("kept"), finds them by identity and
 * writes out its own ("named"), or reads them by position.
 */
export type ColumnOrder = "kept" | "named" | "positional";

/**
 * Which rows of a partition an operator has to see together: each "alone", those of one key, or "all". Where it is a key, rows
 * that have it are in one hash partition.
 */
export type RowsMeet = "alone" | "byKey" | "all";

export abstract class SparkPlan extends TreeNode<SparkPlan> {
  #original: SparkPlan | undefined;

  /** The columns of the rows that the operator gives, in order. */
  abstract readonly output: readonly AttributeReference[];

  get schema(): StructType {
    return schemaOf(this.output);
  }

  /** The expressions that the operator holds, wherever it holds them. */
  get expressions(): readonly Expression[] {
    return Object.values(this).flatMap(expressionsIn);
  }

  get columnOrder(): ColumnOrder {
    return "positional";
  }

  get rowsMeet(): RowsMeet {
    return "all";
  }

  /** The operator that this one is a copy of, over other children: what is known of one by its identity is known of both. */
  get original(): SparkPlan {
    return this.#original ?? this;
  }

  override withNewChildren(children: readonly SparkPlan[]): SparkPlan {
    return this.#asOriginal(super.withNewChildren(children));
  }

  override mapChildren(rewrite: (child: SparkPlan) => SparkPlan): SparkPlan {
    return this.#asOriginal(super.mapChildren(rewrite));
  }

  /** Whether the measured sizes of what it reads may make another operator of it. */
  get isAdaptive(): boolean {
    return false;
  }

  /** Emits the operator's pipelines; `consume` emits what the parent does with one row. */
  abstract produce(compiler: StageCompiler, consume: RowConsumer): void;

  protected override self(): SparkPlan {
    return this;
  }

  #asOriginal(copy: SparkPlan): SparkPlan {
    if (copy !== this) copy.#original = this.original;
    return copy;
  }
}

/** Expressions in a field of an operator: in itself, in lists, and in what describes a partitioning. */
function expressionsIn(field: unknown): readonly Expression[] {
  if (field instanceof Expression) return [field];
  if (Array.isArray(field)) return holdsExpressions(field) ? field.flatMap(expressionsIn) : [];
  const isRecord = typeof field === "object" && field !== null && Object.getPrototypeOf(field) === Object.prototype;
  return isRecord ? Object.values(field).flatMap(expressionsIn) : [];
}

/** Lists are alike throughout: data are not searched. */
function holdsExpressions(list: readonly unknown[]): boolean {
  const [first] = list;
  return first instanceof Expression || (Array.isArray(first) && holdsExpressions(first));
}

/** What is known for certain of an input's rows; generated code relies on it. */
export interface InputFacts {
  /** Rows in all partitions together, at most. */
  readonly maxRows?: number | undefined;
  /** By ordinal; what is not there is not known. */
  readonly columns?: readonly (ColumnStatistics | undefined)[];
  /**
   * Bytes in which whole numbers are to be read, by ordinal, where batches may have them narrower than their type is; 0 is
   * not known. Such batches are for generated code only.
   */
  readonly widths?: readonly number[];
}

/** A plan whose batches come from an RDD: scans, and exchanges once their map stage is planned. */
export abstract class InputPlan extends SparkPlan {
  override readonly children: readonly SparkPlan[] = [];

  override get rowsMeet(): RowsMeet {
    return "alone";
  }

  /** What is known of the rows; nothing, unless a source says more. */
  get facts(): InputFacts {
    return {};
  }

  /** What the facts are of: while it is the same, so are they. */
  get factsSource(): object | undefined {
    return undefined;
  }

  protected override copyWithChildren(): SparkPlan {
    return this;
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    compiler.scanParent(this, consume);
  }
}
