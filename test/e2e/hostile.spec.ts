// What comes from outside shows as text: names of columns, values, files, titles, texts. A script that ran would set `owned`.
import type { Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { addCell, expect, gridCells, open, run } from "./notebook-page.ts";

declare global {
  var owned: unknown;
}

const ATTACKS = [
  "<script>owned=1</script>",
  "<img src=x onerror=owned=1>",
  '"><svg onload=owned=1>',
  "<iframe srcdoc='<script>parent.owned=1</script>'>",
  "javascript:owned=1",
  "{{constructor.constructor('owned=1')()}}",
  `$\{owned=1}`,
  "</style><script>owned=1</script>",
  "&lt;b&gt;",
  "<a href=javascript:owned=1>x</a>",
  "\u202Egnp.exe",
  "a\u0000b",
  "x".repeat(5000),
];

async function expectNothingRan(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => globalThis.owned)).toBeUndefined();
  expect(
    await page
      .locator("main script, main iframe, main img:not(.cm-widgetBuffer), main object, main embed, main form")
      .count(),
  ).toBe(0);
}

const quoted = (text: string): string => `\`${text.replaceAll("`", "``").replaceAll("\u0000", "")}\``;
const literal = (text: string): string => `r"${text.replaceAll('"', "'").replaceAll("\u0000", "")}"`;

for (const [i, attack] of ATTACKS.entries()) {
  test(`attack ${i + 1} as column, value, table, title and text`, async ({ page }) => {
    await open(page);
    const result = await run(page, "SQL", `SELECT ${literal(attack)} AS ${quoted(attack)}, ${i} AS n`);
    await expect(result).toHaveAttribute("data-state", "finished");
    await expect(gridCells(result).last()).toHaveText(String(i));
    const shown = attack.replaceAll('"', "'").replaceAll("\u0000", "");
    await expect(gridCells(result).first()).toContainText(shown.slice(0, 300));
    await result.getByRole("tab", { name: "Chart" }).click();
    await expect(result.getByRole("img", { name: /^Chart/ })).toBeVisible();
    await result.getByRole("tab", { name: "Columns" }).click();
    await expect(result.locator(".column-summaries li")).toHaveCount(2);
    const failed = await run(page, "SQL", `SELECT ${quoted(`${attack} `)}.${quoted(attack)}`);
    await expect(failed.getByRole("alert")).toBeVisible();
    const buffer = Buffer.from(`"${attack.replaceAll('"', '""')}",n\n1,2\n`);
    await page.locator("#files").setInputFiles({ name: `f${i}.csv`, mimeType: "", buffer });
    await expect(page.locator(`[data-table="f${i}"]`)).toHaveAttribute("data-state", /ready|failed/);
    await page.getByLabel("Title of the notebook").fill(attack);
    await addCell(page, "Text", `# ${attack}\n\n${attack}\n\n[link](${attack}) ![picture](${attack})\n\n\`${attack}\``);
    await page.keyboard.press("Shift+Enter");
    await page.getByRole("tab", { name: "Execution" }).click();
    await expect(page.locator("#jobs tbody tr").first()).toBeVisible();
    await expectNothingRan(page);
  });
}

test("addresses in a text that could do harm are no links", async ({ page }) => {
  await open(page);
  const added = await addCell(
    page,
    "Text",
    "[a](javascript:owned=1) [b](JaVaScRiPt:owned=1) [c](data:text/html,x) [d](vbscript:x) [e](https://example.org) ![f](https://example.org/x.png)",
  );
  await page.keyboard.press("Shift+Enter");
  await expect(added.locator(".prose")).toContainText("javascript:owned=1");
  await expect(added.getByRole("link")).toHaveText(["e", "f"]);
  await expect(added.getByRole("link").first()).toHaveAttribute("rel", "noopener noreferrer");
  await expectNothingRan(page);
});
