// @ts-check
// `npm run fuzz:spark [-- --seed N --count N --shrink]`: holds Hibana against real Apache Spark on random statements. PYTHON
// names the interpreter that has scripts/golden/requirements.txt installed; Java 17 or later must be on the path.
import { join } from "node:path";
import { runnerImport } from "vite";
import { build } from "../build.mjs";
import { root } from "../freshness.mjs";

await build(["node-worker"], { ifStale: true, log: () => {} });
/** @type {{ module: typeof import("../artifact-urls.ts") }} */
const { module } = await runnerImport(join(root, "scripts/artifact-urls.ts"), { configFile: false });
await runnerImport(join(root, "scripts/fuzz/spark/main.ts"), {
  configFile: false,
  plugins: [module.inPlaceArtifactUrls(root)],
});
