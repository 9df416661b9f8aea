// Results: a grid of any number of rows, sorted, resized, copied; charts; what columns hold; files of four formats.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { expect, gridCells, open, rows, run } from "./notebook-page.ts";

const NUMBERS = "SELECT id, concat('row ', id) AS name, id % 10 AS digit FROM range(1000000)";

async function fetchAllRows(page: Page): Promise<void> {
  await page.getByText("Settings").click();
  await page.getByLabel("Rows fetched").selectOption("1000000");
  await page.keyboard.press("Escape");
}

async function exported(page: Page, of: Locator, format: string): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await of.getByRole("button", { name: "Export" }).click();
  await of.getByRole("menuitem", { name: format, exact: true }).click();
  return readFileSync(await (await downloading).path());
}

test("a million rows: only those in sight are elements, and scrolling keeps its pace", async ({ page }) => {
  await open(page);
  await fetchAllRows(page);
  const result = await run(page, "SQL", NUMBERS);
  await expect(result.locator(".result-rows")).toHaveText("1,000,000 rows");
  await expect(gridCells(rows(result).first())).toHaveText(["0", "row 0", "0"]);
  expect(await rows(result).count()).toBeLessThan(40);
  const grid = result.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "1000001");
  // Half of the frames come in time while the page is scrolled, on a machine that does other work too.
  const median = await grid.evaluate(async (element) => {
    const frames: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let i = 0; i < 60; i++) {
      element.scrollTop += 4000;
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames.sort((a, b) => a - b)[30] ?? 0;
  });
  expect(median).toBeLessThan(20);
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(gridCells(rows(result).last())).toHaveText(["999999", "row 999999", "9"]);
});

test("columns are sorted by their heads: up, down, as they came", async ({ page }) => {
  await open(page);
  const result = await run(page, "SQL", "SELECT * FROM VALUES (2, 'b'), (NULL, 'n'), (10, 'c'), (1, 'a') AS t(n, s)");
  const head = result.getByRole("columnheader", { name: /^n/ });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(gridCells(result)).toHaveText(["NULL", "n", "1", "a", "2", "b", "10", "c"]);
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(gridCells(result)).toHaveText(["10", "c", "2", "b", "1", "a", "NULL", "n"]);
  await head.getByRole("button").click();
  await expect(gridCells(result)).toHaveText(["2", "b", "NULL", "n", "10", "c", "1", "a"]);
});

test("columns are resized by key, cells chosen and copied by key", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const result = await run(page, "SQL", "SELECT id, id * 2 AS twice FROM range(5)");
  const head = result.getByRole("columnheader", { name: /^twice/ });
  const width = async (): Promise<number> => (await head.boundingBox())?.width ?? 0;
  const before = await width();
  await head.getByRole("button").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(width).toBe(before + 16);
  await result.getByRole("grid").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(result.locator('[role="gridcell"][aria-selected="true"]')).toHaveText(["1", "2", "2", "4"]);
  await page.keyboard.press("ControlOrMeta+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("1\t2\n2\t4");
});

test("what columns hold: nulls, distinct values, range, histogram", async ({ page }) => {
  await open(page);
  const result = await run(
    page,
    "SQL",
    "SELECT if(id = 3, NULL, id) AS n, if(id < 60, 'many', 'few') AS s FROM range(100)",
  );
  await result.getByRole("tab", { name: "Columns" }).click();
  const columns = result.locator(".column-summaries li");
  await expect(columns.nth(0)).toContainText("99 distinct · 1 null · 0 to 99");
  await expect(columns.nth(0).getByRole("img")).toHaveAccessibleName(/^Histogram of n: 24 bars/);
  await expect(columns.nth(1)).toContainText("2 distinct · no nulls · few to many");
  await expect(columns.nth(1).getByRole("img")).toHaveAccessibleName(/most at many with 60$/);
});

test("a chart of what the columns are, changed and saved", async ({ page }) => {
  await open(page);
  const result = await run(page, "SQL", "SELECT concat('name ', id) AS who, id * id AS n FROM range(5)");
  await result.getByRole("tab", { name: "Chart" }).click();
  const chart = result.getByRole("img", { name: /Chart of n by who/ });
  await expect(chart.locator('g[data-mark="bar"] rect')).toHaveCount(5);
  await result.getByRole("combobox", { name: "Chart" }).selectOption("dot");
  await expect(chart.locator('g[data-mark="dot"] circle')).toHaveCount(5);
  const saving = page.waitForEvent("download");
  await result.getByRole("button", { name: "Download the chart as SVG" }).click();
  expect(readFileSync(await (await saving).path(), "utf8")).toContain("<svg");
  const drawing = page.waitForEvent("download");
  await result.getByRole("button", { name: "Download the chart as PNG" }).click();
  expect(
    readFileSync(await (await drawing).path())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
});

test("a result is exported as CSV, JSON lines, Parquet and Arrow, each of which opens again", async ({ page }) => {
  await open(page);
  const sql =
    "SELECT id AS n, if(id = 1, NULL, concat('a,', id)) AS s, DATE'2020-01-02' AS d, 1.50BD * id AS m FROM range(3)";
  const result = await run(page, "SQL", sql);
  const csv = await exported(page, result, "CSV");
  expect(csv.toString()).toBe('n,s,d,m\n0,"a,0",2020-01-02,0.00\n1,,2020-01-02,1.50\n2,"a,2",2020-01-02,3.00\n');
  const json = await exported(page, result, "JSON lines");
  expect(json.toString().split("\n")[1]).toBe('{"n":1,"d":"2020-01-02","m":1.50}');
  for (const [format, extension] of [
    ["Parquet", "parquet"],
    ["Arrow", "arrow"],
  ] as const) {
    const buffer = await exported(page, result, format);
    await page.locator("#files").setInputFiles({ name: `again_${extension}.${extension}`, mimeType: "", buffer });
    await expect(page.locator(`[data-table="again_${extension}"]`)).toHaveAttribute("data-state", "ready");
    const again = await run(page, "SQL", `SELECT * FROM again_${extension} EXCEPT SELECT * FROM (${sql})`);
    await expect(again.locator(".result-rows")).toHaveText("0 rows");
  }
});
