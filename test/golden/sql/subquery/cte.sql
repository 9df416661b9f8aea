-- WITH: chains, scopes, shadowing.
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 10, 'a'), (2, 20, 'b'), (3, CAST(NULL AS INT), 'c'), (CAST(NULL AS INT), 40, 'd') AS t1(a, b, c);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (1, 101), (2, 200), (CAST(NULL AS INT), 400) AS t2(a, d);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 7), (2, 8), (5, 9) AS t3(a, e);

-- name: cte_in_subquery
WITH c AS (SELECT a, max(d) m FROM t2 GROUP BY a) SELECT t1.a, (SELECT m FROM c WHERE c.a = t1.a) FROM t1 WHERE t1.a IN (SELECT a FROM c);

-- name: cte_inside_subquery
SELECT a FROM t1 WHERE EXISTS (WITH c AS (SELECT * FROM t2) SELECT 1 FROM c WHERE c.a = t1.a);

-- name: cte_correlated_inside
SELECT a, (WITH c AS (SELECT max(d) m FROM t2 WHERE t2.a = t1.a) SELECT m FROM c) FROM t1;

-- name: cte_shadow
WITH t AS (SELECT 1 x) SELECT * FROM (WITH t AS (SELECT 2 x) SELECT * FROM t);

-- name: cte_shadow2
WITH t AS (SELECT 1 x), t2 AS (WITH t AS (SELECT 2 x) SELECT * FROM t) SELECT * FROM t2, t;

-- name: cte_nested_scalar
WITH t AS (SELECT 1 x) SELECT (WITH t AS (SELECT 2 x) SELECT x FROM t) y, x FROM t;

-- name: cte_cols
WITH t(p, q) AS (SELECT a, d FROM t2) SELECT q, p FROM t WHERE p = 1;

-- name: cte_dup
WITH t AS (SELECT 1), t AS (SELECT 2) SELECT * FROM t;

-- name: cte_forward
WITH x AS (SELECT * FROM y), y AS (SELECT 1 v) SELECT * FROM x;

-- name: cte_self_join
WITH c AS (SELECT a, sum(d) s FROM t2 GROUP BY a) SELECT l.a, r.s FROM c l JOIN c r ON l.a = r.a;

-- name: cte_chain
WITH x AS (SELECT a, sum(d) s FROM t2 GROUP BY a), y AS (SELECT max(s) m FROM x) SELECT x.a FROM x JOIN y ON x.s = y.m;

-- name: cte_in_set_operation
WITH x AS (SELECT a FROM t2) SELECT a FROM x UNION SELECT a FROM t3 EXCEPT SELECT a FROM x WHERE a = 1;

-- name: cte_union_branches
WITH x AS (SELECT 1 v), y AS (SELECT v + 1 v FROM x) SELECT v FROM x UNION ALL SELECT v FROM y ORDER BY v;

-- name: cte_scalar_from_cte
WITH s AS (SELECT a, sum(d) t FROM t2 GROUP BY a) SELECT a FROM s WHERE t = (SELECT max(t) FROM s);

-- name: cte_exists_from_cte
WITH s AS (SELECT a FROM t3 WHERE e > 7) SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM s WHERE s.a = t1.a);

-- name: cte_name_case
WITH Abc AS (SELECT 1 x) SELECT * FROM aBC;

-- name: cte_hides_view
WITH t1 AS (SELECT 42 a) SELECT a FROM t1;

-- name: cte_reads_hidden_view
WITH t1 AS (SELECT a FROM t1 WHERE a = 2) SELECT * FROM t1;

-- name: cte_shadow_in_subquery
WITH t AS (SELECT 1 x) SELECT x FROM t WHERE EXISTS (WITH t AS (SELECT 5 x) SELECT 1 FROM t WHERE x = 5);

-- name: cte_three_levels
WITH a AS (WITH b AS (WITH c AS (SELECT 1 v) SELECT v + 1 v FROM c) SELECT v + 1 v FROM b) SELECT v + 1 v FROM a;

-- name: cte_unused_wrong
WITH x AS (SELECT nope FROM t1) SELECT 1;

-- name: cte_unused_missing_table
WITH x AS (SELECT * FROM missing_table) SELECT 1;

-- name: cte_too_many_columns
WITH x(p, q) AS (SELECT 1) SELECT * FROM x;

-- name: cte_in_from
SELECT * FROM (WITH x AS (SELECT a FROM t3) SELECT a + 1 b FROM x) s WHERE b > 2;

-- name: cte_order_limit
WITH x AS (SELECT a, e FROM t3 ORDER BY e DESC LIMIT 2) SELECT sum(e) FROM x;

-- name: cte_values
WITH v(i, s) AS (VALUES (1, 'x'), (2, 'y')) SELECT s FROM v WHERE i = 2;

-- name: cte_self_cross
WITH d AS (SELECT a FROM t3) SELECT l.a, r.a FROM d l CROSS JOIN d r WHERE l.a < r.a;

-- name: cte_aggregated_twice
WITH g AS (SELECT a, count(*) n FROM t2 GROUP BY a) SELECT (SELECT max(n) FROM g), (SELECT min(n) FROM g), count(*) FROM g;

-- name: order_under_a_cte_that_is_not_read
WITH unread AS (SELECT 1 AS x), read AS (SELECT id FROM range(5)) SELECT id FROM read ORDER BY id DESC LIMIT 3;
