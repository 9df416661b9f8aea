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
-- name: posexplode_outer
SELECT posexplode_outer(CAST(NULL AS ARRAY<INT>)), 'k';
-- name: position
SELECT position('a', name), position('B' IN 'abc' COLLATE UTF8_LCASE), position('' IN 'abc'), position('c', 'abcabc', 4) FROM staff ORDER BY id;
-- name: pow
SELECT pow(2, 10), power(2, -1), pow(-8, 1.0/3), pow(0, 0), power('2', '3'), pow(NULL, 1), pow(1.5BD, 2);
-- name: pow_2
SELECT pow('a', 2);
-- name: quote
SELECT quote('don\'t'), quote(''), quote(NULL), quote(name), quote('a\\b'), quote(5) FROM staff ORDER BY id;
-- name: raise_error
SELECT raise_error('custom ' || 5);
-- name: raise_error_2
SELECT raise_error(NULL);
-- name: raise_error_3
SELECT raise_error('DIVIDE_BY_ZERO', map('a', 'b'));
-- name: raise_error_4
SELECT raise_error('USER_RAISED_EXCEPTION', map('errorMessage', 'oops'));
-- name: randstr
SELECT randstr(5, 42), length(randstr(3)), uniform(1, 10, 5), uniform(0.5, 1.5, 3), typeof(uniform(1Y, 5S, 0)), uniform(10, NULL, 1);
-- name: randstr_2
SELECT randstr(-1, 0);
-- name: randstr_3
SELECT randstr(id, 0) FROM staff;
-- name: uniform
SELECT uniform('a', 5);
-- name: range
SELECT * FROM range(3) ORDER BY id;
-- name: range_2
SELECT * FROM range(1, 10, 4) ORDER BY id;
-- name: range_3
SELECT * FROM range(0, 1, 0);
-- name: range_4
SELECT * FROM range('a');
-- name: range_5
SELECT * FROM range(5, 1, -2, 2) ORDER BY id;
-- name: reduce
SELECT reduce(array(1, 2, 3), 0, (a, x) -> a + x, a -> a * 10), reduce(nums, '', (a, x) -> a || coalesce(x, '_')) FROM staff ORDER BY id;
-- name: regexp
SELECT 'abc' REGEXP '^a.c$', regexp('a\nb', 'a.b'), 'x' RLIKE NULL, regexp_like('Ab', '(?i)AB'), rlike('aaa', 'a{2}'), regexp('', '');
-- name: plain
SELECT 'a' RLIKE '(';
-- name: regexp_count
SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en'), regexp_count('abc', ''), regexp_count(name, '[aeiou]'), regexp_instr('abcb', 'b'), regexp_instr(name, '\\s'), regexp_instr('abc', 'z', 0), regexp_substr('a1b22', '\\d+'), regexp_substr('abc', 'z') FROM staff ORDER BY id;
-- name: regexp_extract
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1), regexp_extract('100-200', '(\\d+)-(\\d+)'), regexp_extract('foo', '(b)', 1), regexp_extract('aXbX', '(\\w)X', 0), regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', 2), regexp_extract_all('abc', 'z', 0), regexp_extract_all(name, '[A-Z]', 0) FROM staff ORDER BY id;
-- name: regexp_extract_2
SELECT regexp_extract('100-200', '(\\d+)', 3);
-- name: regexp_extract_3
SELECT regexp_extract('abc', 'a', -1);
-- name: regexp_replace
SELECT regexp_replace('100-200', '(\\d+)', 'num'), regexp_replace('100-200', '(\\d)(\\d)', '$2$1'), regexp_replace('abcabc', 'b', 'X', 3), regexp_replace(name, '[^A-Za-z]', ''), regexp_replace('a.b', '.', '\\$'), regexp_replace('aaa', 'a*?', '-') FROM staff ORDER BY id;
-- name: regexp_replace_2
SELECT regexp_replace('abc', 'b', '$5');
-- name: regexp_replace_3
SELECT regexp_replace('abc', '[', 'x');
-- name: regexp_replace_4
SELECT regexp_replace('abc', 'b', 'x', 0);
-- name: repeat
SELECT repeat(name, 2), repeat('ab', 0), repeat('ab', -3), repeat('x', NULL), repeat(12, 2), repeat('-', id) FROM staff ORDER BY id;
-- name: repeat_2
SELECT repeat('a', 'b');
-- name: replace
SELECT replace(name, 'a', '4'), replace('abab', 'ab'), replace('aaa', 'aa', 'b'), replace('abc', '', 'x'), replace('ABC' COLLATE UTF8_LCASE, 'b', '-'), replace(NULL, 'a', 'b'), replace(121, 1, 9) FROM staff ORDER BY id;
-- name: reverse
SELECT reverse(name), reverse(nums), reverse('😀é'), reverse(NULL), reverse(123), reverse(array(array(1, 2), NULL)), reverse(X'0102') FROM staff ORDER BY id;
-- name: reverse_2
SELECT reverse(map(1, 2));
-- name: rint
SELECT rint(2.5), rint(-0.5D), rint(3.5), rint(score), rint('1.5'), rint(12345.678BD) FROM staff ORDER BY id;
-- name: round
SELECT round(2.5), round(-2.5), round(2.345, 2), round(2.345D, 2), round(25, -1), round(n, 1), round(w, 5), round(l, -2), round(d, 0), round(f, 1) FROM nums WHERE i IS NULL OR i BETWEEN -100000 AND 100000;
-- name: round_2
SELECT round(127Y, -1);
-- name: round_3
SELECT round(9223372036854775807L, -1);
-- name: round_4
SELECT round(1.5, 'a');
-- name: round_5
SELECT round(2.5, id) FROM staff;
-- name: round_6
SELECT round('2.5'), round(NULL), round(1.5, NULL), round(1e300D, 2), round(double('NaN'), 1), round(DATE'2024-01-01');
-- name: schema_of_csv
SELECT schema_of_csv('1,abc,2.5,true,2024-01-01'), schema_of_csv('1|a', map('delimiter', '|')), schema_of_csv(','), schema_of_json('{"a":1,"b":[1.5,"x"],"c":null,"d":{"e":true}}'), schema_of_json('[{"a":1},{"b":2}]'), schema_of_json('{"a":01}', map('allowNumericLeadingZeros', 'true'));
-- name: schema_of_csv_2
SELECT schema_of_csv(name) FROM staff;
-- name: schema_of_json
SELECT schema_of_json(NULL);
-- name: schema_of_json_2
SELECT schema_of_json('{bad');
-- name: schema_of_variant
SELECT schema_of_variant(parse_json('{"a":1,"b":[1,"x"],"c":null,"d":1.5}')), schema_of_variant(parse_json('[]')), schema_of_variant(NULL), schema_of_variant(parse_json('null')), schema_of_variant(parse_json('123456789012'));
-- name: schema_of_variant_agg
SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('{"a":1}'), ('{"a":"x","b":2.5}'), (NULL) AS t(j);
-- name: schema_of_variant_2
SELECT schema_of_variant('x');
-- name: sec
SELECT sec(0), second('2024-01-01 10:11:12.345'), second(TIME'01:02:03.999'), second(INTERVAL '1' MINUTE), sec(NULL);
-- name: sentences
SELECT sentences('Hi there! Good morning.'), sentences('a b. c?', 'en', 'US'), sentences(''), sentences(name), sentences('x', NULL, NULL) FROM staff ORDER BY id;
-- name: sequence
SELECT sequence(1, 5), sequence(5, 1), sequence(1, 10, 3), sequence(DATE'2024-01-31', DATE'2024-05-31', INTERVAL 1 MONTH), sequence(TIMESTAMP'2024-01-01 00:00:00', TIMESTAMP'2024-01-01 03:00:00', INTERVAL '1' HOUR), sequence(1, NULL), sequence(DATE'2024-01-01', DATE'2024-01-03'), sequence(3Y, 1Y, -1Y);
-- name: sequence_2
SELECT sequence(1, 5, -1);
-- name: sequence_3
SELECT sequence(1, 5, 0);
-- name: sequence_4
SELECT sequence(DATE'2024-01-01', DATE'2024-02-01', 1);
-- name: sequence_5
SELECT sequence(1, 10, 2.5);
-- name: sequence_6
SELECT sequence(DATE'2024-01-01', TIMESTAMP'2024-01-02 00:00:00', INTERVAL '12' HOUR), sequence(TIME'10:00:00', TIME'12:00:00', INTERVAL '30' MINUTE);
