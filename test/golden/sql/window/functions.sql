-- Window functions and aggregates as window functions.
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

-- name: row_number
SELECT id, region, row_number() OVER (PARTITION BY region ORDER BY id) FROM sales ORDER BY id;

-- name: row_number_desc
SELECT id, row_number() OVER (ORDER BY id DESC) AS r FROM sales ORDER BY id;

-- name: ranks
SELECT id, rank() OVER (PARTITION BY region ORDER BY day) r, dense_rank() OVER (PARTITION BY region ORDER BY day) d, percent_rank() OVER (PARTITION BY region ORDER BY day) p, cume_dist() OVER (PARTITION BY region ORDER BY day) c FROM sales ORDER BY id;

-- name: ranks_nulls_last
SELECT id, rank() OVER (ORDER BY qty DESC NULLS FIRST) r, dense_rank() OVER (ORDER BY qty NULLS LAST) d FROM sales ORDER BY id;

-- name: rank_names
SELECT id, rank() OVER (PARTITION BY region ORDER BY day), dense_rank() OVER (ORDER BY day DESC), percent_rank() OVER (ORDER BY day), cume_dist() OVER (ORDER BY day), ntile(3) OVER (ORDER BY id), ntile() OVER (ORDER BY id) FROM sales ORDER BY id;

-- name: ntile
SELECT id, ntile(3) OVER (ORDER BY id) a, ntile(4) OVER (ORDER BY id) b, ntile(20) OVER (ORDER BY id) c, ntile(2) OVER (PARTITION BY region ORDER BY id) d FROM sales ORDER BY id;

-- name: lag_lead
SELECT id, lag(qty) OVER (PARTITION BY region ORDER BY id) a, lead(qty) OVER (PARTITION BY region ORDER BY id) b, lag(qty, 2, -1) OVER (PARTITION BY region ORDER BY id) c, lead(qty, 2, id * 100) OVER (PARTITION BY region ORDER BY id) d FROM sales ORDER BY id;

-- name: lag_lead_names
SELECT lag(qty) OVER (ORDER BY id), lead(qty, 2) OVER (ORDER BY id), lag(qty, 1, 0) OVER (PARTITION BY region ORDER BY id), lead(qty, 1) IGNORE NULLS OVER (ORDER BY id) FROM sales ORDER BY id;

-- name: lag_negative
SELECT id, lag(id, -1) OVER (ORDER BY id) a, lead(id, -2) OVER (ORDER BY id) b, lag(id, 0) OVER (ORDER BY id) c FROM sales ORDER BY id;

-- name: lag_strings
SELECT id, lag(note, 1, 'none') OVER (PARTITION BY who ORDER BY at) a, lead(note) OVER (PARTITION BY who ORDER BY at) b, lag(upper(note)) OVER (PARTITION BY who ORDER BY at) c FROM events ORDER BY id;

-- name: lag_ignore_nulls
SELECT id, lag(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) a, lead(note IGNORE NULLS) OVER (PARTITION BY who ORDER BY at) b, lag(note, 2, 'd') IGNORE NULLS OVER (ORDER BY id) c, lead(note, 2) RESPECT NULLS OVER (ORDER BY id) d FROM events ORDER BY id;

-- name: lag_types
SELECT id, lag(day) OVER (ORDER BY id) a, lag(price) OVER (ORDER BY id) b, lag(amount, 1, 0) OVER (ORDER BY id) c, lag(qty > 9) OVER (ORDER BY id) d, lag(cast(qty as tinyint), 1, 1) OVER (ORDER BY id) e FROM sales ORDER BY id;

-- name: lag_nested
SELECT id, lag(array(id, qty)) OVER (ORDER BY id) a, lag(named_struct('a', region, 'b', qty)) OVER (ORDER BY id) b FROM sales ORDER BY id;

-- name: first_last
SELECT id, first_value(qty) OVER (PARTITION BY region ORDER BY id) a, last_value(qty) OVER (PARTITION BY region ORDER BY id) b, first(qty) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) c, last(qty) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) d FROM sales ORDER BY id;

