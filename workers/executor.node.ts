// The program of an executor under Node: a worker thread.

import { Executor } from "../src/core/executor/executor.ts";
import { rddPlugin } from "../src/core/executor/rdd/registrations.ts";
import { createNodeHost, nodeWorkerEndpoint } from "../src/host/node.ts";
import { expose } from "../src/rpc/remote-endpoint.ts";
import { sqlPlugin } from "../src/sql/execution/executor/registrations.ts";

expose(new Executor({ host: createNodeHost(), plugins: [rddPlugin, sqlPlugin] }), nodeWorkerEndpoint());
