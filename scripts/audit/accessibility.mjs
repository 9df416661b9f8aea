// @ts-check
// The mark for accessibility: axe's rules on each view of the page, by the weight of what they find.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @type {Record<string, number>} */
const WEIGHTS = { critical: 10, serious: 7, moderate: 3, minor: 1 };
const VIEWS = ["Notebook", "Execution", "What if", "Tracer", "Spark UI"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 */
export async function auditAccessibility(browser, url) {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let passed = 0;
  let all = 0;
  const lines = [];
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const context = await browser.newContext({ colorScheme, reducedMotion: "reduce", serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('.cell[data-state="finished"]').nth(1).waitFor();
    await page.evaluate(axe);
    for (const view of VIEWS) {
      await page.getByRole("tab", { name: view, exact: true }).click();
      await page.waitForTimeout(500);
      const { passes, violations } = /** @type {{ passes: any[], violations: any[] }} */ (
        await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`)
      );
      const weigh = (/** @type {any[]} */ rules) =>
        rules.reduce(
          (sum, { impact, nodes }) => sum + (WEIGHTS[impact ?? nodes[0]?.any[0]?.impact ?? "moderate"] ?? 3),
          0,
        );
      passed += weigh(passes);
      all += weigh(passes) + weigh(violations);
      lines.push(`${view}, ${colorScheme}: ${passes.length} rules hold, ${violations.length} do not`);
      for (const { id, nodes } of violations) lines.push(`  ${id}: ${nodes[0]?.html.slice(0, 120)}`);
    }
    await context.close();
  }
  return { title: "Accessibility", mark: Math.round((100 * passed) / all), lines };
}
