// Verbs of DataFrame and Column that SQL has no words for; what they give was recorded from Spark 4.3.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  col,
  type DataFrame,
  IntegerType,
  LongType,
  lit,
  SparkError,
  SparkSession,
  StringType,
  StructField,
  StructType,
  struct,
} from "../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").getOrCreate();
  await spark.range(1).collect();
});
afterAll(() => spark.stop());

const rows = (): DataFrame =>
  spark.createDataFrame(
    [
      [1, "a"],
      [2, "b"],
    ],
    "id INT, k STRING",
  );

async function values(df: DataFrame): Promise<unknown[][]> {
  return (await df.collect()).map((row) => row.toArray());
}

async function failureOf(action: Promise<unknown>): Promise<{ condition: string; parameters: object }> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SparkError) return { condition: error.condition, parameters: error.parameters };
  throw new Error(`no SparkError: ${String(error)}`);
}

describe("columns", () => {
  test("of a schema", async () => {
    const wider = StructType([
      StructField("k", StringType),
      StructField("id", LongType),
      StructField("none", StringType),
    ]);
    expect(await values(rows().to(wider))).toEqual([
      ["a", 1n, null],
      ["b", 2n, null],
    ]);
    expect(
      await failureOf(
        rows()
          .to(StructType([StructField("k", IntegerType)]))
          .collect(),
      ),
    ).toEqual({
      condition: "INVALID_COLUMN_OR_FIELD_DATA_TYPE",
      parameters: { name: "`k`", type: '"STRING"', expectedType: '"INT"' },
    });
    expect(
      await failureOf(
        rows()
          .to(StructType([StructField("k", StringType, false)]))
          .collect(),
      ),
    ).toEqual({
      condition: "NULLABLE_COLUMN_OR_FIELD",
      parameters: { name: "`k`" },
    });
  });

  test("by a regular expression", async () => {
    const df = rows();
    expect(await df.select(df.colRegex("`(i.)`")).columns()).toEqual(["id"]);
    expect(await df.select(df.colRegex("`(ID)?+.+`")).columns()).toEqual(["k"]);
    expect(await df.select(df.colRegex("id")).columns()).toEqual(["id"]);
    const named = df.as("named");
    expect(await named.select(named.colRegex("named.`i.`")).columns()).toEqual(["id"]);
  });

  test("with metadata", async () => {
    const { fields } = await rows().withMetadata("id", { a: 1 }).schema();
    expect(fields.map(({ metadata }) => metadata)).toEqual([{ a: 1 }, {}]);
  });

  test("of structs with other fields", async () => {
    const pair = rows().select(struct("id", "k").as("s"));
    expect(
      (
        await pair
          .select(col("s").withField("z", lit(1)).as("s"))
          .select("s.*")
          .collect()
      ).map(String),
    ).toEqual(["[1,a,1]", "[2,b,1]"]);
    expect(
      await rows()
        .select(struct("id", "k").withField("z", lit(1)))
        .columns(),
    ).toEqual(["update_fields(struct(id, k), WithField(1))"]);
    expect(await rows().select(struct("id", "k").dropFields("id")).columns()).toEqual([
      "update_fields(struct(id, k), dropfield())",
    ]);
    expect(await failureOf(rows().select(struct("id").dropFields("id")).collect())).toEqual({
      condition: "DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS",
      parameters: { sqlExpr: '"update_fields(struct(id), dropfield())"' },
    });
    const nested = rows().select(struct(struct("id").as("a")).withField("a.b", lit(1)).as("s"));
    expect(await nested.dtypes()).toEqual([["s", "struct<a:struct<id:int,b:int>>"]]);
    expect(
      await failureOf(
        rows()
          .select(col("id").withField("b", lit(1)))
          .collect(),
      ),
    ).toEqual({
      condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
      parameters: {
        sqlExpr: '"update_fields(id, WithField(1))"',
        paramIndex: "first",
        inputSql: '"id"',
        inputType: '"INT"',
        requiredType: '"STRUCT"',
      },
    });
    const none = spark.sql("SELECT CAST(NULL AS STRUCT<a: INT>) s").select(col("s").withField("b", lit(1)).as("x"));
    expect(await values(none)).toEqual([[null]]);
  });
});

describe("rows", () => {
  test("as JSON, from the end, with their positions", async () => {
    expect(await rows().toJSON().collect()).toEqual(['{"id":1,"k":"a"}', '{"id":2,"k":"b"}']);
    expect(await values(spark.range(10).toDF("n").orderBy("n"))).toHaveLength(10);
    expect((await spark.range(10).tail(2)).map((row) => row.get(0))).toEqual([8n, 9n]);
    expect(await rows().tail(0)).toEqual([]);
    expect(await values(spark.range(0, 4, 1, 3).zipWithIndex())).toEqual([
      [0n, 0n],
      [1n, 1n],
      [2n, 2n],
      [3n, 3n],
    ]);
    expect((await rows().zipWithIndex("at").schema()).fields.at(-1)).toMatchObject({ name: "at", nullable: false });
  });

  test("as columns", async () => {
    const transposed = rows().transpose();
    expect(await values(transposed)).toEqual([["k", "a", "b"]]);
    expect(await transposed.columns()).toEqual(["key", "1", "2"]);
    expect(await values(rows().transpose("k"))).toEqual([["id", 1, 2]]);
  });

  test("pivoted by all values", async () => {
    expect(await values(rows().groupBy("id").pivot("k").count().orderBy("id"))).toEqual([
      [1, 1n, null],
      [2, null, 1n],
    ]);
  });

  test("kept as they are", async () => {
    const df = spark.range(3).selectExpr("id", "rand() r");
    const kept = await df.localCheckpoint();
    expect(await values(kept)).toEqual(await values(kept));
    expect(await kept.isLocal()).toBe(true);
    expect(await df.isLocal()).toBe(false);
    expect(df.isStreaming).toBe(false);
  });
});

describe("statistics", () => {
  test("of pairs of columns", async () => {
    expect([await rows().stat.cov("id", "id"), await rows().corr("id", "id")]).toEqual([0.5, 1]);
    const crossed = rows().crosstab("id", "k").orderBy("id_k");
    expect(await values(crossed)).toEqual([
      ["1", 1n, 0n],
      ["2", 0n, 1n],
    ]);
    expect((await crossed.schema()).fields.map(({ name, nullable }) => [name, nullable])).toEqual([
      ["id_k", true],
      ["a", false],
      ["b", false],
    ]);
  });

  test("of single columns", async () => {
    expect(await rows().approxQuantile("id", [0, 0.5, 1], 0)).toEqual([1, 1, 2]);
    expect(await rows().stat.approxQuantile(["id", "id"], [0.5], 0.1)).toEqual([[1], [1]]);
    const [row] = await rows().freqItems(["id", "k"]).collect();
    expect(row?.toObject()).toEqual({ id_freqItems: [1, 2], k_freqItems: ["a", "b"] });
  });

  test("of queries", async () => {
    const df = rows();
    expect(await df.select("id").sameSemantics(df.select("id"))).toBe(true);
    expect(await df.select("id").sameSemantics(df.select("k"))).toBe(false);
    expect(await df.select("id").semanticHash()).toBe(await df.select("id").semanticHash());
    const flights = spark.read.option("header", true).csv("test/data/flights/csv/2015-summary.csv");
    expect((await flights.inputFiles()).map((path) => path.split("/").at(-1))).toEqual(["2015-summary.csv"]);
    expect((await df.storageLevel()).useMemory).toBe(false);
    expect((await df.cache().storageLevel()).useMemory).toBe(true);
  });
});
