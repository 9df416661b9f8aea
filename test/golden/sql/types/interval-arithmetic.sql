-- Arithmetic with intervals: among themselves, with numbers, with dates and timestamps; comparison and aggregation.

CREATE TEMPORARY VIEW spans AS SELECT * FROM VALUES
  (1, INTERVAL '1-2' YEAR TO MONTH, INTERVAL '1 02:03:04' DAY TO SECOND, DATE'2024-01-31', TIMESTAMP'2024-03-09 12:00:00', 2, 1.5D, 2.50BD),
  (2, INTERVAL '-0-5' YEAR TO MONTH, INTERVAL '-0 00:00:01.5' DAY TO SECOND, DATE'2023-02-28', TIMESTAMP'2024-11-02 23:59:59.999999', -3, -0.1D, 0.33BD),
  (3, NULL, INTERVAL '100 00:00:00' DAY TO SECOND, DATE'1969-12-31', NULL, NULL, 0.25D, NULL),
  (4, INTERVAL '10-0' YEAR TO MONTH, NULL, NULL, TIMESTAMP'1900-01-01 00:00:00', 7, NULL, -1.00BD),
  (5, INTERVAL '0-0' YEAR TO MONTH, INTERVAL '0 00:00:00' DAY TO SECOND, DATE'2000-02-29', TIMESTAMP'1970-01-01 00:00:00', 1, 1.0D, 1.00BD)
  AS t(id, ym, dt, d, ts, n, x, p);

-- name: year_month_with_itself
SELECT id, ym + ym, ym - INTERVAL '1' MONTH, ym + INTERVAL '1' YEAR, -ym FROM spans ORDER BY id;

-- name: day_time_with_itself
SELECT id, dt + dt, dt - INTERVAL '1' SECOND, INTERVAL '1' DAY - dt, -dt FROM spans ORDER BY id;

-- name: ranges_of_sums
SELECT INTERVAL '1' DAY + INTERVAL '1' HOUR, INTERVAL '1' DAY + INTERVAL '1' DAY, INTERVAL '1' MINUTE - INTERVAL '1' SECOND, INTERVAL '1' YEAR + INTERVAL '1' MONTH, INTERVAL '2' YEAR - INTERVAL '1' YEAR;

-- name: kinds_do_not_mix
SELECT INTERVAL '1' DAY + INTERVAL '1' MONTH;

-- name: interval_and_number
SELECT INTERVAL '1' DAY + 1;

-- name: multiplied
SELECT id, ym * n, n * ym, ym * x, ym * p, dt * n, dt * x, dt * p FROM spans ORDER BY id;

-- name: divided
SELECT id, ym / n, ym / x, ym / p, dt / n, dt / x, dt / p FROM spans WHERE id <> 3 ORDER BY id;

-- name: divided_by_zero
SELECT INTERVAL '1' DAY / 0;

-- name: year_month_divided_by_zero
SELECT INTERVAL '1' MONTH / 0.0;

-- name: multiplied_overflow
SELECT INTERVAL '106751991' DAY * 2;

-- name: year_month_multiplied_overflow
SELECT INTERVAL '178956970' YEAR * 2;

-- name: multiplied_by_text
SELECT INTERVAL '1' DAY * '2', INTERVAL '1' MONTH * '3';

-- name: divided_by_text
SELECT INTERVAL '1' DAY / '2';

-- name: sum_overflow
SELECT INTERVAL '106751991' DAY + INTERVAL '106751991' DAY;

-- name: year_month_sum_overflow
SELECT INTERVAL '178956970' YEAR + INTERVAL '178956970' YEAR;

-- name: try_arithmetic
SELECT try_add(INTERVAL '106751991' DAY, INTERVAL '106751991' DAY), try_subtract(INTERVAL '-178956970' YEAR, INTERVAL '178956970' YEAR), try_multiply(INTERVAL '106751991' DAY, 2), try_divide(INTERVAL '1' DAY, 0), try_add(INTERVAL '1' DAY, INTERVAL '1' HOUR), try_divide(INTERVAL '1' DAY, 2);

-- name: calendar_arithmetic
SELECT make_interval(1, 2, 3, 4) + make_interval(0, 0, 0, 1, 1), make_interval(1, 2) - make_interval(0, 5, 1), make_interval(1, 1, 1, 1, 1, 1, 1) * 2, make_interval(1, 1, 1, 1, 1, 1, 1) / 2, make_interval(1, 2, 3) * 1.5, make_interval(0, 1, 0, 1) / 3;

-- name: calendar_divided_by_zero
SELECT make_interval(1) / 0;

-- name: date_and_interval
SELECT id, d + ym, d - ym, d + dt, d - dt, ym + d, d + INTERVAL '1' DAY, d - INTERVAL '3' DAYS, d + INTERVAL '25' HOUR FROM spans ORDER BY id;

-- name: date_and_one_unit
SELECT id, d + INTERVAL '1' MONTH, d - INTERVAL '1' YEAR, d + INTERVAL 2 WEEKS, INTERVAL '1' DAY + d, d - INTERVAL 1 WEEK FROM spans ORDER BY id;

-- name: timestamp_and_interval
SELECT id, ts + ym, ts - ym, ts + dt, ts - dt, dt + ts, ts + INTERVAL '1' DAY, ts - INTERVAL '0.000001' SECOND FROM spans ORDER BY id;

