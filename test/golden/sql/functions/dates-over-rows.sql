-- Dates and times over rows and constants, as documents and questions have them.
CREATE TEMPORARY VIEW d AS SELECT * FROM VALUES (1, DATE'2024-02-29', TIMESTAMP'2024-03-10 02:30:00.123456', TIMESTAMP_NTZ'2024-03-10 02:30:00', INTERVAL '1-2' YEAR TO MONTH, INTERVAL '1 02:03:04.5' DAY TO SECOND, 'yyyy-MM-dd'), (2, DATE'1582-10-15', TIMESTAMP'1969-12-31 23:59:59', TIMESTAMP_NTZ'0001-01-01 00:00:00', INTERVAL '-3' MONTH, INTERVAL '-5' HOUR, 'dd/MM/yy'), (3, NULL, NULL, NULL, NULL, NULL, NULL), (4, DATE'9999-12-31', TIMESTAMP'2038-01-19 03:14:07', TIMESTAMP_NTZ'2262-04-11 23:47:16', INTERVAL '0' YEAR, INTERVAL '100' DAY, 'EEEE') AS v(id, d, ts, tn, ym, dts, f);

-- name: q1
SELECT id, year(d), quarter(d), month(d), day(d), dayofmonth(d), dayofweek(d), dayofyear(d), weekday(d), weekofyear(d), dayname(d), monthname(d) FROM d ORDER BY id;

-- name: q2
SELECT id, hour(ts), minute(ts), second(ts), extract(SECOND FROM ts), date_part('week', ts), extract(EPOCH FROM ts) FROM d ORDER BY id;

-- name: q3
SELECT id, extract(YEAR FROM ts), extract(YEAROFWEEK FROM d), extract(DOW FROM d), extract(DOW_ISO FROM d), extract(DOY FROM d), extract(QUARTER FROM ts), extract(WEEKS FROM d) FROM d ORDER BY id;

-- name: q4
SELECT id, extract(YEAR FROM ym), extract(MONTH FROM ym), extract(DAY FROM dts), extract(HOUR FROM dts), extract(SECOND FROM dts) FROM d ORDER BY id;

-- name: q5
SELECT id, date_add(d, 1), date_sub(d, 31), dateadd(d, -1), d + 7, d - 7, add_months(d, 1), last_day(d), next_day(d, 'MON') FROM d WHERE id <> 4 ORDER BY id;

-- name: q6
SELECT id, d + ym, ts + dts, tn - dts, d + dts, ts + ym, tn + ym FROM d WHERE id <> 4 ORDER BY id;

-- name: q7
SELECT id, d - DATE'2024-01-01', ts - TIMESTAMP'2024-01-01 00:00:00', datediff(d, DATE'2020-02-29'), date_diff(DATE'2024-03-01', d), months_between(ts, d), months_between(d, DATE'2024-01-31', false) FROM d ORDER BY id;

-- name: q8
SELECT id, trunc(d, 'MM'), trunc(d, 'YEAR'), trunc(d, 'week'), trunc(d, 'Q'), trunc(d, 'nope'), date_trunc('HOUR', ts), date_trunc('month', tn), date_trunc('week', d) FROM d ORDER BY id;

-- name: q9
SELECT id, date_format(d, f), date_format(ts, 'yyyy-MM-dd HH:mm:ss.SSSSSS'), date_format(ts, 'E, MMM d yyyy h:mm a'), date_format(tn, "Q 'q' D") FROM d WHERE id < 4 ORDER BY id;

-- name: q10
SELECT id, unix_timestamp(ts), unix_seconds(ts), unix_millis(ts), unix_micros(ts), unix_date(d), to_unix_timestamp(d) FROM d ORDER BY id;

-- name: q11
SELECT id, CAST(d AS TIMESTAMP), CAST(ts AS DATE), CAST(tn AS TIMESTAMP), CAST(ts AS STRING), CAST(tn AS STRING), CAST(ym AS STRING), CAST(dts AS STRING), CAST(ts AS BIGINT), CAST(ts AS DOUBLE) FROM d ORDER BY id;

-- name: q12
SELECT id, from_utc_timestamp(ts, 'America/New_York'), to_utc_timestamp(ts, 'Asia/Kolkata'), convert_timezone('UTC', 'Europe/Paris', tn), convert_timezone('Asia/Tokyo', tn) FROM d ORDER BY id;

