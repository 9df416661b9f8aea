// Mixed RDD jobs while executors die, messages come late, tasks fail, and blocks are evicted: every result is right and nothing
// is left behind. `npm test` makes a few runs, `npm run test:chaos` 2,000; HIBANA_CHAOS_SEED makes one again.
import { afterEach, expect, test } from "vitest";
import { closure } from "../../src/core/rdd/task-closure.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { StorageLevel } from "../../src/core/storage/storage-level.ts";
import type { DriverHost, WorkerHandle } from "../../src/host/host.ts";
import {
  collect,
  collectSums,
  expectedSums,
  mapRdd,
  random,
  rangeRdd,
  startContext,
  sumsByRemainder,
  useTestExecutor,
} from "./test-cluster.ts";

useTestExecutor();

const RUNS = Number(process.env.HIBANA_CHAOS_RUNS ?? 30);
const RUNS_PER_CONTEXT = 10;
const FIRST_SEED = Number(process.env.HIBANA_CHAOS_SEED ?? 1);

let sc: SparkContext | undefined;

afterEach(async () => {
  await sc?.stop();
});

/** A host whose workers hear the driver late, but in order. */
function delayed(host: DriverHost, next: () => number): DriverHost {
  const startWorker = (name: string): WorkerHandle => {
    const worker = host.startWorker(name);
    const { endpoint } = worker;
    let last = Promise.resolve();
    const postMessage = (message: unknown, transfer?: Transferable[]): void => {
      // What is transferred must leave at once, or it would be here and there.
      const wait = transfer !== undefined && transfer.length > 0 ? 0 : next() < 0.05 ? Math.floor(next() * 20) : 0;
      last = last.then(async () => {
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        endpoint.postMessage(message, transfer);
      });
    };
    const proxied = new Proxy(endpoint, {
      get: (target, key) => {
        if (key === "postMessage") return postMessage;
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    return { ...worker, endpoint: proxied, exited: worker.exited };
  };
  return new Proxy(host, {
    get: (target, key) => (key === "startWorker" ? startWorker : Reflect.get(target, key)),
  });
}

type Job = (context: SparkContext, next: () => number) => Promise<void>;

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

const LEVELS = [
  StorageLevel.MEMORY_ONLY,
  StorageLevel.MEMORY_AND_DISK_SER,
  StorageLevel.DISK_ONLY,
  StorageLevel.MEMORY_ONLY_2,
];

const jobs: Readonly<Record<string, Job>> = {
  async shuffle(context) {
    const rdd = sumsByRemainder(context, 5000, 13, 6, 4);
    expect(await collectSums(context, rdd)).toEqual(expectedSums(5000, 13));
    const [dependency] = rdd.dependencies;
    if (dependency?.type === "shuffle") context.cleaner.removeShuffle(dependency.shuffleId);
  },
  async sort(context, next) {
    const values = numbers(2000).map(() => Math.floor(next() * 10_000));
    const sorted = await context
      .parallelize(values, 5)
      .sortBy(closure((n: number) => n, {}))
      .collect();
    expect(sorted).toEqual([...values].sort((a, b) => a - b));
  },
  async join(context) {
    const left = context.parallelize(numbers(300), 4).map((n: number): [number, number] => [n % 50, n]);
    const right = context.parallelize(numbers(50), 3).map((n: number): [number, string] => [n, `k${n}`]);
    const joined = await left.join(right).collect();
    expect(joined.length).toBe(300);
    for (const [key, [n, text]] of joined) expect([key, text]).toEqual([n % 50, `k${n % 50}`]);
  },
  async cached(context, next) {
    const level = LEVELS[Math.floor(next() * LEVELS.length)] ?? StorageLevel.MEMORY_ONLY;
    const rdd = context
      .parallelize(numbers(1000), 6)
      .map((n: number) => n * 2)
      .persist(level);
    for (let i = 0; i < 3; i++) expect(await rdd.collect()).toEqual(numbers(1000).map((n) => n * 2));
    rdd.unpersist();
  },
  async failing(context) {
    const rdd = mapRdd(context, rangeRdd(context, 600, 6), { type: "fail", untilAttempt: 2, partition: 3 });
    expect(await collect(context, rdd)).toEqual(numbers(600));
  },
  async broadcast(context) {
    const table = context.broadcast(numbers(3000).map((n) => n * 3));
    const rdd = context.parallelize(numbers(200), 6).map(closure((n: number) => table.value[n] ?? -1, { table }));
    expect(await rdd.collect()).toEqual(numbers(200).map((n) => n * 3));
    table.destroy();
  },
  async counted(context) {
    const counter = context.longAccumulator();
    await context.parallelize(numbers(500), 6).foreach(closure((n: number) => counter.add(n), { counter }));
    expect(counter.value).toBe(124_750n);
  },
};

async function run(context: SparkContext, seed: number): Promise<void> {
  const next = random(seed);
  const names = Object.keys(jobs);
  const chosen = [0, 1, 2].map(() => names[Math.floor(next() * names.length)] ?? "shuffle");
  const kills = Math.floor(next() * 3);
  const kill = async (): Promise<void> => {
    for (let i = 0; i < kills; i++) {
      await new Promise((resolve) => setTimeout(resolve, next() * 30));
      const ids = context.statusTracker.getExecutorIds();
      context.killExecutor(ids[Math.floor(next() * ids.length)] ?? "");
    }
  };
  try {
    await Promise.all([kill(), ...chosen.map((name, i) => jobs[name]?.(context, random(seed * 7 + i)))]);
  } catch (error) {
    throw new Error(`Run ${seed} (${chosen.join(", ")}, ${kills} kills): HIBANA_CHAOS_SEED=${seed}`, { cause: error });
  }
}

test(
  "every result is right and nothing is left",
  async () => {
    const handles = process.getActiveResourcesInfo().length;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += RUNS_PER_CONTEXT) {
      const next = random(seed * 31);
      const conf = { "spark.master": `local[${2 + Math.floor(next() * 3)},4]`, "spark.executor.memory": "4m" };
      sc = startContext(conf, [], (host) => delayed(host, next));
      for (let one = seed; one < Math.min(seed + RUNS_PER_CONTEXT, FIRST_SEED + RUNS); one++) await run(sc, one);
      expect(sc.statusTracker.getActiveJobIds()).toEqual([]);
      const nothing = { stages: 0, queuedTasks: 0, storageBytes: 0, sharedStates: 0 };
      for (const executor of await sc.executorUsage()) expect(executor).toMatchObject(nothing);
      await sc.stop();
    }
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(handles + 4);
  },
  30_000 + RUNS * 2000,
);
