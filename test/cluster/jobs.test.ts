// Jobs on real worker threads: several stages, reuse of shuffles and kept blocks, accumulators, events.
import { afterEach, expect, test } from "vitest";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { collectSums, expectedSums, startContext, sumsByRemainder, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

test("a job of two stages over two executors", async () => {
  sc = startContext();
  const sums = await collectSums(sc, sumsByRemainder(sc, 10_000, 7, 4, 3));
  expect(sums).toEqual(expectedSums(10_000, 7));
});
