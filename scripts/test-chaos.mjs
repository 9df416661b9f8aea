// @ts-check
// `npm run test:chaos`: the chaos test of test/cluster with 200 executors ended, where `npm test` ends a few.
import { runSteps } from "./run-steps.mjs";

process.env.HIBANA_CHAOS_KILLS ??= "200";
const failed = runSteps([{ title: "Chaos", command: ["vitest", "run", "test/cluster/chaos.test.ts"] }]);
if (failed !== undefined) process.exitCode = 1;
