SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW requests AS SELECT * FROM VALUES
  ('a', 1, 100, 100L, 10.50BD, 1.5D, TIMESTAMP'2026-01-01 00:00:00'),
  ('a', 2, 200, 300L, 12.75BD, 2.25D, TIMESTAMP'2026-01-01 00:00:00'),
  ('a', 3, NULL, NULL, NULL, NULL, TIMESTAMP'2026-01-01 00:00:00'),
  ('a', 4, 450, 900L, 20.00BD, 2.25D, TIMESTAMP'2026-01-01 00:00:00'),
  ('a', 5, 50, 20L, 0.25BD, 0.5D, TIMESTAMP'2026-01-01 00:03:00'),
  ('a', 6, 90, 30L, 1.00BD, 4.0D, NULL),
  ('a', 7, 95, 45L, 1.50BD, 4.5D, TIMESTAMP'2026-01-01 00:05:00'),
  ('b', 1, 7, 7L, 7.00BD, 7.0D, TIMESTAMP'2026-01-01 00:00:00'),
  ('b', 2, 7, 8L, 9.00BD, 7.0D, TIMESTAMP'2026-01-01 00:01:00'),
  ('c', 1, NULL, NULL, NULL, NULL, NULL)
  AS t(name, at, i, l, d, f, start);
-- name: int
SELECT name, at, counter_diff(i) OVER (PARTITION BY name ORDER BY at) FROM requests ORDER BY name, at;
-- name: types
SELECT name, at, counter_diff(l) OVER w AS l, counter_diff(d) OVER w AS d, counter_diff(f) OVER w AS f, counter_diff(CAST(i AS SMALLINT)) OVER w AS s, counter_diff(CAST(f AS FLOAT)) OVER w AS r
FROM requests WINDOW w AS (PARTITION BY name ORDER BY at) ORDER BY name, at;
-- name: start
SELECT name, at, counter_diff(i, start) OVER (PARTITION BY name ORDER BY at) FROM requests ORDER BY name, at;
-- name: start_of_other_types
SELECT name, at, counter_diff(l, CAST(start AS TIMESTAMP_NTZ)) OVER w AS n, counter_diff(l, CAST(start AS DATE)) OVER w AS d
FROM requests WINDOW w AS (PARTITION BY name ORDER BY at) ORDER BY name, at;
-- name: text
SELECT name, at, counter_diff(CAST(i AS STRING)) OVER (PARTITION BY name ORDER BY at) AS diff FROM requests ORDER BY name, at;
-- name: start_text
SELECT name, at, counter_diff(i, CAST(start AS STRING)) OVER (PARTITION BY name ORDER BY at) AS diff FROM requests ORDER BY name, at;
-- name: null_value
SELECT at, counter_diff(NULL) OVER (ORDER BY at) AS diff FROM requests WHERE name = 'b' ORDER BY at;
-- name: null_start
SELECT at, counter_diff(i, NULL) OVER (ORDER BY at) AS diff FROM requests WHERE name = 'b' ORDER BY at;
-- name: arithmetic
SELECT name, at, 2 * counter_diff(l + 1) OVER (PARTITION BY name ORDER BY at DESC) AS diff FROM requests ORDER BY name, at;
-- name: rows_frame
SELECT name, at, counter_diff(i) OVER (PARTITION BY name ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS diff FROM requests ORDER BY name, at;
-- name: other_frame
SELECT name, at, counter_diff(i) OVER (PARTITION BY name ORDER BY at ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS diff FROM requests;
-- name: range_frame
SELECT name, at, counter_diff(i) OVER (PARTITION BY name ORDER BY at RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS diff FROM requests;
-- name: without_order
SELECT name, counter_diff(i) OVER (PARTITION BY name) FROM requests;
-- name: without_window
SELECT counter_diff(i) FROM requests;
-- name: negative_value
SELECT counter_diff(v) OVER (ORDER BY v) FROM VALUES (1), (-5), (3) AS t(v);
-- name: negative_decimal
SELECT counter_diff(v) OVER (ORDER BY k) FROM VALUES (1, 1.50BD), (2, -5.00BD) AS t(k, v);
-- name: negative_double
SELECT counter_diff(v) OVER (ORDER BY k) FROM VALUES (1, 1.5D), (2, -5D) AS t(k, v);
-- name: start_goes_back
SELECT counter_diff(v, s) OVER (ORDER BY k) FROM VALUES (1, 1, TIMESTAMP'2026-01-02 00:00:00'), (2, 2, TIMESTAMP'2026-01-01 00:00:00') AS t(k, v, s);
-- name: start_goes_back_ntz
SELECT counter_diff(v, s) OVER (ORDER BY k) FROM VALUES (1, 1, TIMESTAMP_NTZ'2026-01-02 00:00:00'), (2, 2, TIMESTAMP_NTZ'2026-01-01 00:00:00') AS t(k, v, s);
-- name: start_goes_back_at_null
SELECT k, counter_diff(v, s) OVER (ORDER BY k) AS d FROM VALUES (1, 1, TIMESTAMP'2026-01-02 00:00:00'), (2, CAST(NULL AS INT), TIMESTAMP'2026-01-01 00:00:00'), (3, 5, TIMESTAMP'2026-01-02 00:00:00') AS t(k, v, s) ORDER BY k;
-- name: nan
SELECT k, counter_diff(v) OVER (ORDER BY k) AS d FROM VALUES (1, 1D), (2, double('NaN')), (3, 5D), (4, double('Infinity')), (5, double('Infinity')) AS t(k, v) ORDER BY k;
-- name: wrong_type
SELECT counter_diff(v) OVER (ORDER BY v) FROM VALUES (true) AS t(v);
-- name: wrong_type_date
SELECT counter_diff(v) OVER (ORDER BY v) FROM VALUES (DATE'2020-01-01') AS t(v);
-- name: wrong_start
SELECT counter_diff(v, v) OVER (ORDER BY v) FROM VALUES (1) AS t(v);
-- name: no_arguments
SELECT counter_diff() OVER (ORDER BY v) FROM VALUES (1) AS t(v);
-- name: three_arguments
SELECT counter_diff(v, v, v) OVER (ORDER BY v) FROM VALUES (1) AS t(v);
-- name: distinct
SELECT counter_diff(DISTINCT v) OVER (ORDER BY v) FROM VALUES (1) AS t(v);
-- name: ignore_nulls
SELECT counter_diff(v) IGNORE NULLS OVER (ORDER BY v) FROM VALUES (1) AS t(v);
-- name: filter
SELECT counter_diff(v) FILTER (WHERE v > 0) OVER (ORDER BY v) FROM VALUES (1) AS t(v);
-- name: big_difference
SELECT k, counter_diff(v) OVER (ORDER BY k) AS d FROM VALUES (1, 0Y), (2, 127Y) AS t(k, v) ORDER BY k;
