// Chaos runs in a browser: what the page of test/e2e/chaos.spec.ts loads.
import { createBrowserDriverHost } from "../../src/host/browser.ts";
import { chaosRuns } from "./runs.ts";

declare global {
  /** Makes chaos runs; gives how many executors were killed. */
  var chaos: (first: number, count: number) => Promise<number>;
}

globalThis.chaos = (first, count) => {
  const workerFactory = (name: string): Worker =>
    new Worker(new URL("./executor.browser.ts", import.meta.url), { type: "module", name });
  return chaosRuns(first, count, createBrowserDriverHost({ workerFactory, wasmUrl: "/dist/kernels.wasm" }));
};
