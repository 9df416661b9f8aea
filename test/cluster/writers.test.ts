// DataFrameWriter and DataFrameWriterV2: what is written is read back, and modes do what Spark's do.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DataFrame, SparkError, SparkSession } from "../../src/index.node.ts";

let spark: SparkSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hibana-writers-"));
  spark = await SparkSession.builder()
    .master("local[2]")
    .config("spark.sql.warehouse.dir", join(folder, "warehouse"))
    .getOrCreate();
});
afterAll(async () => {
  await spark.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rows = (): DataFrame =>
  spark.createDataFrame(
    [
      [1, "a", 1.5],
      [2, "b", null],
    ],
    "id INT, k STRING, x DOUBLE",
  );

async function sorted(df: DataFrame): Promise<string[]> {
  return (await df.collect()).map((row) => row.toString()).sort();
}

async function failureOf(action: Promise<unknown>): Promise<{ condition: string; parameters: object }> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SparkError) return { condition: error.condition, parameters: error.parameters };
  throw new Error(`no SparkError: ${String(error)}`);
}

const WRITTEN = ["[1,a,1.5]", "[2,b,null]"];

describe("files", () => {
  test.each(["parquet", "json", "csv", "arrow"] as const)("%s are written and read", async (format) => {
    const path = join(folder, format);
    await rows().write.option("header", true)[format](path);
    const back = spark.read.schema("id INT, k STRING, x DOUBLE").option("header", true)[format](path);
    expect(await sorted(back)).toEqual(WRITTEN);
    expect(readdirSync(path)).toContain("_SUCCESS");
  });

  test("text is written and read", async () => {
    const path = join(folder, "text");
    await rows().select("k").write.text(path);
    expect(await sorted(spark.read.text(path))).toEqual(["[a]", "[b]"]);
  });

  test("lie in folders of partitions", async () => {
    const path = join(folder, "partitioned");
    await rows().write.partitionBy("k").parquet(path);
    expect(readdirSync(path).filter((name) => name.includes("="))).toEqual(["k=a", "k=b"]);
    expect(await sorted(spark.read.parquet(path).select("id", "k", "x"))).toEqual(WRITTEN);
    expect(await failureOf(rows().write.partitionBy("zz").parquet(join(folder, "no")))).toEqual({
      condition: "_LEGACY_ERROR_TEMP_1155",
      parameters: { col: "zz", schemaCatalog: "struct<id:int,k:string,x:double>" },
    });
  });

  test("that are there stay, go or are an error", async () => {
    const path = join(folder, "modes");
    const write = (mode: "append" | "overwrite" | "ignore" | "error"): Promise<void> =>
      rows().write.mode(mode).save(path);
    await write("error");
    expect((await failureOf(write("error"))).condition).toBe("PATH_ALREADY_EXISTS");
    await write("ignore");
    expect(await spark.read.parquet(path).count()).toBe(2n);
    await write("append");
    expect(await spark.read.parquet(path).count()).toBe(4n);
    await write("overwrite");
    expect(await spark.read.parquet(path).count()).toBe(2n);
  });

  test("are refused as Spark refuses them", async () => {
    const { write } = rows();
    expect(() => write.mode("bogus" as "append")).toThrow("INVALID_SAVE_MODE");
    expect((await failureOf(rows().write.save())).condition).toBe("_LEGACY_ERROR_TEMP_2047");
    expect((await failureOf(rows().write.bucketBy(2, "id").save(join(folder, "b")))).parameters).toEqual({
      operation: "save",
    });
    expect((await failureOf(rows().write.sortBy("id").save(join(folder, "b")))).condition).toBe(
      "SORT_BY_WITHOUT_BUCKETING",
    );
    expect((await failureOf(rows().write.orc(join(folder, "orc")))).condition).toBe("DATA_SOURCE_NOT_FOUND");
    expect((await failureOf(rows().write.text(join(folder, "t")))).condition).toBe(
      "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
    );
  });
});

