// @ts-check
// `npm run test:chaos`: the chaos tests of test/cluster at full count: 200 executors ended while SQL runs, and 2,000 runs of
// mixed jobs, where `npm test` takes a few of each. HIBANA_CHAOS_SEED=n HIBANA_CHAOS_RUNS=1 makes one of the runs again.
import { runSteps } from "./run-steps.mjs";

process.env.HIBANA_CHAOS_KILLS ??= "200";
process.env.HIBANA_CHAOS_RUNS ??= "2000";
const failed = runSteps([
  { title: "Chaos", command: ["vitest", "run", "test/cluster/chaos.test.ts", "test/cluster/chaos-jobs.test.ts"] },
]);
if (failed !== undefined) process.exitCode = 1;
