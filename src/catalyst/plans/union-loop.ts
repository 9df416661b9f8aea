// A recursive query: the rows of the anchor, then what the recursion makes of them, then what it makes of those, until it
// makes none.

import { sameType } from "../../types/data-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { BinaryNode, LeafNode, type LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { type Statistics, statistics, UNKNOWN_SIZE_IN_BYTES } from "./statistics.ts";

export interface UnionLoopOptions {
  /** Rows that are wanted of it; undefined: all. */
  readonly limit?: number | undefined;
  /** MAX RECURSION LEVEL as written; undefined: as the session has it. */
  readonly maxDepth?: number | undefined;
}

export class UnionLoop extends BinaryNode {
  /** What its references know it by. */
  readonly loopId: number;
  readonly options: UnionLoopOptions;

  constructor(
    loopId: number,
    anchor: LogicalPlan,
    recursion: LogicalPlan,
    options: UnionLoopOptions = {},
    origin?: Origin,
  ) {
    super(anchor, recursion, origin);
    this.loopId = loopId;
    this.options = options;
  }

  get anchor(): LogicalPlan {
    return this.left;
  }

  get recursion(): LogicalPlan {
    return this.right;
  }

  withLimit(limit: number): UnionLoop {
    const { loopId, anchor, recursion, options, origin } = this;
    return new UnionLoop(loopId, anchor, recursion, { ...options, limit }, origin);
  }

  protected describe(): string {
    const { limit } = this.options;
    return `UnionLoop ${this.loopId}${limit === undefined ? "" : `, limit ${limit}`}`;
  }

  /** The anchor's names and identities; a column is nullable when it is in either. */
  protected computeOutput(): readonly AttributeReference[] {
    const { output } = this.recursion;
    return this.anchor.output.map((attribute, i) =>
      attribute.withNullability(attribute.nullable || output[i]?.nullable !== false),
    );
  }

  protected override computeResolved(): boolean {
    const [expected, { output }] = [this.anchor.output, this.recursion];
    return (
      expected.length === output.length &&
      output.every((attribute, i) => sameType(attribute.dataType, expected[i]?.dataType ?? attribute.dataType))
    );
  }

  protected computeStatistics(): Statistics {
    return statistics(UNKNOWN_SIZE_IN_BYTES);
  }

  protected withOperands(anchor: LogicalPlan, recursion: LogicalPlan): LogicalPlan {
    return new UnionLoop(this.loopId, anchor, recursion, this.options, this.origin);
  }
}

/** In the recursion of a loop: the rows that the round before has made. */
export class UnionLoopRef extends LeafNode {
  readonly loopId: number;
  /** undefined until the anchor is resolved, whose columns they are. */
  private readonly attributes: readonly AttributeReference[] | undefined;

  constructor(loopId: number, attributes?: readonly AttributeReference[], origin?: Origin) {
    super(origin);
    this.loopId = loopId;
    this.attributes = attributes;
  }

  protected describe(): string {
    return `UnionLoopRef ${this.loopId}, ${list(this.attributes ?? [])}`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    if (this.attributes === undefined) throw new Error(`${this} has no columns yet`);
    return this.attributes;
  }

  protected override computeResolved(): boolean {
    return this.attributes !== undefined;
  }
}
