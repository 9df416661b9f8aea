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
-- name: theta_sketch_agg
SELECT theta_sketch_agg(id, 40) FROM staff;
-- name: theta_sketch_estimate
SELECT theta_sketch_estimate(X'0011');
-- name: theta_sketch_estimate_2
SELECT theta_sketch_estimate(theta_union_agg(s)), theta_sketch_estimate(theta_intersection_agg(s)) FROM (SELECT dept, theta_sketch_agg(id % 2, 12) AS s FROM staff GROUP BY dept);
-- name: time
SELECT time('12:30:00'), time(TIMESTAMP'2024-01-01 10:20:30.5'), time(NULL), time_to_seconds(TIME'01:00:00.5'), time_to_millis(TIME'00:00:01.234'), time_to_micros(TIME'00:00:00.000001'), time_from_seconds(3661.5), time_from_millis(1500), time_from_micros(1);
-- name: time_2
SELECT time('25:00:00');
-- name: time_from_seconds
SELECT time_from_seconds(90000);
-- name: time_bucket
SELECT time_bucket(INTERVAL '15' MINUTE, seen), time_bucket(INTERVAL '1' MONTH, born), time_bucket(INTERVAL '1' DAY, seen, TIMESTAMP'2024-01-01 06:00:00') FROM staff ORDER BY id;
-- name: time_bucket_2
SELECT time_bucket(INTERVAL '0' SECOND, seen) FROM staff;
-- name: time_diff
SELECT time_diff('HOUR', TIME'10:00:00', TIME'12:59:59'), time_diff('minute', TIME'10:00:00', TIME'09:00:30'), time_trunc('HOUR', TIME'10:45:30'), time_trunc('second', TIME'10:45:30.999'), time_trunc('MILLISECOND', TIME'10:45:30.999999'), time_diff('microsecond', TIME'00:00:00', TIME'00:00:01');
-- name: time_diff_2
SELECT time_diff('DAY', TIME'10:00:00', TIME'12:59:59');
-- name: time_trunc
SELECT time_trunc('WEEK', TIME'10:45:30');
-- name: timestamp
SELECT timestamp('2024-01-01'), timestamp(born), timestamp(0), timestamp(1.5D), timestamp(TIMESTAMP_NTZ'2024-01-01 01:00:00'), timestamp('2024-01-01 10:00:00 Europe/Paris') FROM staff WHERE id = 1;
-- name: timestamp_2
SELECT timestamp('nope');
-- name: timestamp_seconds
SELECT timestamp_seconds(1230219000), timestamp_seconds(1.5), timestamp_millis(-1), timestamp_micros(id), timestamp_seconds(NULL), unix_seconds(seen), unix_millis(seen), unix_micros(seen) FROM staff ORDER BY id;
-- name: timestamp_seconds_2
SELECT timestamp_seconds(1e20D);
-- name: timestamp_seconds_3
SELECT timestamp_seconds('x');
-- name: timestamp_millis
SELECT timestamp_millis(9223372036854775807);
-- name: timestamp_nanos
SELECT timestamp_nanos(1500000000000000001), unix_nanos(timestamp_nanos(77)), unix_date(DATE'1969-12-31'), unix_timestamp(seen), unix_timestamp('2024-01-01', 'yyyy-MM-dd'), to_unix_timestamp('2024-01-01 00:00:00') FROM staff WHERE id = 3;
-- name: unix_timestamp
SELECT unix_timestamp('01/02/2024', 'yyyy-MM-dd');
-- name: unix_seconds
SELECT unix_seconds('2024-01-01 00:00:00'), unix_date('1970-01-05'), unix_micros(DATE'1970-01-02');
-- name: to_binary
SELECT to_binary('abc', 'utf-8'), to_binary('537061726B'), to_binary('U3Bhcms=', 'base64'), to_binary(NULL), try_to_binary('zz', 'hex'), try_to_binary('a!', 'base64'), hex(to_binary('e', 'hex'));
-- name: to_binary_2
SELECT to_binary('zz', 'hex');
-- name: to_binary_3
SELECT to_binary('a', 'nope');
-- name: to_binary_4
SELECT to_binary('a', dept) FROM staff;
-- name: to_char
SELECT to_char(5, 'abc');
-- name: to_char_2
SELECT to_char(12345, '999');
-- name: to_char_3
SELECT to_char('x', '999');
-- name: to_char_4
SELECT to_char(X'41', 'rot13');
-- name: to_csv
SELECT to_csv(named_struct('a', 1, 'b', 'x,y', 'c', NULL)), to_csv(named_struct('t', DATE'2024-01-01'), map('dateFormat', 'dd.MM.yy')), to_csv(pt), to_csv(struct(1.50, true, X'41'), map('sep', '|')), to_csv(struct(TIMESTAMP'2024-01-01 00:00:00')) FROM staff ORDER BY id;
-- name: to_csv_2
SELECT to_csv(5);
-- name: to_csv_3
SELECT to_csv(struct(array(1))), to_csv(struct(map('a', 1)));
-- name: to_date
SELECT to_date('2024-02-29'), to_date('29/02/2024', 'dd/MM/yyyy'), to_date(seen), to_date(NULL), try_to_date('x'), try_to_date('2024-13-01', 'yyyy-MM-dd'), to_date('2024-02-29 10:00:00'), to_date('Feb 3 2024', 'MMM d yyyy') FROM staff WHERE id < 3 ORDER BY id;
-- name: to_date_2
SELECT to_date('2023-02-29');
-- name: to_date_3
SELECT to_date('2023-02-29', 'yyyy-MM-dd');
-- name: to_date_4
SELECT to_date('10', 'YYYY');
-- name: to_json
SELECT to_json(pt), to_json(named_struct('a', 1.0, 'b', NULL, 'c', DATE'2024-01-01')), to_json(tags), to_json(nums), to_json(struct(seen)), to_json(map(1, 2)), to_json(named_struct('a', NULL), map('ignoreNullFields', 'false')), to_json(array()) FROM staff ORDER BY id;
-- name: to_json_2
SELECT to_json('x');
-- name: to_json_3
SELECT to_json(struct(1), 'opt');
-- name: to_json_4
SELECT to_json(named_struct('t', TIMESTAMP'2024-01-01 10:00:00'), map('timestampFormat', 'dd/MM/yyyy')), to_json(parse_json('{"a": [1, null]}')), to_json(named_struct('i', INTERVAL '1-2' YEAR TO MONTH, 'x', X'00', 's', 'a/b"\t')), to_json(map(struct(1), 2)), to_json(array(struct(1), NULL));
-- name: to_number
SELECT to_number('454', '999'), to_number('$78.12', '$99.99'), to_number('12,454', '99,999'), to_number('-12,454.8', 'S99G999D9'), try_to_number('abc', '999'), try_to_number('1234', '999'), to_number('<12>', '99PR'), to_number(NULL, '9');
-- name: to_number_2
SELECT to_number('abc', '999');
-- name: to_number_3
SELECT to_number('1', dept) FROM staff;
-- name: to_number_4
SELECT to_number('1', 'x');
-- name: to_time
SELECT to_time('12:30:15'), to_time('12.30', 'HH.mm'), try_to_time('99:00'), to_time(NULL), try_to_time('1 PM', 'h a');
-- name: to_time_2
SELECT to_time('12:60:00');
-- name: to_timestamp
SELECT to_timestamp('2024-01-01 10:00:00'), to_timestamp('01/02/2024 03', 'dd/MM/yyyy HH'), to_timestamp(born), to_timestamp_ltz('2024-06-01'), to_timestamp_ntz('2024-06-01 01:02:03.4'), try_to_timestamp('x'), to_timestamp(1700000000), to_timestamp('2024-01-01T10:00:00Z'), to_timestamp_ntz(seen) FROM staff WHERE id = 1;
-- name: to_timestamp_2
SELECT to_timestamp('2024-01-01 25:00:00');
-- name: to_timestamp_3
SELECT to_timestamp('2024', 'yyyy-MM');
-- name: try_to_timestamp
SELECT try_to_timestamp('2024', 'yyyy-MM'), try_to_timestamp('2024-01-01', 'QQQ');
-- name: to_variant_object
SELECT to_variant_object(pt), to_variant_object(map('a', array(1, 2))), to_variant_object(nums), schema_of_variant(to_variant_object(named_struct('x', DATE'2024-01-01', 'y', 1.25))) FROM staff WHERE id < 3 ORDER BY id;
-- name: to_variant_object_2
SELECT to_variant_object(1);
-- name: to_variant_object_3
SELECT to_variant_object(map(1, 2));
-- name: to_xml
SELECT to_xml(pt), to_xml(named_struct('a', 1, 'b', DATE'2024-01-01')), to_xml(struct(seen), map('timestampFormat', 'yyyy')), to_xml(named_struct('_id', 5, 'v', 'a<b')) FROM staff WHERE id < 3 ORDER BY id;
-- name: to_xml_2
SELECT to_xml(5);
-- name: transform
SELECT transform(nums, x -> x * 2), transform(nums, (x, i) -> x + i), transform(array('a', 'b'), s -> upper(s)), transform(nums, x -> id), transform(array(array(1, 2)), a -> transform(a, y -> y + size(a))) FROM staff ORDER BY id;
-- name: transform_2
SELECT transform(nums, (x, y, z) -> x) FROM staff;
-- name: transform_3
SELECT transform(5, x -> x);
-- name: transform_4
SELECT transform(nums, 5) FROM staff;
-- name: transform_keys
SELECT transform_keys(map('a', 1, 'b', 2), (k, v) -> 'same');
-- name: transform_keys_2
SELECT transform_keys(map('a', 1), (k, v) -> NULL);
