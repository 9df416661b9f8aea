-- TPC-H at scale factor 0.01: decimals, dates, joins.
CREATE TEMPORARY VIEW customer USING parquet OPTIONS (path 'test/data/tpch/customer.parquet');
CREATE TEMPORARY VIEW lineitem USING parquet OPTIONS (path 'test/data/tpch/lineitem.parquet');
CREATE TEMPORARY VIEW nation USING parquet OPTIONS (path 'test/data/tpch/nation.parquet');
CREATE TEMPORARY VIEW orders USING parquet OPTIONS (path 'test/data/tpch/orders.parquet');
CREATE TEMPORARY VIEW part USING parquet OPTIONS (path 'test/data/tpch/part.parquet');
CREATE TEMPORARY VIEW partsupp USING parquet OPTIONS (path 'test/data/tpch/partsupp.parquet');
CREATE TEMPORARY VIEW region USING parquet OPTIONS (path 'test/data/tpch/region.parquet');
CREATE TEMPORARY VIEW supplier USING parquet OPTIONS (path 'test/data/tpch/supplier.parquet');

-- name: q01
SELECT
    l_returnflag,
    l_linestatus,
    sum(l_quantity) AS sum_qty,
    sum(l_extendedprice) AS sum_base_price,
    sum(l_extendedprice * (1 - l_discount)) AS sum_disc_price,
    sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) AS sum_charge,
    avg(l_quantity) AS avg_qty,
    avg(l_extendedprice) AS avg_price,
    avg(l_discount) AS avg_disc,
    count(*) AS count_order
FROM
    lineitem
WHERE
    l_shipdate <= CAST('1998-09-02' AS date)
GROUP BY
    l_returnflag,
    l_linestatus
ORDER BY
    l_returnflag,
    l_linestatus;

-- name: q03
SELECT
    l_orderkey,
    sum(l_extendedprice * (1 - l_discount)) AS revenue,
    o_orderdate,
    o_shippriority
FROM
    customer,
    orders,
    lineitem
WHERE
    c_mktsegment = 'BUILDING'
    AND c_custkey = o_custkey
    AND l_orderkey = o_orderkey
    AND o_orderdate < CAST('1995-03-15' AS date)
    AND l_shipdate > CAST('1995-03-15' AS date)
GROUP BY
    l_orderkey,
    o_orderdate,
    o_shippriority
ORDER BY
    revenue DESC,
    o_orderdate
LIMIT 10;

-- name: q05
SELECT
    n_name,
    sum(l_extendedprice * (1 - l_discount)) AS revenue
FROM
    customer,
    orders,
    lineitem,
    supplier,
    nation,
    region
WHERE
    c_custkey = o_custkey
    AND l_orderkey = o_orderkey
    AND l_suppkey = s_suppkey
    AND c_nationkey = s_nationkey
    AND s_nationkey = n_nationkey
    AND n_regionkey = r_regionkey
    AND r_name = 'ASIA'
    AND o_orderdate >= CAST('1994-01-01' AS date)
    AND o_orderdate < CAST('1995-01-01' AS date)
GROUP BY
    n_name
ORDER BY
    revenue DESC;

-- name: q06
SELECT
    sum(l_extendedprice * l_discount) AS revenue
FROM
    lineitem
WHERE
    l_shipdate >= CAST('1994-01-01' AS date)
    AND l_shipdate < CAST('1995-01-01' AS date)
    AND l_discount BETWEEN 0.05
    AND 0.07
    AND l_quantity < 24;

-- name: q10
SELECT
    c_custkey,
    c_name,
    sum(l_extendedprice * (1 - l_discount)) AS revenue,
    c_acctbal,
    n_name,
    c_address,
    c_phone,
    c_comment
FROM
    customer,
    orders,
    lineitem,
    nation
WHERE
    c_custkey = o_custkey
    AND l_orderkey = o_orderkey
    AND o_orderdate >= CAST('1993-10-01' AS date)
    AND o_orderdate < CAST('1994-01-01' AS date)
    AND l_returnflag = 'R'
    AND c_nationkey = n_nationkey
GROUP BY
    c_custkey,
    c_name,
    c_acctbal,
    c_phone,
    n_name,
    c_address,
    c_comment
ORDER BY
    revenue DESC
LIMIT 20;

-- name: region_and_nation
SELECT r_name, n_name, n_nationkey FROM nation, region WHERE n_regionkey = r_regionkey ORDER BY r_name, n_name;

-- name: customers_of_each_segment
SELECT c_mktsegment, count(*) AS customers, sum(c_acctbal) AS balance, avg(c_acctbal) AS average, min(c_acctbal) AS least, max(c_acctbal) AS most
FROM customer GROUP BY c_mktsegment;

-- name: orders_by_day
SELECT o_orderdate, count(*) AS orders, sum(o_totalprice) AS price FROM orders WHERE o_orderdate >= DATE '1998-07-01' GROUP BY o_orderdate ORDER BY o_orderdate;

-- name: order_priorities
SELECT o_orderpriority, o_orderstatus, count(*) FROM orders GROUP BY o_orderpriority, o_orderstatus ORDER BY o_orderpriority, o_orderstatus;

-- name: parts_by_size_and_container
SELECT p_size, p_container, count(*) AS parts, max(p_retailprice) AS dearest FROM part WHERE p_type LIKE '%BRASS' GROUP BY p_size, p_container HAVING count(*) > 1;

-- name: grouped_by_decimal
SELECT l_discount, l_tax, count(*) AS items, sum(l_quantity) AS quantity FROM lineitem GROUP BY l_discount, l_tax;

-- name: many_groups
SELECT count(*) AS orders, sum(items) AS items, max(items) AS most FROM (SELECT l_orderkey, count(*) AS items FROM lineitem GROUP BY l_orderkey);

-- name: distinct_pairs
SELECT count(*) FROM (SELECT DISTINCT l_partkey, l_suppkey FROM lineitem);

-- name: supply_of_a_nation
SELECT n_name, s_name, count(*) AS offers, sum(ps_availqty) AS available, min(ps_supplycost) AS cheapest
FROM supplier JOIN nation ON s_nationkey = n_nationkey JOIN partsupp ON s_suppkey = ps_suppkey
WHERE n_name IN ('GERMANY', 'JAPAN') GROUP BY n_name, s_name ORDER BY n_name, s_name;

-- name: dearest_items
SELECT l_orderkey, l_linenumber, l_extendedprice * (1 - l_discount) AS price, l_shipmode
FROM lineitem ORDER BY price DESC, l_orderkey, l_linenumber LIMIT 12;

-- name: comments_with_special_requests
SELECT count(*) FROM orders WHERE o_comment NOT LIKE '%special%requests%';
