// One executor in this thread: how tasks end, what contexts give, and that nothing stays behind.
import { beforeEach, describe, expect, test } from "vitest";
import { estimateSize } from "../../../../src/core/executor/estimate-size.ts";
import { EXECUTION_MEMORY } from "../../../../src/core/executor/execution-memory.ts";
import { Executor } from "../../../../src/core/executor/executor.ts";
import type { ExecutorPlugin, OutputKind, RddKind } from "../../../../src/core/executor/executor-registry.ts";
import { serviceKey } from "../../../../src/core/executor/executor-services.ts";
import type { TaskContext } from "../../../../src/core/executor/task-context.ts";
import { MEMORY_ONLY } from "../../../../src/core/storage/storage-level.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import type { RddNode, TaskDescription, TaskReport } from "../../../../src/rpc/messages.ts";

const GREETING = serviceKey<string>("greeting");

let run: (context: TaskContext, records: AsyncIterable<unknown>) => Promise<unknown>;
let computed: number;
let shutdowns: number;
let executor: Executor;
let nextTaskId = 0;

const source: RddKind = {
  kind: "source",
  *compute({ partition }) {
    computed++;
    yield* partition as unknown[];
  },
};

const output: OutputKind = {
  kind: "run",
  run: async (records, _payload, context) => ({ value: await run(context, records) }),
};

const plugin: ExecutorPlugin = {
  init({ registry, services, conf }) {
    registry.registerRddKind(source);
    registry.registerOutputKind(output);
    services.register(GREETING, `hello ${conf.name}`);
  },
  shutdown() {
    shutdowns++;
  },
};

beforeEach(async () => {
  computed = 0;
  shutdowns = 0;
  executor = new Executor({ host: createNodeHost(), plugins: [plugin] });
  await executor.start({ executorId: "0", applicationId: "test", conf: { name: "you" } });
});

/** Runs a task that needs nothing more to be sent. */
async function launch(description: TaskDescription): Promise<TaskReport> {
  const report = await executor.launchTask(description);
  if (report === undefined) throw new Error("The task asks for its lineage.");
  return report;
}

function task(node: Partial<RddNode> = {}): TaskDescription {
  const rdd: RddNode = { id: 1, kind: "source", payload: undefined, dependencies: [], ...node };
  const binary = { id: 0, rdds: [rdd], output: { kind: "run", payload: 0 }, shuffles: [], localProperties: { p: "q" } };
  return {
    taskId: nextTaskId++,
    stageId: 3,
    stageAttemptId: 0,
    attemptNumber: 0,
    partitionId: 0,
    numPartitions: 1,
    stageBinaryId: 0,
    stageBinary: binary,
    partition: { rddId: 1, index: 0, data: [1, 2, 3], parents: [] },
  };
}

test("a task gets its records, its services and its properties", async () => {
  run = async (context, records) => {
    const values: unknown[] = [];
    for await (const record of records) values.push(record);
    context.add(7, 2);
    context.add(7, 3);
    return [values, context.services.get(GREETING), context.localProperties.p, context.stageId];
  };
  const report = await launch(task());
  expect(report.end).toEqual({ state: "finished", value: [[1, 2, 3], "hello you", "q", 3] });
  expect(report.accumulators).toEqual([{ id: 7, update: 5 }]);
});

test("completion callbacks run in reverse, also after a failure, and their error fails the task", async () => {
  const seen: string[] = [];
  run = async (context) => {
    context.onCompletion(() => void seen.push("first"));
    context.onCompletion(async () => {
      await Promise.resolve();
      seen.push("second");
    });
    throw new Error("task");
  };
  expect((await launch(task())).end).toMatchObject({ state: "failed", error: { message: "Error: task" } });
  expect(seen).toEqual(["second", "first"]);
  run = async (context) => {
    context.onCompletion(() => {
      throw new Error("cleanup");
    });
  };
  expect((await launch(task())).end).toMatchObject({
    state: "failed",
    error: { message: "Error: cleanup" },
  });
});

describe("kills", () => {
  test("a task that yields stops at its next yield", async () => {
    run = async (context) => {
      const end = performance.now() + 5000;
      while (performance.now() < end) await context.yieldIfNeeded();
    };
    const running = task();
    const report = launch(running);
    setTimeout(() => executor.killTask(running.taskId, "enough"), 20);
    expect((await report).end).toEqual({ state: "killed", reason: "enough" });
  });

  test("a waiting task is told by its signal", async () => {
    run = (context) =>
      new Promise((_, reject) => context.signal.addEventListener("abort", () => reject(new Error("aborted"))));
    const running = task();
    const report = launch(running);
    await Promise.resolve();
    executor.killTask(running.taskId, "enough");
    expect((await report).end).toEqual({ state: "killed", reason: "enough" });
  });

  test("a queued task never runs", async () => {
    let runs = 0;
    run = async (context) => {
      runs++;
      await context.host.yieldToEventLoop();
    };
    const first = launch(task());
    const queued = task();
    const second = launch(queued);
    expect(executor.usage().queuedTasks).toBe(2);
    executor.killTask(queued.taskId, "enough");
    expect((await second).end).toEqual({ state: "killed", reason: "enough" });
    expect((await first).end.state).toBe("finished");
    expect(runs).toBe(1);
  });
});

