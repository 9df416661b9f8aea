// What if and advice, as a person uses them: what is shown is what really ran.
import type { Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { cells, endWorkingExecutor, expect, open, summary } from "./notebook-page.ts";

async function openWhatIf(page: Page): Promise<void> {
  await open(page);
  await page.getByRole("tab", { name: "What if" }).click();
  await page.getByRole("button", { name: "Add the skewed join" }).click();
  await expect(page.getByLabel("Orders of one customer")).toHaveValue("80");
}

async function runWith(page: Page, settings: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator("#page-what-if");
  for (const [label, value] of Object.entries(settings))
    await form.getByRole("combobox", { name: label }).selectOption(value);
  const run = page.getByRole("button", { name: "Run with these settings" });
  const second = page.getByRole("combobox", { name: "Second run" });
  const before = (await second.count()) === 0 ? "" : await second.inputValue();
  await run.click();
  await expect(second).not.toHaveValue(before);
  await expect(run).toBeEnabled();
}

test("a broadcast cures a skewed join: both runs stand beside each other, with one sentence", async ({ page }) => {
  await openWhatIf(page);
  await runWith(page, { "Broadcast in joins": "-1", "Shuffle partitions": "8" });
  await runWith(page, { "Broadcast in joins": "10485760" });
  await expect(page.locator(".difference")).toContainText(/The second run took|Both took about as long/);
  const figures = page.getByRole("table", { name: "Figures of both runs" });
  const shuffled = await figures
    .getByRole("row", { name: /^Shuffle written/ })
    .getByRole("cell")
    .allTextContents();
  // 200,000 orders were shuffled before; what is left is the sums of 1,000 customers.
  expect(Number(shuffled.at(-1))).toBeLessThan(0.5);
  await expect(page.locator(".side svg")).toHaveCount(2);
  await expect(page.locator(".critical-path li").first()).toBeVisible();
});

test("the advisor names the skew of the join, and its fix runs the cell again without it", async ({ page }) => {
  await openWhatIf(page);
  await runWith(page, { "Broadcast in joins": "-1", "Shuffle partitions": "8", "Orders of one customer": "95" });
  await page.getByRole("tab", { name: "Execution" }).click();
  const advice = page.locator('.advice[data-rule="skew"]');
  await expect(advice).toContainText("customer");
  await expect(advice).toContainText(/partition \d/);
  await advice.getByRole("button", { name: "Broadcast the small side of the join" }).click();
  await expect(advice).toHaveCount(0);
  await expect(page.locator("#plan")).toContainText("BroadcastHashJoin");
});

test("one click counts the rows of the keys", async ({ page }) => {
  await openWhatIf(page);
  await runWith(page, { "Broadcast in joins": "-1", "Shuffle partitions": "8", "Orders of one customer": "95" });
  await page.getByRole("tab", { name: "Execution" }).click();
  await page.getByRole("button", { name: /^Show the keys with most rows/ }).click();
  await page.getByRole("tab", { name: "Notebook" }).click();
  const added = cells(page).last();
  await expect(added).toHaveAttribute("data-state", "finished");
  await expect(added.getByRole("gridcell").first()).toHaveText("0");
  await expect(added.getByRole("gridcell").nth(1)).toHaveText(/^190,?000$/);
});

test("a worker is ended while a cell runs; the answer is the same, and the page tells", async ({ page }) => {
  await openWhatIf(page);
  await runWith(page, { "Broadcast in joins": "-1", "Shuffle partitions": "16", Executors: "2" });
  const rows = async (): Promise<readonly string[]> => {
    await page.getByRole("tab", { name: "Notebook" }).click();
    const texts = await cells(page).last().getByRole("gridcell").allTextContents();
    await page.getByRole("tab", { name: "What if" }).click();
    return texts.slice(0, 12);
  };
  const expected = await rows();
  expect(expected.length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Run with these settings" }).click();
  const ended = await endWorkingExecutor(page);
  await expect(page.locator(`li[data-executor="${ended}"]`)).toHaveAttribute("data-state", "lost");
  await expect(page.getByRole("button", { name: "Run with these settings" })).toBeEnabled();
  expect(await rows()).toEqual(expected);
  await expect(page.locator("li[data-executor]")).toHaveCount(3);
});

test("a slow worker is seen in the comparison", async ({ page }) => {
  await openWhatIf(page);
  const settings = {
    "Broadcast in joins": "-1",
    "Shuffle partitions": "16",
    Executors: "2",
    "Orders of one customer": "0",
  };
  await runWith(page, settings);
  // The first run of a page has more to do than others: it is not what a slow worker is compared with.
  await runWith(page, {});
  await page.getByRole("button", { name: /^Slow (executor )?1 down/ }).click();
  await expect(page.locator('li[data-executor="1"]')).toContainText("slow");
  await runWith(page, {});
  await expect(page.locator(".difference")).toContainText("executor 1 was slow");
});

test("settings stay with the notebook's cells", async ({ page }) => {
  await openWhatIf(page);
  await runWith(page, { "Shuffle partitions": "50", "Broadcast in joins": "-1" });
  await page.getByRole("tab", { name: "Notebook" }).click();
  await expect(summary(cells(page).last())).toContainText(/\d+ tasks/);
  await page.getByText("Settings", { exact: true }).click();
  await expect(page.getByRole("group", { name: "Settings" }).getByLabel("Shuffle partitions")).toHaveValue("50");
});
