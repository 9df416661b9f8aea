-- EXISTS: on its own, correlated, negated, under OR, in every clause.
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 10, 'a'), (2, 20, 'b'), (3, CAST(NULL AS INT), 'c'), (CAST(NULL AS INT), 40, 'd') AS t1(a, b, c);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (1, 101), (2, 200), (CAST(NULL AS INT), 400) AS t2(a, d);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 7), (2, 8), (5, 9) AS t3(a, e);

-- name: exists_where
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a);

-- name: not_exists_where
SELECT a FROM t1 WHERE NOT EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a);

-- name: exists_uncorrelated
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE d > 300);

-- name: exists_uncorrelated_empty
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE d > 3000);

-- name: not_exists_uncorrelated
SELECT a FROM t1 WHERE NOT EXISTS (SELECT 1 FROM t2 WHERE d > 3000);

-- name: exists_non_equi
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.d > t1.b * 10);

-- name: exists_both
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a) AND NOT EXISTS (SELECT 1 FROM t3 WHERE t3.a = t1.a AND e = 8);

-- name: exists_or_in
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a AND d > 100) OR b IN (SELECT d / 10 FROM t2);

-- name: exists_or_not_exists
SELECT a FROM t1 WHERE NOT EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a) OR c = 'a';

-- name: exists_aggregate_is_true
SELECT a FROM t1 WHERE EXISTS (SELECT max(d) FROM t2 WHERE t2.a = t1.a);

-- name: exists_having
SELECT a FROM t1 WHERE EXISTS (SELECT count(*) FROM t2 WHERE t2.a = t1.a HAVING count(*) > 1);

-- name: exists_having_zero
SELECT a FROM t1 WHERE EXISTS (SELECT count(*) FROM t2 WHERE t2.a = t1.a HAVING count(*) = 0);

-- name: exists_grouped
SELECT a FROM t1 WHERE EXISTS (SELECT t2.a, count(*) FROM t2 WHERE t2.a = t1.a GROUP BY t2.a HAVING count(*) > 1);

-- name: exists_in_having
SELECT a, count(*) n FROM t2 GROUP BY a HAVING EXISTS (SELECT 1 FROM t3 WHERE t3.a = t2.a);

-- name: exists_in_having_min
SELECT a, count(*) n FROM t2 GROUP BY a HAVING EXISTS (SELECT 1 FROM t3 WHERE t3.e * 15 > min(t2.d));

-- name: exists_join_inside
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 JOIN t3 ON t2.a = t3.a WHERE t2.a = t1.a AND t3.e > 7);

-- name: exists_union_inside
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a UNION ALL SELECT 1 FROM t3 WHERE t3.a = t1.a + 2);

-- name: exists_limit_inside
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 LIMIT 1);

-- name: exists_select
SELECT a, EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a) AS e, NOT EXISTS (SELECT 1 FROM t3 WHERE t3.a = t1.a) AS n FROM t1;

-- name: exists_in_aggregate
SELECT count(CASE WHEN EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a) THEN 1 END) n FROM t1;

-- name: exists_in_join_condition
SELECT t1.a, t3.e FROM t1 LEFT JOIN t3 ON t1.a = t3.a AND EXISTS (SELECT 1 FROM t2 WHERE t2.a = t3.a AND d = 200);

-- name: exists_in_right_join_condition
SELECT t1.a, t3.e FROM t1 RIGHT JOIN t3 ON t1.a = t3.a AND EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a AND d = 200);

-- name: exists_nested
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a AND EXISTS (SELECT 1 FROM t3 WHERE t3.a = t2.a AND e < 8));

-- name: exists_view_twice
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t1 u WHERE u.a = t1.a + 1);

-- name: exists_star
SELECT a FROM t1 WHERE EXISTS (SELECT * FROM t2 WHERE t2.a = t1.a);

-- name: exists_in_case_order
SELECT a, CASE WHEN EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a) THEN 0 ELSE 1 END k FROM t1 ORDER BY k, a;

-- name: exists_distinct_inside
SELECT a FROM t1 WHERE EXISTS (SELECT DISTINCT d FROM t2 WHERE t2.a = t1.a);

-- name: exists_outer_only_condition
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t1.b > 15);

-- name: exists_constant_false
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a AND 1 = 0);

-- name: exists_of_a_set_operation_in_parentheses
SELECT id FROM range(4) r WHERE EXISTS ((SELECT 1 FROM range(2) s WHERE s.id = r.id) UNION ALL (SELECT 2 FROM range(1) s WHERE s.id + 3 = r.id));

-- name: exists_in_more_parentheses
SELECT id FROM range(2) WHERE EXISTS ((SELECT 1 WHERE false)) OR NOT EXISTS ((SELECT 1 WHERE false) INTERSECT (SELECT 1));
