// The API over real worker threads, from text, rows and files to rows.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AnalysisException,
  type Column,
  col,
  count,
  type DataFrame,
  Decimal,
  desc,
  lit,
  max,
  ParseException,
  Row,
  SparkSession,
  sum,
  when,
} from "../../src/index.node.ts";

const FLIGHTS = "test/data/flights/csv/2015-summary.csv";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("api").master("local[2]").getOrCreate();
  // The engine is loaded with the first query, and compiled for the tests then.
  await spark.range(1).collect();
});
afterAll(() => spark.stop());

/** Two rows, the second of nulls. */
function sample(): DataFrame {
  return spark.createDataFrame(
    [
      [1, "x", 1.5, true],
      [null, null, null, null],
    ],
    "a INT, b STRING, c DOUBLE, t BOOLEAN",
  );
}

async function values(df: DataFrame): Promise<unknown[][]> {
  return (await df.collect()).map((row) => row.toArray());
}

async function names(df: DataFrame): Promise<string> {
  return (await df.columns()).join();
}

async function conditionOf(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof AnalysisException || error instanceof ParseException ? error.condition : String(error);
}

describe("files", () => {
  const flights = (): DataFrame => spark.read.option("header", true).option("inferSchema", true).csv(FLIGHTS);

  test("are grouped, summed, ordered and shown", async () => {
    const totals = flights().groupBy("DEST_COUNTRY_NAME").agg(sum("count").as("total")).orderBy(desc("total"));
    expect(await totals.showString(3)).toBe(
      [
        "+-----------------+------+",
        "|DEST_COUNTRY_NAME| total|",
        "+-----------------+------+",
        "|    United States|411352|",
        "|           Canada|  8399|",
        "|           Mexico|  7140|",
        "+-----------------+------+",
        "only showing top 3 rows",
      ].join("\n"),
    );
  });

  test("are read once for their schema, whatever is asked of them afterwards", async () => {
    const df = flights();
    const before = (await values(df.limit(1))).length;
    const jobs: unknown[] = [];
    const listener = {
      onEvent: (event: { Event: string }) => event.Event === "SparkListenerJobStart" && jobs.push(event),
    };
    spark.sparkContext.listenerBus.addListener(listener);
    await df.schema();
    await df.filter("count > 10").schema();
    spark.sparkContext.listenerBus.removeListener(listener);
    expect(before).toBe(1);
    expect(jobs).toEqual([]);
  });

  test("may be several, with a schema, or blobs of the page", async () => {
    const [first] = await values(
      spark.read
        .option("header", true)
        .schema("DEST STRING, ORIGIN STRING, n LONG")
        .csv(FLIGHTS, "test/data/flights/csv/2014-summary.csv")
        .agg(count("*")),
    );
    const [[one] = []] = await values(spark.read.schema("n LONG").csv(FLIGHTS).agg(count("*")));
    expect(first?.[0]).toBeGreaterThan(one as bigint);
    expect(await values(spark.read.csv(new Blob(["1,a\n2,b\n"])))).toEqual([
      ["1", "a"],
      ["2", "b"],
    ]);
  });

  test("that are not there are an error of the first action", async () => {
    expect(await conditionOf(spark.read.csv("test/data/no-such-file.csv").count())).toBe("PATH_NOT_FOUND");
    expect(await conditionOf(spark.read.format("nonsense").load("x").count())).toBe("DATA_SOURCE_NOT_FOUND");
  });
});

