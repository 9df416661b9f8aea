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
-- name: lcase
SELECT lcase(name), lower(dept), ucase(name), upper('straße'), lower('İI'), upper(123), lower(X'4142'), lower('ÀÉ' COLLATE UNICODE) FROM staff ORDER BY id;
-- name: left
SELECT left(name, 3), right(name, 3), left(name, -1), left(X'010203', 2), right('abc', NULL), left(12345, 2), right('é😀x', 2) FROM staff ORDER BY id;
-- name: left_2
SELECT left('abc', 'x');
-- name: right
SELECT right(X'0102', 1);
-- name: ln
SELECT ln(score), log(10, 100), log(0, 5), log(-1), log(2, NULL), log10(1000), log1p(-1), log2(8), ln(0), log1p(score) FROM staff ORDER BY id;
-- name: log
SELECT log('a');
-- name: listagg
SELECT listagg(DISTINCT dept, ',') WITHIN GROUP (ORDER BY dept), listagg(X'41', X'2C'), listagg(id, '') WITHIN GROUP (ORDER BY id DESC) FROM staff;
-- name: listagg_2
SELECT listagg(DISTINCT dept, ',') WITHIN GROUP (ORDER BY id) FROM staff;
-- name: listagg_3
SELECT listagg(name, id) FROM staff;
-- name: listagg_4
SELECT listagg(id, 5) FROM staff;
-- name: listagg_5
SELECT dept, listagg(name, '/') WITHIN GROUP (ORDER BY pay NULLS FIRST) FILTER (WHERE id <> 6) FROM staff GROUP BY dept ORDER BY dept;
-- name: locate
SELECT locate('b', 'abcb', 3), locate('z', name), locate('', '', 1), locate('a', NULL), locate('1', 2103) FROM staff WHERE id = 1;
-- name: lpad
SELECT lpad(name, 10, '*'), rpad(name, 10, '->'), lpad('abc', 2), rpad('abc', 5, ''), lpad(X'01', 3, X'FF'), lpad('x', 0), rpad(12, 5, '0'), lpad('x', -1) FROM staff ORDER BY id;
-- name: lpad_2
SELECT lpad('abc', 5, X'00');
-- name: ltrim
SELECT ltrim(name), ltrim('x', 'xxyx'), rtrim('yx', 'zzxyxy'), trim(BOTH 'x' FROM 'xax'), trim(LEADING FROM '  a '), trim(TRAILING 'a' FROM 'baa'), ltrim(NULL) FROM staff ORDER BY id;
-- name: luhn_check
SELECT luhn_check('79927398713'), luhn_check('79927398714'), luhn_check(''), luhn_check('12a'), luhn_check(NULL), luhn_check(0);
-- name: make_date
SELECT make_date(2024, 2, 29), make_date(id * 400, id, id), make_date(NULL, 1, 1), make_date(2023, '7', 4) FROM staff ORDER BY id;
-- name: make_date_2
SELECT make_date(2023, 2, 29);
-- name: make_date_3
SELECT make_date(2023, 13, 1);
-- name: make_dt_interval
SELECT make_dt_interval(1, 2, 3, 4.567891), make_dt_interval(), make_dt_interval(-1), make_dt_interval(id, 25, NULL), make_dt_interval(0, 0, 0, 86400) FROM staff ORDER BY id;
-- name: make_dt_interval_2
SELECT make_dt_interval(2147483647, 2147483647);
-- name: make_interval
SELECT make_interval(1, 2, 3, 4, 5, 6, 7.000008), make_interval(), make_interval(NULL, 1), make_interval(0, 25), make_interval(-1, -1, -1, -1);
-- name: make_interval_2
SELECT make_interval(178956971);
-- name: make_time
SELECT make_time(12, 30, 15.5), make_time(0, 0, 0), make_time(NULL, 1, 1), make_time(23, 59, 59.999999);
-- name: make_time_2
SELECT make_time(24, 0, 0);
-- name: make_time_3
SELECT make_time(1, 60, 0);
-- name: make_timestamp
SELECT make_timestamp(2024, 2, 29, 12, 30, 45.123456), make_timestamp(2024, 1, 1, 0, 0, 60), make_timestamp(2024, 7, 1, 0, 0, 0, 'America/New_York'), make_timestamp(born, TIME'10:00:00') FROM staff ORDER BY id;
-- name: make_timestamp_2
SELECT make_timestamp(2024, 1, 1, 25, 0, 0);
-- name: make_timestamp_3
SELECT make_timestamp(2024, 1, 1, 1, 0, 61);
-- name: make_timestamp_ltz
SELECT make_timestamp_ltz(2024, 1, 1, 0, 0, 0, 'Asia/Tokyo'), make_timestamp_ntz(2024, 1, 1, 0, 0, 0.5), make_timestamp_ntz(DATE'2024-01-01', TIME'01:02:03'), try_make_timestamp(2024, 13, 1, 0, 0, 0), try_make_timestamp_ltz(2024, 1, 1, 0, 0, 60.5), try_make_timestamp_ntz(2024, 1, 32, 0, 0, 0);
-- name: make_timestamp_ltz_2
SELECT make_timestamp_ltz(2024, 1, 1, 0, 0, 0, 'Nope/Zone');
-- name: make_ym_interval
SELECT make_ym_interval(1, 2), make_ym_interval(), make_ym_interval(-1, 14), make_ym_interval(id), make_ym_interval(0, NULL) FROM staff ORDER BY id;
-- name: make_ym_interval_2
SELECT make_ym_interval(178956970, 8);
-- name: map
SELECT map(1, 'a', 2, NULL), map(), map('k', map('n', 1)), map(1, 2.5, 2, 3), map(CAST(1 AS BIGINT), 1, 2, 2L);
-- name: map_2
SELECT map(1, 'a', 1, 'b');
-- name: map_3
SELECT map(NULL, 1);
-- name: map_4
SELECT map(1);
-- name: map_5
SELECT map(map(1, 2), 3);
-- name: map_6
SELECT map(1, 'a', 'b', 2);
-- name: map_concat
SELECT map_concat(tags, map('new', id)), map_concat(), map_concat(tags, NULL), map_contains_key(tags, 'a'), map_entries(tags), map_keys(tags), map_values(tags) FROM staff WHERE id <> 4 ORDER BY id;
-- name: map_concat_2
SELECT map_concat(map(1, 2), map(1, 3));
-- name: map_concat_3
SELECT map_concat(map(1, 2), map('a', 3));
-- name: map_concat_4
SELECT map_concat(map(1, 2), array(1));
-- name: map_contains_key
SELECT map_contains_key(tags, NULL) FROM staff;
-- name: map_contains_key_2
SELECT map_contains_key(map(1, 2), 'a');
-- name: map_filter
SELECT map_filter(tags, (k, v) -> v > 1), map_filter(tags, (k, v) -> k < 'b'), transform_keys(tags, (k, v) -> k || '!'), transform_values(tags, (k, v) -> coalesce(v, -1) * 2) FROM staff ORDER BY id;
-- name: map_filter_2
SELECT map_filter(tags, k -> true) FROM staff;
-- name: map_filter_3
SELECT map_filter(tags, (k, v) -> v) FROM staff;
-- name: map_from_arrays
SELECT map_from_arrays(array('a', 'b'), array(1, NULL)), map_from_entries(array(struct('x', 1), struct('y', 2))), map_from_arrays(NULL, array(1)), map_from_entries(NULL), map_from_arrays(array(), array());
-- name: map_from_arrays_2
SELECT map_from_arrays(array(1, 2), array(1));
-- name: map_from_arrays_3
SELECT map_from_arrays(array(1, NULL), array(1, 2));
-- name: map_from_arrays_4
SELECT map_from_arrays(array(1, 1), array(1, 2));
-- name: map_from_entries
SELECT map_from_entries(array(struct(1, 2, 3)));
-- name: map_from_entries_2
SELECT map_from_entries(array(struct(1, 2), NULL));
-- name: map_zip_with
SELECT map_zip_with(tags, map('a', 10, 'n', 20), (k, a, b) -> concat_ws(':', k, a, b)), map_zip_with(tags, NULL, (k, a, b) -> k) FROM staff ORDER BY id;
-- name: map_zip_with_2
SELECT map_zip_with(map(1, 2), map('a', 3), (k, a, b) -> k);
-- name: map_zip_with_3
SELECT map_zip_with(map(1, 2), map(1, 3), (k, a) -> k);
-- name: mask
SELECT mask(name), mask(name, 'Q'), mask('AbCD123-@$#', 'Q', 'q', 'd', 'o'), mask('AbCD123-@$#', NULL, NULL, NULL, 'o'), mask(str => 'ab1', digitChar => '#') FROM staff ORDER BY id;
-- name: mask_2
SELECT mask('abc', 'QQ');
-- name: mask_3
SELECT mask(5);
