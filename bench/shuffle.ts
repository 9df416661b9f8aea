// How fast blocks go from one executor to another.

import { RDD } from "../src/core/rdd/rdd.ts";
import type { SparkContext } from "../src/core/spark-context.ts";
import { startContext } from "./engines/spark-context.ts";
import type { WriteBlocks } from "./harness/benchmark-plugin.ts";
import type { Part } from "./harness/part.ts";
import { HIBANA } from "./harness/recorder.ts";

const MAPS = 8;
const MEGABYTE = 1e6;

export const part: Part = {
  title: "Shuffle",
  method:
    "2 executors. One writes the map outputs, the other fetches all of them over the MessagePort between the two and looks at every block; timed is the job that reads. Bytes and origin of the blocks are checked.",
  async run(recorder) {
    const context = await startContext(2);
    for (const [name, reduces, bytesPerBlock] of [
      ["128 MB worker to worker in blocks of 16 MB", 1, 16 * MEGABYTE],
      ["128 MB worker to worker in blocks of 1 MB", 16, MEGABYTE],
      ["8 MB worker to worker in blocks of 10 kB", 100, 10_000],
    ] as const) {
      const shuffled = shuffleBetween(context, reduces, bytesPerBlock);
      await context.submitMapStage(shuffled.dependency);
      const toThroughput = (millis: number) => (MAPS * reduces * bytesPerBlock) / MEGABYTE / (millis / 1000);
      const read = () => readAll(context, shuffled.rdd, reduces, bytesPerBlock);
      await recorder.measure(name, HIBANA, "MB/s", { warmUp: 3, runs: 10 }, read, toThroughput);
      context.cleaner.removeShuffle(shuffled.dependency.shuffleId);
    }
    await context.stop();
  },
};

/** Map outputs on the first executor, read by tasks on the second. */
function shuffleBetween(context: SparkContext, numPartitions: number, bytesPerBlock: number) {
  const [writer, reader] = context.statusTracker.getExecutorIds();
  if (writer === undefined || reader === undefined) throw new Error("There are fewer than 2 executors.");
  const partitions = new Array(MAPS).fill(undefined);
  const preferredLocations = () => [writer];
  const maps = new RDD(context, { kind: "bench-empty", payload: undefined, partitions, preferredLocations });
  const shuffleId = context.newShuffleId();
  const payload: WriteBlocks = { shuffleId, numPartitions, bytesPerBlock };
  const output = { kind: "bench-write-blocks", payload };
  const dependency = { type: "shuffle" as const, shuffleId, rdd: maps, numPartitions, output };
  const rdd = new RDD(context, {
    kind: "bench-read-blocks",
    payload: undefined,
    partitions: new Array(numPartitions).fill(undefined),
    dependencies: [dependency],
    preferredLocations: () => [reader],
  });
  return { dependency, rdd };
}

async function readAll(context: SparkContext, rdd: RDD, reduces: number, bytesPerBlock: number): Promise<void> {
  const sums = [0, 0];
  const onResult = (_index: number, value: unknown) => {
    for (const [bytes, marks] of value as [number, number][]) {
      sums[0] = (sums[0] ?? 0) + bytes;
      sums[1] = (sums[1] ?? 0) + marks;
    }
  };
  await context.runJob(rdd, { kind: "bench-collect", payload: undefined }, { onResult });
  const expected = [reduces * MAPS * bytesPerBlock, reduces * MAPS * (MAPS + 1)];
  if (String(sums) !== String(expected)) throw new Error(`The reader saw ${sums} and not ${expected}.`);
}
