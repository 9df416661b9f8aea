-- Functions from ! to current_time, over rows and by themselves, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
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
-- name: plain
SELECT !'true', NOT 'f';
-- name: plain_2
SELECT b % CAST(0 AS TINYINT) FROM nums;
-- name: plain_3
SELECT 10 % 0.0;
-- name: plain_4
SELECT i * 2 FROM nums WHERE i = 2147483647;
-- name: plain_5
SELECT i * 2L, s * b, f * 2, n * w FROM nums WHERE b IS NOT NULL AND b < 1;
-- name: plain_6
SELECT w * w FROM nums WHERE w > 1e15;
-- name: plain_7
SELECT '3' * '4', '1.5' + 2, 3 - '1', '10' / '4', '7' % 4;
-- name: plain_8
SELECT 'abc' * 2;
-- name: plain_9
SELECT 1 / 0, 1;
-- name: plain_10
SELECT n / w, l / 3, w / 3, f / d FROM nums WHERE w <> 0;
-- name: plain_11
SELECT 1 = true;
-- name: struct
SELECT 1 = '1', '1.0' = 1, DATE'2024-01-01' = TIMESTAMP'2024-01-01 00:00:00', 1.0 = 1, X'61' = 'a', NULL = NULL, struct(1, 'a') = struct(1, 'a'), double('NaN') == float('NaN');
-- name: abs
SELECT abs(b) FROM nums WHERE b = -128;
-- name: add_months
SELECT add_months('not a date', 1);
-- name: aggregate
SELECT id, aggregate(nums, 0, (acc, x) -> acc + coalesce(x, 0)), aggregate(nums, named_struct('s', 0, 'n', 0), (a, x) -> named_struct('s', a.s + coalesce(x, 100), 'n', a.n + 1), a -> a.s / a.n) FROM staff ORDER BY id;
-- name: array
SELECT array(1, 2.5, 3L), array('a', 1), array(NULL, 1), array(), array(DATE'2024-01-01', TIMESTAMP'2024-01-01 10:00:00'), array(array(1), NULL), array(map('a', 1));
-- name: array_size
SELECT array_size(nums), array_size(array()), cardinality(nums), cardinality(tags), size(tags), size(NULL) FROM staff ORDER BY id;
-- name: plain_12
SELECT id BETWEEN 'a' AND 5 FROM staff;
-- name: bigint
SELECT bigint('12x');
-- name: bigint_2
SELECT bigint(DATE'2024-01-01');
-- name: binary
SELECT binary('abc'), binary(5), binary(CAST(5 AS TINYINT)), binary(NULL);
-- name: boolean
SELECT boolean('maybe');
-- name: boolean_2
SELECT boolean(DATE'2024-01-01');
-- name: plain_13
SELECT cast('2024-13-01' AS DATE);
-- name: array_2
SELECT cast(array('1', '2') AS ARRAY<INT>), cast(map('1', '2') AS MAP<INT, DOUBLE>), cast(struct('1', true) AS STRUCT<a: INT, b: STRING>), cast(array(1, NULL) AS ARRAY<STRING>);
-- name: ceil
SELECT ceil(l), ceil(1e20D), ceil('2.1'), ceil(f) FROM nums;
-- name: coalesce
SELECT coalesce(pay, id), coalesce(name, dept, 'none'), coalesce(NULL, NULL), coalesce(1, 'a'), coalesce(NULL, DATE'2024-01-01', TIMESTAMP'2024-01-02 00:00:00') FROM staff ORDER BY id;
-- name: coalesce_2
SELECT coalesce(array(1), array('a'));
-- name: conv
SELECT conv('18446744073709551616', 10, 16);
-- name: cos
SELECT cos('x');
