-- Functions that make intervals or take them apart, casts of intervals, and hashing.

-- name: make_interval
SELECT make_interval(), make_interval(1), make_interval(1, 2, 3, 4, 5, 6, 7.5), make_interval(-1, -2, -3, -4, -5, -6, -7.5), make_interval(NULL, 1), make_interval(0, 0, 0, 0, 0, 0, 90061.000001);

-- name: make_interval_overflow
SELECT make_interval(2147483647, 12);

-- name: try_make_interval
SELECT try_make_interval(2147483647, 12), try_make_interval(1, 2);

-- name: make_dt_interval
SELECT make_dt_interval(), make_dt_interval(1), make_dt_interval(1, 2, 3, 4.5), make_dt_interval(-1, 0, 0, -0.000001), make_dt_interval(1, NULL), make_dt_interval(0, 100, 100, 100);

-- name: make_dt_interval_overflow
SELECT make_dt_interval(2147483647);

-- name: make_ym_interval
SELECT make_ym_interval(), make_ym_interval(1), make_ym_interval(1, 2), make_ym_interval(-1, 14), make_ym_interval(NULL), make_ym_interval(0, -1);

-- name: make_ym_interval_overflow
SELECT make_ym_interval(178956970, 8);

-- name: of_columns
SELECT make_interval(y, m, 0, d), make_dt_interval(d, m, y, 1.5), make_ym_interval(y, m) FROM VALUES (1, 2, 3), (-1, 0, NULL), (100, 11, -40) AS t(y, m, d);

-- name: extract_year_month
SELECT extract(YEAR FROM INTERVAL '3-7' YEAR TO MONTH), extract(MONTH FROM INTERVAL '-3-7' YEAR TO MONTH), date_part('months', INTERVAL '15' MONTH), datepart('y', INTERVAL '2' YEAR);

-- name: extract_day_time
SELECT extract(DAY FROM INTERVAL '5 12:30:45.678' DAY TO SECOND), extract(HOUR FROM INTERVAL '5 12:30:45.678' DAY TO SECOND), extract(MINUTE FROM INTERVAL '-5 12:30:45.678' DAY TO SECOND), extract(SECOND FROM INTERVAL '-5 12:30:45.678' DAY TO SECOND), extract(SECONDS FROM INTERVAL '30.001' SECOND), date_part('H', INTERVAL '49' HOUR);

-- name: extract_calendar
SELECT extract(YEAR FROM make_interval(1, 14, 3, 4, 30, 6, 7.5)), extract(MONTH FROM make_interval(1, 14, 3, 4, 30, 6, 7.5)), extract(DAYS FROM make_interval(1, 14, 3, 4, 30, 6, 7.5)), extract(HOURS FROM make_interval(1, 14, 3, 4, 30, 6, 7.5)), extract(MINUTES FROM make_interval(1, 14, 3, 4, 30, 6, 7.5)), extract(SECONDS FROM make_interval(1, 14, 3, 4, 30, 6, 7.5));

-- name: extract_not_of_the_kind
SELECT extract(DAY FROM INTERVAL '1' YEAR);

-- name: extract_unknown
SELECT extract(WEEK FROM INTERVAL '1' DAY);

-- name: extract_hour_of_date_difference
SELECT extract(DAYS FROM DATE'2024-03-01' - DATE'2024-01-01'), extract(HOUR FROM TIMESTAMP'2024-03-01 05:00:00' - TIMESTAMP'2024-02-29 01:00:00');

-- name: sign_of
SELECT sign(INTERVAL '-1' DAY), signum(INTERVAL '1' YEAR), sign(INTERVAL '0' SECOND);

-- name: hashes
SELECT hash(INTERVAL '1' DAY), hash(INTERVAL '1' YEAR), hash(make_interval(1, 2, 3, 4, 5, 6, 7)), xxhash64(INTERVAL '1' DAY), xxhash64(INTERVAL '1' YEAR), xxhash64(make_interval(1, 2, 3, 4, 5, 6, 7));

-- name: cast_to_year_month
SELECT CAST('1-2' AS INTERVAL YEAR TO MONTH), CAST('-1-2' AS INTERVAL YEAR TO MONTH), CAST('INTERVAL ''1-2'' YEAR TO MONTH' AS INTERVAL YEAR TO MONTH), CAST('interval -''3'' year' AS INTERVAL YEAR), CAST('+7' AS INTERVAL MONTH);

