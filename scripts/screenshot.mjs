// @ts-check
// Makes docs/images/playground.png: `node scripts/screenshot.mjs`, after `npm run build`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "./ensure-browser.mjs";
import { root } from "./freshness.mjs";
import { createStaticServer, listen, playgroundMounts } from "./serve.mjs";

const WARM_UP_LOADS = 3;

const server = createStaticServer({ mounts: playgroundMounts });
const url = await listen(server, 0);
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath && { executablePath }) });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1240 }, colorScheme: "light" });
  for (let load = 0; load <= WARM_UP_LOADS; load++) {
    await page.goto(url);
    await page.locator("#tables .badge", { hasText: "ready" }).waitFor();
  }
  const folder = join(root, "docs/images");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, "playground.png") });
} finally {
  await browser.close();
  server.close();
}
