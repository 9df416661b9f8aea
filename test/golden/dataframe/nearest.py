"""Joins by what is nearest; nearest.ts holds the same programs."""
from pyspark.sql.functions import abs, col, lit


def _trades(spark):
    return spark.createDataFrame([(1, "A", 10, 100.0), (2, "A", 20, 101.0), (3, "B", 15, 50.0), (4, None, None, 7.0)], "id INT, sym STRING, ts INT, price DOUBLE")


def _quotes(spark):
    return spark.createDataFrame([("A", 5, 99.5), ("A", 12, 99.9), ("B", 16, 49.5), (None, 8, 0.5), ("A", None, 1.5)], "symbol STRING, at INT, bid DOUBLE")


def nearest_one(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), abs(col("ts") - col("at")), 1, "exact", "distance").orderBy("id", "at")


def nearest_two(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), abs(col("ts") - col("at")), 2, "exact", "distance").orderBy("id", "at")


def most_alike(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), col("ts") + col("at"), 1, "approx", "similarity", joinType="left").orderBy("id", "at")


def nearest_of_itself(spark):
    trades = _trades(spark)
    return trades.alias("a").nearestByJoin(trades.alias("b"), abs(col("a.price") - col("b.price")), 2, "EXACT", "Distance", joinType="left_outer").select("a.id", "b.id").orderBy("a.id", "b.id")


def nearest_none(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), lit(1), 0, "exact", "distance")


def nearest_too_many(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), lit(1), 100001, "exact", "distance")


def nearest_by_other_mode(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), lit(1), 1, "fast", "distance")


def nearest_in_other_direction(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), lit(1), 1, "exact", "up")


def nearest_of_right(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), lit(1), 1, "exact", "distance", joinType="right")


def nearest_of_unknown(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), lit(1), 1, "exact", "distance", joinType="sideways")


def nearest_by_unknown_column(spark):
    return _trades(spark).nearestByJoin(_quotes(spark), col("nothing"), 1, "exact", "distance")
