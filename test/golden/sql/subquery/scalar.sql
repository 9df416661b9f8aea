-- Queries as values, on their own and correlated.
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 10, 'a'), (2, 20, 'b'), (3, CAST(NULL AS INT), 'c'), (CAST(NULL AS INT), 40, 'd') AS t1(a, b, c);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (1, 101), (2, 200), (CAST(NULL AS INT), 400) AS t2(a, d);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 7), (2, 8), (5, 9) AS t3(a, e);

-- name: scalar_name
SELECT (SELECT max(d) FROM t2), a FROM t1;

-- name: scalar_corr_name
SELECT (SELECT max(d) FROM t2 WHERE t2.a = t1.a), a FROM t1;

-- name: exists_name
SELECT EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a), a FROM t1;

-- name: agg_outer
SELECT a, count(*) FROM t1 GROUP BY a HAVING EXISTS (SELECT 1 FROM t2 WHERE t2.d < max(t1.b) * 10);

-- name: count_bug
SELECT a, (SELECT count(*) FROM t2 WHERE t2.a = t1.a) FROM t1;

-- name: count_bug_having
SELECT a, (SELECT count(*) FROM t2 WHERE t2.a = t1.a HAVING count(*) < 2) FROM t1;

-- name: nonequi_agg
SELECT a, (SELECT sum(d) FROM t2 WHERE t2.a < t1.a) x FROM t1;

-- name: in_group_by
SELECT (SELECT max(d) FROM t2 WHERE t2.a = t1.a) x, count(*) FROM t1 GROUP BY (SELECT max(d) FROM t2 WHERE t2.a = t1.a);

-- name: in_agg
SELECT sum((SELECT max(d) FROM t2 WHERE t2.a = t1.a)) FROM t1;

-- name: in_order_by_unc
SELECT a FROM t1 ORDER BY (SELECT max(d) FROM t2), a;

-- name: case_exists
SELECT a, CASE WHEN EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a) THEN 'y' WHEN a IN (SELECT a FROM t3) THEN 'z' ELSE 'n' END r FROM t1;

-- name: or_exists
SELECT a FROM t1 WHERE a = 3 OR EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a);

-- name: union_corr
SELECT a, (SELECT max(v) FROM (SELECT d v FROM t2 WHERE t2.a = t1.a UNION ALL SELECT e FROM t3 WHERE t3.a = t1.a)) FROM t1;

-- name: distinct_corr
SELECT a, (SELECT DISTINCT c1 FROM (SELECT a c1 FROM t2 WHERE t2.a = t1.a)) FROM t1;

-- name: agg_filter_subq
SELECT sum(b) FILTER (WHERE a IN (SELECT a FROM t2)) FROM t1;

-- name: outer_only_select
SELECT a, (SELECT t1.b + 1) x FROM t1;

-- name: scalar_case
SELECT a, CASE WHEN a = 1 THEN (SELECT max(d) FROM t2) ELSE (SELECT min(d) FROM t2 WHERE t2.a = t1.a) END FROM t1;

-- name: scalar_no_rows
SELECT a, (SELECT d FROM t2 WHERE d > 1000) x FROM t1;

-- name: scalar_arithmetic
SELECT a, b - (SELECT avg(b) FROM t1) dev FROM t1;

-- name: scalar_twice
SELECT (SELECT max(d) FROM t2) - (SELECT min(d) FROM t2) spread, (SELECT max(d) FROM t2) top;

-- name: scalar_nested
SELECT (SELECT max(d) FROM t2 WHERE d < (SELECT max(d) FROM t2)) second;

-- name: scalar_nested_deep
SELECT a FROM t1 WHERE b > (SELECT avg(d) FROM t2 WHERE a IN (SELECT a FROM t3 WHERE e > (SELECT min(e) FROM t3))) / 100;

-- name: scalar_string
SELECT (SELECT c FROM t1 WHERE a = 2) || '!' x;

-- name: scalar_decimal
SELECT (SELECT sum(CAST(d AS DECIMAL(10, 2))) FROM t2) / 3 x;

-- name: scalar_date
SELECT date_add((SELECT max(x) FROM VALUES (DATE'2024-01-31'), (DATE'2023-01-31') v(x)), 1) x;

-- name: scalar_bool
SELECT a FROM t1 WHERE (SELECT max(d) > 100 FROM t2);

-- name: scalar_in_list
SELECT a FROM t1 WHERE a IN ((SELECT min(a) FROM t2), 3);

-- name: scalar_between
SELECT a FROM t1 WHERE b BETWEEN (SELECT min(b) FROM t1) AND (SELECT avg(b) FROM t1);

-- name: scalar_group_having
SELECT a, sum(d) s FROM t2 GROUP BY a HAVING sum(d) > (SELECT avg(d) FROM t2);

-- name: scalar_having_correlated
SELECT a, sum(d) s FROM t2 GROUP BY a HAVING sum(d) > (SELECT sum(e) * 20 FROM t3 WHERE t3.a = t2.a);

-- name: scalar_group_by
SELECT (SELECT max(d) FROM t2) g, count(*) n FROM t1 GROUP BY (SELECT max(d) FROM t2);

-- name: scalar_over_group
SELECT a, count(*), (SELECT count(*) FROM t3) FROM t2 GROUP BY a;

-- name: scalar_function_argument
SELECT coalesce((SELECT d FROM t2 WHERE d = 0), a, -1) x, greatest(a, (SELECT min(a) FROM t3)) y FROM t1;

