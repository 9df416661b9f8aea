// What an executor in a browser does once its worker has loaded it.

import { Executor } from "../src/core/executor/executor.ts";
import { rddPlugin } from "../src/core/executor/rdd/registrations.ts";
import { browserWorkerEndpoint, createBrowserHost } from "../src/host/browser.ts";
import { expose } from "../src/rpc/remote-endpoint.ts";
import { sqlPlugin } from "../src/sql/execution/executor/registrations.ts";

export function startExecutor(): void {
  expose(new Executor({ host: createBrowserHost(), plugins: [rddPlugin, sqlPlugin] }), browserWorkerEndpoint());
}
