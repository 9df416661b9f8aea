// Actions on RDDs that answer by an estimate, or within a time.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;
beforeAll(() => {
  sc = startContext();
});
afterAll(() => sc.stop());

test.each([100, 5000, 60_000])("%i different records are counted to within a few percent", async (different) => {
  const records = sc.range(0, 2 * different, 1, 4).map((i) => `record ${i >> 1}`);
  const estimate = await records.countApproxDistinct(0.02);
  expect(Math.abs(estimate - different) / different).toBeLessThan(0.06);
  const numbers = await sc.range(0, different, 1, 3).countApproxDistinct(0.02);
  expect(Math.abs(numbers - different) / different).toBeLessThan(0.06);
});

test("a count that ends in time is exact, one that does not is completed later", async () => {
  const done = await sc.range(0, 1000, 1, 4).countApprox(10_000);
  expect(done).toMatchObject({ isInitialValueFinal: true, initialValue: { mean: 1000, low: 1000, high: 1000 } });
  const slow = sc.range(0, 4, 1, 4).map((i) => {
    for (const end = Date.now() + 150; Date.now() < end; );
    return i;
  });
  const partial = await slow.countApprox(10);
  expect(partial.isInitialValueFinal).toBe(false);
  expect(await partial.getFinalValue()).toMatchObject({ mean: 4, confidence: 1 });
});
