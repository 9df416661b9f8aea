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
-- name: transform_values
SELECT transform_values(tags, (k, v) -> struct(k, v)), transform_keys(map(1, 2), (k, v) -> k + 0.5), transform_values(map(1, 2), (k, v) -> CAST(NULL AS INT)) FROM staff ORDER BY id;
-- name: translate
SELECT translate(name, 'aeiou', '12345'), translate('AaBbCc', 'abc', '12'), translate('abc', '', 'x'), translate('😀a', '😀', 'b'), translate('Abc' COLLATE UTF8_LCASE, 'a', 'x'), translate(NULL, 'a', 'b') FROM staff ORDER BY id;
-- name: trim
SELECT trim(name), trim('x' FROM 'xxax'), trim(BOTH FROM ' a '), trim(NULL), trim('\t a \n'), trim(5) FROM staff ORDER BY id;
-- name: trunc
SELECT trunc('2024-05-17', 'YEAR'), trunc('2024-05-17', 'quarter'), trunc('2024-05-17', 'WEEK'), trunc(DATE'2024-05-17', 'DD'), trunc('2024-05-17', NULL), trunc(seen, 'MON') FROM staff ORDER BY id;
-- name: trunc_2
SELECT trunc('x', 'YEAR');
-- name: try_add
SELECT try_add(2147483647, 1), try_add(DATE'2024-01-31', INTERVAL '1' MONTH), try_add(TIMESTAMP'2024-01-31 00:00:00', INTERVAL '1' DAY), try_subtract(-128Y, 1Y), try_multiply(1e38BD, 100BD), try_divide(1, 0), try_divide(INTERVAL '1' DAY, 0), try_mod(5, 0), try_mod(-5, 3), try_add(1.5, 2), try_add(INTERVAL '1' DAY, INTERVAL '1' HOUR), try_divide(7, 2);
-- name: try_add_2
SELECT try_add('a', 1);
-- name: try_add_3
SELECT try_add(array(1), 1);
-- name: try_aes_decrypt
SELECT try_aes_decrypt(X'00', '0000111122223333'), try_aes_decrypt(aes_encrypt('a', '0000111122223333'), '0000111122223333') = X'61', try_aes_decrypt(NULL, 'x');
-- name: try_avg
SELECT try_avg(id), try_avg(w), try_sum(l), try_sum(i), try_sum(pay), try_avg(INTERVAL '1' DAY * id), try_sum(id) FILTER (WHERE id > 99) FROM staff LEFT JOIN nums ON id = b;
-- name: try_element_at
SELECT try_element_at(map('a', 1), 'b'), try_element_at(array(1), 5), try_element_at(array(1), -1), try_element_at(NULL, 1);
-- name: try_element_at_2
SELECT try_element_at(array(1), 0);
-- name: try_make_interval
SELECT try_make_interval(178956971), try_make_interval(1, 2), try_url_decode('%zz'), try_url_decode('a%20b'), try_validate_utf8('ok');
-- name: try_variant_get
SELECT try_variant_get(parse_json('{"a":"x"}'), '$.a', 'int'), variant_get(parse_json('{"a":[1,2]}'), '$.a[1]', 'int'), variant_get(parse_json('{"a":1}'), '$.b'), variant_get(parse_json('{"a":{"b":"2024-01-01"}}'), '$.a.b', 'date'), variant_get(parse_json('{"a b":1}'), '$["a b"]', 'string'), variant_get(parse_json('[1]'), '$[5]', 'int');
-- name: variant_get
SELECT variant_get(parse_json('{"a":"x"}'), '$.a', 'int');
-- name: variant_get_2
SELECT variant_get(parse_json('1'), 'bad path', 'int');
-- name: variant_get_3
SELECT variant_get(parse_json('1'), '$', 'nope');
-- name: variant_get_4
SELECT variant_get('x', '$.a');
-- name: variant_insert
SELECT variant_insert(parse_json('{"a":1}'), '$.b', 2), variant_set(parse_json('{"a":1}'), '$.a', 'x'), variant_delete(parse_json('{"a":1,"b":2}'), '$.a'), variant_array_append(parse_json('{"a":[1]}'), '$.a', 2), variant_strip_nulls(parse_json('{"a":null,"b":[null,1]}'));
-- name: variant_insert_2
SELECT variant_insert(parse_json('{"a":1}'), '$.a', 2);
-- name: try_variant_insert
SELECT try_variant_insert(parse_json('{"a":1}'), '$.a', 2), try_variant_set(parse_json('1'), '$.a', 2), try_variant_array_append(parse_json('{"a":1}'), '$.a', 2);
-- name: variant_explode
SELECT id, v.* FROM staff, LATERAL variant_explode(parse_json('{"k":' || id || ',"l":[1]}')) AS v WHERE id < 3 ORDER BY id, pos;
-- name: variant_explode_outer
SELECT * FROM variant_explode_outer(parse_json('5'));
-- name: variant_explode_2
SELECT pos, key, value FROM variant_explode(parse_json('["a",{"b":2},null]')) ORDER BY pos;
-- name: parse_json
SELECT v:a.b, v:arr[0]::int, v:['a'], v:a.b::string || '!' FROM (SELECT parse_json('{"a":{"b":"z"},"arr":[7]}') AS v);
-- name: parse_json_2
SELECT parse_json('{"a":1}'):a::int + 1, cast(parse_json('[1,2]') AS ARRAY<INT>), cast(parse_json('{"x":1}') AS STRUCT<x: STRING>), cast(parse_json('"5"') AS INT), cast(5 AS VARIANT);
-- name: parse_json_3
SELECT cast(parse_json('"abc"') AS INT);
-- name: parse_json_4
SELECT parse_json('1') = parse_json('1');
-- name: parse_json_5
SELECT parse_json('1') FROM staff GROUP BY parse_json('1');
-- name: typeof
SELECT typeof(1), typeof(NULL), typeof(1.5), typeof(array(map(1, struct(2)))), typeof(X''), typeof(INTERVAL '1' DAY), typeof(INTERVAL '1' YEAR), typeof(TIME'10:00:00'), typeof('a' COLLATE UTF8_LCASE), typeof(parse_json('1')), typeof(pay), typeof(make_interval(1)), typeof(cast('a' AS CHAR(3))) FROM staff WHERE id = 1;
-- name: typeof_2
SELECT typeof();
-- name: unbase64
SELECT unbase64('U3BhcmsgU1FM'), unbase64('!!'), unbase64(''), unbase64(NULL);
-- name: unbase64_2
SELECT unbase64('abc');
-- name: unhex
SELECT unhex('537061726B'), unhex('ABC'), unhex('XYZ'), unhex(12), decode(unhex('C3A9'), 'UTF-8');
-- name: url_encode
SELECT url_encode('https://spark.apache.org/?q=a b&c=é'), url_decode('https%3A%2F%2Fspark.apache.org%2F%3Fq%3Da+b'), url_encode(NULL), url_encode('~*-_.'), url_decode('a+b%2B');
-- name: url_decode
SELECT url_decode('%zz');
-- name: substr
SELECT substr(version(), 1, 2), length(version()) > 40;
-- name: vector_inner_product
SELECT vector_inner_product(array(1F, 2F), array(3F, 4F)), vector_cosine_similarity(array(1F, 0F), array(0F, 1F)), vector_l2_distance(array(0F, 0F), array(3F, 4F)), vector_norm(array(3F, 4F)), vector_norm(array(3F, -4F), 1F), vector_normalize(array(3F, 4F));
-- name: vector_inner_product_2
SELECT vector_inner_product(array(1F), array(1F, 2F));
-- name: vector_norm
SELECT vector_norm(array(1D));
-- name: vector_sum
SELECT vector_sum(v), vector_avg(v) FROM VALUES (array(1F, 2F)), (array(3F, 4F)), (NULL) AS t(v);
-- name: weekday
SELECT weekday('2009-07-30'), weekofyear('2008-02-20'), year('2016-07-30'), year(seen), year(INTERVAL '3-4' YEAR TO MONTH), weekday(born) FROM staff ORDER BY id;
-- name: when
SELECT CASE WHEN pay > 0 THEN 'pos' WHEN pay < 0 THEN 'neg' END, CASE dept WHEN 'ENG' THEN 1 WHEN 'OPS' THEN 2.5 ELSE 0 END, CASE WHEN NULL THEN 1 ELSE 2 END, when(id = 1, 'one') FROM staff ORDER BY id;
-- name: plain
SELECT CASE WHEN 1 THEN 2 END;
-- name: plain_2
SELECT CASE id WHEN 'a' THEN 1 END FROM staff;
-- name: plain_3
SELECT CASE WHEN true THEN 1 ELSE DATE'2024-01-01' END;
-- name: width_bucket
SELECT width_bucket(5.3, 0.2, 10.6, 5), width_bucket(-2.1, 1.3, 3.4, 3), width_bucket(8.1, 0.0, 5.7, 4), width_bucket(score, 5, 0, 5), width_bucket(1, 1, 1, 3), width_bucket(INTERVAL '5' YEAR, INTERVAL '0' YEAR, INTERVAL '10' YEAR, 10), width_bucket(1, 0, 10, 0) FROM staff ORDER BY id;
-- name: width_bucket_2
SELECT width_bucket('a', 0, 1, 2);
-- name: width_bucket_3
SELECT width_bucket(1, INTERVAL '1' DAY, 2, 3);
-- name: count
SELECT window.start, window.end, count(*) FROM staff GROUP BY window(seen, '1 day') ORDER BY 1;
-- name: window
SELECT window(seen, '2 hours', '1 hour', '30 minutes').start AS s, id FROM staff WHERE id = 1 ORDER BY s;
-- name: window_2
SELECT window(seen, '1 hour', '2 hours') FROM staff;
-- name: window_3
SELECT window(seen, 'x') FROM staff;
-- name: window_4
SELECT window(seen, '1 month') FROM staff;
-- name: window_time
SELECT window_time(window), count(*) FROM (SELECT window(seen, '1 hour') AS window FROM staff) GROUP BY window ORDER BY 1;
-- name: xpath
SELECT xpath('<a><b>b1</b><b>b2</b><c>c1</c></a>', 'a/b/text()'), xpath_boolean('<a><b>1</b></a>', 'a/b'), xpath_double('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_float('<a><b>1.5</b></a>', 'a/b'), xpath_int('<a><b>7</b></a>', 'a/b'), xpath_long('<a/>', 'a/b'), xpath_number('<a><b>x</b></a>', 'a/b'), xpath_short('<a><b c="3"/></a>', 'a/b/@c'), xpath_string('<a><b>b</b><c>cc</c></a>', 'a/c'), xpath_string('<a><b id="1">x</b><b id="2">y</b></a>', '//b[@id="2"]');
-- name: xpath_2
SELECT xpath('<a', 'a');
-- name: xpath_int
SELECT xpath_int('<a/>', 'a[');
-- name: xpath_string
SELECT xpath_string('<a/>', dept) FROM staff;
-- name: xxhash64
SELECT xxhash64(name, id), xxhash64(NULL), xxhash64(array(1)), xxhash64(''), xxhash64(1Y, 1S, 1, 1L, 1F, 1D), xxhash64(pay) FROM staff ORDER BY id;
