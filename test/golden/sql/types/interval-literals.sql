-- Interval literals in every syntax, their text, their errors.

-- name: year_month_ranges
SELECT INTERVAL '1-2' YEAR TO MONTH, INTERVAL '3' YEAR, INTERVAL '15' MONTH, INTERVAL '-1-2' YEAR TO MONTH, INTERVAL -'1-2' YEAR TO MONTH, INTERVAL '+0-11' YEAR TO MONTH;

-- name: year_month_units
SELECT INTERVAL 1 YEAR, INTERVAL 2 MONTHS, INTERVAL 1 YEAR 2 MONTHS, INTERVAL -3 YEARS, INTERVAL '5' MONTHS, INTERVAL 1 year -2 months;

-- name: day_time_ranges
SELECT INTERVAL '1 02:03:04.567' DAY TO SECOND, INTERVAL '1 02:03' DAY TO MINUTE, INTERVAL '1 02' DAY TO HOUR, INTERVAL '10' DAY, INTERVAL '02:03:04.5' HOUR TO SECOND, INTERVAL '02:03' HOUR TO MINUTE, INTERVAL '26' HOUR, INTERVAL '90:30.25' MINUTE TO SECOND, INTERVAL '100' MINUTE, INTERVAL '75.000001' SECOND;

-- name: day_time_ranges_negative
SELECT INTERVAL '-1 02:03:04' DAY TO SECOND, INTERVAL -'1 02:03:04' DAY TO SECOND, INTERVAL '-10' DAY, INTERVAL -'-5' HOUR, INTERVAL '-0.5' SECOND;

-- name: day_time_units
SELECT INTERVAL 3 DAYS 2 HOURS, INTERVAL 1 WEEK, INTERVAL 2 WEEKS 1 DAY, INTERVAL 1.5 SECONDS, INTERVAL 5 MILLISECONDS, INTERVAL 7 MICROSECONDS, INTERVAL '1' DAY, INTERVAL 1 DAY 2 HOURS 3 MINUTES 4.5 SECONDS, INTERVAL -1 HOUR 30 MINUTES;

-- name: text_with_units
SELECT INTERVAL '1 day', INTERVAL '1 day 2 hours', INTERVAL '3 years 2 months', INTERVAL 'interval 5 minutes', INTERVAL '-2 weeks', INTERVAL '1.5 seconds 20 milliseconds', INTERVAL '  10   hours  ';

-- name: text_mixed_units
SELECT INTERVAL '1 month 1 day';

-- name: mixed_units
SELECT INTERVAL 1 MONTH 1 DAY;

-- name: text_with_clock
SELECT INTERVAL '1 day 02:03:04.5';

-- name: text_without_unit
SELECT INTERVAL '5';

-- name: text_unknown_unit
SELECT INTERVAL '5 fortnights';

-- name: text_empty
SELECT INTERVAL '';

-- name: text_missing_number
SELECT INTERVAL 'day 1';

-- name: text_fraction_of_day
SELECT INTERVAL '1.5 days';

-- name: fraction_of_day
SELECT INTERVAL 1.5 DAYS;

-- name: months_out_of_range
SELECT INTERVAL '1-13' YEAR TO MONTH;

-- name: hours_out_of_range
SELECT INTERVAL '1 25:00:00' DAY TO SECOND;

-- name: wrong_shape
SELECT INTERVAL '1 02:03' DAY TO SECOND;

-- name: from_to_unsupported
SELECT INTERVAL '1-2' MONTH TO YEAR;

-- name: from_to_across
SELECT INTERVAL '1-2' YEAR TO DAY;

-- name: year_overflow
SELECT INTERVAL '178956971' YEAR;

-- name: day_overflow
SELECT INTERVAL '106751992' DAY;

-- name: largest
SELECT INTERVAL '178956970-7' YEAR TO MONTH, INTERVAL '-178956970-8' YEAR TO MONTH, INTERVAL '106751991 04:00:54.775807' DAY TO SECOND, INTERVAL '-106751991 04:00:54.775808' DAY TO SECOND;

-- name: too_many_digits_of_fraction
SELECT INTERVAL '1.1234567891' SECOND;

