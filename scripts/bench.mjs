// @ts-check
// `npm run bench [-- part… --sf 0.1 --peers none]`: runs the benchmarks of bench/ in Chromium, one page per part, writes their figures to
// bench/results and makes docs/benchmarks.md from all that is there.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, loadavg, release, tmpdir, totalmem, type } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { build as viteBuild } from "vite";
import { prepareData } from "./bench-data.mjs";
import { heapLimits, outside } from "./bench-outside.mjs";
import { writeReport } from "./bench-report.mjs";
import { build } from "./build.mjs";
import { chromiumArguments, ensureBrowser } from "./ensure-browser.mjs";
import { root, writeWhole } from "./freshness.mjs";
import { createStaticServer, listen } from "./serve.mjs";

/** In the order in which they run and are reported. */
const parts = [
  "startup",
  "tpch",
  "group-by",
  "functions",
  "scan",
  "parser",
  "task",
  "shuffle",
  "rdd",
  "limits",
  "rdd-limits",
];

const { positionals: asked, values: settings } = parseArgs({
  allowPositionals: true,
  options: { sf: { type: "string", default: "1" }, peers: { type: "string", default: "all" } },
});
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are ${parts.join(", ")}.`);
  process.exit(1);
}
const chosen = asked.length > 0 ? asked : parts;

await build(["kernels", "browser", "worker"], { ifStale: true });
await buildPages();
prepareData(chosen, settings.sf);

const mounts = { "/data/": "bench/data", "/": "build/bench" };
// Arquero compiles its expressions as text, which the policy that Hibana keeps would forbid.
const server = createStaticServer({ mounts, anyScript: true });
const url = await listen(server, 0);
const options = { executablePath: ensureBrowser(), args: chromiumArguments };
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${type()} ${release()}`,
  browser: await versionOf(options),
};
for (const name of chosen) {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 76 - name.length))}`);
  try {
    // What else the machine was doing, for who reads the figures.
    const load = loadavg()[0] ?? 0;
    const part =
      ["tpch", "limits", "rdd-limits"].includes(name) && settings.sf !== "1" ? `${name}-sf${settings.sf}` : name;
    const result = { part, date: new Date().toISOString(), machine, load, ...(await runPart(name)) };
    writeWhole(join(root, "bench/results", `${part}.json`), `${JSON.stringify(result, null, 2)}\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
server.close();
writeReport(parts.flatMap((part) => (part === "tpch" ? ["tpch-sf0.1", "tpch", "tpch-sf3"] : part)));

/** The benchmarks as a site of their own, made as any application that uses the package would be. */
async function buildPages() {
  await viteBuild({
    configFile: false,
    root: join(root, "bench"),
    base: "/",
    publicDir: false,
    logLevel: "warn",
    resolve: { alias: [{ find: /^(?:\.\.\/)+src\/index\.ts$/, replacement: join(root, "dist/index.js") }] },
    worker: { format: "es" },
    build: {
      target: "es2022",
      outDir: join(root, "build/bench"),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: readdirSync(join(root, "bench"))
          .filter((file) => file.endsWith(".html"))
          .map((file) => join(root, "bench", file)),
      },
    },
  });
}

/** @param {import("@playwright/test").LaunchOptions} launch */
async function versionOf(launch) {
  const browser = await chromium.launch(launch);
  const version = browser.version();
  await browser.close();
  return `Chromium ${version}`;
}

/**
 * Runs a part in a browser of its own, with a profile on disk: what a user's browser keeps of an earlier visit, the HTTP
 * cache and compiled code, a private window would not.
 * @param {string} name
 */
async function runPart(name) {
  const profile = mkdtempSync(join(tmpdir(), "hibana-bench-"));
  const flags = name in heapLimits ? [`--js-flags=${heapLimits[name]?.join(" ")}`] : [];
  const context = await chromium.launchPersistentContext(profile, { ...options, args: [...options.args, ...flags] });
  try {
    const page = await context.newPage();
    page.on("console", (message) => console.log(message.text()));
    page.on("pageerror", (error) => console.error(error.stack));
    await page.exposeFunction("navigate", (/** @type {string} */ path) => firstResult(context, path));
    await page.exposeFunction("outside", outside);
    await page.goto(`${url}page.html`);
    await page.waitForFunction(() => "runPart" in globalThis);
    return await page.evaluate((part) => Reflect.get(globalThis, "runPart")(...part), [name, settings]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * Opens a page of its own process and waits until it has its first result.
 * @param {import("@playwright/test").BrowserContext} context whose HTTP cache is warm from the second time on
 * @param {string} path
 */
async function firstResult(context, path) {
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error.stack));
  const prefix = "first result:";
  const [message] = await Promise.all([
    page.waitForEvent("console", { predicate: (printed) => printed.text().startsWith(prefix) }),
    page.goto(url + path, { waitUntil: "commit" }),
  ]);
  await page.close();
  return JSON.parse(message.text().slice(prefix.length));
}
