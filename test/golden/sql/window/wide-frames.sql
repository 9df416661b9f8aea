-- Frames of many rows that move with the row: by rows, by values, without an end, of functions with buffers of every kind.
CREATE OR REPLACE TEMPORARY VIEW numbers AS
SELECT id, id % 3 AS p, CAST((id * 7919) % 1009 AS INT) AS x, CAST((id * 31) % 97 AS DECIMAL(10, 2)) / 4 AS d,
  CASE WHEN id % 11 = 0 THEN NULL ELSE concat('t', (id * 613) % 499) END AS t, id DIV 5 AS peers
FROM range(3000);

-- name: rows_around
SELECT id, sum(x) OVER (ORDER BY id ROWS BETWEEN 100 PRECEDING AND 50 FOLLOWING) AS s,
  count(t) OVER (ORDER BY id ROWS BETWEEN 100 PRECEDING AND 50 FOLLOWING) AS c,
  min(t) OVER (ORDER BY id ROWS BETWEEN 100 PRECEDING AND 50 FOLLOWING) AS least,
  max(t) OVER (ORDER BY id ROWS BETWEEN 100 PRECEDING AND 50 FOLLOWING) AS greatest
FROM numbers ORDER BY id;

-- name: rows_in_partitions
SELECT id, sum(d) OVER w AS s, avg(d) OVER w AS a, max(x) OVER w AS greatest, min(d) OVER w AS least
FROM numbers WINDOW w AS (PARTITION BY p ORDER BY id DESC ROWS BETWEEN 70 PRECEDING AND 3 PRECEDING) ORDER BY id;

-- name: rows_that_follow
SELECT id, sum(x) OVER w AS s, min(t) OVER w AS least, max(d) OVER w AS greatest
FROM numbers WINDOW w AS (PARTITION BY p ORDER BY id ROWS BETWEEN 5 FOLLOWING AND 200 FOLLOWING) ORDER BY id;

-- name: to_the_end
SELECT id, sum(x) OVER w AS s, min(t) OVER w AS least, count(*) OVER w AS c
FROM numbers WINDOW w AS (PARTITION BY p ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) ORDER BY id;

-- name: by_values
SELECT id, sum(x) OVER w AS s, min(t) OVER w AS least, avg(x) OVER w AS a
FROM numbers WINDOW w AS (PARTITION BY p ORDER BY peers RANGE BETWEEN 30 PRECEDING AND 10 FOLLOWING) ORDER BY id;

-- name: by_values_to_the_end
SELECT id, max(x) OVER (ORDER BY peers RANGE BETWEEN 2 FOLLOWING AND UNBOUNDED FOLLOWING) AS m FROM numbers ORDER BY id;

-- name: by_values_with_gaps
SELECT id, count(*) OVER w AS c, sum(x) OVER w AS s, min(x) OVER w AS least
FROM numbers WHERE id < 100 OR id % 37 = 0 OR id BETWEEN 700 AND 900
WINDOW w AS (ORDER BY id RANGE BETWEEN 60 PRECEDING AND 20 FOLLOWING) ORDER BY id;

-- name: first_and_last_that_are_not_null
SELECT id, first(t) IGNORE NULLS OVER w AS f, last(t) IGNORE NULLS OVER w AS l, any_value(t) IGNORE NULLS OVER w AS a
FROM numbers WINDOW w AS (ORDER BY id ROWS BETWEEN 60 PRECEDING AND 10 PRECEDING) ORDER BY id;

-- name: statistics
SELECT id, round(stddev(x) OVER w, 6) AS s, round(var_pop(x) OVER w, 6) AS v, round(corr(x, id) OVER w, 6) AS c
FROM numbers WINDOW w AS (PARTITION BY p ORDER BY id ROWS BETWEEN 50 PRECEDING AND 50 FOLLOWING) ORDER BY id;

-- name: with_filters
SELECT id, sum(x) FILTER (WHERE x > 500) OVER w AS s, count(*) FILTER (WHERE t IS NULL) OVER w AS c, bool_and(x < 1000) OVER w AS b,
  bit_xor(x) OVER w AS bits
FROM numbers WINDOW w AS (ORDER BY id ROWS BETWEEN 40 PRECEDING AND CURRENT ROW) ORDER BY id;

-- name: many_rows
SELECT sum(s) AS s, sum(c) AS c, min(least) AS least, max(greatest) AS greatest, sum(a) AS a FROM (
  SELECT sum(x) OVER w AS s, count(*) OVER w AS c, min(x) OVER w AS least, max(x) OVER w AS greatest, avg(d) OVER w AS a
  FROM (SELECT id, (id * 7919) % 100003 AS x, CAST(id % 1000 AS DECIMAL(8, 2)) AS d FROM range(100000))
  WINDOW w AS (ORDER BY id ROWS BETWEEN 1000 PRECEDING AND 500 FOLLOWING));

-- name: min_by_in_frames
SELECT id, max_by(t, x) OVER w AS latest, min_by(id, x) OVER w AS earliest
FROM numbers WINDOW w AS (PARTITION BY p ORDER BY id ROWS BETWEEN 40 PRECEDING AND 40 FOLLOWING) ORDER BY id;