-- name: nine_digits_of_fraction
SELECT INTERVAL '1.123456789' SECOND;

-- name: expression_in_interval
SELECT INTERVAL (1 + 1) DAY;

-- name: type_names
SELECT typeof(INTERVAL '1' YEAR), typeof(INTERVAL '1' MONTH), typeof(INTERVAL '1-1' YEAR TO MONTH), typeof(INTERVAL '1' DAY), typeof(INTERVAL '1 1' DAY TO HOUR), typeof(INTERVAL '1' SECOND), typeof(make_interval(1)), typeof(INTERVAL 1 DAY 1 SECOND);

-- name: as_text
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS STRING), CAST(INTERVAL '3' YEAR AS STRING), CAST(INTERVAL '-15' MONTH AS STRING), CAST(INTERVAL '1 02:03:04.567' DAY TO SECOND AS STRING), CAST(INTERVAL '-26' HOUR AS STRING), CAST(INTERVAL '75.5' SECOND AS STRING), CAST(INTERVAL '-1 2' DAY TO HOUR AS STRING), CAST(INTERVAL '3:05' MINUTE TO SECOND AS STRING);

-- name: calendar_as_text
SELECT CAST(make_interval(1, 2, 3, 4, 5, 6, 7.008009) AS STRING), CAST(make_interval(0, 0, 0, 0, 0, 0, 0) AS STRING), CAST(make_interval(-1, 1, 0, -3, 25, -61, -0.5) AS STRING), CAST(make_interval(0, 13) AS STRING);

-- name: null_intervals
SELECT CAST(NULL AS INTERVAL YEAR TO MONTH), CAST(NULL AS INTERVAL DAY TO SECOND), CAST(NULL AS INTERVAL), CAST(NULL AS INTERVAL HOUR);

-- name: in_columns
SELECT i, d FROM VALUES (INTERVAL '1-2' YEAR TO MONTH, INTERVAL '1 2' DAY TO HOUR), (INTERVAL '-3-0' YEAR TO MONTH, NULL) AS t(i, d);

-- name: in_columns_of_several_ranges
SELECT i, d FROM VALUES (INTERVAL '1' YEAR, INTERVAL '1' DAY), (INTERVAL '3' MONTH, INTERVAL '5' SECOND), (NULL, NULL) AS t(i, d);

-- name: nested
SELECT array(INTERVAL '1' DAY, INTERVAL '2' HOUR), struct(INTERVAL '1' YEAR AS y, make_interval(1, 1, 1) AS c), map('a', INTERVAL '1' MONTH);

-- name: type_in_ddl
SELECT CAST('1-2' AS INTERVAL YEAR TO MONTH), CAST('1 2:3:4' AS INTERVAL DAY TO SECOND), CAST('5' AS INTERVAL DAY), CAST('1 year 2 days' AS INTERVAL);

-- name: type_range_unsupported
SELECT CAST('1' AS INTERVAL MONTH TO YEAR);

-- name: negated
SELECT -INTERVAL '1' DAY, -INTERVAL '1-1' YEAR TO MONTH, -make_interval(1, 2, 3), +INTERVAL '2' HOUR, abs(INTERVAL '-5' DAY), abs(INTERVAL '-1-1' YEAR TO MONTH);

-- name: negated_overflow
SELECT -INTERVAL '-178956970-8' YEAR TO MONTH;

-- name: abs_overflow
SELECT abs(INTERVAL '-106751991 04:00:54.775808' DAY TO SECOND);

-- name: letters_in_value
SELECT INTERVAL '1 day 2' HOUR;

-- name: long_of_units
SELECT INTERVAL 99999999999999999999 DAYS;

-- name: not_a_number
SELECT INTERVAL 'x' DAY;

-- name: quarter_is_no_unit
SELECT INTERVAL 1 QUARTER;

-- name: nanoseconds
SELECT INTERVAL 1 NANOSECOND;

-- name: column_called_interval
SELECT interval FROM VALUES (1) AS t(interval);

-- name: minus_before_interval
SELECT - INTERVAL 1 DAY, 2 * INTERVAL '1' DAY, DATE'2024-01-01' + 2 * INTERVAL 1 DAY;
