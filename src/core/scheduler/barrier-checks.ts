// What barrier stages cannot be, told before the job begins.

import { SparkException } from "../../errors/spark-error.ts";
import type { RDD } from "../rdd/rdd.ts";
import { cutStage } from "./stage-graph.ts";

export interface BarrierLimits {
  /** How many tasks can ever run at a time. */
  readonly maxConcurrentTasks: number;
  readonly dynamicAllocation: boolean;
}

/** Whether the tasks of the stage that ends in `rdd` run all at once. */
export function isBarrierStage(rdd: RDD): boolean {
  return cutStage(rdd).rdds.some((one) => one.isBarrier);
}

/** @throws SparkException with Spark's words when the stage cannot be run */
export function checkBarrierStage(rdd: RDD, numTasks: number, limits: BarrierLimits): void {
  const { rdds } = cutStage(rdd);
  if (!rdds.some((one) => one.isBarrier)) return;
  if (limits.dynamicAllocation) throw refused(NO_DYNAMIC_ALLOCATION);
  const barriers = new Set(rdds.filter((one) => isBarrierStage(one)));
  const numBarrierParents = ({ dependencies }: RDD) =>
    dependencies.filter((dependency) => dependency.type === "narrow" && barriers.has(dependency.rdd)).length;
  if (rdds.some((one) => one.numPartitions !== numTasks || numBarrierParents(one) > 1)) throw refused(CHAIN_PATTERN);
  if (numTasks > limits.maxConcurrentTasks) throw refused(TOO_FEW_SLOTS);
}

function refused(reason: string): SparkException {
  return new SparkException("JOB_ABORTED", { reason });
}

const NO_DYNAMIC_ALLOCATION =
  "[SPARK-24942]: Barrier execution mode does not support dynamic resource allocation for now. You can disable dynamic " +
  'resource allocation by setting Spark conf "spark.dynamicAllocation.enabled" to "false".';

const CHAIN_PATTERN =
  "[SPARK-24820][SPARK-24821]: Barrier execution mode does not allow the following pattern of RDD chain within a barrier " +
  "stage:\n1. Ancestor RDDs that have different number of partitions from the resulting RDD (e.g. " +
  "union()/coalesce()/first()/take()/PartitionPruningRDD). A workaround for first()/take() can be " +
  "barrierRdd.collect().head (scala) or barrierRdd.collect()[0] (python).\n" +
  "2. An RDD that depends on multiple barrier RDDs (e.g. barrierRdd1.zip(barrierRdd2)).";

const TOO_FEW_SLOTS =
  "[SPARK-24819]: Barrier execution mode does not allow run a barrier stage that requires more slots than the total number " +
  "of slots in the cluster currently. Please init a new cluster with more resources(e.g. CPU, GPU) or repartition the input " +
  "RDD(s) to reduce the number of slots required to run this barrier stage.";
