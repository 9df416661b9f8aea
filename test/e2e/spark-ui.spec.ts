// Spark's UI as `hibana history` serves it: the pages of real logs of Spark, and of one that means harm.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const logs = join(root, "test/data/event-logs");
const CORE = "local-1795228589469";
const SQL = "local-1795228786105";

let folder: string;
let server: ChildProcess;
let url: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hibana-history-"));
  for (const name of readdirSync(logs)) {
    if (name.endsWith(".gz")) {
      writeFileSync(join(folder, name.replace(/^.*_|\.gz$/g, "")), gunzipSync(readFileSync(join(logs, name))));
    } else if (name.startsWith("eventlog_v2_")) cpSync(join(logs, name), join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, "local-hostile"), hostileLog());
  server = spawn(process.execPath, [join(root, "dist/cli.js"), "history", folder, "--port", "0"]);
  url = await new Promise((resolve, reject) => {
    server.stderr?.on("data", (text: Buffer) => {
      const found = /http:\S+/.exec(text.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    server.on("exit", (code) => reject(new Error(`the server has ended with ${code}`)));
  });
});

test.afterAll(() => {
  server.removeAllListeners("exit");
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
});

const INJECTION = `<img src=x onerror="document.title='harmed'"><script>document.title='harmed'</script>'"\u202e`;

/** A log whose every text is an injection. */
function hostileLog(): string {
  const text = gunzipSync(readFileSync(join(logs, "sql-joins_local-1795228786105.gz"))).toString();
  const kept =
    /^(Event|App ID|Executor ID|Result|Reason|Locality|Scope|metricType|spark\.sql\.execution\.id|Block ID)$/;
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const event = JSON.parse(line, (key, value: unknown) =>
        typeof value === "string" && !kept.test(key) && key !== "Metadata" && !/^\d+$/.test(value)
          ? INJECTION + value
          : value,
      );
      if (event.Event === "SparkListenerApplicationStart") event["App ID"] = "local-hostile";
      return JSON.stringify(event);
    });
  return `${lines.join("\n")}\nnot json\n{"Event":"SparkListenerJobStart"}\n`;
}

async function open(page: Page, application: string, path: string): Promise<void> {
  await page.goto(`${url}/?app=${application}#/${path}`);
  await expect(page.getByRole("status")).toContainText(application);
}

test("applications are listed, and one is opened", async ({ page }) => {
  await page.goto(url);
  await expect(page.getByRole("row")).toHaveCount(1 + 7);
  await page.getByRole("link", { name: CORE }).click();
  await expect(page.getByRole("heading", { name: "Spark Jobs" })).toBeVisible();
});

test("every real log has the jobs, stages and queries that Spark counts", async ({ page }) => {
  const expected = [
    [CORE, 15, 28, 0],
    [SQL, 32, 55, 16],
    ["local-1795229015198", 12, 22, 26],
    ["local-1795229114102", 6, 6, 5],
    ["local-1795229054730", 42, 84, 0],
    ["local-1795229161673", 2, 3, 1],
  ] as const;
  for (const [application, ...counts] of expected) {
    for (const [i, path] of ["jobs/", "stages/", "SQL/"].entries()) {
      await open(page, application, path);
      await expect(page.locator("tbody tr")).toHaveCount(counts[i] ?? 0);
    }
  }
});

test("from a failed job to its stage and to the error of its task", async ({ page }) => {
  await open(page, CORE, "jobs/");
  await page
    .getByRole("region", { name: "Failed Jobs" })
    .getByRole("link", { name: "Partition 0 always fails" })
    .click();
  await expect(page.getByRole("heading", { name: "Details for Job 10" })).toBeVisible();
  await page.getByRole("region", { name: "Failed Stages" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Details for Stage 17 (Attempt 0)" })).toBeVisible();
  await page.getByText("+details").first().click();
  await expect(page.locator("td pre").first()).toContainText("RuntimeError: always broken");
});

test("the skewed stage shows the quantiles that Spark shows, and its tasks in the order asked for", async ({
  page,
}) => {
  await open(page, CORE, "stages/stage/?id=20&attempt=0");
  const task = page.getByRole("row", { name: /^Task Duration/ });
  await expect(task).toHaveText("Task Duration15 ms60 ms87 ms134 ms2.5 s");
  await expect(page.getByRole("row", { name: /^Shuffle Read Size/ })).toContainText("147.4 KiB / 4");
  const tasks = page.getByRole("region", { name: "Tasks of the stage" });
  const order = tasks.getByRole("button", { name: "Duration" });
  await order.press("Enter");
  await order.press("Enter");
  await expect(order).toBeFocused();
  await expect(tasks.getByRole("columnheader", { name: "Duration" })).toHaveAttribute("aria-sort", "descending");
  await expect(tasks.getByRole("row").nth(1)).toContainText("2.5 s");
});

test("the plan of a query shows its operators with their metrics", async ({ page }) => {
  await open(page, SQL, "SQL/execution/?id=6");
  const join = page.getByRole("button", { name: /^SortMergeJoin/ });
  await expect(join).toBeVisible();
  await join.click();
  const details = page.getByRole("complementary", { name: "Operator SortMergeJoin" });
  await expect(details.getByRole("row", { name: /number of output rows/ })).toBeVisible();
  await page.getByText("Plan as a table").click();
  await expect(page.getByRole("row", { name: /Scan csv number of output rows 256/ })).toBeVisible();
});

test("the pages of storage, environment and executors", async ({ page }) => {
  await open(page, CORE, "storage/");
  await page.getByRole("link", { name: "word counts" }).click();
  await expect(page.getByRole("row", { name: /rdd_6_1/ })).toContainText("1356.0 B");
  await page.getByRole("link", { name: "Environment" }).click();
  await expect(page.getByRole("row", { name: /spark\.master local\[2,4\]/ })).toBeVisible();
  await page.getByRole("link", { name: "Executors" }).click();
  await expect(page.getByRole("row", { name: /^driver/ })).toContainText("90");
});

test("a log that means harm is text and nothing else", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const paths = ["jobs/", "jobs/job/?id=6", "stages/", "stages/stage/?id=8&attempt=0", "storage/", "environment/"];
  for (const path of [...paths, "executors/", "SQL/", "SQL/execution/?id=6"]) {
    await open(page, "local-hostile", path);
    const closed = page.locator("details:not([open]) > summary");
    for (let i = 0; i < 20 && (await closed.count()) > 0; i++) await closed.first().click();
    await expect(page.locator("body")).toContainText("<img src=x onerror");
    expect(await page.locator("img, main script").count()).toBe(0);
    expect(await page.title()).not.toBe("harmed");
  }
  await expect(page.getByRole("status")).toContainText("2 lines could not be read");
  expect(errors).toEqual([]);
});

test("at the width of a phone nothing reaches beyond the page", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["jobs/", "stages/stage/?id=20&attempt=0", "executors/", "storage/"]) {
    await open(page, CORE, path);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  }
});
