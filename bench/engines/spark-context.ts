// A SparkContext whose executors know the benchmarks' own RDD kinds, for what lies below SQL.

import { SparkConf } from "../../src/core/spark-conf.ts";
import { SparkContext } from "../../src/core/spark-context.ts";
import { createBrowserDriverHost } from "../../src/host/browser.ts";

export async function startContext(numExecutors: number): Promise<SparkContext> {
  const host = createBrowserDriverHost({
    workerFactory: () => new Worker(new URL("../executor.ts", import.meta.url), { type: "module" }),
  });
  const conf = new SparkConf({ "spark.master": `local[${numExecutors}]`, "spark.app.name": "benchmark" });
  let ready: () => void = () => {};
  const started = new Promise<void>((resolve) => {
    ready = resolve;
  });
  let missing = numExecutors;
  const waiter = {
    onEvent: (event: { readonly Event: string }) => {
      if (event.Event === "SparkListenerExecutorAdded" && --missing === 0) ready();
    },
  };
  const context = new SparkContext({ conf, host, loadKernels: () => host.loadKernels(), listeners: [waiter] });
  await started;
  context.listenerBus.removeListener(waiter);
  return context;
}
