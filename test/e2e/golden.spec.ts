// The golden programs in Chromium: the same programs, answers and comparison as in Node, on the built package, with the
// data over HTTP, and folders of data in the page's own file system.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build, type Rolldown } from "vite";
import { difference, type Recorded } from "../golden/compare.ts";
import { configurations, filesFor, folder, type GoldenFile, pendingIn, spilling } from "../golden/programs.ts";
import { expect, test } from "./fixtures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pending = pendingIn("chromium");
/** What SQL names as folders or globs. */
const copied = ["airbnb", "flights", "retail"].flatMap((name) => filesUnder(`test/data/${name}`));

let bundle: string;
test.beforeAll(async () => {
  bundle = await bundlePage();
});

for (const configuration of configurations) {
  const { executors, partitions, spills } = configuration;
  test(`${executors} executors, ${partitions} shuffle partitions${spills ? ", spilling" : ""}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.route("**/test/golden/page.js", (route) =>
      route.fulfill({ body: bundle, contentType: "text/javascript" }),
    );
    await page.goto("/test/e2e/pages/golden.html");
    await page.waitForFunction(() => "golden" in globalThis);
    await page.evaluate((paths) => golden.copyFiles(paths), copied);
    await page.evaluate((args) => golden.start(...args), [executors, spills ? spilling : {}] as const);
    for (const file of filesFor(configuration)) await test.step(file.name, () => hold(page, file, partitions));
    await page.evaluate(() => golden.stop());
  });
}

/** Runs a file's programs in the page and holds their answers against the recorded ones. */
async function hold(page: Page, { name: file, kind, recorded }: GoldenFile, partitions: number): Promise<void> {
  const sql = kind === "sql" ? withFolders(readFileSync(join(folder, `${file}.sql`), "utf8")) : undefined;
  const running = page.evaluate(([...args]) => golden.answers(...args), [file, sql, partitions] as const);
  const answers = await running.catch((error: unknown) => {
    expect.soft(String(error), `${file} cannot be set up`).toBe("");
    return [];
  });
  expect.soft(answers.map((answer) => answer.name).sort()).toEqual([...recorded.keys()].sort());
  for (const { name, source, json } of answers) {
    const expected = recorded.get(name);
    if (expected === undefined) continue;
    const problem = difference(expected, JSON.parse(json) as Recorded, source);
    const program = `${file}/${name}`;
    if (!pending.has(program)) expect.soft(problem, program).toBeUndefined();
    else expect.soft(problem, `${program} passes, so take it out of pending.txt`).toBeDefined();
  }
}

/** Servers do not list folders, so these are read from the page's own file system. */
function withFolders(sql: string): string {
  return sql.replaceAll(/path '([^']+)'/g, (whole, path: string) => {
    const isFile = statSync(join(root, path), { throwIfNoEntry: false })?.isFile();
    return isFile ? whole : `path 'opfs:/${path}'`;
  });
}

function filesUnder(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}

/** The programs as one module that imports the built package. */
async function bundlePage(): Promise<string> {
  const entry = join(root, "test/golden/page.ts");
  const library = [join(root, "src/index.ts"), join(root, "src/index.node.ts")];
  const result = await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins: [
      {
        name: "built-package",
        enforce: "pre",
        resolveId: (source, importer = "") =>
          library.includes(resolve(dirname(importer), source))
            ? { id: "/dist/index.js", external: "absolute" }
            : undefined,
      },
    ],
    build: { write: false, target: "es2022", minify: false, lib: { entry, formats: ["es"], fileName: "page" } },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rolldown.RolldownOutput];
  return output[0].code;
}