-- name: first_last_ignore_nulls
SELECT id, first_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) a, last_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) b, first_value(note IGNORE NULLS) OVER (PARTITION BY who ORDER BY at ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) c, last_value(note, true) OVER (PARTITION BY who ORDER BY at ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) d, any_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) e FROM events ORDER BY id;

-- name: first_last_names
SELECT first_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at), last_value(note) OVER (PARTITION BY who ORDER BY at), any_value(note) OVER (PARTITION BY who), first(note, true) OVER (ORDER BY id) FROM events ORDER BY id;

-- name: nth_value
SELECT id, nth_value(qty, 2) OVER (PARTITION BY region ORDER BY id) a, nth_value(qty, 1) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) b, nth_value(qty, 3) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) c, nth_value(qty, 2) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING) d FROM sales ORDER BY id;

-- name: nth_value_ignore_nulls
SELECT id, nth_value(note, 2) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) a, nth_value(note, 1) IGNORE NULLS OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 2 FOLLOWING) b, nth_value(note, 2) RESPECT NULLS OVER (ORDER BY id) c FROM events ORDER BY id;

-- name: nth_value_name
SELECT nth_value(note, 2) IGNORE NULLS OVER (PARTITION BY who ORDER BY at), nth_value(note, 2) OVER (PARTITION BY who ORDER BY at) FROM events ORDER BY id;

-- name: whole_partition
SELECT id, sum(qty) OVER (PARTITION BY region) s, count(*) OVER (PARTITION BY region) c, count(qty) OVER () n, avg(qty) OVER (PARTITION BY region) a, min(price) OVER (PARTITION BY region) lo, max(price) OVER (PARTITION BY region) hi FROM sales ORDER BY id;

-- name: empty_over
SELECT id, sum(id) OVER (), max(region) OVER () FROM sales ORDER BY id;

-- name: running
SELECT id, sum(qty) OVER (PARTITION BY region ORDER BY day) s, count(qty) OVER (PARTITION BY region ORDER BY day) c, avg(amount) OVER (PARTITION BY region ORDER BY day) a, max(amount) OVER (PARTITION BY region ORDER BY day) m, min(region) OVER (ORDER BY day) g FROM sales ORDER BY id;

-- name: running_rows
SELECT id, sum(price) OVER (PARTITION BY region ORDER BY id ROWS UNBOUNDED PRECEDING) s, avg(price) OVER (PARTITION BY region ORDER BY id ROWS UNBOUNDED PRECEDING) a FROM sales ORDER BY id;

-- name: statistics
SELECT id, round(stddev(qty) OVER (PARTITION BY region), 6) s, round(var_pop(qty) OVER (PARTITION BY region ORDER BY id), 6) v, round(corr(id, qty) OVER (PARTITION BY region), 6) c, round(covar_samp(id, qty) OVER (PARTITION BY region), 6) cs, round(skewness(qty) OVER (), 6) k FROM sales ORDER BY id;

-- name: bool_aggregates
SELECT id, bool_and(qty > 5) OVER (PARTITION BY region ORDER BY id) a, bool_or(qty > 15) OVER (PARTITION BY region) b, every(qty > 5) OVER (PARTITION BY region) c, some(qty > 100) OVER () d, count_if(qty > 9) OVER (ORDER BY id) e FROM sales ORDER BY id;

-- name: bit_aggregates
SELECT id, bit_and(qty) OVER (PARTITION BY region) a, bit_or(qty) OVER (PARTITION BY region ORDER BY id) b, bit_xor(qty) OVER (ORDER BY id ROWS 1 PRECEDING) c FROM sales ORDER BY id;

-- name: max_by
SELECT id, max_by(id, qty) OVER (PARTITION BY region) a, min_by(id, qty) OVER (PARTITION BY region ORDER BY id) b FROM sales ORDER BY id;

-- name: filter
SELECT id, sum(qty) FILTER (WHERE qty > 9) OVER (PARTITION BY region ORDER BY id) a, count(*) FILTER (WHERE day IS NULL) OVER (PARTITION BY region) b FROM sales ORDER BY id;

-- name: filter_name
SELECT sum(qty) FILTER (WHERE qty > 9) OVER (PARTITION BY region ORDER BY id) FROM sales ORDER BY id;

