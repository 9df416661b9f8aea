// spark.catalog and spark.tvf over real worker threads.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { array, IntegerType, lit, SparkSession, StructField, StructType } from "../../src/index.node.ts";

let spark: SparkSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hibana-catalog-"));
  spark = await SparkSession.builder().master("local[1]").config("spark.sql.warehouse.dir", folder).getOrCreate();
});
afterAll(async () => {
  await spark.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("databases are made, told of and dropped", async () => {
  await spark.catalog.createDatabase("shop");
  expect(await spark.catalog.getDatabase("shop")).toMatchObject({ name: "shop", catalog: "spark_catalog" });
  await spark.catalog.dropDatabase("shop");
  expect(await spark.catalog.databaseExists("shop")).toBe(false);
  expect(await spark.catalog.listCatalogs()).toEqual(["spark_catalog"]);
  await expect(spark.catalog.setCurrentCatalog("other")).rejects.toMatchObject({ condition: "CATALOG_NOT_FOUND" });
});

test("tables are made, told of and dropped", async () => {
  const schema = StructType([StructField("my id", IntegerType)]);
  const made = await spark.catalog.createTable("numbers", { schema, source: "parquet", description: "it's" });
  expect(await made.count()).toBe(0n);
  await spark.range(2).selectExpr("int(id)").write.insertInto("numbers");
  await spark.catalog.analyzeTable("numbers");
  expect(await spark.catalog.getCreateTableString("numbers")).toContain("USING parquet");
  await spark.catalog.refreshTable("numbers");
  await spark.catalog.truncateTable("numbers");
  expect(await spark.table("numbers").count()).toBe(0n);
  await spark
    .range(2)
    .selectExpr("id", "id AS day")
    .writeTo("days")
    .partitionedBy("day")
    .tableProperty("a", "b")
    .create();
  expect(await spark.catalog.listPartitions("days")).toEqual(["day=0", "day=1"]);
  expect(await spark.catalog.getTableProperties("days")).toMatchObject({ a: "b" });
  await spark.sql("CREATE VIEW few AS SELECT 1 AS one");
  expect((await spark.catalog.listViews()).map(({ name }) => name)).toEqual(["few"]);
  await spark.catalog.dropView("few");
  for (const table of ["numbers", "days"]) await spark.catalog.dropTable(table);
  expect(await spark.catalog.listTables()).toEqual([]);
});

test("functions are those of the session too", async () => {
  spark.udf.register("my_own", () => 1, "int");
  expect(await spark.catalog.functionExists("my_own")).toBe(true);
  expect(await spark.catalog.getFunction("MY_OWN")).toEqual({ name: "my_own", isTemporary: true });
  await expect(spark.catalog.getFunction("nobodys")).rejects.toMatchObject({ condition: "UNRESOLVED_ROUTINE" });
});

test("functions in FROM are DataFrames", async () => {
  expect((await spark.tvf.range(1, 4).collect()).map((row) => row.get(0))).toEqual([1n, 2n, 3n]);
  expect((await spark.tvf.posexplode(array(lit("a"), lit("b"))).collect()).map(String)).toEqual(["[0,a]", "[1,b]"]);
});
