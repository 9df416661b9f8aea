-- What subqueries may not do.
CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES (1, 10, 'a'), (2, 20, 'b'), (3, CAST(NULL AS INT), 'c'), (CAST(NULL AS INT), 40, 'd') AS t1(a, b, c);
CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES (1, 100), (1, 101), (2, 200), (CAST(NULL AS INT), 400) AS t2(a, d);
CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES (1, 7), (2, 8), (5, 9) AS t3(a, e);

-- name: nested_outer
SELECT a FROM t1 WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t1.a AND EXISTS (SELECT 1 FROM t3 WHERE t3.a = t1.a AND t3.e > 7));

-- name: too_many_rows
SELECT (SELECT d FROM t2);

-- name: corr_too_many_rows
SELECT a, (SELECT d FROM t2 WHERE t2.a = t1.a) FROM t1;

-- name: two_columns
SELECT (SELECT a, d FROM t2);

-- name: in_length
SELECT a FROM t1 WHERE a IN (SELECT a, d FROM t2);

-- name: in_types
SELECT a FROM t1 WHERE (a, b) IN (SELECT array(a), d FROM t2);

-- name: agg_mixed
SELECT a, count(*) FROM t1 GROUP BY a HAVING EXISTS (SELECT 1 FROM t2 HAVING max(t1.b + t2.d) > 0);

-- name: unresolved_inner
SELECT a FROM t1 WHERE EXISTS (SELECT nope FROM t2 WHERE t2.a = t1.a);

-- name: unresolved_inner2
SELECT a FROM t1 WHERE a IN (SELECT zz.nope FROM t2);

-- name: join_on_exists_both
SELECT t1.a, t2.d FROM t1 JOIN t2 ON t1.a = t2.a AND EXISTS (SELECT 1 FROM t3 WHERE t3.a = t1.a AND t3.e < t2.d);

-- name: group_by_scalar_not_agg
SELECT a, (SELECT d FROM t2 WHERE t2.a = t1.a GROUP BY d) FROM t1;

-- name: scalar_in_values
SELECT * FROM VALUES ((SELECT 1)), (2);

-- name: lambda_subq
SELECT transform(array(1,2), x -> x + (SELECT max(a) FROM t1));

-- name: insubq_lambda
SELECT exists(array(1,2), x -> x IN (SELECT a FROM t1));

-- name: limit_subq
SELECT a FROM t1 LIMIT (SELECT 1);

-- name: outer_agg_of_outer
SELECT a, (SELECT max(t1.b) FROM t2) x FROM t1;

-- name: grouped_scalar_not_grouped
SELECT a, (SELECT max(d) FROM t2 WHERE t2.a = t1.b) FROM t1 GROUP BY a;
