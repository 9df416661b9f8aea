// The program of an executor of the benchmarks: the product's, with the RDD kinds that measure the scheduler and the
// shuffle alone.

import { Executor } from "../src/core/executor/executor.ts";
import { browserWorkerEndpoint, createBrowserHost } from "../src/host/browser.ts";
import { expose } from "../src/rpc/remote-endpoint.ts";
import { sqlPlugin } from "../src/sql/execution/executor/registrations.ts";
import { benchmarkPlugin } from "./harness/benchmark-plugin.ts";

expose(new Executor({ host: createBrowserHost(), plugins: [sqlPlugin, benchmarkPlugin] }), browserWorkerEndpoint());