-- name: cast_to_day_time
SELECT CAST('1 2:3:4.5' AS INTERVAL DAY TO SECOND), CAST('INTERVAL ''10'' DAY' AS INTERVAL DAY), CAST('-25:10' AS INTERVAL HOUR TO MINUTE), CAST('3:4.000001' AS INTERVAL MINUTE TO SECOND), CAST('5' AS INTERVAL SECOND), CAST('INTERVAL -''1 2:3:4.5'' DAY TO SECOND' AS INTERVAL DAY TO SECOND);

-- name: cast_to_year_month_malformed
SELECT CAST('1-' AS INTERVAL YEAR TO MONTH);

-- name: cast_to_day_time_malformed
SELECT CAST('1 day' AS INTERVAL DAY TO SECOND);

-- name: cast_to_calendar
SELECT CAST('1 year 2 months 3 days 4 hours 5.5 seconds' AS INTERVAL), CAST('-1 month' AS INTERVAL), CAST('interval 1 week' AS INTERVAL), CAST('1 DAYS -2 Hours' AS INTERVAL);

-- name: cast_to_calendar_malformed
SELECT CAST('1 foo' AS INTERVAL);

-- name: try_casts
SELECT try_cast('x' AS INTERVAL YEAR TO MONTH), try_cast('1 day' AS INTERVAL DAY), try_cast('1 foo' AS INTERVAL), try_cast('99999999999' AS INTERVAL DAY), try_cast('99999999999-1' AS INTERVAL YEAR TO MONTH);

-- name: cast_between_ranges
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS INTERVAL YEAR), CAST(INTERVAL '1-2' YEAR TO MONTH AS INTERVAL MONTH), CAST(INTERVAL '25:10:11.5' HOUR TO SECOND AS INTERVAL DAY), CAST(INTERVAL '-25:10:11.5' HOUR TO SECOND AS INTERVAL DAY TO HOUR), CAST(INTERVAL '1 2:3:4.5' DAY TO SECOND AS INTERVAL MINUTE), CAST(INTERVAL '1 2:3:4.5' DAY TO SECOND AS INTERVAL HOUR TO MINUTE);

-- name: cast_from_numbers
SELECT CAST(5 AS INTERVAL DAY), CAST(5L AS INTERVAL HOUR), CAST(1.5BD AS INTERVAL SECOND), CAST(7Y AS INTERVAL MONTH), CAST(3S AS INTERVAL YEAR), CAST(2.5BD AS INTERVAL YEAR), CAST(-10 AS INTERVAL SECOND), CAST(10 AS INTERVAL DAY TO SECOND), CAST(14 AS INTERVAL YEAR TO MONTH);

-- name: cast_from_double
SELECT CAST(1.5D AS INTERVAL DAY);

-- name: cast_to_numbers
SELECT CAST(INTERVAL '5' DAY AS INT), CAST(INTERVAL '3' YEAR AS BIGINT), CAST(INTERVAL '15' MONTH AS TINYINT), CAST(INTERVAL '1.5' SECOND AS DECIMAL(10, 2)), CAST(INTERVAL '90' MINUTE AS SMALLINT), CAST(INTERVAL '1.9' SECOND AS INT), CAST(INTERVAL '1' DAY AS DECIMAL(5, 1));

-- name: cast_several_fields_to_number
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS INT);

-- name: cast_to_number_overflow
SELECT CAST(INTERVAL '1000' DAY AS TINYINT);

-- name: cast_from_number_overflow
SELECT CAST(9223372036854775807 AS INTERVAL DAY);

-- name: cast_between_kinds
SELECT CAST(INTERVAL '1' DAY AS INTERVAL MONTH);

-- name: cast_calendar_to_day_time
SELECT CAST(make_interval(0, 0, 0, 1) AS INTERVAL DAY TO SECOND);

-- name: cast_columns
SELECT CAST(s AS INTERVAL DAY TO SECOND), CAST(n AS INTERVAL HOUR), CAST(CAST(n AS INTERVAL HOUR) AS STRING) FROM VALUES ('1 2:3:4', 5), (NULL, -100), ('-0 0:0:0.1', NULL) AS t(s, n);

