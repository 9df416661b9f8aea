// RDDs of eight times what their executors have: a sort, a groupByKey and a join. Records are pairs of a number and a text of a
// hundred letters, made on the way, so that none of them is in memory before; what comes out is counted.

import type { SparkContext } from "../../src/core/spark-context.ts";

export const MEGABYTE = 2 ** 20;

/** What each of the two executors has. */
export const BUDGET = 64 * MEGABYTE;
export const EXECUTORS = 2;

/** What an executor may hold beyond its budget. */
export const TOLERANCE = 1.2;

export const limitsConf: Readonly<Record<string, string>> = {
  "spark.master": `local[${EXECUTORS}]`,
  "spark.app.name": "limits",
  "spark.executor.memory": String(BUDGET),
};

/** How much data there is for each byte of the executors' budgets. */
const TIMES = 8;
const BYTES_PER_RECORD = 104;
const PARTITIONS = 32;

export interface RddLimit {
  readonly name: string;
  run(sc: SparkContext): Promise<unknown>;
  /** What it gives. */
  readonly answer: string;
}

/** Keys of groupByKey. */
const GROUPS = 500_000;

export function rddLimits(scale: number): readonly RddLimit[] {
  const records = Math.floor((TIMES * EXECUTORS * BUDGET * scale) / BYTES_PER_RECORD / 2) * 2;
  const size = `${Math.round((records * BYTES_PER_RECORD) / MEGABYTE)} MB`;
  return [sort(records, size), groupByKey(records, size), join(records / 2, size)];
}

/** Pairs whose keys are all different, in no order. */
function pairs(sc: SparkContext, records: number) {
  return sc
    .range(0, records, 1, PARTITIONS)
    .map((id: number): [number, string] => [
      Math.imul(id, 0x9e3779b1),
      `${id} is the number of a text `.padEnd(100, "abcdefghij"),
    ]);
}

function sort(records: number, size: string): RddLimit {
  return {
    name: `sortByKey of ${size}`,
    async run(sc) {
      const parts = await pairs(sc, records)
        .sortByKey(true, PARTITIONS)
        .mapPartitions((sorted: Iterable<[number, string]>) => {
          let [count, letters, first, last] = [0, 0, 0, -Infinity];
          for (const [key, text] of sorted) {
            if (key <= last) throw new Error(`${key} comes after ${last}`);
            if (count === 0) first = key;
            last = key;
            letters += text.length;
            count++;
          }
          return [[count, letters, first, last]];
        })
        .collect();
      let [count, letters, before] = [0, 0, -Infinity];
      for (const [size = 0, length = 0, first = 0, last = 0] of parts) {
        if (size > 0 && first <= before) throw new Error(`${first} comes after ${before}`);
        if (size > 0) before = last;
        count += size;
        letters += length;
      }
      return [count, letters];
    },
    answer: String([records, records * 100]),
  };
}

function groupByKey(records: number, size: string): RddLimit {
  return {
    name: `groupByKey of ${size}`,
    async run(sc) {
      return await sc
        .range(0, records, 1, PARTITIONS)
        .map((id: number): [number, string] => [
          id % 500_000,
          `${id} is the number of a text `.padEnd(100, "abcdefghij"),
        ])
        .groupByKey(PARTITIONS)
        .map(([, texts]: [number, string[]]): [number, number, number] => {
          let letters = 0;
          for (const text of texts) letters += text.length;
          return [1, texts.length, letters];
        })
        .reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
    },
    answer: String([Math.min(records, GROUPS), records, records * 100]),
  };
}

function join(records: number, size: string): RddLimit {
  return {
    name: `join of ${size}`,
    async run(sc) {
      return await pairs(sc, records)
        .join(pairs(sc, records), PARTITIONS)
        .map(([, [left, right]]: [number, [string, string]]): [number, number] => [1, left.length + right.length])
        .reduce((a, b) => [a[0] + b[0], a[1] + b[1]]);
    },
    answer: String([records, records * 200]),
  };
}
