-- Decimals up to 38 digits: precision and scale of results, rounding, overflow, division and remainder.

CREATE TEMPORARY VIEW wide AS SELECT * FROM VALUES
  (1, CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)), CAST('0.00000000000000000000000000000000000001' AS DECIMAL(38,38)), CAST('12345678901234567890.123456789012345678' AS DECIMAL(38,18)), CAST('1.5' AS DECIMAL(2,1))),
  (2, CAST('-99999999999999999999999999999999999999' AS DECIMAL(38,0)), CAST('-0.99999999999999999999999999999999999999' AS DECIMAL(38,38)), CAST('-0.000000000000000001' AS DECIMAL(38,18)), CAST('-9.9' AS DECIMAL(2,1))),
  (3, CAST('7' AS DECIMAL(38,0)), CAST('0.5' AS DECIMAL(38,38)), CAST('2.5' AS DECIMAL(38,18)), CAST('0.1' AS DECIMAL(2,1))),
  (4, NULL, NULL, NULL, NULL)
  AS t(id, a, b, c, d);

-- name: sums_within
SELECT id, c + c, c - d, d + d, b + d, b - d FROM wide ORDER BY id;

-- name: products_within
SELECT id, c * d, d * d, b * d, b * b FROM wide ORDER BY id;

-- name: remainders
SELECT id, a % 7, c % d, d % c, b % d, pmod(a, 7BD), a div 7BD FROM wide WHERE id > 2 ORDER BY id;

-- name: sum_overflow
SELECT a + a FROM wide WHERE id = 1;

-- name: difference_overflow
SELECT CAST('-99999999999999999999999999999999999999' AS DECIMAL(38,0)) - 1;

-- name: quotient_by_zero
SELECT 1.5BD / 0BD;

-- name: remainder_by_zero
SELECT 1.5BD % 0.0BD;

-- name: integral_quotient_overflow
SELECT CAST('99999999999999999999' AS DECIMAL(20,0)) div 1BD;

-- name: try_operators
SELECT id, try_add(a, a), try_subtract(a, 1BD), try_multiply(a, a), try_divide(a, 0BD), try_divide(c, d) FROM wide ORDER BY id;

-- name: types_of_results
SELECT typeof(b * b), typeof(c % d), typeof(d / d), typeof(d * 1), typeof(d + 1L), typeof(d * 1.5D), typeof(-c), typeof(a + 1Y) FROM wide WHERE id = 3;

-- name: rounded
SELECT id, round(c, 2), round(c, -2), bround(c, 1), ceil(c), floor(c), round(d), ceil(d, 1), floor(c, 3), round(b, 5), bround(2.5BD), round(2.5BD), round(-2.5BD), bround(3.5BD) FROM wide ORDER BY id;

-- name: aggregated
SELECT sum(c), avg(c), min(a), max(b), sum(d), avg(d), sum(b), count(a) FROM wide;

-- name: avg_of_largest
SELECT avg(a) FROM wide WHERE id = 1;

-- name: compared
SELECT id, a > c, b < d, c = CAST(c AS DECIMAL(38,17)), d IN (1.5, 0.1), greatest(a, c), least(b, d), a <=> NULL FROM wide ORDER BY id;

-- name: grouped
SELECT d, count(*), sum(c) FROM (SELECT * FROM wide UNION ALL SELECT * FROM wide) GROUP BY d;

-- name: grouped_by_wide
SELECT c, count(*) FROM (SELECT * FROM wide UNION ALL SELECT * FROM wide) GROUP BY c;

-- name: sorted_by_wide
SELECT id, a FROM wide ORDER BY a DESC, id;

-- name: joined_on_wide
SELECT x.id, y.id FROM wide x JOIN wide y ON x.c = y.c ORDER BY x.id;

-- name: narrowed
SELECT CAST(c AS DECIMAL(20,2)), CAST(d AS DECIMAL(1,0)) FROM wide WHERE id = 3;

-- name: narrowed_overflow
SELECT CAST(c AS DECIMAL(10,2)) FROM wide WHERE id = 1;

-- name: literals
SELECT 1.0, .5, 1e3BD, 123456789012345678901234567890.12345678BD, 0.1 + 0.2, 1.10, 1E-5BD, 5 / 2.0;

-- name: literal_too_long
SELECT 123456789012345678901234567890123456789.5;

-- name: as_text
SELECT CAST(b AS STRING), CAST(a AS STRING), CAST(1E-10BD AS STRING), CAST(0.00BD AS STRING), CAST(c AS DOUBLE), CAST(b AS FLOAT) FROM wide ORDER BY id;

-- name: functions
SELECT abs(c), sign(d), sqrt(d + 10), power(d, 2), c * 0, positive(d), hash(c), hash(d), xxhash64(a) FROM wide WHERE id = 2;

-- name: to_integers
SELECT CAST(d AS INT), CAST(c AS BIGINT), CAST(-0.9BD AS INT), CAST(127.9BD AS TINYINT) FROM wide WHERE id = 3;

-- name: to_integer_overflow
SELECT CAST(c AS BIGINT) FROM wide WHERE id = 1;

-- name: in_arrays
SELECT array(1.5, 2, 30.25), array_max(array(1.10BD, 2.2BD)), map(1.0, 2.00), coalesce(NULL, 1.5, 2L), if(true, 1.5, 10) ;
