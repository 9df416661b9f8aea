// What running anything costs at the least: a job of one task without work, a job of 200 of them, and a job cancelled.

import { RDD } from "../src/core/rdd/rdd.ts";
import type { SparkContext } from "../src/core/spark-context.ts";
import { startContext } from "./engines/spark-context.ts";
import type { Part } from "./harness/part.ts";
import { HIBANA } from "./harness/recorder.ts";

const EMPTY_TASK = "a job of one empty task";
const EMPTY_TASKS = "a job of 200 empty tasks";
const CANCEL = "a running job cancelled";

export const part: Part = {
  title: "Tasks",
  method:
    "2 executors. The job's tasks do nothing: from `runJob` until its promise is fulfilled it is planned, scheduled, sent, run and reported, and all its events are posted. Cancelling is from `AbortController.abort()` until the promise of a job is rejected whose tasks are busy; after each the next job runs.",
  async run(recorder) {
    const context = await startContext(2);
    await runEmpty(context, 200);
    const tenJobs = async () => {
      for (let i = 0; i < 10; i++) await runEmpty(context, 1);
    };
    // The clock of a page has steps of 100 µs, so ten jobs are timed at once.
    const microsOfOne = (millis: number) => (millis * 1000) / 10;
    await recorder.measure(EMPTY_TASK, HIBANA, "µs", { warmUp: 50, runs: 200 }, tenJobs, microsOfOne);
    await recorder.time(EMPTY_TASKS, HIBANA, { warmUp: 20, runs: 50 }, () => runEmpty(context, 200));
    const cancelled: number[] = [];
    for (let i = 0; i < 20; i++) cancelled.push(await cancelBusy(context));
    recorder.record({ name: CANCEL, engine: HIBANA, unit: "ms", runs: cancelled });
    await context.stop();
    recorder.limit(EMPTY_TASK, 200);
    recorder.limit(EMPTY_TASKS, 60);
    recorder.limit(CANCEL, 100);
  },
};

async function runEmpty(context: SparkContext, tasks: number): Promise<void> {
  const partitions = new Array(tasks).fill(undefined);
  const rdd = new RDD(context, { kind: "bench-empty", payload: undefined, partitions });
  let results = 0;
  const onResult = () => {
    results++;
  };
  await context.runJob(rdd, { kind: "bench-discard", payload: undefined }, { onResult });
  if (results !== tasks) throw new Error(`${results} of ${tasks} tasks gave a result.`);
}

/** Starts a job that would take a minute, cancels it, and returns how long that took; the next job must run. */
async function cancelBusy(context: SparkContext): Promise<number> {
  const abort = new AbortController();
  const rdd = new RDD(context, { kind: "bench-busy", payload: 60_000, partitions: [0, 1, 2, 3] });
  const job = context
    .runJob(rdd, { kind: "bench-discard", payload: undefined }, { signal: abort.signal, onResult: () => {} })
    .then(
      () => "finished",
      () => "cancelled",
    );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  abort.abort();
  const end = await job;
  const millis = performance.now() - start;
  if (end !== "cancelled") throw new Error(`The job was to be cancelled and has ${end}.`);
  await runEmpty(context, 4);
  return millis;
}
