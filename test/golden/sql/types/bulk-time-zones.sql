-- Wall clocks of many zones at 10⁵ random instants from 1850 to 2100: sums of checksums of the texts.

-- name: from_utc
SELECT zone, sum(crc32(CAST(from_utc_timestamp(t, zone) AS STRING))) AS texts
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000)) LATERAL VIEW explode(array('America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Shanghai', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Gaza', 'America/Recife', 'Pacific/Auckland', 'Africa/Cairo', 'America/Caracas', '+05:30', 'UTC-8')) AS zone GROUP BY zone ORDER BY zone;

-- name: to_utc
SELECT zone, sum(crc32(CAST(to_utc_timestamp(t, zone) AS STRING))) AS texts
FROM (SELECT timestamp_micros(xxhash64(id) % 4000000000000000) AS t FROM range(3000)) LATERAL VIEW explode(array('America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Shanghai', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Gaza', 'America/Recife', 'Pacific/Auckland', 'Africa/Cairo', 'America/Caracas', '+05:30', 'UTC-8')) AS zone GROUP BY zone ORDER BY zone;

-- name: from_utc_of_ten_years
SELECT zone, sum(crc32(CAST(from_utc_timestamp(t, zone) AS STRING))) AS texts, sum(crc32(CAST(to_utc_timestamp(t, zone) AS STRING))) AS back
FROM (SELECT timestamp_seconds(1167609600 + id * 46800 + abs(hash(id)) % 3600) AS t FROM range(5000)) LATERAL VIEW explode(array('America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Shanghai', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Gaza', 'America/Recife', 'Pacific/Auckland', 'Africa/Cairo', 'America/Caracas', '+05:30', 'UTC-8')) AS zone GROUP BY zone ORDER BY zone;
