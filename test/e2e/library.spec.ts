// The built package in a page: it loads from dist/ under the content security policy and without cross-origin isolation.
import { expect, test } from "./fixtures.ts";

test("loads, without cross-origin isolation", async ({ library }) => {
  expect(await library.evaluate(() => crossOriginIsolated)).toBe(false);
  expect(await library.evaluate(() => typeof hibana.SparkSession)).toBe("function");
});

test("downloads neither worker nor lazy chunks before a session starts", async ({ library }) => {
  const files = await library.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  const names = files.map((file) => new URL(file).pathname);
  expect(names.filter((name) => name.startsWith("/dist/"))).toEqual(["/dist/index.js"]);
});
