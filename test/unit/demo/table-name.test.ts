import { expect, test } from "vitest";
import { tableName } from "../../../demo/catalog/table-name.ts";

test.each([
  ["flights.csv", "flights"],
  ["Cities of Italy.csv", "cities_of_italy"],
  ["2015-summary.json", "t_2015_summary"],
  ["part-00000.snappy.parquet", "part_00000_snappy"],
  ["events.jsonl.gz", "events"],
  ["Größe.csv", "gr_e"],
])("%s becomes %s", (file, name) => {
  expect(tableName(file)).toBe(name);
});
