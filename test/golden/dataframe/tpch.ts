// TPC-H with the DataFrame API; tpch.py holds the same programs.
import { avg, col, count, type DataFrame, desc, lit, type SparkSession, sum } from "../../../src/index.ts";

function table(spark: SparkSession, name: string): DataFrame {
  return spark.read.parquet(`test/data/tpch/${name}.parquet`);
}

export function pricingSummary(spark: SparkSession): DataFrame {
  const discounted = col("l_extendedprice").multiply(lit(1).minus(col("l_discount")));
  return table(spark, "lineitem")
    .where(col("l_shipdate").leq(lit("1998-09-02").cast("date")))
    .groupBy("l_returnflag", "l_linestatus")
    .agg(
      sum("l_quantity").as("sum_qty"),
      sum("l_extendedprice").as("sum_base_price"),
      sum(discounted).as("sum_disc_price"),
      sum(discounted.multiply(lit(1).plus(col("l_tax")))).as("sum_charge"),
      avg("l_quantity").as("avg_qty"),
      avg("l_extendedprice").as("avg_price"),
      avg("l_discount").as("avg_disc"),
      count("*").as("count_order"),
    )
    .orderBy("l_returnflag", "l_linestatus");
}

export function shippingPriority(spark: SparkSession): DataFrame {
  const day = lit("1995-03-15").cast("date");
  const customers = table(spark, "customer").where("c_mktsegment = 'BUILDING'");
  const orders = table(spark, "orders").where(col("o_orderdate").lt(day));
  const items = table(spark, "lineitem").where(col("l_shipdate").gt(day));
  return customers
    .join(orders, col("c_custkey").equalTo(col("o_custkey")))
    .join(items, col("l_orderkey").equalTo(col("o_orderkey")))
    .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
    .agg(sum(col("l_extendedprice").multiply(lit(1).minus(col("l_discount")))).as("revenue"))
    .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority")
    .orderBy(desc("revenue"), "o_orderdate")
    .limit(10);
}

export function forecastOfRevenue(spark: SparkSession): DataFrame {
  const inYear = col("l_shipdate").between("1994-01-01", "1994-12-31");
  return table(spark, "lineitem")
    .where(inYear.and(col("l_discount").between(0.05, 0.07)).and(col("l_quantity").lt(24)))
    .agg(sum(col("l_extendedprice").multiply(col("l_discount"))).as("revenue"));
}

export function customersWithoutOrders(spark: SparkSession): DataFrame {
  return table(spark, "customer")
    .join(table(spark, "orders"), col("c_custkey").equalTo(col("o_custkey")), "left_anti")
    .groupBy("c_nationkey")
    .count();
}

export function ordersOfAllCustomers(spark: SparkSession): DataFrame {
  const customers = table(spark, "customer");
  const orders = table(spark, "orders");
  return customers
    .join(orders, customers.col("c_custkey").equalTo(orders.col("o_custkey")), "left")
    .groupBy("c_custkey")
    .agg(count("o_orderkey").as("orders"))
    .groupBy("orders")
    .agg(count("*").as("customers"))
    .orderBy("orders");
}
