-- How windows share exchanges and sorts.
CREATE TEMPORARY VIEW sales USING parquet OPTIONS (path 'test/data/tpch/orders.parquet');

-- name: same_partitions
SELECT o_custkey, row_number() OVER (PARTITION BY o_custkey ORDER BY o_orderdate) AS r, sum(o_totalprice) OVER (PARTITION BY o_custkey ORDER BY o_orderdate) AS s FROM sales;

-- name: other_order
SELECT o_custkey, rank() OVER (PARTITION BY o_custkey ORDER BY o_orderdate) AS r, rank() OVER (PARTITION BY o_custkey ORDER BY o_totalprice) AS s FROM sales;

-- name: coarser_partitions
SELECT o_custkey, sum(o_totalprice) OVER (PARTITION BY o_custkey, o_orderstatus) AS a, sum(o_totalprice) OVER (PARTITION BY o_custkey) AS b FROM sales;

-- name: over_groups
SELECT o_custkey, n, rank() OVER (PARTITION BY o_custkey ORDER BY n) AS r FROM (SELECT o_custkey, o_orderstatus, count(*) AS n FROM sales GROUP BY ALL);

-- name: over_its_groups
SELECT o_custkey, max(n) OVER (PARTITION BY o_custkey) AS m FROM (SELECT o_custkey, count(*) AS n FROM sales GROUP BY o_custkey);

-- name: without_partitions
SELECT sum(n) OVER (ORDER BY n) AS s, max(n) OVER () AS m FROM (SELECT count(*) AS n FROM sales);

-- name: session_window
SELECT session_window, count(*) FROM sales GROUP BY session_window(o_orderdate, '3 days');
