CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES
  (1, 'a', 1.5D, DATE'2020-01-01', CAST(1.2 AS DECIMAL(10,2)), true) AS t(id, name, value, day, price, flag);
CREATE TEMPORARY VIEW u AS SELECT * FROM VALUES (1, 'a'), (2, NULL) AS u(id, label);
CREATE TEMPORARY VIEW numbers AS SELECT CAST(1 AS TINYINT) AS b, CAST(2 AS SMALLINT) AS s, 3 AS i, 4L AS l,
  CAST(5 AS FLOAT) AS f, 6D AS d, CAST(7 AS DECIMAL(5,2)) AS m, CAST(8 AS DECIMAL(38,10)) AS w, '9' AS t;
-- name: automatic-names
SELECT id + 1, -id, NOT flag, id = 1, id <=> 1, flag AND id > 2, name IS NULL, id IN (1, 2), id BETWEEN 1 AND 2 FROM t;
-- name: decimal-arithmetic
SELECT price + 1, price * price, price / 3, price - id, price % 2, id / 2, id + 1.5, 2 * 1.25, price * value, price + 10000000000L, price div 2 FROM t;
-- name: integer-arithmetic
SELECT b + b, b + s, s * i, i - l, l / i, b % s, f + i, f * d, f + l, m + i, m * w, w + w, w / m, i div b, b div s FROM numbers;
-- name: strings-in-arithmetic
SELECT t + 1, t * 2.5, t - 1D, t / 2, -t, abs(t), t % i, t + m FROM numbers;
-- name: comparisons
SELECT b = l, i > f, m < i, m >= w, t = i, t = d, i <=> 1.5, NULL = i FROM numbers;
-- name: string-and-date
SELECT day > '2020-01-01', day < TIMESTAMP'2020-01-01 00:00:00' FROM t;
-- name: common-types
SELECT coalesce(b, i), coalesce(i, m), coalesce(f, l), coalesce(i, t), coalesce(m, d), greatest(b, s, l), if(true, m, w), if(true, i, 2.5), CASE WHEN true THEN i WHEN false THEN l ELSE m END FROM numbers;
-- name: in-common-types
SELECT i IN (1, 2L, 3.5), t IN ('a', 'b'), t IN (1, 2), m IN (1, 2) FROM numbers;
-- name: null-handling
SELECT NULL + 1, coalesce(NULL, 1), NULL AND true, -NULL, if(NULL, 1, 2), NULL IN (1), greatest(NULL, 1);
-- name: aggregates-of-types
SELECT sum(b), sum(s), sum(l), sum(f), sum(w), avg(m), avg(w), avg(f), sum(t), avg(t), min(t), max(m) FROM numbers;
-- name: union-widening
SELECT id FROM t UNION ALL SELECT value FROM t;
-- name: union-decimal
SELECT price FROM t UNION ALL SELECT id FROM t UNION ALL SELECT 1.2345;
-- name: union-string
SELECT id FROM t UNION SELECT '1';
-- name: casts
SELECT CAST('1' AS INT), CAST(1 AS DECIMAL(5,2)), CAST(1.5 AS INT), CAST(true AS STRING), TRY_CAST('x' AS INT), CAST(1 AS BOOLEAN), CAST('2020-01-01' AS DATE), CAST(day AS TIMESTAMP), CAST(price AS DECIMAL(4,1)) FROM t;
