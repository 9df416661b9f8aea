// The guided first visit: each step is done when what really ran says so, and not before.
import { test } from "./fixtures.ts";
import { cell, cells, editor, endWorkingExecutor, expect, open } from "./notebook-page.ts";

test("the guided visit, from the first query to a worker that is ended", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await page.getByRole("button", { name: "Take the guided visit" }).click();
  const guide = page.getByRole("complementary", { name: "Guided visit" });
  const step = (id: string) => guide.locator(`[data-step="${id}"]`);
  await expect(step("run")).toHaveAttribute("aria-current", "step");

  await editor(cell(page, 1)).click();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(step("run")).toHaveAttribute("data-state", "done");
  await expect(step("run")).toContainText(/It ran \d+ jobs? of \d+ tasks?\./);

  await page.getByRole("tab", { name: "Execution" }).click();
  // To look at the page is not yet to have seen a stage.
  await expect(step("stages")).toHaveAttribute("data-state", "current");
  await page.locator("#stages summary").first().click();
  await expect(step("stages")).toHaveAttribute("data-state", "done");
  await expect(step("stages")).toContainText(/\d bytes went from executor to executor/);

  await page.getByRole("tab", { name: "What if" }).click();
  const choice = (name: string) => page.locator("#page-what-if").getByRole("combobox", { name });
  const run = page.getByRole("button", { name: "Run with these settings" });
  // The same number again is no other number.
  await run.click();
  await expect(run).toBeEnabled();
  await expect(step("repartition")).toHaveAttribute("data-state", "current");
  await choice("Shuffle partitions").selectOption("4");
  await run.click();
  await expect(step("repartition")).toHaveAttribute("data-state", "done");
  await expect(step("repartition")).toContainText("A stage that had 8 tasks has 4 now.");

  await page.getByRole("button", { name: "Add the skewed join" }).click();
  await choice("Shuffle partitions").selectOption("8");
  await choice("Broadcast in joins").selectOption("-1");
  await choice("Orders of one customer").selectOption("95");
  await run.click();
  await expect(page.getByRole("combobox", { name: "Second run" })).toContainText("SELECT name");
  await expect(run).toBeEnabled();
  await expect(step("skew")).toHaveAttribute("data-state", "current");
  await choice("Broadcast in joins").selectOption("10485760");
  await run.click();
  await expect(step("skew")).toHaveAttribute("data-state", "done");
  await expect(step("skew")).toContainText(/The longest task took \d+ ms with the skew, and \d+ ms without\./);

  await choice("Broadcast in joins").selectOption("-1");
  await choice("Shuffle partitions").selectOption("16");
  await expect(run).toBeEnabled();
  await run.click();
  await endWorkingExecutor(page);
  await expect(step("kill")).toHaveAttribute("data-state", "done");
  await expect(step("kill")).toContainText(/Executor \d was lost/);
  await expect(guide).toContainText("You have seen how Spark works");
  await expect(cells(page).last()).toHaveAttribute("data-state", "finished");
  await guide.getByRole("button", { name: "Close" }).click();
  await expect(guide).toHaveCount(0);
});
