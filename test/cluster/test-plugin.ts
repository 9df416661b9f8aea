// RDD and output kinds over plain values for the cluster tests: enough of an RDD API to build jobs of several stages.
import type { AccumulatorHandle } from "../../src/core/accumulator/accumulator-handle.ts";
import { BarrierTaskContext } from "../../src/core/executor/barrier-task-context.ts";
import type { ExecutorPlugin, OutputKind, RddKind } from "../../src/core/executor/executor-registry.ts";
import { taskAccumulator } from "../../src/core/executor/task-accumulator.ts";
import { SparkError } from "../../src/errors/spark-error.ts";
import { heapInUse } from "./heap-in-use.ts";

export type Pair = readonly [key: number, value: number];

/** Adds each value to an accumulator, whose handle is the payload. */
const accumulate: RddKind = {
  kind: "test-accumulate",
  async *compute({ payload, parents, context, index }) {
    const { handle, failOnce } = payload as { handle: AccumulatorHandle; failOnce?: boolean };
    const accumulator = await taskAccumulator(handle, context);
    for (const parent of parents.flat()) {
      for await (const value of parent()) {
        accumulator.add(value);
        yield value;
      }
    }
    if (failOnce && index === 0 && context.attemptNumber === 0) throw new TypeError("after adding");
  },
};

const local: RddKind = {
  kind: "test-local",
  compute: ({ partition }) => partition as readonly unknown[],
};

/** Numbers [start, end), yielding to the event loop as batches do. */
const range: RddKind = {
  kind: "test-range",
  async *compute({ partition, context }) {
    const { start, end } = partition as { start: number; end: number };
    for (let i = start; i < end; i++) {
      if (i % 1024 === 0) await context.yieldIfNeeded();
      yield i;
    }
  },
};

type MapFunction =
  | { readonly type: "key-by-modulo"; readonly modulo: number }
  | { readonly type: "identity" }
  | { readonly type: "fail"; readonly untilAttempt: number; readonly partition: number }
  | { readonly type: "spin"; readonly millis: number }
  | { readonly type: "count"; readonly accumulator: number }
  | { readonly type: "sleep"; readonly millis: number }
  | { readonly type: "straggle"; readonly millis: number; readonly partition: number }
  | { readonly type: "exit"; readonly partition: number };

const map: RddKind = {
  kind: "test-map",
  async *compute({ parents, payload, index, context }) {
    const f = payload as MapFunction;
    if (f.type === "fail" && index === f.partition && context.attemptNumber < f.untilAttempt) {
      throw new TypeError(`partition ${index} failed on attempt ${context.attemptNumber}`);
    }
    if (f.type === "exit" && index === f.partition) {
      throwOutside();
      await sleep(60_000, context.signal);
    }
    if (f.type === "sleep") await sleep(f.millis, context.signal);
    if (f.type === "straggle" && index === f.partition && context.attemptNumber === 0) {
      await sleep(f.millis, context.signal);
    }
    if (f.type === "spin") spin(f.millis);
    for (const parent of parents.flat()) {
      for await (const value of parent()) {
        if (f.type === "count") context.add(f.accumulator, 1);
        yield f.type === "key-by-modulo" ? [Number(value) % f.modulo, Number(value)] : value;
      }
    }
  },
};

/** Kills the thread, as an out-of-memory error would. */
function throwOutside(): void {
  setImmediate(() => {
    throw new RangeError("worker dies");
  });
}

function spin(millis: number): void {
  const end = performance.now() + millis;
  while (performance.now() < end);
}