describe("rows of the program", () => {
  test("keep their values through the engine", async () => {
    const row = [1n, "x", 1.5, true, new Date(86_400_000), new Uint8Array([1, 2]), [1n, null], new Map([["k", 2n]])];
    const [back] = await spark.createDataFrame([row]).collect();
    expect(back?.toArray()).toEqual(row);
  });

  test("are inferred: whole numbers are long, names are those of all rows", async () => {
    const df = spark.createDataFrame([{ a: 1 }, { a: 2.5, b: "x" }, { c: [1] }]);
    expect(await df.dtypes()).toEqual([
      ["a", "double"],
      ["b", "string"],
      ["c", "array<bigint>"],
    ]);
    expect(await conditionOf(spark.createDataFrame([]).count())).toBe("CANNOT_INFER_EMPTY_SCHEMA");
    expect(await conditionOf(spark.createDataFrame([[1], ["a"]]).count())).toBe("CANNOT_MERGE_TYPE");
    expect(await conditionOf(spark.createDataFrame([[null]]).count())).toBe("CANNOT_DETERMINE_TYPE");
  });

  test("take the types of a schema, or an error", async () => {
    const df = spark.createDataFrame([["1.005", 3]], "price DECIMAL(10,2), n BYTE");
    expect((await df.first())?.get("price")).toEqual(new Decimal(101n, 2));
    expect(
      await spark
        .createDataFrame([[300]], "n BYTE")
        .count()
        .catch(String),
    ).toContain("INVALID_EXTERNAL_TYPE");
  });

  test("come back as an Arrow table, and from one", async () => {
    const table = await sample().toArrow();
    expect(table.numRows).toBe(2);
    expect(await values(spark.createDataFrame(table))).toEqual(await values(sample()));
  });

  test("are named values of rows", async () => {
    const [row] = await spark.range(1).select(col("id").as("n")).typed<{ n: bigint }>().collect();
    expect(row).toBeInstanceOf(Row);
    expect(row?.n).toBe(0n);
  });
});

describe("columns", () => {
  test("are added, replaced, renamed and dropped", async () => {
    const df = sample().withColumns({ A: lit(7), z: col("a").plus(1) });
    expect(await names(df)).toBe("A,b,c,t,z");
    expect(await values(df.select("A", "z"))).toEqual([
      [7, 2],
      [7, null],
    ]);
    expect(await names(sample().withColumnsRenamed({ A: "q", q: "r", none: "n" }))).toBe("r,b,c,t");
    expect(await names(sample().drop("A", col("t"), "none"))).toBe("b,c");
    expect(await names(sample().toDF("w", "x", "y", "z"))).toBe("w,x,y,z");
    expect(await conditionOf(sample().toDF("x").schema())).toBe("ASSIGNMENT_ARITY_MISMATCH");
    expect(
      await conditionOf(
        sample()
          .withColumns({ z: lit(1), Z: lit(2) })
          .schema(),
      ),
    ).toBe("COLUMN_ALREADY_EXISTS");
  });

  test("have the names that Spark gives them", async () => {
    const a = col("a");
    const df = sample().select(
      a.plus(1),
      a.mod(2),
      a.between(1, 2),
      a.isin(1, 2),
      a.isNull(),
      a.equalTo(1).not(),
      a.eqNullSafe(1),
      a.cast("string"),
      col("b").like("x"),
      when(a.eq(1), "one").when(a.eq(2), "two").otherwise("more"),
      lit("text"),
    );
    expect(await df.columns()).toEqual([
      "(a + 1)",
      "(a % 2)",
      "((a >= 1) AND (a <= 2))",
      "(a IN (1, 2))",
      "(a IS NULL)",
      "(NOT (a = 1))",
      "(a <=> 1)",
      "a",
      "b LIKE x",
      "CASE WHEN (a = 1) THEN one WHEN (a = 2) THEN two ELSE more END",
      "text",
    ]);
    expect((await values(df))[0]).toEqual([2, 1, true, true, false, false, true, "1", true, "one", "text"]);
  });

  test("that are not there are an error with suggestions", async () => {
    const error = await sample()
      .select("aa")
      .collect()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AnalysisException);
    expect(String(error)).toContain("UNRESOLVED_COLUMN.WITH_SUGGESTION");
    expect(
      await conditionOf(
        spark
          .range(1)
          .select(col("id").as("a").plus(lit("x")).as("n"))
          .collect(),
      ),
    ).not.toBe("");
  });

  test("of functions that the engine lacks are an error by name", async () => {
    const { call_function } = await import("../../src/index.node.ts");
    expect(
      await conditionOf(
        sample()
          .select(call_function("no_such_function", col("b")))
          .collect(),
      ),
    ).toBe("UNRESOLVED_ROUTINE");
  });
});

