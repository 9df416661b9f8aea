// What the tasks and the driver measure of a query's operators, as the stage builder sees it: which accumulators they report to.

import type { RDD } from "../../../core/rdd/rdd.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { ReduceRange } from "../adaptive/coalesce-partitions.ts";
import type { SparkPlan } from "../spark-plan.ts";

/** Accumulator ids by the names of Spark's metrics. */
export type MetricIds = Readonly<Record<string, number>>;

/** Where the tasks of a stage's program report to. */
export interface ProgramMetrics {
  /** How long the program ran. */
  readonly duration: number;
  /** By the number that a measured operator has in the program. */
  readonly operators: readonly MetricIds[];
}

export interface MeasuredStage {
  /** The stage, with what counts its rows. */
  readonly plan: SparkPlan;
  readonly metrics: ProgramMetrics;
}

/** The metrics of one run of a plan. */
export interface StageMetrics {
  measure(stage: SparkPlan): MeasuredStage;
  /** The RDD of a stage's input, with its rows counted. */
  countRows(input: SparkPlan, rdd: RDD): RDD;
  /** The RDD of a plan's rows, with some of them shown to the tracer. */
  sampleOutput(rdd: RDD): RDD;
  /** Of the rows that an exchange writes, where some of them are shown to the tracer. */
  sampledSchema(exchange: SparkPlan): StructType | undefined;
  /** What tasks report that write or read the shuffle of an exchange. */
  ofExchange(exchange: SparkPlan): MetricIds;
  /** An exchange has run. */
  written(exchange: SparkPlan, numPartitions: number, millis: number): void;
  /** Tasks will read these ranges of a shuffle's partitions. */
  willRead(exchange: SparkPlan, ranges: readonly ReduceRange[], bytesByPartition: readonly number[]): void;
}
