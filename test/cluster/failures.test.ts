// What goes wrong on real worker threads: tasks that throw, workers that die, jobs that are cancelled, workers that hang.
import { afterEach, describe, expect, test } from "vitest";
import { RDD } from "../../src/core/rdd/rdd.ts";
import { isEvent } from "../../src/core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../../src/core/scheduler/spark-listener-events.ts";
import { SparkConf } from "../../src/core/spark-conf.ts";
import { SparkContext } from "../../src/core/spark-context.ts";
import { MEMORY_ONLY } from "../../src/core/storage/storage-level.ts";
import { type SparkError, SparkException } from "../../src/errors/spark-error.ts";
import { createNodeDriverHost } from "../../src/host/node.ts";
import {
  collect,
  collectSums,
  expectedSums,
  mapRdd,
  random,
  rangeRdd,
  reduceByKey,
  startContext,
  sumsByRemainder,
  useTestExecutor,
} from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

async function rejection(promise: Promise<unknown>): Promise<SparkError> {
  try {
    await promise;
  } catch (error) {
    return error as SparkError;
  }
  throw new Error("The promise was expected to be rejected.");
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error("The condition did not come true within 10 s.");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe("tasks that throw", () => {
  test("in local mode the first failure ends the job, with the cause", async () => {
    sc = startContext();
    const rdd = mapRdd(sc, rangeRdd(sc, 10, 4), { type: "fail", partition: 2, untilAttempt: 1 });
    const error = await rejection(collect(sc, rdd));
    expect(error).toBeInstanceOf(SparkException);
    expect(error.condition).toBe("JOB_ABORTED");
    expect(error.message).toContain("Task 2 in stage 0.0 failed 1 times");
    expect(error.message).toContain("TypeError: partition 2 failed on attempt 0");
    expect((error.cause as Error).message).toContain("partition 2 failed on attempt 0");
    expect((await collect(sc, rangeRdd(sc, 10, 4))).length).toBe(10);
  });

  test.each([
    ["local[2,3]", {}],
    ["local[2]", { "spark.task.maxFailures": "3" }],
  ])("%s %j: two failures are forgiven", async (master, conf) => {
    sc = startContext({ "spark.master": master, ...conf });
    const forgiven = mapRdd(sc, rangeRdd(sc, 10, 4), { type: "fail", partition: 2, untilAttempt: 2 });
    expect((await collect(sc, forgiven)).length).toBe(10);
    const fatal = mapRdd(sc, rangeRdd(sc, 10, 4), { type: "fail", partition: 2, untilAttempt: 3 });
    expect((await rejection(collect(sc, fatal))).message).toContain("failed 3 times");
  });

  test("a typed error comes to the caller as it was raised", async () => {
    sc = startContext();
    const rdd = new RDD(sc, { kind: "test-divide", payload: undefined, partitions: [1, 0] });
    const error = await rejection(collect(sc, rdd));
    expect(error.condition).toBe("DIVIDE_BY_ZERO");
    expect(error.className).toBe("SparkArithmeticException");
    expect(error.sqlState).toBe("22012");
  });

  test("a payload that cannot be sent fails the job with a reason", async () => {
    sc = startContext();
    const rdd = new RDD(sc, { kind: "test-local", payload: () => 1, partitions: [[1]] });
    expect((await rejection(collect(sc, rdd))).message).toContain("could not be cloned");
    expect((await collect(sc, rangeRdd(sc, 10, 4))).length).toBe(10);
  });

  test("an unknown kind fails the job and says which are known", async () => {
    sc = startContext();
    const rdd = new RDD(sc, { kind: "no-such-kind", payload: undefined, partitions: [1] });
    expect((await rejection(collect(sc, rdd))).message).toMatch(/no RDD kind no-such-kind; it knows test-local/);
  });
});

describe("workers that die", () => {
  test("lost map outputs are computed again", async () => {
    const events: ListenerEvent[] = [];
    sc = startContext({}, [{ onEvent: (event) => events.push(event) }]);
    const rdd = sumsByRemainder(sc, 1000, 5, 4, 3);
    expect(await collectSums(sc, rdd)).toEqual(expectedSums(1000, 5));
    const [victim] = sc.statusTracker.getExecutorIds();
    expect(sc.killExecutor(victim ?? "")).toBe(true);
    expect(await collectSums(sc, rdd)).toEqual(expectedSums(1000, 5));
    await sc.stop();
    const removed = events.filter((event) => isEvent(event, "SparkListenerExecutorRemoved"));
    expect(removed.map((event) => event["Executor ID"])).toEqual([victim]);
    expect(removed[0]?.["Removed Reason"]).toContain("killed by SparkContext.killExecutor");
  });

  test("kept partitions are computed again", async () => {
    sc = startContext();
    const kept = mapRdd(sc, rangeRdd(sc, 1000, 6), { type: "identity" }).persist(MEMORY_ONLY);
    const first = await collect(sc, kept);
    for (const executorId of sc.statusTracker.getExecutorIds()) sc.killExecutor(executorId);
    expect(await collect(sc, kept)).toEqual(first);
  });

  test("a task that kills every worker it runs on ends in an error", async () => {
    sc = startContext();
    const rdd = mapRdd(sc, rangeRdd(sc, 10, 4), { type: "exit", partition: 1 });
    const error = await rejection(collect(sc, rdd));
    expect(error.condition).toBe("JOB_ABORTED");
    expect(error.message).toMatch(/Task 1 in stage 0\.0 failed 8 times.*ExecutorLostFailure.*worker dies/s);
    expect((await collect(sc, rangeRdd(sc, 10, 4))).length).toBe(10);
  }, 60_000);

  test("workers that do not start end in one error that says why", async () => {
    const workerUrl = new URL("file:///no/such/worker.mjs");
    sc = new SparkContext({
      conf: new SparkConf({ "spark.master": "local[2]" }),
      host: createNodeDriverHost({ workerUrl }),
    });
    const error = await rejection(collect(sc, rangeRdd(sc, 10, 2)));
    expect(error.condition).toBe("EXECUTOR_LOST");
    expect(error.message).toMatch(/could not be started.*worker\.mjs/s);
    // And later jobs, too.
    expect((await rejection(collect(sc, rangeRdd(sc, 10, 2)))).condition).toBe("EXECUTOR_LOST");
  });

  test("random workers killed 200 times across running jobs: every answer is right", async () => {
    sc = startContext({ "spark.master": "local[3]" });
    const next = random(7);
    let kills = 0;
    let answers = 0;
    let done = false;
    const kill = async () => {
      while (kills < 200) {
        await new Promise((resolve) => setTimeout(resolve, 20 + next() * 40));
        const ids = sc.statusTracker.getExecutorIds();
        const victim = ids[Math.floor(next() * ids.length)];
        if (victim !== undefined && sc.killExecutor(victim)) kills++;
      }
      done = true;
    };
    const work = async (seed: number) => {
      // However slow the machine is: some jobs end while workers die, and all that were begun end right.
      for (let i = 0; !done || i < 5; i++) {
        const modulo = 3 + ((seed + i) % 5);
        const summed = sumsByRemainder(sc, 4000, modulo, 4, 3);
        const regrouped = reduceByKey(sc, mapRdd(sc, summed, { type: "identity" }), 2);
        expect(await collectSums(sc, regrouped)).toEqual(expectedSums(4000, modulo));
        answers++;
      }
    };
    await Promise.all([kill(), work(0), work(1), work(2)]);
    expect(kills).toBe(200);
    expect(answers).toBeGreaterThan(10);
  }, 120_000);
});

describe("cancelling", () => {
  /** Cancels a job that would take a minute once it runs. How long that takes is measured by bench/task.ts. */
  async function cancelRunning(job: Promise<unknown>, cancel: () => void): Promise<SparkError> {
    const failed = rejection(job);
    await until(
      () => sc.statusTracker.getActiveStageIds().length > 0 && sc.statusTracker.getExecutorIds().length === 2,
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    cancel();
    return await failed;
  }

  const sleeping = () => mapRdd(sc, rangeRdd(sc, 10, 4), { type: "sleep", millis: 60_000 });
  const spinning = () => mapRdd(sc, rangeRdd(sc, 10, 4), { type: "spin", millis: 60_000 });

  test("by group", async () => {
    sc = startContext();
    sc.setJobGroup("reports", "monthly");
    const job = collect(sc, sleeping());
    sc.clearJobGroup();
    const error = await cancelRunning(job, () => {
      expect(sc.statusTracker.getJobIdsForGroup("reports")).toEqual([0]);
      sc.cancelJobGroup("reports");
    });
    expect(error.condition).toBe("SPARK_JOB_CANCELLED");
    expect(error.message).toContain("Job 0 cancelled part of cancelled job group reports");
    expect((await collect(sc, rangeRdd(sc, 10, 4))).length).toBe(10);
    expect([...sc.statusTracker.getExecutorIds()].sort()).toEqual(["0", "1"]);
  });

  test("by AbortSignal, with its reason", async () => {
    sc = startContext();
    const abort = new AbortController();
    const reason = new Error("the user left");
    const error = await cancelRunning(collect(sc, sleeping(), { signal: abort.signal }), () => abort.abort(reason));
    expect(error.condition).toBe("SPARK_JOB_CANCELLED");
    expect(error.message).toContain("the user left");
    expect(error.cause).toBe(reason);
  });

  test("an AbortSignal that was aborted before", async () => {
    sc = startContext();
    const error = await rejection(collect(sc, sleeping(), { signal: AbortSignal.abort() }));
    expect(error.condition).toBe("SPARK_JOB_CANCELLED");
  });

  test("workers that hang in a computation are replaced", async () => {
    sc = startContext();
    const keep = sumsByRemainder(sc, 1000, 5, 4, 3);
    await collectSums(sc, keep);
    const error = await cancelRunning(collect(sc, spinning()), () => sc.cancelAllJobs());
    expect(error.condition).toBe("SPARK_JOB_CANCELLED");
    expect(await collectSums(sc, keep)).toEqual(expectedSums(1000, 5));
    expect(sc.statusTracker.getExecutorIds()).not.toContain("0");
  });

  test("of one job leaves the other alone", async () => {
    sc = startContext();
    const cancelled = rejection(collect(sc, sleeping()));
    const other = collect(sc, mapRdd(sc, rangeRdd(sc, 10, 4), { type: "sleep", millis: 20 }));
    await until(() => sc.statusTracker.getActiveJobIds().length === 2);
    sc.cancelJob(0, "by hand");
    expect((await cancelled).message).toContain("Job 0 cancelled by hand");
    expect((await other).length).toBe(10);
  });
});

test("stop fails what runs, and afterwards every call says so", async () => {
  sc = startContext();
  const running = rejection(collect(sc, mapRdd(sc, rangeRdd(sc, 10, 4), { type: "sleep", millis: 60_000 })));
  await until(() => sc.statusTracker.getActiveStageIds().length > 0);
  await sc.stop();
  expect((await running).condition).toBe("SESSION_STOPPED");
  expect((await rejection(collect(sc, rangeRdd(sc, 1, 1)))).condition).toBe("SESSION_STOPPED");
  expect(sc.isStopped).toBe(true);
});
