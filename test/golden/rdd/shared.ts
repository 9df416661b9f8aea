// Accumulators, broadcast variables, samples by key, approximate and asynchronous actions, pipes, storage; the Scala file beside
// this one is what Spark was asked.
import { closure, type SparkContext, StatCounter, StorageLevel } from "../../../src/index.node.ts";
import { debug } from "./debug.ts";

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const add = (a: number, b: number): number => a + b;
const addPairs = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  a[0] + b[0],
  a[1] + b[1],
];
const ten = (sc: SparkContext) => sc.parallelize(upTo(10), 3);
const spread = upTo(200).map((i): [number, number] => [i % 4, i]);
const fractions = new Map([
  [0, 0.1],
  [1, 0.3],
  [2, 0.6],
  [3, 1.0],
]);
const times = new Map([
  [0, 0.1],
  [1, 0.5],
  [2, 1.0],
  [3, 2.0],
]);
const bounded = ({ mean, confidence, low, high }: { mean: number; confidence: number; low: number; high: number }) => [
  mean,
  confidence,
  low,
  high,
];
const LONG = 100_000;

/** An RDD whose records are counted as they are made. */
function counted(sc: SparkContext) {
  const made = sc.longAccumulator();
  const rdd = ten(sc).map(
    closure(
      (x: number) => {
        made.add(1);
        return x;
      },
      { made },
    ),
  );
  return { made, rdd };
}

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  "accumulator in foreach": async (sc) => {
    const sum = sc.longAccumulator("sum");
    await ten(sc).foreach(closure((x: number) => sum.add(x), { sum }));
    return [sum.value, sum.count, sum.avg];
  },
  "accumulator in map and two actions": async (sc) => {
    const { made, rdd } = counted(sc);
    await rdd.count();
    await rdd.collect();
    return made.value;
  },
  "accumulator in a cached map and two actions": async (sc) => {
    const { made, rdd } = counted(sc);
    rdd.cache();
    await rdd.count();
    await rdd.collect();
    return made.value;
  },
  "accumulator behind a shuffle and two actions": async (sc) => {
    const { made, rdd } = counted(sc);
    const sums = rdd.map((x): [number, number] => [x % 2, x]).reduceByKey(add);
    await sums.count();
    await sums.collect();
    return made.value;
  },
  "accumulator in take": async (sc) => {
    const { made, rdd } = counted(sc);
    await rdd.take(2);
    return made.value;
  },
  "accumulator in first": async (sc) => {
    const { made, rdd } = counted(sc);
    await rdd.first();
    return made.value;
  },
  "accumulator in isEmpty": async (sc) => {
    const { made, rdd } = counted(sc);
    await rdd.isEmpty();
    return made.value;
  },
  "accumulator in sortBy": async (sc) => {
    const { made, rdd } = counted(sc);
    await rdd.sortBy((x) => -x, true, 2).collect();
    return made.value;
  },
  "accumulator in zipWithIndex": async (sc) => {
    const { made, rdd } = counted(sc);
    await rdd.zipWithIndex().count();
    return made.value;
  },
  "accumulator in takeOrdered": async (sc) => {
    const sum = sc.longAccumulator();
    await ten(sc)
      .map(
        closure(
          (x: number) => {
            sum.add(x);
            return x;
          },
          { sum },
        ),
      )
      .takeOrdered(2);
    return sum.value;
  },
  "double accumulator": async (sc) => {
    const sum = sc.doubleAccumulator("d");
    await sc.parallelize([0.5, 1.5, 2.0], 2).foreach(closure((x: number) => sum.add(x), { sum }));
    return [sum.value, sum.sum, sum.count, sum.avg];
  },
  "collection accumulator": async (sc) => {
    const bad = sc.collectionAccumulator<string>("bad");
    await sc
      .parallelize(["1", "x", "3", "y"], 2)
      .map(
        closure(
          (text: string) => {
            if (/^\d+$/.test(text)) return Number(text);
            bad.add(text);
            return 0;
          },
          { bad },
        ),
      )
      .sum();
    return [...bad.value].sort();
  },
  "accumulator reset": async (sc) => {
    const sum = sc.longAccumulator();
    await ten(sc).foreach(closure((x: number) => sum.add(x), { sum }));
    sum.reset();
    const { isZero } = sum;
    await ten(sc).foreach(closure(() => sum.add(1), { sum }));
    return [isZero, sum.value];
  },
  "broken lines counted": async (sc) => {
    const bad = sc.longAccumulator("bad");
    const good = sc.parallelize(["1 2", "x", "3 4", "5"], 2).flatMap(
      closure(
        (line: string) => {
          const fields = line.split(" ");
          if (fields.length === 2) return [fields.map(Number)];
          bad.add(1);
          return [];
        },
        { bad },
      ),
    );
    return [await good.collect(), bad.value];
  },
  "broadcast array": (sc) => {
    const values = sc.broadcast([10, 20, 30]);
    return sc
      .parallelize([0, 1, 2], 3)
      .map(closure((i: number) => values.value[i], { values }))
      .collect();
  },
  "broadcast set filters": (sc) => {
    const stop = sc.broadcast(new Set(["the", "of"]));
    return sc
      .parallelize("the age of wisdom the age".split(" "), 2)
      .filter(closure((word: string) => !stop.value.has(word), { stop }))
      .collect();
  },
  "broadcast after unpersist": async (sc) => {
    const five = sc.broadcast(5);
    await sc
      .parallelize(upTo(3), 2)
      .map(closure((n: number) => n + five.value, { five }))
      .collect();
    five.unpersist();
    return await sc
      .parallelize(upTo(3), 2)
      .map(closure((n: number) => n * five.value, { five }))
      .collect();
  },
  sampleByKey: (sc) => sc.parallelize(spread, 3).sampleByKey(false, fractions, 42).collect(),
  "sampleByKey of strings": (sc) =>
    sc
      .parallelize(spread, 2)
      .map(([key, i]): [string, number] => [`k${key}`, i])
      .sampleByKey(
        false,
        new Map([
          ["k0", 0.5],
          ["k1", 0.05],
          ["k2", 0.0],
          ["k3", 0.2],
        ]),
        7,
      )
      .collect(),
  "sampleByKey with replacement": (sc) => sc.parallelize(spread, 3).sampleByKey(true, times, 42).collect(),
  "sampleByKey counts": (sc) =>
    sc
      .parallelize(spread, 4)
      .sampleByKey(false, new Map([0, 1, 2, 3].map((key) => [key, 0.5])), 1)
      .countByKey(),
  "sampleByKeyExact counts": (sc) => sc.parallelize(spread, 3).sampleByKeyExact(false, fractions, 42).countByKey(),
  sampleByKeyExact: (sc) => sc.parallelize(spread, 3).sampleByKeyExact(false, fractions, 42).collect(),
  "sampleByKeyExact of one partition": (sc) =>
    sc
      .parallelize(spread, 1)
      .sampleByKeyExact(
        false,
        new Map([
          [0, 0.25],
          [1, 0.25],
          [2, 0.5],
          [3, 0.02],
        ]),
        9,
      )
      .collect(),
  "sampleByKeyExact with replacement counts": (sc) =>
    sc.parallelize(spread, 3).sampleByKeyExact(true, times, 42).countByKey(),
  "sampleByKeyExact with replacement": (sc) => sc.parallelize(spread, 3).sampleByKeyExact(true, times, 42).collect(),
  "sampleByKey of negative fractions": (sc) =>
    sc
      .parallelize(spread, 2)
      .sampleByKey(false, new Map([[0, -0.1]]), 42)
      .collect(),
  "sample of nothing": (sc) => sc.parallelize<number>([], 2).sample(false, 0.5, 1).collect(),
  "sample of all": (sc) => ten(sc).sample(false, 1.0, 1).collect(),
  "sample with replacement of 2.5": (sc) => ten(sc).sample(true, 2.5, 11).glom().collect(),
  "sample of strings": (sc) => sc.parallelize("a b c d e f g h".split(" "), 2).sample(false, 0.5, 99).collect(),
  "randomSplit of three": (sc) =>
    Promise.all(
      sc
        .parallelize(upTo(40), 3)
        .randomSplit([0.6, 0.2, 0.2], 11)
        .map((part) => part.collect()),
    ),
  "takeSample of few": (sc) => ten(sc).takeSample(false, 4, 77),
  "takeSample with replacement of more": (sc) => ten(sc).takeSample(true, 15, 77),
  "takeSample of nothing": (sc) => sc.parallelize<number>([], 2).takeSample(false, 3, 1),
  "takeSample of negative": (sc) => ten(sc).takeSample(false, -1, 1),
  countAsync: (sc) => ten(sc).countAsync(),
  collectAsync: (sc) => ten(sc).collectAsync(),
  takeAsync: (sc) => sc.parallelize(upTo(40), 8).takeAsync(7),
  "takeAsync of more than there is": (sc) => ten(sc).takeAsync(70),
  foreachAsync: async (sc) => {
    const sum = sc.longAccumulator();
    await ten(sc).foreachAsync(closure((x: number) => sum.add(x), { sum }));
    return sum.value;
  },
  foreachPartitionAsync: async (sc) => {
    const sum = sc.longAccumulator();
    await ten(sc).foreachPartitionAsync(closure((records: Iterable<number>) => sum.add([...records].length), { sum }));
    return sum.value;
  },
  countApprox: async (sc) => bounded(await (await ten(sc).countApprox(LONG)).getFinalValue()),
  sumApprox: async (sc) => bounded(await (await ten(sc).sumApprox(LONG)).getFinalValue()),
  meanApprox: async (sc) => bounded(await (await ten(sc).meanApprox(LONG)).getFinalValue()),
  countByValueApprox: async (sc) => {
    const counts = await (await sc.parallelize(["a", "b", "a"], 2).countByValueApprox(LONG)).getFinalValue();
    return new Map([...counts].map(([value, { mean }]) => [value, mean]));
  },
  countByKeyApprox: async (sc) => {
    const counts = await (await sc.parallelize(spread, 2).countByKeyApprox(LONG)).getFinalValue();
    return new Map([...counts].map(([key, { mean }]) => [key, mean]));
  },
  "countApproxDistinct of few": (sc) =>
    sc
      .parallelize(upTo(20), 3)
      .map((n) => n % 7)
      .countApproxDistinct(0.01),
  "countApproxDistinct of many": (sc) => sc.parallelize(upTo(5000), 3).countApproxDistinct(0.05),
  "countApproxDistinct of many strings": (sc) =>
    sc
      .parallelize(upTo(3000), 3)
      .map((n) => `s${n}`)
      .countApproxDistinct(0.1),
  "countApproxDistinct by precision": (sc) => sc.parallelize(upTo(20000), 4).countApproxDistinct(8, 0),
  "countApproxDistinct by sparse precision": (sc) => sc.parallelize(upTo(200), 4).countApproxDistinct(8, 20),
  countApproxDistinctByKey: (sc) =>
    sc
      .parallelize(upTo(2000), 3)
      .map((i): [number, number] => [i % 3, i % 500])
      .countApproxDistinctByKey(0.05)
      .collect(),
  "debug pipe": (sc) => debug(ten(sc).pipe("cat")),
  "storage level": (sc) => {
    const rdd = ten(sc);
    const before = rdd.getStorageLevel().useMemory;
    rdd.persist(StorageLevel.MEMORY_AND_DISK_2);
    const { useMemory, useDisk, deserialized, replication } = rdd.getStorageLevel();
    return [before, useMemory, useDisk, deserialized, replication];
  },
  "storage level changed": (sc) => ten(sc).cache().persist(StorageLevel.DISK_ONLY),
  "persistent RDDs": async (sc) => {
    const before = sc.getPersistentRDDs().size;
    const rdd = ten(sc).setName("kept").cache();
    const during = sc.getPersistentRDDs().size - before;
    const name = sc.getPersistentRDDs().get(rdd.id)?.name;
    await rdd.unpersist(true);
    return [during, name, sc.getPersistentRDDs().size - before];
  },
  "storage info": async (sc) => {
    const rdd = ten(sc).setName("kept").cache();
    await rdd.count();
    const find = () => sc.getRDDStorageInfo().find(({ id }) => id === rdd.id);
    const info = find();
    await rdd.unpersist(true);
    return [
      info?.name,
      info?.numPartitions,
      info?.numCachedPartitions,
      (info?.memSize ?? 0) > 0,
      info?.diskSize,
      info?.isCached,
      find() !== undefined,
    ];
  },
  "stats of grouped": async (sc) => {
    const groups = await ten(sc).glom().collect();
    return groups.map((numbers) => new StatCounter(numbers)).reduce((a, b) => a.merge(b)).mean;
  },
  "stat counter text": async (sc) => (await ten(sc).stats()).toString(),
  "histogram of equal numbers": (sc) => sc.parallelize([3, 3, 3], 2).histogram(3),
  "histogram out of order": (sc) => ten(sc).histogram([5, 1]),
  "histogram of nothing": (sc) => sc.parallelize<number>([], 2).histogram(2),
  "histogram evenly": (sc) => ten(sc).histogram([0, 5, 10], true),
  "treeReduce of many partitions": (sc) => sc.parallelize(upTo(100), 30).treeReduce(add, 3),
  "treeAggregate to a tuple": (sc) =>
    sc
      .parallelize(upTo(100), 30)
      .treeAggregate<[number, number]>([0, 0], ([sum, count], x) => [sum + x, count + 1], addPairs, 4),
  "treeAggregate ending on an executor": (sc) => sc.parallelize(upTo(100), 30).treeAggregate(0, add, add, 2, true),
  "aggregate of an empty partition": (sc) => sc.parallelize([1, 2], 5).aggregate(10, add, add),
  "fold with a zero that counts": (sc) => sc.parallelize(upTo(4), 4).fold(1, add),
  "runJob on partitions": (sc) =>
    sc.runOnPartitions(ten(sc), (records: Iterable<number>) => Math.max(...records), [0, 2]),
  "toLocalIterator takes few": async (sc) => {
    const taken: number[] = [];
    for await (const n of ten(sc).toLocalIterator()) {
      taken.push(n);
      if (taken.length === 4) break;
    }
    return taken;
  },
  "countByKey of nothing": (sc) => sc.parallelize<number, number>([], 2).countByKey(),
  "lookup in a range": async (sc) => (await sc.parallelize(spread, 2).sortByKey(true, 3).lookup(2)).slice(0, 3),
  "filterByRange of strings": (sc) =>
    sc
      .parallelize("d a c b e".split(" "), 2)
      .map((letter): [string, number] => [letter, 1])
      .sortByKey(true, 2)
      .filterByRange("b", "d")
      .glom()
      .collect(),
};
