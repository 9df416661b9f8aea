-- WITH RECURSIVE.
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 10, 'a'), (2, 20, 'b'), (3, CAST(NULL AS INT), 'c'), (CAST(NULL AS INT), 40, 'd') AS t1(a, b, c);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (1, 101), (2, 200), (CAST(NULL AS INT), 400) AS t2(a, d);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 7), (2, 8), (5, 9) AS t3(a, e);

-- name: rec_basic
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;

-- name: rec_fact
WITH RECURSIVE r AS (SELECT 1 AS n, CAST(1 AS BIGINT) AS f UNION ALL SELECT n + 1, f * (n + 1) FROM r WHERE n < 6) SELECT sum(f), max(n) FROM r;

-- name: rec_limit
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r;

-- name: rec_limit_clause
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r LIMIT 7;

-- name: rec_max_level
WITH RECURSIVE r(n) MAX RECURSION LEVEL 5 AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r;

-- name: rec_union_distinct
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;

-- name: rec_join
WITH RECURSIVE g AS (SELECT a AS s, e AS t FROM t3 WHERE a = 1 UNION ALL SELECT g.s, t2.d FROM g JOIN t2 ON g.t = t2.a + 6) SELECT * FROM g;

-- name: rec_no_recursion
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT 2) SELECT * FROM r;

-- name: rec_no_keyword
WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;

-- name: rec_in_subquery
SELECT * FROM t1 WHERE a IN (WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 2) SELECT n FROM r);

-- name: rec_twice
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT x.n, y.n FROM r x, r y;

-- name: rec_agg
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT max(n) + 1 FROM r WHERE n < 3) SELECT * FROM r;

-- name: rec_left_only
WITH RECURSIVE r(n) AS (SELECT n FROM r UNION ALL SELECT 1) SELECT * FROM r;

-- name: rec_type_mismatch
WITH RECURSIVE r(n) AS (SELECT 'a' UNION ALL SELECT n || 'b' FROM r WHERE length(n) < 4) SELECT * FROM r;

-- name: rec_outer
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t1 LEFT JOIN r ON r.n = t1.a WHERE n < 3) SELECT * FROM r;

-- name: rec_self_join
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT x.n + 1 FROM r x JOIN r y ON x.n = y.n WHERE x.n < 3) SELECT * FROM r;

-- name: rec_in_scalar
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT (SELECT max(n) FROM r) + 1 WHERE 1 = 1) SELECT * FROM r;

-- name: rec_tree
WITH RECURSIVE tree(id, parent, path) AS (SELECT 1, CAST(NULL AS INT), 'root' UNION ALL SELECT c.id, c.parent, concat(t.path, '/', c.name) FROM (VALUES (2, 1, 'x'), (3, 1, 'y'), (4, 2, 'z')) AS c(id, parent, name) JOIN tree t ON c.parent = t.id) SELECT * FROM tree ORDER BY id;

-- name: rec_nested
WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a WHERE n < 3), b(m) AS (SELECT n FROM a UNION ALL SELECT m + 10 FROM b WHERE m < 20) SELECT * FROM b;

-- name: rec_levels_allowed
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 101) SELECT max(n) FROM r;

-- name: rec_empty_anchor
WITH RECURSIVE r(n) AS (SELECT 1 WHERE false UNION ALL SELECT n + 1 FROM r) SELECT * FROM r;

-- name: rec_several_rows
WITH RECURSIVE r AS (SELECT a, e FROM t3 UNION ALL SELECT a, e - 1 FROM r WHERE e > 6) SELECT a, count(*) n FROM r GROUP BY a;

-- name: rec_fibonacci
WITH RECURSIVE f(i, x, y) AS (SELECT 1, 0L, 1L UNION ALL SELECT i + 1, y, x + y FROM f WHERE i < 20) SELECT i, x FROM f ORDER BY i;

-- name: rec_filter_outside
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 20) SELECT n FROM r WHERE n % 5 = 0;

-- name: rec_graph
WITH RECURSIVE edges AS (SELECT * FROM VALUES (1, 2), (2, 3), (3, 4), (2, 5) AS e(src, dst)), reach(node, depth) AS (SELECT 1, 0 UNION ALL SELECT dst, depth + 1 FROM reach JOIN edges ON node = src WHERE depth < 10) SELECT node, min(depth) d FROM reach GROUP BY node;

-- name: rec_column_names
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n * 2 AS other FROM r WHERE n < 10) SELECT n FROM r;

-- name: rec_join_outside
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT t1.a, t1.c FROM t1 JOIN r ON t1.a = r.n;

-- name: rec_in_cte
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 4), s AS (SELECT sum(n) t FROM r) SELECT * FROM s;

-- name: rec_three_branches
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT 10 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT * FROM r;

-- name: rec_right_join_right
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t3 RIGHT JOIN r ON t3.a = r.n WHERE n < 3) SELECT * FROM r;

-- name: rec_distinct_inside
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT DISTINCT n + 1 FROM r WHERE n < 3) SELECT * FROM r;

-- name: rec_exists_inside
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE EXISTS (SELECT 1 FROM t3 WHERE t3.a = r.n)) SELECT * FROM r;

-- name: rec_limit_inside
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3 LIMIT 2) SELECT * FROM r;

-- name: rec_window_free_strings
WITH RECURSIVE r(s) AS (SELECT CAST('x' AS STRING) UNION ALL SELECT concat(s, 'x') FROM r WHERE length(s) < 4) SELECT s, length(s) l FROM r;

-- name: rec_date_series
WITH RECURSIVE d(x) AS (SELECT DATE'2024-02-27' UNION ALL SELECT date_add(x, 1) FROM d WHERE x < DATE'2024-03-02') SELECT x FROM d;
