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
-- name: endswith
SELECT endswith('Spark' COLLATE UNICODE_CI, 'ARK'), endswith(name, NULL), endswith(X'0102', X'02') FROM staff WHERE id = 1;
-- name: equal_null
SELECT equal_null(dept, NULL), equal_null(id, '1'), equal_null(nums, array()), equal_null(score, double('NaN')) FROM staff ORDER BY id;
-- name: equal_null_2
SELECT equal_null(tags, tags) FROM staff;
-- name: every
SELECT every(NULL), every(pay > -1), every(pay > -1) FILTER (WHERE id <> 3) FROM staff;
-- name: every_2
SELECT every('x') FROM staff;
-- name: exists
SELECT exists(nums, x -> x > 2), exists(nums, x -> x IS NULL), forall(nums, x -> x > 0), forall(array(), x -> false) FROM staff ORDER BY id;
-- name: exists_2
SELECT exists(nums, x -> x) FROM staff;
-- name: exists_3
SELECT exists(nums, (x, i) -> x > i) FROM staff;
-- name: exp
SELECT exp(1), exp(score), expm1(1e-10D), exp('2'), exp(NULL), exp(710) FROM staff ORDER BY id;
-- name: explode
SELECT id, explode(nums) FROM staff ORDER BY id, 2;
-- name: explode_outer
SELECT id, explode_outer(nums) AS n FROM staff ORDER BY id, n;
-- name: explode_2
SELECT id, explode(tags) FROM staff ORDER BY id, key;
-- name: explode_outer_2
SELECT id, explode_outer(tags) AS (k, v) FROM staff ORDER BY id, k;
-- name: explode_3
SELECT explode(name) FROM staff;
-- name: explode_4
SELECT explode(nums), explode(nums) FROM staff;
-- name: explode_5
SELECT explode(nums) + 1 FROM staff;
-- name: explode_6
SELECT explode(explode(array(array(1))));
-- name: posexplode
SELECT id, p, n FROM staff LATERAL VIEW OUTER posexplode(nums) t AS p, n ORDER BY id, p;
-- name: posexplode_outer
SELECT s.id, e.* FROM staff s, LATERAL posexplode_outer(s.tags) AS e(p, k, v) ORDER BY s.id, p;
-- name: posexplode_2
SELECT posexplode(map('a', 1)), 5;
-- name: factorial
SELECT factorial(0), factorial(20), factorial(21), factorial(-1), factorial(id), factorial('5'), factorial(NULL) FROM staff ORDER BY id;
-- name: filter
SELECT filter(nums, x -> x > 0), filter(nums, (x, i) -> i % 2 = 0), filter(array('a', 'B'), s -> s = upper(s)), filter(nums, x -> NULL) FROM staff ORDER BY id;
-- name: filter_2
SELECT filter(nums, x -> 1) FROM staff;
-- name: filter_3
SELECT filter(tags, (k, v) -> v > 1) FROM staff;
-- name: filter_4
SELECT filter(nums) FROM staff;
-- name: find_in_set
SELECT find_in_set('b', 'a,b,c'), find_in_set(dept, 'HR,OPS,ENG'), find_in_set('a,b', 'a,b'), find_in_set('', 'a,,b'), find_in_set('B', 'a,b' COLLATE UTF8_LCASE), find_in_set(1, '2,1') FROM staff ORDER BY id;
-- name: first_value
SELECT id, first_value(name) OVER (ORDER BY id DESC ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), last_value(name) IGNORE NULLS OVER (ORDER BY id), nth_value(name, 2) OVER (ORDER BY id), nth_value(pay, 2) IGNORE NULLS OVER (ORDER BY id DESC) FROM staff ORDER BY id;
-- name: first
SELECT first(name, id) FROM staff;
-- name: first_2
SELECT first(name, true, false) FROM staff;
-- name: nth_value
SELECT nth_value(name, 0) OVER (ORDER BY id) FROM staff;
-- name: nth_value_2
SELECT nth_value(name, id) OVER (ORDER BY id) FROM staff;
-- name: flatten
SELECT flatten(array(nums, array(0))), flatten(array(array(array(1)))), flatten(array(array(1), NULL)), flatten(NULL) FROM staff ORDER BY id;
-- name: flatten_2
SELECT flatten(array(1, 2));
-- name: floor
SELECT floor(n), floor(-0.5D), floor(2.789, 1), floor(-15, -1), floor('3.9'), floor(w) FROM nums WHERE i IS NULL OR i <> -2147483648;
-- name: format_number
SELECT format_number(n, 2), format_number(d, 0), format_number(l, 3), format_number(1234567.891, '#,###.#'), format_number(5, ''), format_number(f, '0.00E0') FROM nums;
-- name: format_number_2
SELECT format_number(1.5, -1), format_number(-0.004, 2), format_number(12345.6789, NULL), format_number(0.5, 0), format_number(1.5, 0), format_number(2.5D, 0);
-- name: format_number_3
SELECT format_number('x', 2);
-- name: format_number_4
SELECT format_number(1, 1.5);
-- name: format_string
SELECT format_string('%s|%5d|%-6s|%08.3f|%x', name, id, dept, cast(pay AS DOUBLE), id) FROM staff ORDER BY id;
-- name: format_string_2
SELECT format_string('%d', 'x');
-- name: format_string_3
SELECT format_string('%s %s', 'a');
-- name: printf
SELECT printf('%,d %+d %e %% %b %c', 1234567, 5, 12345.678D, true, 65), printf('%2$s %1$s', 'a', 'b'), printf('%S %10s|', 'abc', NULL), printf('%o %X', 8, 255);
-- name: format_string_4
SELECT format_string('%.2f', 1.005BD), format_string('%s', array(1, 2)), format_string('%tY', DATE'2024-01-01');
-- name: format_string_5
SELECT format_string(NULL, 1), format_string('%q', 1);
-- name: from_base32
SELECT cast(from_base32('MZXW6==='), 'x');
-- name: from_base32_2
SELECT cast(from_base32('MZXW6===') AS STRING), to_base32('foobar'), to_base32(name), from_base32(NULL) FROM staff ORDER BY id;
-- name: from_base32_3
SELECT from_base32('1!');
-- name: from_csv
SELECT from_csv('1,a,2.5', 'id INT, name STRING, v DOUBLE'), from_csv('x,b', 'id INT, name STRING'), from_csv('26/08/2015', 'd DATE', map('dateFormat', 'dd/MM/yyyy')), from_csv('1;2', 'a INT, b INT', map('sep', ';')), from_csv(NULL, 'a INT');
-- name: from_csv_2
SELECT from_csv('"a,b",c', schema_of_csv('x,y')), from_csv('1', 'a INT, b INT'), from_csv('1,2,3', 'a INT'), from_csv('', 'a STRING'), from_csv('x', 'a INT, _corrupt_record STRING');
-- name: from_csv_3
SELECT from_csv('1', 'a INT', map('mode', 'FAILFAST')), from_csv('x', 'a INT', map('mode', 'FAILFAST'));
-- name: from_csv_4
SELECT from_csv('1', 'a ARRAY<INT>');
-- name: from_csv_5
SELECT from_csv('1', dept) FROM staff;
-- name: from_csv_6
SELECT from_csv('1', 'a INT', 5);
-- name: from_csv_7
SELECT from_csv('1', 'bogus schema here');
-- name: from_json
SELECT from_json('{"a":1,"b":[1,2,{"c":3}]}', 'a INT, b ARRAY<STRING>'), from_json('[1,2]', 'ARRAY<INT>'), from_json('{"x":"1"}', 'MAP<STRING,INT>'), from_json('{"a":"x"}', 'a INT'), from_json('bad', 'a INT'), from_json('{"t":"26/08/2015"}', 't TIMESTAMP', map('timestampFormat', 'dd/MM/yyyy'));
-- name: from_json_2
SELECT from_json('{"a":1', 'a INT', map('mode', 'FAILFAST'));
-- name: from_json_3
SELECT from_json('{"a":1.7,"b":12345678901234567890,"c":"2024-01-01","d":null,"e":"NaN"}', 'a DECIMAL(3,1), b DECIMAL(20,0), c DATE, d STRING, e DOUBLE'), from_json('{"A":1}', 'a INT'), from_json('{"a":1,"a":2}', 'a INT'), from_json('{\'a\': 01}', 'a INT', map('allowNumericLeadingZeros', 'true'));
-- name: from_json_4
SELECT from_json('{"a":{"b":1}}', 'STRUCT<a: STRUCT<b: BIGINT>>').a.b, from_json('{"a":1}', 'a VARIANT'), from_json('[{"a":1},{"a":2}]', 'a INT'), from_json('{"a":1}', 'ARRAY<STRUCT<a:INT>>');
-- name: from_json_5
SELECT from_json('{}', 'MAP<INT, INT>');
-- name: from_json_6
SELECT from_json(5, 'a INT');
