// What comes from outside shows as text: names of columns, values, files, titles, texts, notebooks, links and event logs. Many
// cases share a page, for none may harm it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gunzipSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { ATTACKS } from "./attacks.ts";
import { test } from "./fixtures.ts";
import { addCell, cells, expect, open, run } from "./notebook-page.ts";

async function expectNothingRan(page: Page): Promise<void> {
  // An image or a frame that should not be there would have had its turn after two frames.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.evaluate(() => globalThis.owned)).toBeUndefined();
  const forbidden = "script, iframe, img:not(.cm-widgetBuffer), object, embed, form, video, base, meta, template, math";
  expect(await page.locator("main").locator(forbidden).count()).toBe(0);
  expect(await page.evaluate(() => Object.getPrototypeOf({}) === Object.prototype && !("owned" in {}))).toBe(true);
}

const name = (text: string): string => `\`${text.replaceAll("`", "``")}\``;
const literal = (text: string): string => `r"${text.replaceAll('"', "'")}"`;
/** As the page shows it, long texts being cut. */
const shown = (text: string): string => text.replaceAll('"', "'").slice(0, 60).trim();

async function expectShown(of: Locator, texts: readonly string[]): Promise<void> {
  const text = (await of.allTextContents()).join("\n");
  for (const wanted of texts) expect(text).toContain(wanted);
}

test(`${ATTACKS.length} attacks as values`, async ({ page }) => {
  await open(page);
  const values = ATTACKS.map((attack, i) => `(${i}, ${literal(attack)})`).join(", ");
  const result = await run(page, "SQL", `SELECT n, text FROM VALUES ${values} AS t(n, text) ORDER BY n`);
  await expect(result).toHaveAttribute("data-state", "finished");
  const seen = new Set<string>();
  const grid = result.getByRole("grid");
  await grid.focus();
  for (let i = 0; i < ATTACKS.length; i++) {
    for (const text of await result.getByRole("gridcell").allTextContents()) seen.add(text);
    await page.keyboard.press("ArrowDown");
  }
  for (const attack of ATTACKS)
    expect(
      [...seen].some((text) => text.startsWith(shown(attack))),
      attack,
    ).toBe(true);
  await result.getByRole("tab", { name: "Chart" }).click();
  await expect(result.getByRole("img", { name: /^Chart/ })).toBeVisible();
  await result.getByRole("tab", { name: "Columns" }).click();
  await expect(result.locator(".column-summaries li")).toHaveCount(2);
  await expectNothingRan(page);
});

test(`${ATTACKS.length} attacks as names of columns`, async ({ page }) => {
  await open(page);
  const columns = ATTACKS.map((attack, i) => `${i} AS ${name(attack)}`).join(", ");
  const result = await run(page, "SQL", `SELECT ${columns}`);
  await expect(result).toHaveAttribute("data-state", "finished");
  await result.getByRole("tab", { name: "Columns" }).click();
  await expect(result.locator(".column-summaries li")).toHaveCount(ATTACKS.length);
  await expectShown(
    result.locator(".column-summaries li"),
    ATTACKS.map((attack) => attack.slice(0, 60)),
  );
  await result.getByRole("tab", { name: "Chart" }).click();
  await expect(result.getByRole("img", { name: /^Chart/ })).toBeVisible();
  await page.getByRole("tab", { name: "Execution" }).click();
  await expect(page.locator("#plan")).toContainText("owned=1");
  await page.getByRole("tab", { name: "Spark UI" }).click();
  await page.getByRole("link", { name: "SQL / DataFrame" }).click();
  await expect(page.locator("#page-spark-ui")).toContainText("<script>owned=1");
  await expectNothingRan(page);
});

