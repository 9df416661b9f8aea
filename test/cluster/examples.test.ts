// What the documentation shows runs as it is written.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { documentedExamples, loadExample, readmeExample, removeExamples } from "./example-programs.ts";

const FLIGHTS = "test/data/flights/csv/2015-summary.csv";

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => void printed.push(values.join(" ")));
});
afterEach(() => vi.restoreAllMocks());
afterAll(removeExamples);

test("the README's program", async () => {
  const program = await loadExample(readmeExample());
  await using spark = await SparkSession.builder().master("local[2]").getOrCreate();
  await program(spark, FLIGHTS);
  expect(printed[0]).toContain("|     United States|411352|");
  expect(printed[1]).toContain("== Physical Plan ==");
  expect(spark.sparkContext.isStopped).toBe(true);
}, 60_000);

describe("the examples of the API", () => {
  let spark: SparkSession;
  beforeAll(async () => {
    spark = await SparkSession.builder().master("local[2]").getOrCreate();
  });
  afterAll(() => spark.stop());

  const examples = documentedExamples("src/sql/api");

  test("are found", () => {
    expect(examples.length).toBeGreaterThan(30);
  });

  test.each(examples)("$name", async (example) => {
    const program = await loadExample(example);
    await program(spark, FLIGHTS);
    const prints = /\.show\(|console\.log|\.explain\(/.test(example.code);
    expect(printed.length > 0).toBe(prints);
  });
});
