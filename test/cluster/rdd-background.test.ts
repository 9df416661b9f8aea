// Actions in the background, pipes, and what is kept of RDDs.
import { afterAll, beforeAll, expect, test } from "vitest";
import { closure } from "../../src/core/rdd/task-closure.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;
beforeAll(() => {
  sc = startContext();
});
afterAll(() => sc.stop());

test("an action in the background tells its jobs, and ends", async () => {
  const count = sc.range(0, 100, 1, 4).countAsync();
  expect(count.isCompleted).toBe(false);
  expect(await count).toBe(100);
  expect(count).toMatchObject({ isCompleted: true, isCancelled: false });
  expect(count.jobIds).toHaveLength(1);
  const taken = sc.range(0, 40, 1, 8).takeAsync(7);
  expect(await taken).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(taken.jobIds).toHaveLength(2);
});

test("an action in the background can be cancelled", async () => {
  const slow = sc.range(0, 8, 1, 8).map((n) => {
    for (const end = Date.now() + 50; Date.now() < end; );
    return n;
  });
  const collected = slow.collectAsync();
  collected.cancel("no longer wanted");
  await expect(collected).rejects.toThrow(/no longer wanted/);
  expect(collected).toMatchObject({ isCompleted: true, isCancelled: true });
  expect(await sc.range(0, 3, 1, 1).countAsync()).toBe(3);
});

test("records go through a process line by line", async () => {
  const letters = sc.parallelize(["b", "c", "a", "d"], 2);
  expect(await letters.pipe(["sort", "-r"]).glom().collect()).toEqual([
    ["c", "b"],
    ["d", "a"],
  ]);
  const greeting = ["sh", "-c", "while read x; do echo $GREETING $x; done"];
  expect(await sc.parallelize([1, 2], 2).pipe(greeting, { GREETING: "hi" }).collect()).toEqual(["hi 1", "hi 2"]);
  expect(await sc.range(0, 30_000, 1, 1).pipe("cat").count()).toBe(30_000);
  expect(
    await sc
      .parallelize<[number, string]>([[1, "x"]], 1)
      .pipe("cat")
      .collect(),
  ).toEqual(["(1,x)"]);
  await expect(letters.pipe("false").collect()).rejects.toThrow(/Subprocess exited with status 1. Command ran: false/);
  await expect(letters.pipe("no-such-program").collect()).rejects.toThrow(/ENOENT/);
  // It reads no more than the first line.
  expect(await sc.range(0, 200_000, 1, 1).pipe(["head", "-n", "1"]).collect()).toEqual(["0"]);
});

test("a registered function takes the place of a program", async () => {
  const prefix = "> ";
  const quote = function* (lines: IterableIterator<string>, args: readonly string[]) {
    for (const line of lines) yield `${prefix}${line}${args.join("")}`;
  };
  sc.lineTransforms.set("quote", closure(quote, { prefix }));
  expect(await sc.range(0, 3, 1, 2).pipe("quote  !").collect()).toEqual(["> 0!", "> 1!", "> 2!"]);
});

test("no more records are computed than are asked for, through several operations", async () => {
  const computed = sc.longAccumulator();
  const counted = sc.range(0, 1000, 1, 2).map(
    closure(
      (n: number) => {
        computed.add(1);
        return n;
      },
      { computed },
    ),
  );
  const made = counted.filter((n) => n % 2 === 1).map((n) => [n, n]);
  expect(await made.take(3)).toEqual([
    [1, 1],
    [3, 3],
    [5, 5],
  ]);
  expect(Number(computed.value)).toBeLessThan(20);
});

test("what is persisted can be told, and forgotten", async () => {
  const kept = sc.range(0, 1000, 1, 4).setName("numbers").cache();
  expect(sc.getPersistentRDDs().get(kept.id)).toBe(kept);
  expect(sc.getRDDStorageInfo().some(({ id }) => id === kept.id)).toBe(false);
  await kept.count();
  expect(sc.getRDDStorageInfo().find(({ id }) => id === kept.id)).toMatchObject({
    name: "numbers",
    numPartitions: 4,
    numCachedPartitions: 4,
    diskSize: 0,
    isCached: true,
    storageLevel: { useMemory: true, deserialized: true },
  });
  kept.unpersist(true);
  expect(sc.getPersistentRDDs().has(kept.id)).toBe(false);
  expect(sc.getRDDStorageInfo().some(({ id }) => id === kept.id)).toBe(false);
});