describe("rows", () => {
  test("are ordered, nulls where a column says", async () => {
    const rows = spark.createDataFrame([[2], [null], [1]], "a INT");
    const ordered = async (key: Column): Promise<unknown[]> => (await values(rows.orderBy(key))).flat();
    const a = col("a");
    expect(await ordered(a)).toEqual([null, 1, 2]);
    expect(await ordered(a.asc_nulls_last())).toEqual([1, 2, null]);
    expect(await ordered(a.desc())).toEqual([2, 1, null]);
    expect(await ordered(a.desc_nulls_first())).toEqual([null, 2, 1]);
  });

  test("are filtered, limited, deduplicated and counted", async () => {
    const numbers = spark.range(10);
    expect(await values(numbers.filter("id % 2 = 1").where(col("id").gt(4)))).toEqual([[5n], [7n], [9n]]);
    expect(await values(numbers.orderBy(desc("id")).offset(2).limit(2))).toEqual([[7n], [6n]]);
    expect(await numbers.union(numbers).distinct().count()).toBe(10n);
    expect(await numbers.isEmpty()).toBe(false);
    expect(await numbers.filter("id < 0").isEmpty()).toBe(true);
    expect(await numbers.filter("id < 0").first()).toBeUndefined();
    expect((await numbers.take(3)).length).toBe(3);
    const twice = numbers.withColumn("k", col("id").mod(3)).dropDuplicates("k");
    expect(await twice.count()).toBe(3n);
    expect(await conditionOf(numbers.dropDuplicates("zz").count())).toBe("UNRESOLVED_COLUMN_AMONG_FIELD_NAMES");
  });

  test("come one by one, and no more when the loop is left", async () => {
    const seen: unknown[] = [];
    for await (const row of spark.range(0, 100, 1, 10).toLocalIterator()) {
      seen.push(row.get("id"));
      if (seen.length === 15) break;
    }
    expect(seen).toEqual(Array.from({ length: 15 }, (_, i) => BigInt(i)));
  });

  test("are dealt to partitions", async () => {
    const df = spark.range(100).repartition(3, "id").sortWithinPartitions(desc("id")).coalesce(2);
    expect(await df.count()).toBe(100n);
    expect(await spark.range(100).repartitionByRange(4, "id").count()).toBe(100n);
  });

  test("of several DataFrames are put together and taken apart", async () => {
    const [five, three] = [spark.range(5), spark.range(3)];
    expect(await values(five.except(three).orderBy("id"))).toEqual([[3n], [4n]]);
    expect(await values(five.intersect(three).orderBy("id"))).toEqual([[0n], [1n], [2n]]);
    const named = sample().unionByName(sample().select("b", "a"), true);
    expect(await named.count()).toBe(4n);
  });

  test("are joined by the columns of each DataFrame", async () => {
    const left = spark.createDataFrame(
      [
        [1, "a"],
        [2, "b"],
      ],
      ["id", "v"],
    );
    const right = spark.createDataFrame(
      [
        [2, "c"],
        [3, "d"],
      ],
      ["id", "v"],
    );
    const joined = left.join(right, left.col("id").equalTo(right.col("id")));
    expect(await values(joined.select(left.col("v"), right.col("v").as("w")))).toEqual([["b", "c"]]);
    expect(await names(joined.drop(right.col("id")))).toBe("id,v,v");
    expect(await names(joined.drop("id", "nothing"))).toBe("v,v");
    expect(await values(joined.filter(right.col("v").eq("c")).drop(left.col("v")).select("v"))).toEqual([["c"]]);
    const all = spark.range(6);
    const even = all.filter(all.col("id").mod(2).eq(0));
    const small = all.filter(all.col("id").lt(3));
    const both = even.join(small, even.col("id").eq(small.col("id"))).orderBy(even.col("id").desc());
    expect(await values(both)).toEqual([
      [2n, 2n],
      [0n, 0n],
    ]);
    expect(
      await values(
        all
          .groupBy(all.col("id").mod(2).as("k"))
          .agg(sum(all.col("id")))
          .orderBy("k"),
      ),
    ).toEqual([
      [0n, 6n],
      [1n, 9n],
    ]);
    expect(await all.join(all, all.col("id").eq(all.col("id"))).count()).toBe(6n);
    expect(await conditionOf(all.join(all, all.col("id").gt(1)).count())).toBe("AMBIGUOUS_COLUMN_REFERENCE");
    expect(await conditionOf(all.select(all.col("nothing")).schema())).toBe("UNRESOLVED_COLUMN.WITH_SUGGESTION");
  });

  test("are joined by names, by conditions and with all others", async () => {
    const left = spark.createDataFrame(
      [
        [1, "a"],
        [2, "b"],
      ],
      ["id", "l"],
    );
    const right = spark.createDataFrame(
      [
        [2, "c"],
        [3, "d"],
      ],
      ["id", "r"],
    );
    expect(await values(left.join(right, "id"))).toEqual([[2n, "b", "c"]]);
    expect(await values(left.join(right, ["id"], "left").orderBy("id"))).toEqual([
      [1n, "a", null],
      [2n, "b", "c"],
    ]);
    const condition = col("x.id").lt(col("y.id"));
    expect(await left.as("x").join(right.as("y"), condition).count()).toBe(3n);
    expect(await left.crossJoin(right).count()).toBe(4n);
    expect(await values(left.join(right, "id", "left_anti"))).toEqual([[1n, "a"]]);
    expect(() => left.join(right, "id", "sideways")).toThrow("UNSUPPORTED_JOIN_TYPE");
  });
});

