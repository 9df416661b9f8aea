// The order of records after shuffles, samples by seed, and what is refused; the Scala file beside this one is what Spark was
// asked.
import { HashPartitioner, type SparkContext } from "../../../src/index.node.ts";

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const text = (value: unknown): string => (Array.isArray(value) ? `(${value.map(text).join(",")})` : String(value));
const line = (values: readonly unknown[]): string => values.map(text).join(",");
const show = (parts: readonly (readonly unknown[])[]): string => parts.map(line).join("|");

const words = "the quick brown fox jumps over the lazy dog the end of the quick story about a fox".split(" ");
const few: [string, number][] = [
  ["a", 1],
  ["b", 2],
  ["a", 3],
  ["c", 4],
];
const other: [string, string][] = [
  ["a", "x"],
  ["a", "y"],
  ["c", "z"],
];
const add = (a: number, b: number): number => a + b;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const hundred = (sc: SparkContext) => sc.parallelize(upTo(100), 4);
const big = (sc: SparkContext) => sc.parallelize(upTo(2000), 3).map((i) => [(i * 7919) % 531, i]);

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  "sample of 0.3": async (sc) => line(await hundred(sc).sample(false, 0.3, 42).collect()),
  "sample with replacement of 0.5": async (sc) => line(await hundred(sc).sample(true, 0.5, 42).collect()),
  "sample with replacement of 0.2": async (sc) => line(await hundred(sc).sample(true, 0.2, 42).collect()),
  "sample of 0.7": async (sc) => line(await hundred(sc).sample(false, 0.7, 42).collect()),
  randomSplit: async (sc) => {
    const parts: number[][] = [];
    for (const part of sc.parallelize(upTo(30), 3).randomSplit([1, 2], 7)) parts.push(await part.collect());
    return show(parts);
  },
  takeSample: async (sc) => line(await hundred(sc).takeSample(false, 10, 3)),
  distinct: async (sc) => show(await sc.parallelize([5, 3, 5, 1, 200, 3, -7, 1], 3).distinct().glom().collect()),
  join: async (sc) => show(await sc.parallelize(few, 2).join(sc.parallelize(other, 3)).glom().collect()),
  subtract: async (sc) =>
    show(
      await sc
        .parallelize(upTo(40), 2)
        .subtract(sc.parallelize([5, 6, 7, 8, 9], 2))
        .glom()
        .collect(),
    ),
  "word count": async (sc) => {
    const counts = sc
      .parallelize(words, 3)
      .map((word) => [word, 1])
      .reduceByKey(add);
    return show(await counts.glom().collect());
  },
  "reduceByKey of many": async (sc) => show(await big(sc).reduceByKey(add).glom().collect()),
  "groupByKey of many": async (sc) => {
    const groups = await big(sc).groupByKey(2).glom().collect();
    return show(groups.map((part) => part.map(([key, values]) => [key, sum(values)])));
  },
  "cogroup of many": async (sc) => {
    const small = big(sc).filter(([key]) => key < 40);
    const groups = await small
      .cogroup(big(sc).filter(([key]) => key % 3 === 0))
      .glom()
      .collect();
    return show(groups.map((part) => part.map(([key, [a, b]]) => [key, [sum(a), sum(b)]])));
  },
  "distinct tuples": async (sc) => {
    const tuples: [number, string][] = [
      [1, "a"],
      [2, "b"],
      [1, "a"],
      [3, "c"],
      [4, "dd"],
    ];
    return show(await sc.parallelize(tuples, 2).distinct().glom().collect());
  },
  "sortByKey descending": async (sc) => {
    const pairs = upTo(100).map((i): [number, number] => [(i * 37) % 101, i]);
    return show(await sc.parallelize(pairs, 3).sortByKey(false, 4).glom().collect());
  },
  "reduce of nothing": (sc) => sc.parallelize<number>([]).reduce(add),
  "first of nothing": (sc) => sc.parallelize<number>([]).first(),
  "max of nothing": (sc) => sc.parallelize<number>([]).max(),
  "zip of different lengths": (sc) =>
    sc
      .parallelize(upTo(4), 2)
      .zip(sc.parallelize(upTo(5), 2))
      .collect(),
  "zip of different partitions": (sc) =>
    sc
      .parallelize(upTo(4), 2)
      .zip(sc.parallelize(upTo(5), 3))
      .collect(),
  "negative partitioner": () => new HashPartitioner(-1),
  "parallelize into nothing": (sc) => sc.parallelize(upTo(4), 0).collect(),
  "coalesce to nothing": (sc) => sc.parallelize(upTo(4), 2).coalesce(0).collect(),
  "range without step": (sc) => sc.range(0, 10, 0).collect(),
};
