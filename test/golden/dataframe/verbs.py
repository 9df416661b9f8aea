"""Verbs that SQL has no words for, and functions of the program's; verbs.ts holds the same programs."""
from pyspark.sql import Window
from pyspark.sql.functions import col, lit, lower, struct, sum, udf
from pyspark.sql.types import IntegerType, LongType, StringType, StructField, StructType


def _sales(spark):
    rows = [("north", "tea", 2023, 10), ("north", "tea", 2024, 12), ("north", "coffee", 2023, None), ("south", "tea", 2023, 5), ("south", None, 2024, 7), (None, "coffee", 2024, 3)]
    return spark.createDataFrame(rows, "region STRING, product STRING, year INT, n INT")


def columns_of_schema(spark):
    return _sales(spark).to(StructType([StructField("n", LongType()), StructField("REGION", StringType()), StructField("more", IntegerType())]))


def columns_of_wrong_schema(spark):
    return _sales(spark).to(StructType([StructField("region", IntegerType())]))


def columns_by_regex(spark):
    df = _sales(spark)
    return df.select(df.colRegex("`(region|n)?+.+`"), df.colRegex("`N`"))


def field_added(spark):
    return _sales(spark).select(struct("region", "n").withField("twice", col("n") * 2).alias("s"), struct("region", "n").withField("n", lit("x")))


def field_dropped(spark):
    return _sales(spark).select(struct("region", "n", "year").dropFields("n", "nothing").alias("s"), struct(struct("n", "year").alias("inner")).dropFields("inner.n").alias("t"))


def all_fields_dropped(spark):
    return _sales(spark).select(struct("n").dropFields("n"))


def field_of_number(spark):
    return _sales(spark).select(col("n").withField("a", lit(1)))


def pairs_counted(spark):
    return _sales(spark).crosstab("region", "product")


def pivot_by_all_values(spark):
    return _sales(spark).groupBy("region").pivot("year").sum("n")


def pivot_with_aggregates(spark):
    return _sales(spark).groupBy("region").pivot("product").agg(sum("n").alias("s"), sum("year").alias("y"))


def rows_for_columns(spark):
    return _sales(spark).where("region IS NOT NULL").select("product", "year", "n").where("n IS NOT NULL AND product IS NOT NULL AND year = 2023").limit(1).transpose()


def columns_with_metadata(spark):
    return _sales(spark).withMetadata("n", {"unit": "piece", "max": 3}).select("n", "region")


def filled_and_replaced(spark):
    return _sales(spark).fillna(0, ["n"]).fillna("?").replace({"tea": "chai"}, subset=["product"])


def without_nulls(spark):
    return _sales(spark).dropna(thresh=3).dropDuplicates(["region"]).select("region")


def subtracted(spark):
    df = _sales(spark).select("region")
    return df.subtract(df.where("region = 'north'"))


def described(spark):
    return _sales(spark).summary("count", "min", "75%", "max")


def called_by_row(spark):
    length = udf(lambda text: -1 if text is None else len(text), "int")
    return _sales(spark).select("region", length("region").alias("l")).where(length("product") > 3)


def called_over_groups(spark):
    shout = udf(lambda text: None if text is None else text.upper(), "string")
    return _sales(spark).groupBy(shout("region").alias("who")).agg(sum("n").alias("s")).withColumn("low", lower(shout("who"))).withColumn("total", sum("s").over(Window.partitionBy()))


def called_with_struct(spark):
    pair = udf(lambda region, n: {"who": region, "n": n}, "struct<who: string, n: int>")
    return _sales(spark).select(pair("region", "n").alias("p")).select("p.*", "p")
