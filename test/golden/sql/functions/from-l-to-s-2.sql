-- Functions from lcase to session_window, over rows and by themselves.
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
-- name: mask
SELECT mask('a', lowerChar => 'b', nope => 'c');
-- name: max
SELECT max(id), max(name), min(born), max(nums), min(pt), max(score), min(score), max(pay) FILTER (WHERE pay < 0), min(INTERVAL '1' DAY * id) FROM staff;
-- name: max_2
SELECT max(tags) FROM staff;
-- name: max_by
SELECT dept, max_by(name, pay), min_by(name, pay), max_by(id, score), min_by(pt, id) FROM staff GROUP BY dept ORDER BY dept;
-- name: max_by_2
SELECT max_by(name, tags) FROM staff;
-- name: max_by_3
SELECT max_by(name) FROM staff;
-- name: median
SELECT median(DISTINCT id % 4), percentile(id, 0.25), percentile(id, array(0, 1)), percentile(pay, 0.5, id) FROM staff;
-- name: measure
SELECT measure(id) FROM staff;
-- name: months_between
SELECT months_between(born, '2024-01-31'), months_between(seen, TIMESTAMP'2024-01-31 10:00:00', false), months_between('2024-02-29', '2024-01-31'), months_between('2024-03-15 12:00:00', '2024-01-15') FROM staff ORDER BY id;
-- name: months_between_2
SELECT months_between('x', '2024-01-31');
-- name: month
SELECT month('2024-07-30'), monthname(NULL), minute(TIMESTAMP_NTZ'2024-01-01 10:59:00'), month(INTERVAL '5-7' YEAR TO MONTH), quarter('2024-12-31'), weekofyear('2021-01-03');
-- name: named_struct
SELECT named_struct('a', 1, 'b', array(1), 'a', 2), named_struct('x', NULL).x, struct(id, name, id + 1, pay AS p), struct(*) IS NULL FROM staff WHERE id = 1;
-- name: named_struct_2
SELECT named_struct('a', 1, 'a', 2).a;
-- name: named_struct_3
SELECT named_struct('a');
-- name: named_struct_4
SELECT named_struct(name, 1) FROM staff;
-- name: struct
SELECT struct();
-- name: nanvl
SELECT nanvl(score, -1), nanvl(score, pay), nanvl(1.5, 2), nanvl(NULL, 1), nanvl(CAST('NaN' AS FLOAT), 0) FROM staff ORDER BY id;
-- name: negative
SELECT negative(id), negative(pay), positive(score), -score, +name, negative(INTERVAL '1-2' YEAR TO MONTH), - (- 5), -'3' FROM staff WHERE id = 6;
-- name: plain
SELECT -'x';
-- name: negative_2
SELECT negative(b) FROM nums;
-- name: negative_3
SELECT negative(true);
-- name: positive
SELECT positive(DATE'2024-01-01');
-- name: next_day
SELECT next_day(born, 'MON'), next_day('2024-01-01', 'tu'), next_day(seen, 'Friday'), next_day(NULL, 'SU') FROM staff ORDER BY id;
-- name: next_day_2
SELECT next_day('2024-01-01', 'xx');
-- name: not
SELECT not(true), not(NULL), and(true, false), or(false, true), in(2, 1, 2), `==`(1, 1);
-- name: nullif
SELECT nullif(id, '3'), nullif(nums, array()), nullif(score, double('NaN')), nullif(NULL, 1), nullif(1, NULL) FROM staff ORDER BY id;
-- name: nullif_2
SELECT nullif(1, DATE'2024-01-01');
-- name: nvl
SELECT nvl(nums, array(0)), nvl2(NULL, 1, 'x'), nvl(NULL, NULL), ifnull('a', 1), zeroifnull(NULL), nullifzero(0.00) FROM staff ORDER BY id;
-- name: ntile
SELECT ntile(3) OVER (ORDER BY id), ntile(100) OVER (ORDER BY id), ntile(2) OVER (PARTITION BY dept ORDER BY id DESC) FROM staff ORDER BY id;
-- name: ntile_2
SELECT ntile(0) OVER (ORDER BY id) FROM staff;
-- name: ntile_3
SELECT ntile(id) OVER (ORDER BY id) FROM staff;
-- name: ntile_4
SELECT ntile(2.5) OVER (ORDER BY id) FROM staff;
-- name: octet_length
SELECT octet_length('é'), octet_length(X'010203'), octet_length(NULL), octet_length(12.5);
-- name: overlay
SELECT overlay('SparkSQL' PLACING '_' FROM 6), overlay('SparkSQL', 'CORE', 7), overlay(name, 'XX', 2, 0), overlay(X'0102' PLACING X'FF' FROM 1 FOR 2), overlay('a', 'b', -1, 2), overlay('abc', 'Z', 9) FROM staff ORDER BY id;
-- name: parse_json
SELECT parse_json('{"b":1,"a":[1,2.50,null,"x"]}'), parse_json('1e3'), parse_json('"s"'), try_parse_json('{bad'), parse_json(NULL), parse_json('12345678901234567890123');
-- name: parse_json_2
SELECT parse_json('{bad');
-- name: parse_json_3
SELECT parse_json(5);
-- name: parse_json_4
SELECT parse_json('{"a":1,"a":2}');
-- name: parse_url
SELECT parse_url('https://user:pw@spark.apache.org:8080/path/p.html?query=1&b=2#Ref', 'HOST'), parse_url('https://user:pw@spark.apache.org:8080/path/p.html?query=1&b=2#Ref', 'USERINFO'), parse_url('http://h/p?query=1&b=2', 'QUERY', 'b'), parse_url('http://h/p?query=1', 'query'), parse_url('http://h:1/p', 'AUTHORITY'), parse_url('http://h/p#r', 'REF'), parse_url('http://h/p?a', 'FILE'), parse_url('http://h', 'PROTOCOL'), parse_url('http://h', 'PATH'), parse_url(NULL, 'HOST');
-- name: parse_url_2
SELECT parse_url('inva lid://x y', 'HOST');
-- name: try_parse_url
SELECT try_parse_url('inva lid://x y', 'HOST'), try_parse_url('http://a.b/c', 'HOST'), parse_url('mailto:a@b', 'HOST'), parse_url('http://h/p?q=1&q=2', 'QUERY', 'q');
-- name: percent_rank
SELECT percent_rank() OVER (PARTITION BY dept ORDER BY id), rank() OVER (ORDER BY dept NULLS FIRST), row_number() OVER (ORDER BY name COLLATE UNICODE_CI), cume_dist() OVER (ORDER BY pay DESC) FROM staff ORDER BY id;
-- name: row_number
SELECT row_number() OVER () FROM staff;
-- name: row_number_2
SELECT row_number() OVER (ORDER BY id RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM staff;
-- name: rank
SELECT rank() FROM staff;
-- name: percentile
SELECT percentile(id, 2) FROM staff;
-- name: percentile_2
SELECT percentile(born, 0.5) FROM staff;
-- name: percentile_cont
SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY id), percentile_cont(0.5) WITHIN GROUP (ORDER BY pay DESC), percentile_disc(0.5) WITHIN GROUP (ORDER BY id), percentile_disc(array(0.1, 0.9)) WITHIN GROUP (ORDER BY id DESC) FROM staff;
-- name: percentile_cont_2
SELECT percentile_cont(1.5) WITHIN GROUP (ORDER BY id) FROM staff;
-- name: percentile_cont_3
SELECT percentile_cont(0.5) FROM staff;
-- name: percentile_cont_4
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY id, pay) FROM staff;
-- name: percentile_cont_5
SELECT dept, percentile_cont(0.5) WITHIN GROUP (ORDER BY id) OVER (PARTITION BY dept) FROM staff ORDER BY id;
-- name: percentile_approx
SELECT percentile_approx(pay, 0.5, 10000), percentile_approx(id, array(0.5, 1)), percentile_approx(DISTINCT id, 0.5), percentile_approx(NULL, 0.5) FROM staff;
-- name: pi
SELECT pi(), e(), pi() = acos(-1), round(e(), 10);
-- name: pi_2
SELECT pi(1);
-- name: pmod
SELECT pmod(-7, 3), pmod(7, -3), pmod(-7.5, 2), pmod(b, 10Y), pmod(-1L, 9223372036854775807), pmod(-5.5D, 3) FROM nums;
-- name: pmod_2
SELECT pmod(1, 0);
-- name: pmod_3
SELECT pmod('7', 4), pmod(7, NULL), pmod(INTERVAL '1' DAY, 2);
-- name: posexplode
SELECT posexplode(array('x', NULL)), posexplode_outer(array(1));
