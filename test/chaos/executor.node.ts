// The program of an executor of chaos runs under Node.
import { Executor } from "../../src/core/executor/executor.ts";
import { rddPlugin } from "../../src/core/executor/rdd/registrations.ts";
import { createNodeHost, nodeWorkerEndpoint } from "../../src/host/node.ts";
import { expose } from "../../src/rpc/remote-endpoint.ts";
import { sqlPlugin } from "../../src/sql/execution/executor/registrations.ts";
import { chaosPlugin, withFaults } from "./faults.ts";

const host = withFaults(createNodeHost());
expose(new Executor({ host, plugins: [chaosPlugin, rddPlugin, sqlPlugin] }), nodeWorkerEndpoint());
