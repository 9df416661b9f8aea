// Rows by chance with the DataFrame API; sampling.py holds the same programs.
import { col, type DataFrame, type SparkSession } from "../../../src/index.ts";

function numbersOf(spark: SparkSession): DataFrame {
  return spark.range(0, 1000, 1, 4).withColumn("k", col("id").mod(3).cast("int"));
}

export function sampleOfASeed(spark: SparkSession): DataFrame {
  return numbersOf(spark).sample(0.05, 42);
}

export function sampleWithReplacement(spark: SparkSession): DataFrame {
  return numbersOf(spark).sample(true, 0.05, 7);
}

export function sampleWithReplacementMoreThanAll(spark: SparkSession): DataFrame {
  return spark.range(0, 40, 1, 3).sample(true, 1.5, 99);
}

export function sampleOfANegativeSeed(spark: SparkSession): DataFrame {
  return numbersOf(spark).sample(false, 0.04, -5);
}

export function sampleByStratum(spark: SparkSession): DataFrame {
  return numbersOf(spark).sampleBy(
    "k",
    new Map([
      [0, 0.1],
      [1, 0.05],
    ]),
    11,
  );
}

export function randomSplitFirst(spark: SparkSession): DataFrame {
  return partOf(numbersOf(spark).randomSplit([0.9, 0.1], 3), 1);
}

export function randomSplitMiddle(spark: SparkSession): DataFrame {
  return partOf(numbersOf(spark).randomSplit([2.0, 0.1, 1.0], 24), 1);
}

export function sampleThenAggregate(spark: SparkSession): DataFrame {
  return numbersOf(spark).sample(0.3, 5).groupBy("k").count();
}

export function sampleOfAFilter(spark: SparkSession): DataFrame {
  return numbersOf(spark).where("k = 1").sample(0.1, 17).select("id");
}

function partOf(parts: readonly DataFrame[], index: number): DataFrame {
  const part = parts[index];
  if (part === undefined) throw new RangeError(`no part ${index}`);
  return part;
}