describe("groups", () => {
  const sales = (): DataFrame =>
    spark.createDataFrame(
      [
        [2023, "tea", 3],
        [2023, "coffee", 5],
        [2024, "tea", 4],
      ],
      ["year", "what", "n"],
    );

  test("are aggregated by columns, by names of functions, and by methods", async () => {
    const byYear = sales().groupBy("year");
    expect(await values(byYear.agg({ n: "max", "*": "count" }).orderBy("year"))).toEqual([
      [2023n, 5n, 2n],
      [2024n, 4n, 1n],
    ]);
    expect(await names(byYear.sum())).toBe("year,sum(n)");
    expect(await names(byYear.count())).toBe("year,count");
    expect(await values(sales().agg(max("n").as("most")))).toEqual([[5n]]);
    expect(await conditionOf(byYear.sum("what").schema())).toBe("AGGREGATE_OF_NON_NUMERIC_COLUMN");
  });

  test("are pivoted", async () => {
    const one = sales().groupBy("year").pivot("what", ["tea", "coffee"]).sum("n").orderBy("year");
    expect(await names(one)).toBe("year,tea,coffee");
    expect(await values(one)).toEqual([
      [2023n, 3n, 5n],
      [2024n, 4n, null],
    ]);
    const two = sales().groupBy("year").pivot("what", ["tea"]).agg(sum("n"), max("n").as("m"));
    expect(await names(two)).toBe("year,tea_sum(n),tea_m");
  });

  test("are summarised", async () => {
    const summary = await sample().summary("count", "mean", "min", "max", "count_distinct").collect();
    expect(summary.map((row) => row.toArray())).toEqual([
      ["count", "1", "1", "1"],
      ["mean", "1.0", null, "1.5"],
      ["min", "1", "x", "1.5"],
      ["max", "1", "x", "1.5"],
      ["count_distinct", "1", "1", "1"],
    ]);
    expect(await values(sample().describe("a"))).toEqual([
      ["count", "1"],
      ["mean", "1.0"],
      ["stddev", null],
      ["min", "1"],
      ["max", "1"],
    ]);
    expect(await conditionOf(sample().summary("range").schema())).toBe("UNKNOWN_STATISTIC");
  });
});

describe("null and NaN", () => {
  test("are left out", async () => {
    const rows = spark.createDataFrame(
      [
        [1, 1.5],
        [null, Number.NaN],
        [3, null],
      ],
      "a INT, c DOUBLE",
    );
    expect(await rows.na.drop().count()).toBe(1n);
    expect(await rows.na.drop("all").count()).toBe(2n);
    expect(await rows.na.drop(1, ["c"]).count()).toBe(1n);
  });

  test("are filled and replaced in columns of the value's kind", async () => {
    expect((await values(sample().na.fill(0)))[1]).toEqual([0, null, 0, null]);
    expect((await values(sample().na.fill({ a: 2.5, b: "q" })))[1]).toEqual([2, "q", null, null]);
    expect((await values(sample().na.fill(true)))[1]).toEqual([null, null, null, true]);
    const replaced = sample().na.replace(
      new Map([
        [1, 10],
        [1.5, 20],
      ]),
    );
    expect((await values(replaced))[0]).toEqual([10, "x", 20, true]);
    expect((await values(sample().na.replace({ x: "y" }, ["b"])))[0]).toEqual([1, "y", 1.5, true]);
    expect(await conditionOf(sample().na.fill(0, ["zz"]).schema())).toBe("UNRESOLVED_COLUMN.WITH_SUGGESTION");
  });
});

