// Mixed jobs of the RDD API and SQL while all that can go wrong does: every result is right and nothing is left behind.
// `npm test` makes a few runs, `npm run test:chaos` 2,000; `npm run test:chaos -- --seed N` makes one of them again.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createNodeDriverHost } from "../../src/host/node.ts";
import { chaosRuns } from "../chaos/runs.ts";

const RUNS = Number(process.env.HIBANA_CHAOS_RUNS ?? 30);
const FIRST = Number(process.env.HIBANA_CHAOS_SEED ?? 1);

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hibana-chaos-"));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL("../chaos/executor.node.ts", import.meta.url)),
      outDir: folder,
      rolldownOptions: { external: [/^node:/], output: { entryFileNames: "executor.mjs" } },
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  "every result is right and nothing is left",
  async () => {
    const host = createNodeDriverHost({ workerUrl: pathToFileURL(join(folder, "executor.mjs")) });
    const [handles, files] = [process.getActiveResourcesInfo().length, spillFiles()];
    const killed = await chaosRuns(FIRST, RUNS, host);
    if (RUNS >= 10) expect(killed).toBeGreaterThan(0);
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(handles + 4);
    expect(spillFiles()).toEqual(files);
  },
  120_000 + RUNS * 2000,
);

function spillFiles(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.endsWith(".spill"));
}
