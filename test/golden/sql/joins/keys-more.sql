-- Joins by keys of each type, plain and null-safe, with nulls and repeated keys.

CREATE TEMPORARY VIEW l_binary AS SELECT * FROM VALUES (X'01'),(X''),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_binary AS SELECT * FROM VALUES (X'01'),(X''),(X'') AS t(k);

-- name: binary_inner
SELECT * FROM l_binary l JOIN r_binary r ON l.k = r.k;

-- name: binary_left
SELECT * FROM l_binary l LEFT JOIN r_binary r ON l.k = r.k;

-- name: binary_right
SELECT * FROM l_binary l RIGHT JOIN r_binary r ON l.k = r.k;

-- name: binary_full
SELECT * FROM l_binary l FULL JOIN r_binary r ON l.k = r.k;

-- name: binary_semi
SELECT * FROM l_binary l LEFT SEMI JOIN r_binary r ON l.k = r.k;

-- name: binary_anti
SELECT * FROM l_binary l LEFT ANTI JOIN r_binary r ON l.k = r.k;

-- name: binary_null_safe
SELECT * FROM l_binary l FULL JOIN r_binary r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_date AS SELECT * FROM VALUES (DATE'2024-02-29'),(DATE'0001-01-01'),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_date AS SELECT * FROM VALUES (DATE'2024-02-29'),(DATE'0001-01-01') AS t(k);

-- name: date_inner
SELECT * FROM l_date l JOIN r_date r ON l.k = r.k;

-- name: date_left
SELECT * FROM l_date l LEFT JOIN r_date r ON l.k = r.k;

-- name: date_right
SELECT * FROM l_date l RIGHT JOIN r_date r ON l.k = r.k;

-- name: date_full
SELECT * FROM l_date l FULL JOIN r_date r ON l.k = r.k;

-- name: date_semi
SELECT * FROM l_date l LEFT SEMI JOIN r_date r ON l.k = r.k;

-- name: date_anti
SELECT * FROM l_date l LEFT ANTI JOIN r_date r ON l.k = r.k;

-- name: date_null_safe
SELECT * FROM l_date l FULL JOIN r_date r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_timestamp AS SELECT * FROM VALUES (TIMESTAMP'2024-02-29 12:00:00.000001'),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_timestamp AS SELECT * FROM VALUES (TIMESTAMP'2024-02-29 12:00:00.000001'),(NULL) AS t(k);

-- name: timestamp_inner
SELECT * FROM l_timestamp l JOIN r_timestamp r ON l.k = r.k;

-- name: timestamp_left
SELECT * FROM l_timestamp l LEFT JOIN r_timestamp r ON l.k = r.k;

-- name: timestamp_right
SELECT * FROM l_timestamp l RIGHT JOIN r_timestamp r ON l.k = r.k;

-- name: timestamp_full
SELECT * FROM l_timestamp l FULL JOIN r_timestamp r ON l.k = r.k;

-- name: timestamp_semi
SELECT * FROM l_timestamp l LEFT SEMI JOIN r_timestamp r ON l.k = r.k;

-- name: timestamp_anti
SELECT * FROM l_timestamp l LEFT ANTI JOIN r_timestamp r ON l.k = r.k;

-- name: timestamp_null_safe
SELECT * FROM l_timestamp l FULL JOIN r_timestamp r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_timestamp_ntz AS SELECT * FROM VALUES (TIMESTAMP_NTZ'2024-02-29 12:00:00'),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_timestamp_ntz AS SELECT * FROM VALUES (TIMESTAMP_NTZ'2024-02-29 12:00:00'),(NULL) AS t(k);

-- name: timestamp_ntz_inner
SELECT * FROM l_timestamp_ntz l JOIN r_timestamp_ntz r ON l.k = r.k;

-- name: timestamp_ntz_left
SELECT * FROM l_timestamp_ntz l LEFT JOIN r_timestamp_ntz r ON l.k = r.k;

-- name: timestamp_ntz_right
SELECT * FROM l_timestamp_ntz l RIGHT JOIN r_timestamp_ntz r ON l.k = r.k;

-- name: timestamp_ntz_full
SELECT * FROM l_timestamp_ntz l FULL JOIN r_timestamp_ntz r ON l.k = r.k;

-- name: timestamp_ntz_semi
SELECT * FROM l_timestamp_ntz l LEFT SEMI JOIN r_timestamp_ntz r ON l.k = r.k;

-- name: timestamp_ntz_anti
SELECT * FROM l_timestamp_ntz l LEFT ANTI JOIN r_timestamp_ntz r ON l.k = r.k;

-- name: timestamp_ntz_null_safe
SELECT * FROM l_timestamp_ntz l FULL JOIN r_timestamp_ntz r ON l.k <=> r.k;
