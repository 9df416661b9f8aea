// The year, month and day of each of many days, computed in place and by kernels, against JavaScript's own calendar.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../../../src/index.node.ts";

const DAY = 86_400_000;

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("date fields").master("local[1]").getOrCreate();
});
afterAll(() => spark.stop());

describe("year, month and day", () => {
  // What is computed in place ends on either side within the first of these.
  test.each([
    ["1887 to 2134", -30_000, 1, 90_000],
    ["all years that a date can be written in", -719_162, 97, 37_600],
  ])("of %s", async (_, first, step, count) => {
    const day = `date_from_unix_date(CAST(${first} + id * ${step} AS INT))`;
    const query = `SELECT year(${day}) * 10000 + month(${day}) * 100 + day(${day}) AS fields FROM range(${count})`;
    const rows = await (await spark.sql(query)).collect();
    const wrong = rows.flatMap((row, id) => {
      const date = new Date((first + id * step) * DAY);
      const fields = date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
      return Number(row.get(0)) === fields ? [] : [date.toISOString()];
    });
    expect(rows.length).toBe(count);
    expect(wrong).toEqual([]);
  });
});
