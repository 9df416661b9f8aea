// A leaf that brings data in: files, rows of the user's, ranges. It makes the RDD that its stage scans.

import type { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { InputPlan } from "./spark-plan.ts";

export abstract class SourcePlan extends InputPlan {
  /** About how many bytes the source holds. */
  abstract readonly sizeInBytes: number;

  abstract createRdd(context: SparkContext): Promise<RDD>;
}