-- name: timestamp_ntz_and_interval
SELECT id, CAST(ts AS TIMESTAMP_NTZ) + ym, CAST(ts AS TIMESTAMP_NTZ) - dt, CAST(ts AS TIMESTAMP_NTZ) + INTERVAL '1' DAY FROM spans ORDER BY id;

-- name: date_and_calendar
SELECT d + make_interval(1, 1, 0, 1), d - make_interval(0, 1), ts + make_interval(1, 1, 1, 1, 1, 1, 1.5), ts - make_interval(0, 0, 0, 1) FROM spans WHERE id < 3 ORDER BY id;

-- name: date_and_calendar_with_hours
SELECT DATE'2024-01-01' + make_interval(0, 0, 0, 0, 1);

-- name: text_and_interval
SELECT '2024-01-31' + INTERVAL '1' MONTH, '2024-01-31 10:00:00' - INTERVAL '1' DAY;

-- name: interval_minus_date
SELECT INTERVAL '1' DAY - DATE'2024-01-01';

-- name: dates_apart
SELECT id, d - DATE'2024-01-01', DATE'2024-01-01' - d, ts - TIMESTAMP'2024-01-01 00:00:00', ts - d, d - ts FROM spans ORDER BY id;

-- name: ntz_apart
SELECT TIMESTAMP_NTZ'2024-01-02 01:00:00' - TIMESTAMP_NTZ'2024-01-01 00:00:00.5', TIMESTAMP_NTZ'2024-01-02 01:00:00' - DATE'2024-01-01', '2024-01-05' - DATE'2024-01-01';

-- name: compared
SELECT id FROM spans WHERE ym > INTERVAL '1' YEAR OR dt < INTERVAL '0' SECOND ORDER BY id;

-- name: compared_across_ranges
SELECT INTERVAL '1' DAY = INTERVAL '24' HOUR, INTERVAL '12' MONTH = INTERVAL '1' YEAR, INTERVAL '1' DAY < INTERVAL '1' SECOND, INTERVAL '1' DAY IN (INTERVAL '86400' SECOND, NULL), INTERVAL '1' MONTH <=> NULL;

-- name: compared_across_kinds
SELECT INTERVAL '1' DAY < INTERVAL '1' MONTH;

-- name: compared_with_text
SELECT INTERVAL '1' DAY = '1 0:0:0', INTERVAL '1-0' YEAR TO MONTH = '1-0';

-- name: calendar_equality
SELECT make_interval(1) = make_interval(0, 12);

-- name: calendar_ordering
SELECT make_interval(1) < make_interval(0, 12);

-- name: calendar_order_by
SELECT i FROM VALUES (make_interval(1)), (make_interval(2)) AS t(i) ORDER BY i;

-- name: calendar_group_by
SELECT i, count(*) FROM VALUES (make_interval(1)), (make_interval(0, 12)), (make_interval(0, 0, 1)) AS t(i) GROUP BY i;

-- name: sorted
SELECT id FROM spans ORDER BY ym DESC NULLS LAST, id;

-- name: sorted_by_day_time
SELECT id, dt FROM spans ORDER BY dt NULLS LAST;

-- name: least_and_greatest
SELECT least(INTERVAL '1' DAY, INTERVAL '3' HOUR), greatest(INTERVAL '1' DAY, INTERVAL '3' HOUR), coalesce(NULL, INTERVAL '2' MONTH), nvl(CAST(NULL AS INTERVAL DAY), INTERVAL '1' HOUR), if(true, INTERVAL '1' DAY, INTERVAL '1' SECOND);

-- name: aggregated
SELECT sum(ym), avg(ym), min(ym), max(ym), count(ym), sum(dt), avg(dt), min(dt), max(dt) FROM spans;

-- name: aggregated_by_group
SELECT id % 2, sum(ym), avg(ym), sum(dt), avg(dt), max(dt) FROM spans GROUP BY id % 2;

-- name: aggregated_nothing
SELECT sum(ym), avg(dt), min(dt) FROM spans WHERE id > 10;

-- name: sum_aggregate_overflow
SELECT sum(i) FROM VALUES (INTERVAL '106751991' DAY), (INTERVAL '106751991' DAY) AS t(i);

-- name: avg_aggregate_of_large
SELECT avg(i) FROM VALUES (INTERVAL '100000000' DAY), (INTERVAL '6751991' DAY) AS t(i);

-- name: try_aggregates
SELECT try_sum(i), try_avg(i) FROM VALUES (INTERVAL '106751991' DAY), (INTERVAL '106751991' DAY) AS t(i);

-- name: grouped_by_interval
SELECT dt, ym, count(*) FROM spans GROUP BY dt, ym;

-- name: distinct_intervals
SELECT DISTINCT i FROM VALUES (INTERVAL '1' DAY), (INTERVAL '24' HOUR), (INTERVAL '1' SECOND) AS t(i);

-- name: joined_on_interval
SELECT a.id, b.id FROM spans a JOIN spans b ON a.dt = b.dt AND a.ym = b.ym ORDER BY a.id;

-- name: united
SELECT INTERVAL '1' DAY AS i UNION SELECT INTERVAL '25' HOUR UNION ALL SELECT NULL;

-- name: sum_of_calendar
SELECT sum(i) FROM VALUES (make_interval(1)) AS t(i);

-- name: filtered_by_window_of_time
SELECT id FROM spans WHERE d BETWEEN DATE'2024-03-01' - INTERVAL '2' MONTH AND DATE'2024-03-01' AND d > DATE'2000-01-01' + INTERVAL 1 YEAR;
