-- The text of 10⁵ floating point numbers as Java writes them, and numbers read from text: sums of checksums of a thousand each.

-- name: doubles_of_every_size
SELECT k, sum(crc32(CAST(CAST(xxhash64(id) AS DOUBLE) * CAST(concat('1e', k) AS DOUBLE) AS STRING))) AS texts
FROM range(1000) LATERAL VIEW explode(sequence(-340, 285, 5)) AS k GROUP BY k ORDER BY k;

-- name: floats_of_every_size
SELECT k, sum(crc32(CAST(CAST(CAST(xxhash64(id) AS DOUBLE) * CAST(concat('1e', k) AS DOUBLE) AS FLOAT) AS STRING))) AS texts
FROM range(1000) LATERAL VIEW explode(sequence(-64, 20, 2)) AS k GROUP BY k ORDER BY k;

-- name: fractions
SELECT d, sum(crc32(CAST(CAST(id - 2000 AS DOUBLE) / d AS STRING))) AS doubles, sum(crc32(CAST(CAST(CAST(id - 2000 AS DOUBLE) / d AS FLOAT) AS STRING))) AS floats
FROM range(4000) LATERAL VIEW explode(array(1, 2, 3, 7, 8, 10, 100, 1000, 1024, 100000)) AS d GROUP BY d ORDER BY d;

-- name: read_back
SELECT k, count_if(CAST(CAST(v AS STRING) AS DOUBLE) <> v) AS doubles, count_if(CAST(CAST(CAST(v AS FLOAT) AS STRING) AS FLOAT) <> CAST(v AS FLOAT)) AS floats
FROM (SELECT k, CAST(xxhash64(id) AS DOUBLE) * CAST(concat('1e', k) AS DOUBLE) AS v FROM range(500) LATERAL VIEW explode(sequence(-60, 15, 5)) AS k)
GROUP BY k ORDER BY k;

-- name: long_texts_to_doubles
SELECT k, sum(crc32(CAST(CAST(concat(xxhash64(id), '.', abs(xxhash64(id, 1)), 'e', k) AS DOUBLE) AS STRING))) AS texts
FROM range(500) LATERAL VIEW explode(sequence(-330, 280, 10)) AS k GROUP BY k ORDER BY k;

-- name: doubles_to_decimals
SELECT k, sum(crc32(CAST(TRY_CAST(CAST(xxhash64(id) AS DOUBLE) * CAST(concat('1e', k) AS DOUBLE) AS DECIMAL(38, 18)) AS STRING))) AS wide,
  sum(crc32(CAST(TRY_CAST(CAST(xxhash64(id) AS DOUBLE) * CAST(concat('1e', k) AS DOUBLE) AS DECIMAL(12, 4)) AS STRING))) AS narrow
FROM range(1000) LATERAL VIEW explode(sequence(-30, 2, 2)) AS k GROUP BY k ORDER BY k;

-- name: doubles_to_integers
SELECT k, sum(TRY_CAST(v AS INT)) AS ints, bit_xor(TRY_CAST(v AS BIGINT)) AS longs, sum(TRY_CAST(v AS TINYINT)) AS bytes, bit_xor(unix_micros(TRY_CAST(v AS TIMESTAMP))) AS times
FROM (SELECT k, CAST(xxhash64(id) AS DOUBLE) * CAST(concat('1e', k) AS DOUBLE) AS v FROM range(1000) LATERAL VIEW explode(sequence(-20, 1)) AS k)
GROUP BY k ORDER BY k;
