// The most that executors hold while something runs, by looking at them again and again.

import type { SparkContext } from "../../src/core/spark-context.ts";

/** Between two looks. */
const LOOK_MILLIS = 100;

export interface PeakMemory {
  /** Bytes of the executor that held most: its WebAssembly memory, kept and shuffle blocks, and buffers to be used again. */
  readonly buffers: number;
  /** The same and its JavaScript objects, garbage included; undefined where the host does not tell of these. */
  readonly all: number | undefined;
  /** Bytes that lay on disk, of all executors. */
  readonly spilled: number;
}

export async function peakMemory<R>(sc: SparkContext, run: () => Promise<R>): Promise<[result: R, peak: PeakMemory]> {
  let [buffers, spilled] = [0, 0];
  let all: number | undefined;
  const isDone = new AbortController();
  const watch = async (): Promise<void> => {
    while (!isDone.signal.aborted) {
      const usage = await sc.executorUsage();
      for (const { executionMemorySize, shuffleBytes, storageBytes, pooledBytes, heapBytes } of usage) {
        const held = executionMemorySize + shuffleBytes + storageBytes + pooledBytes;
        buffers = Math.max(buffers, held);
        if (heapBytes !== undefined) all = Math.max(all ?? 0, held + heapBytes);
      }
      spilled = Math.max(
        spilled,
        usage.reduce((sum, { spilledBytes }) => sum + spilledBytes, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
    }
  };
  const watching = watch();
  try {
    return [await run(), { buffers, all, spilled }];
  } finally {
    isDone.abort();
    await watching;
  }
}
