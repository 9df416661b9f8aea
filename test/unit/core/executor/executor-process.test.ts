// The driver's side of an executor that runs in this thread: what is sent with tasks, and sent again when it is missed.
import { afterEach, beforeEach, expect, test } from "vitest";
import { Executor } from "../../../../src/core/executor/executor.ts";
import { ExecutorProcess } from "../../../../src/core/executor/executor-process.ts";
import type { ExecutorPlugin } from "../../../../src/core/executor/executor-registry.ts";
import { MEMORY_ONLY } from "../../../../src/core/storage/storage-level.ts";
import type { MessageEndpoint } from "../../../../src/host/host.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import type { StageBinary, TaskDescription, TaskReport } from "../../../../src/rpc/messages.ts";
import { expose } from "../../../../src/rpc/remote-endpoint.ts";

const plugin: ExecutorPlugin = {
  init({ registry }) {
    registry.registerRddKind({ kind: "source", compute: ({ partition }) => partition as number[] });
    registry.registerRddKind({
      kind: "doubled",
      async *compute({ parents }) {
        for (const parent of parents.flat()) for await (const value of parent()) yield 2 * Number(value);
      },
    });
    registry.registerOutputKind({
      kind: "collect",
      async run(records) {
        const value: unknown[] = [];
        for await (const record of records) value.push(record);
        return { value };
      },
    });
  },
};

const binary: StageBinary = {
  id: 7,
  rdds: [
    { id: 0, kind: "source", payload: undefined, dependencies: [] },
    {
      id: 1,
      kind: "doubled",
      payload: undefined,
      dependencies: [{ type: "narrow", rddId: 0 }],
      storageLevel: MEMORY_ONLY,
    },
  ],
  output: { kind: "collect", payload: undefined },
  shuffles: [],
  localProperties: {},
};

let executor: Executor;
let process: ExecutorProcess;
let launched: TaskDescription[];
let ports: MessageChannel;

beforeEach(async () => {
  launched = [];
  executor = new Executor({ host: createNodeHost(), plugins: [plugin] });
  await executor.start({ executorId: "0", applicationId: "test", conf: {} });
  const launch = executor.launchTask.bind(executor);
  executor.launchTask = (description) => {
    launched.push(description);
    return launch(description);
  };
  ports = new MessageChannel();
  expose(executor, ports.port2);
  const worker = {
    endpoint: ports.port1 as MessageEndpoint,
    exited: new Promise<string>(() => {}),
    setActive: () => {},
    terminate: () => {},
  };
  process = new ExecutorProcess("0", worker, () => new Promise((resolve) => setImmediate(resolve)));
});

afterEach(() => ports.port1.close());

let nextTaskId = 0;

function run(data: unknown = [1, 2, 3]): Promise<TaskReport> {
  const source = { rddId: 0, index: 0, data, parents: [] };
  const task: TaskDescription = {
    taskId: nextTaskId++,
    stageId: 0,
    stageAttemptId: 0,
    attemptNumber: 0,
    partitionId: 0,
    numPartitions: 1,
    stageBinaryId: binary.id,
    partition: { rddId: 1, index: 0, data: undefined, parents: [[source]] },
  };
  return process.launchTask(task, binary);
}

const doubled = { state: "finished", value: [2, 4, 6] };

test("the stage binary is sent once, and no lineage of what the executor keeps", async () => {
  expect((await run()).end).toEqual(doubled);
  expect((await run()).end).toEqual(doubled);
  expect(launched.map((task) => task.stageBinary?.id)).toEqual([7, undefined]);
  expect(launched.map(({ partition }) => partition.parents.length)).toEqual([1, 0]);
});

test("a task whose kept partition is gone is sent again in full", async () => {
  await run();
  executor.removeRdd(1);
  expect((await run()).end).toEqual(doubled);
  expect(launched.map(({ partition }) => partition.kept === true)).toEqual([false, true, false]);
});

test("a task that is killed on its way back for its lineage stays killed", async () => {
  await run();
  executor.removeRdd(1);
  const report = run();
  process.killTask(nextTaskId - 1, "no more wanted");
  expect((await report).end).toEqual({ state: "killed", reason: "no more wanted" });
});

test("a stage that is released while its last task comes back for its lineage leaves nothing", async () => {
  await run();
  executor.removeRdd(1);
  const report = run();
  process.releaseStage(binary.id);
  expect((await report).end).toEqual(doubled);
  expect(await process.usage()).toMatchObject({ stages: 0, queuedTasks: 0 });
});

test("large arrays arrive, and the driver keeps its own for another attempt", async () => {
  const large = new Uint8Array(5_000_000).fill(7);
  const small = new Uint8Array([1, 2]);
  const report = await run([large, small, large]);
  expect(report.end.state).toBe("finished");
  expect([large.length, large[4_999_999], small.length]).toEqual([5_000_000, 7, 2]);
  const arrived = launched[0]?.partition.parents[0]?.[0]?.data as readonly Uint8Array[];
  const [first, second, third] = arrived;
  expect(Buffer.compare(first ?? small, large)).toBe(0);
  expect(second).toEqual(small);
  expect(third).toBe(first);
});

test("a task that is killed while its data are copied is not sent", async () => {
  const report = run([new Uint8Array(20_000_000)]);
  process.killTask(nextTaskId - 1, "no more wanted");
  expect((await report).end).toEqual({ state: "killed", reason: "no more wanted" });
  expect(launched).toEqual([]);
});
