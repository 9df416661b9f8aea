// Operations on pairs; the Scala file beside this one is what Spark was asked.
import { HashPartitioner, Partitioner, type SparkContext } from "../../../src/index.node.ts";

const words = "the quick brown fox jumps over the lazy dog the end of the quick story about a fox".split(" ");
const left: [string, number][] = [
  ["a", 1],
  ["b", 2],
  ["a", 3],
  ["c", 4],
  ["e", 5],
  ["b", 6],
];
const right: [string, string][] = [
  ["a", "x"],
  ["a", "y"],
  ["c", "z"],
  ["d", "w"],
];
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const spread = upTo(300).map((i): [number, number] => [(i * 7919) % 53, i]);

class ByLength extends Partitioner {
  readonly numPartitions: number;

  constructor(numPartitions: number) {
    super();
    this.numPartitions = numPartitions;
  }

  override getPartition(key: unknown): number {
    return String(key).length % this.numPartitions;
  }
}

const counted = (sc: SparkContext, values: readonly unknown[], slices = 2) =>
  sc.parallelize(values, slices).map((value) => [value, 1]);
const add = (a: number, b: number): number => a + b;

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  "keys of doubles": (sc) =>
    counted(sc, [1.5, 2.25, -3.25, 1e10, 0.1, 1.5]).partitionBy(new HashPartitioner(7)).glom().collect(),
  "keys of longs": (sc) =>
    counted(sc, [1n, -1n, 1n << 40n, -(1n << 40n), 7n])
      .reduceByKey(add, 5)
      .glom()
      .collect(),
  "keys of booleans": (sc) => counted(sc, [true, false, true]).reduceByKey(add, 5).glom().collect(),
  "keys of null": (sc) => counted(sc, ["a", null, "b", null]).reduceByKey(add, 5).glom().collect(),
  "keys of tuples": (sc) =>
    sc
      .parallelize(upTo(30), 2)
      .map((i): [[number, string], number] => [[i % 3, `k${i % 2}`], i])
      .reduceByKey(add, 4)
      .glom()
      .collect(),
  "keys of tuples with doubles and nulls": (sc) =>
    counted(sc, [
      [1.5, null],
      [2.5, "x"],
      [1.5, null],
      [0.1, "y"],
    ])
      .reduceByKey(add, 4)
      .glom()
      .collect(),
  "keys of nested tuples": (sc) =>
    sc
      .parallelize(upTo(20), 2)
      .map((i): [[[number, boolean], string], number] => [[[i % 2, true], `n${i % 3}`], 1])
      .reduceByKey(add, 4)
      .glom()
      .collect(),
  "keys of unicode": (sc) =>
    counted(sc, ["é", "日本", "𝄞", "", "a b"]).partitionBy(new HashPartitioner(6)).glom().collect(),
  "negative keys": (sc) =>
    counted(
      sc,
      upTo(21).map((i) => i - 11),
      3,
    )
      .partitionBy(new HashPartitioner(4))
      .glom()
      .collect(),
  "mapValues and flatMapValues": (sc) =>
    sc
      .parallelize(left, 2)
      .mapValues((v) => v * 10)
      .flatMapValues((v) => [v, v + 1])
      .collect(),
  "keys and values": async (sc) => [
    await sc.parallelize(left, 2).keys().collect(),
    await sc.parallelize(left, 2).values().collect(),
  ],
  countByKey: (sc) => sc.parallelize(left, 2).countByKey(),
  countByValue: (sc) => sc.parallelize(words, 3).countByValue(),
  collectAsMap: (sc) => sc.parallelize(left, 2).collectAsMap(),
  "lookup without partitioner": (sc) => sc.parallelize(left, 3).lookup("a"),
  "lookup with partitioner": (sc) => sc.parallelize(left, 3).partitionBy(new HashPartitioner(4)).lookup("b"),
  "lookup nothing": (sc) => sc.parallelize(left, 3).lookup("zz"),
  reduceByKeyLocally: (sc) => sc.parallelize(left, 3).reduceByKeyLocally(add),
  "cogroup of three": (sc) =>
    sc
      .parallelize(left, 2)
      .cogroup(
        sc.parallelize(right, 2),
        sc.parallelize<[string, boolean]>(
          [
            ["a", true],
            ["q", false],
          ],
          1,
        ),
        3,
      )
      .glom()
      .collect(),
  groupWith: (sc) => sc.parallelize(left, 2).groupWith(sc.parallelize(right, 3)).glom().collect(),
  "join of co-partitioned": (sc) => {
    const p = new HashPartitioner(3);
    return sc.parallelize(left, 2).partitionBy(p).join(sc.parallelize(right, 2).partitionBy(p)).glom().collect();
  },
  "join with one partitioned": (sc) =>
    sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)).join(sc.parallelize(right, 2)).glom().collect(),
  "reduceByKey after partitionBy": (sc) =>
    sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)).reduceByKey(add).glom().collect(),
  "groupByKey after mapValues of partitioned": (sc) =>
    sc
      .parallelize(left, 2)
      .partitionBy(new HashPartitioner(3))
      .mapValues((v) => v + 1)
      .groupByKey()
      .glom()
      .collect(),
  "groupByKey after map of partitioned": (sc) =>
    sc
      .parallelize(left, 2)
      .partitionBy(new HashPartitioner(3))
      .map(([key, v]) => [key, v + 1])
      .groupByKey()
      .glom()
      .collect(),
  "partitionBy the same": (sc) =>
    sc.parallelize(left, 2).partitionBy(new HashPartitioner(3)).partitionBy(new HashPartitioner(3)).glom().collect(),
  "custom partitioner": (sc) =>
    sc
      .parallelize(words, 2)
      .map((word) => [word, 1])
      .partitionBy(new ByLength(3))
      .glom()
      .collect(),
  "negative partitioner": () => new HashPartitioner(-1).numPartitions,
  "shuffle reused": async (sc) => {
    const counts = sc
      .parallelize(words, 2)
      .map((word) => [word, 1])
      .reduceByKey(add);
    await counts.count();
    return await counts.filter(([, n]) => n > 1).collect();
  },
  "two shuffles in a row": (sc) =>
    sc
      .parallelize(words, 3)
      .map((word) => [word, 1])
      .reduceByKey(add)
      .map(([word, n]) => [n, word])
      .groupByKey(2)
      .glom()
      .collect(),
  "join of itself": (sc) => {
    const pairs = sc.parallelize(left, 2);
    return pairs.join(pairs, 2).glom().collect();
  },
  "union of partitioned alike": (sc) => {
    const p = new HashPartitioner(3);
    const more = sc.parallelize<[string, number]>(
      [
        ["b", 9],
        ["z", 8],
      ],
      2,
    );
    return sc.parallelize(left, 2).partitionBy(p).union(more.partitionBy(p)).reduceByKey(add).glom().collect();
  },
};

