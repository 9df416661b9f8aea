// How a task compares keys.

import { compareNaturally } from "../../rdd/ordering.ts";
import type { OrderingData } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import { loadClosure } from "./load-closure.ts";

export type Compare = (a: unknown, b: unknown) => number;

export async function loadOrdering(ordering: OrderingData, context: TaskContext): Promise<Compare> {
  const compare =
    ordering.type === "natural" ? compareNaturally : ((await loadClosure(ordering.compare, context)) as Compare);
  return ordering.ascending ? compare : (a, b) => compare(b, a);
}
