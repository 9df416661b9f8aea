CREATE TEMP VIEW a AS SELECT * FROM VALUES
  ('a', 1, 1.5D, 2.0D, CAST(1.25 AS DECIMAL(10,2)), true, 'x'), ('a', 2, 2.5D, 1.0D, CAST(2.50 AS DECIMAL(10,2)), false, 'y'), ('a', NULL, NULL, 4.0D, NULL, NULL, NULL), ('a', 7, -3.25D, 8.5D, CAST(-7.75 AS DECIMAL(10,2)), true, 'zebra stripes everywhere'),
  ('b', 5, 1.0D, 1.0D, CAST(3.00 AS DECIMAL(10,2)), false, 'q'), ('c', NULL, NULL, NULL, NULL, NULL, NULL), ('d', 12, 4.0D, NULL, CAST(0.01 AS DECIMAL(10,2)), true, 'r'), ('d', 10, 4.0D, 3.0D, CAST(0.02 AS DECIMAL(10,2)), true, 's'), ('d', 10, 4.0D, 5.0D, CAST(0.02 AS DECIMAL(10,2)), true, 't')
  AS t(k, i, x, y, c, b, s);

-- name: moments
SELECT k, var_pop(x), var_samp(x), variance(x), stddev_pop(x), stddev_samp(x), stddev(x), std(x), skewness(x), kurtosis(x) FROM a GROUP BY k;
-- name: moments-global
SELECT var_pop(i), var_samp(c), stddev(y), skewness(y), kurtosis(i), stddev('3') FROM a;
-- name: moments-empty
SELECT var_pop(x), stddev(x), skewness(x), corr(x, y), covar_pop(x, y), regr_count(y, x) FROM a WHERE k = 'zz';
-- name: pairs
SELECT k, covar_pop(x, y), covar_samp(x, y), corr(x, y) FROM a GROUP BY k;
-- name: regression
SELECT k, regr_count(y, x), regr_avgx(y, x), regr_avgy(y, x), regr_sxx(y, x), regr_syy(y, x), regr_sxy(y, x), regr_slope(y, x), regr_intercept(y, x), regr_r2(y, x) FROM a GROUP BY k;
-- name: regression-global
SELECT regr_count(y, i), regr_slope(y, i), regr_intercept(y, i), regr_r2(y, i), corr(y, i), covar_samp(y, i) FROM a;
-- name: by
SELECT k, max_by(s, i), min_by(s, i), max_by(i, x), min_by(x, y) FROM a GROUP BY k;
-- name: bits
SELECT k, bit_and(i), bit_or(i), bit_xor(i), count_if(b), count_if(i > 5) FROM a GROUP BY k;
-- name: aliases
SELECT k, mean(i), every(b), some(b), any(b), bool_and(b), bool_or(b), try_sum(i), try_avg(i), try_avg(c) FROM a GROUP BY k;
-- name: first
SELECT first(i), first_value(i), any_value(i), last(i), last_value(i), first(i, true), last(s, true), any_value(x, true) FROM (SELECT * FROM a WHERE k = 'a');
-- name: sums
SELECT k, sum(c), avg(c), min(c), max(c), sum(x), avg(i), count(*), count(i), min(s), max(s) FROM a GROUP BY k;
-- name: bad-input
SELECT stddev(b) FROM a;
-- name: bad-bits
SELECT bit_and(x) FROM a;
-- name: bad-count-if
SELECT count_if(i) FROM a;
