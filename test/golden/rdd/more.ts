// Order, sets, combinations, samples, actions, lineage; the Scala file beside this one is what Spark was asked.
import { closure, HashPartitioner, type SparkContext } from "../../../src/index.node.ts";
import { debug } from "./debug.ts";

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const between = (from: number, to: number): number[] => upTo(to - from + 1).map((i) => i + from - 1);
const numbers = upTo(40);
const pairs = upTo(60).map((i): [number, number] => [(i * 37) % 61, i]);
const add = (a: number, b: number): number => a + b;
const same = (n: number): number => n;
const quartet = (sc: SparkContext) => sc.parallelize([1, 2, 4, 8], 2);

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  mean: (sc) => quartet(sc).mean(),
  variance: (sc) => quartet(sc).variance(),
  sampleVariance: (sc) => quartet(sc).sampleVariance(),
  stdev: (sc) => quartet(sc).stdev(),
  sampleStdev: (sc) => quartet(sc).sampleStdev(),
  stats: async (sc) => {
    const s = await sc.parallelize([1.5, 2.5, -4.0, 8.0, 0.25], 3).stats();
    return [s.count, s.mean, s.sum, s.min, s.max, s.popVariance];
  },
  "sort strings": (sc) =>
    sc
      .parallelize("the quick brown fox jumps over the lazy dog".split(" "), 3)
      .sortBy((word) => word, true, 3)
      .glom()
      .collect(),
  "sort by tuples": (sc) =>
    sc
      .parallelize(numbers, 3)
      .sortBy((i) => [i % 3, -i], true, 4)
      .glom()
      .collect(),
  "sort few keys": (sc) =>
    sc
      .parallelize(
        numbers.map((i) => i % 2),
        3,
      )
      .sortBy(same, true, 5)
      .glom()
      .collect(),
  "sort nothing": (sc) => sc.parallelize<number>([], 3).sortBy(same, true, 3).glom().collect(),
  filterByRange: (sc) => sc.parallelize(pairs, 3).filterByRange(10, 20).collect(),
  "filterByRange of sorted": (sc) => sc.parallelize(pairs, 3).sortByKey(true, 4).filterByRange(10, 20).collect(),
  "reduce nothing": (sc) => sc.parallelize<number>([], 2).reduce(add),
  "first of nothing": (sc) => sc.parallelize<number>([], 2).first(),
  "max of nothing": (sc) => sc.parallelize<number>([], 2).max(),
  "zip of different lengths": (sc) =>
    sc
      .parallelize(upTo(4), 2)
      .zip(sc.parallelize(upTo(5), 2))
      .collect(),
  "zip of different partitions": (sc) =>
    sc
      .parallelize(upTo(4), 2)
      .zip(sc.parallelize(upTo(4), 3))
      .collect(),
  "take nothing": (sc) => sc.parallelize(numbers, 3).take(0),
  "takeSample of all": (sc) => sc.parallelize(upTo(10), 3).takeSample(false, 50, 9),
  "negative weights": (sc) => sc.parallelize(upTo(10), 3).randomSplit([1, -1], 9),
  "negative fraction": (sc) => sc.parallelize(upTo(10), 3).sample(false, -0.5, 9).collect(),
  "treeReduce depth": (sc) => sc.parallelize(upTo(10), 3).treeReduce(add, 0),
  "distinct of tuples": (sc) =>
    sc
      .parallelize(upTo(20), 3)
      .map((i): [number, string] => [i % 2, `x${i % 3}`])
      .distinct()
      .glom()
      .collect(),
  "subtract strings": (sc) =>
    sc
      .parallelize("a b c d e f g h i j".split(" "), 2)
      .subtract(sc.parallelize(["c", "h"], 2))
      .glom()
      .collect(),
  "union of three": (sc) =>
    sc
      .union([sc.parallelize(upTo(3), 2), sc.parallelize([4, 5], 1), sc.parallelize(between(6, 9), 3)])
      .glom()
      .collect(),
  "debug parallelize": (sc) => debug(sc.parallelize(numbers, 3)),
  "debug map": (sc) =>
    debug(
      sc
        .parallelize(numbers, 3)
        .map((i) => i + 1)
        .filter((i) => i > 1),
    ),
  "debug named": (sc) =>
    debug(
      sc
        .parallelize(numbers, 3)
        .setName("numbers")
        .map((i) => i + 1),
    ),
  "debug reduceByKey": (sc) => debug(sc.parallelize(pairs, 3).reduceByKey(add)),
  "debug reduceByKey of two": (sc) =>
    debug(
      sc
        .parallelize(pairs, 3)
        .reduceByKey(add, 2)
        .map(([a, b]) => [b, a])
        .groupByKey(12),
    ),
  "debug join": (sc) => debug(sc.parallelize(pairs, 3).join(sc.parallelize(pairs, 2))),
  "debug join of co-partitioned": (sc) => {
    const p = new HashPartitioner(4);
    return debug(sc.parallelize(pairs, 3).partitionBy(p).join(sc.parallelize(pairs, 2).partitionBy(p)));
  },
  "debug cogroup of three": (sc) =>
    debug(sc.parallelize(pairs, 3).cogroup(sc.parallelize(pairs, 2), sc.parallelize(pairs, 1).reduceByKey(add))),
  "debug distinct": (sc) => debug(sc.parallelize(numbers, 3).distinct()),
  "debug sortBy": (sc) => debug(sc.parallelize(numbers, 3).sortBy((i) => -i)),
  "debug union": (sc) => debug(sc.parallelize(numbers, 3).union(sc.parallelize(numbers, 10).map((i) => i + 1))),
  "debug repartition": (sc) => debug(sc.parallelize(numbers, 3).repartition(11)),
  "debug coalesce": (sc) => debug(sc.parallelize(numbers, 30).coalesce(2)),
  "debug cartesian": (sc) => debug(sc.parallelize(numbers, 3).cartesian(sc.parallelize(pairs, 2).reduceByKey(add))),
  "debug intersection": (sc) => debug(sc.parallelize(numbers, 3).intersection(sc.parallelize(numbers, 2))),
  "debug subtract": (sc) => debug(sc.parallelize(numbers, 3).subtract(sc.parallelize(numbers, 2))),
  "debug range": (sc) => debug(sc.range(0, 10, 1, 4)),
  "debug zip": (sc) => debug(sc.parallelize(numbers, 3).zip(sc.parallelize(numbers, 3)).zipWithIndex()),
  "debug sample": (sc) => debug(sc.parallelize(numbers, 3).sample(false, 0.5, 1)),
  "debug glom": (sc) => debug(sc.parallelize(numbers, 3).glom().zipWithUniqueId()),
  "debug filterByRange": (sc) => debug(sc.parallelize(pairs, 3).sortByKey(true, 4).filterByRange(1, 2)),
  "debug emptyRDD": (sc) => debug(sc.emptyRDD<number>()),
  "debug cached": (sc) =>
    debug(
      sc
        .parallelize(numbers, 3)
        .map((i) => i + 1)
        .cache(),
    ),
  "debug partitioner-aware union": (sc) => {
    const p = new HashPartitioner(4);
    return debug(sc.parallelize(pairs, 3).partitionBy(p).union(sc.parallelize(pairs, 2).partitionBy(p)));
  },
  "partitions of join": (sc) => sc.parallelize(pairs, 3).join(sc.parallelize(pairs, 7)).getNumPartitions(),
  "partitions of cogroup with partitioned": (sc) =>
    sc.parallelize(pairs, 3).partitionBy(new HashPartitioner(2)).cogroup(sc.parallelize(pairs, 7)).getNumPartitions(),
  "partitions of cogroup with far fewer": (sc) =>
    sc.parallelize(pairs, 3).partitionBy(new HashPartitioner(2)).cogroup(sc.parallelize(pairs, 40)).getNumPartitions(),
  "partitioner of map": async (sc) => {
    const mapped = sc
      .parallelize(pairs, 3)
      .partitionBy(new HashPartitioner(2))
      .map((pair) => pair);
    return (await mapped.getPartitioner()) !== undefined;
  },
  "partitioner of filter": async (sc) => {
    const filtered = sc
      .parallelize(pairs, 3)
      .partitionBy(new HashPartitioner(2))
      .filter(([key]) => key > 3);
    return (await filtered.getPartitioner())?.equals(new HashPartitioner(2));
  },
  "partitioner of mapValues": async (sc) => {
    const mapped = sc
      .parallelize(pairs, 3)
      .partitionBy(new HashPartitioner(2))
      .mapValues((v) => v + 1);
    return (await mapped.getPartitioner())?.equals(new HashPartitioner(3));
  },
  "partitioner of join": async (sc) => {
    const joined = sc.parallelize(pairs, 3).join(sc.parallelize(pairs, 2), 5);
    return (await joined.getPartitioner())?.equals(new HashPartitioner(5));
  },
};

