// The page works without a network after it was opened once, can be installed, and asks no other origin for anything.
import { test } from "./fixtures.ts";
import { cell, expect, gridCells, open, run } from "./notebook-page.ts";

test.use({ serviceWorkers: "allow" });

test("after the first load everything works without a network", async ({ page, context }) => {
  await open(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("ready");
  const sql = await run(page, "SQL", "SELECT levenshtein('kitten', 'sitting') AS d");
  await expect(gridCells(sql)).toHaveText(["3"]);
  const program = await run(page, "TypeScript", "const n: number = 2;\nspark.range(n)");
  await expect(gridCells(program)).toHaveText(["0", "1"]);
  await program.getByRole("tab", { name: "Chart" }).click();
  await expect(program.getByRole("img", { name: /^Chart/ })).toBeVisible();
  await page.getByRole("button", { name: "TPC-H", exact: true }).click();
  await expect(page.locator('[data-table="lineitem"]')).toHaveAttribute("data-state", "ready");
  for (const name of ["Execution", "What if", "Spark UI"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tabpanel", { name }).getByRole("heading", { level: 2 }).first()).toBeVisible();
  }
  await page.getByRole("tab", { name: "Notebook" }).click();
  await page.getByRole("button", { name: "Take the guided visit" }).click();
  await expect(page.getByRole("complementary", { name: "Guided visit" })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.locator(".cell").last().locator(".result-rows")).toHaveText("25 rows");
});

test("it can be installed", async ({ page }) => {
  await page.goto("/");
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    const response = await fetch(link?.href ?? "");
    const { icons, ...rest } = (await response.json()) as { icons: readonly { src: string }[]; display: string };
    const found = await Promise.all(icons.map(async ({ src }) => (await fetch(new URL(src, response.url))).ok));
    return { type: response.headers.get("content-type"), display: rest.display, found };
  });
  expect(manifest).toEqual({ type: "application/manifest+json", display: "standalone", found: [true, true, true] });
});

test("nothing is asked of another origin", async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.context().on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http")) origins.add(origin);
  });
  await open(page);
  await cell(page, 1).getByRole("tab", { name: "Chart" }).click();
  await expect(cell(page, 1).getByRole("img", { name: /^Chart/ })).toBeVisible();
  expect([...origins]).toEqual([new URL(baseURL ?? "").origin]);
});
