-- Frames, named windows, windows over aggregates and in all parts of queries.
CREATE TEMPORARY VIEW sales AS SELECT * FROM VALUES
  (1, 'east', DATE'2024-01-01', 10, 1.5D, 10.25), (2, 'east', DATE'2024-01-02', 20, 2.5D, 20.50),
  (3, 'east', DATE'2024-01-02', 20, -0.5D, 7.75), (4, 'east', DATE'2024-01-05', NULL, NULL, NULL),
  (5, 'west', DATE'2024-01-01', 5, 100.25D, 1.00), (6, 'west', DATE'2024-01-03', 15, 0.1D, 2.00),
  (7, 'west', NULL, 25, 0.2D, 3.00), (8, NULL, DATE'2024-02-01', 7, 0.3D, 4.00),
  (9, NULL, DATE'2024-02-28', 8, double('NaN'), 5.00), (10, 'north', DATE'2024-02-29', 1, 0.0D, 6.00)
  AS t(id, region, day, qty, price, amount);
CREATE TEMPORARY VIEW events AS SELECT * FROM VALUES
  (1, 'a', TIMESTAMP'2024-03-01 10:00:00', 'x'), (2, 'a', TIMESTAMP'2024-03-01 10:05:00', NULL),
  (3, 'a', TIMESTAMP'2024-03-01 10:20:00', 'a rather long string value'), (4, 'a', TIMESTAMP'2024-03-01 12:00:00', NULL),
  (5, 'b', TIMESTAMP'2024-03-01 09:00:00', NULL), (6, 'b', TIMESTAMP'2024-03-01 09:00:30', 'y'),
  (7, 'b', TIMESTAMP'2024-03-02 09:00:30', 'another rather long string')
  AS t(id, who, at, note);

-- name: rows_preceding
SELECT id, sum(id) OVER (ORDER BY id ROWS 2 PRECEDING) a, sum(id) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) b, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING) c, sum(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND CURRENT ROW) d FROM sales ORDER BY id;

-- name: rows_following
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) a, count(*) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) b, max(id) OVER (ORDER BY id DESC ROWS BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING) c FROM sales ORDER BY id;

-- name: rows_unbounded
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) a, sum(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 2 FOLLOWING) b, sum(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) c FROM sales ORDER BY id;

-- name: rows_without_order
SELECT count(*) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) c FROM sales;

-- name: rows_expression_bound
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 + 1 PRECEDING AND 3 - 2 FOLLOWING) a FROM sales ORDER BY id;

-- name: rows_negative_bound
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN -1 FOLLOWING AND 1 FOLLOWING) a FROM sales ORDER BY id;

-- name: rows_doubles
SELECT id, sum(price) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) a, avg(price) OVER (ORDER BY id ROWS 2 PRECEDING) b, min(price) OVER (ORDER BY id ROWS 2 PRECEDING) c, max(price) OVER (ORDER BY id ROWS 2 PRECEDING) d FROM sales ORDER BY id;

-- name: rows_decimals
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) a, avg(amount) OVER (ORDER BY id ROWS 2 PRECEDING) b, min(amount) OVER (ORDER BY id ROWS 2 PRECEDING) c FROM sales ORDER BY id;

-- name: rows_beyond
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 100 PRECEDING AND 100 FOLLOWING) a, sum(id) OVER (ORDER BY id ROWS BETWEEN 100 FOLLOWING AND 200 FOLLOWING) b, count(*) OVER (ORDER BY id ROWS BETWEEN 200 PRECEDING AND 100 PRECEDING) c FROM sales ORDER BY id;

-- name: range_peers
SELECT id, sum(id) OVER (ORDER BY qty) a, sum(id) OVER (ORDER BY qty RANGE BETWEEN CURRENT ROW AND CURRENT ROW) b, sum(id) OVER (ORDER BY qty RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) c, sum(id) OVER (ORDER BY day, qty RANGE CURRENT ROW) d FROM sales ORDER BY id;

-- name: range_numbers
SELECT id, sum(id) OVER (ORDER BY qty RANGE BETWEEN 5 PRECEDING AND 5 FOLLOWING) a, sum(id) OVER (ORDER BY qty RANGE 10 PRECEDING) b, sum(id) OVER (ORDER BY qty RANGE BETWEEN 1 FOLLOWING AND 10 FOLLOWING) c, sum(id) OVER (ORDER BY qty RANGE BETWEEN 10 PRECEDING AND 1 PRECEDING) d FROM sales ORDER BY id;

