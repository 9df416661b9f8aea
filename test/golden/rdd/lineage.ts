// Stages that run and stages that are skipped, partitioners, debug strings, checkpoints; the Scala file beside this one is what Spark was asked.
import {
  HashPartitioner,
  type Partitioner,
  RangePartitioner,
  type RDD,
  type SparkContext,
  StorageLevel,
} from "../../../src/index.node.ts";
import { debug } from "./debug.ts";

const few: [string, number][] = [
  ["a", 1],
  ["b", 2],
  ["a", 3],
  ["c", 4],
  ["d", 5],
  ["b", 6],
];
const some: [string, string][] = [
  ["a", "x"],
  ["c", "y"],
  ["e", "z"],
];
const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, i) => i + from);
const add = (a: number, b: number): number => a + b;
const join = (a: string, b: string): string => a + b;
const p3 = (): Partitioner => new HashPartitioner(3);
const fewBy3 = (sc: SparkContext): RDD<[string, number]> => sc.parallelize(few, 2).partitionBy(p3());
const shuffled30 = (sc: SparkContext): RDD<[number, number]> =>
  sc.parallelize(
    upTo(30).map((i): [number, number] => [(i * 7) % 31, i]),
    3,
  );
const places = async (rdd: RDD<[number, number]>, partitioner: Partitioner): Promise<readonly [number[], number[]]> => {
  const sizes = await rdd
    .partitionBy(partitioner)
    .glom()
    .map((records) => records.length)
    .collect();
  return [[0, 5, 12, 20, 30, 99].map((key) => partitioner.getPartition(key)), sizes];
};
const hasPartitioner = async (rdd: RDD<unknown>): Promise<boolean> => (await rdd.getPartitioner()) !== undefined;
const inOrder = async <T>(values: readonly Promise<T>[]): Promise<T[]> => {
  const all: T[] = [];
  for (const value of values) all.push(await value);
  return all;
};
const checkpoints = (sc: SparkContext): void => sc.setCheckpointDir(checkpointFolder());
let numFolders = 0;
/** A page has its own file system, Node a folder for what passes. */
const checkpointFolder = (): string =>
  "document" in globalThis ? `opfs:/checkpoints/${numFolders++}` : `build/checkpoints/${process.pid}-${numFolders++}`;

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  "join of two partitioned alike has one stage more": async (sc) => {
    const [a, b] = [fewBy3(sc), sc.parallelize(some, 2).partitionBy(p3())];
    await a.count();
    await b.count();
    return await a.join(b).glom().collect();
  },
  "join of reduced ones": (sc) => {
    const a = sc.parallelize(few, 2).reduceByKey(add, p3());
    const b = sc.parallelize(some, 2).groupByKey(p3());
    return a
      .join(b)
      .mapValues(([n, s]) => s.join("") + n)
      .glom()
      .collect();
  },
  "cogroup of four": (sc) => {
    const r = sc.parallelize(few, 2);
    return r
      .cogroup(
        sc.parallelize(some, 2),
        r.mapValues((n) => n * 10),
        sc.parallelize<string, boolean>([["z", true]], 1),
      )
      .glom()
      .collect();
  },
  "cogroup of four, three partitioned alike": (sc) => {
    const a = fewBy3(sc);
    return a
      .cogroup(
        a.mapValues((n) => n + 1),
        a.filter(([key]) => key > "a"),
        sc.parallelize(some, 2),
      )
      .glom()
      .collect();
  },
  "groupWith of four": (sc) => {
    const r = sc.parallelize(few, 2);
    return r
      .groupWith(r, r, sc.parallelize(some, 1))
      .map(([key, [a, b, c, d]]) => [key, a.length + b.length + c.length + d.length])
      .glom()
      .collect();
  },
  "debug cogroup of four": (sc) => {
    const a = fewBy3(sc);
    return debug(
      a.cogroup(
        a.mapValues((n) => n + 1),
        sc.parallelize(some, 2),
        sc.parallelize(some, 1),
      ),
    );
  },
  "skipped stages of a second action": async (sc) => {
    const r = sc
      .parallelize(few, 2)
      .reduceByKey(add)
      .mapValues((n) => n + 1);
    await r.count();
    await r.collect();
    return await r.keys().count();
  },
  "skipped stages of a join": async (sc) => {
    const [a, b] = [sc.parallelize(few, 2).reduceByKey(add), sc.parallelize(some, 3).reduceByKey(join)];
    const joined = a.join(b, 4);
    await joined.count();
    return await joined.map(([key]) => key).collect();
  },
  "a branch of a shuffle": async (sc) => {
    const r = sc.parallelize(few, 2).groupByKey(2);
    return [
      await r.filter(([, values]) => values.length > 1).count(),
      await r.mapValues((values) => values.reduce((a, b) => a + b, 0)).collect(),
    ];
  },
  diamond: (sc) => {
    const r = sc.parallelize(few, 2).reduceByKey(add);
    return r
      .mapValues((n) => n * 2)
      .join(r.mapValues((n) => n * 3))
      .glom()
      .collect();
  },
  "diamond of unpartitioned": (sc) => {
    const r = sc.parallelize(few, 2);
    return r
      .mapValues((n) => n * 2)
      .join(
        r.filter(([, n]) => n > 2),
        2,
      )
      .glom()
      .collect();
  },
  "cached and used twice": async (sc) => {
    const r = sc
      .parallelize(upTo(10), 2)
      .map((n) => n * 2)
      .cache();
    return [await r.count(), await r.sum(), await r.collect()];
  },
  "cached behind a shuffle": async (sc) => {
    const r = sc.parallelize(few, 2).reduceByKey(add, 2).cache();
    return [await r.count(), await r.filter(([, n]) => n > 3).collect(), await r.join(sc.parallelize(some, 2)).count()];
  },
  unpersisted: async (sc) => {
    const r = sc.parallelize(few, 2).reduceByKey(add, 2).persist();
    await r.count();
    await r.unpersist(true);
    return await r.count();
  },
  "repartition then reduce": (sc) =>
    sc
      .parallelize(upTo(20), 2)
      .repartition(4)
      .map((x): [number, number] => [x % 3, x])
      .reduceByKey(add, 2)
      .glom()
      .collect(),
  "coalesce of a shuffle": (sc) => sc.parallelize(few, 2).reduceByKey(add, 6).coalesce(2).glom().collect(),
  "coalesce to more without shuffle": (sc) => sc.parallelize(upTo(8), 2).coalesce(5).glom().collect(),
  "coalesce with shuffle to one": (sc) => sc.parallelize(upTo(8), 4).coalesce(1, true).glom().collect(),
  "coalesce of a union": (sc) =>
    sc
      .parallelize(upTo(4), 2)
      .union(sc.parallelize(upTo(9, 5), 3))
      .coalesce(2)
      .glom()
      .collect(),
  "debug coalesce with shuffle": (sc) =>
    debug(
      sc
        .parallelize(upTo(8), 4)
        .coalesce(2, true)
        .map((n) => n + 1),
    ),
  "debug coalesce of a shuffle": (sc) => debug(sc.parallelize(few, 2).reduceByKey(add, 6).coalesce(2)),
  "zipPartitions of three": (sc) =>
    sc
      .parallelize(upTo(4), 2)
      .zipPartitions(sc.parallelize(upTo(8, 5), 2), sc.parallelize(["a", "b"], 2), (a, b, c) => [
        [[...a].reduce((x, y) => x + y), [...b].reduce((x, y) => x + y), [...c].join("")],
      ])
      .collect(),
  "zipPartitions keeps the partitioner": async (sc) => {
    const a = fewBy3(sc);
    const kept = a.zipPartitions(a, (x) => x, true);
    return [
      (await kept.getPartitioner())?.equals(await a.getPartitioner()),
      await hasPartitioner(a.zipPartitions(a, (x) => x)),
    ];
  },
  "debug zipPartitions": (sc) =>
    debug(
      sc
        .parallelize(upTo(4), 2)
        .zipPartitions(sc.parallelize(few, 4).partitionBy(new HashPartitioner(2)), (a: Iterable<number>) => a),
    ),
  "cartesian of shuffles": (sc) =>
    sc
      .parallelize(few, 2)
      .reduceByKey(add, 2)
      .keys()
      .cartesian(sc.parallelize([1, 2], 2))
      .glom()
      .collect(),
  "debug page rank": (sc) => {
    const links = sc.parallelize(few, 2).groupByKey(p3()).cache();
    const ranks = links.mapValues(() => 1.0);
    return debug(
      links
        .join(ranks)
        .flatMap(([key, [values, rank]]) => values.map((x): [string, number] => [key, x + rank]))
        .reduceByKey(add),
    );
  },
  "debug cached and counted lineage": (sc) => {
    const r = sc.parallelize(few, 2).reduceByKey(add, 2).setName("sums").persist(StorageLevel.DISK_ONLY);
    return debug(r.mapValues((n) => n + 1));
  },
  "debug sorted and indexed": (sc) => debug(sc.parallelize(few, 2).sortByKey(true, 2).zipWithIndex()),
  "debug secondary sort": (sc) => debug(sc.parallelize(few, 2).repartitionAndSortWithinPartitions(p3())),
  "debug distinct of partitioned": (sc) => debug(sc.parallelize(few, 2).distinct(3).union(sc.parallelize(few, 1))),
  "debug subtractByKey": (sc) => debug(fewBy3(sc).subtractByKey(sc.parallelize(some, 2))),
  "debug leftOuterJoin of partitioned": (sc) => debug(fewBy3(sc).leftOuterJoin(sc.parallelize(some, 12))),
  "debug aggregateByKey then sortBy": (sc) =>
    debug(
      sc
        .parallelize(few, 2)
        .aggregateByKey(0, add, add)
        .sortBy(([, n]) => n, false, 2),
    ),
  "debug randomSplit": (sc) => {
    const [, second] = sc.parallelize(upTo(9), 2).randomSplit([1, 1], 3);
    return second && debug(second);
  },
  "debug keyBy and groupBy": (sc) =>
    debug(
      sc
        .parallelize(upTo(9), 2)
        .keyBy((n) => n % 2)
        .values()
        .groupBy((n) => n % 3),
    ),
  "debug treeAggregate is eager": (sc) => sc.parallelize(upTo(64), 16).treeAggregate(0, add, add, 3),
  "debug range mapped": (sc) =>
    debug(
      sc
        .range(0, 100, 1, 5)
        .map((n) => n * 2)
        .filter((n) => n > 3)
        .distinct(),
    ),
  "debug mapPartitions chain": (sc) =>
    debug(
      sc
        .parallelize(upTo(9), 2)
        .mapPartitions((records) => records)
        .mapPartitionsWithIndex((_, records) => records)
        .glom()
        .flatMap((records) => [...records]),
    ),
  "checkpoint truncates the lineage": async (sc) => {
    checkpoints(sc);
    const r = sc
      .parallelize(few, 2)
      .reduceByKey(add, 2)
      .map(([, n]) => n);
    const before = await debug(r);
    r.checkpoint();
    const n = await r.count();
    return [before, n, (await debug(r)).split("\n").length, r.isCheckpointed, r.dependencies.length];
  },
  "checkpoint, then what is made of it": async (sc) => {
    checkpoints(sc);
    const r = sc.parallelize(few, 2).reduceByKey(add, 2);
    r.checkpoint();
    await r.count();
    const made = await r.mapValues((n) => n + 1).collect();
    return [made, await hasPartitioner(r), r.getCheckpointFile() !== undefined];
  },
  "checkpoint of a cached one": async (sc) => {
    checkpoints(sc);
    const r = sc
      .parallelize(upTo(10), 2)
      .map((n) => n + 1)
      .cache();
    r.checkpoint();
    return [await r.sum(), await r.collect()];
  },
  "local checkpoint": async (sc) => {
    const r = sc.parallelize(few, 2).reduceByKey(add, 2).localCheckpoint();
    const n = await r.count();
    return [n, r.isCheckpointed, await r.collect(), (await r.toDebugString()).includes("LocalCheckpointRDD")];
  },
  "checkpoint not reached": (sc) => {
    checkpoints(sc);
    const r = sc.parallelize(upTo(4), 2);
    r.checkpoint();
    return [r.isCheckpointed, r.getCheckpointFile()];
  },
  "range partitioner of sorted": async (sc) => {
    const sorted = sc.parallelize(few, 2).sortByKey(true, 2);
    const again = sc.parallelize(few, 2).sortByKey(true, 2);
    const partitioner = await sorted.getPartitioner();
    return [
      partitioner !== undefined,
      partitioner?.equals(await again.getPartitioner()),
      (await sorted.mapValues((n) => n + 1).getPartitioner())?.equals(partitioner),
    ];
  },
  "join of sorted ones by one partitioner": async (sc) => {
    const sorted = sc.parallelize(few, 2).sortByKey(true, 2);
    const partitioner = (await sorted.getPartitioner()) ?? p3();
    return await sorted.join(sc.parallelize(some, 2).partitionBy(partitioner)).collect();
  },
  "range partitioner": async (sc) => {
    const r = shuffled30(sc);
    const partitioner = new RangePartitioner(4, r);
    await partitioner.determine();
    return [partitioner.numPartitions, ...(await places(r, partitioner))];
  },
  "range partitioner descending": async (sc) => {
    const partitioner = new RangePartitioner(4, shuffled30(sc), false);
    await partitioner.determine();
    return [0, 5, 12, 20, 30, 99].map((key) => partitioner.getPartition(key));
  },
  "equality of partitioners": async (sc) => [
    p3().equals(new HashPartitioner(3)),
    p3().equals(new HashPartitioner(4)),
    (await fewBy3(sc).getPartitioner())?.equals(p3()),
    true,
  ],
  "where keys go": () => {
    const partitioner = new HashPartitioner(5);
    return ["spark", 17, -3, 4.5, true, null, "", "hibana", [1, "a"], 1000000007].map((key) =>
      partitioner.getPartition(key),
    );
  },
  "partitioner of what is made": (sc) => {
    const a = fewBy3(sc);
    return inOrder(
      [
        a.flatMapValues((v) => [v, v]),
        a.map((pair) => pair),
        a.filter(() => true),
        a.mapPartitions((records) => records, true),
        a.mapPartitions((records) => records),
        a.reduceByKey(add),
        a.union(a),
        a.sample(false, 0.5, 1),
        a.distinct(),
        a.coalesce(2),
        a.keyBy(([key]) => key),
      ].map(hasPartitioner),
    );
  },
  "default partitions of a join": (sc) =>
    inOrder(
      [
        sc.parallelize(few, 2).join(sc.parallelize(some, 5)),
        fewBy3(sc).join(sc.parallelize(some, 5)),
        fewBy3(sc).join(sc.parallelize(some, 50)),
        sc.parallelize(few, 2).partitionBy(new HashPartitioner(6)).join(fewBy3(sc)),
      ].map((rdd) => rdd.getNumPartitions()),
    ),
  dependencies: (sc) => {
    const a = fewBy3(sc);
    return [
      a,
      a.map((pair) => pair),
      a.join(sc.parallelize(some, 2)),
      sc.parallelize(few),
      a.union(a),
      a.cartesian(a),
      a.coalesce(2),
    ].map((rdd) => rdd.dependencies.length);
  },
  emptyRDD: async (sc) => {
    const empty = sc.emptyRDD<number>();
    return [
      await empty.getNumPartitions(),
      await empty.isEmpty(),
      await empty.collect(),
      await empty.count(),
      await empty
        .map((n) => n + 1)
        .union(sc.parallelize([1, 2], 2))
        .collect(),
    ];
  },
  "emptyRDD through a shuffle": (sc) => sc.emptyRDD<[string, number]>().reduceByKey(add).collect(),
  "emptyRDD joined": (sc) => sc.parallelize(few, 2).leftOuterJoin(sc.emptyRDD<[string, number]>()).collect(),
  "emptyRDD cogrouped into three": (sc) =>
    sc.emptyRDD<[string, number]>().cogroup(sc.parallelize(some, 2), 3).glom().collect(),
  "empty after a filter": (sc) =>
    sc
      .parallelize(few, 3)
      .filter(() => false)
      .reduceByKey(add)
      .glom()
      .collect(),
  "reduce of an emptyRDD": (sc) => sc.emptyRDD<number>().reduce(add),
  "fold of an emptyRDD": (sc) => sc.emptyRDD<number>().fold(7, add),
  "range with one slice": async (sc) => {
    const r = sc.range(0, 10, 3, 1);
    return [await r.glom().collect(), await r.getNumPartitions()];
  },
  "range of negative numbers": (sc) => sc.range(-7, 8, 5, 3).glom().collect(),
  "range of bad slices": (sc) => sc.range(0, 10, 1, 0).collect(),
};
