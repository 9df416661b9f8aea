// Accumulators over real executors: what tasks add arrives once, and named ones are in the events.
import { afterEach, describe, expect, test } from "vitest";
import { AccumulatorV2 } from "../../src/core/accumulator/accumulator-v2.ts";
import { oneToOneDependency } from "../../src/core/rdd/dependency.ts";
import { RDD } from "../../src/core/rdd/rdd.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { collect, rangeRdd, reduceByKey, startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

/** Numbers below `count`, each added to an accumulator as it is computed. */
function adding(accumulator: AccumulatorV2<never, unknown>, count: number, failOnce = false): RDD {
  const parent = rangeRdd(sc, count, 4);
  const payload = { handle: accumulator.taskHandle, failOnce };
  const partitions = parent.partitions.map(() => undefined);
  return new RDD(sc, { kind: "test-accumulate", payload, partitions, dependencies: [oneToOneDependency(parent)] });
}

class Longest extends AccumulatorV2<number, string> {
  text = "";
  get isZero(): boolean {
    return this.text === "";
  }
  get value(): string {
    return this.text;
  }
  copy(): Longest {
    return Object.assign(new Longest(), { text: this.text });
  }
  reset(): void {
    this.text = "";
  }
  add(n: number): void {
    const text = "x".repeat(n);
    if (text.length > this.text.length) this.text = text;
  }
  merge(other: AccumulatorV2<number, string>): void {
    if (other.value.length > this.text.length) this.text = other.value;
  }
}

describe("values", () => {
  test("long, double and collection", async () => {
    sc = startContext();
    const long = sc.longAccumulator();
    const double = sc.doubleAccumulator("mean");
    const all = sc.collectionAccumulator<number>();
    for (const accumulator of [long, double, all]) await collect(sc, adding(accumulator, 100));
    expect([long.value, long.sum, long.count, long.avg]).toEqual([4950n, 4950n, 100n, 49.5]);
    expect([double.value, double.count, double.avg]).toEqual([4950, 100n, 49.5]);
    expect([...all.value].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    long.reset();
    expect([long.isZero, long.value]).toEqual([true, 0n]);
  });

  test("a class of the program's own", async () => {
    sc = startContext();
    const longest = new Longest();
    sc.register(longest, "longest");
    await collect(sc, adding(longest, 20));
    expect(longest.value).toBe("x".repeat(19));
    expect(() => sc.register(longest)).toThrow("Cannot register an Accumulator twice.");
  });

  test("one that is not registered cannot be sent", () => {
    sc = startContext();
    expect(() => new Longest().taskHandle).toThrow("Accumulator is not registered.");
  });
});

describe("exactly once", () => {
  test("an attempt that fails adds nothing", async () => {
    sc = startContext({ "spark.master": "local[2,3]" });
    const counter = sc.longAccumulator();
    await collect(sc, adding(counter, 100, true));
    expect(counter.count).toBe(100n);
  });

  test("a copy of a slow task adds nothing", async () => {
    sc = startContext({
      "spark.speculation": "true",
      "spark.speculation.quantile": "0.5",
      "spark.speculation.minTaskRuntime": "20ms",
      "spark.speculation.interval": "10ms",
    });
    const counter = sc.longAccumulator();
    const added = adding(counter, 100);
    const slow = new RDD(sc, {
      kind: "test-map",
      payload: { type: "straggle", partition: 0, millis: 300 },
      partitions: added.partitions,
      dependencies: [oneToOneDependency(added)],
    });
    await collect(sc, slow);
    expect(counter.count).toBe(100n);
  });

  test("a second job adds again; a kept shuffle does not", async () => {
    sc = startContext();
    const counter = sc.longAccumulator();
    const added = adding(counter, 100);
    await collect(sc, added);
    await collect(sc, added);
    expect(counter.count).toBe(200n);
    const pairs = new RDD(sc, {
      kind: "test-map",
      payload: { type: "key-by-modulo", modulo: 3 },
      partitions: added.partitions,
      dependencies: [oneToOneDependency(added)],
    });
    const reduced = reduceByKey(sc, pairs, 2);
    await collect(sc, reduced);
    await collect(sc, reduced);
    expect(counter.count).toBe(300n);
  });
});

test("named ones are in the events of tasks and stages, as texts; others are not", async () => {
  sc = startContext();
  const named = sc.longAccumulator("rows");
  const other = sc.longAccumulator();
  const ofTasks: unknown[] = [];
  const ofStages: unknown[] = [];
  const own = <T extends { readonly Internal: boolean }>(all: readonly T[]) => all.filter(({ Internal }) => !Internal);
  sc.addSparkListener({
    onTaskEnd: (event) => void ofTasks.push(...own(event["Task Info"].Accumulables)),
    onStageCompleted: (event) => void ofStages.push(...own(event["Stage Info"].Accumulables)),
  });
  await collect(sc, adding(named, 4));
  await collect(sc, adding(other, 4));
  await sc.listenerBus.waitUntilEmpty();
  expect(ofTasks.length).toBe(4);
  expect(ofTasks).toContainEqual(expect.objectContaining({ ID: named.id, Name: "rows", Update: "3", Internal: false }));
  expect(ofStages).toEqual([{ ID: named.id, Name: "rows", Value: "6", Internal: false, "Count Failed Values": false }]);
});
