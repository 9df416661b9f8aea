-- name: a
SELECT 2 > 1.1, 2 >= 1.1, 2 < 1.1, 2 <= 1.1, 1.1 > 2, 1.1 >= 2, 1.1 < 2, 1.1 <= 2, 2 = 1.1, 2 <=> 1.1;
-- name: b
SELECT 2 > -1.1, 2 >= -1.1, 2 < -1.1, 2 <= -1.1, -1.1 > 2, -1.1 >= 2, -1.1 < 2, -1.1 <= 2;
-- name: c
SELECT id > 99999999999999999999.5, id < 99999999999999999999.5, id >= -99999999999999999999.5, -99999999999999999999.5 < id, id > 1.0, id < CAST(1.5 AS DECIMAL(3,1)), id + 1.5 > 2 FROM range(2);
-- name: d
SELECT id, count(*) FROM range(3) WHERE id > 0.5 GROUP BY id HAVING max(id) < 1.5;
-- name: e
SELECT 1 BETWEEN 0.5 AND 1.5, CAST(NULL AS INT) > 99999999999999999999.5;
