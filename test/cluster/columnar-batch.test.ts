// Results as the columns in which executors sent them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { ColumnarBatch, SparkSession } from "../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("batches").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

test("values, texts and nulls of every batch; the bytes are a batch anywhere", async () => {
  const df = spark.sql(
    "SELECT id, if(id % 2 = 0, NULL, concat('n', id)) AS name, array(id) AS a FROM range(0, 10, 1, 3)",
  );
  const rows: unknown[] = [];
  let batches = 0;
  for await (const batch of df.toColumnarBatches()) {
    batches++;
    const copy = new ColumnarBatch(batch.schema, batch.bytes.slice());
    for (let row = 0; row < copy.numRows; row++) {
      expect(copy.isNullAt(row, 1)).toBe(copy.get(row, 1) === null);
      rows.push([copy.get(row, 0), copy.text(row, 1, "UTC"), copy.text(row, 2, "UTC")]);
    }
    expect([...copy.column(0)]).toEqual(Array.from({ length: copy.numRows }, (_, row) => copy.get(row, 0)));
  }
  expect(batches).toBeGreaterThan(1);
  expect(rows).toEqual(Array.from({ length: 10 }, (_, i) => [BigInt(i), i % 2 === 0 ? "NULL" : `n${i}`, `[${i}]`]));
});

test("what is not there is an error", async () => {
  for await (const batch of spark.range(1).toColumnarBatches()) {
    expect(() => batch.get(batch.numRows, 0)).toThrow(RangeError);
    expect(() => batch.get(0, 1)).toThrow(RangeError);
  }
});
