-- Functions from session_window to zip_with, over rows and by themselves.
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
-- name: xxhash64
SELECT xxhash64(map(1, 2));
-- name: zip_with
SELECT zip_with(array(1, 2), array(10, 20, 30), (x, y) -> x + y), zip_with(nums, array('a'), (n, s) -> concat(s, n)), zip_with(array(), array(1), (a, b) -> b), zip_with(NULL, array(1), (a, b) -> 1) FROM staff ORDER BY id;
-- name: zip_with_2
SELECT zip_with(array(1), 5, (x, y) -> x);
-- name: plain
SELECT id | 8, ~id, id ^ 3, b | s FROM staff JOIN nums ON id = b;
-- name: plain_2
SELECT 1.5 | 2;
-- name: plain_3
SELECT true OR 1;
-- name: plain_4
SELECT ~'1';
