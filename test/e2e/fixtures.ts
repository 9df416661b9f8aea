// What browser tests start from: `page`, which fails the test on an uncaught error or a violation of the content security
// policy, and `library`, a page in which the built package is loaded as the global `hibana`.
import { test as base, expect, type Page } from "@playwright/test";

declare global {
  /** In pages of the `library` fixture. */
  var hibana: typeof import("../../src/index.ts");
}

export { expect };

export const test = base.extend<{ library: Page }>({
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) problems.push(message.text());
    });
    await use(page);
    expect(problems, "uncaught errors and policy violations").toEqual([]);
  },

  library: async ({ page }, use) => {
    await page.goto("/test/e2e/pages/library.html");
    await page.waitForFunction(() => "hibana" in globalThis);
    await use(page);
  },
});
