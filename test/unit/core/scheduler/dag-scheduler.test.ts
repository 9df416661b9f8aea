// The DAGScheduler's decisions, event by event.
import { beforeEach, describe, expect, test } from "vitest";
import { isEvent } from "../../../../src/core/scheduler/live-listener-bus.ts";
import { MEMORY_ONLY } from "../../../../src/core/storage/storage-level.ts";
import type { SparkError } from "../../../../src/errors/spark-error.ts";
import { describeTaskSet, FakeScheduler } from "./fake-scheduler.ts";

let fake: FakeScheduler;

beforeEach(() => {
  fake = new FakeScheduler();
});

const submitted = () => fake.taskSets.map(describeTaskSet);

describe("jobs of one stage", () => {
  test("results are handed over by index, and the job ends with the last", () => {
    const job = fake.submit(fake.rdd(5), { partitions: [4, 2] });
    expect(submitted()).toEqual(["0.0:4,2"]);
    fake.answered(fake.latest, 1, "two");
    expect(job.succeeded).toBe(false);
    fake.answered(fake.latest, 0, "four");
    expect(job).toEqual({
      succeeded: true,
      error: undefined,
      results: new Map([
        [1, "two"],
        [0, "four"],
      ]),
    });
    expect(fake.scheduler.activeJobs).toEqual([]);
    expect(fake.scheduler.activeStages).toEqual([]);
  });

  test("a job without partitions ends at once", async () => {
    expect(fake.submit(fake.rdd(0)).succeeded).toBe(true);
    expect(await fake.eventNames()).toEqual(["JobStart", "JobEnd"]);
  });

  test("a result that comes twice counts once", () => {
    const job = fake.submit(fake.rdd(2));
    fake.answered(fake.latest, 0, "first");
    fake.answered(fake.latest, 0, "second");
    expect(job.results).toEqual(new Map([[0, "first"]]));
    expect(job.succeeded).toBe(false);
  });

  test("a task set that fails fails the job with its error", async () => {
    const job = fake.submit(fake.rdd(2));
    const error = new Error("too often");
    fake.scheduler.process({ type: "task-set-failed", taskSet: fake.latest, error });
    expect(job.error).toBe(error);
    expect(await fake.eventNames()).toEqual(["JobStart", "StageSubmitted", "StageCompleted", "JobEnd"]);
    const completed = fake.events.find((event) => isEvent(event, "SparkListenerStageCompleted"));
    expect(completed?.["Stage Info"]["Failure Reason"]).toBe("too often");
    const end = fake.events.find((event) => isEvent(event, "SparkListenerJobEnd"));
    expect(end?.["Job Result"]).toMatchObject({ Result: "JobFailed", Exception: { Message: "too often" } });
  });
});

