// The playground in a browser: the job it opens with, tables from files, SQL, errors, cancelling, the keyboard.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect as expectSoon, test } from "./fixtures.ts";

/** Starting workers takes its time where many tests run at once. */
const expect = expectSoon.configure({ timeout: 20_000 });

const path = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

/** What Spark answers to the job that the page opens with. */
function recordedTotals(): readonly (readonly [country: string, total: number])[] {
  const url = new URL("../golden/sql/flights-csv.json", import.meta.url);
  const { statements } = JSON.parse(readFileSync(url, "utf8")) as {
    statements: readonly { name: string; rows: readonly (readonly [string, number])[] }[];
  };
  const { rows = [] } = statements.find(({ name }) => name === "destinations_by_total") ?? {};
  return rows;
}

const summary = (page: Page) => page.locator("#result .summary");
const resultRows = (page: Page) => page.locator("#result tbody tr:not([aria-hidden])");

async function open(page: Page): Promise<void> {
  await page.goto("/");
  await expect(summary(page)).toContainText("132 rows", { timeout: 30_000 });
  await expect(page.locator('[data-table="flights"] .badge')).toHaveText("ready");
}

async function runSql(page: Page, sql: string): Promise<void> {
  await page.getByLabel("SQL", { exact: true }).fill(sql);
  await page.getByRole("button", { name: "Run" }).click();
}

test("opening it runs the main job: rows, plan, stages, tasks on two executors, bytes shuffled", async ({ page }) => {
  await open(page);
  const expected = recordedTotals();
  expect(expected).toHaveLength(132);
  for (const [i, [country, total]] of expected.slice(0, 10).entries()) {
    await expect(resultRows(page).nth(i).locator("td")).toHaveText([country, String(total)]);
  }
  await expect(summary(page)).toContainText(/[1-9][\d.]* (B|KiB) shuffled/);
  await expect(page.locator("#result .phases li")).toHaveText([/^analyse/, /^plan/, /^run/]);

  const plan = page.locator("#plan");
  await expect(plan.locator(".operator")).toContainText(["Sort", "Exchange", "HashAggregate", "Exchange"]);
  await plan.getByRole("tab", { name: "Text" }).click();
  await expect(plan.locator(".plan-text")).toContainText("== Physical Plan ==");

  const executors = await page.evaluate(() => Math.min(2, navigator.hardwareConcurrency));
  await expect
    .poll(async () => Number(await page.locator("#timeline svg").getAttribute("data-executors")))
    .toBeGreaterThanOrEqual(executors);
  const stages = page.locator("#stages details");
  expect(await stages.count()).toBeGreaterThanOrEqual(3);
  await expect(stages.locator(".badge").first()).toHaveText("complete");
  await stages.last().locator("summary").click();
  await expect(stages.last().locator("tbody tr").first()).toContainText("success");
  await expect(page.locator("#jobs tbody tr").last()).toContainText("succeeded");
});

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
    const name = `${table}${extname(file)}`;
    await page.locator("#files").setInputFiles({ name, mimeType: "", buffer: readFileSync(path(file)) });
    const entry = page.locator(`[data-table="${table}"]`);
    await expect(entry.locator(".badge")).toHaveText("ready");
    await expect(entry.locator(".column-list")).toContainText("DEST_COUNTRY_NAME string");
    await expect(entry.locator("tbody tr")).toHaveCount(5);
    await runSql(page, `SELECT count(*) AS n FROM ${table}`);
    await expect(resultRows(page).locator("td")).toHaveText([String(count)]);
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
  await expect(page.locator('[data-table="cities_of_italy"] .badge')).toHaveText("ready");
  await expect(page.locator('[data-table="notes"] .error')).toContainText("notes.xyz");
  await runSql(page, "SELECT city FROM cities_of_italy WHERE people > 100000");
  await expect(resultRows(page).locator("td")).toHaveText(["Rome"]);
});

test("errors are shown as Spark prints them, with the place in the text", async ({ page }) => {
  await open(page);
  await runSql(page, "SELECT DEST_COUNTRY_NAME, cuont FROM flights");
  const error = page.locator("#result").getByRole("alert");
  await expect(error).toContainText("[UNRESOLVED_COLUMN.WITH_SUGGESTION]");
  await expect(error).toContainText("SQLSTATE: 42703");
  await expect(error).toContainText("^^^^^");
  await runSql(page, "SELEC 1");
  await expect(error).toContainText("[PARSE_SYNTAX_ERROR]");
  await runSql(page, "SELECT id / (id - 3) AS q FROM range(10)");
  await expect(error).toContainText("[DIVIDE_BY_ZERO]");
  await expect(page.locator("#jobs tbody tr").first()).toContainText("failed");
  await runSql(page, "SELECT 1 AS one");
  await expect(resultRows(page).locator("td")).toHaveText(["1"]);
});

test("a query is cancelled, and the session stays usable", async ({ page }) => {
  await open(page);
  await runSql(page, "SELECT sum(id % 7) FROM range(0, 100000000000)");
  await expect(summary(page)).toHaveText("Running…");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(summary(page)).toContainText("Cancelled");
  await runSql(page, "SELECT 1 AS one");
  await expect(resultRows(page).locator("td")).toHaveText(["1"]);
});

test("statements, and queries of more rows than are shown", async ({ page }) => {
  await open(page);
  await runSql(page, "CREATE TEMPORARY VIEW evens AS SELECT id * 2 AS even FROM range(1000000)");
  await expect(summary(page)).toContainText("0 rows");
  await runSql(page, "SELECT * FROM evens");
  await expect(summary(page)).toContainText("The first 1,000 rows; there are more");
  // Only what is in sight is in the page.
  expect(await resultRows(page).count()).toBeLessThan(100);
  await page.locator("#result .rows").evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
  await expect(resultRows(page).last()).toHaveText("1998");
});

test("the keyboard is enough", async ({ page }) => {
  await open(page);
  const editor = page.getByLabel("SQL", { exact: true });
  await editor.focus();
  await editor.fill("SELECT 'typed' AS how");
  await page.keyboard.press("Control+Enter");
  await expect(resultRows(page).locator("td")).toHaveText(["typed"]);
  await editor.fill("SELECT count(*) FROM flights GROUP BY DEST_COUNTRY_NAME");
  await page.keyboard.press("Control+Enter");
  await expect(summary(page)).toContainText("132 rows");
  await page.locator("#timeline svg").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#timeline .tooltip")).toContainText(/Task \d+ \(stage|tasks of stage/);
  await page.getByRole("tab", { name: "Tree" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Text" })).toBeFocused();
  await expect(page.locator(".plan-text")).toBeVisible();
});

test("another number of executors is another application with the same tables", async ({ page }) => {
  await open(page);
  await page.getByLabel("Executors").selectOption("3");
  await expect(page.locator("header").getByRole("status")).toContainText("Application local-");
  await expect(page.locator('[data-table="flights"] .badge')).toHaveText("ready");
  await runSql(page, "SELECT DEST_COUNTRY_NAME, sum(count) AS total FROM flights GROUP BY DEST_COUNTRY_NAME");
  await expect(summary(page)).toContainText("132 rows");
  await expect(page.locator("#timeline .lane")).toHaveText(["Executor 0", "Executor 1", "Executor 2"]);
});

test("it fits a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByRole("button", { name: "Run" })).toBeInViewport();
});