for (const n of [1, 2, 4]) {
  const all = (sc: SparkContext) => sc.parallelize(numbers, n);
  for (const m of [1, 3, 5]) {
    for (const ascending of [true, false]) {
      cases[`sortByKey ${n} to ${m} ${ascending}`] = (sc) =>
        sc.parallelize(pairs, n).sortByKey(ascending, m).glom().collect();
      cases[`sortBy ${n} to ${m} ${ascending}`] = (sc) =>
        all(sc)
          .sortBy((i) => i % 7, ascending, m)
          .glom()
          .collect();
    }
  }
  cases[`distinct ${n}`] = (sc) =>
    sc
      .parallelize(
        numbers.map((i) => i % 9),
        n,
      )
      .distinct()
      .glom()
      .collect();
  cases[`distinct to 3 from ${n}`] = (sc) =>
    sc
      .parallelize(
        numbers.map((i) => `s${i % 9}`),
        n,
      )
      .distinct(3)
      .glom()
      .collect();
  cases[`union ${n}`] = (sc) =>
    all(sc)
      .union(sc.parallelize([1, 2], 2))
      .glom()
      .collect();
  cases[`intersection ${n}`] = (sc) =>
    all(sc)
      .intersection(sc.parallelize(between(20, 60), 3))
      .glom()
      .collect();
  cases[`subtract ${n}`] = (sc) =>
    all(sc)
      .subtract(sc.parallelize(between(5, 30), 3))
      .glom()
      .collect();
  cases[`cartesian ${n}`] = (sc) =>
    sc
      .parallelize(upTo(5), n)
      .cartesian(sc.parallelize(["a", "b", "c"], 2))
      .glom()
      .collect();
  cases[`zip ${n}`] = (sc) =>
    sc
      .parallelize(upTo(7), n)
      .zip(sc.parallelize(between(11, 17), n))
      .glom()
      .collect();
  cases[`zipPartitions ${n}`] = (sc) =>
    sc
      .parallelize(upTo(7), n)
      .zipPartitions(sc.parallelize(["a", "b", "c"], n), (a, b) => {
        let sum = 0;
        for (const one of a) sum += one;
        return [`${sum}:${[...b].join("")}`];
      })
      .collect();
  cases[`repartitionAndSortWithinPartitions ${n}`] = (sc) =>
    sc.parallelize(pairs, n).repartitionAndSortWithinPartitions(new HashPartitioner(3)).glom().collect();
  for (const fraction of [0.1, 0.3, 0.7]) {
    for (const seed of [1, 42]) {
      const hundred = (sc: SparkContext) => sc.parallelize(upTo(100), n);
      cases[`sample ${n} ${fraction} ${seed}`] = (sc) => hundred(sc).sample(false, fraction, seed).glom().collect();
      cases[`sample with replacement ${n} ${fraction} ${seed}`] = (sc) =>
        hundred(sc).sample(true, fraction, seed).glom().collect();
    }
  }
  cases[`randomSplit ${n}`] = async (sc) => {
    const parts: unknown[] = [];
    for (const part of sc.parallelize(upTo(100), n).randomSplit([1, 2, 3], 7)) parts.push(await part.collect());
    return parts;
  };
  cases[`takeSample ${n}`] = (sc) => sc.parallelize(upTo(100), n).takeSample(false, 12, 5);
  cases[`takeSample with replacement ${n}`] = (sc) => sc.parallelize(upTo(100), n).takeSample(true, 12, 5);
  cases[`take 5 of ${n}`] = (sc) => all(sc).take(5);
  cases[`take 15 of ${n}`] = (sc) => all(sc).take(15);
  cases[`take what is late ${n}`] = (sc) =>
    all(sc)
      .filter((i) => i > 35)
      .take(2);
  cases[`first ${n}`] = (sc) => all(sc).first();
  const scrambled = (sc: SparkContext) =>
    sc.parallelize(
      numbers.map((i) => (i * 17) % 41),
      n,
    );
  cases[`takeOrdered ${n}`] = (sc) => scrambled(sc).takeOrdered(6);
  cases[`top ${n}`] = (sc) => scrambled(sc).top(6);
  cases[`max min ${n}`] = async (sc) => [await all(sc).max(), await all(sc).min()];
  cases[`reduce ${n}`] = (sc) => all(sc).reduce(add);
  cases[`fold ${n}`] = (sc) => all(sc).fold(100, add);
  cases[`aggregate ${n}`] = (sc) =>
    all(sc).aggregate<[number, number]>(
      [0, 0],
      ([sum, count], i) => [sum + i, count + 1],
      (a, b) => [a[0] + b[0], a[1] + b[1]],
    );
  cases[`count ${n}`] = (sc) => all(sc).count();
  cases[`treeReduce ${n}`] = (sc) => sc.parallelize(numbers, n * 4).treeReduce(add);
  cases[`treeAggregate ${n}`] = (sc) => sc.parallelize(numbers, n * 4).treeAggregate(0, add, add, 3);
  cases[`toLocalIterator ${n}`] = async (sc) => {
    const records: number[] = [];
    for await (const record of all(sc).toLocalIterator()) records.push(record);
    return records;
  };
  cases[`isEmpty ${n}`] = async (sc) => [
    await all(sc).isEmpty(),
    await all(sc)
      .filter((i) => i > 99)
      .isEmpty(),
  ];
  cases[`sum ${n}`] = (sc) => all(sc).sum();
  cases[`histogram ${n}`] = (sc) => all(sc).histogram(4);
  cases[`histogram of buckets ${n}`] = (sc) => all(sc).histogram([0, 7, 11, 40]);
  cases[`runJob ${n}`] = (sc) => {
    const total = closure((records: IterableIterator<number>) => [...records].reduce((a, b) => plus(a, b), 0), {
      plus: add,
    });
    return sc.runOnPartitions(all(sc), total);
  };
}

/** What the captured function is called in the closure above. */
declare function plus(a: number, b: number): number;
