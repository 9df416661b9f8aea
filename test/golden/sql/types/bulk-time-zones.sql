-- Wall clocks of many zones at 10⁵ random instants from 1850 to 2100: sums of checksums of the texts.

-- name: from_utc
SELECT zone, sum(crc32(CAST(from_utc_timestamp(t, zone) AS STRING))) AS texts
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000)) LATERAL VIEW explode(array('America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Shanghai', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Gaza', 'America/Recife', 'Pacific/Auckland', 'Asia/Tehran', 'Africa/Cairo', 'America/Caracas', '+05:30', 'UTC-8')) AS zone GROUP BY zone ORDER BY zone;

-- name: to_utc
SELECT zone, sum(crc32(CAST(to_utc_timestamp(t, zone) AS STRING))) AS texts
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000)) LATERAL VIEW explode(array('America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Shanghai', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Gaza', 'America/Recife', 'Pacific/Auckland', 'Asia/Tehran', 'Africa/Cairo', 'America/Caracas', '+05:30', 'UTC-8')) AS zone GROUP BY zone ORDER BY zone;

-- name: from_utc_of_ten_years
SELECT zone, sum(crc32(CAST(from_utc_timestamp(t, zone) AS STRING))) AS texts, sum(crc32(CAST(to_utc_timestamp(t, zone) AS STRING))) AS back
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(5000)) LATERAL VIEW explode(array('America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Shanghai', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Gaza', 'America/Recife', 'Pacific/Auckland', 'Asia/Tehran', 'Africa/Cairo', 'America/Caracas', '+05:30', 'UTC-8')) AS zone GROUP BY zone ORDER BY zone;

SET TIME ZONE 'America/New_York';

-- name: america_new_york
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: america_new_york_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'America/Los_Angeles';

-- name: america_los_angeles
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: america_los_angeles_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Europe/London';

-- name: europe_london
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: europe_london_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Europe/Berlin';

-- name: europe_berlin
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: europe_berlin_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Asia/Kolkata';

-- name: asia_kolkata
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: asia_kolkata_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Asia/Tokyo';

-- name: asia_tokyo
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: asia_tokyo_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Asia/Shanghai';

-- name: asia_shanghai
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: asia_shanghai_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Australia/Sydney';

-- name: australia_sydney
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: australia_sydney_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Australia/Lord_Howe';

-- name: australia_lord_howe
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: australia_lord_howe_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Africa/Casablanca';

-- name: africa_casablanca
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: africa_casablanca_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'America/St_Johns';

-- name: america_st_johns
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: america_st_johns_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Pacific/Apia';

-- name: pacific_apia
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: pacific_apia_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Asia/Kathmandu';

-- name: asia_kathmandu
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: asia_kathmandu_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'America/Sao_Paulo';

-- name: america_sao_paulo
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: america_sao_paulo_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Asia/Gaza';

-- name: asia_gaza
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: asia_gaza_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'America/Recife';

-- name: america_recife
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: america_recife_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

SET TIME ZONE 'Asia/Pyongyang';

-- name: asia_pyongyang
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000));

-- name: asia_pyongyang_ten_years
SELECT sum(crc32(CAST(t AS STRING))) AS texts, sum(unix_date(CAST(t AS DATE))) AS dates, sum(hour(t) * 60 + minute(t)) AS minutes, sum(second(t)) AS seconds,
  bit_xor(unix_micros(date_trunc('MONTH', t))) AS months, bit_xor(unix_micros(date_trunc('DAY', t))) AS days, bit_xor(unix_micros(date_trunc('HOUR', t))) AS hours,
  sum(crc32(date_format(t, 'yyyy-MM-dd HH:mm'))) AS formatted, bit_xor(unix_micros(CAST(CAST(t AS DATE) AS TIMESTAMP))) AS midnights,
  bit_xor(unix_micros(CAST(CAST(t AS TIMESTAMP_NTZ) AS TIMESTAMP))) AS back, bit_xor(unix_micros(CAST(CAST(t AS STRING) AS TIMESTAMP))) AS read,
  bit_xor(unix_micros(t + INTERVAL '1' MONTH)) AS next_month, bit_xor(unix_micros(t + INTERVAL '40' DAY)) AS later, sum(dayofyear(t)) AS day_of_year, bit_xor(unix_micros(timestampadd(DAY, 100, t))) AS added
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(3000));