-- name: q13
SELECT to_date('2024-02-30');

-- name: q14
SELECT to_date('2024-02-29'), to_date('29/02/2024', 'dd/MM/yyyy'), to_date('2024', 'yyyy'), to_date('2024-060', 'yyyy-DDD'), to_date(NULL), try_to_date('nope'), to_date('20240229', 'yyyyMMdd'), to_date('Feb 29, 2024', 'MMM d, yyyy');

-- name: q15
SELECT to_timestamp('2024-01-01 12:34:56.789'), to_timestamp('2024-01-01T12:34:56Z'), to_timestamp('2024-01-01 12:34:56+05:30'), to_timestamp('01.02.2024 3:04', 'dd.MM.yyyy H:mm'), to_timestamp('2024-01-01'), try_to_timestamp('x'), to_timestamp_ntz('2024-01-01 01:02:03'), to_timestamp_ltz('2024-01-01');

-- name: q16
SELECT to_timestamp('nope');

-- name: q17
SELECT to_timestamp('2024-01-01 25:00:00');

-- name: q18
SELECT to_timestamp('2024-13-01', 'yyyy-MM-dd');

-- name: q19
SELECT date_format(TIMESTAMP'2024-01-01 00:00:00', 'YYYY');

-- name: q20
SELECT date_format(TIMESTAMP'2024-07-04 15:06:07.089', 'G yyyy yy y MMMM MMM MM M LLLL dd d DDD E EEEE a hh h HH H KK K kk k mm m ss s S SSS VV z zzzz O X XX XXX x Z');

-- name: q21
SELECT date_format(DATE'2024-01-05', 'u'), date_format(DATE'2024-01-05', 'F'), date_format(DATE'2024-12-30', 'w');

-- name: q22
SELECT make_date(2024, 2, 29), make_date(NULL, 1, 1), make_timestamp(2024, 1, 2, 3, 4, 5.678), make_timestamp(2024, 1, 2, 3, 4, 60), make_timestamp_ntz(2024, 1, 2, 3, 4, 5), make_timestamp_ltz(2024, 1, 2, 3, 4, 5, 'CET'), try_make_timestamp(2024, 13, 1, 0, 0, 0), make_interval(1, 2, 3, 4, 5, 6, 7.5), make_ym_interval(1, 2), make_dt_interval(1, 2, 3, 4.5);

-- name: q23
SELECT make_date(2023, 2, 29);

-- name: q24
SELECT make_timestamp(2024, 1, 1, 25, 0, 0);

-- name: q25
SELECT make_timestamp(2024, 1, 1, 1, 1, 61);

-- name: q26
SELECT from_unixtime(0), from_unixtime(1700000000, 'yyyy'), from_unixtime(NULL), timestamp_seconds(1.5), timestamp_millis(1500), timestamp_micros(-1), date_from_unix_date(-1), unix_timestamp('2024-01-01', 'yyyy-MM-dd'), unix_timestamp('1970-01-01 00:00:10');

-- name: q27
SELECT unix_timestamp('bad');

-- name: q28
SELECT INTERVAL '1' DAY + INTERVAL '2' HOUR, INTERVAL '1-1' YEAR TO MONTH * 2, INTERVAL 10 DAYS / 3, -INTERVAL '5' MINUTE, INTERVAL '1' YEAR > INTERVAL '11' MONTH, abs(INTERVAL '-3' DAY), INTERVAL 1 YEAR 2 MONTHS;

-- name: q29
SELECT INTERVAL '1' DAY + INTERVAL '1' MONTH;

-- name: q30
SELECT INTERVAL '2' DAY / 0;

-- name: q31
SELECT INTERVAL '1 day 2 hours', INTERVAL 3 WEEKS, INTERVAL '1.5' SECOND, INTERVAL '-1 00:00:01' DAY TO SECOND, INTERVAL '10:11' HOUR TO MINUTE, CAST('1 day' AS INTERVAL), CAST('2' AS INTERVAL DAY), CAST(INTERVAL '36' HOUR AS INTERVAL DAY), CAST(5 AS INTERVAL MONTH), CAST(INTERVAL '90' MINUTE AS INT);

-- name: q32
SELECT INTERVAL '1' FORTNIGHT;

