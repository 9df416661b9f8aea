// Effects happen one after the other, in the order in which they were asked for.

import { expect, test } from "vitest";
import { EffectOrder } from "../../../../src/sql/api/effect-order.ts";

test("an effect waits for those before it, failed or not", async () => {
  const effects = new EffectOrder();
  const happened: string[] = [];
  const slow = effects.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    happened.push("slow");
  });
  const failing = effects.run(async () => {
    happened.push("failing");
    throw new Error("no");
  });
  const before = effects.settled;
  const last = effects.run(async () => happened.push("last"));
  await expect(failing).rejects.toThrow("no");
  await before;
  expect(happened.slice(0, 2)).toEqual(["slow", "failing"]);
  await Promise.all([slow, last]);
  expect(happened).toEqual(["slow", "failing", "last"]);
});

test("settled is what was asked for until then", async () => {
  const effects = new EffectOrder();
  const { settled } = effects;
  let done = false;
  const later = effects.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done = true;
  });
  await settled;
  expect(done).toBe(false);
  await later;
  expect(done).toBe(true);
});