describe("SQL", () => {
  test("is analysed when it is awaited", async () => {
    expect(await conditionOf(Promise.resolve(spark.sql("SELECT * FROM nowhere")))).toBe("TABLE_OR_VIEW_NOT_FOUND");
    await expect(Promise.resolve(spark.sql("SELEC 1"))).rejects.toThrow(ParseException);
    expect(await values(await spark.sql("SELECT 1 AS one"))).toEqual([[1]]);
  });

  test("takes values by name and by position", async () => {
    expect(await values(spark.sql("SELECT :a + 1, :b", { a: 1, b: "x" }))).toEqual([[2, "x"]]);
    expect(await values(spark.sql("SELECT ?, ?", [1n, null]))).toEqual([[1n, null]]);
  });

  test("sees views in the order in which the program makes them, awaited or not", async () => {
    const session = spark.newSession();
    void session.range(3).createOrReplaceTempView("v");
    void session.range(5).createOrReplaceTempView("v");
    void session.sql("CREATE TEMPORARY VIEW w AS SELECT id + 1 AS id FROM v");
    expect(await values(session.sql("SELECT max(id) FROM w"))).toEqual([[5n]]);
    expect((await session.catalog.listTables()).map(({ name }) => name)).toEqual(["v", "w"]);
    expect(await session.catalog.dropTempView("v")).toBe(true);
    expect(await session.catalog.tableExists("v")).toBe(false);
    expect(await spark.catalog.tableExists("w")).toBe(false);
  });

  test("views of a taken name are an error", async () => {
    const session = spark.newSession();
    await session.range(3).createTempView("taken");
    expect(await conditionOf(session.range(3).createTempView("taken"))).toBe("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS");
    await session.range(3).createOrReplaceGlobalTempView("everywhere");
    expect(await spark.table("global_temp.everywhere").count()).toBe(3n);
  });
});

describe("a session", () => {
  test("caches what it is told to, for the queries that come", async () => {
    const df = spark.range(1000).filter("id % 7 = 0");
    df.cache();
    expect(await df.count()).toBe(143n);
    expect(await df.explainString()).toContain("InMemoryTableScan");
    expect(await df.filter("id > 70").explainString()).toContain("InMemoryTableScan");
    df.unpersist();
    expect(await df.explainString()).not.toContain("InMemoryTableScan");
    expect(await df.count()).toBe(143n);
  });

  test("has settings of its own", async () => {
    const session = spark.newSession();
    session.conf.set("spark.sql.shuffle.partitions", 3);
    expect(session.conf.get("spark.sql.shuffle.partitions")).toBe("3");
    expect(spark.conf.get("spark.sql.shuffle.partitions")).toBe("200");
    expect(() => session.conf.set("spark.sql.shuffle.partitions", "many")).toThrow("INVALID_CONF_VALUE");
    expect(() => session.conf.get("spark.nothing")).toThrow("SQL_CONF_NOT_FOUND");
    expect(session.conf.get("spark.nothing", "x")).toBe("x");
  });

  test("is found again by the builder while it runs", async () => {
    const again = await SparkSession.builder().config("spark.sql.session.timeZone", "UTC").getOrCreate();
    expect(again).toBe(spark);
    expect(again.conf.get("spark.sql.session.timeZone")).toBe("UTC");
    expect(SparkSession.active()).toBe(spark);
    expect(spark instanceof SparkSession).toBe(true);
    expect({} instanceof SparkSession).toBe(false);
  });

  test("stops an action that its signal aborts, and goes on", async () => {
    const controller = new AbortController();
    const slow = spark.range(0, 4_000_000_000, 1, 64).filter("id % 3 = 1").agg(sum("id"));
    const collecting = slow.collect({ signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(collecting).rejects.toThrow();
    expect(await spark.range(3).count()).toBe(3n);
  });
});
