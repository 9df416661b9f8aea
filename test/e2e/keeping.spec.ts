// Notebooks are kept across reloads, opened and saved as .ipynb, and shared by link, which runs nothing by itself.
import { readFileSync } from "node:fs";
import { test } from "./fixtures.ts";
import { addCell, cell, cells, editor, expect, gridCells, open, rewrite, run } from "./notebook-page.ts";

test("a reload finds the notebook and its tables, and runs nothing by itself", async ({ page }) => {
  await open(page);
  await page.getByLabel("Title of the notebook").fill("Kept for later");
  const buffer = Buffer.from("city,people\nRome,2800000\n");
  await page.locator("#files").setInputFiles({ name: "cities.csv", mimeType: "", buffer });
  await expect(page.locator('[data-table="cities"]')).toHaveAttribute("data-state", "ready");
  await addCell(page, "SQL", "SELECT people FROM cities");
  await page.waitForTimeout(1000);
  await page.reload();
  await expect(page.getByLabel("Title of the notebook")).toHaveValue("Kept for later");
  await expect(cells(page)).toHaveCount(5);
  await expect(editor(cell(page, 4))).toHaveText("SELECT people FROM cities");
  await expect(page.locator('[data-table="cities"]')).toHaveAttribute("data-state", "ready");
  await expect(page.locator(".result")).toHaveCount(0);
  await editor(cell(page, 4)).click();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(gridCells(cell(page, 4))).toHaveText(["2800000"]);
});

test("several notebooks are kept, and each is opened again", async ({ page }) => {
  await open(page);
  await page.getByLabel("Title of the notebook").fill("First");
  await page.waitForTimeout(800);
  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.getByRole("menuitem", { name: "New notebook" }).click();
  await expect(cells(page)).toHaveCount(1);
  await page.getByLabel("Title of the notebook").fill("Second");
  await rewrite(page, cell(page, 0), "SELECT 2");
  const list = page.getByRole("list", { name: "Notebooks" });
  await expect(list.getByRole("button", { name: "Second", exact: true })).toBeVisible();
  await list.getByRole("button", { name: "First", exact: true }).click();
  await expect(cells(page)).toHaveCount(4);
  await list.getByRole("button", { name: "Second", exact: true }).click();
  await expect(editor(cell(page, 0))).toHaveText("SELECT 2");
  await list.getByRole("button", { name: "Delete First" }).click();
  await expect(list.getByRole("button", { name: "First", exact: true })).toHaveCount(0);
});

test("a notebook is saved as .ipynb, which opens again; one of Jupyter's opens too", async ({ page }) => {
  await open(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as .ipynb" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe("Where do flights go.ipynb");
  const text = readFileSync(await download.path(), "utf8");
  const saved = JSON.parse(text) as { nbformat: number; cells: readonly { cell_type: string; source: string[] }[] };
  expect(saved.nbformat).toBe(4);
  expect(saved.cells.map((each) => each.cell_type)).toEqual(["markdown", "code", "markdown", "code"]);
  const jupyter = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: "python" } },
    cells: [
      { cell_type: "markdown", source: ["# From Jupyter\n", "Text"] },
      { cell_type: "code", source: "%%sql\nSELECT 7 AS seven", outputs: [] },
      { cell_type: "code", source: ["print('hello')"], outputs: [] },
    ],
  };
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "from jupyter.ipynb"));
    return data;
  }, JSON.stringify(jupyter));
  await page.locator("body").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByLabel("Title of the notebook")).toHaveValue("from jupyter");
  await expect(cell(page, 0).getByRole("heading", { name: "From Jupyter" })).toBeVisible();
  await expect(cell(page, 2).locator(".prose pre")).toHaveText("print('hello')");
  await page.getByRole("button", { name: "Run all" }).click();
  await expect(gridCells(cell(page, 1))).toHaveText(["7"]);
});

test("a link holds a notebook, and opening it runs nothing", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByLabel("Title of the notebook").fill("Shared");
  await run(page, "SQL", "SELECT 'shared' AS what");
  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.getByRole("menuitem", { name: "Copy link to this notebook" }).click();
  await expect(page.locator(".announcement")).toContainText("A link that holds this notebook is copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toMatch(/^#notebook=[\w-]+$/);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("note")).toContainText("Nothing of it has run");
  await expect(other.getByLabel("Title of the notebook")).toHaveValue("Shared");
  await expect(other.getByRole("banner").getByRole("status")).toContainText("ready");
  await expect(other.locator('[data-table="flights"]')).toHaveAttribute("data-state", "ready");
  await expect(other.locator(".result, .cell-summary")).toHaveCount(0);
  await other.getByRole("button", { name: "Run all" }).click();
  await expect(gridCells(cell(other, 4))).toHaveText(["shared"]);
});

test("a link that was cut short says so, and the page works", async ({ page }) => {
  await page.goto("/#notebook=cutshort");
  await expect(page.locator(".announcement")).toContainText("cannot be read");
  await expect(cell(page, 1).locator(".result-rows")).toHaveText("132 rows", { timeout: 40_000 });
});
