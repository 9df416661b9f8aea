CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1,'a',1.5D),(2,'b',2.5D),(NULL,'c',NULL) AS t(id,name,x);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (1,'z',1.5D),(2,'y',2.5D),(NULL,'c',NULL) AS t(id,word,y);
CREATE TEMPORARY VIEW lineitem USING parquet OPTIONS (path 'test/data/tpch/lineitem.parquet');
CREATE TABLE orders (amount INT, city_id INT, zone SMALLINT, day STRING) USING parquet PARTITIONED BY (day);
CREATE TABLE cities (id INT, zone SMALLINT, city STRING) USING parquet;

-- name: formatted_join
EXPLAIN FORMATTED SELECT * FROM l JOIN r ON l.id=r.id ORDER BY l.id LIMIT 2;

-- name: formatted_merge
EXPLAIN FORMATTED SELECT /*+ MERGE(r) */ * FROM l JOIN r ON l.id=r.id AND l.x<r.y;

-- name: formatted_loop
EXPLAIN FORMATTED SELECT * FROM l FULL JOIN r ON l.x<r.y;

-- name: formatted_aggregate
EXPLAIN FORMATTED SELECT id % 3 k, sum(id) FROM range(1000) GROUP BY k;

-- name: formatted_subquery
EXPLAIN FORMATTED SELECT name FROM l WHERE x > (SELECT max(y) FROM r);

-- name: formatted_scan
EXPLAIN FORMATTED SELECT l_orderkey FROM lineitem WHERE l_quantity > 10 AND l_shipmode IN ('AIR','MAIL');

-- name: extended
EXPLAIN EXTENDED SELECT id % 3 k, sum(id) FROM range(1000) WHERE id > 10 GROUP BY k;

-- name: cost
EXPLAIN COST SELECT id % 3 k, sum(id) FROM range(1000) WHERE id > 10 GROUP BY k;

-- name: extended_subquery
EXPLAIN EXTENDED SELECT name, (SELECT max(y) FROM r WHERE r.id = l.id AND EXISTS (SELECT 1 FROM r s WHERE s.y > 1)) AS m
FROM l WHERE x IN (SELECT y FROM r WHERE r.word < l.name);

-- name: formatted_partitions
EXPLAIN FORMATTED SELECT c.city, o.amount FROM orders o JOIN cities c ON o.city_id = c.id AND o.zone = c.zone WHERE o.day = 'mon' AND o.amount > 5;

-- name: extended_partitions
EXPLAIN EXTENDED SELECT amount FROM orders WHERE day = 'mon' AND amount > 5;
