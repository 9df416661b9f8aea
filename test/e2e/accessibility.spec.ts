// axe finds nothing on the main views, in both themes and at the width of a phone; the keyboard reaches everything.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { cell, expect, open, run } from "./notebook-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

declare global {
  var axe: { run(root: Document, options: object): Promise<{ readonly violations: readonly Violation[] }> } | undefined;
}

async function expectNoViolations(page: Page, view: string): Promise<void> {
  // A debugger may evaluate text where the page may not.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await globalThis.axe?.run(document, { runOnly: tags });
    return (result?.violations ?? []).map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ""}`).slice(0, 3),
    }));
  });
  expect(found, view).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing: ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      await expectNoViolations(page, "notebook");
      await cell(page, 1).getByRole("tab", { name: "Chart" }).click();
      await expect(cell(page, 1).getByRole("img", { name: /^Chart/ })).toBeVisible();
      await expectNoViolations(page, "chart");
      await cell(page, 3).getByRole("tab", { name: "Columns" }).click();
      await expect(cell(page, 3).locator(".column-summaries li")).toHaveCount(2);
      await expectNoViolations(page, "columns");
      await run(page, "SQL", "SELECT cuont FROM flights");
      await page.getByText("Settings").click();
      await expectNoViolations(page, "error and settings");
      await page.getByRole("tab", { name: "Execution" }).click();
      await expect(page.locator("#advice")).toBeVisible();
      await expectNoViolations(page, "execution");
      await page.getByRole("tab", { name: "What if" }).click();
      await expect(page.locator(".difference")).toBeVisible();
      await expectNoViolations(page, "what if");
      await page.getByRole("tab", { name: "Notebook" }).click();
      await page.getByRole("button", { name: "Take the guided visit" }).click();
      await expect(page.getByRole("complementary", { name: "Guided visit" })).toBeVisible();
      await expectNoViolations(page, "guided visit");
      await page.getByRole("tab", { name: "Spark UI" }).click();
      await expect(page.locator("#page-spark-ui tbody tr").first()).toBeVisible();
      await expectNoViolations(page, "Spark's UI");
      await page.getByRole("link", { name: "Advice" }).click();
      await expectNoViolations(page, "advice of Spark's UI");
    });
  }
}

test("headings, regions and names are said in their order", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hibana");
  await expect(page.getByRole("article", { name: "Cell 2, SQL" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "SQL of cell 2" })).toBeVisible();
  await expect(cell(page, 1).getByRole("grid")).toHaveAccessibleName("Result: 132 rows, 2 columns");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the notebook" })).toBeFocused();
});