-- name: q33
SELECT sum(dts), avg(dts), min(ym), max(ym), sum(ym), avg(ym), max(ts), min(d), count(DISTINCT d) FROM d;

-- name: q34
SELECT DATE'2024-01-31' + INTERVAL '1' MONTH, DATE'2024-03-31' - INTERVAL '1' MONTH, TIMESTAMP'2024-01-31 12:00:00' + INTERVAL '1' YEAR, DATE'2024-01-01' + INTERVAL '12' HOUR, DATE'2024-01-01' + 1, TIMESTAMP'2024-01-01 00:00:00' - DATE'2023-12-31';

-- name: q35
SELECT DATE'2024-01-01' + '1';

-- name: q36
SELECT TIMESTAMP'2024-01-01 00:00:00' + 1;

-- name: q37
SELECT DATE'2024-01-01' = '2024-01-01', DATE'2024-01-01' < TIMESTAMP'2024-01-01 00:00:01', TIMESTAMP'2024-01-01 00:00:00' = TIMESTAMP_NTZ'2024-01-01 00:00:00', '2024-01-02' > DATE'2024-01-01', DATE'2024-01-01' IN (DATE'2024-01-01', '2024-05-05');

-- name: q38
SELECT DATE'2024-01-01' = 'x';

-- name: q39
SELECT timestampadd(MONTH, 1, TIMESTAMP'2024-01-31 00:00:00'), timestampadd(WEEK, -1, DATE'2024-01-31'), dateadd(QUARTER, 1, DATE'2024-01-31'), timestampdiff(DAY, DATE'2024-01-01', TIMESTAMP'2024-02-01 12:00:00'), datediff(YEAR, DATE'2020-02-29', DATE'2024-02-28'), date_add(HOUR, 5, TIMESTAMP_NTZ'2024-01-01 00:00:00'), timediff(SECOND, TIMESTAMP'2024-01-01 00:00:00', TIMESTAMP'2024-01-01 00:01:01');

-- name: q40
SELECT timestampadd(CENTURY, 1, TIMESTAMP'2024-01-31 00:00:00');

-- name: q41
SELECT window.start, window.end, count(*) FROM d GROUP BY window(ts, '10 minutes') ORDER BY 1;

-- name: q42
SELECT window(ts, '1 hour', '30 minutes').end, count(*) FROM d WHERE id = 1 GROUP BY window(ts, '1 hour', '30 minutes') ORDER BY 1;

-- name: q43
SELECT window_time(window), count(*) FROM d WHERE id = 1 GROUP BY window(ts, '1 day');

-- name: q44
SELECT session_window.start, session_window.end, count(*) FROM d GROUP BY session_window(ts, '5 minutes') ORDER BY 1;

-- name: q45
SELECT date_bin('x'), 1;

-- name: q46
SELECT current_date() = curdate(), current_timestamp() = now(), typeof(localtimestamp()), current_timezone(), date_diff(current_date(), current_date());

-- name: q47
SELECT weekofyear('2008-02-20'), dayofweek('2009-07-30'), year('2016-07-30'), month('bad');

-- name: q48
SELECT day(TIMESTAMP'2024-05-06 00:00:00'), hour('12:58:59'), minute('2009-07-30 12:58:59'), second(DATE'2024-01-01');

-- name: q49
SELECT last_day('2024-02-01'), next_day('2024-01-01', 'TU'), next_day(DATE'2024-01-01', 'nope'), add_months('2024-01-31', -2), months_between('1997-02-28 10:30:00', '1996-10-30');

-- name: q50
SELECT next_day(DATE'2024-01-01', 'nope');

-- name: q51
SELECT date_part('nope', DATE'2024-01-01');

-- name: q52
SELECT extract(HOUR FROM DATE'2024-01-01');

-- name: q53
SELECT year(5);

-- name: q54
SELECT datediff('2009-07-31', '2009-07-30'), datediff(NULL, '2009-07-30'), date_add('2016-07-30', 1), date_sub('2016-07-30', 1), date_add(DATE'2024-01-01', '5'), date_add(DATE'2024-01-01', 1.5);

