"""Rows by chance with the DataFrame API; sampling.ts holds the same programs."""
from pyspark.sql.functions import col


def _numbers(spark):
    return spark.range(0, 1000, 1, 4).withColumn("k", (col("id") % 3).cast("int"))


def sample_of_a_seed(spark):
    return _numbers(spark).sample(0.05, 42)


def sample_with_replacement(spark):
    return _numbers(spark).sample(True, 0.05, 7)


def sample_with_replacement_more_than_all(spark):
    return spark.range(0, 40, 1, 3).sample(True, 1.5, 99)


def sample_of_a_negative_seed(spark):
    return _numbers(spark).sample(False, 0.04, -5)


def sample_by_stratum(spark):
    return _numbers(spark).sampleBy("k", {0: 0.1, 1: 0.05}, 11)


def random_split_first(spark):
    return _numbers(spark).randomSplit([0.9, 0.1], 3)[1]


def random_split_middle(spark):
    return _numbers(spark).randomSplit([2.0, 0.1, 1.0], 24)[1]


def sample_then_aggregate(spark):
    return _numbers(spark).sample(0.3, 5).groupBy("k").count()


def sample_of_a_filter(spark):
    return _numbers(spark).where("k = 1").sample(0.1, 17).select("id")
