// Chaos runs in Chromium, with spill files in the page's own file system: a few of those that `npm run test:chaos` makes in Node.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { expect, test } from "./fixtures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Their own, so that functions given as text may run. */
const html =
  '<!doctype html><title>Chaos</title><link rel="icon" href="data:," /><script type="module" src="/chaos/page.js"></script>';

let files: ReadonlyMap<string, string | Uint8Array>;
test.beforeAll(async () => {
  files = await bundle();
});

test("every result is right and nothing is left", async ({ page }) => {
  test.setTimeout(120_000);
  await page.route("**/chaos/**", (route) => {
    const path = new URL(route.request().url()).pathname.slice("/chaos/".length);
    const body = path === "" ? html : files.get(path);
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = path === "" ? "text/html" : "text/javascript";
    return route.fulfill({ body: typeof body === "string" ? body : Buffer.from(body), contentType });
  });
  await page.goto("/chaos/");
  await page.waitForFunction(() => "chaos" in globalThis);
  expect(await page.evaluate(() => chaos(1, 10))).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(spillFiles)).toEqual([]);
});

/** What lies in the folder of the executors' spill files. */
async function spillFiles(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(".hibana-spill", { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** The page and its workers' program. */
async function bundle(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root,
    base: "/chaos/",
    publicDir: false,
    logLevel: "error",
    worker: { format: "es" },
    build: {
      write: false,
      target: "es2022",
      // Functions name what they capture.
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, "test/chaos/page.ts"), output: { entryFileNames: "page.js" } },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]));
}
