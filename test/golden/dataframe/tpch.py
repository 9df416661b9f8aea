"""TPC-H with the DataFrame API; tpch.ts holds the same programs."""
import datetime

from pyspark.sql import Window
from pyspark.sql.functions import avg, col, count, desc, lit, min, substring, sum, when


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


def _revenue():
    return sum(col("l_extendedprice") * (1 - col("l_discount"))).alias("revenue")


def _between(name, start, end):
    return (col(name) >= lit(start).cast("date")) & (col(name) < lit(end).cast("date"))


def minimum_cost_supplier(spark):
    region = _table(spark, "region").where("r_name = 'EUROPE'")
    offers = (
        _table(spark, "partsupp")
        .join(_table(spark, "supplier"), col("ps_suppkey") == col("s_suppkey"))
        .join(_table(spark, "nation"), col("s_nationkey") == col("n_nationkey"))
        .join(region, col("n_regionkey") == col("r_regionkey"))
    )
    parts = _table(spark, "part").where((col("p_size") == 15) & col("p_type").endswith("BRASS"))
    found = parts.join(offers, col("p_partkey") == col("ps_partkey"))
    cheapest = found.groupBy("p_partkey").agg(min("ps_supplycost").alias("least"))
    return (
        found.join(cheapest, "p_partkey")
        .where(col("ps_supplycost") == col("least"))
        .select("s_acctbal", "s_name", "n_name", "p_partkey", "p_mfgr", "s_address", "s_phone", "s_comment")
        .orderBy(desc("s_acctbal"), "n_name", "s_name", "p_partkey")
        .limit(100)
    )


def order_priority_checking(spark):
    late = _table(spark, "lineitem").where("l_commitdate < l_receiptdate")
    orders = _table(spark, "orders").where(_between("o_orderdate", "1993-07-01", "1993-10-01"))
    return orders.join(late, col("l_orderkey") == col("o_orderkey"), "left_semi").groupBy("o_orderpriority").agg(count("*").alias("order_count")).orderBy("o_orderpriority")


def local_supplier_volume(spark):
    return (
        _table(spark, "customer")
        .join(_table(spark, "orders"), col("c_custkey") == col("o_custkey"))
        .join(_table(spark, "lineitem"), col("l_orderkey") == col("o_orderkey"))
        .join(_table(spark, "supplier"), (col("l_suppkey") == col("s_suppkey")) & (col("c_nationkey") == col("s_nationkey")))
        .join(_table(spark, "nation"), col("s_nationkey") == col("n_nationkey"))
        .join(_table(spark, "region"), col("n_regionkey") == col("r_regionkey"))
        .where((col("r_name") == "ASIA") & _between("o_orderdate", "1994-01-01", "1995-01-01"))
        .groupBy("n_name")
        .agg(_revenue())
        .orderBy(desc("revenue"))
    )


def returned_items(spark):
    return (
        _table(spark, "customer")
        .join(_table(spark, "orders").where(_between("o_orderdate", "1993-10-01", "1994-01-01")), col("c_custkey") == col("o_custkey"))
        .join(_table(spark, "lineitem").where(col("l_returnflag") == "R"), col("l_orderkey") == col("o_orderkey"))
        .join(_table(spark, "nation"), col("c_nationkey") == col("n_nationkey"))
        .groupBy("c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
        .agg(_revenue())
        .orderBy(desc("revenue"), "c_custkey")
        .limit(20)
    )


def shipping_modes(spark):
    urgent = col("o_orderpriority").isin("1-URGENT", "2-HIGH")
    items = _table(spark, "lineitem").where(
        col("l_shipmode").isin(["MAIL", "SHIP"])
        & (col("l_commitdate") < col("l_receiptdate"))
        & (col("l_shipdate") < col("l_commitdate"))
        & _between("l_receiptdate", "1994-01-01", "1995-01-01")
    )
    return (
        _table(spark, "orders")
        .join(items, col("o_orderkey") == col("l_orderkey"))
        .groupBy("l_shipmode")
        .agg(sum(when(urgent, 1).otherwise(0)).alias("high_line_count"), sum(when(~urgent, 1).otherwise(0)).alias("low_line_count"))
        .orderBy("l_shipmode")
    )


def promotion_effect(spark):
    revenue = col("l_extendedprice") * (1 - col("l_discount"))
    return (
        _table(spark, "lineitem")
        .join(_table(spark, "part"), col("l_partkey") == col("p_partkey"))
        .where(_between("l_shipdate", "1995-09-01", "1995-10-01"))
        .agg((sum(when(col("p_type").like("PROMO%"), revenue).otherwise(0)) * 100 / sum(revenue)).alias("promo_revenue"))
    )


def small_quantity_orders(spark):
    parts = _table(spark, "part").where("p_brand = 'Brand#23' AND p_container = 'MED BOX'")
    items = _table(spark, "lineitem").join(parts, col("l_partkey") == col("p_partkey"))
    window = Window.partitionBy("l_partkey")
    return (
        items.withColumn("average", avg("l_quantity").over(window))
        .where(col("l_quantity") < col("average") * 0.2)
        .agg((sum("l_extendedprice") / 7).alias("avg_yearly"))
    )


def large_volume_customers(spark):
    items = _table(spark, "lineitem")
    large = items.groupBy("l_orderkey").agg(sum("l_quantity").alias("total")).where("total > 250").select(col("l_orderkey").alias("key"))
    return (
        _table(spark, "customer")
        .join(_table(spark, "orders"), col("c_custkey") == col("o_custkey"))
        .join(large, col("o_orderkey") == col("key"), "left_semi")
        .join(items, col("o_orderkey") == col("l_orderkey"))
        .groupBy("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
        .agg(sum("l_quantity").alias("quantity"))
        .orderBy(desc("o_totalprice"), "o_orderdate", "o_orderkey")
        .limit(100)
    )


def global_sales_opportunity(spark):
    customers = _table(spark, "customer").withColumn("code", substring("c_phone", 1, 2)).where(col("code").isin("13", "31", "23", "29", "30", "18", "17"))
    average = customers.where("c_acctbal > 0").agg(avg("c_acctbal").alias("average"))
    return (
        customers.crossJoin(average)
        .where(col("c_acctbal") > col("average"))
        .join(_table(spark, "orders"), col("c_custkey") == col("o_custkey"), "left_anti")
        .groupBy("code")
        .agg(count("*").alias("numcust"), sum("c_acctbal").alias("totacctbal"))
        .orderBy("code")
    )
