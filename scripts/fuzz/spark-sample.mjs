// @ts-check
// `node scripts/fuzz/spark-sample.mjs --seed N --count N`: prints random tables and statements as a file of golden programs,
// to be recorded with `npm run golden`.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import { root } from "../freshness.mjs";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "50" } },
});
/** @type {{ module: typeof import("./spark/sample.ts") }} */
const { module } = await runnerImport(join(root, "scripts/fuzz/spark/sample.ts"), { configFile: false });
process.stdout.write(module.sample(Number(values.seed), Number(values.count)));
