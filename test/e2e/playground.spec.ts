import { expect, test } from "./fixtures.ts";

test("the playground starts an application and lists its events", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("status")).toContainText("Application local-");
  await expect(page.getByRole("cell", { name: "SparkListenerExecutorAdded" }).first()).toBeVisible();
});
