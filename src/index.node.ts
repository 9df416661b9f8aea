// The public API in Node.

import { DeferredListener } from "./core/scheduler/deferred-listener.ts";
import type { SparkListener } from "./core/scheduler/live-listener-bus.ts";
import type { SparkConf } from "./core/spark-conf.ts";
import { SparkContext } from "./core/spark-context.ts";
import { createNodeDriverHost, type NodeHostOptions } from "./host/node.ts";
import { submittedConf } from "./host/node-submitted-conf.ts";
import { type SparkSessionCompanion, sparkSessionCompanion } from "./sql/api/index.ts";
import type { SparkSession as Session } from "./sql/api/spark-session.ts";
import { applicationListeners } from "./status/application-listeners.ts";
import type { HistoryServerOptions } from "./status/node-history.ts";
import type { UiServer } from "./status/node-ui-server.ts";

export { AccumulatorV2 } from "./core/accumulator/accumulator-v2.ts";
export type { CollectionAccumulator } from "./core/accumulator/collection-accumulator.ts";
export type { DoubleAccumulator } from "./core/accumulator/double-accumulator.ts";
export type { LongAccumulator } from "./core/accumulator/long-accumulator.ts";
export * from "./core/rdd/index.ts";
export { SparkConf } from "./core/spark-conf.ts";
export type { SparkContext } from "./core/spark-context.ts";
export * from "./errors/index.ts";
export { SUBMITTED_CONF } from "./host/node-submitted-conf.ts";
export * from "./sql/api/index.ts";
export type * from "./status/index.ts";
export { AppStatusStore, DEFAULT_STATUS_LIMITS, followStatus, stageKey, statusListeners } from "./status/index.ts";
export type { HistoryServerOptions } from "./status/node-history.ts";
export type { UiServer } from "./status/node-ui-server.ts";
export * from "./types/index.ts";

/**
 * Starts an application: a driver in this thread and executors in worker threads, as many as the master says
 * (`local[*]`, `local[N]`). Each executor has its kernels and is ready for tasks when its
 * `SparkListenerExecutorAdded` event is posted.
 *
 * @example
 * const context = createSparkContext(new SparkConf().set("spark.master", "local[2]").set("spark.app.name", "first"));
 * console.log(context.applicationId, context.defaultParallelism);
 * await context.stop();
 */
export function createSparkContext(conf: SparkConf, options: NodeHostOptions = {}): SparkContext {
  const host = createNodeDriverHost(options);
  for (const [key, value] of Object.entries(submittedConf())) conf.setIfMissing(key, value);
  const listeners = [...applicationListeners(conf, host), ...uiListeners(conf)];
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
export const SparkSession: SparkSessionCompanion<NodeHostOptions> = sparkSessionCompanion(createSparkContext, {});

/** The folder of the built pages of the UI. */
function uiPages(): URL {
  return new URL(".", new URL("../dist/ui/index.html", import.meta.url));
}

/** A program opens no port unless its settings say so: decision record 019. */
function uiListeners(conf: SparkConf): readonly SparkListener[] {
  if (!conf.getBoolean("spark.ui.enabled", false)) return [];
  return [new DeferredListener(async () => (await import("./status/node-live-ui.ts")).startLiveUi(conf, uiPages()))];
}

/**
 * Serves the applications of a folder of event logs, Hibana's and Spark's, with Spark's UI and REST API.
 *
 * @example
 * const server = await startHistoryServer({ folder: "/tmp/spark-events", port: 18080 });
 * console.log(server.url);
 * await server.close();
 */
export async function startHistoryServer(options: Omit<HistoryServerOptions, "pages">): Promise<UiServer> {
  const { startHistoryServer: start } = await import("./status/node-history.ts");
  return await start({ ...options, pages: uiPages() });
}
