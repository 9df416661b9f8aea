"""Several groupings, pivots and unpivots, set operations with duplicates; relational.ts holds the same programs."""
from pyspark.sql.functions import col, count, grouping, grouping_id, sum
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

_SALES = StructType([StructField("region", StringType()), StructField("product", StringType()), StructField("year", IntegerType()), StructField("n", IntegerType())])


def _sales(spark):
    return spark.createDataFrame([("north", "tea", 2023, 10), ("north", "tea", 2024, 12), ("north", "coffee", 2023, None), ("south", "tea", 2023, 5), ("south", None, 2024, 7), (None, "coffee", 2024, 3)], _SALES)


def rolled_up(spark):
    return _sales(spark).rollup("region", "product").agg(sum("n").alias("total"), grouping_id().alias("gid"))


def cubed(spark):
    return _sales(spark).cube("region", "product").agg(grouping("region"), count("*").alias("n"))


def cubed_and_counted(spark):
    return _sales(spark).cube("region").count()


def rolled_up_sum(spark):
    return _sales(spark).rollup(col("region")).sum("n")


def grouping_sets(spark):
    return _sales(spark).groupingSets([["region", "year"], ["product"], []], "region", "product", "year").agg(sum("n"))


def pivoted(spark):
    return _sales(spark).groupBy("region").pivot("product", ["tea", "coffee"]).sum("n")


def unpivoted(spark):
    return _sales(spark).unpivot(["region"], ["year", "n"], "what", "value")


def unpivoted_rest(spark):
    return _sales(spark).unpivot(["region", "product"], None, "what", "value")


def melted(spark):
    return _sales(spark).melt(["region", "product"], ["n"], "what", "value")


def intersected_all(spark):
    return _sales(spark).select("region").intersectAll(_sales(spark).where(col("n") > 5).select("region"))


def subtracted_all(spark):
    return _sales(spark).select("region").exceptAll(_sales(spark).where(col("n") > 5).select("region"))
