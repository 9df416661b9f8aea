-- ORDER BY, SORT BY, DISTRIBUTE BY, CLUSTER BY, LIMIT, OFFSET.
CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (3, 'c'), (1, 'a'), (NULL, 'n'), (2, 'b') AS t(k, v);

-- name: order_all
SELECT k, v FROM t ORDER BY ALL;

-- name: order_all_desc
SELECT v, k FROM t ORDER BY ALL DESC NULLS FIRST;

-- name: order_all_and_more
SELECT k, v FROM t ORDER BY ALL, k;

-- name: order_default_nulls
SELECT k FROM t ORDER BY k;

-- name: order_desc_nulls
SELECT k FROM t ORDER BY k DESC;

-- name: nulls_last
SELECT k FROM t ORDER BY k ASC NULLS LAST;

-- name: nulls_first
SELECT k FROM t ORDER BY k DESC NULLS FIRST;

-- name: ordinal
SELECT v, k FROM t ORDER BY 2 DESC, 1;

-- name: ordinal_out_of_range
SELECT k FROM t ORDER BY 3;

-- name: ordinal_zero
SELECT k FROM t ORDER BY 0;

-- name: expression
SELECT v FROM t ORDER BY -k NULLS LAST;

-- name: not_selected
SELECT v FROM t ORDER BY k NULLS LAST LIMIT 2;

-- name: distinct_not_selected
SELECT DISTINCT v FROM t ORDER BY k;

-- name: sort_by
SELECT count(*) FROM (SELECT * FROM t SORT BY k DESC);

-- name: distribute_by
SELECT count(*) FROM (SELECT * FROM t DISTRIBUTE BY k);

-- name: cluster_by
SELECT count(*) FROM (SELECT * FROM t CLUSTER BY k, v);

-- name: distribute_sort
SELECT sum(k) FROM (SELECT * FROM t DISTRIBUTE BY v SORT BY k);

-- name: limit
SELECT k FROM t ORDER BY k LIMIT 2;

-- name: limit_all
SELECT k FROM t ORDER BY k LIMIT ALL;

-- name: limit_zero
SELECT k FROM t LIMIT 0;

-- name: limit_expression
SELECT k FROM t ORDER BY k LIMIT 1 + 1;

-- name: limit_negative
SELECT k FROM t LIMIT -1;

-- name: limit_null
SELECT k FROM t LIMIT NULL;

-- name: limit_text
SELECT k FROM t LIMIT 'a';

-- name: limit_column
SELECT k FROM t LIMIT k;

-- name: offset
SELECT k FROM t ORDER BY k OFFSET 2;

-- name: limit_offset
SELECT k FROM t ORDER BY k LIMIT 2 OFFSET 1;

-- name: offset_before_limit
SELECT k FROM t ORDER BY k OFFSET 1 LIMIT 2;

-- name: offset_beyond
SELECT k FROM t ORDER BY k OFFSET 10;

-- name: offset_negative
SELECT k FROM t OFFSET -1;

-- name: order_and_cluster
SELECT k FROM t ORDER BY k CLUSTER BY v;

-- name: order_and_sort
SELECT k FROM t ORDER BY k SORT BY v;

-- name: order_by_map
SELECT k FROM t ORDER BY map(k, v);

-- name: order_by_aggregate
SELECT v, count(*) AS n FROM t GROUP BY v ORDER BY max(k) NULLS LAST;

-- name: order_by_aggregate_without_group
SELECT k FROM t ORDER BY max(k);

-- name: order_qualified
SELECT t.k AS a FROM t ORDER BY t.k DESC NULLS LAST;

-- name: order_in_subquery
SELECT * FROM (SELECT k FROM t ORDER BY k NULLS LAST LIMIT 3) ORDER BY k DESC;

-- name: hints
SELECT /*+ REPARTITION(3), BROADCAST(a) */ count(*) FROM t a JOIN t b ON a.k = b.k;

-- name: unknown_hint
SELECT /*+ NO_SUCH_HINT(t) */ count(*) FROM t;

