-- Calls with odd arguments.
-- name: monthname
SELECT monthname(CAST(NULL AS INT));
-- name: dayname
SELECT dayname();
-- name: dayname_2
SELECT dayname(NULL);
-- name: dayname_3
SELECT dayname(CAST(NULL AS STRING));
-- name: date_add
SELECT date_add();
-- name: date_add_2
SELECT date_add('2016-07-30', 1, 1);
-- name: date_add_3
SELECT date_add(named_struct('a', 1), 1);
-- name: date_add_4
SELECT date_add('2016-07-30', NULL);
-- name: date_add_5
SELECT date_add('2016-07-30', CAST(NULL AS STRING));
-- name: date_sub
SELECT date_sub();
-- name: date_sub_2
SELECT date_sub('2016-07-30', 1, 1);
-- name: date_sub_3
SELECT date_sub(named_struct('a', 1), 1);
-- name: date_sub_4
SELECT date_sub('2016-07-30', NULL);
-- name: date_sub_5
SELECT date_sub('2016-07-30', TIMESTAMP'2024-02-29 12:00:00');
-- name: datediff
SELECT datediff();
-- name: datediff_2
SELECT datediff('2009-07-31', '2009-07-30', 1);
-- name: datediff_3
SELECT datediff(named_struct('a', 1), '2009-07-30');
-- name: datediff_4
SELECT datediff('2009-07-31', NULL);
-- name: datediff_5
SELECT datediff('2009-07-31', -1);
-- name: add_months
SELECT add_months();
-- name: add_months_2
SELECT add_months('2016-08-31', 1, 1);
-- name: add_months_3
SELECT add_months(named_struct('a', 1), 1);
-- name: add_months_4
SELECT add_months('2016-08-31', NULL);
-- name: add_months_5
SELECT add_months('2016-08-31', map('a', 1));
-- name: last_day
SELECT last_day();
-- name: last_day_2
SELECT last_day(NULL);
-- name: last_day_3
SELECT last_day(CAST(NULL AS STRING));
-- name: next_day
SELECT next_day();
-- name: next_day_2
SELECT next_day('2015-01-14', 'TU', 1);
-- name: next_day_3
SELECT next_day(X'61', 'TU');
-- name: next_day_4
SELECT next_day('2015-01-14', NULL);
-- name: next_day_5
SELECT next_day('2015-01-14', true);
-- name: months_between
SELECT months_between();
-- name: months_between_2
SELECT months_between('1997-02-28 10:30:00', '1996-10-30', 1);
-- name: months_between_3
SELECT months_between(-1, '1996-10-30');
-- name: months_between_4
SELECT months_between('1997-02-28 10:30:00', NULL);
-- name: months_between_5
SELECT months_between('1997-02-28 10:30:00', map('a', 1));
-- name: trunc
SELECT trunc();
-- name: trunc_2
SELECT trunc('2019-08-04', 'week', 1);
-- name: trunc_3
SELECT trunc(1, 'week');
-- name: trunc_4
SELECT trunc('2019-08-04', NULL);
-- name: trunc_5
SELECT trunc('2019-08-04', CAST(NULL AS STRING));
-- name: make_date
SELECT make_date();
-- name: make_date_2
SELECT make_date(2013, 7, 15, 1);
-- name: make_date_3
SELECT make_date(CAST(NULL AS STRING), 7, 15);
-- name: make_date_4
SELECT make_date(2013, NULL, 15);
-- name: make_date_5
SELECT make_date(2013, true, 15);
-- name: make_date_6
SELECT make_date(2013, 7, CAST(NULL AS STRING));
-- name: unix_date
SELECT unix_date(DATE'1970-01-02');
-- name: unix_date_2
SELECT unix_date(DATE'1970-01-02', 1);
-- name: unix_date_3
SELECT unix_date(array(1, 2));
-- name: date_from_unix_date
SELECT date_from_unix_date(1);
-- name: date_from_unix_date_2
SELECT date_from_unix_date(1, 1);
-- name: date_from_unix_date_3
SELECT date_from_unix_date(-1);
-- name: current_timezone
SELECT current_timezone();
-- name: base64
SELECT base64('Spark SQL');
-- name: base64_2
SELECT base64('Spark SQL', 1);
-- name: base64_3
SELECT base64(1);
-- name: unbase64
SELECT unbase64('U3BhcmsgU1FM');
-- name: unbase64_2
SELECT unbase64('U3BhcmsgU1FM', 1);
-- name: unbase64_3
SELECT unbase64(true);
-- name: to_base32
SELECT to_base32('Spark');
-- name: to_base32_2
SELECT to_base32('Spark', 1);
-- name: to_base32_3
SELECT to_base32(TIMESTAMP'2024-02-29 12:00:00');
-- name: from_base32
SELECT from_base32('KNYGC4TL');
-- name: from_base32_2
SELECT from_base32('KNYGC4TL', 1);
-- name: from_base32_3
SELECT from_base32(1.5);
-- name: encode
SELECT encode('abc', 'utf-8');
-- name: encode_2
SELECT encode('abc');
-- name: encode_3
SELECT encode(NULL, 'utf-8');
