-- IN and NOT IN with a query: nulls, several columns, under OR, in every clause.
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 10, 'a'), (2, 20, 'b'), (3, CAST(NULL AS INT), 'c'), (CAST(NULL AS INT), 40, 'd') AS t1(a, b, c);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (1, 101), (2, 200), (CAST(NULL AS INT), 400) AS t2(a, d);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 7), (2, 8), (5, 9) AS t3(a, e);

-- name: in_name
SELECT a IN (SELECT a FROM t2), a FROM t1;

-- name: not_in_name
SELECT a NOT IN (SELECT a FROM t2), a FROM t1;

-- name: in_corr_name
SELECT a IN (SELECT a FROM t2 WHERE t2.d > t1.b), a FROM t1;

-- name: multi_in_name
SELECT (a, b) IN (SELECT a, d FROM t2), a FROM t1;

-- name: join_on_exists
SELECT t1.a, t2.d FROM t1 JOIN t2 ON t1.a = t2.a AND EXISTS (SELECT 1 FROM t3 WHERE t3.a = t1.a);

-- name: left_join_on_in
SELECT t1.a, t2.d FROM t1 LEFT JOIN t2 ON t1.a = t2.a AND t1.a IN (SELECT a FROM t3);

-- name: or_not_in
SELECT a FROM t1 WHERE b = 40 OR a NOT IN (SELECT a FROM t2 WHERE a IS NOT NULL);

-- name: or_not_in_null
SELECT a FROM t1 WHERE b = 40 OR a NOT IN (SELECT a FROM t2);

-- name: scalar_in_filter_or
SELECT a FROM t1 WHERE b > (SELECT min(d) / 10 FROM t2) OR a = (SELECT max(e) - 6 FROM t3 WHERE t3.a = t1.a);

-- name: in_where
SELECT a FROM t1 WHERE a IN (SELECT a FROM t2);

-- name: not_in_where_null
SELECT a FROM t1 WHERE a NOT IN (SELECT a FROM t2);

-- name: not_in_where_no_null
SELECT a FROM t1 WHERE a NOT IN (SELECT a FROM t2 WHERE a IS NOT NULL);

-- name: not_in_empty
SELECT a FROM t1 WHERE a NOT IN (SELECT a FROM t2 WHERE d > 1000);

-- name: in_empty
SELECT a FROM t1 WHERE a IN (SELECT a FROM t2 WHERE d > 1000);

-- name: not_in_never_null
SELECT e FROM t3 WHERE a NOT IN (SELECT a FROM t3 WHERE e > 8);

-- name: not_in_two
SELECT a, b FROM t1 WHERE (a, b) NOT IN (SELECT a, d FROM t2);

-- name: not_in_two_partial
SELECT a, b FROM t1 WHERE (a, b) NOT IN (SELECT a, d / 10 FROM t2 WHERE a IS NOT NULL);

-- name: in_two
SELECT a, b FROM t1 WHERE (a, b * 10) IN (SELECT a, d FROM t2);

-- name: in_two_correlated
SELECT a, b FROM t1 WHERE (a, b) IN (SELECT t2.a, 10 FROM t2 WHERE t2.d > t1.b);

-- name: in_cast
SELECT a FROM t1 WHERE a IN (SELECT CAST(a AS BIGINT) FROM t2);

-- name: in_string_number
SELECT a FROM t1 WHERE a IN (SELECT '1');

-- name: in_decimal
SELECT a FROM t1 WHERE a IN (SELECT 1.0 UNION ALL SELECT 2.5);

-- name: in_correlated
SELECT a FROM t1 WHERE b IN (SELECT d / 10 FROM t2 WHERE t2.a = t1.a);

-- name: not_in_correlated
SELECT a FROM t1 WHERE b NOT IN (SELECT d / 10 FROM t2 WHERE t2.a = t1.a);

-- name: not_in_correlated_null
SELECT a FROM t1 WHERE a NOT IN (SELECT a FROM t2 WHERE t2.d > t1.b * 15);

-- name: in_aggregate
SELECT a FROM t1 WHERE b * 10 IN (SELECT max(d) FROM t2 GROUP BY a);

-- name: in_aggregate_correlated
SELECT a FROM t1 WHERE b * 10 + 1 IN (SELECT max(d) FROM t2 WHERE t2.a = t1.a);

