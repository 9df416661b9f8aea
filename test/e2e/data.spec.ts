// Data: files chosen and dropped, folders, sample data, the catalog, and completion from it.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "./fixtures.ts";
import { addCell, cell, cells, expect, gridCells, open, run } from "./notebook-page.ts";

const path = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

for (const [file, table, count] of [
  ["flights/csv/2014-summary.csv", "flights_2014", 241],
  ["flights/arrow/2015-summary.arrow", "flights_arrow", 256],
  ["flights/json/2015-summary.json", "flights_2015", 256],
  [
    "flights/parquet/2010-summary.parquet/part-r-00000-1a9822ba-b8fb-4d8e-844a-ea30d0801b9e.gz.parquet",
    "flights_2010",
    255,
  ],
] as const) {
  test(`${table}, of ${file}, becomes a table`, async ({ page }) => {
    await open(page);
    await page
      .locator("#files")
      .setInputFiles({ name: `${table}${extname(file)}`, mimeType: "", buffer: readFileSync(path(file)) });
    const entry = page.locator(`[data-table="${table}"]`);
    await expect(entry).toHaveAttribute("data-state", "ready");
    await entry.locator("summary").click();
    await expect(entry.locator(".catalog-columns")).toContainText("DEST_COUNTRY_NAME string");
    await entry.getByRole("button", { name: "Query" }).click();
    const asked = cells(page).last();
    await expect(asked.locator(".result-rows")).toHaveText(`${count} rows`);
  });
}

test("a file that is dropped becomes a table; one that is no data says why", async ({ page }) => {
  await open(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["city,people\nRome,2800000\nPisa,90000\n"], "Cities of Italy.csv"));
    data.items.add(new File(["nothing"], "notes.xyz"));
    return data;
  });
  await page.locator("body").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.locator('[data-table="cities_of_italy"]')).toHaveAttribute("data-state", "ready");
  await expect(page.locator('[data-table="notes"] .table-error')).toContainText("notes.xyz");
  const result = await run(page, "SQL", "SELECT city FROM cities_of_italy WHERE people > 100000");
  await expect(gridCells(result)).toHaveText(["Rome"]);
  await page.locator('[data-table="cities_of_italy"] summary').click();
  await page.getByRole("button", { name: "Remove cities_of_italy" }).click();
  await expect(page.locator('[data-table="cities_of_italy"]')).toHaveCount(0);
});

for (const [sample, table, rows] of [
  ["Flights", "flights", "256 rows"],
  ["Retail", "retail", "8 rows"],
  ["M&M", "mnm", "60 rows"],
  ["TPC-H", "lineitem", "25 rows"],
] as const) {
  test(`the sample ${sample} is there with one click`, async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: sample, exact: true }).click();
    await expect(page.locator(`[data-table="${table}"]`)).toHaveAttribute("data-state", "ready");
    await expect(cell(page, 4).locator(".result-rows")).toHaveText(rows);
  });
}

test("a view that a cell makes is in the catalog", async ({ page }) => {
  await open(page);
  await run(page, "SQL", "CREATE TEMPORARY VIEW evens AS SELECT id * 2 AS even FROM range(10)");
  const entry = page.locator('[data-table="evens"]');
  await entry.locator("summary").click();
  await expect(entry.locator(".catalog-columns")).toContainText("even bigint");
});

test("completion offers tables, columns and functions with their documentation", async ({ page }) => {
  await open(page);
  const added = await addCell(page, "SQL", "SELECT * FROM flights WHERE ");
  await page.keyboard.type("ORIG");
  const list = page.getByRole("listbox");
  await expect(list.getByRole("option", { name: /ORIGIN_COUNTRY_NAME/ })).toBeVisible();
  // The editor takes no key for a list that has only just appeared.
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  await expect(added.locator(".cm-content")).toContainText("WHERE ORIGIN_COUNTRY_NAME");
  await page.keyboard.type(" = levensh");
  await expect(list.getByRole("option", { name: "levenshtein" })).toBeVisible();
  await expect(page.locator(".cm-completionInfo")).toContainText("levenshtein(str1, str2");
});

test("completion in programs follows the types of the API", async ({ page }) => {
  await open(page);
  await addCell(page, "TypeScript", 'const flights = spark.table("flights");\nflights.groupBy("x")');
  const list = page.getByRole("listbox");
  await page.keyboard.type(".cou");
  await expect(list.getByRole("option", { name: /^count/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.type("nt().filt");
  await expect(list.getByRole("option", { name: /^filter/ })).toBeVisible();
  await expect(page.locator(".cm-completionInfo code")).toContainText("filter(");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.type("spark.read.parq");
  await expect(list.getByRole("option", { name: /^parquet/ })).toBeVisible();
});