test("tasks run one after the other, in the order they were sent", async () => {
  const order: string[] = [];
  run = async (context) => {
    order.push(`start ${context.taskAttemptId}`);
    await context.host.yieldToEventLoop();
    order.push(`end ${context.taskAttemptId}`);
  };
  const tasks = [task(), task(), task()];
  await Promise.all(tasks.map((one) => launch(one)));
  expect(order).toEqual(tasks.flatMap(({ taskId }) => [`start ${taskId}`, `end ${taskId}`]));
});

test("yieldIfNeeded lets messages in after some milliseconds, and only then", async () => {
  run = async (context) => {
    const early = context.yieldIfNeeded();
    const end = performance.now() + 10;
    while (performance.now() < end);
    let messages = 0;
    setImmediate(() => messages++);
    await context.yieldIfNeeded();
    return [early, messages];
  };
  expect((await launch(task())).end).toEqual({ state: "finished", value: [undefined, 1] });
});

test("a persisted RDD is computed once", async () => {
  run = async (_context, records) => {
    const values: unknown[] = [];
    for await (const record of records) values.push(record);
    return values;
  };
  const persisted = { storageLevel: MEMORY_ONLY };
  const first = await launch(task(persisted));
  expect(first.metrics.updatedBlocks.map((block) => block.blockId)).toEqual(["rdd_1_0"]);
  const second = await launch(task(persisted));
  expect(second.end).toEqual(first.end);
  expect(second.metrics.updatedBlocks).toEqual([]);
  expect(computed).toBe(1);
  executor.removeRdd(1);
  await launch(task(persisted));
  expect(computed).toBe(2);
});

test("shared state that could not be made is tried again, and disposed when removed", async () => {
  let attempts = 0;
  const disposed: number[] = [];
  run = (context) =>
    context.sharedState(
      "key",
      () => {
        if (++attempts === 1) throw new Error("not yet");
        return attempts;
      },
      (state) => disposed.push(state),
    );
  expect((await launch(task())).end.state).toBe("failed");
  expect((await launch(task())).end).toEqual({ state: "finished", value: 2 });
  expect((await launch(task())).end).toEqual({ state: "finished", value: 2 });
  executor.removeSharedState("key");
  await Promise.resolve();
  expect(disposed).toEqual([2]);
});

test("stop frees what is kept and shuts plugins down", async () => {
  run = async (context) => {
    await context.sharedState("key", () => 1);
    return context.shuffle.write(5, new Uint8Array(10), [0, 10]).sizes;
  };
  await launch(task());
  expect(executor.usage()).toMatchObject({ stages: 1, shuffleBytes: 10, sharedStates: 1 });
  executor.releaseStage(0);
  await executor.stop();
  expect(executor.usage()).toMatchObject({ stages: 0, shuffleBytes: 0, sharedStates: 0 });
  expect(shutdowns).toBe(1);
});

test("a task asks for the lineage of a partition that is not kept any more", async () => {
  run = async (_context, records) => {
    const values: unknown[] = [];
    for await (const record of records) values.push(record);
    return values;
  };
  const kept = task({ storageLevel: MEMORY_ONLY });
  const short: TaskDescription = { ...kept, partition: { ...kept.partition, data: undefined, kept: true } };
  expect(await executor.launchTask(short)).toBeUndefined();
  expect((await launch(kept)).end).toEqual({ state: "finished", value: [1, 2, 3] });
  expect((await launch(short)).end).toEqual({ state: "finished", value: [1, 2, 3] });
  expect(computed).toBe(1);
  executor.removeRdd(1);
  expect(await executor.launchTask(short)).toBeUndefined();
});

test("usage tells of the memory that a plugin computes in, and of the heap", async () => {
  expect(executor.usage()).toMatchObject({ executionBytes: 0, executionMemorySize: 0 });
  expect(executor.usage().heapBytes).toBeGreaterThan(1_000_000);
  let used = 100;
  const memory: ExecutorPlugin = {
    init: ({ services }) => services.register(EXECUTION_MEMORY, { used: () => used, size: () => 65_536 }),
  };
  const computing = new Executor({ host: createNodeHost(), plugins: [memory] });
  await computing.start({ executorId: "1", applicationId: "test", conf: {} });
  used = 200;
  expect(computing.usage()).toMatchObject({ executionBytes: 200, executionMemorySize: 65_536 });
});

test("sizes of plain values are estimated", () => {
  expect(estimateSize(1)).toBe(8);
  expect(estimateSize("ab")).toBe(20);
  expect(estimateSize([1, 2])).toBe(48);
  expect(estimateSize(new Uint8Array(100))).toBe(164);
  expect(estimateSize({ a: null })).toBe(32);
});