for (const n of [1, 2, 3]) {
  for (const m of [1, 2, 4]) {
    const tag = `${n} to ${m}`;
    const other = (sc: SparkContext) => sc.parallelize(right, 2);
    cases[`reduceByKey ${tag}`] = (sc) =>
      sc
        .parallelize(words, n)
        .map((word) => [word, 1])
        .reduceByKey(add, m)
        .glom()
        .collect();
    cases[`reduceByKey of ints ${tag}`] = (sc) => sc.parallelize(spread, n).reduceByKey(add, m).glom().collect();
    cases[`groupByKey ${tag}`] = (sc) => sc.parallelize(left, n).groupByKey(m).glom().collect();
    cases[`aggregateByKey ${tag}`] = (sc) => sc.parallelize(left, n).aggregateByKey(100, add, add, m).glom().collect();
    cases[`foldByKey ${tag}`] = (sc) => sc.parallelize(left, n).foldByKey(10, add, m).glom().collect();
    cases[`combineByKey ${tag}`] = (sc) =>
      sc
        .parallelize(left, n)
        .combineByKey(
          (v) => `<${v}`,
          (c, v) => `${c},${v}`,
          (a, b) => `${a}|${b}`,
          m,
        )
        .glom()
        .collect();
    cases[`join ${tag}`] = (sc) => sc.parallelize(left, n).join(other(sc), m).glom().collect();
    cases[`leftOuterJoin ${tag}`] = (sc) => sc.parallelize(left, n).leftOuterJoin(other(sc), m).glom().collect();
    cases[`rightOuterJoin ${tag}`] = (sc) => sc.parallelize(left, n).rightOuterJoin(other(sc), m).glom().collect();
    cases[`fullOuterJoin ${tag}`] = (sc) => sc.parallelize(left, n).fullOuterJoin(other(sc), m).glom().collect();
    cases[`cogroup ${tag}`] = (sc) => sc.parallelize(left, n).cogroup(other(sc), m).glom().collect();
    cases[`subtractByKey ${tag}`] = (sc) => sc.parallelize(left, n).subtractByKey(other(sc), m).glom().collect();
    cases[`partitionBy ${tag}`] = (sc) => sc.parallelize(left, n).partitionBy(new HashPartitioner(m)).glom().collect();
  }
}
