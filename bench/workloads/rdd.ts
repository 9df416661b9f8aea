// The programs of the RDD benchmark: each as an application of the RDD API writes it, and as plain JavaScript of one thread
// does. bench/peers has them for Spark. All make their data themselves, the same everywhere; answers are short.

import type { SparkContext } from "../../src/core/spark-context.ts";

export interface RddWorkload {
  readonly name: string;
  /** What the programs of other engines call it. */
  readonly program: string;
  hibana(sc: SparkContext, data: RddData): Promise<readonly unknown[]>;
  plain(data: RddData): readonly unknown[] | Promise<readonly unknown[]>;
}

export interface RddData {
  /** Where the text of the word count is, for `textFile`. */
  readonly words: string;
  /** The whole text. */
  readWords(): Promise<string>;
}

const PARTITIONS = 4;
const SORTED = 1_000_000;
const NODES = 100_000;
const EDGES = 1_000_000;
const ITERATIONS = 5;
const PAIRS = 10_000_000;
const KEYS = 100_000;
const NUMBERS = 10_000_000;

const wordCount: RddWorkload = {
  name: "word count of 23 MB of text",
  program: "word count",
  async hibana(sc, { words }) {
    const counts = sc
      .textFile(words, PARTITIONS)
      .flatMap((line: string) => line.split(" "))
      .map((word: string): [string, number] => [word, 1])
      .reduceByKey((a: number, b: number) => a + b, PARTITIONS);
    const sums = counts.map(([, count]: [string, number]): [number, number, number] => [1, count, count]);
    return await sums.reduce((a, b) => [a[0] + b[0], a[1] + b[1], Math.max(a[2], b[2])]);
  },
  async plain({ readWords }) {
    const counts = new Map<string, number>();
    for (const line of (await readWords()).split("\n")) {
      if (line === "") continue;
      for (const word of line.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    let [sum, max] = [0, 0];
    for (const count of counts.values()) {
      sum += count;
      max = Math.max(max, count);
    }
    return [counts.size, sum, max];
  },
};

/** Keys of ten letters in no order. */
function keyOf(i: number): string {
  let state = (Math.imul(i, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  let key = "";
  for (let letter = 0; letter < 10; letter++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    key += String.fromCharCode(97 + ((state >>> 16) % 26));
  }
  return key;
}

const sort: RddWorkload = {
  name: "sort of 10⁶ records by text",
  program: "sort",
  async hibana(sc) {
    const key = (i: number): [string, number] => {
      let state = (Math.imul(i, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
      let text = "";
      for (let letter = 0; letter < 10; letter++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        text += String.fromCharCode(97 + ((state >>> 16) % 26));
      }
      return [text, i];
    };
    const parts = await sc
      .range(0, SORTED, 1, PARTITIONS)
      .map(key)
      .sortByKey(true, PARTITIONS)
      .mapPartitions((records: Iterable<[string, number]>) => {
        let [count, sum, first, last] = [0, 0, "", ""];
        for (const [text, i] of records) {
          if (text < last) throw new Error(`${text} comes after ${last}`);
          if (count === 0) first = text;
          last = text;
          count++;
          sum += (count % 1000) * (i % 1000);
        }
        return [[count, sum, first, last]];
      })
      .collect();
    const count = parts.reduce((sum, part) => sum + Number(part[0]), 0);
    return [count, parts[0]?.[2], parts.at(-1)?.[3]];
  },
  plain() {
    const records = Array.from({ length: SORTED }, (_, i): [string, number] => [keyOf(i), i]);
    records.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return [records.length, records[0]?.[0], records.at(-1)?.[0]];
  },
};

const pageRank: RddWorkload = {
  name: "PageRank on 10⁶ edges, 5 rounds",
  program: "PageRank",
  async hibana(sc) {
    const links = sc
      .range(0, EDGES, 1, PARTITIONS)
      .map((i: number): [number, number] => [i % 100_000, (Math.imul(i, 7919) % 100_003) % 100_000])
      .mapValues((to: number) => (to < 0 ? -to : to))
      .groupByKey(PARTITIONS)
      .cache();
    let ranks = links.mapValues(() => 1);
    for (let i = 0; i < ITERATIONS; i++) {
      ranks = links
        .join(ranks)
        .values()
        .flatMap(([targets, rank]: [number[], number]) =>
          targets.map((to): [number, number] => [to, rank / targets.length]),
        )
        .reduceByKey((a: number, b: number) => a + b, PARTITIONS)
        .mapValues((sum: number) => 0.15 + 0.85 * sum);
    }
    const all = ranks.map(([, rank]: [number, number]): [number, number, number] => [1, rank, rank]);
    const answer = await all.reduce((a, b) => [a[0] + b[0], a[1] + b[1], Math.max(a[2], b[2])]);
    links.unpersist();
    return answer;
  },
  plain() {
    const links = new Map<number, number[]>();
    for (let i = 0; i < EDGES; i++) {
      const to = Math.abs((Math.imul(i, 7919) % 100_003) % NODES);
      const known = links.get(i % NODES);
      if (known === undefined) links.set(i % NODES, [to]);
      else known.push(to);
    }
    let ranks = new Map<number, number>();
    for (const node of links.keys()) ranks.set(node, 1);
    for (let i = 0; i < ITERATIONS; i++) {
      const sums = new Map<number, number>();
      for (const [node, targets] of links) {
        const rank = ranks.get(node);
        if (rank === undefined) continue;
        for (const to of targets) sums.set(to, (sums.get(to) ?? 0) + rank / targets.length);
      }
      ranks = new Map();
      for (const [node, sum] of sums) ranks.set(node, 0.15 + 0.85 * sum);
    }
    let [sum, max] = [0, 0];
    for (const rank of ranks.values()) {
      sum += rank;
      max = Math.max(max, rank);
    }
    return [ranks.size, sum, max];
  },
};

const reduceByKey: RddWorkload = {
  name: "reduceByKey on 10⁷ pairs",
  program: "reduceByKey",
  async hibana(sc) {
    const sums = sc
      .range(0, PAIRS, 1, PARTITIONS)
      .map((i: number): [number, number] => [i % 100_000, i % 1000])
      .reduceByKey((a: number, b: number) => a + b, PARTITIONS)
      .map(([key, sum]: [number, number]): [number, number] => [1, (key % 7) * sum]);
    return await sums.reduce((a, b) => [a[0] + b[0], a[1] + b[1]]);
  },
  plain() {
    const sums = new Map<number, number>();
    for (let i = 0; i < PAIRS; i++) {
      const key = i % KEYS;
      sums.set(key, (sums.get(key) ?? 0) + (i % 1000));
    }
    let total = 0;
    for (const [key, sum] of sums) total += (key % 7) * sum;
    return [sums.size, total];
  },
};

const closures: RddWorkload = {
  name: "map and filter of 10⁷ numbers",
  program: "closures",
  async hibana(sc) {
    const sum = await sc
      .range(0, NUMBERS, 1, PARTITIONS)
      .map((n: number) => n * 3 + 1)
      .filter((n: number) => n % 7 !== 0)
      .map((n: number) => n % 1000)
      .filter((n: number) => n > 10)
      .sum();
    return [Number(sum)];
  },
  plain() {
    const sum = Array.from({ length: NUMBERS }, (_, i) => i)
      .map((n) => n * 3 + 1)
      .filter((n) => n % 7 !== 0)
      .map((n) => n % 1000)
      .filter((n) => n > 10)
      .reduce((a, b) => a + b, 0);
    return [sum];
  },
};

export const workloads: readonly RddWorkload[] = [wordCount, sort, pageRank, reduceByKey, closures];
