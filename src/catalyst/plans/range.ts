// Whole numbers from start up to, not including, end: `spark.range` and the table function `range`.

import { LongType } from "../../types/data-type.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { LeafNode } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";

export class Range extends LeafNode {
  readonly start: bigint;
  readonly end: bigint;
  readonly step: bigint;
  /** undefined: as many partitions as the application has cores. */
  readonly numSlices: number | undefined;
  private readonly attributes: readonly AttributeReference[];

  constructor(
    start: bigint,
    end: bigint,
    step: bigint,
    numSlices?: number,
    output: readonly AttributeReference[] = [new AttributeReference("id", LongType, false)],
    origin?: Origin,
  ) {
    super(origin);
    this.start = start;
    this.end = end;
    this.step = step;
    this.numSlices = numSlices;
    this.attributes = output;
  }

  get numElements(): bigint {
    const { start, end, step } = this;
    const span = end - start;
    if (span === 0n || span > 0n !== step > 0n) return 0n;
    return span / step + (span % step === 0n ? 0n : 1n);
  }

  override get maxRows(): number {
    return Number(this.numElements);
  }

  protected describe(): string {
    const slices = this.numSlices === undefined ? "" : `, splits=Some(${this.numSlices})`;
    return `Range (${this.start}, ${this.end}, step=${this.step}${slices})`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.attributes;
  }

  protected override computeStatistics(): Statistics {
    const rows = Number(this.numElements);
    const [attribute] = this.attributes;
    const last = this.start + (this.numElements - 1n) * this.step;
    const [min, max] = this.step > 0n ? [this.start, last] : [last, this.start];
    const columns =
      attribute && rows > 0 ? new Map([[attribute.exprId.id, { min, max, nullCount: 0, tableRows: rows }]]) : undefined;
    return statistics(rows * 8, rows, columns);
  }
}
