// Real event logs of Spark, opened in the playground as a person does: what they hold is what the History Server counts.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { expect } from "./notebook-page.ts";

const folder = fileURLToPath(new URL("../data/event-logs/", import.meta.url));

interface Log {
  readonly name: string;
  readonly file: string;
  /** As Spark's History Server lists them. */
  readonly jobs: number;
  readonly stages: number;
  readonly executions: number;
  /** What the advisor has to say, by its rules. */
  readonly advice: readonly string[];
}

const LOGS: readonly Log[] = [
  {
    name: "core-rdd",
    file: "core-rdd_local-1795228589469",
    jobs: 15,
    stages: 28,
    executions: 0,
    advice: ["skew", "repeated computation"],
  },
  {
    name: "sql-joins",
    file: "sql-joins_local-1795228786105",
    jobs: 32,
    stages: 55,
    executions: 16,
    advice: ["missing broadcast", "user function"],
  },
  {
    name: "structured-streaming",
    file: "structured-streaming_local-1795229015198",
    jobs: 12,
    stages: 22,
    executions: 26,
    advice: [],
  },
  { name: "ml-pipeline", file: "ml-pipeline_local-1795229114102", jobs: 6, stages: 6, executions: 5, advice: [] },
  { name: "dstream", file: "dstream_local-1795229054730", jobs: 42, stages: 84, executions: 0, advice: [] },
];

async function openLog(
  page: Page,
  files: readonly { readonly name: string; readonly buffer: Buffer }[],
): Promise<void> {
  await page.goto("/");
  await page.getByRole("tab", { name: "Spark UI" }).click();
  await page.getByLabel("Event log").setInputFiles(files.map((file) => ({ ...file, mimeType: "" })));
  await expect(page.locator(".event-log-opener [role=status]")).toContainText(/\d events\.$/);
}

async function expectRows(page: Page, tab: string, count: number): Promise<void> {
  await page.getByRole("navigation", { name: "Spark UI" }).getByRole("link", { name: tab }).click();
  await expect(page.locator("#page-spark-ui tbody tr")).toHaveCount(count);
}

for (const { name, file, jobs, stages, executions, advice } of LOGS) {
  test(`the log of ${name} opens, with its jobs, stages and queries, and what is to be said of them`, async ({
    page,
  }) => {
    await openLog(page, [{ name: file.replace(/^.*_/, ""), buffer: gunzipSync(readFileSync(`${folder}${file}.gz`)) }]);
    await expectRows(page, "Jobs", jobs);
    await expectRows(page, "Stages", stages);
    await expectRows(page, "SQL / DataFrame", executions);
    await page.getByRole("link", { name: "Advice" }).click();
    await expect(page.getByRole("heading", { name: "Advice" })).toBeVisible();
    for (const rule of advice) await expect(page.locator(`.advice[data-rule="${rule}"]`).first()).toBeVisible();
    if (advice.length === 0) await expect(page.getByText("Nothing stands out")).toBeVisible();
  });
}

test("a log in Spark's default format, a folder of compressed parts, opens too", async ({ page }) => {
  const rolling = `${folder}eventlog_v2_local-1795229161673/`;
  await openLog(
    page,
    ["appstatus_local-1795229161673", "events_1_local-1795229161673.zstd"].map((name) => ({
      name,
      buffer: readFileSync(`${rolling}${name}`),
    })),
  );
  await expectRows(page, "Jobs", 2);
  await expectRows(page, "Stages", 3);
  await expectRows(page, "SQL / DataFrame", 1);
});

test("from what the advisor says to the stage that it is about, and back to one's own application", async ({
  page,
}) => {
  const [log] = LOGS;
  const file = `${folder}${log?.file}.gz`;
  await openLog(page, [{ name: "local-1795228589469", buffer: gunzipSync(readFileSync(file)) }]);
  await page.getByRole("link", { name: "Advice" }).click();
  const skew = page.locator('.advice[data-rule="skew"]');
  await expect(skew).toContainText("Task 50 (partition 0) took 2.5 s, 18.7 times the third quartile of 134 ms.");
  await skew.getByRole("link", { name: "Stage 20" }).click();
  await expect(page.getByRole("heading", { name: "Details for Stage 20 (Attempt 0)" })).toBeVisible();
  await page.getByRole("button", { name: "Back to this application" }).click();
  await expect(page.locator(".event-log-opener")).toBeVisible();
  await expect(page.locator("#page-spark-ui tbody tr").first()).toBeVisible();
});

test("a log that is dropped anywhere on the page opens in Spark's UI, and is no table", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Run all" }).waitFor();
  const text = gunzipSync(readFileSync(`${folder}${LOGS[3]?.file}.gz`)).toString();
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "local-1795229114102"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, text);
  await expect(page.locator(".event-log-opener [role=status]")).toContainText(/\d events\.$/);
  await expect(page.locator("#page-spark-ui tbody tr")).toHaveCount(6);
  await page.getByRole("tab", { name: "Notebook" }).click();
  await expect(page.locator("[data-table]")).toHaveCount(1);
});
