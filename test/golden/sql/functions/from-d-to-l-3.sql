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
-- name: from_json
SELECT from_json('{"a":1}', 'a INT', map('mode', 'DROPMALFORMED'));
-- name: from_unixtime
SELECT from_unixtime(0), from_unixtime(id * 86400L, 'yyyy/MM/dd EEE'), from_unixtime('1700000000'), from_unixtime(-1, 'HH:mm:ss'), from_unixtime(NULL) FROM staff ORDER BY id;
-- name: from_unixtime_2
SELECT from_unixtime(1.9), from_unixtime(0, dept) FROM staff WHERE id = 6;
-- name: from_utc_timestamp
SELECT from_utc_timestamp(seen, 'Asia/Kolkata'), to_utc_timestamp(seen, 'America/Los_Angeles'), from_utc_timestamp('2024-07-01', '+01:00'), from_utc_timestamp(born, 'CET') FROM staff ORDER BY id;
-- name: from_utc_timestamp_2
SELECT from_utc_timestamp(seen, 'Nowhere/City') FROM staff;
-- name: from_xml
SELECT from_xml('<p><a>1</a><b>x</b></p>', 'a INT, b STRING'), from_xml('<p x="5"><a>1</a><a>2</a></p>', '_x INT, a ARRAY<INT>'), from_xml('<p><a>z</a></p>', 'a INT'), from_xml('<p', 'a INT'), from_xml(NULL, 'a INT');
-- name: from_xml_2
SELECT from_xml('<p><d>26/08/2015</d></p>', 'd DATE', map('dateFormat', 'dd/MM/yyyy')), from_xml('<p><a><b>1</b></a></p>', 'a STRUCT<b: INT>'), schema_of_xml('<p><a>1</a><b>2.5</b><c>true</c></p>'), to_xml(named_struct('a', 1, 'b', array(1, 2)));
-- name: from_xml_3
SELECT from_xml('<p><a>z</a></p>', 'a INT', map('mode', 'FAILFAST'));
-- name: get
SELECT get(nums, 0), get(nums, -1), get(nums, 100), get(array('a'), NULL), nums[0] FROM staff WHERE id NOT IN (2, 4) ORDER BY id;
-- name: get_2
SELECT get(tags, 'a') FROM staff;
-- name: get_3
SELECT get(array(1), '0'), get(array(1), 0L);
-- name: get_json_object
SELECT get_json_object('{"a":{"b":[10,20,{"c":"z"}]}}', '$.a.b[1]'), get_json_object('{"a":[{"c":1},{"c":2}]}', '$.a[*].c'), get_json_object('{"a":"x"}', '$.b'), get_json_object('not json', '$.a'), get_json_object('{"a b":1.50}', '$[\'a b\']'), get_json_object('[1,[2,3]]', '$[1][0]'), get_json_object('{"a":null}', '$.a'), get_json_object('{"a":1}', 'a');
-- name: get_json_object_2
SELECT get_json_object(1, '$.a'), get_json_object('{"a":{"b":1}}', '$.*'), get_json_object('{"a":1}', '$'), get_json_object('[]', '$[*]'), get_json_object('{"a":"é\\n"}', '$.a');
-- name: greatest
SELECT greatest(1, 2.5, 3L), greatest(name, dept), least(pay, 0, NULL), greatest(score, 0), least('a' COLLATE UTF8_LCASE, 'B'), greatest(DATE'2024-01-01', TIMESTAMP'2023-01-01 00:00:00') FROM staff ORDER BY id;
-- name: greatest_2
SELECT greatest(1);
-- name: least
SELECT least(1, 'a', DATE'2024-01-01');
-- name: greatest_3
SELECT greatest(map(1, 2), map(1, 3));
-- name: greatest_4
SELECT greatest(array(1, 2), array(1, 3)), least(struct(1, 'b'), struct(1, 'a')), greatest(1, '2');
-- name: count
SELECT dept, id % 2 AS odd, count(*), grouping(dept), grouping_id(), grouping_id(dept, id % 2) FROM staff GROUP BY CUBE (dept, id % 2) ORDER BY 5, 1, 2;
-- name: grouping
SELECT dept, grouping(id) FROM staff GROUP BY ROLLUP (dept);
-- name: grouping_2
SELECT grouping(dept) FROM staff GROUP BY dept;
-- name: grouping_id
SELECT grouping_id(dept) FROM staff;
-- name: sum
SELECT dept, sum(pay), grouping_id(dept) FROM staff GROUP BY GROUPING SETS ((dept), ()) ORDER BY 3, 1;
-- name: hash
SELECT hash(id, name), hash(NULL), hash(nums, tags IS NULL), hash(pay, score), xxhash64(pt), hash(array(1, NULL)), hash(X'01', true, 1.5F), hash() FROM staff ORDER BY id;
-- name: hash_2
SELECT hash(tags) FROM staff;
-- name: xxhash64
SELECT xxhash64(), hash(INTERVAL '1' DAY, TIMESTAMP'2024-01-01 00:00:00', DATE'2024-01-01', 'a' COLLATE UTF8_LCASE), xxhash64(12345678901234567890.5, -0.0D, 0.0D), hash(TIME'10:00:00'), hash(1Y, 2S, 3L);
-- name: hash_3
SELECT hash(parse_json('1'));
-- name: hex
SELECT hex(id), hex(name), hex(X'0aFF'), hex(-1), hex(l), unhex('F'), unhex('GG'), unhex(''), hex(17.9) FROM staff, (SELECT max(l) AS l FROM nums) ORDER BY id;
-- name: hll_sketch_estimate
SELECT hll_sketch_estimate(hll_sketch_agg(id)), hll_sketch_estimate(hll_sketch_agg(name, 8)), hll_sketch_estimate(hll_union(hll_sketch_agg(id, 10), hll_sketch_agg(id + 3, 10))), hll_sketch_estimate(hll_sketch_agg(X'01')) FROM staff;
-- name: hll_sketch_agg
SELECT hll_sketch_agg(id, 30) FROM staff;
-- name: hll_union
SELECT hll_union(hll_sketch_agg(id, 10), hll_sketch_agg(id, 12)) FROM staff;
-- name: hll_sketch_estimate_2
SELECT hll_sketch_estimate(X'00');
-- name: hll_sketch_estimate_3
SELECT hll_sketch_estimate(hll_union_agg(s)), hll_sketch_estimate(hll_union_agg(s, true)) FROM (SELECT dept, hll_sketch_agg(id) AS s FROM staff GROUP BY dept);
-- name: hll_sketch_agg_2
SELECT hll_sketch_agg(pay) FROM staff;
-- name: hex_2
SELECT hex(hmac('key', 'The quick brown fox')), hex(hmac(X'6b6579', X'00', 'SHA512')), hmac(NULL, 'a');
-- name: hmac
SELECT hmac('key', 'm', 'ROT13');
-- name: hour
SELECT hour(seen), minute(seen), second(seen), hour('12:30:00'), hour(TIME'23:59:59.5'), second(TIME'23:59:59.5'), minute('2024-01-01 10:20:30') FROM staff ORDER BY id;
-- name: hour_2
SELECT hour(5);
-- name: hypot
SELECT hypot(3, 4), hypot(score, 1), hypot('3', 4), hypot(1e200D, 1e200D), hypot(NULL, 1) FROM staff ORDER BY id;
-- name: if
SELECT if(pay > 0, 'rich', 'poor'), if(NULL, 1, 2), if(id = 1, 1, 2.5), if(true, DATE'2024-01-01', '2024-01-02') FROM staff ORDER BY id;
-- name: if_2
SELECT if(1, 2, 3);
-- name: if_3
SELECT if(true, 1);
-- name: if_4
SELECT if(true, array(1), map(1, 2));
-- name: ifnull
SELECT ifnull(name, 'x'), nvl(pay, 0), nvl2(name, id, -id), nullif(dept, 'OPS'), nullifzero(id - 1), zeroifnull(pay), nullif(id, 1.0) FROM staff ORDER BY id;
-- name: ifnull_2
SELECT ifnull(1, DATE'2024-01-01');
-- name: regexp_like
SELECT name LIKE '%a%', name ILIKE 'ADA%', name NOT LIKE '_ed', name RLIKE '^[A-Z]', regexp_like(name, '(?i)HOPPER'), name LIKE ANY ('A%', 'z%'), name ILIKE ALL ('%a%', '%e%') FROM staff ORDER BY id;
-- name: ilike
SELECT ilike('a%b', 'A\\%B'), like('a_b', 'a/_b', '/'), '10%' LIKE '10#%' ESCAPE '#', 'abc' LIKE 'ab\\', 'x' LIKE NULL;
-- name: plain
SELECT 'a' LIKE 'a\\b';
-- name: like
SELECT 'ABC' COLLATE UTF8_LCASE LIKE 'a%', 'a\nb' LIKE 'a_b', '' LIKE '', '%' LIKE '\\%', like(5, '5');
-- name: in
SELECT id IN (1, 3, NULL), dept IN ('ENG', 'hr'), id IN ('2', 3), (id, dept) IN ((1, 'ENG'), (3, 'OPS')), id NOT IN (SELECT i FROM nums WHERE i IS NOT NULL), in(id, 6) FROM staff ORDER BY id;
-- name: plain_2
SELECT id IN (1, 'a') FROM staff;
-- name: plain_3
SELECT 1 IN (DATE'2024-01-01');
-- name: array
SELECT array(1) IN (array(1), array(2)), named_struct('a', 1) IN (named_struct('a', 1)), 'A' IN ('a' COLLATE UTF8_LCASE);
-- name: initcap
SELECT initcap(name), initcap('hELLO wORLD-foo bar_baz'), initcap('ǆ ß'), initcap(NULL), initcap(123) FROM staff ORDER BY id;
-- name: inline
SELECT id, inline(array(pt, named_struct('x', 9, 'y', 'q'))) FROM staff ORDER BY id, x, y;
-- name: inline_outer
SELECT inline_outer(array(struct(1, 'a'), NULL)), 7;
-- name: inline_2
SELECT inline(array(1));
-- name: inline_3
SELECT inline(NULL);
-- name: instr
SELECT instr(name, 'a'), locate('a', name, 3), position('ru' IN 'ruru'), position('r', 'ruru', 2), instr('SparkSQL' COLLATE UNICODE_CI, 'sql'), charindex('l', 'hello', 4), instr('', '') FROM staff ORDER BY id;
-- name: locate
SELECT locate('a', 'banana', 0), locate('', 'abc'), locate(NULL, 'a'), position('a' IN NULL), instr(12345, 34);
