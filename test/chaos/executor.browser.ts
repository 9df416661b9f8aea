// The program of an executor of chaos runs in a browser.
import { Executor } from "../../src/core/executor/executor.ts";
import { rddPlugin } from "../../src/core/executor/rdd/registrations.ts";
import { browserWorkerEndpoint, createBrowserHost } from "../../src/host/browser.ts";
import { expose } from "../../src/rpc/remote-endpoint.ts";
import { sqlPlugin } from "../../src/sql/execution/executor/registrations.ts";
import { chaosPlugin, withFaults } from "./faults.ts";

const host = withFaults(createBrowserHost());
expose(new Executor({ host, plugins: [chaosPlugin, rddPlugin, sqlPlugin] }), browserWorkerEndpoint());
