// The base of joins: what is joined and how. One side is streamed, row by row; the other is collected first, to be searched.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { isExistence, type JoinSide, type JoinType, joinTypeName } from "../../../catalyst/plans/join-type.ts";
import type { StageCompiler } from "../codegen/stage-compiler.ts";
import { type ColumnOrder, type RowsMeet, SparkPlan } from "../spark-plan.ts";
import type { BuildOptions, BuildSide } from "./build-side.ts";
import { HashedRows } from "./hashed-rows.ts";
import { ListedRows } from "./listed-rows.ts";
import { SortedRows } from "./sorted-rows.ts";

export type JoinName =
  | "BroadcastHashJoin"
  | "BroadcastNestedLoopJoin"
  | "CartesianProduct"
  | "ShuffledHashJoin"
  | "SortMergeJoin";

export interface JoinProperties {
  readonly name: JoinName;
  readonly joinType: JoinType;
  /** The side that is collected. */
  readonly buildSide: JoinSide;
  readonly leftKeys: readonly Expression[];
  readonly rightKeys: readonly Expression[];
  /** What pairs of rows with equal keys have to meet besides. */
  readonly condition: Expression | undefined;
  /** An anti join by one key in which a null on either side equals everything: NOT IN. */
  readonly isNullAwareAntiJoin?: boolean;
  /** Bytes that the optimizer expects of each side. */
  readonly expectedSizes?: { readonly left: number; readonly right: number };
  /** Whether a hint asked for this way of joining, so that it stays. */
  readonly isHinted?: boolean;
}

export abstract class JoinExec extends SparkPlan {
  readonly join: JoinProperties;
  readonly left: SparkPlan;
  readonly right: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(join: JoinProperties, left: SparkPlan, right: SparkPlan) {
    super();
    this.join = join;
    this.left = left;
    this.right = right;
    this.children = [left, right];
  }

  override get columnOrder(): ColumnOrder {
    return "kept";
  }

  /** What a broadcast gives to every task is the same for all rows that it meets. */
  override get rowsMeet(): RowsMeet {
    const { name } = this.join;
    if (name === "BroadcastHashJoin" || name === "BroadcastNestedLoopJoin") return "alone";
    return name === "CartesianProduct" ? "all" : "byKey";
  }

  override get isAdaptive(): boolean {
    return true;
  }

  get streamed(): SparkPlan {
    return this.join.buildSide === "right" ? this.left : this.right;
  }

  get streamedKeys(): readonly Expression[] {
    return this.join.buildSide === "right" ? this.join.leftKeys : this.join.rightKeys;
  }

  get built(): SparkPlan {
    return this.join.buildSide === "right" ? this.right : this.left;
  }

  get builtKeys(): readonly Expression[] {
    return this.join.buildSide === "right" ? this.join.rightKeys : this.join.leftKeys;
  }

  override get output(): readonly AttributeReference[] {
    const { joinType } = this.join;
    if (isExistence(joinType)) return [...this.left.output, joinType.exists];
    if (joinType === "leftSemi" || joinType === "leftAnti") return this.left.output;
    const nullableLeft = joinType === "rightOuter" || joinType === "fullOuter";
    const nullableRight = joinType === "leftOuter" || joinType === "leftSingle" || joinType === "fullOuter";
    return [...nullable(this.left.output, nullableLeft), ...nullable(this.right.output, nullableRight)];
  }

  /** The columns of both sides, which the condition reads. */
  get pairedOutput(): readonly AttributeReference[] {
    return [...this.left.output, ...this.right.output];
  }

  /** Emits what collects the side that is searched. */
  protected collectBuilt(compiler: StageCompiler, options: BuildOptions = {}): BuildSide {
    const { built, builtKeys, streamed, streamedKeys } = this;
    if (this.join.name === "SortMergeJoin") return new SortedRows(compiler, built, builtKeys, options);
    return builtKeys.length === 0
      ? new ListedRows(compiler, built, options)
      : new HashedRows(compiler, built, builtKeys, options, { plan: streamed, keys: streamedKeys });
  }

  override toString(): string {
    const { name, leftKeys, rightKeys, condition, buildSide, isNullAwareAntiJoin = false } = this.join;
    const type = joinTypeName(this.join.joinType);
    const build = buildSide === "right" ? "BuildRight" : "BuildLeft";
    const last = condition === undefined ? [] : [condition.toString()];
    const keys = [`[${leftKeys.join(", ")}], [${rightKeys.join(", ")}]`, type];
    switch (name) {
      case "BroadcastHashJoin":
        return `${name} ${[...keys, build, ...last, isNullAwareAntiJoin, false].join(", ")}`;
      case "ShuffledHashJoin":
        return `${name} ${[...keys, ...last, build].join(", ")}`;
      case "SortMergeJoin":
        return `${name} ${[...keys, ...last].join(", ")}`;
      case "BroadcastNestedLoopJoin":
        return `${name} ${[build, type, ...last].join(", ")}`;
      case "CartesianProduct":
        return [name, ...last].join(" ");
    }
  }
}

function nullable(attributes: readonly AttributeReference[], isNullable: boolean): readonly AttributeReference[] {
  return isNullable ? attributes.map((attribute) => attribute.withNullability(true)) : attributes;
}
