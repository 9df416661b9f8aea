-- name: count_min_of_numbers
SELECT hex(count_min_sketch(id, 0.5D, 0.5D, 1)), hex(count_min_sketch(cast(id AS int), 0.3D, 0.9D, 42)) FROM range(5);
-- name: count_min_of_strings
SELECT hex(count_min_sketch(cast(id AS string), 0.5D, 0.8D, 7)), hex(count_min_sketch(cast(concat('b', id) AS binary), 0.5D, 0.5D, 1)) FROM range(50);
-- name: count_min_by_key
SELECT id % 2 AS k, hex(count_min_sketch(id * -1000000007, 0.4D, 0.7D, -3)) AS s FROM range(1000) GROUP BY id % 2 ORDER BY k;
-- name: count_min_of_nothing
SELECT hex(count_min_sketch(id, 0.9D, 0.5D, 1)) FROM range(5) WHERE id > 10;
-- name: count_min_with_nulls
SELECT count_min_sketch(x, 0.9D, 0.5D, 1) = count_min_sketch(x, 0.9D, 0.5D, 1) FILTER (WHERE x IS NOT NULL) FROM VALUES (1), (null) t(x);
-- name: count_min_eps
SELECT count_min_sketch(id, 0.0D, 0.5D, 1) FROM range(5);
-- name: count_min_confidence
SELECT count_min_sketch(id, 0.5D, 1.0D, 1) FROM range(5);
-- name: count_min_of_column
SELECT count_min_sketch(id, 0.5D, 0.5D, cast(id AS int)) FROM range(5);
-- name: count_min_null
SELECT count_min_sketch(id, null, 0.5D, 1) FROM range(5);
-- name: count_min_of_double
SELECT count_min_sketch(1.5D, 0.5D, 0.5D, 1) FROM range(5);
-- name: count_min_three
SELECT count_min_sketch(id, 0.5D, 0.5D) FROM range(5);
