"""Subqueries with the DataFrame API, TPC-H's among them; subqueries.ts holds the same programs."""
from pyspark.sql.functions import avg, col, count, desc, lit, max, min, sum


def _table(spark, name):
    return spark.read.parquet(f"test/data/tpch/{name}.parquet")


def order_priority_checking(spark):
    late = _table(spark, "lineitem").where((col("l_orderkey") == col("o_orderkey").outer()) & (col("l_commitdate") < col("l_receiptdate")))
    return (
        _table(spark, "orders")
        .where((col("o_orderdate") >= lit("1993-07-01").cast("date")) & (col("o_orderdate") < lit("1993-10-01").cast("date")))
        .where(late.exists())
        .groupBy("o_orderpriority")
        .agg(count("*").alias("order_count"))
        .orderBy("o_orderpriority")
    )


def small_quantity_orders(spark):
    usual = _table(spark, "lineitem").alias("i").where(col("i.l_partkey") == col("p_partkey").outer()).select((avg("i.l_quantity") * 0.2).alias("few"))
    return (
        _table(spark, "lineitem").alias("l")
        .join(_table(spark, "part"), col("p_partkey") == col("l.l_partkey"))
        .where((col("p_brand") == "Brand#23") & (col("l.l_quantity") < usual.scalar()))
        .agg(sum("l.l_extendedprice").alias("price"), count("*").alias("items"))
    )


def large_volume_customers(spark):
    large = _table(spark, "lineitem").groupBy("l_orderkey").agg(sum("l_quantity").alias("q")).where(col("q") > 250).select("l_orderkey")
    return _table(spark, "orders").where(col("o_orderkey").isin(large)).select("o_orderkey", "o_totalprice").orderBy(desc("o_totalprice"), "o_orderkey")


def customers_with_money_and_no_orders(spark):
    customers = _table(spark, "customer")
    usual = customers.where(col("c_acctbal") > 0).agg(avg("c_acctbal").alias("a"))
    orders = _table(spark, "orders").where(col("o_custkey") == col("c_custkey").outer())
    return (
        customers.where(col("c_acctbal") > usual.scalar())
        .where(~orders.exists())
        .groupBy("c_nationkey")
        .agg(count("*").alias("n"), sum("c_acctbal").alias("total"))
        .orderBy("c_nationkey")
    )


def cheapest_suppliers(spark):
    offers = _table(spark, "partsupp")
    cheapest = offers.alias("q").where(col("q.ps_partkey") == col("p_partkey").outer()).select(min("q.ps_supplycost").alias("c"))
    return (
        _table(spark, "part").where("p_size = 15")
        .join(offers, col("p_partkey") == col("ps_partkey"))
        .where(col("ps_supplycost") == cheapest.scalar())
        .select("p_partkey", "ps_suppkey", "ps_supplycost")
        .orderBy("p_partkey", "ps_suppkey")
    )


def orders_of_each_nation(spark):
    customers = _table(spark, "customer").where(col("c_nationkey") == col("n_nationkey").outer()).select(count("*").alias("customers"), max("c_acctbal").alias("richest"))
    return _table(spark, "nation").lateralJoin(customers).select("n_name", "customers", "richest").orderBy("n_name")


def value_in_select(spark):
    top = _table(spark, "orders").agg(max("o_totalprice").alias("top"))
    return _table(spark, "region").select(col("r_name"), top.scalar().alias("top")).orderBy("r_name")