-- name: range_desc
SELECT id, sum(id) OVER (ORDER BY qty DESC RANGE BETWEEN 5 PRECEDING AND CURRENT ROW) a, sum(id) OVER (ORDER BY qty DESC RANGE BETWEEN CURRENT ROW AND 10 FOLLOWING) b, sum(id) OVER (ORDER BY qty DESC NULLS FIRST RANGE BETWEEN 5 PRECEDING AND 5 FOLLOWING) c FROM sales ORDER BY id;

-- name: range_nulls_last
SELECT id, sum(id) OVER (ORDER BY qty NULLS LAST RANGE BETWEEN 5 PRECEDING AND 5 FOLLOWING) a, count(*) OVER (ORDER BY qty NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND 5 FOLLOWING) b, count(*) OVER (ORDER BY qty RANGE BETWEEN 5 PRECEDING AND UNBOUNDED FOLLOWING) c FROM sales ORDER BY id;

-- name: range_doubles
SELECT id, count(*) OVER (ORDER BY price RANGE BETWEEN 0.5D PRECEDING AND 0.5D FOLLOWING) a, count(*) OVER (ORDER BY price DESC RANGE BETWEEN 1D PRECEDING AND 1D FOLLOWING) b FROM sales ORDER BY id;

-- name: range_decimals
SELECT id, count(*) OVER (ORDER BY amount RANGE BETWEEN 2.5 PRECEDING AND 1.25 FOLLOWING) a, count(*) OVER (ORDER BY amount RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) b FROM sales ORDER BY id;

-- name: range_bigint
SELECT id, sum(id) OVER (ORDER BY cast(qty AS bigint) RANGE BETWEEN 5 PRECEDING AND 5L FOLLOWING) a, sum(id) OVER (ORDER BY cast(qty AS smallint) RANGE BETWEEN 5S PRECEDING AND 5S FOLLOWING) b FROM sales ORDER BY id;

-- name: range_dates
SELECT id, count(*) OVER (ORDER BY day RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) a, count(*) OVER (ORDER BY day RANGE BETWEEN INTERVAL 2 DAYS PRECEDING AND CURRENT ROW) b FROM sales ORDER BY id;

-- name: range_dates_months
SELECT id, count(*) OVER (ORDER BY day RANGE BETWEEN INTERVAL '1' MONTH PRECEDING AND CURRENT ROW) a, count(*) OVER (ORDER BY day DESC RANGE BETWEEN INTERVAL '1' MONTH PRECEDING AND INTERVAL '1' YEAR FOLLOWING) b FROM sales ORDER BY id;

-- name: range_timestamps
SELECT id, count(*) OVER (PARTITION BY who ORDER BY at RANGE BETWEEN INTERVAL 10 MINUTES PRECEDING AND CURRENT ROW) a, count(*) OVER (PARTITION BY who ORDER BY at RANGE BETWEEN INTERVAL 1 HOUR PRECEDING AND INTERVAL 1 HOUR FOLLOWING) b, count(*) OVER (PARTITION BY who ORDER BY at DESC RANGE BETWEEN CURRENT ROW AND INTERVAL '1 01:00:00' DAY TO SECOND FOLLOWING) c FROM events ORDER BY id;

-- name: range_timestamps_calendar
SELECT id, count(*) OVER (PARTITION BY who ORDER BY at RANGE BETWEEN INTERVAL '1 month' PRECEDING AND CURRENT ROW) a FROM events ORDER BY id;

-- name: range_timestamp_ntz
SELECT id, count(*) OVER (ORDER BY cast(at AS timestamp_ntz) RANGE BETWEEN INTERVAL '5' MINUTE PRECEDING AND INTERVAL '5' MINUTE FOLLOWING) a FROM events ORDER BY id;

-- name: range_interval_order
SELECT id, count(*) OVER (ORDER BY at - TIMESTAMP'2024-03-01 00:00:00' RANGE BETWEEN INTERVAL '10' MINUTE PRECEDING AND CURRENT ROW) a FROM events ORDER BY id;

