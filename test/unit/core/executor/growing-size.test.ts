// The size of what grows, without a look at it each time.
import { expect, test } from "vitest";
import { GrowingSize } from "../../../../src/core/executor/rdd/growing-size.ts";

test("it is looked at ever more seldom, and follows the growth in between", () => {
  let [values, looks] = [0, 0];
  const size = new GrowingSize(() => {
    looks++;
    return values * 100;
  });
  for (let i = 0; i < 1000; i++) {
    values += 1000;
    size.add(1000);
    if (values >= 10_000) expect(size.bytes).toBeCloseTo(values * 100);
    else expect(size.bytes).toBeLessThanOrEqual(values * 100);
  }
  expect(looks).toBeGreaterThan(5);
  expect(looks).toBeLessThan(20);
});

test("what is cleared begins anew", () => {
  const size = new GrowingSize(() => 5000);
  size.add(10_000);
  expect(size.bytes).toBe(5000);
  size.clear();
  size.add(10);
  expect(size.bytes).toBe(0);
});
