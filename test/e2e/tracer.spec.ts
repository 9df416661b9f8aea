// The tracer as a learner uses it: what ran, when and where, who sent what to whom, and what belongs to what.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { expect, open, run } from "./notebook-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// 600 numbers in six groups: each of the map tasks sends each group once.
const QUERY = "SELECT id % 6 AS key, count(*) AS n FROM range(0, 600, 1, 3) GROUP BY id % 6";

async function trace(page: Page, sql = QUERY): Promise<Locator> {
  await open(page);
  await run(page, "SQL", sql);
  await page.getByRole("tab", { name: "Tracer" }).click();
  const tracer = page.locator("hibana-tracer");
  await expect(tracer.locator(".task").first()).toBeVisible();
  return tracer;
}

const details = (tracer: Locator): Locator => tracer.getByRole("complementary", { name: "What is chosen" });

/** The numbers in the cells of the matrix. */
async function sent(tracer: Locator): Promise<number[]> {
  const texts = await tracer.locator(".matrix .cell .amount").allTextContents();
  return texts.map((text) => (text === "·" ? 0 : Number(text.replaceAll(",", ""))));
}

test("shows the last run: its stages, its tasks, and who sent how many rows to whom", async ({ page }) => {
  const tracer = await trace(page);
  await expect(tracer.locator(".stage")).toHaveCount(2);
  await expect(tracer.locator(".stage").first()).toContainText("3 of 3 tasks");
  const numbers = await sent(tracer);
  expect(numbers).toHaveLength(3 * 8);
  expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(18);
  await expect(tracer.locator(".matrix tfoot .total").last()).toHaveText("18");
  await tracer.getByRole("button", { name: "Bytes" }).click();
  await expect(tracer.locator(".matrix tfoot .total").last()).toHaveText(/B$/);
});

test("what is chosen lights up with all that belongs to it, and is told in words", async ({ page }) => {
  const tracer = await trace(page);
  await expect(details(tracer)).toContainText("Nothing is chosen");
  const cell = tracer.locator(".matrix .cell:not(.none)").first();
  await cell.click();
  await expect(details(tracer)).toContainText(/Partition \d of shuffle \d+/);
  // Three map tasks wrote to the partition, and one task read it.
  await expect(details(tracer)).toContainText("4 tasks");
  await expect(tracer.locator(".task.related")).toHaveCount(4);
  await expect(tracer.locator(".stage.related")).toHaveCount(2);
  expect(await tracer.locator(".row.related").count()).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect(tracer.locator(".related")).toHaveCount(0);
});

test("a row is followed from the task that wrote it to those that it came from", async ({ page }) => {
  const tracer = await trace(page);
  const row = tracer.locator(".rows-field .row").first();
  const text = (await row.locator(".row-values").textContent()) ?? "";
  await row.click();
  await expect(row).toHaveAttribute("aria-pressed", "true");
  await expect(details(tracer)).toContainText("on its way to partition");
  for (const value of text.split(", "))
    await expect(details(tracer).getByRole("cell", { name: value }).first()).toBeVisible();
});

test("time goes back, forward, by steps and by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const tracer = await trace(page);
  const slider = tracer.getByRole("slider", { name: "Time in the run" });
  await expect(slider).toHaveValue("1000");
  await slider.fill("0");
  await expect(tracer.locator(".summary")).toContainText("0 tasks of");
  await expect(tracer.locator('.row[data-moment="after"]')).toHaveCount(0);
  await tracer.getByRole("button", { name: "On to the next event" }).click();
  expect(Number(await slider.inputValue())).toBeGreaterThan(0);
  await tracer.getByRole("button", { name: "Back to the event before" }).click();
  await expect(slider).toHaveValue("0");
  await tracer.getByRole("combobox", { name: "Speed" }).selectOption("4");
  await tracer.getByRole("button", { name: "Play" }).click();
  await expect(slider).toHaveValue("1000");
  await expect(tracer.getByRole("button", { name: "Play" })).toBeVisible();
  await expect(tracer.locator('.task:not([data-moment="after"])')).toHaveCount(0);
});

