-- Dates and times, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: window
SELECT window(TIMESTAMP'2024-01-01 00:03:00', '5 minutes').start;
-- name: count
SELECT w.start, w.end, count(*) FROM (SELECT window(ts, '10 minutes', '5 minutes') AS w FROM VALUES (TIMESTAMP'2024-01-01 00:03:00'), (TIMESTAMP'2024-01-01 00:07:00') AS t(ts)) GROUP BY w ORDER BY 1;
-- name: window_time
SELECT window.start, window_time(window), sum(v) FROM VALUES (TIMESTAMP'2024-01-01 00:03:00', 1), (TIMESTAMP'2024-01-01 00:04:00', 2), (TIMESTAMP'2024-01-01 00:17:00', 3) AS t(ts, v) GROUP BY window(ts, '5 minutes') ORDER BY 1;
-- name: count_2
SELECT a, session_window.start, session_window.end, count(*) FROM VALUES ('A1', TIMESTAMP'2021-01-01 00:00:00'), ('A1', TIMESTAMP'2021-01-01 00:04:30'), ('A1', TIMESTAMP'2021-01-01 00:10:00'), ('A2', TIMESTAMP'2021-01-01 00:01:00') AS tab(a, b) GROUP BY a, session_window(b, '5 minutes') ORDER BY a, 2;
-- name: count_3
SELECT count(*) FROM VALUES (TIMESTAMP'2024-01-01 00:03:00') AS t(ts) GROUP BY window(ts, 'x');
-- name: window_2
SELECT window(ts, '5 minutes', '0 minutes') FROM VALUES (TIMESTAMP'2024-01-01 00:03:00') AS t(ts);
-- name: window_3
SELECT window(ts, '5 minutes', '10 minutes') FROM VALUES (TIMESTAMP'2024-01-01 00:03:00') AS t(ts);
-- name: make_time
SELECT make_time(6, 30, 45.887), make_time(0, 0, 0), make_time(NULL, 1, 1), to_time('12:34:56'), to_time('12.34', 'HH.mm'), try_to_time('25:00:00'), try_to_time('x', 'HH'), time_trunc('HOUR', TIME'12:34:56.789'), time_trunc('MINUTE', TIME'12:34:56'), time_diff('HOUR', TIME'10:00:00', TIME'12:30:00'), time_diff('MINUTE', TIME'12:00:00', TIME'11:30:00');
-- name: make_time_2
SELECT make_time(25, 0, 0);
-- name: make_time_3
SELECT make_time(1, 1, 60.5);
-- name: to_time
SELECT to_time('25:00:00');
-- name: time_trunc
SELECT time_trunc('DAY', TIME'12:34:56');
-- name: time_diff
SELECT time_diff('YEAR', TIME'12:34:56', TIME'12:34:56');
-- name: cast
SELECT TIME'12:00:00' + INTERVAL '1' HOUR, TIME'12:00:00' - TIME'10:30:00', TIME'23:59:59' < TIME'12:00:00', CAST(TIME'12:34:56.789' AS STRING), CAST('01:02:03' AS TIME(0)), CAST(TIME'12:34:56.789' AS TIME(1)), hour(TIME'05:06:07');
-- name: plain
SELECT TIME'23:00:00' + INTERVAL '2' HOUR;
-- name: plain_2
SELECT TIME'12:00:00' + INTERVAL '1' DAY;
-- name: time_from_seconds
SELECT time_from_seconds(3661), time_from_seconds(1.5), time_from_millis(1500), time_from_micros(1500000), time_to_seconds(TIME'01:01:01.5'), time_to_millis(TIME'00:00:01.5'), time_to_micros(TIME'00:00:01.5'), time_from_seconds(NULL), time_to_seconds(NULL);
-- name: time_from_seconds_2
SELECT time_from_seconds(86400);
-- name: time_from_millis
SELECT time_from_millis(-1);
-- name: time_bucket
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP'2024-01-01 10:37:00'), time_bucket(INTERVAL '1' DAY, TIMESTAMP'2024-01-01 10:37:00'), time_bucket(INTERVAL '1' MONTH, DATE'2024-05-17'), time_bucket(INTERVAL '7' DAY, DATE'2024-05-17', DATE'2024-05-15'), time_bucket(INTERVAL '15' MINUTE, NULL);
-- name: time_bucket_2
SELECT time_bucket(INTERVAL '0' MINUTE, TIMESTAMP'2024-01-01 10:37:00');
-- name: plain_3
SELECT DATE'2024-01-31' + INTERVAL '1' MONTH, DATE'2024-01-31' - INTERVAL '1' DAY, DATE'2024-01-31' + INTERVAL '5' HOUR, DATE'2024-01-31' + 1, DATE'2024-01-31' - 1, 1 + DATE'2024-01-31', DATE'2024-03-01' - DATE'2024-02-01', TIMESTAMP'2024-03-01 10:00:00' - DATE'2024-03-01', TIMESTAMP'2024-03-01 10:00:00' - INTERVAL '1-1' YEAR TO MONTH;
-- name: plain_4
SELECT DATE'2024-01-31' + 1.5;
-- name: plain_5
SELECT DATE'2024-01-31' + DATE'2024-01-31';
-- name: plain_6
SELECT DATE'2024-01-31' * 2;
-- name: plain_7
SELECT TIMESTAMP'2024-01-01 00:00:00' + 1;
-- name: plain_8
SELECT DATE'9999-12-31' + 1, DATE'0001-01-01' - 1, DATE'2024-01-31' + NULL, DATE'2024-01-31' - '2024-01-01', '2024-01-31' - DATE'2024-01-01';
-- name: plain_9
SELECT INTERVAL '1' DAY + INTERVAL '2' HOUR, INTERVAL '1' YEAR - INTERVAL '1' MONTH, -INTERVAL '1' DAY, INTERVAL '1' DAY * 2.5, INTERVAL '1' YEAR / 2, 3 * INTERVAL '2' MONTH, INTERVAL '1' HOUR / 0.5D, INTERVAL '2' DAY = INTERVAL '48' HOUR, INTERVAL '1' YEAR > INTERVAL '11' MONTH;
-- name: plain_10
SELECT INTERVAL '1' DAY + INTERVAL '1' MONTH;
-- name: plain_11
SELECT INTERVAL '1' DAY / 0;
-- name: plain_12
SELECT INTERVAL '1' YEAR * 1e10;
-- name: plain_13
SELECT INTERVAL '1' DAY > INTERVAL '1' MONTH;
-- name: plain_14
SELECT INTERVAL 1 YEAR 2 MONTHS, INTERVAL 3 DAYS 4 HOURS, INTERVAL '1-2' YEAR TO MONTH, INTERVAL '1 02:03:04.5' DAY TO SECOND, INTERVAL 1 MONTH 1 DAY, INTERVAL '-1' WEEK, INTERVAL 5 MILLISECONDS, INTERVAL '02:03' HOUR TO MINUTE;
-- name: plain_15
SELECT INTERVAL '1' CENTURY;
-- name: plain_16
SELECT INTERVAL '1-13' YEAR TO MONTH;
-- name: plain_17
SELECT INTERVAL 'x' DAY;
-- name: make_interval
SELECT make_interval(1, 1) + make_interval(0, 0, 0, 1), make_interval(0, 0, 0, 1) * 2, make_interval(1) / 2, -make_interval(0, 1), DATE'2024-01-31' + make_interval(0, 1), TIMESTAMP'2024-01-31 00:00:00' - make_interval(0, 0, 0, 0, 1);
-- name: make_interval_2
SELECT make_interval(1) > make_interval(2);
-- name: cast_2
SELECT CAST(INTERVAL '1 02:03:04' DAY TO SECOND AS STRING), CAST('1-2' AS INTERVAL YEAR TO MONTH), CAST('INTERVAL \'3\' DAY' AS INTERVAL DAY), CAST(INTERVAL '3' DAY AS INT), CAST(5 AS INTERVAL HOUR), CAST(INTERVAL '90' MINUTE AS DECIMAL(10, 2)), CAST(INTERVAL '14' MONTH AS INTERVAL YEAR), CAST('1 day 2 hours' AS INTERVAL);
-- name: cast_3
SELECT CAST(INTERVAL '300' YEAR AS TINYINT);
-- name: cast_4
SELECT CAST('x' AS INTERVAL DAY);
-- name: cast_5
SELECT CAST(INTERVAL '1' DAY AS INTERVAL YEAR);
-- name: sum
SELECT sum(i), avg(i), min(i), max(i), count(i) FROM VALUES (INTERVAL '1' DAY), (INTERVAL '3' DAY), (NULL) AS t(i);
-- name: sum_2
SELECT sum(i), avg(i), min(i), max(i), try_sum(i), try_avg(i) FROM VALUES (INTERVAL '1' YEAR), (INTERVAL '30' YEAR), (NULL) AS t(i);
-- name: sum_3
SELECT sum(i) FROM VALUES (INTERVAL '106751991' DAY), (INTERVAL '1' DAY) AS t(i);
-- name: year
SELECT d, year(d), month(d), last_day(d), date_trunc('MONTH', d), next_day(d, 'SA'), dayofweek(d), weekofyear(d), add_months(d, 1), date_format(d, 'EEE, d MMM yyyy'), unix_date(d) FROM VALUES (DATE'2024-02-29'), (DATE'1582-10-15'), (DATE'0001-01-01'), (DATE'9999-12-31'), (NULL) AS t(d);
-- name: hour
SELECT ts, hour(ts), date_trunc('HOUR', ts), unix_micros(ts), CAST(ts AS DATE), CAST(ts AS DOUBLE), CAST(ts AS BIGINT), date_format(ts, 'HH:mm:ss.SSS'), to_utc_timestamp(ts, 'Asia/Kolkata'), ts + INTERVAL '1' DAY FROM VALUES (TIMESTAMP'2024-02-29 23:59:59.999999'), (TIMESTAMP'1969-12-31 23:59:59.5'), (TIMESTAMP'0001-01-01 00:00:00'), (NULL) AS t(ts);
-- name: plain_19
SELECT DATE'2024-13-01';
-- name: plain_20
SELECT TIMESTAMP'2024-01-01 24:00:00';
-- name: plain_21
SELECT DATE'epoch';
-- name: assert_true
SELECT assert_true(0 = 1);
-- name: assert_true_2
SELECT assert_true(false, 'my message');
-- name: assert_true_3
SELECT assert_true(NULL);
-- name: raise_error
SELECT raise_error('custom error message');
-- name: raise_error_2
SELECT raise_error(NULL);
-- name: raise_error_3
SELECT raise_error('USER_RAISED_EXCEPTION', map('errorMessage', 'boo'));
-- name: assert_true_4
SELECT assert_true(x > 1) FROM VALUES (2), (1) AS t(x);
-- name: bitmap_bit_position
SELECT bitmap_bit_position(1), bitmap_bit_position(123), bitmap_bucket_number(1), bitmap_bucket_number(123), bitmap_bucket_number(0), bitmap_bit_position(-1), bitmap_bucket_number(-32768), bitmap_count(X'1010'), bitmap_count(X'FFFF'), bitmap_count(NULL), bitmap_bit_position(32768), bitmap_bit_position(NULL), bitmap_count(X'');
-- name: bitmap_count
SELECT bitmap_count('a');
-- name: unix_timestamp
SELECT unix_timestamp('2024-01-01 00:00:00', 'yyyy-MM-dd HH:mm:ss') - unix_timestamp('2023-12-31', 'yyyy-MM-dd') AS diff, to_unix_timestamp('10:20', 'HH:mm'), unix_timestamp(TIMESTAMP_NTZ'2024-01-01 00:00:00');
-- name: months_between
SELECT months_between(d1, d2), datediff(d1, d2), d1 - d2, date_add(d1, n), date_sub(d2, n), add_months(d1, n), make_date(year(d1), n, 1) FROM VALUES (DATE'2024-05-31', DATE'2024-02-29', 3), (DATE'2024-01-01', NULL, 12), (NULL, DATE'2024-01-01', 1) AS t(d1, d2, n);
-- name: sequence
SELECT sequence(DATE'2024-01-01', DATE'2024-03-01', INTERVAL '1' MONTH), sequence(TIMESTAMP'2024-01-01 00:00:00', TIMESTAMP'2024-01-01 06:00:00', INTERVAL '2' HOUR), sequence(DATE'2024-01-03', DATE'2024-01-01'), sequence(1, 5), sequence(5, 1, -2), sequence(1, 1), sequence(NULL, 5), sequence(1L, 3L), sequence(DATE'2024-01-31', DATE'2024-05-31', INTERVAL '1' MONTH);
-- name: sequence_2
SELECT sequence(1, 5, -1);
-- name: sequence_3
SELECT sequence(1, 5, 0);
-- name: sequence_4
SELECT sequence('a', 'b');
-- name: sequence_5
SELECT sequence(1, 1000000000);
-- name: unix_nanos
SELECT unix_nanos(TIMESTAMP'1970-01-01 00:00:01');
-- name: timestamp_nanos
SELECT timestamp_nanos(1000000001);
