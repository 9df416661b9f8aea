// Transformations of one RDD; the Scala file beside this one is what Spark was asked.
import type { SparkContext } from "../../../src/index.node.ts";

const numbers = Array.from({ length: 17 }, (_, i) => i + 1);

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  "empty range": (sc) => sc.range(5, 5, 1, 3).glom().collect(),
  "empty parallelize": (sc) => sc.parallelize<number>([], 3).glom().collect(),
  "parallelize nothing": (sc) => sc.parallelize(numbers, 0).collect(),
  "coalesce to nothing": (sc) => sc.parallelize(numbers, 2).coalesce(0).collect(),
  "range without step": (sc) => sc.range(0, 10, 0, 2).collect(),
  strings: (sc) =>
    sc
      .parallelize("to be or not to be that is the question".split(" "), 3)
      .map((word) => word.toUpperCase())
      .glom()
      .collect(),
  words: (sc) =>
    sc
      .parallelize(["a b", "", "c d e"], 2)
      .flatMap((line) => line.split(" "))
      .collect(),
  nested: (sc) =>
    sc
      .parallelize<[number, [string, number]]>(
        [
          [1, ["a", 2.5]],
          [2, ["b", -0.5]],
        ],
        2,
      )
      .map(([, inner]) => inner)
      .collect(),
  nulls: (sc) =>
    sc
      .parallelize(["a", null, "b"], 2)
      .map((s) => (s === null ? 0 : s.length))
      .collect(),
  "coalesce with shuffle": (sc) => sc.parallelize(numbers, 2).coalesce(5, true).glom().collect(),
  "take two of a flatMap": (sc) =>
    sc
      .parallelize(numbers, 3)
      .flatMap((i) => [i, i])
      .take(3),
};

for (const n of [1, 2, 3, 5, 20]) {
  cases[`parallelize ${n}`] = (sc) => sc.parallelize(numbers, n).glom().collect();
  cases[`range ${n}`] = (sc) => sc.range(0, 100, 7, n).glom().collect();
  cases[`range down ${n}`] = (sc) => sc.range(50, 3, -4, n).glom().collect();
  cases[`map filter ${n}`] = (sc) =>
    sc
      .parallelize(numbers, n)
      .map((i) => i * 3)
      .filter((i) => i % 2 === 0)
      .glom()
      .collect();
  cases[`flatMap ${n}`] = (sc) =>
    sc
      .parallelize(numbers, n)
      .flatMap((i) => new Array<number>(i % 3).fill(i))
      .glom()
      .collect();
  cases[`mapPartitions ${n}`] = (sc) =>
    sc
      .parallelize(numbers, n)
      .mapPartitions((records) => {
        let sum = 0;
        for (const record of records) sum += record;
        return [sum];
      })
      .collect();
  cases[`mapPartitionsWithIndex ${n}`] = (sc) =>
    sc
      .parallelize(numbers, n)
      .mapPartitionsWithIndex(function* (index, records): Generator<[number, number]> {
        for (const record of records) yield [index, record];
      })
      .collect();
  cases[`keyBy ${n}`] = (sc) =>
    sc
      .parallelize(numbers, n)
      .keyBy((i) => i % 4)
      .glom()
      .collect();
  cases[`groupBy ${n}`] = (sc) =>
    sc
      .parallelize(numbers, n)
      .groupBy((i) => i % 5)
      .glom()
      .collect();
  cases[`zipWithUniqueId ${n}`] = (sc) => sc.parallelize(numbers, n).zipWithUniqueId().collect();
  cases[`zipWithIndex ${n}`] = (sc) => sc.parallelize(numbers, n).zipWithIndex().collect();
  for (const m of [1, 2, 4, 9]) {
    cases[`coalesce ${n} to ${m}`] = (sc) => sc.parallelize(numbers, n).coalesce(m).glom().collect();
    cases[`repartition ${n} to ${m}`] = (sc) => sc.parallelize(numbers, n).repartition(m).glom().collect();
  }
}
