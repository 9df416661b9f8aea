CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 'a', 10, 'x'), (2, 'b', 30, 'x'), (3, 'c', 20, 'y'), (4, null, 40, 'y'), (5, 'e', null, 'x') t(i, s, n, k);
-- name: by_other
SELECT max_by(s, n), min_by(s, n), max_by(i, s), min_by(n, s), max_by(array(i), n), max_by(struct(i, s), n) FROM t;
-- name: several_by_other
SELECT max_by(s, n, 2), min_by(s, n, 2), max_by(s, n, 10), min_by(i, n, 3) FROM t;
-- name: several_by_key
SELECT k, max_by(i, n, 2) AS g, min_by(i, n, 1) AS l FROM t GROUP BY k ORDER BY k;
-- name: several_of_nothing
SELECT max_by(s, n, 2), min_by(s, n, 2) FROM t WHERE i > 10;
-- name: several_zero
SELECT max_by(s, n, 0) FROM t;
-- name: several_too_many
SELECT max_by(s, n, 100001) FROM t;
-- name: several_of_column
SELECT max_by(s, n, i) FROM t;
-- name: several_of_string
SELECT max_by(s, n, 'a') FROM t;
-- name: several_of_null
SELECT max_by(s, n, null) FROM t;
-- name: several_by_maps
SELECT max_by(s, map(i, 1), 2) FROM t;
-- name: by_maps
SELECT max_by(s, map(i, 1)) FROM t;
-- name: respect_nulls
SELECT sort_array(collect_list(s) RESPECT NULLS) AS r, sort_array(collect_list(s) IGNORE NULLS) AS i, k FROM t GROUP BY k ORDER BY k;
-- name: respect_nulls_of_set
SELECT sort_array(collect_set(s) RESPECT NULLS) FROM t;
-- name: respect_nulls_names
SELECT collect_list(s) RESPECT NULLS, collect_set(s) RESPECT NULLS, array_agg(s) RESPECT NULLS FROM t WHERE i > 100;
-- name: respect_nulls_of_sum
SELECT sum(i) RESPECT NULLS FROM t;
-- name: ignore_nulls_of_sum
SELECT sum(i) IGNORE NULLS FROM t;
-- name: first_and_last
SELECT first(s), last(s), first(s, true), last(s, true), first_value(n), last_value(n) IGNORE NULLS, any_value(s), first(n) IGNORE NULLS FROM (SELECT * FROM VALUES (null, null), ('a', 1), (null, null) v(s, n));
-- name: strings
SELECT min(s), max(s), min(concat('a long prefix of text ', s)), max(cast(s AS binary)) FROM t;
-- name: count_forms
SELECT count(*), count(s), count(s, n), count(DISTINCT s, n), count(DISTINCT k), count(DISTINCT array(k)), count(DISTINCT struct(k, i % 2)) FROM t;
-- name: logical
SELECT bool_and(i > 0), every(n > 10), bool_or(n > 35), some(n > 50), any(null), count_if(n > 10), count_if(null) FROM t;
-- name: overflow_of_sum
SELECT sum(x) FROM VALUES (9223372036854775807L), (1L) v(x);
-- name: try_overflow
SELECT try_sum(x), try_avg(x), try_sum(cast(x AS decimal(38, 0))) FROM VALUES (9223372036854775807L), (1L) v(x);
-- name: statistics
SELECT k, var_pop(n) AS vp, var_samp(n) AS vs, stddev(n) AS sd, skewness(i) AS sk, kurtosis(i) AS ku, corr(i, n) AS co, covar_pop(i, n) AS cp, regr_slope(n, i) AS sl, regr_intercept(n, i) AS ic, regr_r2(n, i) AS r2, regr_count(n, i) AS rc FROM t GROUP BY k ORDER BY k;
