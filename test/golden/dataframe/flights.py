"""The flight summaries with the DataFrame API; flights.ts holds the same programs."""
from pyspark.sql.functions import avg, col, count, desc, expr, lit, max, min, sum


def _flights(spark):
    return spark.read.option("header", True).option("inferSchema", True).csv("test/data/flights/csv/2015-summary.csv")


def destinations_by_total(spark):
    return _flights(spark).groupBy("DEST_COUNTRY_NAME").agg(sum("count").alias("total")).orderBy(desc("total"), "DEST_COUNTRY_NAME")


def selected_and_renamed(spark):
    flights = _flights(spark)
    return flights.select(col("DEST_COUNTRY_NAME").alias("to"), "ORIGIN_COUNTRY_NAME", (col("count") * 2 + 1).alias("twice")).where(col("twice") > 500).withColumnRenamed("ORIGIN_COUNTRY_NAME", "from")


def with_columns(spark):
    return _flights(spark).withColumn("within", col("DEST_COUNTRY_NAME") == col("ORIGIN_COUNTRY_NAME")).withColumn("one", lit(1)).drop("count").filter("within")


def every_aggregate(spark):
    return _flights(spark).agg(count("*"), sum("count"), min("count"), max("count"), avg("count"), count(lit(1)).alias("n"))


def expressions(spark):
    return _flights(spark).selectExpr("count % 10 AS digit", "count").groupBy("digit").agg(expr("sum(count) + 1").alias("s"), expr("count(*)")).orderBy("digit")


def distinct_and_dropped(spark):
    flights = _flights(spark)
    return flights.select("DEST_COUNTRY_NAME").distinct().union(flights.select("ORIGIN_COUNTRY_NAME").dropDuplicates()).groupBy("DEST_COUNTRY_NAME").count().where("count = 1")


def limited(spark):
    return _flights(spark).sort(col("count").desc(), "DEST_COUNTRY_NAME", "ORIGIN_COUNTRY_NAME").limit(10)


def joined(spark):
    flights = _flights(spark)
    there = flights.where(col("ORIGIN_COUNTRY_NAME") == "United States").select(col("DEST_COUNTRY_NAME").alias("country"), col("count").alias("there"))
    back = flights.where(col("DEST_COUNTRY_NAME") == "United States").select(col("ORIGIN_COUNTRY_NAME").alias("country"), col("count").alias("back"))
    return there.join(back, "country").where(col("there") > col("back"))


def joined_on_a_condition(spark):
    flights = _flights(spark)
    a, b = flights.alias("a"), flights.alias("b")
    return a.join(b, (col("a.DEST_COUNTRY_NAME") == col("b.ORIGIN_COUNTRY_NAME")) & (col("a.count") == col("b.count"))).select("a.DEST_COUNTRY_NAME", "b.DEST_COUNTRY_NAME", "a.count")


def repartitioned(spark):
    return _flights(spark).repartition(7, "DEST_COUNTRY_NAME").coalesce(2).groupBy("ORIGIN_COUNTRY_NAME").sum("count")


def unknown_column(spark):
    return _flights(spark).select("DEST_COUNTRY")


def missing_file(spark):
    return spark.read.csv("test/data/flights/csv/1999-summary.csv")