-- name: scalar_if_correlated
SELECT a, if((SELECT count(*) FROM t2 WHERE t2.a = t1.a) > 1, 'many', 'few') x FROM t1;

-- name: scalar_count_arithmetic
SELECT a, (SELECT count(*) + 10 FROM t2 WHERE t2.a = t1.a) x FROM t1;

-- name: scalar_count_case
SELECT a, (SELECT CASE WHEN count(*) = 0 THEN 'none' WHEN count(*) = 2 THEN NULL ELSE 'some' END FROM t2 WHERE t2.a = t1.a) x FROM t1;

-- name: scalar_count_nested_aggregate
SELECT a, (SELECT max(n) FROM (SELECT count(*) n FROM t2 WHERE t2.a = t1.a)) x FROM t1;

-- name: scalar_count_filter
SELECT a FROM t1 WHERE (SELECT count(*) FROM t2 WHERE t2.a = t1.a) = 0;

-- name: scalar_count_join
SELECT a, (SELECT count(*) FROM t2 JOIN t3 ON t2.a = t3.a WHERE t2.a = t1.a AND t3.e > 7) x FROM t1;

-- name: scalar_sum_avg_count
SELECT a, (SELECT named_struct('n', count(*), 's', sum(d)) FROM t2 WHERE t2.a = t1.a).n x FROM t1;

-- name: scalar_correlated_twice
SELECT a, (SELECT max(d) FROM t2 WHERE t2.a = t1.a) mx, (SELECT min(d) FROM t2 WHERE t2.a = t1.a) mn FROM t1;

-- name: scalar_same_twice
SELECT a, (SELECT max(d) FROM t2 WHERE t2.a = t1.a) mx, (SELECT max(d) FROM t2 WHERE t2.a = t1.a) + 1 mx1 FROM t1;

-- name: scalar_correlated_two_columns
SELECT a FROM t1 WHERE b < (SELECT max(d) FROM t2 WHERE t2.a = t1.a AND t2.d > t1.b);

-- name: scalar_correlated_expression
SELECT a, (SELECT max(d) FROM t2 WHERE t2.a + 1 = t1.a * 2) x FROM t1;

-- name: scalar_correlated_null_safe
SELECT a, (SELECT max(d) FROM t2 WHERE t2.a <=> t1.a) x FROM t1;

-- name: scalar_correlated_or
SELECT a, (SELECT max(d) FROM t2 WHERE t2.a = t1.a OR t2.d = t1.b * 10) x FROM t1;

-- name: scalar_correlated_in_from
SELECT a, (SELECT sum(v) FROM (SELECT d AS v FROM t2 WHERE t2.a = t1.a)) x FROM t1;

-- name: scalar_correlated_grouped
SELECT a, (SELECT max(s) FROM (SELECT a, sum(d) s FROM t2 GROUP BY a) g WHERE g.a = t1.a) x FROM t1;

-- name: scalar_correlated_key_grouped
SELECT a, (SELECT sum(d) FROM t2 WHERE t2.a = t1.a GROUP BY t2.a) x FROM t1;

-- name: scalar_left_join_inside
SELECT a, (SELECT max(e) FROM t2 LEFT JOIN t3 ON t2.a = t3.a WHERE t2.a = t1.a) x FROM t1;

-- name: scalar_correlated_in_on
SELECT a, (SELECT count(*) FROM t2 JOIN t3 ON t2.a = t3.a AND t3.e > t1.b) x FROM t1;

-- name: scalar_in_subquery_of_from
SELECT s.x FROM (SELECT a, (SELECT max(d) FROM t2 WHERE t2.a = t1.a) x FROM t1) s WHERE s.x > 150;

-- name: scalar_alias_reuse
SELECT a, x + 1 y FROM (SELECT a, (SELECT sum(d) FROM t2 WHERE t2.a = t1.a) x FROM t1);

-- name: scalar_lateral_alias
SELECT a, (SELECT max(d) FROM t2 WHERE t2.a = t1.a) x, x + 1 y FROM t1;

-- name: scalar_union
SELECT (SELECT max(d) FROM t2) x UNION ALL SELECT (SELECT min(d) FROM t2);

-- name: scalar_aggregate_argument
SELECT sum(b + (SELECT max(e) FROM t3)) x FROM t1;

-- name: scalar_values_in_join
SELECT t1.a, t2.d FROM t1 JOIN t2 ON t1.a = t2.a AND t2.d > (SELECT avg(e) + 93 FROM t3);

-- name: scalar_limit_offset
SELECT (SELECT d FROM t2 ORDER BY d DESC LIMIT 1 OFFSET 1) x;

-- name: scalar_distinct
SELECT (SELECT DISTINCT a FROM t3 WHERE a = 5) x;

-- name: scalar_outer_in_function
SELECT a, (SELECT upper(t1.c)) x FROM t1;

-- name: scalar_qualified_shadow
SELECT t.a, (SELECT max(t.d) FROM t2 t WHERE t.a = 1) x FROM t1 t;

-- name: scalar_self_correlated
SELECT x.a, x.d FROM t2 x WHERE x.d = (SELECT max(y.d) FROM t2 y WHERE y.a = x.a);

-- name: scalar_inner_name_wins
SELECT a, (SELECT count(*) FROM t3 WHERE a = a) x FROM t1;
