SET spark.sql.ansi.enabled = false;
-- name: months
SELECT INTERVAL '1-1' YEAR TO MONTH div INTERVAL '-1' MONTH, INTERVAL '10' YEAR div INTERVAL '3' MONTH;
-- name: seconds
SELECT INTERVAL '1' DAY div INTERVAL '1' HOUR, INTERVAL '-100' SECOND div INTERVAL '0 00:00:07.5' DAY TO SECOND;
-- name: nulls
SELECT NULL div INTERVAL '1' MONTH, INTERVAL '1' MONTH div NULL, CAST(NULL AS INTERVAL DAY) div INTERVAL '1' DAY;
-- name: zero
SELECT INTERVAL '1' DAY div INTERVAL '0' DAY;
-- name: zero_months
SELECT INTERVAL '1' MONTH div INTERVAL '0' MONTH;
-- name: mixed
SELECT INTERVAL '1' MONTH div INTERVAL '1' DAY;
-- name: by_number
SELECT INTERVAL '1' MONTH div 2;
-- name: calendar
SELECT make_interval(1) div make_interval(1);
-- name: columns
SELECT k, a div b AS q FROM VALUES (1, INTERVAL '10' MONTH, INTERVAL '3' MONTH), (2, NULL, INTERVAL '3' MONTH), (3, INTERVAL '-7' MONTH, INTERVAL '2' MONTH) AS v(k, a, b);
-- name: columns_seconds
SELECT k, a div b AS q FROM VALUES (1, INTERVAL '10' SECOND, INTERVAL '3' SECOND), (2, INTERVAL '10' SECOND, NULL) AS v(k, a, b);
-- name: overflow
SELECT INTERVAL '-178956970-8' YEAR TO MONTH div INTERVAL '-1' MONTH;
-- name: width_bucket_years
SELECT width_bucket(INTERVAL '0' YEAR, INTERVAL '0' YEAR, INTERVAL '10' YEAR, 10), width_bucket(INTERVAL '1' YEAR, INTERVAL '0' YEAR, INTERVAL '10' YEAR, 10), width_bucket(INTERVAL '11' YEAR, INTERVAL '0' YEAR, INTERVAL '10' YEAR, 10), width_bucket(INTERVAL '-1' YEAR, INTERVAL '0' YEAR, INTERVAL '10' YEAR, 10);
-- name: width_bucket_days
SELECT width_bucket(INTERVAL '0' DAY, INTERVAL '0' DAY, INTERVAL '10' DAY, 10), width_bucket(INTERVAL '36' HOUR, INTERVAL '0' DAY, INTERVAL '10' DAY, 10L);
-- name: width_bucket_null
SELECT width_bucket(NULL, INTERVAL '0' DAY, INTERVAL '10' DAY, 10), width_bucket(INTERVAL '0' DAY, NULL, INTERVAL '10' DAY, 10), width_bucket(INTERVAL '0' DAY, INTERVAL '0' DAY, INTERVAL '0' DAY, 10), width_bucket(INTERVAL '0' DAY, INTERVAL '0' DAY, INTERVAL '1' DAY, 0);
-- name: width_bucket_columns
SELECT k, width_bucket(i, INTERVAL '0' MONTH, INTERVAL '1' YEAR, n) AS w FROM VALUES (1, INTERVAL '3' MONTH, 4), (2, INTERVAL '5' YEAR, 4), (3, NULL, 4), (4, INTERVAL '3' MONTH, -1) AS v(k, i, n);
-- name: width_bucket_mixed
SELECT width_bucket(INTERVAL '0' DAY, INTERVAL '0' MONTH, INTERVAL '10' DAY, 10);
-- name: width_bucket_mixed_numbers
SELECT width_bucket(INTERVAL '0' DAY, 0, 1, 10);
-- name: width_bucket_first_number
SELECT width_bucket(1, INTERVAL '0' DAY, INTERVAL '10' DAY, 10);
-- name: width_bucket_count
SELECT width_bucket(INTERVAL '0' DAY, INTERVAL '0' DAY, INTERVAL '10' DAY);