-- name: range_strings
SELECT id, sum(id) OVER (ORDER BY region RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) a FROM sales ORDER BY id;

-- name: range_overflow
SELECT sum(v) OVER (ORDER BY v RANGE BETWEEN CURRENT ROW AND 10 FOLLOWING) FROM VALUES (2147483640), (2147483647) AS t(v);

-- name: range_unbounded_without_order
SELECT id, count(*) OVER (PARTITION BY region RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) c FROM sales ORDER BY id;

-- name: frame_names
SELECT sum(qty) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN 1 PRECEDING AND 2 FOLLOWING), sum(qty) OVER (ORDER BY id DESC ROWS 1 PRECEDING), sum(qty) OVER (ORDER BY qty RANGE BETWEEN 5 PRECEDING AND UNBOUNDED FOLLOWING), sum(qty) OVER (PARTITION BY region), sum(qty) OVER () FROM sales;

-- name: frame_names_intervals
SELECT count(*) OVER (ORDER BY day RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND CURRENT ROW) FROM sales;

-- name: named_window
SELECT id, sum(qty) OVER w AS s, row_number() OVER w AS r FROM sales WINDOW w AS (PARTITION BY region ORDER BY id) ORDER BY id;

-- name: named_window_parentheses
SELECT id, sum(qty) OVER (w) AS s FROM sales WINDOW w AS (PARTITION BY region ORDER BY id) ORDER BY id;

-- name: named_windows
SELECT id, sum(qty) OVER w1 AS s, avg(qty) OVER w2 AS r, count(*) OVER w3 c FROM sales WINDOW w1 AS (PARTITION BY region), w2 AS (PARTITION BY region ORDER BY id ROWS 1 PRECEDING), w3 AS w1 ORDER BY id;

-- name: named_window_case
SELECT id, sum(qty) OVER W AS s FROM sales WINDOW w AS (PARTITION BY region) ORDER BY id;

-- name: named_window_unused
SELECT id FROM sales WINDOW w AS (PARTITION BY region) ORDER BY id;

-- name: named_window_group_by
SELECT region, sum(qty), rank() OVER w AS r FROM sales GROUP BY region WINDOW w AS (ORDER BY sum(qty) DESC) ORDER BY r;

-- name: distribute_sort
SELECT id, row_number() OVER (DISTRIBUTE BY region SORT BY id DESC) r FROM sales ORDER BY id;

-- name: partition_sort
SELECT id, row_number() OVER (PARTITION BY region SORT BY id DESC) r, sum(id) OVER (CLUSTER BY region) s FROM sales ORDER BY id;

-- name: window_over_aggregate
SELECT region, sum(qty) s, rank() OVER (ORDER BY sum(qty) DESC) r FROM sales GROUP BY region ORDER BY r, region;

-- name: sum_of_sum
SELECT region, sum(sum(qty)) OVER (ORDER BY region) t, sum(qty) / sum(sum(qty)) OVER () share FROM sales GROUP BY region ORDER BY region;

-- name: sum_of_sum_partition
SELECT region, day, sum(sum(qty)) OVER (PARTITION BY region ORDER BY day) t FROM sales GROUP BY region, day ORDER BY region, day;

-- name: avg_of_sum_names
SELECT region, avg(sum(qty)) OVER (PARTITION BY region), max(count(*)) OVER () FROM sales GROUP BY region ORDER BY region;

-- name: window_over_group_key_expression
SELECT qty % 3 AS k, count(*) c, row_number() OVER (ORDER BY qty % 3) r FROM sales GROUP BY qty % 3 ORDER BY k;

-- name: window_with_having
SELECT region, sum(qty) s, rank() OVER (ORDER BY sum(qty)) r FROM sales GROUP BY region HAVING sum(qty) > 10 ORDER BY r;

-- name: global_aggregate_window
SELECT sum(qty) s, count(*) OVER () c, row_number() OVER (ORDER BY sum(qty)) r FROM sales;

-- name: window_in_order_by
SELECT id FROM sales ORDER BY row_number() OVER (ORDER BY id DESC);

-- name: window_in_order_by_alias
SELECT id, sum(qty) OVER (PARTITION BY region) s FROM sales ORDER BY s DESC NULLS LAST, id;

