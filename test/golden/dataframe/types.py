"""Created rows, ranges, readers and sources with the DataFrame API; types.ts holds the same programs."""
from pyspark.sql.functions import asc_nulls_last, avg, coalesce, col, count, count_distinct, desc_nulls_first, lit, max, min, sum, when
from pyspark.sql.types import BooleanType, DoubleType, IntegerType, LongType, StringType, StructField, StructType

_PEOPLE = StructType([StructField("id", LongType(), False), StructField("name", StringType()), StructField("age", IntegerType()), StructField("score", DoubleType()), StructField("member", BooleanType())])


def _people(spark):
    return spark.createDataFrame([(1, "Ada", 36, 1.5, True), (2, "Grace", 85, float("nan"), False), (3, None, None, -0.0, None), (4, "Alan", 41, 0.0, True), (5, "", 36, None, False)], _PEOPLE)


def created_from_rows(spark):
    return _people(spark)


def created_and_grouped(spark):
    return _people(spark).groupBy("score").agg(count("*").alias("n"), max("name"), min("age"))


def created_empty(spark):
    return spark.createDataFrame([], _PEOPLE).groupBy("name").count()


def ranges(spark):
    return spark.range(3, 30, 4).select("id", (col("id") / 2).alias("half"))


def a_million(spark):
    return spark.range(1000000).select((col("id") % 1000).alias("k"), "id").groupBy("k").agg(sum("id").alias("s"), count("id").alias("n")).where(col("k") < 5).orderBy("k")


def a_million_in_pieces(spark):
    return spark.range(0, 1000000, 1, 9).repartition(5).where(col("id") % 3 == 0).agg(count("*"), sum("id"))


def conditions(spark):
    return _people(spark).select("id", when(col("age") > 80, "old").when(col("age").isNull(), "unknown").otherwise("young").alias("kind"), coalesce("name", lit("nobody")).alias("name"), col("age").between(30, 40).alias("thirties"), col("name").like("A%").alias("a"), col("id").isin(1, 5).alias("listed"), (~col("member")).alias("guest"))


def casts(spark):
    return _people(spark).select(col("id").cast("string"), col("age").cast("double").alias("d"), col("member").cast("int"), col("score").cast("decimal(10,3)").alias("m")).where("d IS NOT NULL AND NOT isnan(CAST(m AS DOUBLE))")


def sorted_nulls(spark):
    return _people(spark).orderBy(desc_nulls_first("age"), asc_nulls_last("name"))


def sorted_nan(spark):
    return _people(spark).orderBy(col("score").desc(), col("id").asc())


def json_files(spark):
    return spark.read.json("test/data/flights/json/2014-summary.json").groupBy("DEST_COUNTRY_NAME").agg(avg("count"), count_distinct("ORIGIN_COUNTRY_NAME")).where("DEST_COUNTRY_NAME < 'C'")


def json_with_a_schema(spark):
    return spark.read.schema("id INT, name STRING, amount DOUBLE").json("test/data/edge/nulls.jsonl")


def parquet_files(spark):
    return spark.read.parquet("test/data/types/types.parquet").where("number > 0 OR flag").select("id", "text", "day", "wide")


def parquet_filled(spark):
    return spark.read.parquet("test/data/types/types.parquet").select("id", "tiny", "text").na.fill({"tiny": -1, "text": "none"}).where("id < 30")


def parquet_without_nulls(spark):
    return spark.read.parquet("test/data/types/types.parquet").select("id", "tiny", "text", "day").na.drop()


def several_files(spark):
    return spark.read.option("header", "true").schema("DEST STRING, ORIGIN STRING, n LONG").csv(["test/data/flights/csv/2010-summary.csv", "test/data/flights/csv/2011-summary.csv"]).agg(count("*"), sum("n"), max("DEST"))


def views_and_sql(spark):
    _people(spark).createOrReplaceTempView("people")
    return spark.sql("SELECT member, count(*) AS n, sum(age) AS ages FROM people GROUP BY member")


def sql_with_arguments(spark):
    return spark.sql("SELECT id, id * :factor AS times FROM range(:n) WHERE id > :least", args={"factor": 3, "n": 10, "least": 6})


def unions(spark):
    people = _people(spark)
    return people.select("id", "name").union(people.select("age", "name")).unionByName(people.select(col("name"), col("id")))


def tables_joined_twice(spark):
    orders, customer, nation = (spark.read.parquet(f"test/data/tpch/{name}.parquet") for name in ("orders", "customer", "nation"))
    return orders.join(customer, orders.o_custkey == customer.c_custkey).join(nation, col("c_nationkey") == col("n_nationkey")).groupBy("n_name").agg(count("*").alias("orders"), sum("o_totalprice").alias("price"))


def divided_by_zero(spark):
    return _people(spark).select(col("id") / (col("id") - 3))
