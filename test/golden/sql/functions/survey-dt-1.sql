-- Dates and times.
-- name: add_months
SELECT add_months('2016-08-31', 1), add_months(DATE'2024-02-29', 12), add_months(DATE'2024-01-31', -2), add_months(NULL, 1), add_months(TIMESTAMP'2024-01-31 10:00:00', 1), add_months(DATE'2024-01-31', 0);
-- name: add_months_2
SELECT add_months(DATE'2024-01-01', 2147483647);
-- name: add_months_3
SELECT add_months('x', 1);
-- name: convert_timezone
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00'), convert_timezone('Europe/Brussels', TIMESTAMP_NTZ'2021-12-05 15:00:00'), convert_timezone('+05:30', 'UTC', TIMESTAMP_NTZ'2024-01-01 00:00:00'), convert_timezone(NULL, 'UTC', TIMESTAMP_NTZ'2024-01-01 00:00:00');
-- name: convert_timezone_2
SELECT convert_timezone('Nowhere/Land', 'UTC', TIMESTAMP_NTZ'2024-01-01 00:00:00');
-- name: date_add
SELECT date_add('2016-07-30', 1), date_add(DATE'2024-02-28', 2), date_add(DATE'2024-01-01', -1), date_sub('2016-07-30', 1), date_sub(DATE'0001-01-01', 1), date_add(NULL, 1), dateadd(DATE'2024-01-01', 5), date_add(DATE'2024-01-01', '3'), date_add(DATE'2024-01-01', 2Y);
-- name: date_add_2
SELECT date_add(DATE'2024-01-01', 1.5);
-- name: date_add_3
SELECT date_add(DATE'2024-01-01', 'a');
-- name: date_add_4
SELECT date_add(DATE'2024-01-01', 3L);
-- name: dateadd
SELECT dateadd(MONTH, 1, DATE'2024-01-31'), dateadd(HOUR, 5, TIMESTAMP'2024-01-01 00:00:00'), date_add(YEAR, -1, DATE'2024-02-29'), dateadd(QUARTER, 1, TIMESTAMP_NTZ'2024-01-01 00:00:00'), timestampadd(MICROSECOND, 5, TIMESTAMP'2024-01-01 00:00:00'), dateadd(WEEK, 2, DATE'2024-01-01'), dateadd(DAYOFYEAR, 1, DATE'2024-01-01'), timestampadd(SECOND, NULL, TIMESTAMP'2024-01-01 00:00:00');
-- name: dateadd_2
SELECT dateadd(NOPE, 1, DATE'2024-01-01');
-- name: dateadd_3
SELECT dateadd('MONTH', 1, DATE'2024-01-01');
-- name: datediff
SELECT datediff('2009-07-31', '2009-07-30'), datediff(DATE'2024-01-01', TIMESTAMP'2023-12-31 23:59:59'), date_diff(DATE'2024-03-01', DATE'2024-02-01'), datediff(NULL, DATE'2024-01-01'), datediff(MONTH, DATE'2024-01-31', DATE'2024-02-29'), datediff(HOUR, TIMESTAMP'2024-01-01 00:30:00', TIMESTAMP'2024-01-01 02:00:00'), timestampdiff(YEAR, DATE'2020-02-29', DATE'2024-02-28'), date_diff(WEEK, DATE'2024-01-01', DATE'2024-01-20'), timestampdiff(MILLISECOND, TIMESTAMP'2024-01-01 00:00:00', TIMESTAMP'2024-01-01 00:00:01.5');
-- name: datediff_2
SELECT datediff('x', DATE'2024-01-01');
-- name: date_format
SELECT date_format('2016-04-08', 'y'), date_format(TIMESTAMP'2024-03-10 14:05:09.123456', 'yyyy-MM-dd HH:mm:ss.SSSSSS a E EEEE MMM MMMM D d h k K'), date_format(DATE'2024-01-01', 'QQQ q G'), date_format(NULL, 'y'), date_format(TIMESTAMP'2024-03-10 14:05:09', 'VV z O XXX xx'), date_format(DATE'2024-01-01', ''), date_format(DATE'2024-01-01', '\'literal\''), date_format(DATE'2024-01-01', 'L LLL');
-- name: date_format_2
SELECT date_format(DATE'2024-01-01', 'YYYY');
-- name: date_format_3
SELECT date_format(DATE'2024-01-01', 'bbb');
-- name: date_format_4
SELECT date_format(DATE'2024-01-01', 'yyyy-MM-dd''T''hh''o''''clock'''), date_format(DATE'2024-01-01', NULL), date_format('2024-01-01 10:00:00', 'H');
-- name: date_from_unix_date
SELECT date_from_unix_date(1), date_from_unix_date(-1), date_from_unix_date(NULL), date_from_unix_date(19782), unix_date(DATE'1970-01-02'), unix_date(NULL), unix_date('2024-01-01');
-- name: date_part
SELECT date_part('YEAR', TIMESTAMP'2019-08-12 01:00:00.123456'), date_part('week', DATE'2019-08-12'), date_part('doy', DATE'2019-08-12'), date_part('SECONDS', TIMESTAMP'2019-10-01 00:00:01.000001'), date_part('days', INTERVAL 5 DAYS 3 HOURS), date_part('months', INTERVAL '2-11' YEAR TO MONTH), date_part('MINUTE', INTERVAL '123 23:55:59.002001' DAY TO SECOND), datepart('dow', DATE'2024-01-01'), date_part(NULL, DATE'2024-01-01');
-- name: date_part_2
SELECT date_part('nope', DATE'2024-01-01');
-- name: date_part_3
SELECT date_part(x, DATE'2024-01-01') FROM VALUES ('year') AS t(x);
-- name: extract
SELECT extract(YEAR FROM DATE'2024-05-06'), extract(DAYOFWEEK_ISO FROM DATE'2024-05-05'), extract(QUARTER FROM TIMESTAMP'2024-05-06 01:02:03'), extract(YEAROFWEEK FROM DATE'2024-12-30'), extract(SECOND FROM TIMESTAMP'2024-05-06 01:02:03.456'), extract(HOUR FROM INTERVAL '1 02:03' DAY TO MINUTE), extract(MONTH FROM INTERVAL '14' MONTH), extract(DAY FROM TIMESTAMP_NTZ'2024-05-06 01:02:03'), extract(MINUTE FROM TIME'10:20:30');
-- name: extract_2
SELECT extract(CENTURY FROM DATE'2024-05-06');
-- name: extract_3
SELECT extract(DAY FROM INTERVAL '1' MONTH);
-- name: extract_4
SELECT extract(HOUR FROM DATE'2024-01-01');
-- name: extract_5
SELECT extract(YEAR FROM '2024-05-06'), extract(WEEK FROM NULL);
-- name: date_trunc
SELECT date_trunc('YEAR', '2015-03-05T09:32:05.359'), date_trunc('MM', TIMESTAMP'2015-03-05 09:32:05'), date_trunc('DD', TIMESTAMP'2015-03-05 09:32:05.359'), date_trunc('HOUR', TIMESTAMP'2015-03-05 09:32:05.359'), date_trunc('MILLISECOND', TIMESTAMP'2015-03-05 09:32:05.123456'), date_trunc('QUARTER', DATE'2015-03-05'), date_trunc('WEEK', TIMESTAMP'2015-03-05 09:32:05'), date_trunc('nope', TIMESTAMP'2015-03-05 09:32:05'), date_trunc(NULL, TIMESTAMP'2015-03-05 09:32:05'), date_trunc('second', TIMESTAMP_NTZ'2015-03-05 09:32:05.3');
-- name: trunc
SELECT trunc('2019-08-04', 'week'), trunc('2019-08-04', 'quarter'), trunc(DATE'2009-02-12', 'MM'), trunc(DATE'2015-10-27', 'YEAR'), trunc(DATE'2015-10-27', 'day'), trunc(NULL, 'MM'), trunc(DATE'2015-10-27', NULL), trunc(TIMESTAMP'2015-10-27 10:00:00', 'yy');
-- name: day
SELECT day('2009-07-30'), dayofmonth(DATE'2024-02-29'), dayofweek('2009-07-30'), dayofyear('2016-04-09'), weekday('2009-07-30'), weekofyear('2008-02-20'), month('2016-07-30'), quarter('2016-08-31'), year('2016-07-30'), dayname(DATE'2024-01-01'), monthname('2008-02-20'), hour('2009-07-30 12:58:59'), minute(TIMESTAMP'2009-07-30 12:58:59'), second('2009-07-30 12:58:59.5');
-- name: day_2
SELECT day(NULL), year(TIMESTAMP'0001-01-01 00:00:00'), weekofyear(DATE'2021-01-03'), dayofyear(DATE'2024-12-31'), quarter(DATE'2024-12-31'), hour(TIME'23:59:59'), minute(TIME'23:58:59'), second(TIME'23:59:58.999'), dayname(NULL), hour(DATE'2024-01-01'), year(DATE'-0001-06-01');
-- name: year
SELECT year('2024');
-- name: month
SELECT month('not a date');
-- name: year_2
SELECT year(5);
-- name: hour
SELECT hour(true);
-- name: from_unixtime
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss'), from_unixtime(0), from_unixtime(1700000000, 'yyyy'), from_unixtime(-1), from_unixtime(NULL), from_unixtime(253402300800), from_unixtime('5'), from_unixtime(1.9);
-- name: unix_timestamp
SELECT unix_timestamp('2016-04-08', 'yyyy-MM-dd'), unix_timestamp(TIMESTAMP'1970-01-01 00:01:00'), unix_timestamp('1970-01-01 00:00:10'), to_unix_timestamp('2016-04-08', 'yyyy-MM-dd'), to_unix_timestamp(DATE'1970-01-02'), unix_timestamp(NULL), unix_timestamp(DATE'2024-01-01', 'x');
-- name: unix_timestamp_2
SELECT unix_timestamp('abc');
-- name: to_unix_timestamp
SELECT to_unix_timestamp('2016-04-08', 'yyyy/MM/dd');
-- name: from_utc_timestamp
SELECT from_utc_timestamp('2016-08-31', 'Asia/Seoul'), from_utc_timestamp(TIMESTAMP'2024-03-10 10:00:00', 'America/Los_Angeles'), to_utc_timestamp('2016-08-31', 'Asia/Seoul'), to_utc_timestamp(TIMESTAMP'2024-03-10 02:30:00', 'America/Los_Angeles'), from_utc_timestamp(NULL, 'UTC'), from_utc_timestamp('2016-08-31', '+09:30'), from_utc_timestamp(TIMESTAMP'1900-01-01 00:00:00', 'Europe/Amsterdam');
-- name: from_utc_timestamp_2
SELECT from_utc_timestamp('2016-08-31', 'Foo/Bar');
-- name: last_day
SELECT last_day('2009-01-12'), last_day(DATE'2024-02-01'), last_day(NULL), last_day(TIMESTAMP'2023-02-01 10:00:00'), last_day('2024-13-01') IS NULL;
-- name: make_date
SELECT make_date(2013, 7, 15), make_date(2024, 2, 29), make_date(NULL, 1, 1), make_date(-1, 1, 1), make_date(9999, 12, 31), make_date('2024', '1', '2');
-- name: make_date_2
SELECT make_date(2023, 2, 29);
-- name: make_date_3
SELECT make_date(2024, 13, 1);
-- name: make_timestamp
SELECT make_timestamp(2014, 12, 28, 6, 30, 45.887), make_timestamp(2014, 12, 28, 6, 30, 45.887, 'CET'), make_timestamp(2019, 6, 30, 23, 59, 60), make_timestamp(NULL, 7, 22, 15, 30, 0), make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887), make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887, 'CET'), try_make_timestamp(2014, 13, 28, 6, 30, 45.887), try_make_timestamp_ntz(2014, 12, 28, 25, 30, 0), try_make_timestamp_ltz(2014, 12, 28, 6, 60, 0), make_timestamp(DATE'2024-01-01', TIME'12:34:56'), make_timestamp_ntz(DATE'2024-01-01', TIME'12:34:56.789');
-- name: make_timestamp_2
SELECT make_timestamp(2019, 13, 1, 10, 11, 12);
-- name: make_timestamp_3
SELECT make_timestamp(2019, 6, 30, 23, 59, 60.5);
-- name: make_timestamp_4
SELECT make_timestamp(2019, 6, 30, 23, 59, 1, 'Nope/Zone');
-- name: make_timestamp_ntz
SELECT make_timestamp_ntz(2019, 6, 31, 0, 0, 0);
-- name: try_make_timestamp
SELECT try_make_timestamp(2019, 6, 30, 23, 59, 1, 'Nope/Zone');
-- name: make_dt_interval
SELECT make_dt_interval(1, 12, 30, 1.001001), make_dt_interval(), make_dt_interval(-1, 2), make_dt_interval(NULL), make_ym_interval(1, 2), make_ym_interval(1), make_ym_interval(-1, 1), make_ym_interval(), make_interval(100, 11, 1, 1, 12, 30, 1.001001), make_interval(NULL), make_interval(0, 1, 0, 1, 0, 0, 100.000001), try_make_interval(1, 2), try_make_interval(2147483647);
-- name: make_ym_interval
SELECT make_ym_interval(178956970, 8);
-- name: make_dt_interval_2
SELECT make_dt_interval(2147483647);
-- name: make_interval
SELECT make_interval(2147483647);
-- name: months_between
SELECT months_between('1997-02-28 10:30:00', '1996-10-30'), months_between('1997-02-28 10:30:00', '1996-10-30', false), months_between(DATE'2024-03-31', DATE'2024-02-29'), months_between(NULL, DATE'2024-01-01'), months_between(TIMESTAMP'2024-01-15 12:00:00', TIMESTAMP'2024-01-01 00:00:00'), months_between('1996-10-30', '1997-02-28 10:30:00');
-- name: next_day
SELECT next_day('2015-01-14', 'TU'), next_day(DATE'2024-01-01', 'monday'), next_day(DATE'2024-01-01', 'SUN'), next_day(NULL, 'MO'), next_day(DATE'2024-01-01', NULL), next_day(TIMESTAMP'2024-01-01 05:00:00', 'fri');
-- name: next_day_2
SELECT next_day(DATE'2024-01-01', 'xx');
-- name: to_date
SELECT to_date('2009-07-30 04:17:52'), to_date('2016-12-31', 'yyyy-MM-dd'), to_date(NULL), to_date('20240229', 'yyyyMMdd'), to_date('31/12/2024', 'dd/MM/yyyy'), try_to_date('x'), try_to_date('2016-13-01', 'yyyy-MM-dd'), to_date(TIMESTAMP'2024-01-01 23:00:00'), to_date('2024-1-5'), to_date('Jan 5, 2024', 'MMM d, yyyy');
-- name: to_date_2
SELECT to_date('2016-12-32', 'yyyy-MM-dd');
-- name: to_date_3
SELECT to_date('nope');
-- name: to_date_4
SELECT to_date('2024-01-01', 'invalid pattern');
-- name: to_timestamp
SELECT to_timestamp('2016-12-31 00:12:00'), to_timestamp('2016-12-31', 'yyyy-MM-dd'), to_timestamp(1.5D), to_timestamp(0), to_timestamp('2024-01-01T10:00:00+02:00'), to_timestamp('12:34', 'HH:mm'), try_to_timestamp('2016-12-32'), try_to_timestamp('foo', 'yyyy'), to_timestamp_ltz('2016-12-31 00:12:00'), to_timestamp_ntz('2016-12-31 00:12:00+05:00'), to_timestamp_ntz('2016-12-31', 'yyyy-MM-dd'), to_timestamp(NULL), to_timestamp(DATE'2024-01-01');
-- name: to_timestamp_2
SELECT to_timestamp('2024-01-01 25:00:00');
-- name: to_timestamp_3
SELECT to_timestamp('2024', 'yyyy-MM');
-- name: timestamp_seconds
SELECT timestamp_seconds(1230219000), timestamp_seconds(1230219000.123), timestamp_millis(1230219000123), timestamp_micros(1230219000123123), timestamp_seconds(NULL), timestamp_seconds(-1.5D), unix_seconds(TIMESTAMP'1970-01-01 00:00:01'), unix_millis(TIMESTAMP'1970-01-01 00:00:01.5'), unix_micros(TIMESTAMP'1970-01-01 00:00:01'), unix_seconds(TIMESTAMP'1969-12-31 23:59:59.5');
-- name: timestamp_seconds_2
SELECT timestamp_seconds(9223372036854775807L);
-- name: timestamp_millis
SELECT timestamp_millis(9223372036854775807L);
-- name: timestamp_seconds_3
SELECT timestamp_seconds('a');
