-- ANSI mode off: what would be an error is null, or wraps around.
SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW numbers AS SELECT * FROM VALUES (1, 'one', 2147483647, CAST(1.5 AS DECIMAL(3,1))), (0, '0', 1, CAST(99.9 AS DECIMAL(3,1))), (-1, NULL, 2, NULL) AS t(n, word, big, price);
CREATE TEMPORARY VIEW types USING parquet OPTIONS (path 'test/data/types/types.parquet');

-- name: division_by_zero
SELECT n, 10 / n AS quotient, 10 % n AS remainder, 10 div n AS whole, price / n AS exact FROM numbers;

-- name: overflow_wraps
SELECT big + 1 AS a, big * 2 AS b, -CAST(-2147483648 AS INT) AS c, 9223372036854775807 + n AS d FROM numbers;

-- name: casts_give_null
SELECT CAST(word AS INT) AS a, CAST(word AS DATE) AS b, CAST(big AS TINYINT) AS c, CAST(1e10 AS INT) AS d, CAST(price * 1000 AS DECIMAL(5,1)) AS e, CAST(word AS BOOLEAN) AS f FROM numbers;

-- name: sums_wrap
SELECT sum(big) AS longs, sum(number) AS integers FROM types WHERE big > 0;

-- name: sums_of_decimals_are_null
SELECT flag, sum(wide) AS s, avg(wide) AS a FROM types WHERE wide > 1 GROUP BY flag;

-- name: comparisons_across_types
SELECT word = 1, word > '0', n = true, n IN ('1', 'x'), big = '2147483647' FROM numbers;

-- name: grouped
SELECT CAST(text AS INT) IS NULL AS no_number, count(*) FROM types GROUP BY CAST(text AS INT) IS NULL;

-- name: sum_of_text
SELECT sum(word), avg(word), max(word) FROM numbers;

-- name: unknown_column
SELECT number FROM numbers;

-- name: size_of_null
SELECT size(m) AS m, cardinality(a) AS a, size(array()) AS e, array_size(a) AS s FROM VALUES (map('a', 1), array(1, 2)), (NULL, NULL) AS t(m, a);

-- name: size_of_null_in_a_sum
SELECT sum(1.5BD + size(a)) AS s FROM VALUES (array(1, 2)), (NULL) AS t(a);
