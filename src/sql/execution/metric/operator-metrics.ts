// Which metrics each physical operator has: Spark's names and types.

import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import { CollectLimitExec } from "../collect-limit-exec.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { ExpandExec } from "../expand-exec.ts";
import { FileSourceScanExec } from "../file-source-scan-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { GenerateExec } from "../generate-exec.ts";
import { JoinExec } from "../joins/join-exec.ts";
import { SortExec } from "../sort-exec.ts";
import { SourcePlan } from "../source-plan.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { TakeOrderedAndProjectExec } from "../take-ordered-and-project-exec.ts";
import { UnionExec } from "../union-exec.ts";
import { UserFunctionExec } from "../user-functions/user-function-exec.ts";
import { WindowExec } from "../window/window-exec.ts";
import { WindowGroupLimitExec } from "../window/window-group-limit-exec.ts";

/** How values of a metric are added up and shown. */
export type SQLMetricType = "sum" | "size" | "timing" | "nsTiming";

export type MetricDefinitions = Readonly<Record<string, SQLMetricType>>;

const ROWS: MetricDefinitions = { "number of output rows": "sum" };

const FILES: MetricDefinitions = {
  ...ROWS,
  "number of files read": "sum",
  "size of files read": "size",
  "scan time": "timing",
};

const SHUFFLE: MetricDefinitions = {
  "records read": "sum",
  "local blocks read": "sum",
  "local bytes read": "size",
  "remote blocks read": "sum",
  "remote bytes read": "size",
  "remote reqs duration": "timing",
  "fetch wait time": "timing",
  "shuffle bytes written": "size",
  "shuffle records written": "sum",
  "shuffle write time": "nsTiming",
};

const EXCHANGE: MetricDefinitions = { ...SHUFFLE, "data size": "size", "number of partitions": "sum" };

const BROADCAST: MetricDefinitions = { ...ROWS, "data size": "size", "time to collect": "timing" };

const AGGREGATE: MetricDefinitions = {
  ...ROWS,
  "peak memory": "size",
  "spill size": "size",
  "time in aggregation build": "timing",
};

const SORT: MetricDefinitions = { "sort time": "timing", "peak memory": "size", "spill size": "size" };

const SPILL: MetricDefinitions = { "spill size": "size" };

/** Of stages of generated code. */
export const DURATION: MetricDefinitions = { duration: "timing" };

/** Of tasks that read several partitions of a shuffle. */
export const SHUFFLE_READ: MetricDefinitions = {
  "number of partitions": "sum",
  "number of coalesced partitions": "sum",
  "number of empty partitions": "sum",
  "partition data size": "size",
};

export function metricDefinitions(plan: SparkPlan): MetricDefinitions {
  if (plan instanceof FileSourceScanExec) return FILES;
  if (plan instanceof HashAggregateExec) return AGGREGATE;
  if (plan instanceof JoinExec) return plan.join.name === "SortMergeJoin" ? { ...ROWS, ...SPILL } : ROWS;
  if (plan instanceof SortExec) return SORT;
  if (plan instanceof WindowExec) return SPILL;
  if (plan instanceof ShuffleExchangeExec) return EXCHANGE;
  if (plan instanceof BroadcastExchangeExec) return BROADCAST;
  if (plan instanceof CollectLimitExec || plan instanceof TakeOrderedAndProjectExec) return SHUFFLE;
  return givesCountedRows(plan) ? ROWS : {};
}

function givesCountedRows(plan: SparkPlan): boolean {
  return (
    plan instanceof SourcePlan ||
    plan instanceof FilterExec ||
    plan instanceof GenerateExec ||
    plan instanceof ExpandExec ||
    plan instanceof UnionExec ||
    plan instanceof UserFunctionExec ||
    plan instanceof WindowGroupLimitExec
  );
}