test("the keyboard does all of it", async ({ page }) => {
  const tracer = await trace(page);
  await tracer.getByRole("application", { name: /tasks on/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(tracer.locator(".spoken")).toContainText("Task");
  await page.keyboard.press("Enter");
  await expect(details(tracer)).toContainText("Task");
  await tracer.locator('.cell[tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(details(tracer)).toContainText("Partition 1");
  await expect(tracer.locator('.cell[aria-selected="true"]')).toHaveCount(3);
});

test("everything in the pictures is in tables too", async ({ page }) => {
  const tracer = await trace(page);
  const tasks = await tracer.locator(".task").count();
  for (const [name, rows] of [
    ["Stages", 2],
    ["Tasks", tasks],
  ] as const) {
    await tracer.getByText(`${name} as a table`).click();
    await expect(tracer.getByRole("table", { name }).locator("tbody tr")).toHaveCount(rows);
  }
  await tracer.getByText("Shuffles as a table").click();
  const blocks = (await sent(tracer)).filter((n) => n > 0).length;
  await expect(tracer.getByRole("table", { name: "Shuffles" }).locator("tbody tr")).toHaveCount(blocks);
});

test("a row of the answer is traced to the rows that it was made of, and to the tasks that read them", async ({
  page,
}) => {
  const tracer = await trace(page);
  await tracer.getByRole("button", { name: "Find out" }).click();
  await tracer.getByRole("button", { name: "Made of 100 rows: 4, 100" }).click();
  const sources = tracer.getByRole("table", { name: /^Rows of Range/ });
  await expect(sources.locator("tbody tr")).toHaveCount(100);
  for (const [i, id] of [4, 10, 16].entries()) {
    await expect(sources.locator("tbody tr").nth(i).getByRole("cell").nth(1)).toHaveText(String(id));
  }
  await sources.getByRole("button", { name: /^task/ }).first().click();
  await expect(details(tracer)).toContainText("partition 0 of stage");
});

test("a run that fails is told apart, with its error", async ({ page }) => {
  const tracer = await trace(page, "SELECT 1 / (id - 3) FROM range(0, 8, 1, 2)");
  await expect(tracer.locator(".stage.failed")).toHaveCount(1);
  await tracer.locator(".task.failed").first().click();
  await expect(details(tracer)).toContainText("DIVIDE_BY_ZERO");
});

test("with tracing turned off a run is told of, but not its rows", async ({ page }) => {
  await open(page);
  await page.getByText("Settings", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Trace rows and blocks" }).uncheck();
  await page.keyboard.press("Escape");
  await run(page, "SQL", QUERY);
  await page.getByRole("tab", { name: "Tracer" }).click();
  const tracer = page.locator("hibana-tracer");
  await expect(tracer.locator(".stage")).toHaveCount(2);
  await expect(tracer.locator(".matrix, .rows-field .row")).toHaveCount(0);
});

test("earlier runs can be chosen", async ({ page }) => {
  const tracer = await trace(page);
  const runs = tracer.getByRole("combobox", { name: "Run" });
  // The first tells of whatever is the last, the second is this run again.
  await runs.selectOption({ index: 2 });
  await expect(tracer.locator(".stage")).not.toHaveCount(0);
  await expect(tracer.locator(".matrix tfoot .total").last()).not.toHaveText("18");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing in the tracer: ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      const tracer = await trace(page);
      await tracer.getByText("Tasks as a table").click();
      // What the header covers while it is scrolled is not what is asked for.
      await page.evaluate(() => scrollTo(0, 0));
      await page.evaluate(axeSource);
      const found = await page.evaluate(async () => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const result = await globalThis.axe?.run(document, { runOnly: tags });
        return (result?.violations ?? []).map(({ id, nodes }) => ({
          id,
          first: nodes[0]?.html.slice(0, 200),
          why: nodes[0]?.failureSummary,
        }));
      });
      expect(found).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
