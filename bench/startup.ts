// From the navigation to a page until the page has its first result.

import { DUCKDB } from "./engines/duckdb.ts";
import type { FirstResult, Part } from "./harness/part.ts";
import { HIBANA } from "./harness/recorder.ts";

const FIRST_RESULT = "navigation to first result";
const RUNS = 11;

const PAGES = [
  { engine: HIBANA, page: "startup-hibana.html" },
  { engine: DUCKDB, page: "startup-duckdb.html" },
] as const;

export const part: Part = {
  title: "Start-up",
  method:
    "A page in a tab of its own that loads the engine, starts it and groups five rows by SQL; timed from the start of the navigation until the page has the rows. The HTTP cache is warm: everything has been loaded before.",
  async run(recorder, { navigate }) {
    const runs = PAGES.map((): FirstResult[] => []);
    for (const { page } of PAGES) await navigate(page);
    for (let i = 0; i < RUNS; i++) {
      for (const [index, { page }] of PAGES.entries()) runs[index]?.push(await navigate(page));
    }
    for (const [index, { engine }] of PAGES.entries()) {
      const results = runs[index] ?? [];
      recorder.record({ name: FIRST_RESULT, engine, unit: "ms", runs: results.map(({ millis }) => millis) });
      for (const { answer, longestTask } of results) {
        recorder.check(FIRST_RESULT, engine, answer);
        if (longestTask !== undefined) recorder.watched(longestTask);
      }
    }
    recorder.limit(FIRST_RESULT, 150);
    recorder.ahead(FIRST_RESULT, DUCKDB, 5);
  },
};