-- name: window_in_order_by_aggregate
SELECT region, sum(qty) s FROM sales GROUP BY region ORDER BY rank() OVER (ORDER BY sum(qty));

-- name: distinct_window
SELECT DISTINCT region, count(*) OVER (PARTITION BY region) c FROM sales ORDER BY region;

-- name: top_per_group
SELECT * FROM (SELECT id, region, qty, row_number() OVER (PARTITION BY region ORDER BY qty DESC, id) r FROM sales) WHERE r <= 2 ORDER BY id;

-- name: top_per_group_rank
SELECT * FROM (SELECT id, region, rank() OVER (PARTITION BY region ORDER BY day) r FROM sales) WHERE r = 1 ORDER BY id;

-- name: top_per_group_dense_rank
SELECT * FROM (SELECT id, dense_rank() OVER (ORDER BY day) r FROM sales) WHERE r < 3 ORDER BY id;

-- name: filter_on_partition_key
SELECT * FROM (SELECT id, region, sum(qty) OVER (PARTITION BY region) s FROM sales) WHERE region = 'east' AND s > 1 ORDER BY id;

-- name: several_specifications
SELECT id, sum(qty) OVER (PARTITION BY region ORDER BY id) a, sum(qty) OVER (PARTITION BY region) b, row_number() OVER (ORDER BY id) c, count(*) OVER (PARTITION BY day) d, rank() OVER (PARTITION BY region, day ORDER BY id) e FROM sales ORDER BY id;

-- name: window_of_window_subquery
SELECT id, sum(r) OVER (ORDER BY id) t FROM (SELECT id, row_number() OVER (PARTITION BY region ORDER BY id) r FROM sales) ORDER BY id;

-- name: window_in_cte
WITH w AS (SELECT region, id, row_number() OVER (PARTITION BY region ORDER BY id DESC) r FROM sales) SELECT a.region, a.id, b.id FROM w a JOIN w b ON a.region = b.region AND a.r = b.r + 1 ORDER BY a.id, b.id;

-- name: window_union
SELECT id, row_number() OVER (ORDER BY id) r FROM sales UNION ALL SELECT id, -rank() OVER (ORDER BY who) FROM events ORDER BY 1, 2;

-- name: window_over_empty
SELECT id, sum(qty) OVER (PARTITION BY region ORDER BY id), row_number() OVER (ORDER BY id) FROM sales WHERE id > 100;

-- name: lateral_alias
SELECT id, qty * 2 AS q, sum(q) OVER (ORDER BY id) s FROM sales ORDER BY id;

-- name: star_and_window
SELECT *, row_number() OVER (ORDER BY id) AS r FROM events ORDER BY id;

-- name: window_in_array
SELECT id, array(row_number() OVER (ORDER BY id), lag(id) OVER (ORDER BY id)) FROM sales ORDER BY id;

-- name: counts_by_minute
SELECT id, count(*) OVER (PARTITION BY date_trunc('hour', at) ORDER BY at) c FROM events ORDER BY id;

-- name: limit_over_window
SELECT id, row_number() OVER (ORDER BY id) r FROM sales ORDER BY id LIMIT 3;

-- name: large_sliding
SELECT sum(s), max(m), min(c) FROM (SELECT sum(id) OVER (PARTITION BY id % 7 ORDER BY id ROWS BETWEEN 10 PRECEDING AND 10 FOLLOWING) s, max(id) OVER (ORDER BY id RANGE BETWEEN 100 PRECEDING AND 50 PRECEDING) m, count(*) OVER (PARTITION BY id % 100 ORDER BY id DESC) c FROM range(50000));

-- name: large_many_partitions
SELECT count(*), sum(r), sum(l), max(d) FROM (SELECT row_number() OVER (PARTITION BY id % 5000 ORDER BY id) r, lag(id, 3, 0L) OVER (PARTITION BY id % 5000 ORDER BY id) l, dense_rank() OVER (PARTITION BY id % 5000 ORDER BY id % 20) d FROM range(50000));

-- name: range_of_a_sum_that_is_cast
SELECT k, count(*) OVER (ORDER BY (0.1BD + k) DESC NULLS FIRST RANGE BETWEEN 1 FOLLOWING AND 3 FOLLOWING) AS n FROM VALUES (1), (2), (4), (NULL) AS t(k);
