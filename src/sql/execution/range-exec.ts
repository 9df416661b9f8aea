// Makes the rows of `spark.range`, cut into slices as Spark cuts them.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { Range } from "../../catalyst/plans/range.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import type { RangePartition } from "./executor/range-rdd.ts";
import { SourcePlan } from "./source-plan.ts";
import type { InputFacts } from "./spark-plan.ts";

export class RangeExec extends SourcePlan {
  private readonly range: Range;

  constructor(range: Range) {
    super();
    this.range = range;
  }

  override get output(): readonly AttributeReference[] {
    return this.range.output;
  }

  override get sizeInBytes(): number {
    return Number(this.range.numElements) * 8;
  }

  override get facts(): InputFacts {
    const { columns, rowCount } = this.range.statistics;
    return { maxRows: rowCount, columns: this.output.map((attribute) => columns.get(attribute.exprId.id)) };
  }

  override async createRdd(context: SparkContext): Promise<RDD> {
    const { start, step, numElements, numSlices } = this.range;
    const slices = numSlices ?? context.defaultParallelism;
    const boundary = (slice: number): bigint => (BigInt(slice) * numElements) / BigInt(slices);
    const partitions = Array.from({ length: slices }, (_, i): RangePartition => {
      const first = boundary(i);
      return { start: start + first * step, count: Number(boundary(i + 1) - first) };
    });
    return new RDD(context, { kind: "range", payload: step, partitions, name: "MapPartitionsRDD" });
  }

  override toString(): string {
    const { start, end, step, numSlices } = this.range;
    return `Range (${start}, ${end}, step=${step}${numSlices === undefined ? "" : `, splits=${numSlices}`})`;
  }
}
