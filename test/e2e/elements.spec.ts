// The elements in pages of others: each example works, under the content security policy, and takes the page's colours.
import { expect, test } from "./fixtures.ts";

test("<hibana-tracer> shows what a query of the page did", async ({ page }) => {
  await page.goto("/dist/elements/tracer.html");
  const tracer = page.locator("hibana-tracer");
  await expect(tracer).toContainText("Nothing has run yet");
  await page.getByRole("button", { name: "Run a query" }).click();
  await expect(tracer.locator(".stage").first()).toBeVisible({ timeout: 20_000 });
  // Six groups from each of three map tasks, then six rows that are sorted.
  await expect(tracer.locator(".matrix tfoot .total").last()).toHaveText("18", { timeout: 20_000 });
  const accent = await tracer.evaluate((element) => getComputedStyle(element).getPropertyValue("--t-accent"));
  expect(accent).toContain("1c5d99");
});

test("<hibana-results> shows the rows of a query", async ({ page }) => {
  await page.goto("/dist/elements/results.html");
  const grid = page.locator("hibana-results").getByRole("grid");
  await expect(grid).toHaveAccessibleName("Result: 100 rows, 3 columns", { timeout: 20_000 });
  await page.getByRole("tab", { name: "Columns" }).click();
  await expect(page.locator("hibana-results .column-summaries li")).toHaveCount(3);
});

test("<hibana-notebook> runs its cells", async ({ page }) => {
  await page.goto("/dist/elements/notebook.html");
  const notebook = page.locator("hibana-notebook");
  await expect(notebook.locator(".cell")).toHaveCount(2);
  // It brings its design along, and leaves the page its own.
  await expect(notebook.getByRole("button", { name: "Run all" })).toHaveCSS("border-radius", "7px");
  await expect(page.locator("body")).toHaveCSS("max-width", "1216px");
  await notebook.getByRole("button", { name: "Run all" }).click();
  await expect(notebook.getByRole("grid")).toHaveAccessibleName("Result: 12 rows, 2 columns", { timeout: 20_000 });
});
