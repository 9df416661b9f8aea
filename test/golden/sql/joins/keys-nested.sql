-- Joins by keys of each type, plain and null-safe, with nulls and repeated keys.

CREATE TEMPORARY VIEW l_day_interval AS SELECT * FROM VALUES (INTERVAL '1 02' DAY TO HOUR),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_day_interval AS SELECT * FROM VALUES (INTERVAL '1 02' DAY TO HOUR),(NULL) AS t(k);

-- name: day_interval_inner
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_day_interval l JOIN r_day_interval r ON l.k = r.k;

-- name: day_interval_left
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_day_interval l LEFT JOIN r_day_interval r ON l.k = r.k;

-- name: day_interval_right
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_day_interval l RIGHT JOIN r_day_interval r ON l.k = r.k;

-- name: day_interval_full
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_day_interval l FULL JOIN r_day_interval r ON l.k = r.k;

-- name: day_interval_semi
SELECT CAST(l.k AS STRING) AS lk FROM l_day_interval l LEFT SEMI JOIN r_day_interval r ON l.k = r.k;

-- name: day_interval_anti
SELECT CAST(l.k AS STRING) AS lk FROM l_day_interval l LEFT ANTI JOIN r_day_interval r ON l.k = r.k;

-- name: day_interval_null_safe
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_day_interval l FULL JOIN r_day_interval r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_year_interval AS SELECT * FROM VALUES (INTERVAL '1-2' YEAR TO MONTH),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_year_interval AS SELECT * FROM VALUES (INTERVAL '1-2' YEAR TO MONTH),(NULL) AS t(k);

-- name: year_interval_inner
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_year_interval l JOIN r_year_interval r ON l.k = r.k;

-- name: year_interval_left
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_year_interval l LEFT JOIN r_year_interval r ON l.k = r.k;

-- name: year_interval_right
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_year_interval l RIGHT JOIN r_year_interval r ON l.k = r.k;

-- name: year_interval_full
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_year_interval l FULL JOIN r_year_interval r ON l.k = r.k;

-- name: year_interval_semi
SELECT CAST(l.k AS STRING) AS lk FROM l_year_interval l LEFT SEMI JOIN r_year_interval r ON l.k = r.k;

-- name: year_interval_anti
SELECT CAST(l.k AS STRING) AS lk FROM l_year_interval l LEFT ANTI JOIN r_year_interval r ON l.k = r.k;

-- name: year_interval_null_safe
SELECT CAST(l.k AS STRING) AS lk, CAST(r.k AS STRING) AS rk FROM l_year_interval l FULL JOIN r_year_interval r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_array AS SELECT * FROM VALUES (array(1,2)),(array(1,NULL)),(array()),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_array AS SELECT * FROM VALUES (array(1,2)),(array(1,NULL)),(array()),(NULL) AS t(k);

-- name: array_inner
SELECT * FROM l_array l JOIN r_array r ON l.k = r.k;

-- name: array_left
SELECT * FROM l_array l LEFT JOIN r_array r ON l.k = r.k;

-- name: array_right
SELECT * FROM l_array l RIGHT JOIN r_array r ON l.k = r.k;

-- name: array_full
SELECT * FROM l_array l FULL JOIN r_array r ON l.k = r.k;

-- name: array_semi
SELECT * FROM l_array l LEFT SEMI JOIN r_array r ON l.k = r.k;

-- name: array_anti
SELECT * FROM l_array l LEFT ANTI JOIN r_array r ON l.k = r.k;

-- name: array_null_safe
SELECT * FROM l_array l FULL JOIN r_array r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_struct AS SELECT k FROM VALUES (1, struct(1 AS a,'x' AS b)),(1, struct(1 AS a,NULL AS b)),(1, NULL) AS t(i, k);
CREATE TEMPORARY VIEW r_struct AS SELECT k FROM VALUES (1, struct(1 AS a,'x' AS b)),(1, struct(1 AS a,NULL AS b)),(1, NULL) AS t(i, k);

-- name: struct_inner
SELECT * FROM l_struct l JOIN r_struct r ON l.k = r.k;

-- name: struct_left
SELECT * FROM l_struct l LEFT JOIN r_struct r ON l.k = r.k;

-- name: struct_right
SELECT * FROM l_struct l RIGHT JOIN r_struct r ON l.k = r.k;

-- name: struct_full
SELECT * FROM l_struct l FULL JOIN r_struct r ON l.k = r.k;

-- name: struct_semi
SELECT * FROM l_struct l LEFT SEMI JOIN r_struct r ON l.k = r.k;

-- name: struct_anti
SELECT * FROM l_struct l LEFT ANTI JOIN r_struct r ON l.k = r.k;

-- name: struct_null_safe
SELECT * FROM l_struct l FULL JOIN r_struct r ON l.k <=> r.k;
