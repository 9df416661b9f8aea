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
-- name: date
SELECT date(seen), date('2024-2-3'), date(NULL), date(TIMESTAMP_NTZ'2024-01-01 23:00:00'), born FROM staff ORDER BY id;
-- name: date_2
SELECT date(5);
-- name: date_3
SELECT date('2024-02-30');
-- name: date_add
SELECT date_add(born, id), date_add('2024-02-28', 1S), date_sub(born, -1), date_add(seen, 1), date_add(DATE'2024-01-01', NULL) FROM staff ORDER BY id;
-- name: date_add_2
SELECT date_add('2024-02-28', 1.5);
-- name: date_add_3
SELECT date_add('2024-02-28', 'x');
-- name: date_add_4
SELECT date_add('2024-02-28', '3'), date_sub('2024-02-28', '3');
-- name: date_add_5
SELECT date_add(DATE'2024-02-28', 2147483647);
-- name: date_diff
SELECT date_diff(born, DATE'2000-01-01'), datediff('2024-03-01', seen), datediff(YEAR, born, DATE'2024-06-01'), timestampdiff(HOUR, seen, TIMESTAMP'2024-01-01 00:00:00') FROM staff ORDER BY id;
-- name: dateadd
SELECT dateadd(QUARTER, 3, born), dateadd(born, 10), timestampadd(MICROSECOND, -5, seen), dateadd(WEEK, id, DATE'2024-01-01') FROM staff ORDER BY id;
-- name: dateadd_2
SELECT dateadd(FORTNIGHT, 1, DATE'2024-01-01');
-- name: dateadd_3
SELECT dateadd('MONTH', 1, DATE'2024-01-01');
-- name: date_format
SELECT date_format(seen, 'yyyy-MM-dd EEEE HH:mm:ss.SSSSSS'), date_format(born, 'D q Q QQQ QQQQ e'), date_format(seen, 'h a K k'), date_format(seen, 'MMMM LLL d''th''') FROM staff ORDER BY id;
-- name: date_format_2
SELECT date_format(seen, 'e') FROM staff;
-- name: date_format_3
SELECT date_format(seen, 'Y') FROM staff;
-- name: date_format_4
SELECT date_format(seen, 'yyyy[-MM]'), date_format(seen, 'z zzzz VV XXX xx O OOOO'), date_format(seen, 'G y u'), date_format(seen, '') FROM staff WHERE id < 3 ORDER BY id;
-- name: date_format_5
SELECT date_format(seen, 'qqqqqq') FROM staff;
-- name: date_format_6
SELECT date_format('2024-01-02', dept), date_format(TIME'10:00:00', 'HH') FROM staff;
-- name: date_from_unix_date
SELECT date_from_unix_date(0), date_from_unix_date(-719162), date_from_unix_date(id * 1000), unix_date(born) FROM staff ORDER BY id;
-- name: date_from_unix_date_2
SELECT date_from_unix_date(3000000000L);
-- name: date_part
SELECT date_part('YEAR', born), date_part('yearofweek', born), date_part('DOW', seen), date_part('dow_iso', seen), datepart('seconds', seen), date_part('doy', born) FROM staff ORDER BY id;
-- name: date_part_2
SELECT date_part('MINUTE', INTERVAL '1 02:03:04.5' DAY TO SECOND), date_part('months', INTERVAL '3-4' YEAR TO MONTH), extract(SECOND FROM INTERVAL '59.000001' SECOND), extract(DAYS FROM INTERVAL 5 DAYS 3 HOURS), date_part('HOUR', TIME'13:14:15');
-- name: date_part_3
SELECT date_part('ERA', born) FROM staff;
-- name: date_part_4
SELECT date_part(dept, born) FROM staff;
-- name: date_part_5
SELECT date_part(NULL, DATE'2024-01-01');
-- name: extract
SELECT extract(YEAR FROM 'x');
-- name: date_trunc
SELECT date_trunc('HOUR', seen), date_trunc('week', seen), date_trunc('QUARTER', seen), date_trunc('millisecond', seen), date_trunc('nope', seen), date_trunc('MON', born) FROM staff ORDER BY id;
-- name: date_trunc_2
SELECT date_trunc(dept, '2024-05-06 07:08:09'), trunc(born, 'Q'), trunc('2024-05-06', 'MM'), trunc(seen, 'week'), trunc(born, 'x') FROM staff ORDER BY id;
-- name: date_trunc_3
SELECT date_trunc(5, seen) FROM staff WHERE id = 1;
-- name: day
SELECT day(born), dayofmonth(seen), dayofweek(born), weekday(born), dayofyear(born), weekofyear(born), quarter(born), month(born), year(seen), dayname(born), monthname(born) FROM staff ORDER BY id;
-- name: day_2
SELECT day(INTERVAL '36' HOUR), day('2024-01-05 10:00:00'), year('12345-01-01'), month('2024-1');
-- name: day_3
SELECT day(5);
-- name: dayname
SELECT dayname('x');
-- name: decimal
SELECT decimal('12.5'), decimal(1.5), decimal('abc');
-- name: decimal_2
SELECT decimal(99999999999L), decimal(true), decimal(-0.5D);
-- name: decimal_3
SELECT decimal('12.5') + decimal('0.4');
-- name: decode
SELECT cast(decode(X'48C3A9', 'UTF-8') AS STRING), decode(X'4869', 'US-ASCII'), decode(X'FEFF0041', 'utf-16'), decode(id, 1, 'one', 2, 'two', 'many'), decode(dept, 'ENG', 1, NULL, 0) FROM staff ORDER BY id;
-- name: decode_2
SELECT decode(X'41', 'KLINGON');
-- name: decode_3
SELECT decode(X'E9', 'UTF-8');
-- name: decode_4
SELECT decode(1);
-- name: hex
SELECT hex(encode('hé', 'UTF-16BE')), hex(encode('hé', 'ISO-8859-1')), hex(encode(name, 'UTF-8')), hex(encode(5, 'utf-8')) FROM staff ORDER BY id;
-- name: encode
SELECT encode('é', 'US-ASCII');
-- name: degrees
SELECT degrees(pi()), degrees(score), radians(180), radians('90'), e(), degrees(NULL) FROM staff ORDER BY id;
-- name: dense_rank
SELECT dept, dense_rank() OVER w, rank() OVER w, row_number() OVER (PARTITION BY dept ORDER BY id DESC) FROM staff WINDOW w AS (ORDER BY dept DESC NULLS LAST) ORDER BY id;
-- name: dense_rank_2
SELECT dense_rank(1) OVER (ORDER BY id) FROM staff;
-- name: plain
SELECT 7 div 2, -7 div 2, 7.5 div 2, l div 3, n div 7, INTERVAL '25' HOUR div INTERVAL '1' DAY, INTERVAL '5' YEAR div INTERVAL '18' MONTH FROM nums WHERE l IS NULL OR l > 0;
-- name: plain_2
SELECT -9223372036854775808 div -1;
-- name: plain_3
SELECT 5 div 0;
-- name: plain_4
SELECT 5D div 2;
-- name: double
SELECT double('1,5');
-- name: double_2
SELECT double(X'01');
-- name: element_at
SELECT element_at(nums, 1), element_at(nums, -1), element_at(tags, 'a'), try_element_at(nums, 10), try_element_at(tags, 'nope') FROM staff WHERE id <> 2 ORDER BY id;
-- name: element_at_2
SELECT element_at(nums, 0) FROM staff;
-- name: element_at_3
SELECT element_at(tags, 1) FROM staff;
-- name: element_at_4
SELECT element_at(array(1), 'x');
-- name: element_at_5
SELECT element_at('abc', 1);
-- name: elt
SELECT elt(id, 'a', 'b', 'c', name, X'41', 6) FROM staff ORDER BY id;
-- name: elt_2
SELECT elt(7, 'a', 'b');
-- name: elt_3
SELECT elt(1);
-- name: elt_4
SELECT elt(2, 'a', 1), elt(NULL, 'a', 'b'), elt(1, X'01', X'02');
