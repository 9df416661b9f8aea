// Joins by what is nearest; nearest.py holds the same programs.
import { abs, col, type DataFrame, lit, type SparkSession } from "../../../src/index.ts";

function trades(spark: SparkSession): DataFrame {
  const rows = [
    [1, "A", 10, 100],
    [2, "A", 20, 101],
    [3, "B", 15, 50],
    [4, null, null, 7],
  ];
  return spark.createDataFrame(rows, "id INT, sym STRING, ts INT, price DOUBLE");
}

function quotes(spark: SparkSession): DataFrame {
  const rows = [
    ["A", 5, 99.5],
    ["A", 12, 99.9],
    ["B", 16, 49.5],
    [null, 8, 0.5],
    ["A", null, 1.5],
  ];
  return spark.createDataFrame(rows, "symbol STRING, at INT, bid DOUBLE");
}

const apart = abs(col("ts").minus(col("at")));

export function nearestOne(spark: SparkSession): DataFrame {
  return trades(spark).nearestByJoin(quotes(spark), apart, 1, "exact", "distance").orderBy("id", "at");
}

export function nearestTwo(spark: SparkSession): DataFrame {
  return trades(spark).nearestByJoin(quotes(spark), apart, 2, "exact", "distance").orderBy("id", "at");
}

export function mostAlike(spark: SparkSession): DataFrame {
  const together = col("ts").plus(col("at"));
  return trades(spark).nearestByJoin(quotes(spark), together, 1, "approx", "similarity", "left").orderBy("id", "at");
}

export function nearestOfItself(spark: SparkSession): DataFrame {
  const all = trades(spark);
  return all
    .alias("a")
    .nearestByJoin(
      all.alias("b"),
      abs(col("a.price").minus(col("b.price"))),
      2,
      // @ts-expect-error Spark takes the words in any case
      "EXACT",
      "Distance",
      "left_outer",
    )
    .select("a.id", "b.id")
    .orderBy("a.id", "b.id");
}

export function nearestNone(spark: SparkSession): DataFrame {
  return trades(spark).nearestByJoin(quotes(spark), lit(1), 0, "exact", "distance");
}

export function nearestTooMany(spark: SparkSession): DataFrame {
  return trades(spark).nearestByJoin(quotes(spark), lit(1), 100_001, "exact", "distance");
}

export function nearestByOtherMode(spark: SparkSession): DataFrame {
  // @ts-expect-error no mode
  return trades(spark).nearestByJoin(quotes(spark), lit(1), 1, "fast", "distance");
}

export function nearestInOtherDirection(spark: SparkSession): DataFrame {
  // @ts-expect-error no direction
  return trades(spark).nearestByJoin(quotes(spark), lit(1), 1, "exact", "up");
}

export function nearestOfRight(spark: SparkSession): DataFrame {
  return trades(spark).nearestByJoin(quotes(spark), lit(1), 1, "exact", "distance", "right");
}

export function nearestOfUnknown(spark: SparkSession): DataFrame {
  return trades(spark).nearestByJoin(quotes(spark), lit(1), 1, "exact", "distance", "sideways");
}

export function nearestByUnknownColumn(spark: SparkSession): DataFrame {
  return trades(spark).nearestByJoin(quotes(spark), col("nothing"), 1, "exact", "distance");
}
