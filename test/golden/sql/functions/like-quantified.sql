-- LIKE with ANY, SOME and ALL of several patterns.
CREATE TEMPORARY VIEW words AS SELECT * FROM VALUES ('a', 'A%'), ('b', NULL), ('ab', '_b'), (NULL, '%'), ('', '') AS words(v, p);

-- name: names
SELECT v LIKE ANY ('a', 'b'), v NOT LIKE ANY ('a', 'b'), v LIKE ALL ('a%', '%b'), v NOT LIKE ALL ('a%', 'b'), v LIKE SOME ('a') FROM words;

-- name: of_nulls
SELECT v, v LIKE ANY ('a', NULL) AS a, v LIKE ALL ('a', NULL) AS b, v NOT LIKE ANY ('a', NULL) AS c, v NOT LIKE ALL ('a', NULL) AS d FROM words;

-- name: patterns_of_columns
SELECT v, v LIKE ANY (p, 'b') AS a, v LIKE ALL (p, v) AS b, v NOT LIKE ANY (p, 'b') AS c, v NOT LIKE ALL (p, '') AS d FROM words;

-- name: ilike
SELECT v, v ILIKE ANY ('A', 'x') AS a, v NOT ILIKE ANY ('A', 'B') AS b, v ILIKE ALL ('A%', '%') AS c FROM words;

-- name: of_numbers
SELECT 12 LIKE ANY ('1%', '2') AS a, 12 NOT LIKE ALL ('1%', '2') AS b;

-- name: as_conditions
SELECT v FROM words WHERE v LIKE ANY ('a%', '') AND v NOT LIKE ANY ('ab', 'x');

-- name: nullable_of_constants
SELECT '' LIKE ANY ('_', '%b') AS a, 'a' NOT LIKE ALL ('b') AS b;

-- name: names_of_ilike
SELECT v ILIKE ANY ('A', 'x'), v NOT ILIKE ALL ('A', 'B'), v LIKE ANY (v, 'b'), NULL LIKE ANY ('a', NULL) FROM words;

-- name: no_pattern
SELECT v LIKE ANY () FROM words;
