// Browser tests: the playground and the built package in a real Chromium, served with the content security policy we keep.
import { defineConfig } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "./scripts/ensure-browser.mjs";

const executablePath = chromiumPath();

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: false,
  // One at a time: tests measure how long the main thread is blocked, and an engine under test takes every core.
  workers: 1,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: "build/reports/playwright.json" }]],
  webServer: {
    command: "node scripts/serve.mjs --tests",
    env: { PORT: "0" },
    // Playwright puts what the group matches into the environment of the tests.
    wait: { stdout: /Serving at (?<hibana_test_url>\S+)/ },
  },
  use: {
    browserName: "chromium",
    ...(process.env.HIBANA_TEST_URL === undefined ? {} : { baseURL: process.env.HIBANA_TEST_URL }),
    launchOptions: { args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) },
    // It would fetch the whole page again in every test; the tests of working offline allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
