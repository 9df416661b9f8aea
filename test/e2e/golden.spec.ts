// The golden programs in Chromium: the same programs, answers and comparison as in Node, on the built package, with the
// data over HTTP, and folders of data in the page's own file system.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { difference, type Recorded } from "../golden/compare.ts";
import { configurations, filesFor, folder, type GoldenFile, pendingIn, spilling } from "../golden/programs.ts";
import { bundlePage, type PageBundle, serveBundle } from "./bundle-page.ts";
import { expect, test } from "./fixtures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pending = pendingIn("chromium");
/** What SQL names as folders or globs. */
const copied = ["airbnb", "flights", "retail"].flatMap((name) => filesUnder(`test/data/${name}`));

let bundle: PageBundle;
test.beforeAll(async () => {
  bundle = await bundlePage("test/golden/page.ts");
});

for (const configuration of configurations) {
  const { executors, partitions, spills } = configuration;
  test(`${executors} executors, ${partitions} shuffle partitions${spills ? ", spilling" : ""}`, async ({ page }) => {
    test.setTimeout(300_000);
    await serveBundle(page, "/test/golden", bundle);
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
