// Ways through the page that touch several of its parts, as a person takes them.
import { test } from "./fixtures.ts";
import { cell, cells, editor, expect, gridCells, open, run, summary } from "./notebook-page.ts";

test("the theme that is chosen is there after a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByText("Settings", { exact: true }).click();
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(cells(page).first()).toBeVisible();
  expect(await background()).toBe(dark);
  // Also where a part of the page has a tree of its own.
  await page.getByRole("tab", { name: "Tracer" }).click();
  const bar = page.locator("hibana-tracer .bar");
  await expect(bar).toHaveCSS("background-color", dark);
});

test("what the optimizer did to a plan, and the code that came of it", async ({ page }) => {
  await open(page);
  await run(page, "SQL", "SELECT DEST_COUNTRY_NAME FROM (SELECT * FROM flights) WHERE count > 1000 AND 1 = 1");
  await page.getByRole("tab", { name: "Execution" }).click();
  await page.getByRole("tab", { name: "Optimizer" }).click();
  const steps = page.locator(".plan-step");
  await expect(steps.first()).toBeVisible();
  const folding = steps.filter({ hasText: "ConstantFolding" }).first();
  await folding.locator("summary").click();
  await expect(folding.locator("figure").first()).toContainText("1 = 1");
  await expect(folding.locator("figure").last()).not.toContainText("1 = 1");
  await expect(folding.locator("mark")).toHaveCount(2);
  await page.getByRole("tab", { name: "Generated code" }).click();
  await expect(page.getByRole("tabpanel", { name: "Generated code" })).toContainText("WholeStageCodegen subtrees");
});

test("from an operator of a plan to the stage that ran it, and back", async ({ page }) => {
  await open(page);
  await run(page, "SQL", "SELECT id % 6 AS key, count(*) FROM range(0, 600, 1, 3) GROUP BY id % 6");
  await page.getByRole("tab", { name: "Spark UI" }).click();
  await page.getByRole("link", { name: "SQL / DataFrame" }).click();
  await page.locator("#page-spark-ui tbody a").first().click();
  await page.getByRole("button", { name: "Range" }).click();
  await page.getByRole("complementary", { name: "Operator Range" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Details for Stage" })).toBeVisible();
  await expect(page.locator("#page-spark-ui .facts")).toContainText(/Range → .*HashAggregate → Exchange of Query/);
  await page.getByRole("link", { name: /^Query \d+$/ }).click();
  await expect(page.getByRole("heading", { name: "Details for Query" })).toBeVisible();
});

test("by keyboard alone: from the skip link to a query, its rows, and how it ran", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // Forward until the editor of the first query has the focus.
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    if (await editor(cell(page, 1)).evaluate((element) => element === document.activeElement)) break;
  }
  await expect(editor(cell(page, 1))).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("SELECT count(*) AS countries FROM flights");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(gridCells(cell(page, 1))).toHaveText(["256"]);
  await page.keyboard.press("Escape");
  await expect(cell(page, 1)).toBeFocused();
  await page.getByRole("tab", { name: "Notebook" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Execution" })).toBeFocused();
  await expect(page.locator("#stages summary").first()).toBeVisible();
});

test("on a phone: a sample is added, queried and looked at", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole("button", { name: "M&M", exact: true }).click();
  await expect(summary(cells(page).last())).toContainText("stages");
  await expect(cells(page).last().locator(".result-rows")).toHaveText("60 rows");
  for (const name of ["Execution", "What if", "Spark UI", "Notebook"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("a function of one's own, the advice against it, and Spark's own in its place", async ({ page }) => {
  await open(page);
  await run(page, "TypeScript", 'spark.udf.register("to_upper", (text: string) => text.toUpperCase(), "string");');
  const query = await run(page, "SQL", "SELECT max(to_upper(DEST_COUNTRY_NAME)) AS last FROM flights");
  await expect(gridCells(query)).toHaveText(["ZAMBIA"]);
  await page.getByRole("tab", { name: "Execution" }).click();
  const advice = page.locator('.advice[data-rule="user function"]');
  await expect(advice).toContainText("to_upper");
  await advice.getByRole("button", { name: "Use upper in place of to_upper" }).click();
  await expect(advice).toHaveCount(0);
  await page.getByRole("tab", { name: "Notebook" }).click();
  await expect(editor(query)).toHaveText("SELECT max(upper(DEST_COUNTRY_NAME)) AS last FROM flights");
  await expect(gridCells(query)).toHaveText(["ZAMBIA"]);
});

test("too many partitions for little data: one click, and the cell has fewer tasks", async ({ page }) => {
  await open(page);
  await page.getByText("Settings", { exact: true }).click();
  await page.getByRole("combobox", { name: "Shuffle partitions" }).selectOption("200");
  await page.keyboard.press("Escape");
  const query = await run(
    page,
    "SQL",
    "SELECT DEST_COUNTRY_NAME, max(count) AS most FROM flights GROUP BY DEST_COUNTRY_NAME",
  );
  await expect(summary(query)).toContainText(/20\d tasks/);
  await page.getByRole("tab", { name: "Execution" }).click();
  const advice = page.locator('.advice[data-rule="too many partitions"]');
  await expect(advice).toContainText("200 tasks");
  await advice.getByRole("button", { name: /^Use \d+ shuffle partitions?$/ }).click();
  await expect(advice).toHaveCount(0);
  await page.getByRole("tab", { name: "Notebook" }).click();
  await expect(summary(query)).not.toContainText(/20\d tasks/);
});
