// The recorded cases of RDDs in Chromium: the programs go through the package's plugin for bundlers, so that all of their
// functions run under the content security policy, which lets no text become code.
import { existsSync, readFileSync } from "node:fs";
import { hibana } from "../../src/plugin/vite.ts";
import { families } from "../golden/rdd/families.ts";
import type { Answer } from "../golden/rdd/run-case.ts";
import { bundlePage, type PageBundle, serveBundle } from "./bundle-page.ts";
import { expect, test } from "./fixtures.ts";

const recorded = new Map(
  Object.keys(families).flatMap((name): [string, Answer[]][] => {
    const file = new URL(`../golden/rdd/${name}.jsonl`, import.meta.url);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, "utf8").trim().split("\n");
    return [[name, lines.map((line) => JSON.parse(line) as Answer)]];
  }),
);

let bundle: PageBundle;
test.beforeAll(async () => {
  bundle = await bundlePage("test/golden/rdd/page.ts", [hibana()]);
});

for (const executors of [1, 2, 4]) {
  test(`recorded RDD cases with ${executors} executors`, async ({ page }) => {
    test.setTimeout(180_000);
    await serveBundle(page, "/test/golden/rdd", bundle);
    await page.goto("/test/e2e/pages/rdd.html");
    await page.waitForFunction(() => "recordedRdds" in globalThis);
    const names = [...recorded.keys()];
    const answers = await page.evaluate((args) => recordedRdds.answers(...args), [executors, names] as const);
    for (const [name, expected] of recorded) {
      const byName = new Map((answers[name] ?? []).map((answer) => [answer.name, answer]));
      for (const one of expected) expect.soft(byName.get(one.name), `${name}: ${one.name}`).toMatchObject({ ...one });
    }
  });
}
