// Scans rows that the driver was given: a few partitions of block images that travel with their tasks.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { LocalData } from "../../catalyst/plans/local-relation.ts";
import { rowSize } from "../../catalyst/plans/statistics.ts";
import { imageOfRows } from "../../columnar/batch-builder.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { SourcePlan } from "./source-plan.ts";

/** What travels with one task. */
const MAX_SLICE_BYTES = 64 * 1024 * 1024;

export class LocalTableScanExec extends SourcePlan {
  override readonly output: readonly AttributeReference[];
  readonly data: LocalData;

  constructor(output: readonly AttributeReference[], data: LocalData) {
    super();
    this.output = output;
    this.data = data;
  }

  override get sizeInBytes(): number {
    return this.data.kind === "rows"
      ? this.data.rows.length * rowSize(this.output)
      : this.data.images.reduce((sum, image) => sum + image.byteLength, 0);
  }

  override async createRdd(context: SparkContext): Promise<RDD> {
    return new RDD(context, {
      kind: "local-data",
      payload: null,
      partitions: this.#partitions(context.defaultParallelism),
      name: "LocalTableScan",
    });
  }

  /** As many contiguous slices as tasks run at a time, as Spark slices a collection, or a multiple of that when they are large. */
  #partitions(numSlices: number): readonly (readonly Uint8Array[])[] {
    const { data, schema, sizeInBytes } = this;
    if (data.kind === "rows")
      return slicesOf(data.rows, data.together === true ? 1 : numSlices).map((rows) => [imageOfRows(schema, rows)]);
    return slicesOf(data.images, numSlices * Math.max(1, Math.ceil(sizeInBytes / (numSlices * MAX_SLICE_BYTES))));
  }

  override toString(): string {
    const isEmpty = this.data.kind === "rows" && this.data.rows.length === 0;
    return `LocalTableScan ${isEmpty ? "<empty>, " : ""}[${this.output.join(", ")}]`;
  }
}

function slicesOf<T>(values: readonly T[], wanted: number): (readonly T[])[] {
  const slices = Math.max(1, Math.min(wanted, values.length));
  const boundary = (i: number) => Math.floor((i * values.length) / slices);
  return Array.from({ length: slices }, (_, i) => values.slice(boundary(i), boundary(i + 1)));
}
