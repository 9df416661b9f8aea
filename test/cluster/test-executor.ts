// The program of an executor that knows the test kinds.

import { Executor } from "../../src/core/executor/executor.ts";
import { rddPlugin } from "../../src/core/executor/rdd/registrations.ts";
import { createNodeHost, nodeWorkerEndpoint } from "../../src/host/node.ts";
import { expose } from "../../src/rpc/remote-endpoint.ts";
import { testPlugin } from "./test-plugin.ts";

expose(new Executor({ host: createNodeHost(), plugins: [testPlugin, rddPlugin] }), nodeWorkerEndpoint());
