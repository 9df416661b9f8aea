-- Functions from ! to current_time, over rows and by themselves.
CREATE TEMPORARY VIEW staff AS SELECT * FROM VALUES
 (1, 'Ada Lovelace', 'ENG', CAST(9200.50 AS DECIMAL(10,2)), DATE'1990-12-10', TIMESTAMP'2021-03-28 01:30:00.123456', CAST(4.5 AS DOUBLE), array(3, 1, NULL, 2), map('a', 1, 'b', NULL), named_struct('x', 1, 'y', 'één')),
 (2, 'Grace Hopper', 'ENG', CAST(8800.00 AS DECIMAL(10,2)), DATE'1906-12-09', TIMESTAMP'2020-02-29 23:59:59.999999', CAST('NaN' AS DOUBLE), array(), map(), named_struct('x', NULL, 'y', '')),
 (3, 'Алан Тьюринг', 'OPS', CAST(-0.01 AS DECIMAL(10,2)), DATE'1912-06-23', TIMESTAMP'1969-12-31 23:59:59', CAST(-0.0 AS DOUBLE), array(7, 7, 7), map('c', 9), named_struct('x', -5, 'y', NULL)),
 (4, NULL, 'OPS', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, '  李 雷 ', NULL, CAST(12345678.90 AS DECIMAL(10,2)), DATE'2024-02-29', TIMESTAMP'2024-11-03 05:30:00', CAST('-Infinity' AS DOUBLE), array(NULL), map('z', 0), named_struct('x', 2147483647, 'y', '😀b')),
 (6, 'zed', 'hr', CAST(0.00 AS DECIMAL(10,2)), DATE'0001-01-01', TIMESTAMP'1900-01-01 00:00:00', CAST(1e-300 AS DOUBLE), array(-1, 0, 1), map('a', 5, 'q', 6), named_struct('x', 0, 'y', 'ZED'))
 AS t(id, name, dept, pay, born, seen, score, nums, tags, pt);
