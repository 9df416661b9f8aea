-- Timestamps beyond the years that a JavaScript Date holds, up to the ends of 64 bits, in a zone whose clocks change.
SET spark.sql.session.timeZone = America/New_York;

-- name: past_64_bits
SELECT try_cast('860900-01-01' AS TIMESTAMP), try_cast('294247-01-10 04:00:54.775807Z' AS TIMESTAMP), try_cast('294247-01-10 04:00:54.775808Z' AS TIMESTAMP), try_cast('-290308-12-21 19:59:05.224192Z' AS TIMESTAMP), try_cast('-290308-12-21 19:59:05.224191Z' AS TIMESTAMP);

-- name: past_64_bits_raises
SELECT CAST('860900-01-01' AS TIMESTAMP);

-- name: last_instant_by_the_zone
SELECT CAST('294247-01-09 23:00:54.775807' AS TIMESTAMP), CAST(CAST('294247-01-09 23:00:54.775807' AS TIMESTAMP) AS STRING), try_cast('294247-01-09 23:00:54.775808' AS TIMESTAMP);

-- name: summer_and_winter
SELECT CAST(CAST('290000-06-01 12:00:00Z' AS TIMESTAMP) AS STRING), CAST(CAST('290000-12-01 12:00:00Z' AS TIMESTAMP) AS STRING), CAST('290000-06-01 12:00:00' AS TIMESTAMP), CAST('-290000-06-01 12:00:00' AS TIMESTAMP);

-- name: of_rows
SELECT s, CAST(try_cast(s AS TIMESTAMP) AS STRING) AS there, unix_micros(try_cast(s AS TIMESTAMP)) AS micros FROM VALUES ('275761-07-01 00:00:00'), ('-275000-07-01 00:00:00'), ('294247-01-10'), ('300000-01-01'), ('2024-07-01 00:00:00+18:00') AS t(s) ORDER BY s;

-- name: parts
SELECT year(t), month(t), day(t), hour(t), dayofweek(t), date_trunc('MONTH', t), CAST(t AS DATE), CAST(t AS TIMESTAMP_NTZ) FROM VALUES (CAST('280000-07-15 13:14:15' AS TIMESTAMP)), (CAST('-280000-07-15 13:14:15' AS TIMESTAMP)) AS v(t) ORDER BY t;

-- name: ntz_to_instant
SELECT CAST(CAST('294247-01-10 01:00:00' AS TIMESTAMP_NTZ) AS TIMESTAMP);

-- name: date_to_instant
SELECT CAST(CAST('294247-01-11' AS DATE) AS TIMESTAMP);

-- name: try_date_to_instant
SELECT try_cast(CAST('294247-01-11' AS DATE) AS TIMESTAMP), try_cast(CAST('294247-01-09' AS DATE) AS TIMESTAMP);

-- name: pattern_past_64_bits
SELECT to_timestamp('294248-01-01', 'yyyyyy-MM-dd');

-- name: try_pattern_past_64_bits
SELECT try_to_timestamp('294248-01-01', 'yyyyyy-MM-dd');

-- name: make_timestamp_past_64_bits
SELECT make_timestamp(294248, 1, 1, 0, 0, 0);
