// Many jobs of all sorts in a row leave the memory of the driver and of the executors where it was. `npm test` makes some hundreds;
// `HIBANA_MANY_JOBS=10000 npx vitest run test/cluster/memory-of-jobs.test.ts` makes 10,000.
import { afterEach, expect, test } from "vitest";
import { RDD } from "../../src/core/rdd/rdd.ts";
import { closure } from "../../src/core/rdd/task-closure.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { collectGarbage, heapInUse } from "./heap-in-use.ts";
import { collect, executorsReady, startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

const JOBS = Number(process.env.HIBANA_MANY_JOBS ?? 400);

/** Until everything has been loaded and compiled, and what is kept of the last jobs is full. */
const WARM_UP = 200;

/** What may lie about. */
const TOLERANCE = 2 * 2 ** 20;

let sc: SparkContext;
afterEach(() => sc.stop());

async function oneJob(i: number): Promise<void> {
  const numbers = sc.parallelize([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 2);
  switch (i % 5) {
    case 0: {
      const sums = numbers.map((n) => [n % 3, n]).reduceByKey((a, b) => a + b);
      expect((await sums.collect()).length).toBe(3);
      break;
    }
    case 1: {
      const kept = numbers.map((n) => [n, "x".repeat(1000)]).persist();
      expect(await kept.count()).toBe(10);
      await kept.unpersist();
      break;
    }
    case 2: {
      const factor = sc.broadcast({ of: i, text: "y".repeat(1000) });
      const products = numbers.map(closure((n: number) => n * factor.value.of, { factor }));
      expect((await products.collect()).at(-1)).toBe(10 * i);
      factor.destroy();
      break;
    }
    case 3: {
      const sum = sc.longAccumulator(`sum ${i}`);
      await numbers.foreach(closure((n: number) => sum.add(n), { sum }));
      expect(Number(sum.value)).toBe(55);
      break;
    }
    default: {
      const joined = numbers
        .keyBy((n) => n % 4)
        .join(numbers.keyBy((n) => n % 2))
        .sortByKey();
      expect(await joined.count()).toBe(25);
    }
  }
}

/** Bytes in use of the driver, and of the executor that has most. */
async function inUse(): Promise<readonly [driver: number, executor: number]> {
  await collectGarbage();
  await sc.listenerBus.waitUntilEmpty();
  const heaps = new RDD(sc, { kind: "test-heap", payload: undefined, partitions: [undefined, undefined] });
  const executors = await collect<number>(sc, heaps);
  return [await heapInUse(), Math.max(...executors)];
}

test(
  "jobs leave memory where it was",
  async () => {
    sc = startContext();
    await executorsReady(sc, 2);
    for (let i = 0; i < WARM_UP; i++) await oneJob(i);
    const [driverBefore, executorBefore] = await inUse();
    for (let i = 0; i < JOBS; i++) await oneJob(i);
    const [driver, executor] = await inUse();
    expect(driver - driverBefore).toBeLessThan(TOLERANCE);
    expect(executor - executorBefore).toBeLessThan(TOLERANCE);
    for (const usage of await sc.executorUsage()) expect(usage).toMatchObject({ storageBytes: 0, broadcasts: 0 });
  },
  60_000 + JOBS * 100,
);