-- name: try_functions
SELECT id, try_sum(qty) OVER (ORDER BY id) a, try_avg(qty) OVER (ORDER BY id) b FROM sales ORDER BY id;

-- name: max_strings
SELECT id, max(note) OVER (PARTITION BY who ORDER BY at) a, min(note) OVER (PARTITION BY who) b, max(note) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) c FROM events ORDER BY id;

-- name: in_expressions
SELECT id, qty - lag(qty, 1, 0) OVER (PARTITION BY region ORDER BY id) AS diff, round(100.0 * qty / sum(qty) OVER (PARTITION BY region), 2) AS share, CASE WHEN row_number() OVER (PARTITION BY region ORDER BY id) = 1 THEN 'first' ELSE 'other' END AS w FROM sales ORDER BY id;

-- name: nested_in_function
SELECT id, coalesce(lag(region) OVER (ORDER BY id), 'none') FROM sales ORDER BY id;

-- name: same_window_twice
SELECT id, sum(qty) OVER (ORDER BY id) AS a, sum(qty) OVER (ORDER BY id) + 1 AS b FROM sales ORDER BY id;

-- name: partition_by_expression
SELECT id, count(*) OVER (PARTITION BY id % 3) c, sum(id) OVER (PARTITION BY upper(region), qty > 10 ORDER BY id * -1) s FROM sales ORDER BY id;

-- name: partition_by_double
SELECT k + 0.0D AS k, count(*) OVER (PARTITION BY k) c FROM VALUES (0.0D), (-0.0D), (double('NaN')), (double('NaN')), (NULL), (1.0D) AS t(k) ORDER BY c, k;

-- name: order_by_many
SELECT id, row_number() OVER (ORDER BY region DESC NULLS LAST, day ASC NULLS LAST, id DESC) r FROM sales ORDER BY id;

-- name: rank_ties_many_keys
SELECT id, rank() OVER (ORDER BY day, qty) r FROM sales ORDER BY id;

-- name: collect_list
SELECT id, collect_list(qty) OVER (PARTITION BY region ORDER BY id) a, array_sort(collect_set(qty) OVER (PARTITION BY region)) b FROM sales ORDER BY id;

-- name: collect_list_sliding
SELECT id, collect_list(note) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) a FROM events ORDER BY id;

-- name: percentile
SELECT id, percentile(qty, 0.5) OVER (PARTITION BY region) a, median(qty) OVER (PARTITION BY region) b FROM sales ORDER BY id;

-- name: percentile_cont
SELECT id, percentile_cont(0.5) WITHIN GROUP (ORDER BY qty) OVER (PARTITION BY region) a, mode(qty, true) OVER (PARTITION BY region) b FROM sales WHERE region = 'west' ORDER BY id;

-- name: listagg
SELECT id, listagg(note, '|') OVER (PARTITION BY who) a FROM events ORDER BY id;

-- name: approx_count_distinct
SELECT id, approx_count_distinct(region) OVER (ORDER BY id) a FROM sales ORDER BY id;

-- name: lag_ignore_nulls_after
SELECT id, lag(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) a, lead(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) b, lag(note, 2, 'd') IGNORE NULLS OVER (ORDER BY id) c, lead(note, 2) RESPECT NULLS OVER (ORDER BY id) d FROM events ORDER BY id;

-- name: first_last_ignore_nulls_after
SELECT id, first_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) a, last_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) b, first(note IGNORE NULLS) OVER (PARTITION BY who ORDER BY at ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) c, last_value(note, true) OVER (PARTITION BY who ORDER BY at ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) d, any_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) e FROM events ORDER BY id;

-- name: last_ignore_nulls_names
SELECT last_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at), any_value(note) IGNORE NULLS OVER (ORDER BY id), nth_value(note, 1) IGNORE NULLS OVER (ORDER BY id) FROM events ORDER BY id;

-- name: first_last_ignore_nulls_frames
SELECT id, first_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) a, last_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) b, first(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) c, last_value(note, true) OVER (PARTITION BY who ORDER BY at ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) d, any_value(note) IGNORE NULLS OVER (PARTITION BY who ORDER BY at) e FROM events ORDER BY id;
