CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES ('a', 1, 'x'), ('c', 2, 'y'), (null, 3, 'x'), ('b', 4, 'x'), ('a', null, 'y') t(s, n, k);
-- name: ordered
SELECT string_agg(s, ',') WITHIN GROUP (ORDER BY s DESC), listagg(s) WITHIN GROUP (ORDER BY s), listagg(s, '-') WITHIN GROUP (ORDER BY n) FROM t;
-- name: by_key
SELECT k, listagg(s, ', ') WITHIN GROUP (ORDER BY n) AS l FROM t GROUP BY k ORDER BY k;
-- name: several_keys
SELECT listagg(s, ',') WITHIN GROUP (ORDER BY k DESC NULLS FIRST, n DESC NULLS LAST) FROM t;
-- name: distinct
SELECT listagg(DISTINCT s, ',') WITHIN GROUP (ORDER BY s) FROM t;
-- name: filtered
SELECT listagg(s, ',') WITHIN GROUP (ORDER BY s) FILTER (WHERE k = 'x') FROM t;
-- name: of_numbers
SELECT listagg(n, '/') WITHIN GROUP (ORDER BY n) FROM t;
-- name: of_binary
SELECT listagg(b, X'2c') WITHIN GROUP (ORDER BY b DESC), listagg(b) WITHIN GROUP (ORDER BY b) FROM VALUES (X'61'), (X'62'), (null) t(b);
-- name: null_delimiter
SELECT listagg(s, null) WITHIN GROUP (ORDER BY s) FROM t;
-- name: of_nothing
SELECT listagg(s, ','), listagg(null), listagg(cast(null AS string)) FROM t WHERE n > 10;
-- name: unordered_single
SELECT k, listagg(s, ',') AS l FROM (SELECT 'k' AS k, cast(id AS string) AS s FROM range(0, 5, 1, 1)) GROUP BY k;
-- name: delimiter_of_column
SELECT listagg(s, k) FROM t;
-- name: delimiter_of_other_type
SELECT listagg(s, ',') FROM VALUES (X'61') t(s);
-- name: array_argument
SELECT listagg(array(s)) FROM t;
-- name: distinct_in_other_order
SELECT listagg(DISTINCT s, ',') WITHIN GROUP (ORDER BY n) FROM t;
-- name: unicode
SELECT listagg(s, ' ') WITHIN GROUP (ORDER BY s) FROM VALUES ('é'), ('漢字'), ('🦊'), ('z') t(s);
