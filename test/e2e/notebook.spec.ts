// The notebook: the job it opens with, cells of three kinds and their keys, errors and how they are mended, Stop.
import { readFileSync } from "node:fs";
import { test } from "./fixtures.ts";
import { addCell, cell, cells, editor, expect, gridCells, open, rewrite, rows, run, summary } from "./notebook-page.ts";

/** What Spark answers to the job that the page opens with. */
function recordedTotals(): readonly (readonly [country: string, total: number])[] {
  const url = new URL("../golden/sql/flights-csv.json", import.meta.url);
  const { statements } = JSON.parse(readFileSync(url, "utf8")) as {
    statements: readonly { name: string; rows: readonly (readonly [string, number])[] }[];
  };
  const { rows: recorded = [] } = statements.find(({ name }) => name === "destinations_by_total") ?? {};
  return recorded;
}

test("opening it runs the main job, in SQL and as a program", async ({ page }) => {
  await open(page);
  const expected = recordedTotals();
  expect(expected).toHaveLength(132);
  for (const index of [1, 3]) {
    await expect(cell(page, index).locator(".result-rows")).toHaveText("132 rows");
    for (const [i, [country, total]] of expected.slice(0, 10).entries()) {
      await expect(gridCells(rows(cell(page, index)).nth(i))).toHaveText([country, String(total)]);
    }
    await expect(summary(cell(page, index))).toHaveText(
      /^[\d.]+ m?s · 3 stages · \d+ tasks · [1-9][\d.]* (B|KiB) shuffled$/,
    );
  }
});

test("how it was executed: plan, stages, tasks on two executors", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Execution" }).click();
  const plan = page.locator("#plan");
  await expect(plan.locator(".operator")).toContainText([
    "TakeOrderedAndProject",
    "HashAggregate",
    "Exchange",
    "HashAggregate",
  ]);
  await plan.getByRole("tab", { name: "Text" }).click();
  await expect(plan.locator(".plan-text")).toContainText("== Physical Plan ==");
  const executors = await page.evaluate(() => Math.min(2, navigator.hardwareConcurrency));
  await expect
    .poll(async () => Number(await page.locator("#timeline svg").getAttribute("data-executors")))
    .toBeGreaterThanOrEqual(executors);
  await page.locator("#timeline svg").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#timeline .tooltip")).toContainText(/Task \d+ \(stage|tasks of stage/);
  const stages = page.locator("#stages details");
  await expect(stages).toHaveCount(3);
  await expect(stages.locator(".badge").first()).toHaveText("complete");
  await stages.last().locator("summary").click();
  await expect(stages.last().locator("tbody tr").first()).toContainText("success");
  await expect(page.locator("#jobs tbody tr").last()).toContainText("succeeded");
});

test("Spark's UI tells of the same jobs", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Spark UI" }).click();
  await expect(page.locator("#page-spark-ui")).toContainText("Completed Jobs");
  await expect(page.locator("#page-spark-ui")).toContainText("SELECT DEST_COUNTRY_NAME");
});

test("keys run a cell, go on, insert, and go from cell to cell", async ({ page }) => {
  await open(page);
  const sql = cell(page, 1);
  await rewrite(page, sql, "SELECT 'in place' AS how");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(gridCells(sql)).toHaveText(["in place"]);
  await expect(editor(sql)).toBeFocused();
  await page.keyboard.press("Alt+Enter");
  await expect(cells(page)).toHaveCount(5);
  await expect(editor(cell(page, 2))).toBeFocused();
  await page.keyboard.insertText("SELECT 'went on' AS how");
  await page.keyboard.press("Shift+Enter");
  await expect(gridCells(cell(page, 2))).toHaveText(["went on"]);
  // The next one is a text that is not being edited, so the cell itself has the keyboard.
  await expect(cell(page, 3)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, 2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor(cell(page, 2))).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Shift+ArrowUp");
  await expect(gridCells(cell(page, 1))).toHaveText(["went on"]);
  await page.keyboard.press("Delete");
  await expect(cells(page)).toHaveCount(4);
});

test("a selection runs alone", async ({ page }) => {
  await open(page);
  const added = await addCell(page, "SQL", "SELECT 1 AS one;\nSELECT 2 AS two");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(gridCells(added)).toHaveText(["1"]);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(gridCells(added)).toHaveText(["1", "2"]);
});

test("an error is shown as Spark prints it, underlined, and mended with what Spark suggests", async ({ page }) => {
  await open(page);
  const added = await run(page, "SQL", "SELECT 1;\nSELECT DEST_COUNTRY_NAME, cuont FROM flights");
  const error = added.getByRole("alert");
  await expect(error).toContainText("[UNRESOLVED_COLUMN.WITH_SUGGESTION]");
  await expect(error).toContainText("SQLSTATE: 42703");
  await expect(added.locator(".cm-lintRange-error")).toHaveText("cuont");
  await error.getByRole("button", { name: "Use `count`" }).click();
  await expect(editor(added)).toContainText("SELECT DEST_COUNTRY_NAME, `count` FROM flights");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(added.locator(".result-rows").last()).toHaveText("256 rows");
  await expect(added.locator(".cm-lintRange-error")).toHaveCount(0);
  await rewrite(page, added, "SELEC 1");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(error).toContainText("[PARSE_SYNTAX_ERROR]");
  await rewrite(page, added, "SELECT id / (id - 3) AS q FROM range(10)");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(error).toContainText("[DIVIDE_BY_ZERO]");
  await expect(added.locator(".cm-lintRange-error")).toHaveText("id / (id - 3)");
});