-- name: in_json_and_structs
SELECT to_json(struct(INTERVAL '1-2' YEAR TO MONTH AS a, INTERVAL '1 2:3:4' DAY TO SECOND AS b)), CAST(array(INTERVAL '1' DAY) AS STRING), CAST(struct(INTERVAL '1' YEAR, make_interval(1)) AS STRING);

-- name: in_functions_of_arrays
SELECT array_max(array(INTERVAL '1' DAY, INTERVAL '30' HOUR)), sort_array(array(INTERVAL '2' MONTH, INTERVAL '1' YEAR, INTERVAL '1' MONTH)), array_contains(array(INTERVAL '1' DAY), INTERVAL '1' DAY), sequence(DATE'2024-01-01', DATE'2024-04-01', INTERVAL '1' MONTH);

-- name: sequences
SELECT sequence(DATE'2024-01-31', DATE'2024-05-31', INTERVAL '1' MONTH), sequence(TIMESTAMP'2024-01-01 00:00:00', TIMESTAMP'2024-01-01 12:00:00', INTERVAL '6' HOUR), sequence(DATE'2024-01-10', DATE'2024-01-01', INTERVAL '-3' DAY);

-- name: cast_hours_out_of_range
SELECT CAST('1 25:00:00' AS INTERVAL DAY TO SECOND);

-- name: cast_months_out_of_range
SELECT CAST('1-13' AS INTERVAL YEAR TO MONTH);

-- name: cast_years_overflow
SELECT CAST('178956971' AS INTERVAL YEAR);

-- name: cast_days_overflow
SELECT CAST('106751992' AS INTERVAL DAY);

-- name: cast_seconds_overflow
SELECT CAST('9223372036854.775808' AS INTERVAL SECOND);

-- name: cast_digits_overflow
SELECT CAST('99999999999999999999' AS INTERVAL HOUR);

-- name: cast_months_overflow
SELECT CAST('9999999999' AS INTERVAL MONTH);

-- name: cast_hours_to_minutes
SELECT CAST('5' AS INTERVAL HOUR TO MINUTE);

-- name: try_out_of_range
SELECT try_cast('1 25:00:00' AS INTERVAL DAY TO SECOND), try_cast('1-13' AS INTERVAL YEAR TO MONTH), try_cast('5' AS INTERVAL HOUR TO MINUTE), try_cast(' 1-2 ' AS INTERVAL YEAR TO MONTH);

-- name: to_text_and_back
SELECT CAST(CAST(i AS STRING) AS INTERVAL DAY TO SECOND) = i FROM VALUES (INTERVAL '1 02:03:04.5' DAY TO SECOND), (INTERVAL '-1 00:00:00.000001' DAY TO SECOND) AS t(i);

-- name: sequences_of_days
SELECT sequence(DATE'2024-01-01', DATE'2024-01-03'), sequence(DATE'2024-01-03', DATE'2024-01-01'), sequence(TIMESTAMP'2024-01-01 00:00:00', TIMESTAMP'2024-01-03 00:00:00'), sequence(TIMESTAMP_NTZ'2024-01-01 00:00:00', TIMESTAMP_NTZ'2024-04-03 00:00:00', INTERVAL '1' MONTH), sequence(DATE'2024-01-01', TIMESTAMP'2024-01-02 12:00:00', INTERVAL '12' HOUR);

-- name: sequence_by_number_of_dates
SELECT sequence(DATE'2024-01-01', DATE'2024-01-03', 1);

-- name: sequence_by_interval_of_numbers
SELECT sequence(1, 3, INTERVAL '1' DAY);

-- name: sequence_against_its_step
SELECT sequence(DATE'2024-01-01', DATE'2024-01-03', INTERVAL '-1' DAY);

-- name: many_digits
SELECT CAST('9999999999' AS INTERVAL HOUR), CAST('1234567890' AS INTERVAL MINUTE), try_cast('1234567890123 01:00:00' AS INTERVAL DAY TO SECOND);

-- name: nested_hashes
SELECT hash(array(1, NULL, 3)), hash(struct(1, 'a', NULL)), hash(array(struct(INTERVAL '1' DAY, 2))), xxhash64(array(1, NULL, 3)), xxhash64(struct(1, 'a', NULL)), xxhash64(array('x', 'y'), 5);
