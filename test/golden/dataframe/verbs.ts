// Verbs that SQL has no words for, and functions of the program's; verbs.py holds the same programs.
import {
  col,
  type DataFrame,
  IntegerType,
  LongType,
  lit,
  lower,
  type SparkSession,
  StringType,
  StructField,
  StructType,
  struct,
  sum,
  udf,
  Window,
} from "../../../src/index.ts";

function sales(spark: SparkSession): DataFrame {
  const rows = [
    ["north", "tea", 2023, 10],
    ["north", "tea", 2024, 12],
    ["north", "coffee", 2023, null],
    ["south", "tea", 2023, 5],
    ["south", null, 2024, 7],
    [null, "coffee", 2024, 3],
  ];
  return spark.createDataFrame(rows, "region STRING, product STRING, year INT, n INT");
}

export function columnsOfSchema(spark: SparkSession): DataFrame {
  const fields = [StructField("n", LongType), StructField("REGION", StringType), StructField("more", IntegerType)];
  return sales(spark).to(StructType(fields));
}

export function columnsOfWrongSchema(spark: SparkSession): DataFrame {
  return sales(spark).to(StructType([StructField("region", IntegerType)]));
}

export function columnsByRegex(spark: SparkSession): DataFrame {
  const df = sales(spark);
  return df.select(df.colRegex("`(region|n)?+.+`"), df.colRegex("`N`"));
}

export function fieldAdded(spark: SparkSession): DataFrame {
  return sales(spark).select(
    struct("region", "n").withField("twice", col("n").multiply(2)).as("s"),
    struct("region", "n").withField("n", lit("x")),
  );
}

export function fieldDropped(spark: SparkSession): DataFrame {
  return sales(spark).select(
    struct("region", "n", "year").dropFields("n", "nothing").as("s"),
    struct(struct("n", "year").as("inner")).dropFields("inner.n").as("t"),
  );
}

export function allFieldsDropped(spark: SparkSession): DataFrame {
  return sales(spark).select(struct("n").dropFields("n"));
}

export function fieldOfNumber(spark: SparkSession): DataFrame {
  return sales(spark).select(col("n").withField("a", lit(1)));
}

export function pairsCounted(spark: SparkSession): DataFrame {
  return sales(spark).crosstab("region", "product");
}

export function pivotByAllValues(spark: SparkSession): DataFrame {
  return sales(spark).groupBy("region").pivot("year").sum("n");
}

export function pivotWithAggregates(spark: SparkSession): DataFrame {
  return sales(spark).groupBy("region").pivot("product").agg(sum("n").as("s"), sum("year").as("y"));
}

export function rowsForColumns(spark: SparkSession): DataFrame {
  return sales(spark)
    .where("region IS NOT NULL")
    .select("product", "year", "n")
    .where("n IS NOT NULL AND product IS NOT NULL AND year = 2023")
    .limit(1)
    .transpose();
}

export function columnsWithMetadata(spark: SparkSession): DataFrame {
  return sales(spark).withMetadata("n", { unit: "piece", max: 3 }).select("n", "region");
}

export function filledAndReplaced(spark: SparkSession): DataFrame {
  return sales(spark).fillna(0, ["n"]).fillna("?").replace({ tea: "chai" }, ["product"]);
}

export function withoutNulls(spark: SparkSession): DataFrame {
  return sales(spark).dropna(3).dropDuplicates("region").select("region");
}

export function subtracted(spark: SparkSession): DataFrame {
  const df = sales(spark).select("region");
  return df.subtract(df.where("region = 'north'"));
}

export function described(spark: SparkSession): DataFrame {
  return sales(spark).summary("count", "min", "75%", "max");
}

export function calledByRow(spark: SparkSession): DataFrame {
  const length = udf((text) => (text === null ? -1 : text.length), "int");
  return sales(spark).select("region", length("region").as("l")).where(length("product").gt(3));
}

export function calledOverGroups(spark: SparkSession): DataFrame {
  const shout = udf((text) => text?.toUpperCase() ?? null, "string");
  return sales(spark)
    .groupBy(shout("region").as("who"))
    .agg(sum("n").as("s"))
    .withColumn("low", lower(shout("who")))
    .withColumn("total", sum("s").over(Window.partitionBy()));
}

export function calledWithStruct(spark: SparkSession): DataFrame {
  const pair = udf((region, n) => ({ who: region, n }), "struct<who: string, n: int>");
  return sales(spark).select(pair("region", "n").as("p")).select("p.*", "p");
}