describe("jobs of several stages", () => {
  test("parents run first, and the child gets their places", () => {
    const shuffle = fake.shuffle(fake.rdd(2), 3);
    const job = fake.submit(fake.rdd(3, shuffle));
    expect(submitted()).toEqual(["0.0:0,1"]);
    expect(fake.latest.type).toBe("ShuffleMapTask");
    fake.wrote(fake.latest, 0, "a");
    expect(submitted().length).toBe(1);
    fake.wrote(fake.latest, 1, "b");
    expect(submitted()).toEqual(["0.0:0,1", "1.0:0,1,2"]);
    expect(
      fake.latest.stageBinary.shuffles.map(({ statuses }) => statuses.map((status) => status?.executorId)),
    ).toEqual([["a", "b"]]);
    for (const index of [0, 1, 2]) fake.answered(fake.latest, index);
    expect(job.succeeded).toBe(true);
  });

  test("a stage with two parents waits for both", () => {
    const left = fake.shuffle(fake.rdd(1), 2);
    const right = fake.shuffle(fake.rdd(1), 2);
    fake.submit(fake.rdd(2, left, right));
    expect(submitted()).toEqual(["0.0:0", "1.0:0"]);
    const [first, second] = fake.taskSets;
    if (first === undefined || second === undefined) throw new Error("two task sets were expected");
    fake.wroteAll(second, "a");
    expect(submitted().length).toBe(2);
    fake.wroteAll(first, "a");
    expect(submitted()).toEqual(["0.0:0", "1.0:0", "2.0:0,1"]);
  });

  test("outputs that are there are used: the stage is skipped", async () => {
    const shuffle = fake.shuffle(fake.rdd(2), 2);
    fake.submit(fake.rdd(2, shuffle));
    fake.wroteAll(fake.latest, "a");
    for (const index of [0, 1]) fake.answered(fake.latest, index);
    fake.submit(fake.rdd(2, shuffle));
    expect(submitted()).toEqual(["0.0:0,1", "1.0:0,1", "3.0:0,1"]);
    await fake.eventNames();
    const starts = fake.events.filter((event) => isEvent(event, "SparkListenerJobStart"));
    expect(starts.map((event) => event["Stage IDs"])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("two jobs share the map stage that both need", () => {
    const shuffle = fake.shuffle(fake.rdd(2), 2);
    const first = fake.submit(fake.rdd(1, shuffle));
    const second = fake.submit(fake.rdd(1, shuffle));
    expect(submitted()).toEqual(["0.0:0,1"]);
    fake.wroteAll(fake.latest, "a");
    expect(submitted()).toEqual(["0.0:0,1", "1.0:0", "2.0:0"]);
    for (const taskSet of fake.taskSets.slice(1)) fake.answered(taskSet, 0);
    expect([first.succeeded, second.succeeded]).toEqual([true, true]);
  });

  test("a kept RDD makes the stages before it needless", () => {
    const kept = fake.rdd(2, fake.shuffle(fake.rdd(2), 2)).persist(MEMORY_ONLY);
    for (const index of [0, 1]) {
      const blockId = `rdd_${kept.id}_${index}`;
      fake.master.update(index === 0 ? "a" : "b", { blockId, storageLevel: MEMORY_ONLY, memorySize: 8, diskSize: 0 });
    }
    fake.submit(fake.rdd(2, kept));
    expect(submitted()).toEqual(["1.0:0,1"]);
    expect(fake.latest.tasks.map((task) => task.preferredLocations)).toEqual([["a"], ["b"]]);
  });

  test("a map stage submitted alone answers with its statistics, also when it is there already", () => {
    const shuffle = fake.shuffle(fake.rdd(2), 2);
    const job = fake.submitMapStage(shuffle);
    fake.wrote(fake.latest, 0, "a", [1, 2]);
    fake.wrote(fake.latest, 1, "b", [10, 20]);
    const statistics = { shuffleId: 0, bytesByPartition: [11, 22] };
    expect(job.results.get(0)).toEqual(statistics);
    const again = fake.submitMapStage(shuffle);
    expect(again.succeeded).toBe(true);
    expect(again.results.get(0)).toEqual(statistics);
    expect(submitted()).toEqual(["0.0:0,1"]);
  });
});

describe("lost inputs", () => {
  test("a fetch failure sends back the map tasks of the lost executor only, then the stage tries again", async () => {
    const shuffle = fake.shuffle(fake.rdd(3), 2);
    const job = fake.submit(fake.rdd(2, shuffle));
    fake.wroteAll(fake.latest, "a", "b", "b");
    const reduce = fake.latest;
    fake.answered(reduce, 1);
    fake.loseExecutor("b");
    fake.fetchFailed(reduce, 0, 0, 1, "b");
    expect(submitted().length).toBe(2);
    fake.resubmit();
    expect(submitted().slice(2)).toEqual(["0.1:1,2"]);
    fake.wroteAll(fake.latest, "c");
    // The result that had arrived is not computed again.
    expect(submitted().slice(3)).toEqual(["1.1:0"]);
    expect(fake.latest.stageBinary.shuffles[0]?.statuses.map((status) => status?.executorId)).toEqual(["a", "c", "c"]);
    fake.answered(fake.latest, 0);
    expect(job.succeeded).toBe(true);
    const names = await fake.eventNames();
    expect(names.filter((name) => name === "StageSubmitted").length).toBe(4);
    expect(names.filter((name) => name === "StageCompleted").length).toBe(4);
  });

  test("further fetch failures of the same attempt change nothing", () => {
    const shuffle = fake.shuffle(fake.rdd(2), 2);
    fake.submit(fake.rdd(2, shuffle));
    fake.wroteAll(fake.latest, "a", "b");
    const reduce = fake.latest;
    fake.loseExecutor("b");
    fake.fetchFailed(reduce, 0, 0, 1, "b");
    fake.resubmit();
    fake.fetchFailed(reduce, 1, 0, 1, "b");
    fake.resubmit();
    expect(submitted().slice(2)).toEqual(["0.1:1"]);
  });

  test("a result of the old attempt that still arrives is taken", () => {
    const shuffle = fake.shuffle(fake.rdd(1), 2);
    const job = fake.submit(fake.rdd(2, shuffle));
    fake.wroteAll(fake.latest, "b");
    const reduce = fake.latest;
    fake.loseExecutor("b");
    fake.fetchFailed(reduce, 0, 0, 0, "b");
    fake.resubmit();
    fake.answered(reduce, 1, "late");
    fake.wroteAll(fake.latest, "c");
    expect(describeTaskSet(fake.latest)).toBe("1.1:0");
    fake.answered(fake.latest, 0);
    expect(job.succeeded).toBe(true);
  });

  test("fetch failures that no lost executor explains end the job after four attempts", () => {
    const shuffle = fake.shuffle(fake.rdd(1), 1);
    const job = fake.submit(fake.rdd(1, shuffle));
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(job.error).toBeUndefined();
      fake.wroteAll(fake.latest, "a");
      fake.fetchFailed(fake.latest, 0, 0, 0, "a");
      fake.resubmit();
    }
    expect(job.error?.message).toContain("has failed the maximum allowable number of times: 4");
    expect(job.error?.message).toContain("gone");
  });

  test("each map output may be found corrupted once; one that is so again and again ends the job", () => {
    const shuffle = fake.shuffle(fake.rdd(6), 1);
    const job = fake.submit(fake.rdd(1, shuffle));
    fake.wroteAll(fake.latest, "a", "a", "a", "a", "a", "a");
    for (let mapIndex = 0; mapIndex < 6; mapIndex++) {
      fake.fetchFailed(fake.latest, 0, 0, mapIndex, "a", true);
      fake.resubmit();
      expect(job.error).toBeUndefined();
      fake.wroteAll(fake.latest, "a");
    }
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(job.error).toBeUndefined();
      fake.fetchFailed(fake.latest, 0, 0, 2, "a", true);
      fake.resubmit();
      if (attempt < 3) fake.wroteAll(fake.latest, "a");
    }
    expect(job.error?.message).toContain("has failed the maximum allowable number of times: 4");
  });

  test("lost executors may come one after the other without end", () => {
    const shuffle = fake.shuffle(fake.rdd(1), 1);
    const job = fake.submit(fake.rdd(1, shuffle));
    for (let attempt = 0; attempt < 10; attempt++) {
      const executorId = `executor ${attempt}`;
      fake.wroteAll(fake.latest, executorId);
      fake.loseExecutor(executorId);
      fake.fetchFailed(fake.latest, 0, 0, 0, executorId);
      fake.resubmit();
    }
    expect(job.error).toBeUndefined();
    fake.wroteAll(fake.latest, "z");
    fake.answered(fake.latest, 0);
    expect(job.succeeded).toBe(true);
  });

  test("a map stage whose output is lost before its last task ends runs the lost task again", () => {
    const shuffle = fake.shuffle(fake.rdd(2), 1);
    fake.submit(fake.rdd(1, shuffle));
    const map = fake.latest;
    fake.wrote(map, 0, "a");
    fake.loseExecutor("a");
    fake.end(map, 0, { state: "resubmitted" }, "a");
    fake.wrote(map, 1, "b");
    expect(submitted()).toEqual(["0.0:0,1"]);
    fake.wrote(map, 0, "b");
    expect(submitted()).toEqual(["0.0:0,1", "1.0:0"]);
  });

  test("outputs lost over three stages come back from the first", () => {
    const first = fake.shuffle(fake.rdd(1), 1);
    const second = fake.shuffle(fake.rdd(1, first), 1);
    const job = fake.submit(fake.rdd(1, second));
    fake.wroteAll(fake.latest, "a");
    fake.wroteAll(fake.latest, "a");
    const result = fake.latest;
    fake.loseExecutor("a");
    fake.fetchFailed(result, 0, 1, 0, "a");
    fake.resubmit();
    expect(submitted().slice(3)).toEqual(["0.1:0"]);
    fake.wroteAll(fake.latest, "b");
    expect(submitted().slice(4)).toEqual(["1.1:0"]);
    fake.wroteAll(fake.latest, "b");
    expect(submitted().slice(5)).toEqual(["2.1:0"]);
    fake.answered(fake.latest, 0);
    expect(job.succeeded).toBe(true);
  });
});

describe("cancelling", () => {
  const cancelled = (error: Error | undefined) => (error as SparkError | undefined)?.condition;

  test("a job's stages are cancelled, waiting ones never start", () => {
    const shuffle = fake.shuffle(fake.rdd(2), 1);
    const job = fake.submit(fake.rdd(1, shuffle));
    fake.scheduler.process({ type: "job-cancelled", jobId: 0, reason: "enough" });
    expect(cancelled(job.error)).toBe("SPARK_JOB_CANCELLED");
    expect(job.error?.message).toContain("Job 0 cancelled enough");
    expect(fake.cancelledStages).toEqual([0]);
    fake.wroteAll(fake.latest, "a");
    expect(submitted()).toEqual(["0.0:0,1"]);
  });

  test("a stage that another job needs goes on", () => {
    const shuffle = fake.shuffle(fake.rdd(2), 1);
    const first = fake.submit(fake.rdd(1, shuffle));
    const second = fake.submit(fake.rdd(1, shuffle));
    fake.scheduler.process({ type: "job-cancelled", jobId: 0, reason: "" });
    expect(cancelled(first.error)).toBe("SPARK_JOB_CANCELLED");
    expect(fake.cancelledStages).toEqual([]);
    fake.wroteAll(fake.latest, "a");
    fake.answered(fake.latest, 0);
    expect(second.succeeded).toBe(true);
  });

  test("a group's jobs, and no others", () => {
    const inGroup = fake.submit(fake.rdd(1), { properties: { "spark.jobGroup.id": "g" } });
    const other = fake.submit(fake.rdd(1), { properties: { "spark.jobGroup.id": "h" } });
    fake.scheduler.process({
      type: "job-group-cancelled",
      groupId: "g",
      reason: "part of cancelled job group g",
      andFutureJobs: false,
    });
    expect(cancelled(inGroup.error)).toBe("SPARK_JOB_CANCELLED");
    expect(other.error).toBeUndefined();
    fake.scheduler.process({ type: "all-jobs-cancelled", reason: "all" });
    expect(cancelled(other.error)).toBe("SPARK_JOB_CANCELLED");
  });

  test("cancelling what has ended does nothing", () => {
    const job = fake.submit(fake.rdd(1));
    fake.answered(fake.latest, 0);
    fake.scheduler.process({ type: "job-cancelled", jobId: 0, reason: "" });
    expect(job).toMatchObject({ succeeded: true, error: undefined });
  });
});

test("the first job's stages and tasks come before the second's", () => {
  fake.submit(fake.rdd(1));
  fake.submit(fake.rdd(1));
  expect(fake.taskSets.map((taskSet) => taskSet.jobId)).toEqual([0, 1]);
});
