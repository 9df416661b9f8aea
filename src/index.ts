// The public API in a browser.

import type { SparkConf } from "./core/spark-conf.ts";
import { SparkContext } from "./core/spark-context.ts";
import { type BrowserHostOptions, createBrowserDriverHost } from "./host/browser.ts";
import { type SparkSessionCompanion, sparkSessionCompanion } from "./sql/api/index.ts";
import type { SparkSession as Session } from "./sql/api/spark-session.ts";
import { applicationListeners } from "./status/application-listeners.ts";

export { AccumulatorV2 } from "./core/accumulator/accumulator-v2.ts";
export type { CollectionAccumulator } from "./core/accumulator/collection-accumulator.ts";
export type { DoubleAccumulator } from "./core/accumulator/double-accumulator.ts";
export type { LongAccumulator } from "./core/accumulator/long-accumulator.ts";
export * from "./core/rdd/index.ts";
export { SparkConf } from "./core/spark-conf.ts";
export type { SparkContext } from "./core/spark-context.ts";
export * from "./errors/index.ts";
export * from "./sql/api/index.ts";
export type * from "./status/index.ts";
export { AppStatusStore, DEFAULT_STATUS_LIMITS, followStatus, stageKey, statusListeners } from "./status/index.ts";
export * from "./types/index.ts";

/**
 * Starts an application: a driver in this page and executors in Web Workers, as many as the master says
 * (`local[*]`, `local[N]`). Each executor has its kernels and is ready for tasks when its
 * `SparkListenerExecutorAdded` event is posted.
 *
 * @example
 * const context = createSparkContext(new SparkConf().set("spark.master", "local[2]").set("spark.app.name", "first"));
 * console.log(context.applicationId, context.defaultParallelism);
 * await context.stop();
 */
export function createSparkContext(conf: SparkConf, options: BrowserHostOptions = {}): SparkContext {
  const host = createBrowserDriverHost(options);
  const listeners = applicationListeners(conf, host);
  return new SparkContext({ conf, host, listeners, loadKernels: () => host.loadKernels() });
}

/** A session of an application: where a program makes DataFrames. */
export type SparkSession = Session;

/**
 * The ways to a session.
 *
 * @example
 * import { SparkSession, sum, desc } from "hibana";
 * const spark = await SparkSession.builder().appName("flights").master("local[*]").getOrCreate();
 */
export const SparkSession: SparkSessionCompanion<BrowserHostOptions> = sparkSessionCompanion(createSparkContext, {});
