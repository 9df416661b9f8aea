-- Aggregates, sketches and windows.
-- name: count
SELECT count(*), count(x), count(DISTINCT x), sum(x), avg(x), min(x), max(x), sum(DISTINCT x), avg(DISTINCT x) FROM VALUES (1), (2), (2), (NULL) AS t(x);
-- name: count_2
SELECT count(*), count(x), sum(x), avg(x), min(x), max(x), first(x), last(x), collect_list(x), collect_set(x), any_value(x), stddev(x), bool_and(x > 1) FROM VALUES (1) AS t(x) WHERE false;
-- name: sum
SELECT sum(x), avg(x), min(x), max(x), stddev(x), variance(x) FROM VALUES (CAST(NULL AS INT)), (NULL) AS t(x);
-- name: count_3
SELECT count(a, b), count(DISTINCT a, b), count(1), count(NULL) FROM VALUES (1, 2), (1, NULL), (1, 2), (3, 4) AS t(a, b);
-- name: count_4
SELECT count();
-- name: sum_2
SELECT sum(x), avg(x) FROM VALUES (1.50BD), (2.25BD), (NULL) AS t(x);
-- name: sum_3
SELECT sum(x), avg(x), max(x) FROM VALUES (2147483647), (2147483647) AS t(x);
-- name: sum_4
SELECT sum(x) FROM VALUES (9223372036854775807L), (1L) AS t(x);
-- name: try_sum
SELECT try_sum(x), try_avg(x) FROM VALUES (9223372036854775807L), (1L) AS t(x);
-- name: try_sum_2
SELECT try_sum(x), sum(x) FROM VALUES (99999999999999999999999999999999999999BD), (1BD) AS t(x);
-- name: try_sum_3
SELECT try_sum(x) FROM VALUES (5), (10), (NULL) AS t(x);
-- name: sum_5
SELECT sum(x), avg(x), min(x), max(x) FROM VALUES (double('NaN')), (1D), (double('inf')) AS t(x);
-- name: sum_6
SELECT sum('a');
-- name: sum_7
SELECT sum(x), avg(x) FROM VALUES ('1'), ('2.5') AS t(x);
-- name: sum_8
SELECT sum(true);
-- name: avg
SELECT avg(array(1));
-- name: min
SELECT min(x), max(x) FROM VALUES ('b'), ('A'), ('a'), (NULL) AS t(x);
-- name: min_2
SELECT min(x), max(x) FROM VALUES (array(1, 2)), (array(1)), (array(0, 5)) AS t(x);
-- name: min_3
SELECT min(x), max(x), max(struct(x, 1)) FROM VALUES (true), (false), (NULL) AS t(x);
-- name: max
SELECT max(map(1, 2));
-- name: min_4
SELECT min(x, 1) FROM VALUES (1) AS t(x);
-- name: max_2
SELECT max(x, 2), min(x, 2) FROM VALUES (1), (5), (3) AS t(x);
-- name: any
SELECT any(x), some(x), every(x), bool_or(x), bool_and(x) FROM VALUES (true), (false), (NULL) AS t(x);
-- name: any_2
SELECT any(x), every(x) FROM VALUES (NULL), (NULL) AS t(x);
-- name: bool_or
SELECT bool_or(1);
-- name: any_value
SELECT any_value(x), any_value(x, true), any_value(x) IGNORE NULLS, first(x), first(x, true), first_value(x) IGNORE NULLS, last(x), last(x, true), last_value(x) RESPECT NULLS FROM VALUES (NULL), (5), (20), (NULL) AS t(x);
-- name: first
SELECT first(x, 1) FROM VALUES (1) AS t(x);
-- name: first_2
SELECT first(x, y) FROM VALUES (1, true) AS t(x, y);
-- name: approx_count_distinct
SELECT approx_count_distinct(x), approx_count_distinct(x, 0.01) FROM VALUES (1), (1), (2), (2), (3), (NULL) AS t(x);
-- name: approx_count_distinct_2
SELECT approx_count_distinct(id), approx_count_distinct(id % 7, 0.2), approx_count_distinct(string(id)) FROM range(1000);
-- name: approx_count_distinct_3
SELECT approx_count_distinct(x, 0) FROM VALUES (1) AS t(x);
-- name: approx_count_distinct_4
SELECT approx_count_distinct(x, 'a') FROM VALUES (1) AS t(x);
-- name: approx_percentile
SELECT approx_percentile(x, array(0.5, 0.4, 0.1), 100), approx_percentile(x, 0.5), percentile_approx(x, 0.9, 10) FROM VALUES (0), (1), (2), (10) AS t(x);
-- name: approx_percentile_2
SELECT approx_percentile(x, 0.5, 100) FROM VALUES (INTERVAL '0' MONTH), (INTERVAL '1' MONTH), (INTERVAL '10' MONTH) AS t(x);
-- name: approx_percentile_3
SELECT approx_percentile(x, 0.5) FROM VALUES (DATE'2024-01-01'), (DATE'2024-01-03') AS t(x);
-- name: approx_percentile_4
SELECT approx_percentile(x, 1.5) FROM VALUES (1) AS t(x);
-- name: approx_percentile_5
SELECT approx_percentile(x, 0.5, 0) FROM VALUES (1) AS t(x);
-- name: approx_percentile_6
SELECT approx_percentile(x, NULL) FROM VALUES (1) AS t(x);
-- name: approx_percentile_7
SELECT approx_percentile('a', 0.5);
-- name: percentile
SELECT percentile(x, 0.3), percentile(x, array(0.25, 0.75)), percentile(x, 0.5, f) FROM VALUES (0, 1), (10, 2), (NULL, 3) AS t(x, f);
-- name: percentile_2
SELECT percentile(x, 0.2) FROM VALUES (INTERVAL '0' SECOND), (INTERVAL '10' SECOND) AS t(x);
-- name: percentile_3
SELECT percentile(x, 0.5, f) FROM VALUES (1, -1) AS t(x, f);
-- name: percentile_4
SELECT percentile(x, 2) FROM VALUES (1) AS t(x);
-- name: percentile_5
SELECT percentile(x, y) FROM VALUES (1, 0.5) AS t(x, y);
-- name: percentile_cont
SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY x), percentile_disc(0.25) WITHIN GROUP (ORDER BY x), percentile_cont(0.25) WITHIN GROUP (ORDER BY x DESC), percentile_disc(array(0.1, 0.9)) WITHIN GROUP (ORDER BY x) FROM VALUES (0), (10), (20), (NULL) AS t(x);
-- name: percentile_cont_2
SELECT percentile_cont(0.5) FROM VALUES (1) AS t(x);
-- name: percentile_cont_3
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x, x) FROM VALUES (1) AS t(x);
-- name: percentile_disc
SELECT percentile_disc(1.5) WITHIN GROUP (ORDER BY x) FROM VALUES (1) AS t(x);
-- name: percentile_cont_4
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x) FROM VALUES (INTERVAL '1' DAY), (INTERVAL '2' DAY) AS t(x);
-- name: median
SELECT median(x), median(DISTINCT x), median(y) FROM VALUES (0, 1.5), (10, 2), (10, NULL) AS t(x, y);
-- name: median_2
SELECT median(x) FROM VALUES (INTERVAL '0' MONTH), (INTERVAL '10' MONTH) AS t(x);
-- name: median_3
SELECT median('a');
-- name: mode
SELECT mode(x), mode(x, true), mode() WITHIN GROUP (ORDER BY x), mode() WITHIN GROUP (ORDER BY x DESC) FROM VALUES (0), (10), (10), (NULL), (NULL), (NULL), (0) AS t(x);
-- name: mode_2
SELECT mode(x) FROM VALUES (INTERVAL '0' MONTH), (INTERVAL '10' MONTH), (INTERVAL '10' MONTH) AS t(x);
-- name: mode_3
SELECT mode(x, 1) FROM VALUES (1) AS t(x);
-- name: mode_4
SELECT mode(map(1, 2));
-- name: std
SELECT std(x), stddev(x), stddev_samp(x), stddev_pop(x), var_pop(x), var_samp(x), variance(x), skewness(x), kurtosis(x) FROM VALUES (1), (2), (3), (10) AS t(x);
-- name: std_2
SELECT std(x), stddev_pop(x), var_samp(x), skewness(x), kurtosis(x), corr(x, x), covar_samp(x, x) FROM VALUES (5) AS t(x);
-- name: stddev
SELECT stddev('a');
-- name: corr
SELECT corr(x, y), covar_pop(x, y), covar_samp(x, y) FROM VALUES (3, 2), (3, 3), (6, 4), (NULL, 1) AS t(x, y);
-- name: regr_slope
SELECT regr_slope(y, x), regr_intercept(y, x), regr_r2(y, x) FROM VALUES (1, 1), (2, 1) AS t(y, x);
-- name: regr_avgx_3
SELECT regr_avgx(y, x), regr_avgy(y, x) FROM VALUES (1.5BD, 2.25BD), (2BD, 3BD) AS t(y, x);
-- name: regr_avgx_4
SELECT regr_avgx(y, x), regr_avgy(y, x) FROM VALUES (1D, 2F), (2D, 3F) AS t(y, x);
-- name: regr_avgx_5
SELECT regr_avgx('1', x), regr_sxx('a', x) FROM VALUES (1) AS t(x);
-- name: regr_count
SELECT regr_count(x) FROM VALUES (1) AS t(x);
-- name: collect_list
SELECT collect_list(x), collect_set(x), array_agg(x), sort_array(collect_set(y)) FROM VALUES (1, 'a'), (2, 'b'), (1, 'a'), (NULL, NULL) AS t(x, y);
-- name: collect_list_2
SELECT collect_list(DISTINCT x), size(collect_set(map(1, 2))) FROM VALUES (1), (1) AS t(x);
-- name: collect_list_3
SELECT collect_list(struct(x, y)), collect_list(x) FILTER (WHERE y > 1) FROM VALUES (1, 2), (3, 1) AS t(x, y);
