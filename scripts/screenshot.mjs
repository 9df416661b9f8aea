// @ts-check
// Makes docs/images/playground.png: `node scripts/screenshot.mjs`, after `npm run build`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "./ensure-browser.mjs";
import { root } from "./freshness.mjs";
import { createStaticServer, listen, playgroundMounts } from "./serve.mjs";

/** Cells of the first notebook that run. */
const PROGRAMS = 2;

const server = createStaticServer({ mounts: playgroundMounts });
const url = await listen(server, 0);
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath && { executablePath }) });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1240 }, colorScheme: "light" });
  await page.goto(url);
  // The first notebook runs when it is opened for the first time.
  for (let program = 0; program < PROGRAMS; program++) {
    await page.locator('.cell[data-state="finished"]').nth(program).waitFor();
  }
  const folder = join(root, "docs/images");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, "playground.png") });
} finally {
  await browser.close();
  server.close();
}
