// A leaf that brings data in: files, rows of the user's, ranges. It makes the RDD that its stage scans.

import type { ColumnStatistics } from "../../catalyst/plans/statistics.ts";
import type { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { InputPlan } from "./spark-plan.ts";

export abstract class SourcePlan extends InputPlan {
  /** About how many bytes the source holds. */
  abstract readonly sizeInBytes: number;

  /** What is known of the columns, by ordinal. It must hold for every row: generated code relies on it. */
  get columnStatistics(): readonly ColumnStatistics[] {
    return [];
  }

  abstract createRdd(context: SparkContext): Promise<RDD>;
}