-- name: q55
SELECT TIME'12:34:56.789', TIME'00:00', typeof(TIME'1:2:3'), hour(TIME'12:34:56'), minute(TIME'12:34:56'), second(TIME'12:34:56.5'), make_time(1, 2, 3.5), to_time('10:20'), time_trunc('HOUR', TIME'10:20:30'), time_diff('MINUTE', TIME'10:00', TIME'11:30'), TIME'10:00' + INTERVAL '90' MINUTE, TIME'10:00' < TIME'11:00';

-- name: q56
SELECT to_time('25:00');

-- name: q57
SELECT TIMESTAMP'2024-11-03 01:30:00 America/New_York', TIMESTAMP'2024-03-10 02:30:00 America/New_York', TIMESTAMP'1883-11-18 12:00:00 America/New_York', TIMESTAMP'2024-01-01 00:00:00+14:00', TIMESTAMP'epoch' IS NULL;

-- name: q58
SELECT TIMESTAMP'2024-11-03 01:30:00 America/New_York', TIMESTAMP'2024-03-10 02:30:00 America/New_York', TIMESTAMP'2024-01-01 00:00:00+14:00', DATE'-0001-01-01', DATE'+10000-01-01', TIMESTAMP'2024-1-5 3:4:5';

-- name: q59
SELECT DATE'2024-13-01';

-- name: q60
SELECT TIMESTAMP'x';

-- name: q61
SELECT CAST('2024' AS DATE), CAST('2024-1' AS DATE), CAST('2024-01-01T10' AS TIMESTAMP), CAST(' 2024-01-01 ' AS DATE), CAST('12:30' AS TIMESTAMP) IS NULL, CAST(0 AS TIMESTAMP), CAST(1.5 AS TIMESTAMP), CAST(-1L AS TIMESTAMP);

-- name: q62
SELECT CAST(5 AS DATE);

-- name: q63
SELECT CAST('2024-01-01 junk' AS TIMESTAMP);

-- name: q64
SELECT time_bucket(INTERVAL '15' MINUTE, ts) FROM d WHERE id = 1;

-- name: q65
SELECT from_utc_timestamp(TIMESTAMP'2024-01-01 00:00:00', 'Nowhere/City');

-- name: q66
SELECT to_utc_timestamp('2024-06-01 12:00:00', 'PST'), from_utc_timestamp('2024-06-01 12:00:00', '+05:30'), from_utc_timestamp('2024-06-01 12:00:00', 'GMT+8'), to_utc_timestamp(DATE'2024-06-01', 'Europe/London');

-- name: q67
SELECT date_format('2024-01-01', 'MMM'), date_format(NULL, 'y'), date_format(DATE'2024-01-01', NULL), to_char(DATE'2024-01-01', 'd MMM'), date_format(DATE'2024-01-01', "yyyy''MM"), date_format(DATE'2024-01-01', '[yyyy]');

-- name: q68
SELECT to_timestamp('1/2/24 5', 'M/d/yy H'), to_timestamp('2024-01-01 05:06:07.8', 'yyyy-MM-dd HH:mm:ss.S'), to_timestamp('12:30 PM', 'hh:mm a'), to_timestamp('Mon 01 Jan 2024', 'EEE dd MMM yyyy'), to_timestamp('2024-01-01 UTC', 'yyyy-MM-dd VV');

-- name: q69
SELECT to_date('1/2/2024', 'MM/dd/yyyy');

-- name: q70
SELECT sequence(DATE'2024-01-01', DATE'2024-03-01', INTERVAL '1' MONTH), explode(sequence(TIMESTAMP'2024-01-01 00:00:00', TIMESTAMP'2024-01-01 02:00:00', INTERVAL '1' HOUR));

-- name: q71
SELECT hash(DATE'2024-01-01', TIMESTAMP'2024-01-01 00:00:00', INTERVAL '1' DAY, INTERVAL '1' MONTH), xxhash64(DATE'2024-01-01'), hash(TIMESTAMP_NTZ'2024-01-01 00:00:00');

-- name: q72
SELECT d, lag(d) OVER (ORDER BY id), lead(ts, 1, TIMESTAMP'2000-01-01 00:00:00') OVER (ORDER BY id), max(d) OVER (ORDER BY id ROWS 1 PRECEDING), count(*) OVER (ORDER BY d RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND CURRENT ROW) FROM d ORDER BY id;

-- name: q73
SELECT timestamp_nanos(1500000000), unix_nanos(timestamp_nanos(5)), typeof(timestamp_nanos(1));
