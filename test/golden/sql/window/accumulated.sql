-- Aggregates whose states grow with their rows, over windows.
CREATE TEMPORARY VIEW sales AS SELECT * FROM VALUES
  (1, 'east', 10, 1.5D, 10.25), (2, 'east', 20, 2.5D, 20.50), (3, 'east', 20, -0.5D, 7.75), (4, 'east', NULL, NULL, NULL),
  (5, 'west', 5, 100.25D, 1.00), (6, 'west', 15, 0.1D, 2.00), (7, 'west', 25, 0.2D, 3.00), (8, NULL, 7, 0.3D, 4.00),
  (9, NULL, 8, double('NaN'), 5.00), (10, 'north', 1, 0.0D, 6.00)
  AS t(id, region, qty, price, amount);

-- name: lists_filtered
SELECT id, collect_list(qty) FILTER (WHERE qty > 8) OVER (PARTITION BY region ORDER BY id) a, collect_list(id) FILTER (WHERE region IS NULL) OVER (ORDER BY id) b FROM sales ORDER BY id;

-- name: lists_of_structs
SELECT id, collect_list(struct(id, region)) OVER (PARTITION BY region ORDER BY id) a, array_agg(array(id, qty)) OVER (ORDER BY id ROWS 1 PRECEDING) b FROM sales ORDER BY id;

-- name: lists_of_strings
SELECT id, collect_list(concat(region, ' is a rather long name')) OVER (ORDER BY id) a FROM sales ORDER BY id;

-- name: lists_of_empty_frames
SELECT id, collect_list(qty) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING) a, percentile(qty, 0.5) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING) b FROM sales ORDER BY id;

-- name: lists_of_ranges
SELECT id, collect_list(id) OVER (ORDER BY qty RANGE BETWEEN 5 PRECEDING AND CURRENT ROW) a FROM sales WHERE qty IS NOT NULL AND id NOT IN (2, 3) ORDER BY id;

-- name: lists_following
SELECT id, collect_list(id) OVER (PARTITION BY region ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) a FROM sales ORDER BY id;

-- name: sets
SELECT id, array_sort(collect_set(qty) OVER (PARTITION BY region ORDER BY id)) a, size(collect_set(region) OVER ()) b FROM sales ORDER BY id;

-- name: percentiles
SELECT id, percentile(qty, array(0.0, 0.25, 1.0)) OVER (PARTITION BY region) a, percentile(qty, 0.5, id) OVER (ORDER BY id) b, median(price) OVER (PARTITION BY region ORDER BY id) c FROM sales WHERE id <> 9 ORDER BY id;

-- name: percentiles_of_partitions
SELECT id, percentile(qty, array(0.0, 0.25, 1.0)) OVER (PARTITION BY region) a, percentile(qty, 0.5, id) OVER (ORDER BY id) b, median(price) OVER (PARTITION BY region) c FROM sales WHERE id <> 9 ORDER BY id;

-- name: percentiles_moving
SELECT id, percentile(qty, 0.5) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) a, percentile_disc(0.5) WITHIN GROUP (ORDER BY qty) OVER (PARTITION BY region) b FROM sales ORDER BY id;

-- name: texts_ordered_twice
SELECT id, listagg(region) WITHIN GROUP (ORDER BY qty) OVER (PARTITION BY region ORDER BY id) FROM sales ORDER BY id;

-- name: percentiles_sliding
SELECT id, median(qty) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) a, percentile_disc(0.5) WITHIN GROUP (ORDER BY qty) OVER (PARTITION BY region) b FROM sales ORDER BY id;

-- name: approximate
SELECT id, percentile_approx(qty, 0.5) OVER (PARTITION BY region) a, approx_percentile(qty, array(0.1, 0.9), 100) OVER (ORDER BY id) b, approx_count_distinct(qty) OVER (PARTITION BY region ORDER BY id) c FROM sales ORDER BY id;

-- name: modes
SELECT id, mode(qty, true) OVER (PARTITION BY region ORDER BY id) a, mode(region, true) OVER (ORDER BY id) b FROM sales ORDER BY id;

-- name: texts
SELECT id, listagg(region, ',') OVER (ORDER BY id) a, string_agg(region) OVER (PARTITION BY region) b, listagg(region, '+') OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) c FROM sales ORDER BY id;

-- name: sketches
SELECT id, bitmap_count(bitmap_construct_agg(bitmap_bit_position(id)) OVER (ORDER BY id)) b FROM sales ORDER BY id;

-- name: histograms
SELECT id, histogram_numeric(qty, 3) OVER (PARTITION BY region ORDER BY id) a FROM sales WHERE qty IS NOT NULL ORDER BY id;

-- name: several_together
SELECT id, collect_list(id) OVER w a, sum(qty) OVER w b, max(region) OVER w c, collect_list(qty) OVER (ORDER BY id ROWS 1 PRECEDING) d, row_number() OVER w e FROM sales WINDOW w AS (PARTITION BY region ORDER BY id) ORDER BY id;

-- name: over_aggregates
SELECT region, collect_list(sum(qty)) OVER (ORDER BY region NULLS FIRST) a FROM sales GROUP BY region ORDER BY region NULLS FIRST;

-- name: distinct_refused
SELECT collect_list(DISTINCT qty) OVER (PARTITION BY region) FROM sales;

-- name: ordered_within_group
SELECT id, listagg(region) WITHIN GROUP (ORDER BY qty) OVER (PARTITION BY region) FROM sales ORDER BY id;

-- name: ordered_twice
SELECT id, percentile_cont(0.5) WITHIN GROUP (ORDER BY qty) OVER (PARTITION BY region ORDER BY id) FROM sales ORDER BY id;

-- name: framed_percentile
SELECT id, median(qty) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales ORDER BY id;
