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
-- name: bigint
SELECT bigint('12'), bigint(-1.9D), bigint(TIMESTAMP'1969-12-31 23:59:59.5'), bigint(true), bigint(INTERVAL '90' MINUTE);
-- name: bigint_2
SELECT bigint('12x');
-- name: bigint_3
SELECT bigint(DATE'2024-01-01');
-- name: bin
SELECT bin(b), bin(l), bin(-1), bin('13'), bin(2.9) FROM nums;
-- name: binary
SELECT binary('abc'), binary(5), binary(CAST(5 AS TINYINT)), binary(NULL);
-- name: binary_2
SELECT binary(1.5);
-- name: bit_and
SELECT dept, bit_and(id), bit_or(id), bit_xor(id) FROM staff GROUP BY dept ORDER BY dept;
-- name: bit_and_2
SELECT bit_and(b), bit_or(l), bit_xor(s), bit_count(7), bit_and('3') FROM nums;
-- name: bit_or
SELECT bit_or(d) FROM nums;
-- name: bit_count
SELECT bit_count(b), bit_count(l), bit_count(true), bit_count(-1) FROM nums;
-- name: bit_count_2
SELECT bit_count('7');
-- name: bit_get
SELECT bit_get(11, 0), bit_get(l, 63), getbit(b, 7) FROM nums WHERE b IS NOT NULL;
-- name: bit_get_2
SELECT bit_get(11, 32);
-- name: getbit
SELECT getbit(b, 8) FROM nums;
-- name: bit_length
SELECT bit_length(name), bit_length(X'0102'), octet_length(name), bit_length(12) FROM staff ORDER BY id;
-- name: bitmap_bit_position
SELECT bitmap_bit_position(id), bitmap_bucket_number(id * 40000), bitmap_bit_position(-32768), bitmap_bucket_number(-1), bitmap_bucket_number(0) FROM staff ORDER BY id;
-- name: bitmap_count
SELECT bitmap_count(bitmap_construct_agg(bitmap_bit_position(id))), substr(hex(bitmap_construct_agg(bitmap_bit_position(id))), 1, 8), bitmap_count(X'FF0F') FROM staff;
-- name: bitmap_count_2
SELECT bitmap_count(bitmap_or_agg(x)), bitmap_count(bitmap_and_agg(x)) FROM VALUES (X'10'), (X'11'), (NULL) AS t(x);
-- name: bitmap_construct_agg
SELECT bitmap_construct_agg(40000L);
-- name: bitmap_count_3
SELECT bitmap_count('abc');
-- name: bool_and
SELECT bool_and(NULL), boolean('yes'), boolean('0'), boolean(0.1D), boolean(NULL);
-- name: boolean
SELECT boolean('maybe');
-- name: boolean_2
SELECT boolean(DATE'2024-01-01');
-- name: bround
SELECT bround(2.5), bround(3.5), bround(-2.5D), bround(25, -1), bround(35, -1), bround(n, 2), bround(d, 1), bround(w, -3) FROM nums;
-- name: bround_2
SELECT bround(CAST(125 AS TINYINT), -1), bround(1.005, 2), bround(2.345D, 2), bround('2.5'), bround(NULL, 1);
-- name: bround_3
SELECT bround(2.5, id) FROM staff;
-- name: btrim
SELECT btrim(name), btrim('xxhixx', 'x'), btrim(name, 'zAe '), btrim('abc', ''), btrim(NULL, 'x'), btrim(X'20612020') FROM staff ORDER BY id;
-- name: btrim_2
SELECT btrim('a', 'b', 'c');
-- name: plain
SELECT cast(id AS STRING), cast(pay AS INT), cast(pt AS STRING), cast(nums AS STRING), cast(tags AS STRING), cast(born AS TIMESTAMP) FROM staff WHERE id <> 5 ORDER BY id;
-- name: plain_2
SELECT cast(pt AS STRUCT<a: STRING>) FROM staff;
-- name: plain_3
SELECT cast('1 day 2 hours' AS INTERVAL), cast('1-2' AS INTERVAL YEAR TO MONTH), cast('INTERVAL \'3\' DAY' AS INTERVAL DAY), cast(INTERVAL '1-2' YEAR TO MONTH AS STRING), cast(INTERVAL '5' MINUTE AS INT);
-- name: plain_4
SELECT cast('2024-13-01' AS DATE);
-- name: array
SELECT cast(array('1', '2') AS ARRAY<INT>), cast(map('1', '2') AS MAP<INT, DOUBLE>), cast(struct('1', true) AS STRUCT<a: INT, b: STRING>), cast(array(1, NULL) AS ARRAY<STRING>);
-- name: time
SELECT cast('12:34:56.789' AS TIME(2)), cast(TIME'01:02:03' AS STRING), cast('2024-06-01T12:00:00+02:00' AS TIMESTAMP), cast('2024' AS DATE), cast('epoch' AS TIMESTAMP);
-- name: cbrt
SELECT cbrt(-27), cbrt(n), ceil(n), ceil(d), ceil(-0.1D), ceiling(3.14159, 2), ceil(5, -1), ceil(w) FROM nums WHERE i IS NULL OR i <> 2147483647;
-- name: ceil
SELECT ceil(l), ceil(1e20D), ceil('2.1'), ceil(f) FROM nums;
-- name: ceil_2
SELECT ceil(2.5, 'x');
-- name: ceil_3
SELECT ceil(2.5, id) FROM staff;
-- name: char
SELECT char(65), chr(256), chr(-1), chr(8364), char(0) = '', chr(id + 96), char(NULL) FROM staff ORDER BY id;
-- name: chr
SELECT chr('65'), chr(65.9);
-- name: char_length
SELECT char_length(name), character_length('😀'), len(X'010203'), length('  a '), char_length(123) FROM staff ORDER BY id;
-- name: length
SELECT length(array(1));
-- name: coalesce
SELECT coalesce(pay, id), coalesce(name, dept, 'none'), coalesce(NULL, NULL), coalesce(1, 'a'), coalesce(NULL, DATE'2024-01-01', TIMESTAMP'2024-01-02 00:00:00') FROM staff ORDER BY id;
-- name: coalesce_2
SELECT coalesce(1, DATE'2024-01-01');
-- name: coalesce_3
SELECT coalesce();
-- name: coalesce_4
SELECT coalesce(array(1), array('a'));
-- name: collate
SELECT collate(name, 'UNICODE_CI') = upper(name), collation(name), collation(collate(name, 'UTF8_LCASE')), collation('a' COLLATE de_CI_AI), collation('x' || 'y' COLLATE UTF8_LCASE) FROM staff ORDER BY id;
-- name: collate_2
SELECT collate('a', 'NOPE');
-- name: collate_3
SELECT collate(1, 'UTF8_LCASE');
-- name: plain_5
SELECT 'a' COLLATE UTF8_LCASE = 'A' COLLATE UNICODE_CI;
-- name: collation
SELECT collation(1);
-- name: collations
SELECT NAME, LANGUAGE, COUNTRY FROM collations() WHERE NAME IN ('UTF8_BINARY', 'de', 'en_USA_CI', 'UNICODE_CI_AI') ORDER BY NAME;
-- name: sort_array
SELECT dept, sort_array(collect_list(id)), sort_array(collect_set(id % 2)), size(collect_list(name)) FROM staff GROUP BY dept ORDER BY dept;
-- name: collect_set
SELECT collect_set(tags) FROM staff;
-- name: sort_array_2
SELECT sort_array(collect_set(v)) FROM VALUES ('a' COLLATE UTF8_LCASE), ('A'), ('b') AS t(v) WHERE v <> 'a';
-- name: sort_array_3
SELECT sort_array(collect_union(a)) FROM VALUES (array(1, 2)), (array(2, 3)), (NULL) AS t(a);
-- name: concat
SELECT concat(name, '-', dept), concat(nums, array(9)), concat(), concat('a', 1, true, DATE'2024-01-01'), concat(X'01', X'02'), concat(X'61', 'b'), 'x' || NULL FROM staff ORDER BY id;
-- name: concat_2
SELECT concat(array(1), 'a');
-- name: concat_3
SELECT concat(array(1), array('a')), concat(map(1, 2), map(3, 4));
-- name: concat_ws
SELECT concat_ws(',', name, dept, array('p', NULL, 'q')), concat_ws(NULL, 'a'), concat_ws('-'), concat_ws('/', 2024, 5), concat_ws(dept, 'a', 'b') FROM staff ORDER BY id;