describe("tables", () => {
  test("are made, added to and replaced", async () => {
    await rows().write.saveAsTable("t1");
    expect((await failureOf(rows().write.saveAsTable("t1"))).condition).toBe("TABLE_OR_VIEW_ALREADY_EXISTS");
    await rows().select("x", "k", "id").write.mode("append").saveAsTable("t1");
    expect(await sorted(spark.table("t1"))).toEqual(["[1,a,1.5]", "[1,a,1.5]", "[2,b,null]", "[2,b,null]"]);
    await rows().write.mode("ignore").saveAsTable("t1");
    expect(await spark.table("t1").count()).toBe(4n);
    expect((await failureOf(spark.table("t1").write.mode("overwrite").saveAsTable("t1"))).condition).toBe(
      "UNSUPPORTED_OVERWRITE.TABLE",
    );
    await rows().limit(1).write.mode("overwrite").saveAsTable("t1");
    expect(await sorted(spark.table("t1"))).toEqual(["[1,a,1.5]"]);
    await rows().write.insertInto("t1");
    expect(await spark.table("t1").count()).toBe(3n);
    await rows().write.insertInto("t1", true);
    expect(await sorted(spark.table("t1"))).toEqual(WRITTEN);
  });

  test("refuse what does not fit, as Spark does", async () => {
    await rows().select("id", "k").write.saveAsTable("t2");
    const append = (df: DataFrame) => df.write.mode("append");
    expect(await failureOf(append(rows()).format("csv").saveAsTable("t2"))).toEqual({
      condition: "_LEGACY_ERROR_TEMP_1159",
      parameters: {
        tableName: "spark_catalog.default.t2",
        existingProvider: "ParquetDataSourceV2",
        specifiedProvider: "CSVDataSourceV2",
      },
    });
    expect(await failureOf(append(rows().select("id")).saveAsTable("t2"))).toEqual({
      condition: "_LEGACY_ERROR_TEMP_1161",
      parameters: {
        tableName: "spark_catalog.default.t2",
        existingTableSchema: "struct<id:int,k:string>",
        querySchema: "struct<id:int>",
      },
    });
    expect(await failureOf(append(rows().selectExpr("id", "k AS z")).saveAsTable("t2"))).toEqual({
      condition: "_LEGACY_ERROR_TEMP_1162",
      parameters: { col: "k", inputColumns: "id, z" },
    });
    expect(await failureOf(append(rows().select("id", "k")).partitionBy("k").saveAsTable("t2"))).toEqual({
      condition: "_LEGACY_ERROR_TEMP_1163",
      parameters: { tableName: "spark_catalog.default.t2", specifiedPartCols: "k", existingPartCols: "" },
    });
    expect((await failureOf(rows().write.insertInto("nope"))).condition).toBe("TABLE_OR_VIEW_NOT_FOUND");
    expect((await failureOf(rows().write.partitionBy("k").insertInto("t2"))).condition).toBe(
      "PARTITION_BY_NOT_ALLOWED_WITH_INSERT_INTO",
    );
  });

  test("are written by writeTo", async () => {
    await rows().writeTo("t3").using("parquet").partitionedBy("k").tableProperty("a", "b").create();
    await rows().writeTo("t3").append();
    expect(await spark.table("t3").count()).toBe(4n);
    await rows().filter("k = 'a'").writeTo("t3").overwritePartitions();
    expect(await sorted(spark.table("t3").select("id", "k", "x"))).toEqual(["[1,a,1.5]", "[2,b,null]", "[2,b,null]"]);
    expect((await failureOf(rows().writeTo("t3").create())).condition).toBe("TABLE_OR_VIEW_ALREADY_EXISTS");
    expect((await failureOf(rows().writeTo("t3").replace())).condition).toBe("UNSUPPORTED_FEATURE.TABLE_OPERATION");
    expect((await failureOf(rows().writeTo("t9").append())).condition).toBe("TABLE_OR_VIEW_NOT_FOUND");
  });
});