CREATE TEMPORARY VIEW nums AS SELECT * FROM VALUES
 (CAST(1 AS TINYINT), CAST(300 AS SMALLINT), 70000, 5000000000L, CAST(1.5 AS FLOAT), 2.25D, CAST(123.456 AS DECIMAL(20,5)), CAST(12345678901234567890.123456789012345678 AS DECIMAL(38,18))),
 (CAST(-128 AS TINYINT), CAST(-32768 AS SMALLINT), -2147483648, -9223372036854775808L, CAST('NaN' AS FLOAT), -0.0D, CAST(-0.00001 AS DECIMAL(20,5)), CAST(-99999999999999999999.999999999999999999 AS DECIMAL(38,18))),
 (CAST(127 AS TINYINT), CAST(32767 AS SMALLINT), 2147483647, 9223372036854775807L, CAST('Infinity' AS FLOAT), 1.7976931348623157E308D, CAST(999999999999999.99999 AS DECIMAL(20,5)), CAST(0 AS DECIMAL(38,18))),
 (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (CAST(0 AS TINYINT), CAST(0 AS SMALLINT), 0, 0L, CAST(0 AS FLOAT), 0.1D, CAST(0 AS DECIMAL(20,5)), CAST(1.000000000000000001 AS DECIMAL(38,18)))
 AS t(b, s, i, l, f, d, n, w);
-- name: aggregate
SELECT aggregate(array('x', 'y', 'z'), '', (a, x) -> x || a, a -> upper(a)), reduce(sequence(1, 5), 1L, (a, x) -> a * x);
-- name: plain
SELECT true AND NULL, false AND NULL, NULL OR true, NULL OR false, NOT NULL;
-- name: plain_2
SELECT 1 AND true;
-- name: any
SELECT any(id > 5), some(pay < 0), every(id > 0), bool_and(pay > 0), bool_or(score > 100), any(NULL) FROM staff;
-- name: any_2
SELECT any(id) FROM staff;
-- name: any_value
SELECT dept, any_value(name, true) IS NOT NULL, any_value(5) FROM staff GROUP BY dept ORDER BY dept;
-- name: any_value_2
SELECT any_value(name, id) FROM staff;
-- name: any_value_3
SELECT any_value(DISTINCT dept) IS NULL FROM staff WHERE id = 5;
-- name: approx_count_distinct
SELECT dept, approx_count_distinct(name), approx_count_distinct(nums, 0.1), approx_count_distinct(score) FILTER (WHERE id > 1) FROM staff GROUP BY dept ORDER BY dept;
-- name: approx_count_distinct_2
SELECT approx_count_distinct(id, 0.9) FROM staff;
-- name: approx_count_distinct_3
SELECT approx_count_distinct(map('a', id)) FROM staff;
-- name: approx_percentile
SELECT approx_percentile(id, 1.5) FROM staff;
-- name: approx_percentile_2
SELECT approx_percentile(id, 0.5, -1) FROM staff;
-- name: approx_percentile_3
SELECT approx_percentile(id, score) FROM staff;
-- name: approx_percentile_4
SELECT approx_percentile(INTERVAL '1' DAY * id, 0.5), approx_percentile(make_ym_interval(0, id), array(0.1, 0.9)) FROM staff;
-- name: approx_top_k_estimate
SELECT approx_top_k_estimate(approx_top_k_accumulate(dept), 1) FROM staff;
-- name: array
SELECT array(1, 2.5, 3L), array('a', 1), array(NULL, 1), array(), array(DATE'2024-01-01', TIMESTAMP'2024-01-01 10:00:00'), array(array(1), NULL), array(map('a', 1));
-- name: array_2
SELECT array(1, true);
-- name: array_3
SELECT array(named_struct('a', 1), named_struct('a', 2.5)), array(named_struct('a', 1, 'b', 2), named_struct('a', 3, 'c', 4));
-- name: array_append
SELECT array_append(nums, id), array_append(nums, NULL), array_prepend(nums, 0L), array_append(array('a'), 1) FROM staff ORDER BY id;
-- name: array_append_2
SELECT array_append(array(1), DATE'2024-01-01');
-- name: array_append_3
SELECT array_append('x', 1);
-- name: array_compact
SELECT array_compact(nums), array_compact(array(NULL, 'a', NULL)), array_compact(array(array(NULL))) FROM staff ORDER BY id;
-- name: array_contains
SELECT array_contains(nums, 1), array_contains(nums, NULL), array_contains(array('b', 'a' COLLATE UTF8_LCASE), 'A'), array_contains(array(0.0D), -0.0D), array_contains(array(1, 2), 2.0) FROM staff ORDER BY id;
-- name: array_contains_2
SELECT array_contains(array(1, 2), 'x');
-- name: array_contains_3
SELECT array_contains(map(1, 2), 1);
-- name: array_distinct
SELECT array_distinct(nums), array_distinct(array(0.0D, -0.0D, double('NaN'), double('NaN'), NULL, NULL)), array_distinct(array('a' COLLATE UTF8_LCASE, 'A')), array_distinct(array(struct(1), struct(1))) FROM staff ORDER BY id;
-- name: array_except
SELECT array_except(nums, array(1, NULL)), array_intersect(nums, array(7, NULL, 0)), array_union(nums, array(7, 8)), arrays_overlap(nums, array(2, 9)) FROM staff ORDER BY id;
-- name: array_except_2
SELECT array_except(array(1, 2), array('a'));
-- name: array_union
SELECT array_union(array(1), array(2.5D)), array_intersect(array('A' COLLATE UTF8_LCASE), array('a')), array_except(array(map(1, 2)), array(map(1, 2)));
-- name: array_insert
SELECT array_insert(nums, 2, 99), array_insert(nums, -1, 99), array_insert(nums, 6, 99), array_insert(nums, -6, 99) FROM staff WHERE id <> 4 ORDER BY id;
-- name: array_insert_2
SELECT array_insert(array(1, 2), 0, 3);
-- name: array_insert_3
SELECT array_insert(array(1, 2), '1', 3), array_insert(array(1), NULL, 3), array_insert(array('a'), 1, 5);
-- name: array_join
SELECT array_join(nums, ','), array_join(nums, ',', '?'), array_join(array('a', NULL), NULL), array_join(array(DATE'2024-01-01'), '/') FROM staff ORDER BY id;
-- name: array_join_2
SELECT array_join(array(map(1, 2)), ',');
-- name: array_max
SELECT array_max(nums), array_min(nums), array_max(array(1.0D, double('NaN'))), array_min(array('b', 'A')), array_max(array(struct(1, 'b'), struct(1, 'a'))) FROM staff ORDER BY id;
-- name: array_max_2
SELECT array_max(array(map(1, 2)));
-- name: array_position
SELECT array_position(nums, 7), array_position(nums, NULL), array_remove(nums, 7), array_remove(nums, id), array_position(array(1.0, 2.0), 2) FROM staff ORDER BY id;
-- name: array_repeat
SELECT array_repeat(name, 2), array_repeat(nums, id - 3), array_repeat(NULL, 2), array_repeat('x', NULL) FROM staff ORDER BY id;
-- name: array_repeat_2
SELECT array_repeat(1, 2147483647);
-- name: array_repeat_3
SELECT array_repeat('a', '2'), array_repeat('a', 2.7);
-- name: array_size
SELECT array_size(nums), array_size(array()), cardinality(nums), cardinality(tags), size(tags), size(NULL) FROM staff ORDER BY id;
-- name: array_size_2
SELECT array_size(map(1, 2));
-- name: array_sort
SELECT array_sort(nums), array_sort(nums, (a, b) -> CASE WHEN a IS NULL THEN -1 WHEN b IS NULL THEN 1 WHEN a > b THEN -1 WHEN a < b THEN 1 ELSE 0 END) FROM staff ORDER BY id;
-- name: array_sort_2
SELECT array_sort(array('b', 'a', 'C'), (a, b) -> 'x');
-- name: array_sort_3
SELECT array_sort(array(3, 1, 2), (a, b) -> CASE WHEN a < b THEN -1 WHEN a > b THEN 1 END);
-- name: array_sort_4
SELECT array_sort(array(struct(2, 'a'), struct(1, 'b'), NULL)), array_sort(array(double('NaN'), 1D, -0.0D, 0.0D));
-- name: arrays_zip
SELECT arrays_zip(nums, array('a', 'b')), arrays_zip(nums), arrays_zip(), arrays_zip(nums AS q, nums AS r) FROM staff ORDER BY id;
-- name: arrays_zip_2
SELECT arrays_zip(nums, array('a', 'b')) FROM staff ORDER BY id;
-- name: arrays_zip_3
SELECT arrays_zip(array(1), 2);
-- name: arrays_zip_4
SELECT arrays_zip(array(1, 2), array(3)), arrays_zip(array(), array(1)), arrays_zip(array(1), NULL);
-- name: ascii
SELECT ascii(name), ascii(''), ascii(5), ascii('€'), ascii(NULL) FROM staff ORDER BY id;
-- name: assert_true
SELECT assert_true(id > 0) FROM staff;
-- name: assert_true_2
SELECT assert_true(1);
-- name: atan2
SELECT atan2(0.0D, -0.0D), atan2(score, 1), atan2('1', 1) FROM staff ORDER BY id;
-- name: avg
SELECT avg(nums) FROM staff;
-- name: base64
SELECT base64(name), base64(X'00FF'), base64(repeat('a', 60)), cast(unbase64(base64(name)) AS STRING) FROM staff ORDER BY id;
-- name: base64_2
SELECT base64(5);
-- name: plain_3
SELECT id, id BETWEEN 2 AND 4, id NOT BETWEEN 2 AND 4, born BETWEEN '1900-01-01' AND '1999-12-31', 5 BETWEEN NULL AND 3, 'b' BETWEEN SYMMETRIC 'c' AND 'a' FROM staff ORDER BY id;
-- name: plain_4
SELECT id BETWEEN 'a' AND 5 FROM staff;
