// Window functions: rows of a partition meet in one task, sorted by the partition's keys and the order, unless they do so
// already.

import { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import { Window } from "../../../catalyst/plans/window.ts";
import { isClustered, isSorted } from "../exchange/output-partitioning.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { SortExec } from "../sort-exec.ts";
import { WindowExec } from "../window/window-exec.ts";
import type { Strategy } from "./strategy.ts";

export const windows: Strategy = (logical, { plan, conf }) => {
  if (!(logical instanceof Window)) return undefined;
  const { windowExpressions, partitionSpec, orderSpec, child } = logical;
  const below = plan(child);
  const partitioning =
    partitionSpec.length === 0
      ? ({ kind: "single" } as const)
      : ({ kind: "hash", expressions: partitionSpec, numPartitions: conf.shufflePartitions } as const);
  const spread = isClustered(below, partitionSpec)
    ? below
    : new ShuffleExchangeExec(partitioning, "ENSURE_REQUIREMENTS", below);
  const order = [...partitionSpec.map((key) => new SortOrder(key)), ...orderSpec];
  const sorted = isSorted(spread, order) ? spread : new SortExec(order, false, spread);
  return new WindowExec(windowExpressions, partitionSpec, orderSpec, sorted);
};
