// Jobs that run beside each other on real executors: pools, groups, tags, cancelling, listeners.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { collect, executorsReady, mapRdd, rangeRdd, startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

/** A job of tasks that sleep. */
function sleepers(numTasks: number, millis: number, properties: Record<string, string> = {}): Promise<unknown[]> {
  return collect(sc, mapRdd(sc, rangeRdd(sc, numTasks, numTasks), { type: "sleep", millis }), { properties });
}

/** The order in which two jobs end: a long one, and a short one of another pool that comes later. */
async function orderOfEnds(conf: Record<string, string>): Promise<string[]> {
  sc = startContext(conf);
  await executorsReady(sc, 2);
  const ended: string[] = [];
  const long = sleepers(20, 20, { "spark.scheduler.pool": "long" }).then(() => ended.push("long"));
  const short = sleepers(2, 20, { "spark.scheduler.pool": "short" }).then(() => ended.push("short"));
  await Promise.all([long, short]);
  return ended;
}

test("FIFO: the long job that came first ends first", async () => {
  expect(await orderOfEnds({})).toEqual(["long", "short"]);
});

test("FAIR: the short job of another pool does not wait for it", async () => {
  expect(await orderOfEnds({ "spark.scheduler.mode": "FAIR" })).toEqual(["short", "long"]);
});

test("an allocation file sets pools up before the first task", async () => {
  sc = startContext({
    "spark.scheduler.mode": "FAIR",
    "spark.scheduler.allocation.file": '<allocations><pool name="p"><weight>7</weight></pool></allocations>',
  });
  await sleepers(1, 1);
  expect(sc.getSchedulingMode()).toBe("FAIR");
  expect(sc.getPoolForName("p")).toMatchObject({ weight: 7, minShare: 0, schedulingMode: "FIFO" });
  expect(sc.getAllPools().map(({ name }) => name)).toEqual(["default", "p"]);
});

test("an allocation file by its path", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hibana-pools-"));
  try {
    const path = join(folder, "fairscheduler.xml");
    writeFileSync(path, '<allocations><pool name="q"><minShare>3</minShare></pool></allocations>');
    sc = startContext({ "spark.scheduler.mode": "FAIR", "spark.scheduler.allocation.file": path });
    await sleepers(1, 1);
    expect(sc.getPoolForName("q")).toMatchObject({ weight: 1, minShare: 3 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a job that needs an allocation file that is not there fails", async () => {
  sc = startContext({ "spark.scheduler.allocation.file": "/nowhere/pools.xml" });
  await expect(sleepers(1, 1)).rejects.toThrow("/nowhere/pools.xml");
});

test("jobs with a tag are cancelled, others are not", async () => {
  sc = startContext();
  sc.addJobTag("red");
  sc.addJobTag("big");
  expect([...sc.getJobTags()]).toEqual(["red", "big"]);
  const tagged = sleepers(2, 60_000);
  sc.removeJobTag("red");
  sc.removeJobTag("big");
  expect(sc.getJobTags().size).toBe(0);
  const other = sleepers(1, 10);
  sc.cancelJobsWithTag("big");
  await expect(tagged).rejects.toMatchObject({
    condition: "SPARK_JOB_CANCELLED",
    parameters: { jobId: "0", reason: "part of cancelled job tags big" },
  });
  await other;
  expect(() => sc.addJobTag("a,b")).toThrow("Spark job tag cannot contain ','.");
  expect(() => sc.addJobTag("")).toThrow("Spark job tag cannot be an empty string.");
});

test("a cancelled stage takes the jobs down that need it", async () => {
  sc = startContext();
  const job = sleepers(2, 60_000);
  sc.cancelStage(0);
  await expect(job).rejects.toMatchObject({ parameters: { jobId: "0", reason: "because Stage 0 was cancelled" } });
  expect(await sleepers(1, 1)).toEqual([0]);
});

test("future jobs of a cancelled group are cancelled too", async () => {
  sc = startContext();
  sc.setJobGroup("g", "a group", true);
  expect(sc.getLocalProperty("spark.job.interruptOnCancel")).toBe("true");
  const running = sleepers(2, 60_000);
  sc.cancelJobGroupAndFutureJobs("g");
  await expect(running).rejects.toMatchObject({ condition: "SPARK_JOB_CANCELLED" });
  await expect(sleepers(1, 1)).rejects.toMatchObject({ parameters: { reason: "part of cancelled job group g" } });
  sc.clearJobGroup();
  expect(sc.getLocalProperty("spark.job.interruptOnCancel")).toBeUndefined();
  expect(await sleepers(1, 1)).toEqual([0]);
});

test("one attempt of a task is killed, and the task tried again", async () => {
  sc = startContext();
  const killed: boolean[] = [];
  sc.addSparkListener({
    onTaskStart: ({ "Task Info": { "Task ID": taskId, Attempt } }) => {
      if (Attempt === 0) killed.push(sc.killTaskAttempt(taskId));
    },
  });
  expect(await sleepers(1, 300)).toEqual([0]);
  expect(killed).toEqual([true]);
  expect(sc.killTaskAttempt(99)).toBe(false);
});

test("listeners get the events of their methods until they are removed", async () => {
  sc = startContext();
  const seen: string[] = [];
  const listener = {
    onJobStart: (event: { readonly "Job ID": number }) => void seen.push(`start ${event["Job ID"]}`),
    onJobEnd: (event: { readonly "Job ID": number }) => void seen.push(`end ${event["Job ID"]}`),
  };
  sc.addSparkListener(listener);
  await sleepers(1, 1);
  await sc.listenerBus.waitUntilEmpty();
  sc.removeSparkListener(listener);
  await sleepers(1, 1);
  await sc.listenerBus.waitUntilEmpty();
  expect(seen).toEqual(["start 0", "end 0"]);
});

test("with speculation on, a task that hangs on one executor is answered by another", async () => {
  sc = startContext({
    "spark.speculation": "true",
    "spark.speculation.quantile": "0.5",
    "spark.speculation.minTaskRuntime": "50ms",
    "spark.speculation.interval": "20ms",
  });
  const rdd = mapRdd(sc, rangeRdd(sc, 4, 4), { type: "straggle", partition: 3, millis: 60_000 });
  const speculative: boolean[] = [];
  sc.addSparkListener({ onTaskEnd: ({ "Task Info": info }) => void speculative.push(info.Speculative) });
  expect(await collect(sc, rdd)).toEqual([0, 1, 2, 3]);
  await sc.listenerBus.waitUntilEmpty();
  expect(speculative).toContain(true);
});
