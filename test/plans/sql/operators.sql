CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1,'a',1.5D),(2,'b',2.5D),(NULL,'c',NULL) AS t(id,name,x);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (1,'z',1.5D),(2,'y',2.5D),(NULL,'c',NULL) AS t(id,word,y);
CREATE TEMPORARY VIEW lineitem USING parquet OPTIONS (path 'test/data/tpch/lineitem.parquet');

-- name: aggregate
SELECT id, count(*), sum(x), avg(x) FROM l GROUP BY id;

-- name: distinct_aggregates
SELECT count(DISTINCT name), count(DISTINCT id) FROM l;

-- name: having_top
SELECT id, count(*) c FROM l GROUP BY id HAVING count(*) > 1 ORDER BY c DESC LIMIT 10;

-- name: sort
SELECT * FROM l ORDER BY id;

-- name: top
SELECT * FROM range(100) ORDER BY id % 7 LIMIT 3;

-- name: top_projected
SELECT id + 1 AS n FROM range(100) ORDER BY id % 7 LIMIT 3 OFFSET 2;

-- name: limit
SELECT * FROM range(100) WHERE id > 3 LIMIT 3;

-- name: limit_below
SELECT count(*) FROM (SELECT * FROM range(100) LIMIT 3);

-- name: offset
SELECT * FROM range(100) OFFSET 2;

-- name: distinct
SELECT DISTINCT name FROM l;

-- name: union_all
SELECT name FROM l UNION ALL SELECT word FROM r;

-- name: union
SELECT name FROM l UNION SELECT word FROM r;

-- name: intersect
SELECT name FROM l INTERSECT SELECT word FROM r;

-- name: except
SELECT name FROM l EXCEPT SELECT word FROM r;

-- name: range_filter
SELECT * FROM range(10) WHERE id > 5;

-- name: repartition
SELECT /*+ REPARTITION(3) */ * FROM l;

-- name: repartition_by
SELECT /*+ REPARTITION(3, id) */ * FROM l;

-- name: coalesce
SELECT /*+ COALESCE(2) */ * FROM l;

-- name: by_range
SELECT /*+ REPARTITION_BY_RANGE(3, id) */ * FROM l;

-- name: distribute_sort
SELECT * FROM l DISTRIBUTE BY id SORT BY x;

-- name: scalar_subquery
SELECT (SELECT max(id) FROM r), name FROM l;

-- name: one_row
SELECT 1;

-- name: values
SELECT * FROM VALUES (1),(2);

-- name: scan
SELECT l_orderkey FROM lineitem WHERE l_quantity > 10 AND l_shipmode IN ('AIR','MAIL') AND l_comment LIKE 'a%';

-- name: count_scan
SELECT count(*) FROM lineitem;
