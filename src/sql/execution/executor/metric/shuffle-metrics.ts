// What a task reports of the shuffle of an exchange that it writes or reads: its task metrics, or what reading added to them.

import type { TaskContext } from "../../../../core/executor/task-context.ts";
import type { ShuffleReadMetrics } from "../../../../rpc/messages.ts";
import type { MetricIds } from "../../metric/stage-metrics.ts";

const READ: readonly (readonly [name: string, field: keyof ShuffleReadMetrics])[] = [
  ["records read", "recordsRead"],
  ["local blocks read", "localBlocksFetched"],
  ["local bytes read", "localBytesRead"],
  ["remote blocks read", "remoteBlocksFetched"],
  ["remote bytes read", "remoteBytesRead"],
  ["remote reqs duration", "remoteReqsDuration"],
  ["fetch wait time", "fetchWaitTime"],
];

/** A task writes one shuffle at most, so its task metrics are those of the exchange. */
export function reportWrite(ids: MetricIds, context: TaskContext): void {
  const { bytesWritten, recordsWritten, writeTime } = context.metrics.shuffleWrite;
  const add = adder(ids, context);
  add("data size", bytesWritten);
  add("number of output rows", recordsWritten);
  add("shuffle bytes written", bytesWritten);
  add("shuffle records written", recordsWritten);
  add("shuffle write time", writeTime);
}

export async function* measureRead(
  batches: AsyncIterable<number>,
  ids: MetricIds,
  context: TaskContext,
): AsyncGenerator<number> {
  const { shuffleRead } = context.metrics;
  const before = { ...shuffleRead };
  try {
    yield* batches;
  } finally {
    const add = adder(ids, context);
    for (const [name, field] of READ) add(name, shuffleRead[field] - before[field]);
  }
}

function adder(ids: MetricIds, context: TaskContext): (name: string, n: number) => void {
  return (name, n) => {
    const id = ids[name];
    if (id !== undefined) context.add(id, n);
  };
}
