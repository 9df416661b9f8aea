-- Columns by regular expression, when the session asks for it.
CREATE TEMPORARY VIEW t AS SELECT 1 AS a1, 2 AS a2, 3 AS b, 4 AS `a.c`, struct(5 AS x1, 6 AS x2, 7 AS y) AS s;
SET spark.sql.parser.quotedRegexColumnNames = true;

-- name: prefix
SELECT `a.*` FROM t;
-- name: exclude
SELECT `(b)?+.+` FROM t;
-- name: exclude_several
SELECT `(a1|b|s)?+.+` FROM t;
-- name: qualified
SELECT t.`a[12]` FROM t;
-- name: exact
SELECT `b` FROM t;
-- name: alternatives
SELECT `a1|b` FROM t;
-- name: upper_case
SELECT `A[12]` FROM t;
-- name: none
SELECT `zzz` FROM t;
-- name: beside_others
SELECT 1 AS one, `a\\d`, b FROM t;
-- name: struct_field
SELECT s.`x.*` FROM t;
-- name: in_function
SELECT count(`a[12]`) FROM t;
-- name: in_expression
SELECT `a[12]` + 1 FROM t;
-- name: in_coalesce
SELECT coalesce(`a[12]`) FROM t;
-- name: in_where
SELECT b FROM t WHERE `a1` = 1;
-- name: in_where_pattern
SELECT b FROM t WHERE `a[1]` = 1;
-- name: in_group_by
SELECT `b`, count(*) FROM t GROUP BY `b`;
-- name: in_order_by
SELECT b FROM t ORDER BY `a1`;
-- name: aliased
SELECT `a1` AS x FROM t;
-- name: of_join
SELECT `a\\d` FROM t AS l JOIN t AS r ON l.b = r.b;
-- name: of_join_side
SELECT l.`a\\d` FROM t AS l JOIN t AS r ON l.b = r.b;
-- name: invalid_pattern
SELECT `(` FROM t;
-- name: table_name_quoted
SELECT b FROM `t`;
-- name: star_too
SELECT *, `b` FROM t;
-- name: plain_name
SELECT a1 FROM t;
