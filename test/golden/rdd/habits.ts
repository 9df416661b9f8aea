// What programs habitually do with RDDs; the Scala file beside this one is what Spark was asked.
import { closure, HashPartitioner, type RDD, type SparkContext, StorageLevel } from "../../../src/index.node.ts";
import { debug } from "./debug.ts";

const tags: [string, number][] = [
  ["x", 3],
  ["y", 1],
  ["x", 7],
  ["z", 2],
  ["y", 9],
  ["x", 1],
  ["w", 4],
];
const tagged = (sc: SparkContext, n: number): RDD<[string, number]> => sc.parallelize(tags, n);
const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, i) => i + from);
const add = (a: number, b: number): number => a + b;

/** What a program does with records that are counted as they are made; its answer is how many were. */
async function made(sc: SparkContext, use: (rdd: RDD<number>) => Promise<unknown>): Promise<number | bigint> {
  const count = sc.longAccumulator();
  const rdd = sc.parallelize(upTo(12), 3).map(
    closure(
      (x: number) => {
        count.add(1);
        return x;
      },
      { count },
    ),
  );
  await use(rdd);
  return count.value;
}

const inOrder = async <T>(values: readonly (() => Promise<T>)[]): Promise<T[]> => {
  const all: T[] = [];
  for (const value of values) all.push(await value());
  return all;
};

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  "numbers given after mapValues": (sc) =>
    made(sc, (r) =>
      r
        .map((x): [number, number] => [x % 2, x])
        .mapValues((x) => x + 1)
        .zipWithIndex()
        .collect(),
    ),
  "numbers given after keyBy and values": (sc) =>
    made(sc, (r) =>
      r
        .keyBy((x) => x % 2)
        .values()
        .zipWithIndex()
        .collect(),
    ),
  "numbers given after a filter": (sc) =>
    made(sc, (r) =>
      r
        .filter((x) => x > 0)
        .zipWithIndex()
        .collect(),
    ),
  "numbers given after flatMap": (sc) =>
    made(sc, (r) =>
      r
        .flatMap((x) => [x])
        .zipWithIndex()
        .collect(),
    ),
  "numbers given after mapPartitions": (sc) =>
    made(sc, (r) =>
      r
        .mapPartitions((records) => records)
        .zipWithIndex()
        .collect(),
    ),
  "numbers given to what is cached": (sc) =>
    made(sc, (r) =>
      r
        .map((x) => x + 1)
        .cache()
        .zipWithIndex()
        .collect(),
    ),
  "numbers given after a union": (sc) =>
    sc
      .parallelize(upTo(4), 2)
      .map((x) => x + 1)
      .union(sc.parallelize([9], 1))
      .zipWithIndex()
      .collect(),
  "numbers given to sorted words": (sc) =>
    sc
      .parallelize(["pear", "fig", "apple", "kiwi"], 2)
      .sortBy((word) => word)
      .zipWithIndex()
      .collect(),
  "unique numbers after a shuffle": (sc) => tagged(sc, 2).reduceByKey(add, 3).zipWithUniqueId().collect(),
  "combineByKey without map-side combining": (sc) =>
    tagged(sc, 2)
      .combineByKey(
        (v): number[] => [v],
        (c, v) => [...c, v],
        (a, b) => [...a, ...b],
        new HashPartitioner(2),
        false,
      )
      .glom()
      .collect(),
  "aggregateByKey to a pair, by a partitioner": (sc) =>
    tagged(sc, 3)
      .aggregateByKey<string, number, [number, number]>(
        [0, 0],
        ([s, n], v) => [s + v, n + 1],
        (a, b) => [a[0] + b[0], a[1] + b[1]],
        new HashPartitioner(2),
      )
      .glom()
      .collect(),
  "foldByKey of maxima": (sc) =>
    tagged(sc, 2)
      .foldByKey(-2147483648, (a, b) => Math.max(a, b))
      .sortByKey()
      .collect(),
  "groupBy into partitions": (sc) =>
    sc
      .parallelize(upTo(12), 3)
      .groupBy((x) => x % 5, 2)
      .mapValues((values) => values.reduce((a, b) => a + b, 0))
      .glom()
      .collect(),
  "groupByKey by a partitioner, then join without a shuffle": (sc) => {
    const p = new HashPartitioner(2);
    return tagged(sc, 3).groupByKey(p).join(tagged(sc, 2).reduceByKey(add, p)).glom().collect();
  },
  "distinct pairs": (sc) =>
    sc
      .parallelize([...tags, ...tags], 4)
      .distinct(2)
      .glom()
      .collect(),
  "intersection into partitions": (sc) =>
    sc
      .parallelize(upTo(20), 3)
      .intersection(sc.parallelize(upTo(30, 10), 2), 4)
      .glom()
      .collect(),
  "intersection of strings with duplicates": (sc) =>
    sc
      .parallelize(["a", "b", "b", "c"], 2)
      .intersection(sc.parallelize(["b", "c", "c", "d"], 2))
      .collect(),
  "subtract by a partitioner": (sc) =>
    sc
      .parallelize(upTo(12), 2)
      .subtract(sc.parallelize(upTo(8, 4), 3), new HashPartitioner(3))
      .glom()
      .collect(),
  "subtractByKey keeps duplicates": (sc) =>
    tagged(sc, 2)
      .subtractByKey(sc.parallelize<string, number>([["x", 0]], 1), 2)
      .glom()
      .collect(),
  "union of itself": (sc) => {
    const r = tagged(sc, 2);
    return r.union(r).reduceByKey(add, 2).glom().collect();
  },
  "chain of unions": (sc) =>
    upTo(4)
      .map((i) => sc.parallelize([i, i * 10], 1))
      .reduce((a, b) => a.union(b))
      .glom()
      .collect(),
  "debug chain of unions": (sc) =>
    debug(
      upTo(3)
        .map((i) => sc.parallelize([i], 1))
        .reduce((a, b) => a.union(b)),
    ),
  "debug union by the context": (sc) => debug(sc.union(upTo(3).map((i) => sc.parallelize([i], 1)))),
  "cartesian of three": (sc) => {
    const a = sc.parallelize([1, 2], 2);
    return a
      .cartesian(sc.parallelize(["x", "y"], 1))
      .cartesian(a)
      .map(([[i, s], j]) => i + s + j)
      .collect();
  },
  "repartition to fewer": (sc) => sc.parallelize(upTo(20), 6).repartition(2).glom().collect(),
  "repartition of pairs loses the partitioner": async (sc) => {
    const r = tagged(sc, 2).partitionBy(new HashPartitioner(3)).repartition(2);
    return [(await r.getPartitioner()) !== undefined, await r.glom().collect()];
  },
  "repartition twice": (sc) => sc.parallelize(upTo(15), 3).repartition(5).repartition(2).glom().collect(),
  "sample of a shuffle": (sc) =>
    sc
      .parallelize(upTo(60), 3)
      .map((x): [number, number] => [x % 7, x])
      .reduceByKey(add, 3)
      .sample(false, 0.5, 5)
      .collect(),
  "randomSplit of pairs, counted": (sc) =>
    inOrder(
      sc
        .parallelize(upTo(100), 4)
        .map((x): [number, number] => [x % 3, x])
        .randomSplit([0.7, 0.3], 17)
        .map((part) => () => part.count()),
    ),
  "takeSample of words": (sc) =>
    sc.parallelize("one two three four five six seven eight".split(" "), 3).takeSample(false, 3, 21),
  "sortByKey of strings, descending": (sc) => tagged(sc, 3).sortByKey(false, 2).glom().collect(),
  "sortBy of doubles": (sc) =>
    sc
      .parallelize([2.5, -1.0, 3.75, 0.0, -7.5, 2.25], 3)
      .sortBy((x) => x, true, 2)
      .glom()
      .collect(),
  "sortBy is stable within a partition": (sc) =>
    tagged(sc, 1)
      .sortBy(([tag]) => tag)
      .collect(),
  "sort by value, then take": (sc) =>
    tagged(sc, 2)
      .reduceByKey(add)
      .map(([tag, n]): [number, string] => [n, tag])
      .sortByKey(false)
      .take(2),
  "takeOrdered of more than there is": (sc) => sc.parallelize([5, 1, 3], 2).takeOrdered(10),
  "takeOrdered of none": (sc) => sc.parallelize([5, 1, 3], 2).takeOrdered(0),
  "top of pairs": (sc) => tagged(sc, 3).top(3),
  "max and min of strings": async (sc) => {
    const r = sc.parallelize(["pear", "Fig", "apple"], 2);
    return [await r.max(), await r.min()];
  },
  "min of doubles": (sc) => sc.parallelize([2.5, -0.5, 9.25], 2).min(),
  "countByValue of pairs": (sc) =>
    sc
      .parallelize(
        [
          [1, "a"],
          [2, "b"],
          [1, "a"],
        ],
        2,
      )
      .countByValue(),
  "reduceByKeyLocally of strings": (sc) =>
    tagged(sc, 3)
      .mapValues((n) => String(n))
      .reduceByKeyLocally((a, b) => (a < b ? a : b)),
  "collectAsMap keeps the last": (sc) => tagged(sc, 2).collectAsMap(),
  "lookup in what is sorted": async (sc) => (await tagged(sc, 2).sortByKey(true, 2).lookup("x")).sort((a, b) => a - b),
  "fold of strings": (sc) => sc.parallelize(["a", "b", "c", "d"], 2).fold("", (a, b) => a + b),
  "aggregate of strings and lengths": (sc) =>
    sc.parallelize(["aa", "b", "cccc"], 3).aggregate(0, (n, text) => n + text.length, add),
  "glom of empty partitions": (sc) =>
    sc
      .parallelize([1, 2], 5)
      .glom()
      .map((records) => records.length)
      .collect(),
  "mapPartitions that reads half": (sc) =>
    sc
      .parallelize(upTo(10), 2)
      .mapPartitions(function* (records) {
        let left = 2;
        for (const one of records) {
          if (left-- === 0) return;
          yield one;
        }
      })
      .collect(),
  "mapPartitionsWithIndex that counts": (sc) =>
    sc
      .parallelize(upTo(10), 4)
      .mapPartitionsWithIndex((i, records) => [`${i}:${[...records].length}`])
      .collect(),
  "flatMapValues to nothing": (sc) =>
    tagged(sc, 2)
      .flatMapValues((v) => (v > 3 ? [v, -v] : []))
      .collect(),
  "foreachPartition with an accumulator": async (sc) => {
    const sizes = sc.longAccumulator();
    await sc
      .parallelize(upTo(10), 4)
      .foreachPartition(closure((records: Iterable<number>) => sizes.add([...records].length), { sizes }));
    return [sizes.value, sizes.count];
  },
  "persisted on disk, used twice": async (sc) => {
    const results: number[] = [];
    const count = await made(sc, async (r) => {
      const kept = r.persist(StorageLevel.DISK_ONLY);
      results.push(await kept.sum(), await kept.count());
    });
    return [...results, count];
  },
  "persisted as bytes behind a shuffle": async (sc) => {
    const r = tagged(sc, 2).groupByKey(2).persist(StorageLevel.MEMORY_ONLY_SER);
    return [await r.count(), await r.mapValues((values) => values.reduce((a, b) => a + b, 0)).collect()];
  },
  "setName in a lineage": (sc) =>
    debug(
      sc
        .parallelize(upTo(3), 1)
        .setName("three")
        .map((x) => x + 1)
        .setName("four"),
    ),
  "partitions of a range": (sc) =>
    inOrder(
      [sc.range(0, 10, 1, 3), sc.range(0, 0, 1, 2), sc.range(0, 2, 1, 5)].map(
        (range) => () =>
          range
            .glom()
            .map((records) => records.length)
            .collect(),
      ),
    ),
  "zip with what was mapped": (sc) => {
    const r = sc.parallelize(upTo(6), 3);
    return r.zip(r.map((x) => x * x)).collect();
  },
  "co-partitioned joins in a row": (sc) => {
    const a = tagged(sc, 2).reduceByKey(add, new HashPartitioner(2));
    const b = a.mapValues((n) => n * 2);
    const c = a.filter(([, n]) => n > 2);
    return a.join(b).join(c).glom().collect();
  },
  "leftOuterJoin with a default": (sc) =>
    tagged(sc, 2)
      .reduceByKey(add, 2)
      .leftOuterJoin(sc.parallelize<string, number>([["x", 100]], 1))
      .mapValues(([value, other]) => value + (other ?? 0))
      .collect(),
  "grouped, exploded, counted": (sc) =>
    tagged(sc, 2)
      .groupByKey()
      .flatMap(([tag, values]) => values.map((v): [number, string] => [v % 2, tag]))
      .countByKey(),
};
