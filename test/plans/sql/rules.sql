-- What the optimizer's rules make of queries, one for each.
CREATE TEMPORARY VIEW item USING parquet OPTIONS (path 'test/data/tpch/lineitem.parquet');
CREATE TEMPORARY VIEW purchase USING parquet OPTIONS (path 'test/data/tpch/orders.parquet');
CREATE TEMPORARY VIEW customer USING parquet OPTIONS (path 'test/data/tpch/customer.parquet');

-- name: patterns
SELECT o_orderkey FROM purchase WHERE o_comment LIKE 'a%' AND o_clerk LIKE '%1' AND o_orderpriority LIKE '%URG%' AND o_orderstatus LIKE 'O' AND o_comment LIKE '%a_b%';

-- name: long_list
SELECT o_orderkey FROM purchase WHERE o_orderkey IN (12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);

-- name: short_list
SELECT o_orderkey FROM purchase WHERE o_orderstatus IN ('O', 'F', 'O') AND o_orderkey IN (7);

-- name: unknown_is_false
SELECT o_orderkey FROM purchase WHERE o_totalprice > 10 OR NULL;

-- name: constants_propagate
SELECT o_orderkey FROM purchase WHERE o_custkey = 5 AND o_orderkey > o_custkey + 3;

-- name: group_by_constants
SELECT o_orderstatus, 1, count(*) FROM purchase GROUP BY o_orderstatus, 1, o_orderstatus;

-- name: filters_of_aggregates
SELECT count(*) FILTER (WHERE true), sum(o_totalprice) FILTER (WHERE o_custkey > 3) FROM purchase;

-- name: concatenation
SELECT o_orderstatus || '-' || o_clerk || '!' FROM purchase;

-- name: first_of_partitions
SELECT * FROM (SELECT o_custkey, o_orderkey, row_number() OVER (PARTITION BY o_custkey ORDER BY o_totalprice DESC) AS rn FROM purchase) WHERE rn <= 3;

-- name: ranks_of_partitions
SELECT * FROM (SELECT o_custkey, rank() OVER (PARTITION BY o_custkey ORDER BY o_orderdate) AS r, sum(o_totalprice) OVER (PARTITION BY o_custkey ORDER BY o_orderdate ROWS UNBOUNDED PRECEDING) FROM purchase) WHERE 2 > r;

-- name: first_of_all
SELECT * FROM (SELECT o_orderkey, row_number() OVER (ORDER BY o_totalprice) AS rn FROM purchase) WHERE rn < 5;

-- name: no_first
SELECT * FROM (SELECT o_orderkey, row_number() OVER (PARTITION BY o_custkey ORDER BY o_totalprice) AS rn FROM purchase) WHERE rn <= 0;

-- name: not_the_first
SELECT * FROM (SELECT o_orderkey, row_number() OVER (PARTITION BY o_custkey ORDER BY o_totalprice) AS rn, count(*) OVER (PARTITION BY o_custkey) FROM purchase) WHERE rn > 2;

-- name: limit_below_window
SELECT o_orderkey, rank() OVER (ORDER BY o_totalprice DESC) AS r FROM purchase LIMIT 5;

-- name: semi_join_below_groups
SELECT * FROM (SELECT o_custkey, sum(o_totalprice) FROM purchase GROUP BY o_custkey) WHERE o_custkey IN (SELECT c_custkey FROM customer WHERE c_mktsegment = 'BUILDING');

-- name: anti_join_below_window
SELECT * FROM (SELECT o_custkey, rank() OVER (PARTITION BY o_custkey ORDER BY o_totalprice) FROM purchase) p WHERE NOT EXISTS (SELECT 1 FROM customer WHERE c_custkey = p.o_custkey);

-- name: merged_values
EXPLAIN FORMATTED SELECT (SELECT max(o_totalprice) FROM purchase), (SELECT min(o_orderdate) FROM purchase), (SELECT max(o_totalprice) FROM purchase) + 1;

-- name: merged_values_of_filters
EXPLAIN SELECT CASE WHEN (SELECT count(*) FROM item WHERE l_quantity BETWEEN 1 AND 20) > 100
  THEN (SELECT avg(l_extendedprice) FROM item WHERE l_quantity BETWEEN 1 AND 20)
  ELSE (SELECT avg(l_tax) FROM item WHERE l_quantity BETWEEN 21 AND 40) END;

-- name: columns_of_grouping_sets
SELECT o_orderstatus, o_orderpriority, sum(o_totalprice) FROM purchase GROUP BY CUBE (o_orderstatus, o_orderpriority);

-- name: rebalance
SELECT /*+ REBALANCE(o_custkey) */ o_custkey FROM purchase;

-- name: sample
SELECT o_custkey FROM purchase TABLESAMPLE (10 PERCENT) REPEATABLE (3);

-- name: top_of_columns
SELECT o_clerk FROM purchase ORDER BY o_totalprice LIMIT 3;

-- name: cost_of_join
EXPLAIN COST SELECT c_name, o_orderkey FROM customer JOIN purchase ON c_custkey = o_custkey WHERE c_acctbal > 0;

-- name: extended_window
EXPLAIN EXTENDED SELECT o_custkey, lag(o_orderkey) OVER (PARTITION BY o_custkey ORDER BY o_orderkey) FROM purchase;

-- name: formatted_window
EXPLAIN FORMATTED SELECT o_custkey, sum(o_orderkey) OVER (PARTITION BY o_custkey ORDER BY o_orderkey ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM purchase;
