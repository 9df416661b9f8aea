// Intervals as users give and get them: rows, Arrow tables, text.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CalendarInterval,
  CalendarIntervalType,
  DayTimeInterval,
  DayTimeIntervalType,
  SparkSession,
  StructField,
  StructType,
  YearMonthInterval,
  YearMonthIntervalType,
} from "../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("intervals").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

const schema = StructType([
  StructField("ym", YearMonthIntervalType()),
  StructField("dt", DayTimeIntervalType()),
  StructField("c", CalendarIntervalType),
]);
const rows = [
  [new YearMonthInterval(14), new DayTimeInterval(-90_000_000n), new CalendarInterval(1, -2, 3_500_000n)],
  [null, null, null],
  [new YearMonthInterval(-1), new DayTimeInterval(2n ** 62n), new CalendarInterval(-13, 40, -1n)],
];

test("rows of intervals come back as they were given, through a shuffle", async () => {
  const df = spark.createDataFrame(rows, schema).repartition(3);
  const collected = (await df.collect()).map((row) => [...row].map(String));
  expect(collected.sort()).toEqual(rows.map((row) => row.map(String)).sort());
});

test("an Arrow table of intervals becomes the same rows", async () => {
  const table = await spark.createDataFrame(rows, schema).toArrow();
  const again = await spark.createDataFrame(table).collect();
  expect(again.map((row) => [...row])).toEqual(rows);
});

test("show prints them as Spark does", async () => {
  const text = await spark.createDataFrame(rows.slice(0, 2), schema).showString(20, 0);
  expect(text).toContain("INTERVAL '1-2' YEAR TO MONTH");
  expect(text).toContain("INTERVAL '-0 00:01:30' DAY TO SECOND");
  expect(text).toContain("1 months -2 days 3.5 seconds");
});
