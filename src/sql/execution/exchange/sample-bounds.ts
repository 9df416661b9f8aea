// Finds what divides rows into ranges of about equal size, from a sample of their keys (Spark's RangePartitioner).

import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import { compareValues } from "../../../catalyst/expressions/ordering.ts";
import type { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import { imageOfRows } from "../../../columnar/batch-builder.ts";
import { readImageRows } from "../../../columnar/batch-reader.ts";
import type { RDD } from "../../../core/rdd/rdd.ts";
import type { JobOptions, SparkContext } from "../../../core/spark-context.ts";
import { StructField, StructType } from "../../../types/data-type.ts";
import type { PartitionSample, SamplePayload } from "../executor/sample-output.ts";
import type { Partitioning } from "./partitioning.ts";

/** Sampled rows for each partition to come (spark.sql.execution.rangeExchange.sampleSizePerPartition). */
const SAMPLE_ROWS_PER_PARTITION = 100;

export interface SampledBounds {
  readonly image: Uint8Array;
  readonly numBounds: number;
}

/** `keys` is an RDD of batches whose columns are the keys of the order. */
export async function sampleBounds(
  context: SparkContext,
  keys: RDD,
  { order, numPartitions }: Extract<Partitioning, { kind: "range" }>,
  options: JobOptions,
): Promise<SampledBounds> {
  const schema = StructType(order.map(({ child }, i) => StructField(`key${i}`, child.dataType, child.nullable)));
  const samples: PartitionSample[] = [];
  const size = Math.ceil((3 * SAMPLE_ROWS_PER_PARTITION * numPartitions) / Math.max(1, keys.numPartitions));
  await context.runJob(
    keys,
    { kind: "sample", payload: { size, schema } satisfies SamplePayload },
    { ...options, onResult: (index, value) => (samples[index] = value as PartitionSample) },
  );
  const weighted = samples.flatMap(({ images, numRows }) => {
    const rows = images.flatMap((image) => readImageRows(image, schema));
    return rows.map((row) => ({ row, weight: numRows / rows.length }));
  });
  weighted.sort((a, b) => compareKeys(a.row, b.row, order));
  const bounds = determineBounds(weighted, numPartitions, order);
  return { image: imageOfRows(schema, bounds), numBounds: bounds.length };
}

interface WeightedRow {
  readonly row: InternalRow;
  /** How many rows it stands for. */
  readonly weight: number;
}

/** Bounds after equal shares of the weight; equal rows never stand on both sides of one. */
function determineBounds(
  sorted: readonly WeightedRow[],
  numPartitions: number,
  order: readonly SortOrder[],
): readonly InternalRow[] {
  const step = sorted.reduce((sum, { weight }) => sum + weight, 0) / numPartitions;
  const bounds: InternalRow[] = [];
  let seen = 0;
  let target = step;
  for (const { row, weight } of sorted) {
    seen += weight;
    if (seen < target || bounds.length === numPartitions - 1) continue;
    const last = bounds.at(-1);
    if (last !== undefined && compareKeys(last, row, order) === 0) continue;
    bounds.push(row);
    target += step;
  }
  return bounds;
}

function compareKeys(a: InternalRow, b: InternalRow, order: readonly SortOrder[]): number {
  for (const [i, { direction, nullOrdering }] of order.entries()) {
    const [left, right] = [a[i] ?? null, b[i] ?? null];
    if (left === null || right === null) {
      if (left === right) continue;
      return (left === null) === (nullOrdering === "first") ? -1 : 1;
    }
    const compared = compareValues(left, right);
    if (compared !== 0) return direction === "descending" ? -compared : compared;
  }
  return 0;
}
