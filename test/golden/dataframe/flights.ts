// The flight summaries with the DataFrame API; flights.py holds the same programs.
import {
  avg,
  col,
  count,
  type DataFrame,
  desc,
  expr,
  lit,
  max,
  min,
  type SparkSession,
  sum,
} from "../../../src/index.ts";

function flightsOf(spark: SparkSession): DataFrame {
  return spark.read.option("header", true).option("inferSchema", true).csv("test/data/flights/csv/2015-summary.csv");
}

export function destinationsByTotal(spark: SparkSession): DataFrame {
  return flightsOf(spark)
    .groupBy("DEST_COUNTRY_NAME")
    .agg(sum("count").as("total"))
    .orderBy(desc("total"), "DEST_COUNTRY_NAME");
}

export function selectedAndRenamed(spark: SparkSession): DataFrame {
  return flightsOf(spark)
    .select(col("DEST_COUNTRY_NAME").as("to"), "ORIGIN_COUNTRY_NAME", col("count").multiply(2).plus(1).as("twice"))
    .where(col("twice").gt(500))
    .withColumnRenamed("ORIGIN_COUNTRY_NAME", "from");
}

export function withColumns(spark: SparkSession): DataFrame {
  return flightsOf(spark)
    .withColumn("within", col("DEST_COUNTRY_NAME").equalTo(col("ORIGIN_COUNTRY_NAME")))
    .withColumn("one", lit(1))
    .drop("count")
    .filter("within");
}

export function everyAggregate(spark: SparkSession): DataFrame {
  return flightsOf(spark).agg(
    count("*"),
    sum("count"),
    min("count"),
    max("count"),
    avg("count"),
    count(lit(1)).as("n"),
  );
}

export function expressions(spark: SparkSession): DataFrame {
  return flightsOf(spark)
    .selectExpr("count % 10 AS digit", "count")
    .groupBy("digit")
    .agg(expr("sum(count) + 1").as("s"), expr("count(*)"))
    .orderBy("digit");
}

export function distinctAndDropped(spark: SparkSession): DataFrame {
  const flights = flightsOf(spark);
  return flights
    .select("DEST_COUNTRY_NAME")
    .distinct()
    .union(flights.select("ORIGIN_COUNTRY_NAME").dropDuplicates())
    .groupBy("DEST_COUNTRY_NAME")
    .count()
    .where("count = 1");
}

export function limited(spark: SparkSession): DataFrame {
  return flightsOf(spark).sort(col("count").desc(), "DEST_COUNTRY_NAME", "ORIGIN_COUNTRY_NAME").limit(10);
}

export function joined(spark: SparkSession): DataFrame {
  const flights = flightsOf(spark);
  const there = flights
    .where(col("ORIGIN_COUNTRY_NAME").equalTo("United States"))
    .select(col("DEST_COUNTRY_NAME").as("country"), col("count").as("there"));
  const back = flights
    .where(col("DEST_COUNTRY_NAME").equalTo("United States"))
    .select(col("ORIGIN_COUNTRY_NAME").as("country"), col("count").as("back"));
  return there.join(back, "country").where(col("there").gt(col("back")));
}

export function joinedOnACondition(spark: SparkSession): DataFrame {
  const flights = flightsOf(spark);
  const sameCountry = col("a.DEST_COUNTRY_NAME").equalTo(col("b.ORIGIN_COUNTRY_NAME"));
  return flights
    .as("a")
    .join(flights.as("b"), sameCountry.and(col("a.count").equalTo(col("b.count"))))
    .select("a.DEST_COUNTRY_NAME", "b.DEST_COUNTRY_NAME", "a.count");
}

export function repartitioned(spark: SparkSession): DataFrame {
  return flightsOf(spark).repartition(7, "DEST_COUNTRY_NAME").coalesce(2).groupBy("ORIGIN_COUNTRY_NAME").sum("count");
}

export function unknownColumn(spark: SparkSession): DataFrame {
  return flightsOf(spark).select("DEST_COUNTRY");
}

export function missingFile(spark: SparkSession): DataFrame {
  return spark.read.csv("test/data/flights/csv/1999-summary.csv");
}
