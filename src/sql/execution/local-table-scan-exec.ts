// Scans rows that the driver was given: a few partitions of block images that travel with their tasks.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { LocalData } from "../../catalyst/plans/local-relation.ts";
import { rowSize } from "../../catalyst/plans/statistics.ts";
import { imageOfRows } from "../../columnar/batch-builder.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { SourcePlan } from "./source-plan.ts";

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

  /** Rows are cut into as many contiguous slices as tasks run at a time, as Spark slices a collection. */
  #partitions(numSlices: number): readonly Uint8Array[] {
    const { data, schema } = this;
    if (data.kind === "images") return data.images;
    const { rows } = data;
    const slices = Math.max(1, Math.min(numSlices, rows.length));
    return Array.from({ length: slices }, (_, i) =>
      imageOfRows(
        schema,
        rows.slice(Math.floor((i * rows.length) / slices), Math.floor(((i + 1) * rows.length) / slices)),
      ),
    );
  }

  override toString(): string {
    return `LocalTableScan [${this.output.join(", ")}]`;
  }
}
