-- SQL functions that give rows.
CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 'a'), (2, 'b'), (2, 'c'), (3, NULL) AS t(k, v);
CREATE TEMPORARY FUNCTION of_key(key INT) RETURNS TABLE (k INT, v STRING) RETURN SELECT k, v FROM t WHERE k = key;
CREATE TEMPORARY FUNCTION all_rows() RETURNS TABLE (a BIGINT, b STRING) RETURN SELECT * FROM t;
CREATE TEMPORARY FUNCTION up_to(n INT DEFAULT 2) RETURNS TABLE (i INT) RETURN SELECT explode(sequence(1, n));
CREATE TEMPORARY FUNCTION without_columns(x INT) RETURNS TABLE RETURN SELECT x AS a, x + 1 AS b;
CREATE TEMPORARY FUNCTION values_of(x INT) RETURNS TABLE (a INT) RETURN SELECT x UNION ALL SELECT x + 1;
CREATE TEMPORARY FUNCTION with_cte(x INT) RETURNS TABLE (a INT) RETURN WITH c AS (SELECT x AS y) SELECT y FROM c;
-- name: call
SELECT * FROM of_key(2);
-- name: call_alias
SELECT r.v FROM of_key(1) AS r;
-- name: call_alias_columns
SELECT p, q FROM of_key(1) AS r(p, q);
-- name: cast_columns
SELECT * FROM all_rows();
-- name: default
SELECT * FROM up_to();
-- name: named
SELECT * FROM up_to(n => 3);
-- name: values_body
SELECT * FROM values_of(5);
-- name: cte_body
SELECT * FROM with_cte(5);
-- name: join
SELECT x.k, y.v FROM of_key(2) x JOIN t y ON x.k = y.k AND x.v = y.v;
-- name: lateral
SELECT x.k, r.i FROM (SELECT DISTINCT k FROM t) x, LATERAL up_to(x.k) r;
-- name: lateral_filter
SELECT x.id, r.v FROM range(1, 4) x, LATERAL of_key(CAST(x.id AS INT)) r;
-- name: left_lateral
SELECT x.id, r.v FROM range(3, 5) x LEFT JOIN LATERAL of_key(CAST(x.id AS INT)) r;
-- name: subquery_argument
SELECT * FROM of_key((SELECT max(k) FROM t));
-- name: in_subquery
SELECT k FROM t WHERE k IN (SELECT i FROM up_to(1));
-- name: without_columns_call
SELECT * FROM without_columns(1);
-- name: as_scalar
SELECT of_key(1);
-- name: too_many
SELECT * FROM of_key(1, 2);
-- name: too_few
SELECT * FROM of_key();
-- name: wrong_type
SELECT * FROM of_key(array(1));
-- name: unknown
SELECT * FROM nowhere(1);
-- name: column_mismatch
CREATE TEMPORARY FUNCTION bad1() RETURNS TABLE (a INT, b INT) RETURN SELECT 1;
-- name: not_a_query
CREATE TEMPORARY FUNCTION bad2() RETURNS TABLE (a INT) RETURN 1;
-- name: duplicate_columns
CREATE TEMPORARY FUNCTION bad3() RETURNS TABLE (a INT, a INT) RETURN SELECT 1, 2;
-- name: cannot_cast
CREATE TEMPORARY FUNCTION bad4() RETURNS TABLE (a INT) RETURN SELECT array(1);
-- name: values_with_parameter
CREATE TEMPORARY FUNCTION bad0(x INT) RETURNS TABLE (a INT) RETURN VALUES (x), (x + 1);
-- name: unknown_table
CREATE TEMPORARY FUNCTION bad5() RETURNS TABLE (a INT) RETURN SELECT * FROM nowhere;
-- name: missing_columns
CREATE TEMPORARY FUNCTION bad6() RETURNS TABLE () RETURN SELECT 1;
-- name: describe
DESCRIBE FUNCTION of_key;
-- name: drop
DROP TEMPORARY FUNCTION of_key;
-- name: dropped
SELECT * FROM of_key(1);
