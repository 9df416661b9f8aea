-- Aggregates, sketches and windows.
-- name: row_number
SELECT row_number() OVER (ORDER BY x), rank() OVER (ORDER BY x), dense_rank() OVER (ORDER BY x), percent_rank() OVER (ORDER BY x), cume_dist() OVER (ORDER BY x), ntile(2) OVER (ORDER BY x), x FROM VALUES (1), (1), (2), (5) AS t(x) ORDER BY 1;
-- name: lag
SELECT x, lag(x) OVER (ORDER BY x), lead(x) OVER (ORDER BY x), lag(x, 2, -1) OVER (ORDER BY x), lead(x, 2, 0) OVER (ORDER BY x), lag(x, -1) OVER (ORDER BY x), lead(x, 0) OVER (ORDER BY x) FROM VALUES (1), (2), (3) AS t(x) ORDER BY x;
-- name: lag_2
SELECT k, x, lag(x) IGNORE NULLS OVER (ORDER BY k), lead(x) IGNORE NULLS OVER (ORDER BY k), nth_value(x, 2) OVER (ORDER BY k), nth_value(x, 1) IGNORE NULLS OVER (ORDER BY k), first_value(x) IGNORE NULLS OVER (ORDER BY k), last_value(x) IGNORE NULLS OVER (ORDER BY k ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM VALUES (1, NULL), (2, 20), (3, NULL), (4, 40) AS t(k, x) ORDER BY k;
-- name: sum
SELECT k, sum(x) OVER (PARTITION BY g ORDER BY k), avg(x) OVER (ORDER BY k ROWS 1 PRECEDING), count(*) OVER (), min(x) OVER (ORDER BY k ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), max(x) OVER (ORDER BY k RANGE BETWEEN 1 PRECEDING AND CURRENT ROW), sum(x) OVER (ORDER BY k DESC ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM VALUES ('a', 1, 10), ('a', 2, 20), ('b', 4, 30), ('b', 5, NULL) AS t(g, k, x) ORDER BY k;
-- name: sum_2
SELECT d, sum(x) OVER (ORDER BY d RANGE BETWEEN INTERVAL '2' DAY PRECEDING AND CURRENT ROW), count(x) OVER (ORDER BY d RANGE BETWEEN INTERVAL '1' MONTH PRECEDING AND INTERVAL '1' DAY FOLLOWING) FROM VALUES (DATE'2024-01-01', 1), (DATE'2024-01-02', 2), (DATE'2024-01-05', 3), (DATE'2024-02-01', 4) AS t(d, x) ORDER BY d;
-- name: row_number_2
SELECT row_number() OVER ();
-- name: rank
SELECT rank() OVER (PARTITION BY x) FROM VALUES (1) AS t(x);
-- name: ntile
SELECT ntile(0) OVER (ORDER BY x) FROM VALUES (1) AS t(x);
-- name: ntile_2
SELECT ntile(x) OVER (ORDER BY x) FROM VALUES (1) AS t(x);
-- name: nth_value
SELECT nth_value(x, 0) OVER (ORDER BY x) FROM VALUES (1) AS t(x);
-- name: row_number_3
SELECT row_number() FROM VALUES (1) AS t(x);
-- name: lag_3
SELECT lag(x, y) OVER (ORDER BY x) FROM VALUES (1, 2) AS t(x, y);
-- name: sum_3
SELECT sum(x) OVER (ORDER BY x ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING) FROM VALUES (1) AS t(x);
-- name: sum_4
SELECT sum(x) OVER (ORDER BY y RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM VALUES (1, 'a') AS t(x, y);
-- name: sum_5
SELECT sum(DISTINCT x) OVER (PARTITION BY y) FROM VALUES (1, 2) AS t(x, y);
-- name: percentile_cont
SELECT x, percentile_cont(0.5) WITHIN GROUP (ORDER BY x) OVER (PARTITION BY y), median(x) OVER (PARTITION BY y), collect_list(x) OVER (PARTITION BY y ORDER BY x), stddev(x) OVER (PARTITION BY y), max_by(x, x) OVER (PARTITION BY y) FROM VALUES (1, 'a'), (3, 'a'), (5, 'b') AS t(x, y) ORDER BY x;
-- name: sum_6
SELECT sum(x) FILTER (WHERE x > 1) OVER (ORDER BY x), count(*) OVER w, sum(x) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM VALUES (1), (2), (3) AS t(x) WINDOW w AS (ORDER BY x) ORDER BY 2;
-- name: counter_diff
SELECT counter_diff(x) OVER (ORDER BY k) FROM VALUES (1, 5), (2, 8), (3, 2) AS t(k, x);
-- name: lag_4
SELECT lag(x) FROM VALUES (1) AS t(x);
-- name: upper
SELECT upper(x) OVER () FROM VALUES ('a') AS t(x);
-- name: count
SELECT count(*) OVER (PARTITION BY x ORDER BY y) AS c FROM VALUES (1, 2), (1, 3) AS t(x, y) QUALIFY c > 1;
-- name: measure
SELECT measure(x) FROM VALUES (1) AS t(x);
