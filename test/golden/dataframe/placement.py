"""Columns side by side and rows in partitions of their choice; placement.ts holds the same programs."""
from pyspark.sql.functions import col, count, expr, lit, spark_partition_id


def _numbers(spark):
    return spark.range(0, 20).select("id", (col("id") % 7).alias("k"), (col("id") * 3).cast("int").alias("x"))


def zipped(spark):
    df = _numbers(spark)
    return df.select("id", "x").zip(df.select((col("k") + 1).alias("next"), "x"))


def zipped_with_more_columns(spark):
    df = _numbers(spark).where("k > 2")
    return df.zip(df.withColumn("y", col("x") + 1).withColumn("z", col("y") * 2).select("z", lit("c").alias("c")))


def zipped_with_itself(spark):
    df = _numbers(spark)
    return df.zip(df).limit(3)


def zipped_over_other_rows(spark):
    df = _numbers(spark)
    return df.select("id").zip(df.where("k > 2").select("x"))


def zipped_over_other_source(spark):
    return spark.range(5).zip(spark.range(6))


def placed(spark):
    df = _numbers(spark).repartitionById(4, col("k").cast("int"))
    return df.select("id", "k", spark_partition_id().alias("p"))


def placed_by_negative_and_null(spark):
    ids = expr("cast(CASE WHEN id % 5 = 0 THEN NULL ELSE id - 10 END AS int)")
    df = _numbers(spark).withColumn("to", ids).repartitionById(3, "to")
    return df.select("id", "to", spark_partition_id().alias("p"))


def placed_and_counted(spark):
    df = _numbers(spark).repartitionById(5, col("k").cast("int"))
    return df.groupBy(spark_partition_id().alias("p")).agg(count("*").alias("n"))


def placed_by_text(spark):
    return _numbers(spark).repartitionById(3, lit("a"))