test(`${ATTACKS.length} attacks as names that are not known`, async ({ page }) => {
  await open(page);
  const failing = await addCell(page, "TypeScript", "");
  const statements = ATTACKS.map((attack) => `SELECT ${name(`${attack} `)}.${name(attack)} FROM flights`);
  await page.keyboard.insertText(
    `for (const statement of ${JSON.stringify(statements)}) {
  try { await spark.sql(statement).collect(); } catch (error) { console.log(String(error)); }
}`,
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(failing).toHaveAttribute("data-state", "finished");
  await expectShown(failing.locator(".cell-text"), ["<script>owned=1</script>", "UNRESOLVED_COLUMN"]);
  const one = await run(page, "SQL", statements[0] ?? "");
  await expect(one.getByRole("alert")).toContainText("<script>owned=1</script>");
  await expectNothingRan(page);
});

test(`${ATTACKS.length} attacks as names of files and in their heads`, async ({ page }) => {
  await open(page);
  await page.evaluate((attacks) => {
    const transfer = new DataTransfer();
    for (const [i, attack] of attacks.entries()) {
      const head = `"${attack.replaceAll('"', '""')}",n`;
      transfer.items.add(new File([`${head}\n1,2\n`], `${i} ${attack.slice(0, 100)}.csv`));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, ATTACKS);
  const tables = page.locator("[data-table]");
  // One more: the flights.
  await expect(tables).toHaveCount(ATTACKS.length + 1);
  await expect(page.locator('[data-table][data-state="loading"]')).toHaveCount(0, { timeout: 40_000 });
  await tables.evaluateAll((all) => {
    for (const table of all) if (table instanceof HTMLDetailsElement) table.open = true;
  });
  await expectShown(page.locator(".catalog"), ["<script>owned=1</script>", "<img src=x onerror=owned=1>"]);
  await expectNothingRan(page);
});

function notebookOf(texts: readonly string[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { title: texts[0], language_info: { name: "sql" }, kernelspec: { name: texts[1], language: texts[2] } },
    cells: texts.flatMap((text) => [
      {
        cell_type: "markdown",
        metadata: { [text.slice(0, 20)]: text },
        source: [
          `# ${text}\n`,
          "\n",
          `[link](${text}) ![picture](${text}) \`${text}\`\n\n> ${text}\n\n| a |\n|---|\n| ${text} |\n`,
        ],
      },
      {
        cell_type: "code",
        metadata: {},
        execution_count: 1,
        outputs: [{ output_type: "display_data", data: { "text/html": text, "application/javascript": "owned=1" } }],
        source: `SELECT 1 -- ${text}`,
      },
    ]),
  });
}

test(`a notebook with ${ATTACKS.length} attacks as texts, and as outputs that it brings along`, async ({ page }) => {
  await open(page);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "hostile.ipynb"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, notebookOf(ATTACKS));
  await expect(cells(page)).toHaveCount(2 * ATTACKS.length);
  await expect(page.getByLabel("Title of the notebook")).toHaveValue(ATTACKS[0] ?? "");
  await expectShown(page.locator(".prose"), ["<script>owned=1</script>", "<img src=x onerror=owned=1>"]);
  // Nothing has run, and what the notebook says that it once showed is not shown.
  await expect(page.locator(".cell-output > *")).toHaveCount(0);
  // What is no address of its own leads to the page's own origin.
  const protocols = await page
    .locator(".prose a")
    .evaluateAll((all) => all.map((a) => (a instanceof HTMLAnchorElement ? a.protocol : "")));
  expect([...new Set(protocols)].filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([]);
  await expectNothingRan(page);
});

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

test("links: with attacks it opens, and runs nothing; with nothing that can be read it says so", async ({ page }) => {
  const packed = deflateRawSync(notebookOf(ATTACKS)).toString("base64url");
  await page.goto(`/#notebook=${packed}`);
  await expect(cells(page)).toHaveCount(2 * ATTACKS.length);
  await expect(page.locator(".notice")).toBeVisible();
  await expect(page.locator('.cell:not([data-state="idle"])')).toHaveCount(0);
  await expectNothingRan(page);
  await page.goto("about:blank");
  await page.goto("/#notebook=<script>owned=1</script>");
  await expect(page.getByRole("textbox", { name: "Title of the notebook" })).toBeVisible();
  await expectNothingRan(page);
});

const START = '{"Event":"SparkListenerApplicationStart","App Name":"a","App ID":"local-1","Timestamp":1,"User":"u"}';
const job = (id: string, rest = ""): string =>
  `{"Event":"SparkListenerJobStart","Job ID":${id},"Submission Time":1,"Stage Infos":[],"Stage IDs":[],"Properties":{}${rest}}`;

const BROKEN_LOGS: readonly (readonly [what: string, lines: readonly string[]])[] = [
  ["nothing", []],
  ["no JSON", ["hello"]],
  ["markup", ["<script>owned=1</script>"]],
  ["no events", ["{}", "[]", "null", "1", '"a"']],
  ["an event of another's", [START, '{"Event":"<img src=x onerror=owned=1>","x":"<script>owned=1</script>"}']],
  ["an event cut short", [START, '{"Event":"SparkListenerJobStart","Job ID":']],
  ["fields of other types", [START, job('"<script>"'), job("null"), job("{}"), job("[1]")]],
  ["numbers out of range", [START, job("1e308"), job("-1"), job("9007199254740993"), job("1.5")]],
  ["__proto__", [START, job("1", ',"__proto__":{"owned":1},"constructor":{"prototype":{"owned":1}}')]],
  ["deep nesting", [START, job("2", `,"x":${"[".repeat(3000)}${"]".repeat(3000)}`)]],
  ["a long line", [START, job("3", `,"x":"${"a".repeat(3_000_000)}"`)]],
  [
    "ends before starts",
    ['{"Event":"SparkListenerJobEnd","Job ID":9,"Completion Time":1,"Job Result":{"Result":"JobSucceeded"}}', START],
  ],
  ["the same job a hundred times", [START, ...Array.from({ length: 100 }, () => job("1"))]],
  [
    "a stage that is its own parent",
    [
      START,
      '{"Event":"SparkListenerStageSubmitted","Stage Info":{"Stage ID":1,"Stage Attempt ID":0,"Stage Name":"s","Number of Tasks":1,"RDD Info":[{"RDD ID":1,"Name":"r","Parent IDs":[1],"Storage Level":{"Use Disk":false,"Use Memory":false,"Deserialized":false,"Replication":1},"Number of Partitions":1,"Number of Cached Partitions":0,"Memory Size":0,"Disk Size":0}],"Parent IDs":[1],"Details":"","Accumulables":[]}}',
    ],
  ],
  ["zeros", ["\u0000".repeat(100), START]],
];

test(`${ATTACKS.length} attacks in an event log, and ${BROKEN_LOGS.length} logs that are broken`, async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await page.getByRole("tab", { name: "Spark UI" }).click();
  const files = page.getByLabel("Event log");
  const log = fileURLToPath(new URL("../data/event-logs/sql-joins_local-1795228786105.gz", import.meta.url));
  let next = 0;
  const kept =
    /^(Event|App ID|Executor ID|Result|Reason|Locality|Scope|metricType|spark\.sql\.execution\.id|Block ID|Metadata)$/;
  const lines = gunzipSync(readFileSync(log))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) =>
      JSON.stringify(
        JSON.parse(line, (key, value: unknown) =>
          typeof value === "string" && !kept.test(key) && !/^\d*$/.test(value)
            ? `${ATTACKS[next++ % (ATTACKS.length - 2)]} ${value.slice(0, 200)}`
            : value,
        ),
      ),
    );
  await files.setInputFiles({ name: "local-1", mimeType: "", buffer: Buffer.from(lines.join("\n")) });
  await expect(page.locator(".event-log-opener [role=status]")).toContainText("events");
  for (const tab of ["Jobs", "Stages", "Storage", "Environment", "Executors", "SQL / DataFrame", "Advice"]) {
    await page.getByRole("navigation", { name: "Spark UI" }).getByRole("link", { name: tab }).click();
    const closed = page.locator("#page-spark-ui details:not([open]) > summary");
    for (let i = 0; i < 3 && (await closed.count()) > 0; i++) await closed.first().click();
    await expectNothingRan(page);
  }
  for (const [what, text] of BROKEN_LOGS) {
    await files.setInputFiles({ name: `local-2-${what}`, mimeType: "", buffer: Buffer.from(text.join("\n")) });
    await expect(page.locator(".event-log-opener [role=status]"), what).not.toContainText("Reading");
    await expectNothingRan(page);
  }
  await page.getByRole("button", { name: "Back to this application" }).click();
  await expect(page.locator("#page-spark-ui tbody tr").first()).toBeVisible();
});
