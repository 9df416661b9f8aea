-- What Spark refuses of windows.
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

-- name: no_over
SELECT row_number() FROM sales;

-- name: no_over_lag
SELECT lag(qty) FROM sales;

-- name: no_over_rank
SELECT id, rank() + 1 FROM sales;

-- name: no_order_row_number
SELECT row_number() OVER (PARTITION BY region) FROM sales;

-- name: no_order_rank
SELECT rank() OVER () FROM sales;

-- name: no_order_lag
SELECT lag(qty) OVER (PARTITION BY region) FROM sales;

-- name: no_order_ntile
SELECT ntile(2) OVER () FROM sales;

-- name: no_order_nth_value
SELECT nth_value(qty, 1) OVER () FROM sales;

-- name: no_order_cume_dist
SELECT cume_dist() OVER (PARTITION BY region) FROM sales;

-- name: frame_row_number
SELECT row_number() OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales;

-- name: frame_rank
SELECT rank() OVER (ORDER BY id RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM sales;

-- name: frame_rank_accepted
SELECT rank() OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) r FROM sales ORDER BY r;

-- name: frame_lag
SELECT lag(qty) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales;

-- name: frame_lag_unbounded
SELECT lag(qty) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM sales;

-- name: distinct_sum
SELECT sum(DISTINCT qty) OVER (PARTITION BY region) FROM sales;

-- name: distinct_count
SELECT count(DISTINCT qty) OVER () FROM sales;

-- name: distinct_row_number
SELECT row_number(DISTINCT) OVER (ORDER BY id) FROM sales;

-- name: distinct_lag
SELECT lag(DISTINCT qty) OVER (ORDER BY id) FROM sales;

-- name: not_a_window_function
SELECT abs(qty) OVER (ORDER BY id) FROM sales;

-- name: not_a_function
SELECT upper(region) OVER () FROM sales;

-- name: window_in_where
SELECT id FROM sales WHERE row_number() OVER (ORDER BY id) = 1;

-- name: aggregate_window_in_where
SELECT id FROM sales WHERE sum(qty) OVER () > 1;

-- name: window_in_having
SELECT region FROM sales GROUP BY region HAVING row_number() OVER (ORDER BY region) = 1;

-- name: window_in_group_by
SELECT count(*) FROM sales GROUP BY row_number() OVER (ORDER BY id);

-- name: window_in_join
SELECT a.id FROM sales a JOIN sales b ON row_number() OVER (ORDER BY a.id) = b.id;

-- name: window_in_aggregate
SELECT sum(row_number() OVER (ORDER BY id)) FROM sales;

-- name: window_in_window
SELECT sum(row_number() OVER (ORDER BY id)) OVER (ORDER BY id) FROM sales;

-- name: window_in_limit
SELECT id FROM sales LIMIT row_number() OVER (ORDER BY id);

-- name: unknown_window
SELECT sum(qty) OVER w FROM sales;

-- name: unknown_window_parentheses
SELECT sum(qty) OVER (w2) FROM sales WINDOW w AS (ORDER BY id);

-- name: repeated_window
SELECT sum(qty) OVER w FROM sales WINDOW w AS (ORDER BY id), w AS (ORDER BY qty);

-- name: window_reference_unknown
SELECT sum(qty) OVER w FROM sales WINDOW w AS w3;

-- name: window_reference_of_reference
SELECT sum(qty) OVER a FROM sales WINDOW a AS b, b AS c, c AS (ORDER BY id);

-- name: rows_without_order_sliding
SELECT sum(qty) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales WHERE id = 1;

