// TPC-H with the DataFrame API; tpch.py holds the same programs.
import {
  avg,
  type Column,
  col,
  count,
  type DataFrame,
  desc,
  lit,
  min,
  type SparkSession,
  substring,
  sum,
  Window,
  when,
} from "../../../src/index.ts";

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

function revenue(): Column {
  return col("l_extendedprice").multiply(lit(1).minus(col("l_discount")));
}

function between(name: string, start: string, end: string): Column {
  return col(name)
    .geq(lit(start).cast("date"))
    .and(col(name).lt(lit(end).cast("date")));
}

export function minimumCostSupplier(spark: SparkSession): DataFrame {
  const region = table(spark, "region").where("r_name = 'EUROPE'");
  const offers = table(spark, "partsupp")
    .join(table(spark, "supplier"), col("ps_suppkey").eq(col("s_suppkey")))
    .join(table(spark, "nation"), col("s_nationkey").eq(col("n_nationkey")))
    .join(region, col("n_regionkey").eq(col("r_regionkey")));
  const parts = table(spark, "part").where(col("p_size").eq(15).and(col("p_type").endsWith("BRASS")));
  const found = parts.join(offers, col("p_partkey").eq(col("ps_partkey")));
  const cheapest = found.groupBy("p_partkey").agg(min("ps_supplycost").as("least"));
  return found
    .join(cheapest, "p_partkey")
    .where(col("ps_supplycost").eq(col("least")))
    .select("s_acctbal", "s_name", "n_name", "p_partkey", "p_mfgr", "s_address", "s_phone", "s_comment")
    .orderBy(desc("s_acctbal"), "n_name", "s_name", "p_partkey")
    .limit(100);
}

export function orderPriorityChecking(spark: SparkSession): DataFrame {
  const late = table(spark, "lineitem").where("l_commitdate < l_receiptdate");
  const orders = table(spark, "orders").where(between("o_orderdate", "1993-07-01", "1993-10-01"));
  return orders
    .join(late, col("l_orderkey").eq(col("o_orderkey")), "left_semi")
    .groupBy("o_orderpriority")
    .agg(count("*").as("order_count"))
    .orderBy("o_orderpriority");
}

export function localSupplierVolume(spark: SparkSession): DataFrame {
  return table(spark, "customer")
    .join(table(spark, "orders"), col("c_custkey").eq(col("o_custkey")))
    .join(table(spark, "lineitem"), col("l_orderkey").eq(col("o_orderkey")))
    .join(
      table(spark, "supplier"),
      col("l_suppkey")
        .eq(col("s_suppkey"))
        .and(col("c_nationkey").eq(col("s_nationkey"))),
    )
    .join(table(spark, "nation"), col("s_nationkey").eq(col("n_nationkey")))
    .join(table(spark, "region"), col("n_regionkey").eq(col("r_regionkey")))
    .where(
      col("r_name")
        .eq("ASIA")
        .and(between("o_orderdate", "1994-01-01", "1995-01-01")),
    )
    .groupBy("n_name")
    .agg(sum(revenue()).as("revenue"))
    .orderBy(desc("revenue"));
}

export function returnedItems(spark: SparkSession): DataFrame {
  const orders = table(spark, "orders").where(between("o_orderdate", "1993-10-01", "1994-01-01"));
  return table(spark, "customer")
    .join(orders, col("c_custkey").eq(col("o_custkey")))
    .join(table(spark, "lineitem").where(col("l_returnflag").eq("R")), col("l_orderkey").eq(col("o_orderkey")))
    .join(table(spark, "nation"), col("c_nationkey").eq(col("n_nationkey")))
    .groupBy("c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
    .agg(sum(revenue()).as("revenue"))
    .orderBy(desc("revenue"), "c_custkey")
    .limit(20);
}

export function shippingModes(spark: SparkSession): DataFrame {
  const urgent = col("o_orderpriority").isin("1-URGENT", "2-HIGH");
  const items = table(spark, "lineitem").where(
    col("l_shipmode")
      .isin(["MAIL", "SHIP"])
      .and(col("l_commitdate").lt(col("l_receiptdate")))
      .and(col("l_shipdate").lt(col("l_commitdate")))
      .and(between("l_receiptdate", "1994-01-01", "1995-01-01")),
  );
  return table(spark, "orders")
    .join(items, col("o_orderkey").eq(col("l_orderkey")))
    .groupBy("l_shipmode")
    .agg(
      sum(when(urgent, 1).otherwise(0)).as("high_line_count"),
      sum(when(urgent.not(), 1).otherwise(0)).as("low_line_count"),
    )
    .orderBy("l_shipmode");
}

export function promotionEffect(spark: SparkSession): DataFrame {
  const promoted = when(col("p_type").like("PROMO%"), revenue()).otherwise(0);
  return table(spark, "lineitem")
    .join(table(spark, "part"), col("l_partkey").eq(col("p_partkey")))
    .where(between("l_shipdate", "1995-09-01", "1995-10-01"))
    .agg(sum(promoted).multiply(100).divide(sum(revenue())).as("promo_revenue"));
}

export function smallQuantityOrders(spark: SparkSession): DataFrame {
  const parts = table(spark, "part").where("p_brand = 'Brand#23' AND p_container = 'MED BOX'");
  return table(spark, "lineitem")
    .join(parts, col("l_partkey").eq(col("p_partkey")))
    .withColumn("average", avg("l_quantity").over(Window.partitionBy("l_partkey")))
    .where(col("l_quantity").lt(col("average").multiply(0.2)))
    .agg(sum("l_extendedprice").divide(7).as("avg_yearly"));
}

export function largeVolumeCustomers(spark: SparkSession): DataFrame {
  const items = table(spark, "lineitem");
  const large = items
    .groupBy("l_orderkey")
    .agg(sum("l_quantity").as("total"))
    .where("total > 250")
    .select(col("l_orderkey").as("key"));
  return table(spark, "customer")
    .join(table(spark, "orders"), col("c_custkey").eq(col("o_custkey")))
    .join(large, col("o_orderkey").eq(col("key")), "left_semi")
    .join(items, col("o_orderkey").eq(col("l_orderkey")))
    .groupBy("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
    .agg(sum("l_quantity").as("quantity"))
    .orderBy(desc("o_totalprice"), "o_orderdate", "o_orderkey")
    .limit(100);
}

export function globalSalesOpportunity(spark: SparkSession): DataFrame {
  const customers = table(spark, "customer")
    .withColumn("code", substring("c_phone", 1, 2))
    .where(col("code").isin("13", "31", "23", "29", "30", "18", "17"));
  const average = customers.where("c_acctbal > 0").agg(avg("c_acctbal").as("average"));
  return customers
    .crossJoin(average)
    .where(col("c_acctbal").gt(col("average")))
    .join(table(spark, "orders"), col("c_custkey").eq(col("o_custkey")), "left_anti")
    .groupBy("code")
    .agg(count("*").as("numcust"), sum("c_acctbal").as("totacctbal"))
    .orderBy("code");
}
