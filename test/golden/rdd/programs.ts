// Programs as people write them: word counts, joins, secondary sorts, page rank; the Scala file beside this one is what Spark was asked.
import { closure, Partitioner, type RDD, type SparkContext } from "../../../src/index.node.ts";

const text = [
  "It was the best of times, it was the worst of times,",
  "it was the age of wisdom, it was the age of foolishness,",
  "",
  "it was the epoch of belief, it was the epoch of incredulity,",
  "it was the season of Light, it was the season of Darkness,",
];
const users: [number, string][] = [
  [1, "Ann"],
  [2, "Bob"],
  [3, "Cid"],
  [4, "Dee"],
  [7, "Gil"],
];
const orders: [number, [string, number]][] = [
  [1, ["book", 12.5]],
  [2, ["pen", 1.25]],
  [1, ["lamp", 30.0]],
  [3, ["book", 11.75]],
  [9, ["desk", 99.0]],
  [2, ["ink", 4.5]],
];
const links: [string, string][] = [
  ["a", "b"],
  ["a", "c"],
  ["b", "c"],
  ["c", "a"],
  ["d", "c"],
  ["e", "a"],
  ["e", "d"],
];
const temperatures = ["1949,111", "1950,0", "1950,22", "1950,-11", "1949,78", "1951,14", "1951,-3"];
const logs = [
  "ERROR disk full",
  "INFO started",
  "WARN slow",
  "ERROR net down",
  "INFO stopped",
  "ERROR disk full",
  "DEBUG x",
  "INFO started",
];

const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, i) => i + from);
const add = (a: number, b: number): number => a + b;
const addPairs = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  a[0] + b[0],
  a[1] + b[1],
];
const splitWords = (line: string): string[] =>
  line
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 0);
const wordsOf = (sc: SparkContext, n: number): RDD<string> => sc.parallelize(text, n).flatMap(splitWords);
const words1 = (sc: SparkContext, n: number): RDD<[string, number]> => wordsOf(sc, n).map((word) => [word, 1]);
const numbersAscending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** By the year of a reading, and equal to another that has as many partitions. */
class YearPartitioner extends Partitioner {
  readonly numPartitions: number;

  constructor(numPartitions: number) {
    super();
    this.numPartitions = numPartitions;
  }

  override getPartition(key: unknown): number {
    const [year] = key as readonly [number, number];
    return year % this.numPartitions;
  }

  override equals(other: unknown): boolean {
    return other instanceof YearPartitioner && other.numPartitions === this.numPartitions;
  }
}

const readings = (sc: SparkContext): RDD<[[number, number], string]> =>
  sc
    .parallelize(temperatures, 3)
    .map((line) => line.split(","))
    .map(([year = "", degrees = ""]): [[number, number], string] => [[Number(year), Number(degrees)], degrees]);

function ranks(sc: SparkContext, rounds: number, n: number): RDD<[string, number]> {
  const neighbours = sc.parallelize(links, 2).distinct().groupByKey(n).cache();
  let ranked: RDD<[string, number]> = neighbours.mapValues(() => 1.0);
  for (let i = 0; i < rounds; i++) {
    const contributions = neighbours
      .join(ranked)
      .values()
      .flatMap(([to, rank]) => to.map((one): [string, number] => [one, rank / to.length]));
    ranked = contributions.reduceByKey(add).mapValues((sum) => 0.15 + 0.85 * sum);
  }
  return ranked;
}

