-- Calls with odd arguments.
-- name: sum
SELECT sum(id) FROM range(4);
-- name: sum_2
SELECT sum(id, 1) FROM range(4);
-- name: sum_3
SELECT sum('') FROM range(4);
-- name: try_sum
SELECT try_sum(id) FROM range(4);
-- name: try_sum_2
SELECT try_sum(id, 1) FROM range(4);
-- name: try_sum_3
SELECT try_sum(TIMESTAMP'2024-02-29 12:00:00') FROM range(4);
-- name: count
SELECT count(*) FROM range(4);
-- name: count_2
SELECT count(*, 1) FROM range(4);
-- name: count_3
SELECT count('x') FROM range(4);
-- name: min
SELECT min(id) FROM range(4);
-- name: min_2
SELECT min(id, 1) FROM range(4);
-- name: min_3
SELECT min(true) FROM range(4);
-- name: max
SELECT max(id) FROM range(4);
-- name: max_2
SELECT max(id, 1) FROM range(4);
-- name: max_3
SELECT max('x') FROM range(4);
-- name: avg
SELECT avg(id) FROM range(4);
-- name: avg_2
SELECT avg(id, 1) FROM range(4);
-- name: avg_3
SELECT avg(1.5) FROM range(4);
-- name: first
SELECT first(id) FROM range(4);
-- name: first_2
SELECT first(id, 1) FROM range(4);
-- name: first_3
SELECT first(1) FROM range(4);
-- name: last
SELECT last(id) FROM range(4);
-- name: last_2
SELECT last(id, 1) FROM range(4);
-- name: last_3
SELECT last(2.5D) FROM range(4);
-- name: bool_and
SELECT bool_and(id < 4) FROM range(4);
-- name: bool_and_2
SELECT bool_and(id < 4, 1) FROM range(4);
-- name: bool_and_3
SELECT bool_and(named_struct('a', 1)) FROM range(4);
-- name: bool_or
SELECT bool_or(id > 2) FROM range(4);
-- name: bool_or_2
SELECT bool_or(id > 2, 1) FROM range(4);
-- name: bool_or_3
SELECT bool_or(2.5D) FROM range(4);
-- name: try_avg
SELECT try_avg(id) FROM range(4);
-- name: try_avg_2
SELECT try_avg(id, 1) FROM range(4);
-- name: try_avg_3
SELECT try_avg(true) FROM range(4);
-- name: count_if
SELECT count_if(id > 1) FROM range(4);
-- name: count_if_2
SELECT count_if(id > 1, 1) FROM range(4);
-- name: count_if_3
SELECT count_if('x') FROM range(4);
-- name: percentile_approx
SELECT percentile_approx(id, 0.5) FROM range(5);
-- name: percentile_approx_2
SELECT percentile_approx(id) FROM range(5);
-- name: percentile_approx_3
SELECT percentile_approx(NULL, 0.5) FROM range(5);
-- name: percentile_approx_4
SELECT percentile_approx(array(1, 2), 0.5) FROM range(5);
-- name: percentile_approx_5
SELECT percentile_approx(id, named_struct('a', 1)) FROM range(5);
-- name: array
SELECT array(1, 2, 3);
-- name: array_2
SELECT array(1, 2);
-- name: array_3
SELECT array(NULL, 2, 3);
-- name: array_4
SELECT array(CAST(NULL AS STRING), 2, 3);
-- name: array_5
SELECT array(1, 2.5D, 3);
-- name: array_6
SELECT array(1, 2, NULL);
-- name: array_7
SELECT array(1, 2, INTERVAL '1' DAY);
-- name: size
SELECT size();
-- name: size_2
SELECT size(NULL);
-- name: size_3
SELECT size(X'61');
-- name: array_size
SELECT array_size();
-- name: array_size_2
SELECT array_size(NULL);
-- name: array_size_3
SELECT array_size('x');
-- name: split
SELECT split();
-- name: split_2
SELECT split('oneAtwoBthreeC', '[ABC]', 1);
-- name: split_3
SELECT split(1.5, '[ABC]');
-- name: split_4
SELECT split('oneAtwoBthreeC', NULL);
-- name: split_5
SELECT split('oneAtwoBthreeC', X'61');
-- name: array_contains
SELECT array_contains();
-- name: array_contains_2
SELECT array_contains(array(1, 2, 3), 2, 1);
-- name: array_contains_3
SELECT array_contains(1, 2);
-- name: array_contains_4
SELECT array_contains(array(1, 2, 3), NULL);
-- name: array_contains_5
SELECT array_contains(array(1, 2, 3), INTERVAL '1' DAY);
-- name: array_position
SELECT array_position();
-- name: array_position_2
SELECT array_position(array(312, 773, 708, 708), 708, 1);
-- name: array_position_3
SELECT array_position(1.5, 708);
-- name: array_position_4
SELECT array_position(array(312, 773, 708, 708), NULL);
-- name: array_position_5
SELECT array_position(array(312, 773, 708, 708), TIMESTAMP'2024-02-29 12:00:00');
-- name: array_distinct
SELECT array_distinct();
