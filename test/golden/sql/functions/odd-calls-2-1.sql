-- Calls with odd arguments.
-- name: sum
SELECT sum() FROM range(4);
-- name: sum_2
SELECT sum(NULL) FROM range(4);
-- name: sum_3
SELECT sum(1) FROM range(4);
-- name: try_sum
SELECT try_sum() FROM range(4);
-- name: try_sum_2
SELECT try_sum(NULL) FROM range(4);
-- name: try_sum_3
SELECT try_sum('') FROM range(4);
-- name: count
SELECT count() FROM range(4);
-- name: count_2
SELECT count(NULL) FROM range(4);
-- name: count_3
SELECT count(CAST(NULL AS STRING)) FROM range(4);
-- name: min
SELECT min() FROM range(4);
-- name: min_2
SELECT min(NULL) FROM range(4);
-- name: min_3
SELECT min(map('a', 1)) FROM range(4);
-- name: max
SELECT max() FROM range(4);
-- name: max_2
SELECT max(NULL) FROM range(4);
-- name: max_3
SELECT max(CAST(NULL AS INT)) FROM range(4);
-- name: avg
SELECT avg() FROM range(4);
-- name: avg_2
SELECT avg(NULL) FROM range(4);
-- name: avg_3
SELECT avg(array(1, 2)) FROM range(4);
-- name: first
SELECT first() FROM range(4);
-- name: first_2
SELECT first(NULL) FROM range(4);
-- name: first_3
SELECT first(1.5) FROM range(4);
-- name: last
SELECT last() FROM range(4);
-- name: last_2
SELECT last(NULL) FROM range(4);
-- name: last_3
SELECT last('x') FROM range(4);
-- name: bool_and
SELECT bool_and() FROM range(4);
-- name: bool_and_2
SELECT bool_and(NULL) FROM range(4);
-- name: bool_and_3
SELECT bool_and('x') FROM range(4);
-- name: bool_or
SELECT bool_or() FROM range(4);
-- name: bool_or_2
SELECT bool_or(NULL) FROM range(4);
-- name: bool_or_3
SELECT bool_or(array(1, 2)) FROM range(4);
-- name: try_avg
SELECT try_avg() FROM range(4);
-- name: try_avg_2
SELECT try_avg(NULL) FROM range(4);
-- name: try_avg_3
SELECT try_avg(CAST(NULL AS STRING)) FROM range(4);
-- name: count_if
SELECT count_if() FROM range(4);
-- name: count_if_2
SELECT count_if(NULL) FROM range(4);
-- name: count_if_3
SELECT count_if(INTERVAL '1' DAY) FROM range(4);
-- name: percentile_approx
SELECT percentile_approx() FROM range(5);
-- name: percentile_approx_2
SELECT percentile_approx(id, 0.5, 1) FROM range(5);
-- name: percentile_approx_3
SELECT percentile_approx(TIMESTAMP'2024-02-29 12:00:00', 0.5) FROM range(5);
-- name: percentile_approx_4
SELECT percentile_approx(id, NULL) FROM range(5);
-- name: percentile_approx_5
SELECT percentile_approx(id, array(1, 2)) FROM range(5);
-- name: array
SELECT array();
-- name: array_2
SELECT array(1, 2, 3, 1);
-- name: array_3
SELECT array(DATE'2024-02-29', 2, 3);
-- name: array_4
SELECT array(1, NULL, 3);
-- name: array_5
SELECT array(1, 1, 3);
-- name: array_6
SELECT array(1, 2, true);
-- name: size
SELECT size(array('b', 'd', 'c', 'a'));
-- name: size_2
SELECT size(array('b', 'd', 'c', 'a'), 1);
-- name: size_3
SELECT size(INTERVAL '1' DAY);
-- name: array_size
SELECT array_size(array('b', 'd', 'c', 'a'));
-- name: array_size_2
SELECT array_size(array('b', 'd', 'c', 'a'), 1);
-- name: array_size_3
SELECT array_size(map('a', 1));
-- name: split
SELECT split('oneAtwoBthreeC', '[ABC]');
-- name: split_2
SELECT split('oneAtwoBthreeC');
-- name: split_3
SELECT split(NULL, '[ABC]');
-- name: split_4
SELECT split(map('a', 1), '[ABC]');
-- name: split_5
SELECT split('oneAtwoBthreeC', true);
-- name: array_contains
SELECT array_contains(array(1, 2, 3), 2);
-- name: array_contains_2
SELECT array_contains(array(1, 2, 3));
-- name: array_contains_3
SELECT array_contains(NULL, 2);
-- name: array_contains_4
SELECT array_contains(INTERVAL '1' DAY, 2);
-- name: array_contains_5
SELECT array_contains(array(1, 2, 3), 'x');
-- name: array_position
SELECT array_position(array(312, 773, 708, 708), 708);
-- name: array_position_2
SELECT array_position(array(312, 773, 708, 708));
-- name: array_position_3
SELECT array_position(NULL, 708);
-- name: array_position_4
SELECT array_position(named_struct('a', 1), 708);
-- name: array_position_5
SELECT array_position(array(312, 773, 708, 708), 2.5D);
-- name: array_distinct
SELECT array_distinct(array(1, 2, 3, NULL, 3));
-- name: array_distinct_2
SELECT array_distinct(array(1, 2, 3, NULL, 3), 1);
