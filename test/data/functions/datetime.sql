CREATE TEMP VIEW d AS SELECT * FROM VALUES
  (DATE '2024-02-29', TIMESTAMP '2024-02-29 13:45:59.123456', 1), (DATE '1970-01-01', TIMESTAMP '1970-01-01 00:00:00', -1), (DATE '1969-12-31', TIMESTAMP '1969-12-31 23:59:59.999999', 12),
  (DATE '1582-10-15', TIMESTAMP '1582-10-15 12:00:00', 13), (DATE '0001-01-01', TIMESTAMP '0001-01-01 00:00:00.5', 0), (DATE '9999-12-31', TIMESTAMP '9999-12-31 23:59:59.999999', -100),
  (DATE '2021-01-03', TIMESTAMP '2021-01-03 04:05:06.7', 25), (NULL, NULL, NULL), (DATE '2020-12-31', TIMESTAMP '2020-12-31 23:59:59', 2), (DATE '1900-03-01', TIMESTAMP '1900-03-01 01:02:03', 365) AS t(d, ts, n);

-- name: parts
SELECT year(d), month(d), day(d), dayofmonth(ts), quarter(d), dayofweek(d), weekday(d), dayofyear(d), weekofyear(d), year(ts), hour(ts), minute(ts), second(ts) FROM d;
-- name: names
SELECT monthname(d), dayname(d) FROM d;
-- name: extract
SELECT extract(YEAR FROM d), extract(YEAROFWEEK FROM d), extract(QUARTER FROM d), extract(MONTH FROM d), extract(WEEK FROM d), extract(DAY FROM d), extract(DAYOFWEEK FROM d), extract(DOW FROM d), extract(DAYOFWEEK_ISO FROM d), extract(DOY FROM d), extract(HOUR FROM ts), extract(MINUTE FROM ts), extract(SECOND FROM ts), date_part('SECONDS', ts), datepart('month', ts), date_part('y', d), extract(days FROM ts), date_part('qtr', d), date_part('w', d), date_part('mon', d) FROM d;
-- name: extract-unknown
SELECT extract(fortnight FROM DATE '2024-01-01');
-- name: date-arithmetic
SELECT date_add(d, n), date_sub(d, n), dateadd(d, 1), datediff(d, DATE '2000-01-01'), date_diff(DATE '2024-03-01', d), add_months(d, n), last_day(d), months_between(ts, TIMESTAMP '2020-02-29 00:00:00'), months_between(d, DATE '2020-01-31'), months_between(ts, TIMESTAMP '2020-02-29 10:00:00', false), next_day(d, 'Mon'), next_day(d, 'friday'), next_day(d, 'TU') FROM d WHERE d < DATE '9000-01-01';
-- name: date-operators
SELECT d + 1, d - 1, 1 + d, d + n, add_months(DATE '2024-01-31', 1), add_months(DATE '2024-02-29', 12), date_add('2024-01-01', 1), datediff('2024-01-10', '2024-01-01'), datediff(TIMESTAMP '2024-01-02 23:00:00', TIMESTAMP '2024-01-01 01:00:00') FROM d WHERE d < DATE '9000-01-01';
-- name: next-day-invalid
SELECT next_day(DATE '2024-01-01', 'xx');
-- name: trunc
SELECT trunc(d, 'year'), trunc(d, 'yy'), trunc(d, 'MM'), trunc(d, 'mon'), trunc(d, 'quarter'), trunc(d, 'week'), trunc(d, 'day'), trunc(d, 'nope'), trunc(ts, 'MONTH'), trunc(d, NULL) FROM d;
-- name: date-trunc
SELECT date_trunc('YEAR', ts), date_trunc('month', ts), date_trunc('quarter', ts), date_trunc('week', ts), date_trunc('DD', ts), date_trunc('hour', ts), date_trunc('minute', ts), date_trunc('second', ts), date_trunc('millisecond', ts), date_trunc('microsecond', ts), date_trunc('x', ts), date_trunc('MM', d) FROM d;
-- name: to-date
SELECT to_date('2024-02-29'), to_date('2024-2-9 10:00:00'), to_date('29/02/2024', 'dd/MM/yyyy'), to_date('Feb 9 2024', 'MMM d yyyy'), to_date(ts), to_date('20240229', 'yyyyMMdd'), to_date('2024-060', 'yyyy-DDD'), to_date(NULL), to_date('2024-02', 'yyyy-MM'), to_date('2024', 'yyyy'), date('2024-01-01'), try_to_date('2024-13-01'), try_to_date('x', 'yyyy') FROM d LIMIT 2;
-- name: to-date-invalid
SELECT to_date('2024-13-01');
-- name: to-date-format-invalid
SELECT to_date('2024-02-30', 'yyyy-MM-dd');
-- name: to-timestamp
SELECT to_timestamp('2024-02-29 10:11:12.123'), to_timestamp('29/02/2024 10:11', 'dd/MM/yyyy HH:mm'), to_timestamp('2024-02-29 01:02:03 PM', 'yyyy-MM-dd hh:mm:ss a'), to_timestamp('2024-02-29T10:11:12+02:00'), to_timestamp('2024-02-29 10:11:12.123456', 'yyyy-MM-dd HH:mm:ss.SSSSSS'), to_timestamp('2024-02-29 10:11:12 +0130', 'yyyy-MM-dd HH:mm:ss Z'), to_timestamp('2024-02-29 10:11:12 Europe/Berlin', 'yyyy-MM-dd HH:mm:ss VV'), to_timestamp(d), try_to_timestamp('abc'), try_to_timestamp('2024-99-01', 'yyyy-MM-dd'), to_timestamp('12', 'HH'), to_timestamp('2024-02-29 10:11:12.1', 'yyyy-MM-dd HH:mm:ss[.SSS][.SS][.S]') FROM d LIMIT 2;
-- name: to-timestamp-invalid
SELECT to_timestamp('abc');
-- name: to-timestamp-format-invalid
SELECT to_timestamp('2024-02-29 25:00', 'yyyy-MM-dd HH:mm');
-- name: to-timestamp-ntz
SELECT to_timestamp_ntz('2024-02-29 10:11:12'), to_timestamp_ltz('2024-02-29 10:11:12'), to_timestamp_ntz('29/02/2024 10:11', 'dd/MM/yyyy HH:mm'), to_timestamp_ntz(d), to_timestamp_ltz(d) FROM d LIMIT 3;
-- name: date-format
SELECT date_format(ts, 'yyyy-MM-dd HH:mm:ss.SSSSSS'), date_format(ts, 'y/M/d H:m:s.S'), date_format(ts, 'EEE, MMM d, yy'), date_format(ts, 'EEEE MMMM'), date_format(ts, 'D DDD Q QQQ QQQQ'), date_format(ts, 'hh:mm a'), date_format(ts, "yyyy-MM-dd'T'HH:mm:ssXXX"), date_format(ts, 'VV z O x xxx Z'), date_format(d, 'dd.MM.yyyy'), date_format(ts, 'K k h'), date_format(ts, "'it''s' G"), date_format(ts, 'LLL L LLLL'), date_format(ts, 'F'), date_format(ts, 'yyyyyy'), date_format(ts, 'E EE EEEE'), date_format(ts, 'q qq'), date_format(ts, '[yyyy]'), date_format(ts, 'SSSSSSSSS'), date_format(ts, 'X XX XXX XXXXX'), date_format(ts, 'OOOO'), date_format(ts, 'zzzz') FROM d;
-- name: date-format-localized
SELECT date_format(TIMESTAMP '2024-01-01', 'e');
-- name: date-format-week
SELECT date_format(TIMESTAMP '2024-01-01', 'w');
-- name: date-format-unknown
SELECT date_format(TIMESTAMP '2024-01-01', 'b');
-- name: date-format-week-year
SELECT date_format(TIMESTAMP '2024-01-01', 'YYYY');
-- name: unix
SELECT unix_timestamp(ts), to_unix_timestamp(ts), unix_timestamp('2024-02-29', 'yyyy-MM-dd'), unix_timestamp(d), from_unixtime(n), from_unixtime(n, 'yyyy'), unix_date(d), date_from_unix_date(n), unix_seconds(ts), unix_millis(ts), unix_micros(ts), timestamp_seconds(n), timestamp_millis(n), timestamp_micros(n), timestamp_seconds(1.5), timestamp_seconds(1.25D), from_unixtime(1.7), unix_timestamp('2024-02-29 01:02:03') FROM d;
-- name: unix-invalid
SELECT unix_timestamp('x');
-- name: make-date
SELECT make_date(2024, 2, 29), make_date(n, 1, 1), make_date(2024, NULL, 1) FROM d WHERE n > 0;
-- name: make-date-invalid
SELECT make_date(2023, 2, 29);
-- name: make-timestamp
SELECT make_timestamp(2024, 2, 29, 10, 11, 12.345678), make_timestamp(2024, 2, 29, 10, 11, 60), make_timestamp(2024, 2, 29, 10, 11, 12, 'Europe/Berlin'), make_timestamp_ntz(2024, 2, 29, 10, 11, 12.5), make_timestamp_ltz(2024, 2, 29, 10, 11, 12.5), make_timestamp(n, 1, 1, 0, 0, 0), try_make_timestamp(2024, 13, 1, 0, 0, 0) FROM d WHERE n > 0;
-- name: make-timestamp-invalid
SELECT make_timestamp(2024, 13, 1, 0, 0, 0);
-- name: make-timestamp-seconds
SELECT make_timestamp(2024, 1, 1, 0, 0, 60.5);
-- name: zones
SELECT from_utc_timestamp(ts, 'Asia/Tokyo'), to_utc_timestamp(ts, 'Asia/Tokyo'), from_utc_timestamp(ts, '+02:30'), to_utc_timestamp(ts, 'America/New_York'), convert_timezone('Europe/Brussels', 'America/Los_Angeles', TIMESTAMP_NTZ '2021-12-06 00:00:00'), convert_timezone('Asia/Tokyo', TIMESTAMP_NTZ '2021-12-06 00:00:00'), current_timezone() FROM d WHERE d BETWEEN DATE '1950-01-01' AND DATE '2100-01-01';
-- name: zone-unknown
SELECT from_utc_timestamp(TIMESTAMP '2024-01-01', 'Mars/Olympus');
-- name: timestampadd
SELECT timestampadd(MONTH, 1, ts), dateadd(DAY, n, ts), timestampadd(HOUR, n, ts), timestampadd(QUARTER, 1, d), timestampadd(WEEK, n, ts), timestampadd(YEAR, 1, ts), timestampadd(MICROSECOND, n, ts), timestampadd(SECOND, n, ts), date_add(MINUTE, n, ts), timestampadd(MILLISECOND, n, ts) FROM d WHERE d < DATE '9000-01-01';
-- name: timestampdiff
SELECT timestampdiff(MONTH, ts, TIMESTAMP '2024-02-29 00:00:00'), datediff(DAY, ts, TIMESTAMP '2000-01-01 00:00:00'), timestampdiff(HOUR, ts, TIMESTAMP '2000-01-01 00:00:00'), timestampdiff(YEAR, ts, TIMESTAMP '2000-01-01 00:00:00'), timestampdiff(WEEK, d, DATE '2000-01-01'), timestampdiff(QUARTER, d, DATE '2000-01-01'), timestampdiff(SECOND, ts, TIMESTAMP '2000-01-01 00:00:00'), timestampdiff(MICROSECOND, ts, TIMESTAMP '2000-01-01 00:00:00'), date_diff(MINUTE, ts, TIMESTAMP '2000-01-01 00:00:00') FROM d;
-- name: ntz
SELECT year(TIMESTAMP_NTZ '2024-02-29 10:11:12'), hour(TIMESTAMP_NTZ '2024-02-29 10:11:12'), date_trunc('hour', TIMESTAMP_NTZ '2024-02-29 10:11:12'), date_format(TIMESTAMP_NTZ '2024-02-29 10:11:12', 'yyyy HH'), to_date(TIMESTAMP_NTZ '2024-02-29 10:11:12'), extract(SECOND FROM TIMESTAMP_NTZ '2024-02-29 10:11:12.5'), hour('10:11:12'), year('2024-05-06'), minute('2024-05-06 01:02:03');
-- name: datetime-nulls
SELECT year(NULL), date_add(NULL, 1), date_format(NULL, 'y'), trunc(NULL, 'year'), to_timestamp(NULL), datediff(NULL, NULL), make_date(NULL, 1, 1), from_unixtime(NULL), last_day(NULL), add_months(NULL, 1), months_between(NULL, NULL), next_day(NULL, 'Mon');
-- name: date-wrong-type
SELECT date_add(1, 1);
-- name: current
SELECT typeof(current_date()), typeof(current_date), typeof(current_timestamp()), typeof(now()), typeof(localtimestamp()), typeof(curdate());
-- name: parse-trailing
SELECT to_timestamp('2024-02-29 10', 'yyyy-MM-dd');
-- name: parse-short
SELECT to_timestamp('2024-02', 'yyyy-MM-dd');
-- name: parse-month-13
SELECT to_date('2024-13-01', 'yyyy-MM-dd');
-- name: parse-text
SELECT to_date('Foo 9 2024', 'MMM d yyyy');
-- name: parse-variants
SELECT to_date('12/1/2015', 'M/d/yyyy'), to_date('6 feb 2024', 'd MMM yyyy'), to_timestamp('20240229101112', 'yyyyMMddHHmmss'), to_timestamp('2024-02-29T10:11:12Z', "yyyy-MM-dd'T'HH:mm:ssX"), to_timestamp('24-02-29', 'yy-MM-dd'), to_timestamp('12:30 AM', 'hh:mm a'), to_date('2024-366', 'yyyy-DDD'), try_to_date('2023-366', 'yyyy-DDD'), try_to_date('12024-01-01', 'yyyy-MM-dd'), to_date('+12024-01-01', 'yyyy-MM-dd'), to_timestamp('2024-02-29 10:11:12.5', 'yyyy-MM-dd HH:mm:ss.S'), try_to_timestamp('2024-02-29 10:11:12.55', 'yyyy-MM-dd HH:mm:ss.S'), to_timestamp('29 February 2024', 'dd MMMM yyyy'), try_to_timestamp('1 02 2024', 'dd MM yyyy'), to_timestamp('12/25/2023 14:05:09', 'MM/dd/yyyy HH:mm:ss'), to_timestamp('2024', 'yyyy'), try_to_timestamp('', 'yyyy'), to_timestamp('24', 'kk'), to_timestamp('GMT+02:00 2024', 'OOOO yyyy');
-- name: parse-quarter
SELECT try_to_date('2024-Q1', 'yyyy-QQQ');
