// @ts-check
// `npm run test:chaos [-- --runs 2000] [--seed 1]`: the chaos runs of test/chaos at full count, in Node, where `npm test` makes a
// few. A run that fails names its seed; `npm run test:chaos -- --seed N` makes that one again.
import { parseArgs } from "node:util";
import { runSteps } from "./run-steps.mjs";

const { values } = parseArgs({ options: { runs: { type: "string" }, seed: { type: "string" } } });
process.env.HIBANA_CHAOS_RUNS = values.runs ?? (values.seed === undefined ? "2000" : "1");
process.env.HIBANA_CHAOS_SEED = values.seed ?? "1";
const failed = runSteps([{ title: "Chaos", command: ["vitest", "run", "test/cluster/chaos.test.ts"] }]);
if (failed !== undefined) process.exitCode = 1;
