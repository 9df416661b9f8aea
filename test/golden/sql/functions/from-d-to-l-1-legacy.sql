-- Functions from date to last_day, over rows and by themselves, with ANSI mode off.
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
-- name: date
SELECT date(5);
-- name: date_2
SELECT date('2024-02-30');
-- name: date_add
SELECT date_add('2024-02-28', 'x');
-- name: date_from_unix_date
SELECT date_from_unix_date(3000000000L);
-- name: extract
SELECT extract(YEAR FROM 'x');
-- name: dayname
SELECT dayname('x');
-- name: decimal
SELECT decimal('12.5'), decimal(1.5), decimal('abc');
-- name: decimal_2
SELECT decimal(99999999999L), decimal(true), decimal(-0.5D);
-- name: decode
SELECT cast(decode(X'48C3A9', 'UTF-8') AS STRING), decode(X'4869', 'US-ASCII'), decode(X'FEFF0041', 'utf-16'), decode(id, 1, 'one', 2, 'two', 'many'), decode(dept, 'ENG', 1, NULL, 0) FROM staff ORDER BY id;
-- name: plain
SELECT -9223372036854775808 div -1;
-- name: plain_2
SELECT 5 div 0;
-- name: double
SELECT double('1,5');
-- name: elt
SELECT elt(7, 'a', 'b');
-- name: every
SELECT every('x') FROM staff;
-- name: if
SELECT if(pay > 0, 'rich', 'poor'), if(NULL, 1, 2), if(id = 1, 1, 2.5), if(true, DATE'2024-01-01', '2024-01-02') FROM staff ORDER BY id;
-- name: in
SELECT id IN (1, 3, NULL), dept IN ('ENG', 'hr'), id IN ('2', 3), (id, dept) IN ((1, 'ENG'), (3, 'OPS')), id NOT IN (SELECT i FROM nums WHERE i IS NOT NULL), in(id, 6) FROM staff ORDER BY id;
-- name: plain_3
SELECT id IN (1, 'a') FROM staff;
-- name: int
SELECT int(3e10D);
-- name: int_2
SELECT int('7.5');
-- name: last_day
SELECT last_day('x');
