// A SparkContext on real worker threads that know the test kinds, and RDDs of those kinds.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";
import { oneToOneDependency } from "../../src/core/rdd/dependency.ts";
import { RDD } from "../../src/core/rdd/rdd.ts";
import type { SparkListener } from "../../src/core/scheduler/live-listener-bus.ts";
import { SparkConf } from "../../src/core/spark-conf.ts";
import { SparkContext } from "../../src/core/spark-context.ts";
import type { DriverHost } from "../../src/host/host.ts";
import { createNodeDriverHost } from "../../src/host/node.ts";
import type { Pair } from "./test-plugin.ts";

let folder: string;

/** Builds the test executor before the tests of a file; worker threads cannot load TypeScript. */
export function useTestExecutor(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "hibana-cluster-"));
    await build({
      configFile: false,
      logLevel: "error",
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL("./test-executor.ts", import.meta.url)),
        outDir: folder,
        rolldownOptions: { external: [/^node:/], output: { entryFileNames: "executor.mjs" } },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

export function startContext(
  conf: Readonly<Record<string, string>> = {},
  listeners: readonly SparkListener[] = [],
  changeHost: (host: DriverHost) => DriverHost = (host) => host,
): SparkContext {
  const workerUrl = pathToFileURL(join(folder, "executor.mjs"));
  return new SparkContext({
    conf: new SparkConf({ "spark.master": "local[2]", "spark.app.name": "cluster test", ...conf }),
    host: changeHost(createNodeDriverHost({ workerUrl })),
    listeners,
  });
}

/** Resolves when so many executors are there; jobs do not wait for more than one. */
export async function executorsReady(sc: SparkContext, count: number): Promise<void> {
  while (sc.statusTracker.getExecutorIds().length < count) await new Promise((resolve) => setTimeout(resolve, 10));
}

export function rangeRdd(sc: SparkContext, count: number, numPartitions: number): RDD {
  const partitions = Array.from({ length: numPartitions }, (_, i) => ({
    start: Math.floor((count * i) / numPartitions),
    end: Math.floor((count * (i + 1)) / numPartitions),
  }));
  return new RDD(sc, { kind: "test-range", payload: undefined, partitions, name: "range" });
}

export function mapRdd(sc: SparkContext, parent: RDD, payload: object): RDD {
  const partitions = parent.partitions.map(() => undefined);
  return new RDD(sc, { kind: "test-map", payload, partitions, dependencies: [oneToOneDependency(parent)] });
}

export function reduceByKey(sc: SparkContext, pairs: RDD, numPartitions: number): RDD {
  const shuffleId = sc.newShuffleId();
  const output = { kind: "test-shuffle-write", payload: { shuffleId, numPartitions } };
  const dependency = { type: "shuffle" as const, shuffleId, rdd: pairs, numPartitions, output };
  sc.cleaner.watchShuffle(dependency);
  const partitions = new Array(numPartitions).fill(undefined);
  return new RDD(sc, { kind: "test-reduce", payload: undefined, partitions, dependencies: [dependency] });
}

/** `key → sum of the numbers below count with that remainder`, as a job of two stages. */
export function sumsByRemainder(sc: SparkContext, count: number, modulo: number, maps: number, reduces: number): RDD {
  return reduceByKey(sc, mapRdd(sc, rangeRdd(sc, count, maps), { type: "key-by-modulo", modulo }), reduces);
}

export function expectedSums(count: number, modulo: number): Pair[] {
  const sums = new Array<number>(modulo).fill(0);
  for (let i = 0; i < count; i++) sums[i % modulo] = (sums[i % modulo] ?? 0) + i;
  return sums.map((sum, key) => [key, sum] as const);
}

export async function collect<T>(
  sc: SparkContext,
  rdd: RDD,
  options: { readonly properties?: Record<string, string>; readonly signal?: AbortSignal } = {},
): Promise<T[]> {
  const results: T[][] = [];
  await sc.runJob(
    rdd,
    { kind: "test-collect", payload: undefined },
    {
      ...options,
      onResult: (index, value) => {
        results[index] = value as T[];
      },
    },
  );
  return results.flat();
}

export async function collectSums(sc: SparkContext, rdd: RDD): Promise<Pair[]> {
  return (await collect<Pair>(sc, rdd)).sort(([a], [b]) => a - b);
}

/** Seeded, so that a run that fails can be had again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