export const cases: Record<string, (sc: SparkContext) => unknown> = {
  "word count sorted by count": (sc) =>
    words1(sc, 3)
      .reduceByKey(add)
      .sortBy(([word, count]) => [-count, word])
      .take(6),
  "word count by countByValue": (sc) => wordsOf(sc, 2).countByValue(),
  "word count into two partitions": (sc) => words1(sc, 4).reduceByKey(add, 2).glom().collect(),
  "word lengths by first letter": (sc) =>
    wordsOf(sc, 3)
      .map((word): [string, number] => [word.slice(0, 1), word.length])
      .groupByKey(3)
      .mapValues(closure((lengths: number[]) => numbersAscending(lengths), { numbersAscending }))
      .glom()
      .collect(),
  "longest word of each first letter": (sc) =>
    wordsOf(sc, 3)
      .map((word): [string, string] => [word.slice(0, 1), word])
      .reduceByKey((a, b) => (b.length > a.length ? b : a))
      .sortByKey()
      .collect(),
  "average word length": (sc) =>
    wordsOf(sc, 3)
      .map((word): [number, number] => [word.length, 1])
      .reduce(addPairs),
  "inverted index": (sc) =>
    sc
      .parallelize(text, 2)
      .zipWithIndex()
      .flatMap(
        closure(([line, i]: [string, number]) => splitWords(line).map((word): [string, number] => [word, i]), {
          splitWords,
        }),
      )
      .distinct()
      .groupByKey(2)
      .mapValues(numbersAscending)
      .sortByKey(true, 2)
      .collect(),
  bigrams: (sc) =>
    sc
      .parallelize(text, 2)
      .flatMap(
        closure(
          (line: string) => {
            const words = splitWords(line);
            return words.slice(1).map((word, i): [string, string] => [words[i] ?? "", word]);
          },
          { splitWords },
        ),
      )
      .map((bigram): [[string, string], number] => [bigram, 1])
      .reduceByKey(add)
      .filter(([, count]) => count > 2)
      .sortBy(([bigram]) => bigram)
      .collect(),
  characters: (sc) =>
    sc
      .parallelize(text, 3)
      .flatMap((line) => [...line])
      .filter((one) => one !== " ")
      .map((one): [string, number] => [one, 1])
      .reduceByKey(add)
      .top(4, ([a, m], [b, n]) => m - n || (a < b ? -1 : a > b ? 1 : 0)),
  "most common word of each partition": (sc) =>
    wordsOf(sc, 3)
      .mapPartitions((words) => {
        const counts = new Map<string, number>();
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
        return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 1);
      })
      .collect(),
  "users with orders": (sc) => sc.parallelize(users, 2).join(sc.parallelize(orders, 3)).glom().collect(),
  "users with or without orders": (sc) =>
    sc.parallelize(users, 2).leftOuterJoin(sc.parallelize(orders, 3)).glom().collect(),
  "orders of unknown users": (sc) => sc.parallelize(orders, 3).subtractByKey(sc.parallelize(users, 2)).glom().collect(),
  "spent by each user": (sc) =>
    sc
      .parallelize(orders, 3)
      .mapValues(([, price]) => price)
      .reduceByKey(add)
      .rightOuterJoin(sc.parallelize(users, 2))
      .sortByKey()
      .collect(),
  "full join of users and orders": (sc) =>
    sc
      .parallelize(users, 2)
      .fullOuterJoin(sc.parallelize(orders, 2), 4)
      .mapValues(([user, order]) => [user ?? "?", order?.[0] ?? "-"])
      .glom()
      .collect(),
  "cogroup of users and orders": (sc) =>
    sc
      .parallelize(users, 2)
      .cogroup(sc.parallelize(orders, 3))
      .mapValues(([a, b]) => [a.length, b.reduce((sum, [, price]) => sum + price, 0)])
      .glom()
      .collect(),
  "map-side join with a broadcast": (sc) => {
    const names = sc.broadcast(new Map(users));
    return sc
      .parallelize(orders, 3)
      .map(closure(([user, [what]]) => [names.value.get(user) ?? "nobody", what], { names }))
      .collect();
  },
  "join with a broadcast, misses dropped": (sc) => {
    const names = sc.broadcast(new Map(users));
    return sc
      .parallelize(orders, 2)
      .flatMap(
        closure(
          ([user, [what, price]]) => {
            const name = names.value.get(user);
            return name === undefined ? [] : [[name, what, price]];
          },
          { names },
        ),
      )
      .collect();
  },
  "cartesian filtered": (sc) =>
    sc
      .parallelize(users, 2)
      .cartesian(sc.parallelize(users, 2))
      .filter(([a, b]) => a[0] < b[0])
      .map(([a, b]) => a[1] + b[1])
      .collect(),
  "top 2 by key with aggregateByKey": (sc) =>
    sc
      .parallelize(upTo(40), 4)
      .map((i): [number, number] => [i % 4, (i * 17) % 41])
      .aggregateByKey<number, number, number[]>(
        [],
        (list, value) => [value, ...list].sort((a, b) => b - a).slice(0, 2),
        (a, b) => [...a, ...b].sort((x, y) => y - x).slice(0, 2),
      )
      .glom()
      .collect(),
  "top 3 by key with groupByKey": (sc) =>
    sc
      .parallelize(upTo(50), 3)
      .map((i): [string, number] => [`k${i % 5}`, (i * 29) % 53])
      .groupByKey(2)
      .mapValues((values) => [...values].sort((a, b) => a - b).slice(-3))
      .glom()
      .collect(),
  "mean by key with combineByKey": (sc) =>
    sc
      .parallelize(upTo(30), 3)
      .map((i): [number, number] => [i % 3, i])
      .combineByKey(
        (value): [number, number] => [value, 1],
        ([sum, count], value): [number, number] => [sum + value, count + 1],
        addPairs,
      )
      .mapValues(([sum, count]) => sum / count)
      .glom()
      .collect(),
  "mean by key with mapValues and reduceByKey": (sc) =>
    sc
      .parallelize(temperatures, 3)
      .map((line) => line.split(","))
      .map(([year = "", degrees = ""]): [string, number] => [year, Number(degrees)])
      .mapValues((degrees): [number, number] => [degrees, 1])
      .reduceByKey(addPairs)
      .mapValues(([sum, count]) => sum / count)
      .collect(),
  "maximum temperature": (sc) =>
    sc
      .parallelize(temperatures, 2)
      .map((line) => line.split(","))
      .map(([year = "", degrees = ""]): [number, number] => [Number(year), Number(degrees)])
      .reduceByKey((a, b) => Math.max(a, b))
      .sortByKey(false)
      .collect(),
  "secondary sort": (sc) => readings(sc).repartitionAndSortWithinPartitions(new YearPartitioner(2)).glom().collect(),
  "secondary sort, coldest of a year": (sc) =>
    readings(sc)
      .repartitionAndSortWithinPartitions(new YearPartitioner(3))
      .mapPartitions(function* (records) {
        let last = -1;
        for (const [[year, degrees]] of records) {
          if (year !== last) yield [year, degrees];
          last = year;
        }
      })
      .collect(),
  "equal custom partitioners do not shuffle again": (sc) =>
    readings(sc)
      .partitionBy(new YearPartitioner(2))
      .mapValues((degrees) => degrees.length)
      .reduceByKey(add, new YearPartitioner(2))
      .glom()
      .collect(),
  "different custom partitioners do": (sc) =>
    readings(sc)
      .partitionBy(new YearPartitioner(2))
      .mapValues((degrees) => degrees.length)
      .reduceByKey(add, new YearPartitioner(3))
      .glom()
      .collect(),
  "page rank of one round": (sc) =>
    ranks(sc, 1, 2)
      .sortByKey()
      .mapValues((rank) => Math.round(rank * 10000) / 10000)
      .collect(),
  "page rank of three rounds": (sc) =>
    ranks(sc, 3, 2)
      .sortByKey()
      .mapValues((rank) => Math.round(rank * 10000) / 10000)
      .collect(),
  "page rank, partitions": (sc) =>
    ranks(sc, 2, 3)
      .mapValues((rank) => Math.round(rank * 1000))
      .glom()
      .collect(),
  "transitive closure": async (sc) => {
    let paths: RDD<[number, number]> = sc.parallelize<number, number>(
      [
        [1, 2],
        [2, 3],
        [3, 4],
        [2, 5],
      ],
      2,
    );
    const edges = paths.map(([from, to]): [number, number] => [to, from]);
    let before = 0;
    let count = await paths.count();
    do {
      before = count;
      paths = paths
        .union(paths.join(edges).map(([, [to, from]]): [number, number] => [from, to]))
        .distinct(2)
        .cache();
      count = await paths.count();
    } while (count !== before);
    return await paths.sortBy((path) => path).collect();
  },
  "k-means, one step": (sc) => {
    const [near, far] = [1.0, 8.0];
    return sc
      .parallelize([0.5, 1.5, 7.0, 9.0, 2.0, 10.0], 3)
      .map(
        closure((x: number): [number, [number, number]] => [Math.abs(x - near) <= Math.abs(x - far) ? 0 : 1, [x, 1]], {
          near,
          far,
        }),
      )
      .reduceByKey(addPairs)
      .mapValues(([sum, count]) => sum / count)
      .sortByKey()
      .collect();
  },
  "monte carlo without chance": (sc) =>
    sc
      .parallelize(upTo(99, 0), 4)
      .filter((i) => {
        const [x, y] = [(i % 10) / 10, Math.trunc(i / 10) / 10];
        return x * x + y * y <= 1;
      })
      .count(),
  "running sums over partitions": async (sc) => {
    const numbers = sc.parallelize(upTo(12), 4);
    const sums = await numbers.mapPartitions((records) => [[...records].reduce((a, b) => a + b, 0)]).collect();
    const starts = sums.map((_, i) => sums.slice(0, i).reduce(add, 0));
    return await numbers
      .mapPartitionsWithIndex(
        closure(
          function* (i: number, records: Iterable<number>) {
            let sum = starts[i] ?? 0;
            for (const one of records) {
              sum += one;
              yield sum;
            }
          },
          { starts },
        ),
      )
      .collect();
  },
  "differences to the next": (sc) => {
    const numbered = sc
      .parallelize([3, 8, 15, 7, 2, 20], 2)
      .zipWithIndex()
      .map(([value, i]): [number, number] => [i, value]);
    return numbered
      .join(numbered.map(([i, value]): [number, number] => [i - 1, value]))
      .sortByKey()
      .map(([, [a, b]]) => b - a)
      .collect();
  },
  median: (sc) =>
    sc
      .parallelize([9, 3, 7, 1, 5, 11, 13], 3)
      .sortBy((n) => n)
      .zipWithIndex()
      .map(([value, i]): [number, number] => [i, value])
      .lookup(3),
  "second highest": async (sc) => (await sc.parallelize([4, 9, 2, 9, 7], 2).distinct().top(2)).at(-1),
  "errors of the log": async (sc) => {
    const errors = sc
      .parallelize(logs, 3)
      .filter((line) => line.startsWith("ERROR"))
      .cache();
    return [
      await errors.count(),
      await errors.filter((line) => line.includes("disk")).count(),
      await errors
        .map((line) => line.split(" ")[1])
        .distinct()
        .collect(),
    ];
  },
  "log levels": (sc) =>
    sc
      .parallelize(logs, 3)
      .map((line): [string, number] => [line.split(" ")[0] ?? "", 1])
      .countByKey(),
  "log lines by level": (sc) =>
    sc
      .parallelize(logs, 3)
      .keyBy((line) => line.split(" ")[0])
      .groupByKey(2)
      .mapValues((lines) => lines.map((line) => line.length))
      .glom()
      .collect(),
  "lines grouped by length": (sc) =>
    sc
      .parallelize(logs, 3)
      .groupBy((line) => line.length)
      .mapValues((lines) => lines.length)
      .sortByKey()
      .collect(),
  "csv with a header dropped": (sc) =>
    sc
      .parallelize(["id,price", "1,10", "2,20", "3,5"], 2)
      .mapPartitionsWithIndex((i, lines) => (i === 0 ? [...lines].slice(1) : lines))
      .map((line) => line.split(",").map(Number))
      .collect(),
  "sum of squares of the odd": (sc) =>
    sc
      .parallelize(upTo(20), 5)
      .filter((x) => x % 2 === 1)
      .map((x) => x * x)
      .sum(),
  "primes by a sieve": (sc) => {
    const n = 60;
    const composite = sc
      .parallelize(upTo(n, 2), 3)
      .flatMap(closure((x: number) => Array.from({ length: Math.floor(n / x) - 1 }, (_, i) => (i + 2) * x), { n }));
    return sc
      .parallelize(upTo(n, 2), 3)
      .subtract(composite)
      .sortBy((x) => x)
      .collect();
  },
  anagrams: (sc) =>
    sc
      .parallelize(["listen", "silent", "enlist", "google", "gogole", "cat", "act", "tac", "dog"], 3)
      .map((word): [string, string] => [[...word].sort().join(""), word])
      .groupByKey(2)
      .filter(([, words]) => words.length > 1)
      .mapValues((words) => [...words].sort())
      .values()
      .collect(),
  "common friends": (sc) =>
    sc
      .parallelize(
        [
          ["A", "B C D"],
          ["B", "A C D E"],
          ["C", "A B D E"],
          ["D", "A B C E"],
          ["E", "B C D"],
        ],
        2,
      )
      .flatMap(([person = "", list = ""]) => {
        const friends = list.split(" ");
        return friends.map((other): [string, Set<string>] => [
          person < other ? person + other : other + person,
          new Set(friends),
        ]);
      })
      .reduceByKey((a, b) => new Set([...a].filter((one) => b.has(one))))
      .mapValues((friends) => [...friends].sort().join(""))
      .sortByKey()
      .collect(),
  "matrix times vector": (sc) => {
    const vector = sc.broadcast([1, 2, 3]);
    return sc
      .parallelize(
        [
          [0, 0, 1],
          [0, 2, 2],
          [1, 1, 3],
          [2, 0, 4],
          [2, 2, 5],
        ] as [number, number, number][],
        2,
      )
      .map(closure(([i, j, x]: [number, number, number]) => [i, x * (vector.value[j] ?? 0)], { vector }))
      .reduceByKey(add)
      .sortByKey()
      .collect();
  },
  "matrix times matrix": (sc) => {
    const a = sc.parallelize<number, [number, number]>(
      [
        [0, [0, 1]],
        [1, [0, 2]],
        [0, [1, 3]],
        [1, [1, 4]],
      ],
      2,
    );
    const b = sc.parallelize<number, [number, number]>(
      [
        [0, [0, 5]],
        [0, [1, 6]],
        [1, [0, 7]],
        [1, [1, 8]],
      ],
      2,
    );
    return a
      .join(b)
      .map(([, [[i, x], [j, y]]]): [[number, number], number] => [[i, j], x * y])
      .reduceByKey(add)
      .sortByKey()
      .collect();
  },
  "histogram of lengths": (sc) =>
    wordsOf(sc, 2)
      .map((word) => word.length)
      .histogram([1, 3, 5, 12]),
  statistics: async (sc) => {
    const s = await wordsOf(sc, 2)
      .map((word) => word.length)
      .stats();
    return [s.count, s.sum, s.max, s.min];
  },
  "sorted by two keys": (sc) =>
    sc
      .parallelize(users, 3)
      .sortBy(([id, name]) => [name.length, -id])
      .map(([id]) => id)
      .glom()
      .collect(),
  "sorted with an ordering": (sc) =>
    sc
      .parallelize(["b", "A", "c", "B", "a"], 2)
      .sortBy(
        (one) => one,
        true,
        undefined,
        (a, b) => {
          const [x, y] = [a.toLowerCase(), b.toLowerCase()];
          return x < y ? -1 : x > y ? 1 : 0;
        },
      )
      .collect(),
  "takeOrdered with an ordering": (sc) => sc.parallelize(users, 2).takeOrdered(3, ([a], [b]) => b - a),
  "max by value": (sc) => sc.parallelize(users, 2).max(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)),
  "deduplicated by key": (sc) =>
    sc
      .parallelize(orders, 3)
      .map(([user, [what]]): [string, number] => [what, user])
      .reduceByKey((a) => a)
      .sortByKey()
      .collect(),
  "symmetric difference": (sc) => {
    const [a, b] = [sc.parallelize(upTo(8), 2), sc.parallelize(upTo(12, 5), 3)];
    return a.subtract(b).union(b.subtract(a)).glom().collect();
  },
  jaccard: async (sc) => {
    const [a, b] = [sc.parallelize(upTo(8), 2), sc.parallelize(upTo(12, 5), 2)];
    return [await a.intersection(b).count(), await a.union(b).distinct().count()];
  },
  "moving average by flatMap": (sc) =>
    sc
      .parallelize([2.0, 4.0, 6.0, 8.0, 10.0], 2)
      .zipWithIndex()
      .flatMap(([value, i]) => [0, 1, 2].map((d): [number, [number, number]] => [i + d, [value, 1]]))
      .reduceByKey(addPairs)
      .filter(([, [, count]]) => count === 3)
      .sortByKey()
      .mapValues(([sum]) => sum / 3)
      .values()
      .collect(),
  "students with all courses": (sc) =>
    sc
      .parallelize<string, number>(
        [
          ["x", 1],
          ["x", 2],
          ["y", 1],
          ["x", 3],
          ["y", 2],
          ["z", 3],
        ],
        3,
      )
      .aggregateByKey(
        new Set<number>(),
        (courses, one) => new Set([...courses, one]),
        (a, b) => new Set([...a, ...b]),
      )
      .filter(([, courses]) => courses.size === 3)
      .keys()
      .collect(),
};
