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
-- name: count
SELECT session_window.start, session_window.end, count(*) FROM staff GROUP BY session_window(seen, CASE WHEN dept = 'ENG' THEN '1 day' ELSE '1 hour' END) ORDER BY 1;
-- name: session_window
SELECT session_window(seen, '-5 minutes') FROM staff;
-- name: session_window_2
SELECT session_window(id, '5 minutes') FROM staff;
-- name: typeof
SELECT typeof(session_user()), session_user = current_user(), user() = current_user, typeof(uuid()), length(uuid());
-- name: sha
SELECT sha(name), sha1('Spark'), sha2(name, 224), sha2('Spark', 0), sha2('Spark', 384), sha2('Spark', 512), sha2('Spark', 100), sha2(NULL, 256), sha1(X'FF') FROM staff WHERE id < 3 ORDER BY id;
-- name: sha2
SELECT sha2('a', 'x');
-- name: sha2_2
SELECT sha2(5, 256), sha(1.5);
-- name: shiftleft
SELECT shiftleft(id, 31), shiftright(-8, 1), shiftrightunsigned(-8, 1), shiftleft(1L, 63), shiftright(b, 1), shiftrightunsigned(l, 60), shiftleft(1, -1), shiftleft('2', 1) FROM staff JOIN nums ON id = b;
-- name: shiftleft_2
SELECT shiftleft(1.5, 1);
-- name: sign
SELECT sign(pay), signum(score), sign(-5), sign(INTERVAL -'1' DAY), sign(INTERVAL '0' MONTH), sign('2'), sign(NULL) FROM staff ORDER BY id;
-- name: sign_2
SELECT sign(true);
-- name: sin
SELECT sin(score), sinh(1), tan(0.5), tanh('Infinity'), sqrt(pay), sqrt(-1), sqrt('16'), sin(NULL) FROM staff ORDER BY id;
-- name: slice
SELECT slice(nums, 1, 2), slice(nums, -2, 2), slice(nums, 10, 1), slice(array('a', 'b', 'c'), 2, 0), slice(NULL, 1, 1) FROM staff ORDER BY id;
-- name: slice_2
SELECT slice(array(1), 0, 1);
-- name: slice_3
SELECT slice(array(1), 1, -1);
-- name: slice_4
SELECT slice('abc', 1, 1);
-- name: slice_5
SELECT slice(array(1, 2), '1', 1), slice(array(1, 2), 1L, 1);
-- name: smallint
SELECT smallint('7'), smallint(32767.9), tinyint(-128), tinyint('  1'), float('1.1'), string(1.50), string(true), string(X'6869'), string(1e10D), string(DATE'2024-01-01'), string(INTERVAL '1' DAY), string(array(1, NULL)), string(map(1, 'a')), string(struct(1, NULL, 'x'));
-- name: tinyint
SELECT tinyint(128);
-- name: smallint_2
SELECT smallint('40000');
-- name: tinyint_2
SELECT tinyint(TIMESTAMP'2024-01-01 00:00:00');
-- name: some
SELECT some(pay > 100), some(NULL), some(false) FILTER (WHERE id > 100) FROM staff;
-- name: sort_array
SELECT sort_array(nums), sort_array(nums, false), sort_array(array('b', NULL, 'A')), sort_array(array(struct(2, 'a'), struct(1, 'z'))), sort_array(array(double('NaN'), 1D, NULL), false), sort_array(NULL) FROM staff ORDER BY id;
-- name: sort_array_2
SELECT sort_array(array(1), 'x');
-- name: sort_array_3
SELECT sort_array(array(map(1, 2)));
-- name: sort_array_4
SELECT sort_array(array(1, 2), id > 1) FROM staff;
-- name: soundex
SELECT soundex(name), soundex('Miller'), soundex(''), soundex('123'), soundex('Ашер'), soundex(NULL), soundex('Tymczak') FROM staff ORDER BY id;
-- name: space
SELECT space(3) || 'x', space(-1), space(NULL), length(space(id)), space('2') FROM staff ORDER BY id;
-- name: space_2
SELECT space('x');
-- name: split
SELECT split('oneAtwoBthreeC', '[ABC]'), split('a,b,,', ','), split('a,b,c', ',', 2), split(name, ' '), split('abc', ''), split('', ','), split('a.b', '.'), split('aXbx' COLLATE UTF8_LCASE, 'x'), split('a,b', ',', -1), split(NULL, ',') FROM staff ORDER BY id;
-- name: split_2
SELECT split('a', '(');
-- name: split_part
SELECT split_part('11.12.13', '.', 3), split_part('a-b', '-', -1), split_part('a-b', '-', 5), split_part('a', '', 1), split_part('a b', ' ', 1), split_part(NULL, '.', 1), split_part('aXb' COLLATE UTF8_LCASE, 'x', 2);
-- name: split_part_2
SELECT split_part('a.b', '.', 0);
-- name: count_2
SELECT count(*) > 100, max(reserved IS NULL) FROM sql_keywords();
-- name: sql_keywords
SELECT keyword, reserved FROM sql_keywords() WHERE keyword IN ('SELECT', 'ADD', 'LATERAL') ORDER BY keyword;
-- name: hex
SELECT hex(st_asbinary(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'))), st_srid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040')), st_srid(st_setsrid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 3857)), st_srid(NULL);
-- name: st_geomfromwkb
SELECT st_geomfromwkb(X'00');
-- name: st_setsrid
SELECT st_setsrid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 99999);
-- name: stack
SELECT stack(2, 1, 'a', 2, 'b', 3, 'c'), 'end';
-- name: stack_2
SELECT stack(2, 1, 2, 3) AS (x, y);
-- name: stack_3
SELECT s.* FROM staff LATERAL VIEW stack(2, id, name, -id, dept) s AS n, t WHERE id < 3 ORDER BY n;
-- name: stack_4
SELECT stack(0, 1);
-- name: stack_5
SELECT stack(1, 2.5), stack('x', 1);
-- name: stack_6
SELECT stack(2, 1, 'a');
-- name: stack_7
SELECT stack(id, 1, 2) FROM staff;
-- name: stack_8
SELECT * FROM stack(2, 'a', 1, 'b', 2) AS t(k, v) ORDER BY k;
-- name: str_to_map
SELECT str_to_map('a:1,a:2');
-- name: str_to_map_2
SELECT str_to_map(5);
-- name: struct
SELECT struct(1, 'a', 2.5).col2, struct(id AS a, name).a, struct(array(1)).col1[0], struct(1 AS x, struct(2 AS y) AS z).z.y FROM staff WHERE id = 1;
-- name: struct_2
SELECT struct(1 AS a).b;
-- name: substr
SELECT substr('Spark SQL', 5), substr('Spark SQL', -3), substring('Spark SQL', 5, 1), substring('Spark SQL' FROM 5 FOR 2), substr(X'010203', 2, 1), substring(name, 0, 3), substr('abc', 2, -1), substring(12345, 2, 2), substr('a😀b', 2, 1) FROM staff ORDER BY id;
-- name: substr_2
SELECT substr('abc', 'x');
-- name: substring
SELECT substring(array(1), 1, 1);
-- name: substring_index
SELECT substring_index('www.apache.org', '.', 2), substring_index('www.apache.org', '.', -2), substring_index('a', '.', 1), substring_index('a.b', '', 1), substring_index('aXbxc' COLLATE UTF8_LCASE, 'X', 2), substring_index(name, ' ', 1), substring_index(NULL, '.', 1), substring_index('a.b', '.', 0) FROM staff ORDER BY id;
-- name: sum
SELECT sum(l) FROM nums WHERE l > 0 OR l = 0;
-- name: sum_2
SELECT sum(x) FROM VALUES (9223372036854775807L), (1L) AS t(x);
-- name: sum_3
SELECT sum(true);
-- name: sum_4
SELECT id, sum(pay) OVER (ORDER BY id), sum(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), sum(id) OVER (ORDER BY seen RANGE BETWEEN INTERVAL 1 YEAR PRECEDING AND CURRENT ROW) FROM staff ORDER BY id;
-- name: sum_5
SELECT id, sum(id) OVER (ORDER BY born RANGE BETWEEN 36500 PRECEDING AND 1 FOLLOWING), count(*) OVER (ORDER BY score RANGE BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING) FROM staff ORDER BY id;
-- name: theta_sketch_estimate
SELECT theta_sketch_estimate(theta_sketch_agg(id)), theta_sketch_estimate(theta_union(theta_sketch_agg(id), theta_sketch_agg(name))), theta_sketch_estimate(theta_intersection(theta_sketch_agg(id), theta_sketch_agg(id % 3))), theta_sketch_estimate(theta_difference(theta_sketch_agg(id), theta_sketch_agg(2))) FROM staff;
