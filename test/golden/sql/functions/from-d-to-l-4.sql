-- Functions from date to last_day, over rows and by themselves.
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
-- name: int
SELECT int('7'), int(7.9), int(-7.9D), int(true), int('  8 '), int(INTERVAL '5' MONTH), int(TIMESTAMP'1970-01-02 00:00:00');
-- name: int_2
SELECT int(3e10D);
-- name: int_3
SELECT int('7.5');
-- name: is_valid_utf8
SELECT is_valid_utf8('ok'), is_valid_utf8(X'80'), make_valid_utf8(X'61FF62'), validate_utf8('é'), try_validate_utf8(X'C0'), is_valid_utf8(NULL);
-- name: validate_utf8
SELECT validate_utf8(X'80');
-- name: is_valid_variant
SELECT is_valid_variant(parse_json('{"a":1}')), is_variant_null(parse_json('null')), is_variant_null(parse_json('{"a":null}'):a), is_variant_null(NULL);
-- name: is_variant_null
SELECT is_variant_null(5);
-- name: isnan
SELECT isnan(score), isnotnull(name), isnull(pay), isnan('NaN'), isnan(f) FROM staff LEFT JOIN nums ON id = b ORDER BY id;
-- name: jaro_winkler_similarity
SELECT jaro_winkler_similarity('MARTHA', 'MARHTA'), jaro_winkler_similarity(name, 'Ada'), levenshtein(name, 'Ada', 20), levenshtein('kitten', 'sitting', 2), levenshtein('', 'abc'), levenshtein(NULL, 'a') FROM staff ORDER BY id;
-- name: json_array_length
SELECT json_array_length('[1,[2,3],{"a":1}]'), json_array_length('{}'), json_array_length('[1,'), json_array_length(NULL), json_object_keys('{"a":1,"b":{"c":2}}'), json_object_keys('[1]'), json_object_keys('{}'), json_object_keys('x');
-- name: json_array_length_2
SELECT json_array_length(5);
-- name: json_tuple
SELECT json_tuple('{"a":1,"b":"x","c":[1]}', 'a', 'c', 'z'), 1;
-- name: json_tuple_2
SELECT id, j.* FROM staff LATERAL VIEW json_tuple('{"id":"' || id || '","n":null}', 'id', 'n') j AS a, b ORDER BY id;
-- name: json_tuple_3
SELECT json_tuple('{"a":1}');
-- name: json_tuple_4
SELECT json_tuple('{"a":1}', 1);
-- name: lag
SELECT id, lag(name) OVER (ORDER BY id), lag(id, 2, -1) OVER (ORDER BY id), lead(name, 1, 'end') OVER (ORDER BY id), lag(name) IGNORE NULLS OVER (ORDER BY id), lead(pay, -1) OVER (ORDER BY id), lag(id, 0) OVER (ORDER BY id) FROM staff ORDER BY id;
-- name: lag_2
SELECT lag(name, id) OVER (ORDER BY id) FROM staff;
-- name: lag_3
SELECT lag(name, 1, 5) OVER (ORDER BY id) FROM staff;
-- name: lag_4
SELECT lag(name) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM staff;
-- name: lag_5
SELECT lag(name) FROM staff;
-- name: lead
SELECT lead(id, 1, DATE'2024-01-01') OVER (ORDER BY id) FROM staff;
-- name: last_day
SELECT last_day(born), last_day('2024-02-01'), last_day(seen), last_day(NULL) FROM staff ORDER BY id;
-- name: last_day_2
SELECT last_day('x');
-- name: last_day_3
SELECT last_day(5);