test("a failing cell ends a run of all; the rest waits for another try", async ({ page }) => {
  await open(page);
  await run(page, "SQL", "SELECT nothing");
  const after = await addCell(page, "SQL", "SELECT 'after' AS w");
  await page.getByRole("button", { name: "Run all" }).click();
  await expect(cell(page, 4)).toHaveAttribute("data-state", "failed");
  await expect(after).toHaveAttribute("data-state", "idle");
  await expect(gridCells(after)).toHaveCount(0);
});

test("a runaway query shows how far it is, and Stop ends it", async ({ page }) => {
  await open(page);
  const added = await addCell(page, "SQL", "SELECT sum(id % 7) FROM range(0, 1000000000000, 1, 64)");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(added.locator(".progress-stage").first()).toContainText(/Stage \d+.*of 64 tasks/s);
  const stop = page.getByRole("banner").getByRole("button", { name: "Stop" });
  const waited = await page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>("button.stop");
    const start = performance.now();
    button?.click();
    while (!document.querySelector('.cell[data-state="cancelled"]')) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return performance.now() - start;
  });
  expect(waited).toBeLessThan(100);
  await expect(stop).toBeDisabled();
  await expect(summary(added)).toContainText("Stopped after");
  await rewrite(page, added, "SELECT 'usable' AS session");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(gridCells(added)).toHaveText(["usable"]);
});

test("a program that never lets go is stopped too, and the session comes back with its tables", async ({ page }) => {
  await open(page);
  const added = await addCell(page, "TypeScript", "while (true) {}");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(added).toHaveAttribute("data-state", "running");
  await page.keyboard.press("Escape");
  await expect(added).toHaveAttribute("data-state", "cancelled");
  await rewrite(page, added, 'spark.table("flights").count()');
  await expect(page.locator('[data-table="flights"]')).toHaveAttribute("data-state", "ready");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(added.locator(".cell-text")).toHaveText("256n");
});

test("programs have types, variables that stay, and what they print", async ({ page }) => {
  await open(page);
  const first = await run(
    page,
    "TypeScript",
    'import { col, lit as literal } from "hibana";\nconst limit: number = 3;\nconst numbers = spark.range(limit).select(col("id").plus(literal(1)).as("next"));\nconsole.log("made", { limit });\nawait numbers.show();',
  );
  await expect(first.locator(".cell-text")).toContainText('made {\n  "limit": 3\n}');
  await expect(first.locator(".cell-text")).toContainText("|   1|");
  const second = await run(
    page,
    "TypeScript",
    "interface Shown { readonly n: number }\nconst shown: Shown = { n: limit };\nnumbers.filter('next < ' + shown.n)",
  );
  await expect(gridCells(second)).toHaveText(["1", "2"]);
  const third = await run(page, "TypeScript", "const broken: = 3;");
  await expect(third.getByRole("alert")).toContainText("SyntaxError");
  await expect(third.locator(".cm-lintRange-error")).toHaveCount(1);
  const fourth = await run(page, "TypeScript", 'import { readFile } from "node:fs";');
  await expect(fourth.getByRole("alert")).toContainText('Only "hibana" can be imported by name');
});

test("text is Markdown: shown when done, edited again", async ({ page }) => {
  await open(page);
  const added = await addCell(page, "Text", "# Findings\n\n- *one*\n- `two`\n\n| a | b |\n|---|---|\n| 1 | 2 |");
  await page.keyboard.press("Shift+Enter");
  const shown = added.locator(".prose");
  await expect(shown.getByRole("heading", { name: "Findings" })).toBeVisible();
  await expect(shown.locator("li em")).toHaveText("one");
  await expect(shown.getByRole("cell", { name: "2" })).toBeVisible();
  await added.focus();
  await page.keyboard.press("Enter");
  await expect(editor(added)).toBeFocused();
});

test("another number of executors is another application with the same tables", async ({ page }) => {
  await open(page);
  await page.getByText("Settings").click();
  await page.getByLabel("Executors").selectOption("3");
  await expect(page.getByRole("banner").getByRole("status")).toHaveText("3 executors ready");
  await expect(page.locator('[data-table="flights"]')).toHaveAttribute("data-state", "ready");
  const added = await run(
    page,
    "SQL",
    "SELECT DEST_COUNTRY_NAME, sum(count) AS total FROM flights GROUP BY DEST_COUNTRY_NAME",
  );
  await expect(added.locator(".result-rows")).toHaveText("132 rows");
  await page.getByRole("tab", { name: "Execution" }).click();
  await expect(page.locator("#timeline .lane")).toHaveText(["Executor 0", "Executor 1", "Executor 2"]);
});

test("it fits a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByRole("button", { name: "Run all" })).toBeInViewport();
  await expect(page.getByRole("banner").getByRole("button", { name: "Stop" })).toBeInViewport();
});
