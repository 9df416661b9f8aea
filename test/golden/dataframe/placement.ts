// Columns side by side and rows in partitions of their choice; placement.py holds the same programs.
import { col, count, type DataFrame, expr, lit, type SparkSession, spark_partition_id } from "../../../src/index.ts";

function numbers(spark: SparkSession): DataFrame {
  return spark.range(0, 20).select("id", col("id").mod(7).as("k"), col("id").times(3).cast("int").as("x"));
}

export function zipped(spark: SparkSession): DataFrame {
  const df = numbers(spark);
  return df.select("id", "x").zip(df.select(col("k").plus(1).as("next"), "x"));
}

export function zippedWithMoreColumns(spark: SparkSession): DataFrame {
  const df = numbers(spark).where("k > 2");
  const more = df.withColumn("y", col("x").plus(1)).withColumn("z", col("y").times(2));
  return df.zip(more.select("z", lit("c").as("c")));
}

export function zippedWithItself(spark: SparkSession): DataFrame {
  const df = numbers(spark);
  return df.zip(df).limit(3);
}

export function zippedOverOtherRows(spark: SparkSession): DataFrame {
  const df = numbers(spark);
  return df.select("id").zip(df.where("k > 2").select("x"));
}

export function zippedOverOtherSource(spark: SparkSession): DataFrame {
  return spark.range(5).zip(spark.range(6));
}

export function placed(spark: SparkSession): DataFrame {
  const df = numbers(spark).repartitionById(4, col("k").cast("int"));
  return df.select("id", "k", spark_partition_id().as("p"));
}

export function placedByNegativeAndNull(spark: SparkSession): DataFrame {
  const ids = expr("cast(CASE WHEN id % 5 = 0 THEN NULL ELSE id - 10 END AS int)");
  const df = numbers(spark).withColumn("to", ids).repartitionById(3, "to");
  return df.select("id", "to", spark_partition_id().as("p"));
}

export function placedAndCounted(spark: SparkSession): DataFrame {
  const df = numbers(spark).repartitionById(5, col("k").cast("int"));
  return df.groupBy(spark_partition_id().as("p")).agg(count("*").as("n"));
}

export function placedByText(spark: SparkSession): DataFrame {
  return numbers(spark).repartitionById(3, lit("a"));
}
