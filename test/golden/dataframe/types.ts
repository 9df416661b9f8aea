// Created rows, ranges, readers and sources with the DataFrame API; types.py holds the same programs.
import {
  avg,
  BooleanType,
  coalesce,
  col,
  count,
  countDistinct,
  type DataFrame,
  DoubleType,
  IntegerType,
  LongType,
  lit,
  max,
  min,
  type SparkSession,
  StringType,
  StructField,
  StructType,
  sum,
  when,
} from "../../../src/index.ts";

const people = StructType([
  StructField("id", LongType, false),
  StructField("name", StringType),
  StructField("age", IntegerType),
  StructField("score", DoubleType),
  StructField("member", BooleanType),
]);

function peopleOf(spark: SparkSession): DataFrame {
  const rows = [
    [1, "Ada", 36, 1.5, true],
    [2, "Grace", 85, Number.NaN, false],
    [3, null, null, -0, null],
    [4, "Alan", 41, 0, true],
    [5, "", 36, null, false],
  ];
  return spark.createDataFrame(rows, people);
}

export function createdFromRows(spark: SparkSession): DataFrame {
  return peopleOf(spark);
}

export function createdAndGrouped(spark: SparkSession): DataFrame {
  return peopleOf(spark).groupBy("score").agg(count("*").as("n"), max("name"), min("age"));
}

export function createdEmpty(spark: SparkSession): DataFrame {
  return spark.createDataFrame([], people).groupBy("name").count();
}

export function ranges(spark: SparkSession): DataFrame {
  return spark.range(3, 30, 4).select("id", col("id").divide(2).as("half"));
}

export function aMillion(spark: SparkSession): DataFrame {
  return spark
    .range(1000000)
    .select(col("id").mod(1000).as("k"), "id")
    .groupBy("k")
    .agg(sum("id").as("s"), count("id").as("n"))
    .where(col("k").lt(5))
    .orderBy("k");
}

export function aMillionInPieces(spark: SparkSession): DataFrame {
  return spark.range(0, 1000000, 1, 9).repartition(5).where(col("id").mod(3).equalTo(0)).agg(count("*"), sum("id"));
}

export function conditions(spark: SparkSession): DataFrame {
  const kind = when(col("age").gt(80), "old").when(col("age").isNull(), "unknown").otherwise("young");
  return peopleOf(spark).select(
    "id",
    kind.as("kind"),
    coalesce(col("name"), lit("nobody")).as("name"),
    col("age").between(30, 40).as("thirties"),
    col("name").like("A%").as("a"),
    col("id").isin(1, 5).as("listed"),
    col("member").not().as("guest"),
  );
}

export function casts(spark: SparkSession): DataFrame {
  return peopleOf(spark)
    .select(
      col("id").cast("string"),
      col("age").cast("double").as("d"),
      col("member").cast("int"),
      col("score").cast("decimal(10,3)").as("m"),
    )
    .where("d IS NOT NULL AND NOT isnan(CAST(m AS DOUBLE))");
}

export function sortedNulls(spark: SparkSession): DataFrame {
  return peopleOf(spark).orderBy(col("age").desc_nulls_first(), col("name").asc_nulls_last());
}

export function sortedNan(spark: SparkSession): DataFrame {
  return peopleOf(spark).orderBy(col("score").desc(), col("id").asc());
}

export function jsonFiles(spark: SparkSession): DataFrame {
  return spark.read
    .json("test/data/flights/json/2014-summary.json")
    .groupBy("DEST_COUNTRY_NAME")
    .agg(avg("count"), countDistinct("ORIGIN_COUNTRY_NAME"))
    .where("DEST_COUNTRY_NAME < 'C'");
}

export function jsonWithASchema(spark: SparkSession): DataFrame {
  return spark.read.schema("id INT, name STRING, amount DOUBLE").json("test/data/edge/nulls.jsonl");
}

export function parquetFiles(spark: SparkSession): DataFrame {
  return spark.read
    .parquet("test/data/types/types.parquet")
    .where("number > 0 OR flag")
    .select("id", "text", "day", "wide");
}

export function parquetFilled(spark: SparkSession): DataFrame {
  return spark.read
    .parquet("test/data/types/types.parquet")
    .select("id", "tiny", "text")
    .na.fill({ tiny: -1, text: "none" })
    .where("id < 30");
}

export function parquetWithoutNulls(spark: SparkSession): DataFrame {
  return spark.read.parquet("test/data/types/types.parquet").select("id", "tiny", "text", "day").na.drop();
}

export function severalFiles(spark: SparkSession): DataFrame {
  return spark.read
    .option("header", "true")
    .schema("DEST STRING, ORIGIN STRING, n LONG")
    .csv(["test/data/flights/csv/2010-summary.csv", "test/data/flights/csv/2011-summary.csv"])
    .agg(count("*"), sum("n"), max("DEST"));
}

export async function viewsAndSql(spark: SparkSession): Promise<DataFrame> {
  await peopleOf(spark).createOrReplaceTempView("people");
  return spark.sql("SELECT member, count(*) AS n, sum(age) AS ages FROM people GROUP BY member");
}

export function sqlWithArguments(spark: SparkSession): DataFrame {
  const text = "SELECT id, id * :factor AS times FROM range(:n) WHERE id > :least";
  return spark.sql(text, { factor: 3, n: 10, least: 6 });
}

export function unions(spark: SparkSession): DataFrame {
  const rows = peopleOf(spark);
  return rows
    .select("id", "name")
    .union(rows.select("age", "name"))
    .unionByName(rows.select(col("name"), col("id")));
}

export function tablesJoinedTwice(spark: SparkSession): DataFrame {
  const table = (name: string) => spark.read.parquet(`test/data/tpch/${name}.parquet`);
  return table("orders")
    .join(table("customer"), col("o_custkey").equalTo(col("c_custkey")))
    .join(table("nation"), col("c_nationkey").equalTo(col("n_nationkey")))
    .groupBy("n_name")
    .agg(count("*").as("orders"), sum("o_totalprice").as("price"));
}

export function dividedByZero(spark: SparkSession): DataFrame {
  return peopleOf(spark).select(col("id").divide(col("id").minus(3)));
}
