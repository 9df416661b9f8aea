-- Rows compared with rows whose fields have other names, and where names have to be the same.
-- name: in_rows_of_columns_and_constants
SELECT (k, split_part('b', 'b', 2)) IN ((1, 'a'), (k, g)) FROM VALUES (0, ''), (1, 'b') AS r0(k, g);
-- name: in_rows_of_constants
SELECT (k, 'x') IN ((1, 'a'), (2, 'b')) FROM VALUES (0, ''), (1, 'b') AS r0(k, g);
-- name: in_a_row_of_the_same_columns
SELECT (k, g) IN ((1, 'a'), (k, g)) FROM VALUES (0, ''), (1, 'b') AS r0(k, g);
-- name: in_a_list_of_conditions
SELECT (b IN ((s = s), (b IS NOT NULL))) FROM VALUES (true, struct(1)) AS r0(b, s);
-- name: array_of_rows
SELECT array(struct(k, 1), struct(2, k)) FROM VALUES (1) t(k);
-- name: coalesce_of_rows
SELECT coalesce(struct(k, 1), struct(2, k)) FROM VALUES (1) t(k);
-- name: case_of_rows
SELECT CASE WHEN k > 0 THEN struct(k, 1) ELSE struct(2, k) END FROM VALUES (1) t(k);
-- name: double_and_decimal
SELECT try_add(round(0.5D, 0), 12.5BD) <> -2.25D;
-- name: pivot_named
SELECT * FROM (SELECT k, g FROM VALUES (1, 'a'), (2, 'b') t(k, g)) PIVOT (avg(k) FOR g IN ('a' AS a, 'b' AS b));
-- name: array_of_number_and_text
SELECT array(k, g) FROM VALUES (1, 'a') t(k, g);
-- name: in_rows_of_other_types
SELECT struct(k, 1) = struct(2, k), struct(k) IN (struct(2L)) FROM VALUES (1) t(k);
