// Subqueries with the DataFrame API, TPC-H's among them; subqueries.py holds the same programs.
import { avg, col, count, type DataFrame, desc, lit, max, min, type SparkSession, sum } from "../../../src/index.ts";

function table(spark: SparkSession, name: string): DataFrame {
  return spark.read.parquet(`test/data/tpch/${name}.parquet`);
}

export function orderPriorityChecking(spark: SparkSession): DataFrame {
  const late = table(spark, "lineitem").where(
    col("l_orderkey")
      .eq(col("o_orderkey").outer())
      .and(col("l_commitdate").lt(col("l_receiptdate"))),
  );
  return table(spark, "orders")
    .where(
      col("o_orderdate")
        .geq(lit("1993-07-01").cast("date"))
        .and(col("o_orderdate").lt(lit("1993-10-01").cast("date"))),
    )
    .where(late.exists())
    .groupBy("o_orderpriority")
    .agg(count("*").as("order_count"))
    .orderBy("o_orderpriority");
}

export function smallQuantityOrders(spark: SparkSession): DataFrame {
  const usual = table(spark, "lineitem")
    .as("i")
    .where(col("i.l_partkey").eq(col("p_partkey").outer()))
    .select(avg("i.l_quantity").multiply(0.2).as("few"));
  return table(spark, "lineitem")
    .as("l")
    .join(table(spark, "part"), col("p_partkey").eq(col("l.l_partkey")))
    .where(col("p_brand").eq("Brand#23").and(col("l.l_quantity").lt(usual.scalar())))
    .agg(sum("l.l_extendedprice").as("price"), count("*").as("items"));
}

export function largeVolumeCustomers(spark: SparkSession): DataFrame {
  const large = table(spark, "lineitem")
    .groupBy("l_orderkey")
    .agg(sum("l_quantity").as("q"))
    .where(col("q").gt(250))
    .select("l_orderkey");
  return table(spark, "orders")
    .where(col("o_orderkey").isin(large))
    .select("o_orderkey", "o_totalprice")
    .orderBy(desc("o_totalprice"), "o_orderkey");
}

export function customersWithMoneyAndNoOrders(spark: SparkSession): DataFrame {
  const customers = table(spark, "customer");
  const usual = customers.where(col("c_acctbal").gt(0)).agg(avg("c_acctbal").as("a"));
  const orders = table(spark, "orders").where(col("o_custkey").eq(col("c_custkey").outer()));
  return customers
    .where(col("c_acctbal").gt(usual.scalar()))
    .where(orders.exists().not())
    .groupBy("c_nationkey")
    .agg(count("*").as("n"), sum("c_acctbal").as("total"))
    .orderBy("c_nationkey");
}

export function cheapestSuppliers(spark: SparkSession): DataFrame {
  const offers = table(spark, "partsupp");
  const cheapest = offers
    .as("q")
    .where(col("q.ps_partkey").eq(col("p_partkey").outer()))
    .select(min("q.ps_supplycost").as("c"));
  return table(spark, "part")
    .where("p_size = 15")
    .join(offers, col("p_partkey").eq(col("ps_partkey")))
    .where(col("ps_supplycost").eq(cheapest.scalar()))
    .select("p_partkey", "ps_suppkey", "ps_supplycost")
    .orderBy("p_partkey", "ps_suppkey");
}

export function ordersOfEachNation(spark: SparkSession): DataFrame {
  const customers = table(spark, "customer")
    .where(col("c_nationkey").eq(col("n_nationkey").outer()))
    .select(count("*").as("customers"), max("c_acctbal").as("richest"));
  return table(spark, "nation").lateralJoin(customers).select("n_name", "customers", "richest").orderBy("n_name");
}

export function valueInSelect(spark: SparkSession): DataFrame {
  const top = table(spark, "orders").agg(max("o_totalprice").as("top"));
  return table(spark, "region").select(col("r_name"), top.scalar().as("top")).orderBy("r_name");
}
