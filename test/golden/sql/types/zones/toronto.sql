-- Wall clocks of America/Toronto, where a gap went over midnight.

SET TIME ZONE 'America/Toronto';

-- name: midnight_in_a_gap
SELECT d, CAST(CAST(d AS DATE) AS TIMESTAMP) AS midnight, CAST(CAST(CAST(d AS DATE) AS TIMESTAMP) AS STRING) AS shown, CAST(d AS TIMESTAMP) AS t, unix_timestamp(CAST(d AS DATE)) AS seconds, date_trunc('DAY', CAST(concat(d, ' 15:00:00') AS TIMESTAMP)) AS day,
  CAST(d AS DATE) + INTERVAL '1' HOUR AS later, date_trunc('WEEK', CAST(concat(d, ' 15:00:00') AS TIMESTAMP)) AS week
FROM (SELECT explode(array('1919-03-30', '1919-03-31', '1919-10-26', '2024-03-10')) AS d) ORDER BY d;

-- name: minutes_of_the_gap
SELECT s, CAST(s AS TIMESTAMP) AS t, CAST(CAST(s AS TIMESTAMP) AS STRING) AS shown FROM (SELECT explode(array('1919-03-30 23:29:59', '1919-03-30 23:30:00', '1919-03-30 23:59:59', '1919-03-31 00:29:59', '1919-03-31 00:30:00')) AS s) ORDER BY s;
