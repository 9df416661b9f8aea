// The program of an executor in a browser: a Web Worker.

import { Executor } from "../src/core/executor/executor.ts";
import { rddPlugin } from "../src/core/executor/rdd/registrations.ts";
import { browserWorkerEndpoint, createBrowserHost } from "../src/host/browser.ts";
import { expose } from "../src/rpc/remote-endpoint.ts";
import { sqlPlugin } from "../src/sql/execution/executor/registrations.ts";

expose(new Executor({ host: createBrowserHost(), plugins: [rddPlugin, sqlPlugin] }), browserWorkerEndpoint());