-- name: range_without_order
SELECT sum(qty) OVER (PARTITION BY region RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales;

-- name: range_current_without_order
SELECT sum(qty) OVER (PARTITION BY region RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM sales;

-- name: range_two_orders
SELECT sum(qty) OVER (ORDER BY id, qty RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales;

-- name: range_string_order
SELECT sum(qty) OVER (ORDER BY region RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales;

-- name: range_timestamp_number
SELECT count(*) OVER (ORDER BY at RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM events;

-- name: range_boolean_order
SELECT count(*) OVER (ORDER BY qty > 1 RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales;

-- name: rows_string_bound
SELECT count(*) OVER (ORDER BY id ROWS BETWEEN 'a' PRECEDING AND CURRENT ROW) FROM sales;

-- name: rows_double_bound
SELECT count(*) OVER (ORDER BY id ROWS BETWEEN 1.5 PRECEDING AND CURRENT ROW) FROM sales;

-- name: rows_column_bound
SELECT count(*) OVER (ORDER BY id ROWS BETWEEN id PRECEDING AND CURRENT ROW) FROM sales;

-- name: range_column_bound
SELECT count(*) OVER (ORDER BY id RANGE BETWEEN CURRENT ROW AND qty FOLLOWING) FROM sales;

-- name: bounds_reversed
SELECT count(*) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING) FROM sales;

-- name: bounds_reversed_current
SELECT count(*) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 PRECEDING) FROM sales;

-- name: bounds_unbounded_following_first
SELECT count(*) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED FOLLOWING AND UNBOUNDED PRECEDING) FROM sales;

-- name: bounds_unbounded_following
SELECT count(*) OVER (ORDER BY id ROWS UNBOUNDED FOLLOWING) FROM sales;

-- name: bounds_mixed_types
SELECT count(*) OVER (ORDER BY id RANGE BETWEEN 1L PRECEDING AND 1.5D FOLLOWING) FROM sales;

-- name: range_int_order_double_bound
SELECT count(*) OVER (ORDER BY id RANGE BETWEEN 1.5D PRECEDING AND CURRENT ROW) FROM sales;

-- name: ntile_zero
SELECT ntile(0) OVER (ORDER BY id) FROM sales;

-- name: ntile_negative
SELECT ntile(-1) OVER (ORDER BY id) FROM sales;

-- name: ntile_column
SELECT ntile(id) OVER (ORDER BY id) FROM sales;

-- name: ntile_string
SELECT ntile('a') OVER (ORDER BY id) FROM sales;

-- name: nth_value_zero
SELECT nth_value(qty, 0) OVER (ORDER BY id) FROM sales;

-- name: nth_value_null
SELECT nth_value(qty, NULL) OVER (ORDER BY id) FROM sales;

-- name: nth_value_column
SELECT nth_value(qty, id) OVER (ORDER BY id) FROM sales;

-- name: lag_column_offset
SELECT lag(qty, id) OVER (ORDER BY id) FROM sales;

-- name: lag_string_offset
SELECT lag(qty, 'x') OVER (ORDER BY id) FROM sales;

-- name: lag_default_type
SELECT lag(qty, 1, 'x') OVER (ORDER BY id) FROM sales;

-- name: lag_default_date
SELECT lag(day, 1, 5) OVER (ORDER BY id) FROM sales;

-- name: row_number_arguments
SELECT row_number(1) OVER (ORDER BY id) FROM sales;

-- name: lag_arguments
SELECT lag() OVER (ORDER BY id) FROM sales;

-- name: lag_many_arguments
SELECT lag(qty, 1, 2, 3) OVER (ORDER BY id) FROM sales;

-- name: rank_arguments
SELECT rank(qty) OVER (ORDER BY qty) FROM sales;

-- name: ignore_nulls_sum
SELECT sum(qty) IGNORE NULLS OVER (ORDER BY id) FROM sales;

-- name: ignore_nulls_row_number
SELECT row_number() IGNORE NULLS OVER (ORDER BY id) FROM sales;

-- name: ignore_nulls_upper
SELECT upper(region) IGNORE NULLS FROM sales;

-- name: filter_row_number
SELECT row_number() FILTER (WHERE qty > 1) OVER (ORDER BY id) FROM sales;

-- name: filter_lag
SELECT lag(qty) FILTER (WHERE qty > 1) OVER (ORDER BY id) FROM sales;

-- name: window_in_filter
SELECT sum(qty) FILTER (WHERE row_number() OVER (ORDER BY id) > 1) FROM sales;

-- name: ungrouped_column
SELECT region, sum(qty) OVER (ORDER BY region) FROM sales GROUP BY region;

-- name: ungrouped_in_order
SELECT region, rank() OVER (ORDER BY qty) FROM sales GROUP BY region;

-- name: missing_column
SELECT sum(missing) OVER (ORDER BY id) FROM sales;

-- name: missing_partition_column
SELECT sum(qty) OVER (PARTITION BY missing ORDER BY id) FROM sales;

-- name: missing_order_column
SELECT sum(qty) OVER (ORDER BY missing) FROM sales;

-- name: order_by_map
SELECT row_number() OVER (ORDER BY map(1, id)) FROM sales;

-- name: partition_by_map
SELECT count(*) OVER (PARTITION BY map(1, id)) FROM sales;

-- name: sum_of_strings
SELECT sum(note) OVER (ORDER BY id) FROM events WHERE id = 3;

-- name: sum_overflow
SELECT sum(v) OVER (ORDER BY v) FROM VALUES (9223372036854775807), (1) AS t(v);

-- name: division_by_zero
SELECT sum(1 / (id - 5)) OVER (ORDER BY id) FROM sales;

-- name: over_number
SELECT sum(qty) OVER 1 FROM sales;

-- name: over_unclosed
SELECT sum(qty) OVER (ORDER BY id FROM sales;

-- name: frame_without_and
SELECT sum(qty) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING CURRENT ROW) FROM sales;

-- name: order_before_partition
SELECT sum(qty) OVER (ORDER BY id PARTITION BY region) FROM sales;

-- name: groups_frame
SELECT sum(qty) OVER (ORDER BY id GROUPS 1 PRECEDING) FROM sales;

-- name: order_by_ordinal
SELECT id, row_number() OVER (ORDER BY 1) r FROM sales WHERE id = 1;

-- name: over_scalar_subquery
SELECT id, sum(qty) OVER (ORDER BY id ROWS BETWEEN (SELECT 1) PRECEDING AND CURRENT ROW) FROM sales;
