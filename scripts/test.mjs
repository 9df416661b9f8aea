// @ts-check
// `npm test`: everything there is to run, step by step; the first step that fails ends it. The last line counts the tests.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./freshness.mjs";
import { runSteps } from "./run-steps.mjs";

const results = { unit: join(root, "build/reports/vitest.json"), browser: join(root, "build/reports/playwright.json") };
for (const file of Object.values(results)) rmSync(file, { force: true });

const failed = runSteps([
  { title: "Build", command: ["node", "scripts/build.mjs", "--if-stale"] },
  { title: "Check", command: ["node", "scripts/check.mjs"] },
  { title: "Size", command: ["node", "scripts/size.mjs"] },
  { title: "Unit tests", command: ["vitest", "run"] },
  { title: "Browser", command: ["node", "scripts/ensure-browser.mjs"] },
  { title: "Browser tests", command: ["playwright", "test"] },
]);

const counts = [unitCounts(), browserCounts()];
const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
  counts.reduce((total, count) => total + count[key], 0);
// A step that ended without a failing test to blame (types, lint, a crash of the runner) counts as one failure itself.
const failures = failed === undefined ? sum("failed") : Math.max(1, sum("failed"));
const skipped = sum("skipped");
console.log(`\n${sum("passed")} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failures > 0) process.exitCode = 1;

function unitCounts() {
  const report = read(results.unit);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

function browserCounts() {
  const stats = read(results.browser)?.stats;
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
