-- Calls with odd arguments.
-- name: dayname
SELECT dayname(DATE'2008-02-20');
-- name: dayname_2
SELECT dayname(DATE'2008-02-20', 1);
-- name: dayname_3
SELECT dayname(map('a', 1));
-- name: date_add
SELECT date_add('2016-07-30', 1);
-- name: date_add_2
SELECT date_add('2016-07-30');
-- name: date_add_3
SELECT date_add(NULL, 1);
-- name: date_add_4
SELECT date_add(X'61', 1);
-- name: date_add_5
SELECT date_add('2016-07-30', '');
-- name: date_sub
SELECT date_sub('2016-07-30', 1);
-- name: date_sub_2
SELECT date_sub('2016-07-30');
-- name: date_sub_3
SELECT date_sub(NULL, 1);
-- name: date_sub_4
SELECT date_sub(INTERVAL '1' DAY, 1);
-- name: date_sub_5
SELECT date_sub('2016-07-30', 1.5);
-- name: datediff
SELECT datediff('2009-07-31', '2009-07-30');
-- name: datediff_2
SELECT datediff('2009-07-31');
-- name: datediff_3
SELECT datediff(NULL, '2009-07-30');
-- name: datediff_4
SELECT datediff(2.5D, '2009-07-30');
-- name: datediff_5
SELECT datediff('2009-07-31', TIMESTAMP'2024-02-29 12:00:00');
-- name: add_months
SELECT add_months('2016-08-31', 1);
-- name: add_months_2
SELECT add_months('2016-08-31');
-- name: add_months_3
SELECT add_months(NULL, 1);
-- name: add_months_4
SELECT add_months(true, 1);
-- name: add_months_5
SELECT add_months('2016-08-31', CAST(NULL AS STRING));
-- name: last_day
SELECT last_day('2009-01-12');
-- name: last_day_2
SELECT last_day('2009-01-12', 1);
-- name: last_day_3
SELECT last_day(array(1, 2));
-- name: next_day
SELECT next_day('2015-01-14', 'TU');
-- name: next_day_2
SELECT next_day('2015-01-14');
-- name: next_day_3
SELECT next_day(NULL, 'TU');
-- name: next_day_4
SELECT next_day(named_struct('a', 1), 'TU');
-- name: next_day_5
SELECT next_day('2015-01-14', X'61');
-- name: months_between
SELECT months_between('1997-02-28 10:30:00', '1996-10-30');
-- name: months_between_2
SELECT months_between('1997-02-28 10:30:00');
-- name: months_between_3
SELECT months_between(NULL, '1996-10-30');
-- name: months_between_4
SELECT months_between(named_struct('a', 1), '1996-10-30');
-- name: months_between_5
SELECT months_between('1997-02-28 10:30:00', -1);
-- name: trunc
SELECT trunc('2019-08-04', 'week');
-- name: trunc_2
SELECT trunc('2019-08-04');
-- name: trunc_3
SELECT trunc(NULL, 'week');
-- name: trunc_4
SELECT trunc(true, 'week');
-- name: trunc_5
SELECT trunc('2019-08-04', true);
-- name: make_date
SELECT make_date(2013, 7, 15);
-- name: make_date_2
SELECT make_date(2013, 7);
-- name: make_date_3
SELECT make_date(NULL, 7, 15);
-- name: make_date_4
SELECT make_date(true, 7, 15);
-- name: make_date_5
SELECT make_date(2013, '', 15);
-- name: make_date_6
SELECT make_date(2013, 7, NULL);
-- name: make_date_7
SELECT make_date(2013, 7, INTERVAL '1' DAY);
-- name: unix_date
SELECT unix_date();
-- name: unix_date_2
SELECT unix_date(NULL);
-- name: unix_date_3
SELECT unix_date(named_struct('a', 1));
-- name: date_from_unix_date
SELECT date_from_unix_date();
-- name: date_from_unix_date_2
SELECT date_from_unix_date(NULL);
-- name: date_from_unix_date_3
SELECT date_from_unix_date(TIMESTAMP'2024-02-29 12:00:00');
-- name: current_timezone
SELECT current_timezone(1);
-- name: base64
SELECT base64();
-- name: base64_2
SELECT base64(NULL);
-- name: base64_3
SELECT base64(2.5D);
-- name: unbase64
SELECT unbase64();
-- name: unbase64_2
SELECT unbase64(NULL);
-- name: unbase64_3
SELECT unbase64(CAST(NULL AS INT));
-- name: to_base32
SELECT to_base32();
-- name: to_base32_2
SELECT to_base32(NULL);
-- name: to_base32_3
SELECT to_base32(CAST(NULL AS STRING));
-- name: from_base32
SELECT from_base32();
-- name: from_base32_2
SELECT from_base32(NULL);
-- name: from_base32_3
SELECT from_base32(named_struct('a', 1));
-- name: encode
SELECT encode();
-- name: encode_2
SELECT encode('abc', 'utf-8', 1);
-- name: encode_3
SELECT encode(map('a', 1), 'utf-8');
