// Unit tests and all others that run in Node, from source; only the kernels and Node's worker are built, by the global setup.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { inPlaceArtifactUrls } from "./scripts/artifact-urls.ts";

export default defineConfig({
  plugins: [inPlaceArtifactUrls(fileURLToPath(new URL(".", import.meta.url)))],
  test: {
    environment: "node",
    include: ["test/{unit,kernels,cluster,plans,golden,fuzz,regression}/**/*.test.ts"],
    globalSetup: "test/global-setup.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: "build/reports/vitest.json" }]],
  },
});
