-- LATERAL queries in FROM.
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 10, 'a'), (2, 20, 'b'), (3, CAST(NULL AS INT), 'c'), (CAST(NULL AS INT), 40, 'd') AS t1(a, b, c);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (1, 101), (2, 200), (CAST(NULL AS INT), 400) AS t2(a, d);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 7), (2, 8), (5, 9) AS t3(a, e);

-- name: lateral_basic
SELECT t1.a, s.d FROM t1, LATERAL (SELECT d FROM t2 WHERE t2.a = t1.a) s;

-- name: lateral_left_count
SELECT t1.a, s.n FROM t1 LEFT JOIN LATERAL (SELECT count(*) n FROM t2 WHERE t2.a = t1.a) s ON true;

-- name: lateral_chain
SELECT t1.a, x, y FROM t1, LATERAL (SELECT t1.a + 1 AS x), LATERAL (SELECT x * 2 AS y);

-- name: lateral_full
SELECT * FROM t1 FULL JOIN LATERAL (SELECT t1.a) ON true;

-- name: lateral_comma
SELECT t1.a, s.d FROM t1, LATERAL (SELECT d FROM t2 WHERE t2.a = t1.a) s;

-- name: lateral_star
SELECT * FROM t1, LATERAL (SELECT * FROM t2 WHERE t2.a = t1.a) AS s;

-- name: lateral_no_alias
SELECT * FROM t1, LATERAL (SELECT t1.a + b AS x);

-- name: lateral_left
SELECT t1.a, s.d FROM t1 LEFT JOIN LATERAL (SELECT d FROM t2 WHERE t2.a = t1.a) s ON s.d > 100;

-- name: lateral_cross
SELECT t1.a, s.d FROM t1 CROSS JOIN LATERAL (SELECT d FROM t2 WHERE t2.a = t1.a) s;

-- name: lateral_inner_on
SELECT t1.a, s.d FROM t1 JOIN LATERAL (SELECT d, a FROM t2) s ON t1.a = s.a;

-- name: lateral_agg
SELECT t1.a, s.* FROM t1, LATERAL (SELECT sum(d) sd, count(*) n, max(t2.a) ma FROM t2 WHERE t2.a = t1.a) s;

-- name: lateral_nonequi_agg
SELECT t1.a, s.* FROM t1, LATERAL (SELECT sum(d) sd, count(*) n FROM t2 WHERE t2.a >= t1.a) s;

-- name: lateral_group
SELECT t1.a, s.* FROM t1, LATERAL (SELECT d % 2 k, count(*) n FROM t2 WHERE t2.a = t1.a GROUP BY d % 2) s;

-- name: lateral_group_outer
SELECT t1.a, s.* FROM t1, LATERAL (SELECT d + t1.b k, count(*) n FROM t2 WHERE t2.a = t1.a GROUP BY d + t1.b) s;

-- name: lateral_union
SELECT t1.a, s.* FROM t1, LATERAL (SELECT t1.a x UNION ALL SELECT t1.b) s;

-- name: lateral_union_tables
SELECT t1.a, s.* FROM t1, LATERAL (SELECT d x FROM t2 WHERE t2.a = t1.a UNION SELECT e FROM t3 WHERE t3.a = t1.a) s;

-- name: lateral_distinct
SELECT t1.a, s.* FROM t1, LATERAL (SELECT DISTINCT t2.a x FROM t2 WHERE t2.a <= t1.a) s;

-- name: lateral_join_inside
SELECT t1.a, s.* FROM t1, LATERAL (SELECT t2.d, t3.e FROM t2 JOIN t3 ON t2.a = t3.a WHERE t2.a = t1.a) s;

-- name: lateral_left_join_inside
SELECT t1.a, s.* FROM t1, LATERAL (SELECT t2.d, t3.e FROM t2 LEFT JOIN t3 ON t2.a = t3.a AND t3.e > t1.b WHERE t2.a = t1.a) s;

-- name: lateral_nested
SELECT t1.a, s.* FROM t1, LATERAL (SELECT * FROM t2, LATERAL (SELECT t2.d + 1 AS y) u WHERE t2.a = t1.a) s;

-- name: lateral_nested_outer
SELECT t1.a, s.* FROM t1, LATERAL (SELECT * FROM t2, LATERAL (SELECT t1.a + t2.d AS y) u) s;

-- name: lateral_values
SELECT * FROM t1, LATERAL (VALUES (1), (2)) v(x);

-- name: lateral_using
SELECT * FROM t1 JOIN LATERAL (SELECT a, d FROM t2) s USING (a);

-- name: lateral_natural
SELECT * FROM t1 NATURAL JOIN LATERAL (SELECT a, d FROM t2) s;

-- name: lateral_table
SELECT * FROM t1, LATERAL t2;

-- name: lateral_semi
SELECT * FROM t1 LEFT SEMI JOIN LATERAL (SELECT a FROM t2) s;

-- name: lateral_right
SELECT * FROM t1 RIGHT JOIN LATERAL (SELECT t1.a) s;

-- name: lateral_first
SELECT * FROM LATERAL (SELECT 1 AS x);

-- name: lateral_chain3
SELECT * FROM t1, LATERAL (SELECT a + 1 AS x), LATERAL (SELECT x + b AS y) WHERE y > 12;

-- name: lateral_join_mixed
SELECT t1.a, s.d, t3.e FROM t1 JOIN LATERAL (SELECT d FROM t2 WHERE t2.a = t1.a) s JOIN t3 ON t3.a = t1.a;

-- name: lateral_in_where
SELECT * FROM t1 WHERE EXISTS (SELECT 1 FROM t2, LATERAL (SELECT t2.d + 1 AS z) q WHERE t2.a = t1.a AND z > 101);

-- name: lateral_having
SELECT t1.a, s.* FROM t1, LATERAL (SELECT count(*) n FROM t2 WHERE t2.a = t1.a HAVING count(*) > 1) s;

-- name: lateral_cond_left
SELECT t1.a, s.x FROM t1 LEFT JOIN LATERAL (SELECT t1.b AS x) s ON s.x > 15;

-- name: lateral_in_sub
SELECT t1.a, s.x FROM t1, LATERAL (SELECT max(d) x FROM t2 WHERE t2.a IN (SELECT a FROM t3) AND t2.a = t1.a) s;

-- name: lateral_except
SELECT t1.a, s.x FROM t1, LATERAL (SELECT a x FROM t2 WHERE t2.a = t1.a EXCEPT SELECT a FROM t3 WHERE e > 7) s;
