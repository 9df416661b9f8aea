// Which aggregate functions give the same whatever the order of the rows is.

import type { AggregateFunction } from "./aggregate-function.ts";
import { Average } from "./average.ts";
import { Count } from "./count.ts";
import { Max, Min } from "./min-max.ts";
import { Sum } from "./sum.ts";

/** Sums of floating point numbers depend on the order of addition; first, last and collect on that of rows. */
export function ignoresOrder(aggregateFunction: AggregateFunction): boolean {
  if (aggregateFunction instanceof Count || aggregateFunction instanceof Min || aggregateFunction instanceof Max) {
    return true;
  }
  if (!(aggregateFunction instanceof Sum) && !(aggregateFunction instanceof Average)) return false;
  return aggregateFunction.children.every(({ dataType }) => dataType.kind !== "float" && dataType.kind !== "double");
}