function sleep(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Sums the values of each key of its reduce partition. */
const reduce: RddKind = {
  kind: "test-reduce",
  async *compute({ index, shuffleIds, context }) {
    const sums = new Map<number, number>();
    for (const shuffleId of shuffleIds) {
      for await (const bytes of context.shuffle.read(shuffleId, index, index + 1)) {
        const pairs = new Float64Array(bytes.slice().buffer);
        for (let i = 0; i < pairs.length; i += 2) {
          sums.set(pairs[i] ?? 0, (sums.get(pairs[i] ?? 0) ?? 0) + (pairs[i + 1] ?? 0));
        }
        await context.yieldIfNeeded();
      }
    }
    yield* [...sums].sort(([a], [b]) => a - b);
  },
};

/** Writes pairs by key modulo the number of reduce partitions. */
const shuffleWrite: OutputKind = {
  kind: "test-shuffle-write",
  async run(records, payload, context) {
    const { shuffleId, numPartitions } = payload as { shuffleId: number; numPartitions: number };
    const buckets: number[][] = Array.from({ length: numPartitions }, () => []);
    for await (const record of records) {
      const [key, value] = record as Pair;
      buckets[key % numPartitions]?.push(key, value);
    }
    const offsets = new Float64Array(numPartitions + 1);
    for (const [i, bucket] of buckets.entries()) offsets[i + 1] = (offsets[i] ?? 0) + bucket.length * 8;
    const buffer = context.shuffle.allocate(offsets[numPartitions] ?? 0);
    const values = new Float64Array(buffer);
    for (const [i, bucket] of buckets.entries()) values.set(bucket, (offsets[i] ?? 0) / 8);
    const counts = buckets.map((bucket) => bucket.length / 2);
    const data = new Uint8Array(buffer, 0, offsets[numPartitions] ?? 0);
    return { value: context.shuffle.write(shuffleId, data, offsets, counts) };
  },
};

const collect: OutputKind = {
  kind: "test-collect",
  async run(records) {
    const value: unknown[] = [];
    for await (const record of records) value.push(record);
    return { value };
  },
};

/** Waits for the other tasks of its barrier stage, then gives what they have said. */
const barrier: RddKind = {
  kind: "test-barrier",
  async *compute({ payload, index, context }) {
    const { coordinator, failOnce, mixed } = payload as { coordinator: number; failOnce?: boolean; mixed?: boolean };
    const task = new BarrierTaskContext(context, coordinator);
    if (failOnce && index === 1 && task.stageAttemptNumber === 0) throw new TypeError("first attempt");
    if (mixed && index === 1) await task.allGather("");
    await task.barrier();
    const said = await task.allGather(`${index} of ${task.numPartitions}`);
    yield { said, addresses: task.getTaskInfos().map(({ address }) => address), executorId: context.executorId };
  },
};

/** The executor that ran the task, for tests of locality. */
const whereAmI: OutputKind = {
  kind: "test-where",
  async run(records, _payload, context) {
    for await (const _ of records);
    return { value: context.executorId };
  },
};

const broadcast: RddKind = {
  kind: "test-broadcast",
  *compute({ partition, context }) {
    yield context.broadcastValue(partition as number);
  },
};

/** Follows the first of several dependencies on the same parent. */
const firstParent: RddKind = {
  kind: "test-first-parent",
  compute: ({ parents }) => parents[0]?.[0]?.() ?? [],
};

const wasm: RddKind = {
  kind: "test-wasm",
  async *compute({ payload }) {
    const instance = await WebAssembly.instantiate(payload as WebAssembly.Module);
    yield (instance.exports.answer as () => number)();
  },
};

const divide: RddKind = {
  kind: "test-divide",
  *compute({ partition }) {
    if (partition === 0)
      throw new SparkError("SparkArithmeticException", "DIVIDE_BY_ZERO", { config: "spark.sql.ansi.enabled" });
    yield 1 / (partition as number);
  },
};

/** Bytes in use in the executor's thread. */
const heap: RddKind = {
  kind: "test-heap",
  async *compute() {
    yield await heapInUse();
  },
};

/** How often the state of this executor was made and disposed. */
function sharedState(): RddKind {
  let made = 0;
  let disposed = 0;
  return {
    kind: "test-shared-state",
    async *compute({ payload, context }) {
      await context.sharedState(
        payload as string,
        () => ++made,
        () => {
          disposed++;
        },
      );
      yield { made, disposed };
    },
  };
}

export const testPlugin: ExecutorPlugin = {
  init({ registry }) {
    for (const kind of [
      local,
      range,
      map,
      reduce,
      broadcast,
      divide,
      firstParent,
      wasm,
      sharedState(),
      accumulate,
      barrier,
      heap,
    ])
      registry.registerRddKind(kind);
    for (const kind of [shuffleWrite, collect, whereAmI]) registry.registerOutputKind(kind);
  },
};
