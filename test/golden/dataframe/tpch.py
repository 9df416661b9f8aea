"""TPC-H with the DataFrame API; tpch.ts holds the same programs."""
import datetime

from pyspark.sql.functions import avg, col, count, desc, lit, sum


def _table(spark, name):
    return spark.read.parquet(f"test/data/tpch/{name}.parquet")


def pricing_summary(spark):
    discounted = col("l_extendedprice") * (1 - col("l_discount"))
    return (
        _table(spark, "lineitem")
        .where(col("l_shipdate") <= lit(datetime.date(1998, 9, 2)))
        .groupBy("l_returnflag", "l_linestatus")
        .agg(sum("l_quantity").alias("sum_qty"), sum("l_extendedprice").alias("sum_base_price"), sum(discounted).alias("sum_disc_price"), sum(discounted * (1 + col("l_tax"))).alias("sum_charge"), avg("l_quantity").alias("avg_qty"), avg("l_extendedprice").alias("avg_price"), avg("l_discount").alias("avg_disc"), count("*").alias("count_order"))
        .orderBy("l_returnflag", "l_linestatus")
    )


def shipping_priority(spark):
    day = lit("1995-03-15").cast("date")
    customers = _table(spark, "customer").where("c_mktsegment = 'BUILDING'")
    orders = _table(spark, "orders").where(col("o_orderdate") < day)
    items = _table(spark, "lineitem").where(col("l_shipdate") > day)
    return (
        customers.join(orders, col("c_custkey") == col("o_custkey"))
        .join(items, col("l_orderkey") == col("o_orderkey"))
        .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
        .agg(sum(col("l_extendedprice") * (1 - col("l_discount"))).alias("revenue"))
        .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority")
        .orderBy(desc("revenue"), "o_orderdate")
        .limit(10)
    )


def forecast_of_revenue(spark):
    return (
        _table(spark, "lineitem")
        .where(col("l_shipdate").between("1994-01-01", "1994-12-31") & col("l_discount").between(0.05, 0.07) & (col("l_quantity") < 24))
        .agg(sum(col("l_extendedprice") * col("l_discount")).alias("revenue"))
    )


def customers_without_orders(spark):
    return _table(spark, "customer").join(_table(spark, "orders"), col("c_custkey") == col("o_custkey"), "left_anti").groupBy("c_nationkey").count()


def orders_of_all_customers(spark):
    customers, orders = _table(spark, "customer"), _table(spark, "orders")
    return customers.join(orders, customers["c_custkey"] == orders["o_custkey"], "left").groupBy("c_custkey").agg(count("o_orderkey").alias("orders")).groupBy("orders").agg(count("*").alias("customers")).orderBy("orders")