-- name: not_in_aggregate_correlated
SELECT a FROM t1 WHERE b * 10 + 1 NOT IN (SELECT max(d) FROM t2 WHERE t2.a = t1.a);

-- name: in_count_correlated
SELECT a FROM t1 WHERE 0 IN (SELECT count(*) FROM t2 WHERE t2.a = t1.a);

-- name: in_having
SELECT a, sum(d) FROM t2 GROUP BY a HAVING a IN (SELECT a FROM t3);

-- name: in_having_aggregate
SELECT a, sum(d) s FROM t2 GROUP BY a HAVING sum(d) IN (SELECT 200 UNION SELECT 201);

-- name: in_or
SELECT a FROM t1 WHERE a IN (SELECT a FROM t3) OR b IS NULL;

-- name: in_and_or
SELECT a FROM t1 WHERE (a IN (SELECT a FROM t3) AND b > 10) OR (a NOT IN (SELECT a FROM t3) AND c = 'c');

-- name: in_nested
SELECT a FROM t1 WHERE a IN (SELECT a FROM t2 WHERE d IN (SELECT e * 25 FROM t3));

-- name: in_nested_not
SELECT a FROM t1 WHERE a IN (SELECT a FROM t2 WHERE d NOT IN (SELECT e * 25 FROM t3));

-- name: in_case
SELECT a, CASE WHEN a IN (SELECT a FROM t3) THEN 'in' ELSE 'out' END x FROM t1;

-- name: in_sum
SELECT sum(CASE WHEN a IN (SELECT a FROM t3) THEN b ELSE 0 END) x FROM t1;

-- name: in_union
SELECT a FROM t1 WHERE a IN (SELECT a FROM t2 UNION SELECT a FROM t3);

-- name: in_intersect
SELECT a FROM t1 WHERE a IN (SELECT a FROM t2 INTERSECT SELECT a FROM t3);

-- name: in_except
SELECT a FROM t1 WHERE a NOT IN (SELECT a FROM t3 EXCEPT SELECT a FROM t2);

-- name: in_limit
SELECT a FROM t1 WHERE a IN (SELECT a FROM t3 ORDER BY e LIMIT 2);

-- name: in_values
SELECT a FROM t1 WHERE a IN (VALUES (1), (3));

-- name: in_select_not
SELECT a, NOT (a IN (SELECT a FROM t3)) x FROM t1;

-- name: in_constant
SELECT a FROM t1 WHERE 5 IN (SELECT a FROM t3);

-- name: null_in
SELECT a FROM t1 WHERE NULL IN (SELECT a FROM t3);

-- name: null_not_in_empty
SELECT a FROM t1 WHERE NULL NOT IN (SELECT a FROM t3 WHERE e > 100);

-- name: in_is_null
SELECT a, (a IN (SELECT a FROM t3)) IS NULL x FROM t1;

-- name: in_inner_join_on
SELECT t1.a, t2.d FROM t1 JOIN t2 ON t1.a = t2.a AND t2.d IN (SELECT e * 25 FROM t3);

-- name: in_left_join_on_right
SELECT t1.a, t2.d FROM t1 LEFT JOIN t2 ON t1.a = t2.a AND t2.d IN (SELECT e * 25 FROM t3);

-- name: not_in_left_join_on
SELECT t1.a, t2.d FROM t1 LEFT JOIN t2 ON t1.a = t2.a AND t1.a NOT IN (SELECT a FROM t3 WHERE e = 7);

-- name: in_from_subquery
SELECT * FROM (SELECT a FROM t1 WHERE a IN (SELECT a FROM t2)) s WHERE a NOT IN (SELECT a FROM t3 WHERE e = 7);

-- name: in_struct
SELECT a FROM t1 WHERE struct(a, c) IN (SELECT a, 'a' FROM t2);

-- name: in_expression_left
SELECT a FROM t1 WHERE a + 1 IN (SELECT a FROM t2);

-- name: in_a_set_operation_in_parentheses
SELECT id FROM range(6) WHERE id IN ((SELECT 1L) UNION (SELECT 3L)) OR id NOT IN ((SELECT id FROM range(5)) EXCEPT (SELECT 2L));

-- name: in_a_list_of_a_query_in_parentheses
SELECT id FROM range(3) WHERE id IN ((SELECT 1L), 2) OR id IN ((SELECT max(id) - 2 FROM range(3)));
