// The job that the page runs when it is opened.

import { type DataFrame, desc, type SparkSession, sum } from "../src/index.ts";

/** Reads the flights. */
export function readFlights(spark: SparkSession, url: URL): DataFrame {
  return spark.read.option("header", true).option("inferSchema", true).csv(url);
}

/** How many flights go where. */
export function totals(flights: DataFrame): DataFrame {
  return flights.groupBy("DEST_COUNTRY_NAME").agg(sum("count").as("total")).orderBy(desc("total"));
}

/** The program as a user writes it. */
export const MAIN_JOB_CODE = `const flights = spark.read
  .option("header", true).option("inferSchema", true).csv("flights-2015.csv");
await flights.groupBy("DEST_COUNTRY_NAME")
  .agg(sum("count").as("total")).orderBy(desc("total")).show();`;

/** The same query in SQL. */
export const MAIN_JOB_SQL = `SELECT DEST_COUNTRY_NAME, sum(count) AS total
FROM flights
GROUP BY DEST_COUNTRY_NAME
ORDER BY total DESC`;
