// @ts-check
// `npm run fuzz:grammar [-- --seed N --count N --rule query --length N --compare]`: the parser against made-up statements.
import { join } from "node:path";
import { runnerImport } from "vite";
import { root } from "../freshness.mjs";

await runnerImport(join(root, "scripts/fuzz/grammar/main.ts"), { configFile: false });
