-- Wall clocks of Europe/London at random instants, as sums of checksums, and where its offset changes.

SET TIME ZONE 'Europe/London';

-- name: two_centuries
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added,
  bit_xor(unix_micros(date_trunc('YEAR', t))) AS years, bit_xor(unix_micros(date_trunc('QUARTER', t))) AS quarters, bit_xor(unix_micros(date_trunc('WEEK', t))) AS weeks, bit_xor(unix_micros(date_trunc('MINUTE', t))) AS whole_minutes
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added,
  bit_xor(unix_micros(date_trunc('YEAR', t))) AS years, bit_xor(unix_micros(date_trunc('QUARTER', t))) AS quarters, bit_xor(unix_micros(date_trunc('WEEK', t))) AS weeks, bit_xor(unix_micros(date_trunc('MINUTE', t))) AS whole_minutes
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

-- name: changes
SELECT s, CAST(s AS TIMESTAMP) AS t, CAST(CAST(s AS TIMESTAMP) AS STRING) AS shown, unix_timestamp(s) AS seconds, CAST(CAST(s AS TIMESTAMP_NTZ) AS TIMESTAMP) AS of_local,
  date_trunc('DAY', CAST(s AS TIMESTAMP)) AS day, date_trunc('HOUR', CAST(s AS TIMESTAMP)) AS hour, CAST(CAST(s AS DATE) AS TIMESTAMP) AS midnight,
  CAST(s AS TIMESTAMP) + INTERVAL '1' DAY AS later, CAST(s AS TIMESTAMP) + INTERVAL '24' HOUR AS hours_later, CAST(s AS TIMESTAMP) - INTERVAL '1' MONTH AS earlier, extract(HOUR FROM CAST(s AS TIMESTAMP)) AS of_day
FROM (SELECT explode(array('2024-03-31 01:30:00', '2024-10-27 01:30:00', '1968-10-27 00:30:00', '1941-08-10 03:30:00', '1847-12-01 00:00:30')) AS s) ORDER BY s;

-- name: constants
SELECT TIMESTAMP'2024-03-31 01:30:00', TIMESTAMP'2024-10-27 01:30:00', TIMESTAMP'1968-10-27 00:30:00', TIMESTAMP'1941-08-10 03:30:00', TIMESTAMP'1847-12-01 00:00:30';

-- name: patterns
SELECT s, date_format(CAST(s AS TIMESTAMP), 'yyyy-MM-dd HH:mm:ss XXX VV') AS shown, from_unixtime(unix_timestamp(s)) AS back, to_timestamp(s, 'yyyy-MM-dd HH:mm:ss') AS parsed, to_date(CAST(s AS TIMESTAMP)) AS day
FROM (SELECT explode(array('2024-03-31 01:30:00', '2024-10-27 01:30:00', '1968-10-27 00:30:00', '1941-08-10 03:30:00', '1847-12-01 00:00:30')) AS s) ORDER BY s;
