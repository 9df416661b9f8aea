// @ts-check
// `npm run test:golden`: the golden programs on every count of executors with every count of partitions, in Node and in
// Chromium. `npm test` runs a part of it.
import { runSteps } from "../run-steps.mjs";

process.env.GOLDEN_MATRIX = "whole";
const failed = runSteps([
  { title: "Build", command: ["node", "scripts/build.mjs", "--if-stale", "browser", "worker", "node-worker"] },
  { title: "Node", command: ["vitest", "run", "test/golden"] },
  { title: "Browser", command: ["node", "scripts/ensure-browser.mjs"] },
  { title: "Chromium", command: ["playwright", "test", "test/e2e/golden.spec.ts"] },
]);
if (failed !== undefined) process.exitCode = 1;
