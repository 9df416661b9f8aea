// Cutting lineages into stages.
import { expect, test } from "vitest";
import { cutStage, shuffleDependenciesOf } from "../../../../src/core/scheduler/stage-graph.ts";
import { FakeScheduler } from "./fake-scheduler.ts";

const lineage = new FakeScheduler();

test("a stage has its narrow lineage, parents first, and ends at shuffles", () => {
  const source = lineage.rdd(2);
  const shuffle = lineage.shuffle(source, 2);
  const read = lineage.rdd(2, shuffle);
  const mapped = lineage.rdd(2, read);
  const cut = cutStage(mapped);
  expect(cut.rdds).toEqual([read, mapped]);
  expect(cut.shuffleDependencies).toEqual([shuffle]);
});

test("an RDD with two children, and a shuffle read twice, count once", () => {
  const source = lineage.rdd(1);
  const shuffle = lineage.shuffle(source, 1);
  const read = lineage.rdd(1, shuffle);
  const again = lineage.rdd(1, shuffle);
  const joined = lineage.rdd(1, lineage.rdd(1, read), read, again);
  const cut = cutStage(joined);
  expect(cut.rdds.length).toBe(4);
  expect(new Set(cut.rdds).size).toBe(4);
  expect(cut.shuffleDependencies).toEqual([shuffle]);
});

test("what a complete RDD was made from is left out", () => {
  const shuffle = lineage.shuffle(lineage.rdd(1), 1);
  const kept = lineage.rdd(1, shuffle);
  const cut = cutStage(lineage.rdd(1, kept), (rdd) => rdd === kept);
  expect(cut.shuffleDependencies).toEqual([]);
});

test("all shuffles come after those they need", () => {
  const base = lineage.shuffle(lineage.rdd(1), 1);
  const left = lineage.shuffle(lineage.rdd(1, base), 1);
  const right = lineage.shuffle(lineage.rdd(1, base), 1);
  const join = lineage.rdd(1, left, right);
  expect(shuffleDependenciesOf(join)).toEqual([base, left, right]);
  const top = lineage.shuffle(join, 1);
  expect(shuffleDependenciesOf(lineage.rdd(1, top))).toEqual([base, left, right, top]);
});

test("a lineage of 20,000 RDDs and 5,000 shuffles is cut without recursion", () => {
  let rdd = lineage.rdd(1);
  for (let i = 0; i < 20_000; i++) rdd = lineage.rdd(1, rdd);
  expect(cutStage(rdd).rdds.length).toBe(20_001);
  for (let i = 0; i < 5000; i++) rdd = lineage.rdd(1, lineage.shuffle(rdd, 1));
  expect(shuffleDependenciesOf(rdd).length).toBe(5000);
});
