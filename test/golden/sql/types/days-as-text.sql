-- Numbers of days given as text, without ANSI mode.
SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW days AS SELECT * FROM VALUES (DATE'2024-01-31', '2'), (DATE'2024-02-28', 'x'), (NULL, NULL) AS v(d, n);

-- name: constant
SELECT date_add(DATE'2024-01-31', '5') AS a, date_sub(DATE'2024-01-31', '5') AS b;

-- name: column
SELECT date_add(d, '5') AS a, date_sub(d, ' 7 ') AS b FROM days;

-- name: column_of_texts
SELECT date_add(d, n) AS a FROM days;

-- name: no_number
SELECT date_add(d, 'x') FROM days;

-- name: no_whole_number
SELECT date_sub(d, '1.5') FROM days;

-- name: name_of_column
SELECT date_add(DATE'2024-01-31', '5');

-- name: computed
SELECT date_add(d, concat('1', '0')) AS a FROM days;
