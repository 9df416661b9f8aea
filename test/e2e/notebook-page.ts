// The notebook as a person uses it.
import { expect as expectSoon, type Locator, type Page } from "@playwright/test";

/** Starting workers takes its time where many tests run at once. */
export const expect = expectSoon.configure({ timeout: 20_000 });

export const cells = (page: Page): Locator => page.locator(".cell");
export const cell = (page: Page, index: number): Locator => cells(page).nth(index);
export const rows = (of: Locator): Locator => of.locator(".grid-row");
export const gridCells = (of: Locator): Locator => of.getByRole("gridcell");
export const summary = (of: Locator): Locator => of.locator(".cell-summary");
export const editor = (of: Locator): Locator => of.locator(".cm-content");

/** Opens the page as for the first time, and waits until its first notebook has run. */
export async function open(page: Page): Promise<void> {
  await page.goto("/");
  await expect(summary(cell(page, 3))).toContainText("stages", { timeout: 40_000 });
}

/** Adds a cell at the end, and gives it. */
export async function addCell(page: Page, kind: "SQL" | "TypeScript" | "Text", text: string): Promise<Locator> {
  const count = await cells(page).count();
  await page.getByRole("group", { name: "Add a cell" }).getByRole("button", { name: kind }).click();
  const added = cell(page, count);
  await expect(editor(added)).toBeFocused();
  await page.keyboard.insertText(text);
  return added;
}

export async function rewrite(page: Page, of: Locator, text: string): Promise<void> {
  await editor(of).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** Adds a cell at the end and runs it to its end. */
export async function run(page: Page, kind: "SQL" | "TypeScript", text: string): Promise<Locator> {
  const added = await addCell(page, kind, text);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(added).toHaveAttribute("data-state", /finished|failed/);
  return added;
}

/** On the page What if: ends the first executor that is seen to work, as soon as it is. Gives its id. */
export async function endWorkingExecutor(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    for (;;) {
      const executors = [...document.querySelectorAll<HTMLElement>('li[data-executor][data-state="active"]')];
      const working = executors.find((item) => item.querySelector(".badge")?.textContent === "working");
      if (working !== undefined) {
        working.querySelector<HTMLButtonElement>("button.kill")?.click();
        return working.dataset.executor ?? "";
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
}
