// @ts-check
// `npm run audit`, after `npm run build`: opens the built playground in a browser, offline but for its own server, and gives
// it marks for performance, accessibility and best practice; each below 95 is a failure. See decision record 018.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "../ensure-browser.mjs";
import { root } from "../freshness.mjs";
import { createStaticServer, listen, playgroundMounts } from "../serve.mjs";
import { auditAccessibility } from "./accessibility.mjs";
import { auditBestPractice } from "./best-practice.mjs";
import { auditPerformance } from "./performance.mjs";

const NEEDED = 95;

const server = createStaticServer({ mounts: playgroundMounts });
const url = await listen(server, 0);
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath && { executablePath }) });
try {
  const performance = await auditPerformance(browser, url);
  const accessibility = await auditAccessibility(browser, url);
  const bestPractice = await auditBestPractice(browser, url);
  const marks = { performance: performance.mark, accessibility: accessibility.mark, bestPractice: bestPractice.mark };
  const report = { marks, performance, accessibility, bestPractice };
  mkdirSync(join(root, "build/reports"), { recursive: true });
  writeFileSync(join(root, "build/reports/audit.json"), `${JSON.stringify(report, null, 2)}\n`);
  for (const { title, lines } of [performance, accessibility, bestPractice]) {
    console.log(`\n${title}`);
    for (const line of lines) console.log(`  ${line}`);
  }
  console.log("");
  for (const [name, mark] of Object.entries(marks)) {
    console.log(`${name.padEnd(16)} ${String(mark).padStart(3)}${mark < NEEDED ? `  (needed: ${NEEDED})` : ""}`);
    if (mark < NEEDED) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}
