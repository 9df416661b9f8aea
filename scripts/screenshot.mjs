// @ts-check
// Makes the pictures of the main views in docs/images: `node scripts/screenshot.mjs`, after `npm run build`. They are looked at
// by people, and are what a change of the design is held against.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "./ensure-browser.mjs";
import { root } from "./freshness.mjs";
import { createStaticServer, listen, playgroundMounts } from "./serve.mjs";

/** Cells of the first notebook that run. */
const PROGRAMS = 2;
const folder = join(root, "docs/images");

/** @typedef {import("@playwright/test").Page} Page */

/** Each picture: how the page is shown, and what is done before. */
const pictures = /** @type {const} */ ([
  { name: "playground", width: 1280, height: 1240, colorScheme: "light", show: async () => undefined },
  { name: "execution", width: 1280, height: 1240, colorScheme: "light", show: showExecution },
  { name: "optimizer", width: 1280, height: 900, colorScheme: "light", show: showOptimizer },
  { name: "tracer", width: 1280, height: 1400, colorScheme: "light", show: showTracer },
  { name: "tracer-phone-dark", width: 390, height: 1400, colorScheme: "dark", show: showTracer },
  { name: "what-if", width: 1280, height: 1240, colorScheme: "light", show: compareRuns },
  { name: "spark-ui-dark", width: 1280, height: 900, colorScheme: "dark", show: showSparkUi },
  { name: "what-if-phone-dark", width: 390, height: 1400, colorScheme: "dark", show: compareRuns },
  { name: "spark-ui-phone", width: 390, height: 1100, colorScheme: "light", show: showSparkUi },
  { name: "playground-phone-dark", width: 390, height: 844, colorScheme: "dark", show: async () => undefined },
  { name: "guide-phone", width: 390, height: 844, colorScheme: "light", show: startGuide },
]);

const server = createStaticServer({ mounts: playgroundMounts });
const url = await listen(server, 0);
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath && { executablePath }) });
try {
  mkdirSync(folder, { recursive: true });
  for (const { name, width, height, colorScheme, show } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    await page.goto(url);
    // The first notebook runs when it is opened for the first time.
    for (let program = 0; program < PROGRAMS; program++) {
      await page.locator('.cell[data-state="finished"]').nth(program).waitFor();
    }
    await show(page);
    // What was last said at the foot of the page goes by itself.
    await page.locator(".announcement:empty").waitFor({ state: "attached" });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

/** @param {Page} page */
async function runSkewed(page) {
  await page.getByRole("tab", { name: "What if" }).click();
  await page.getByRole("button", { name: "Add the skewed join" }).click();
  await page.getByRole("combobox", { name: "Broadcast in joins" }).selectOption("-1");
  await runWhatIf(page);
}

/** @param {Page} page */
async function runWhatIf(page) {
  const run = page.getByRole("button", { name: "Run with these settings" });
  const runs = page.getByRole("combobox", { name: "Second run" }).locator("option");
  const before = await runs.count();
  await run.click();
  await runs.nth(before).waitFor({ state: "attached" });
  await page.locator(".stop:disabled").waitFor();
}

/** @param {Page} page */
async function compareRuns(page) {
  await runSkewed(page);
  await page.getByRole("combobox", { name: "Broadcast in joins" }).selectOption("10485760");
  await runWhatIf(page);
}

/** @param {Page} page */
async function showExecution(page) {
  await runSkewed(page);
  await page.getByRole("tab", { name: "Execution" }).click();
  await page.locator(".advice").first().waitFor();
}

/** @param {Page} page */
async function showOptimizer(page) {
  await page.getByRole("tab", { name: "Execution" }).click();
  await page.getByRole("tab", { name: "Optimizer" }).click();
  await page.locator(".plan-step").first().waitFor();
  await page.locator("#plan").scrollIntoViewIfNeeded();
}

/** @param {Page} page */
async function showTracer(page) {
  await runSkewed(page);
  await page.getByRole("tab", { name: "Tracer" }).click();
  await page.locator("hibana-tracer .task").first().waitFor();
  // In the midst of the run, when rows are under way.
  await page.locator("hibana-tracer input[type=range]").fill("60");
}

/** @param {Page} page */
async function showSparkUi(page) {
  await runSkewed(page);
  await page.getByRole("tab", { name: "Spark UI" }).click();
  await page.getByRole("link", { name: "SQL / DataFrame" }).click();
  await page.locator("#page-spark-ui tbody a").first().click();
}

/** @param {Page} page */
async function startGuide(page) {
  await page.getByRole("button", { name: "Take the guided visit" }).click();
  await page.locator(".guide").waitFor();
  await page.evaluate("scrollTo(0, 0)");
}
