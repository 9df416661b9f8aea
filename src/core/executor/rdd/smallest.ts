// The smallest records of a partition, in order, without sorting all of them.

import type { TaskContext } from "../task-context.ts";
import { drain, type RecordSource } from "./record-source.ts";

export async function smallest(
  records: RecordSource,
  count: number,
  compare: (a: unknown, b: unknown) => number,
  context: TaskContext,
): Promise<unknown[]> {
  let kept: unknown[] = [];
  // Twice as many are let in before they are sorted out again.
  const most = Math.max(2 * count, 1024);
  const cut = (): void => {
    kept.sort(compare);
    kept = kept.slice(0, count);
  };
  let limit: { readonly value: unknown } | undefined;
  await drain(records, context, (some) => {
    for (const record of some) {
      if (limit !== undefined && compare(record, limit.value) >= 0) continue;
      kept.push(record);
      if (kept.length < most) continue;
      cut();
      limit = { value: kept[count - 1] };
    }
  });
  cut();
  return kept;
}
