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
-- name: concat_ws
SELECT concat_ws(',', map('a', 'b'));
-- name: concat_ws_2
SELECT concat_ws(',', array(1, 2), 3);
-- name: contains
SELECT contains(name, 'a'), contains('ABC' COLLATE UTF8_LCASE, 'b'), contains(X'0102', X'02'), contains('', ''), startswith(name, 'A'), endswith(name, 'r'), contains(NULL, 'x') FROM staff ORDER BY id;
-- name: contains_2
SELECT contains(123, 2), startswith(X'0102', '\x01');
-- name: conv
SELECT conv('100', 2, 10), conv(-10, 16, -10), conv('zz', 36, 16), conv('1z', 10, 16), conv('', 10, 2), conv('9223372036854775808', 10, -16), conv('abc', 37, 10), conv(255, 10, 2) FROM staff WHERE id = 1;
-- name: conv_2
SELECT conv('18446744073709551616', 10, 16);
-- name: convert_timezone
SELECT convert_timezone('Europe/Amsterdam', 'America/New_York', TIMESTAMP_NTZ'2021-03-28 02:30:00'), convert_timezone('Asia/Tokyo', seen), convert_timezone('UTC', '+05:30', '2024-01-01 00:00:00') FROM staff ORDER BY id;
-- name: convert_timezone_2
SELECT convert_timezone('Mars/Base', TIMESTAMP_NTZ'2021-03-28 02:30:00');
-- name: cos
SELECT cos(score), cosh(1), cot(1), cot(0), csc(0), sec(0), cos(NULL), cos('0') FROM staff WHERE id IN (3, 4, 5) ORDER BY id;
-- name: cos_2
SELECT cos('x');
-- name: count
SELECT count(*), count(name), count(DISTINCT dept), count(DISTINCT dept, id), count(dept, name), count(1), count(NULL), count(DISTINCT nums) FROM staff;
-- name: count_2
SELECT count() FROM staff;
-- name: count_3
SELECT count(DISTINCT *) FROM staff WHERE id = 1;
-- name: count_4
SELECT count(staff.*) FROM staff;
-- name: count_5
SELECT count(DISTINCT tags) FROM staff;
-- name: count_6
SELECT dept, count(*) FILTER (WHERE pay > 0) AS paid, count_if(pay IS NULL), count_if(NULL) FROM staff GROUP BY dept HAVING count(*) > 1 ORDER BY dept;
-- name: count_if
SELECT count_if(id) FROM staff;
-- name: count_if_2
SELECT count_if(DISTINCT id > 2) FROM staff;
-- name: hex
SELECT hex(count_min_sketch(id, 0.5d, 0.5d, 1)), length(count_min_sketch(name, 0.1, 0.9, 42)) FROM staff;
-- name: count_min_sketch
SELECT count_min_sketch(id, -1.0, 0.5, 1) FROM staff;
-- name: count_min_sketch_2
SELECT count_min_sketch(pay, 0.5, 0.5, 1) FROM staff;
-- name: crc32
SELECT crc32(name), crc32(X''), crc32('123456789'), md5(name), sha(dept) FROM staff ORDER BY id;
-- name: crc32_2
SELECT crc32(5), md5(1.5);
-- name: cume_dist
SELECT name, cume_dist() OVER (PARTITION BY dept ORDER BY pay), percent_rank() OVER (ORDER BY pay), dense_rank() OVER (ORDER BY dept), ntile(4) OVER (ORDER BY id) FROM staff ORDER BY id;
-- name: cume_dist_2
SELECT cume_dist() FROM staff;
-- name: cume_dist_3
SELECT cume_dist() OVER () FROM staff;
-- name: cume_dist_4
SELECT cume_dist() OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM staff;
-- name: typeof
SELECT typeof(curdate()), typeof(current_date), current_catalog(), current_database(), current_schema(), current_timezone(), typeof(current_timestamp()), typeof(current_time(3)), current_date = curdate();
-- name: current_date
SELECT current_date(1);
