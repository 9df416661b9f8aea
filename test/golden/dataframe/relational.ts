// Several groupings, pivots and unpivots, set operations with duplicates; relational.py holds the same programs.
import {
  col,
  count,
  type DataFrame,
  grouping,
  grouping_id,
  IntegerType,
  type SparkSession,
  StringType,
  StructField,
  StructType,
  sum,
} from "../../../src/index.ts";

const schema = StructType([
  StructField("region", StringType),
  StructField("product", StringType),
  StructField("year", IntegerType),
  StructField("n", IntegerType),
]);

function sales(spark: SparkSession): DataFrame {
  const rows = [
    ["north", "tea", 2023, 10],
    ["north", "tea", 2024, 12],
    ["north", "coffee", 2023, null],
    ["south", "tea", 2023, 5],
    ["south", null, 2024, 7],
    [null, "coffee", 2024, 3],
  ];
  return spark.createDataFrame(rows, schema);
}

export function rolledUp(spark: SparkSession): DataFrame {
  return sales(spark).rollup("region", "product").agg(sum("n").as("total"), grouping_id().as("gid"));
}

export function cubed(spark: SparkSession): DataFrame {
  return sales(spark).cube("region", "product").agg(grouping("region"), count("*").as("n"));
}

export function cubedAndCounted(spark: SparkSession): DataFrame {
  return sales(spark).cube("region").count();
}

export function rolledUpSum(spark: SparkSession): DataFrame {
  return sales(spark).rollup(col("region")).sum("n");
}

export function groupingSets(spark: SparkSession): DataFrame {
  return sales(spark)
    .groupingSets([["region", "year"], ["product"], []], "region", "product", "year")
    .agg(sum("n"));
}

export function pivoted(spark: SparkSession): DataFrame {
  return sales(spark).groupBy("region").pivot("product", ["tea", "coffee"]).sum("n");
}

export function unpivoted(spark: SparkSession): DataFrame {
  return sales(spark).unpivot(["region"], ["year", "n"], "what", "value");
}

export function unpivotedRest(spark: SparkSession): DataFrame {
  return sales(spark).unpivot(["region", "product"], null, "what", "value");
}

export function melted(spark: SparkSession): DataFrame {
  return sales(spark).melt(["region", "product"], ["n"], "what", "value");
}

export function intersectedAll(spark: SparkSession): DataFrame {
  return sales(spark)
    .select("region")
    .intersectAll(sales(spark).where(col("n").gt(5)).select("region"));
}

export function subtractedAll(spark: SparkSession): DataFrame {
  return sales(spark)
    .select("region")
    .exceptAll(sales(spark).where(col("n").gt(5)).select("region"));
}
