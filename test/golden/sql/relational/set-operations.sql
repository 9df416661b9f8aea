-- UNION, INTERSECT, EXCEPT and MINUS: duplicates, nulls, precedence, types, names, errors.
CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1, 'a'), (1, 'a'), (2, 'b'), (NULL, 'n'), (NULL, 'n'), (3, NULL) AS l(k, v);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (1, 'a'), (2, 'b'), (2, 'b'), (NULL, 'n'), (4, 'd') AS r(k, v);

-- name: union_all
SELECT * FROM l UNION ALL SELECT * FROM r;

-- name: union_distinct
SELECT * FROM l UNION DISTINCT SELECT * FROM r;

-- name: union
SELECT * FROM l UNION SELECT * FROM r;

-- name: intersect
SELECT * FROM l INTERSECT SELECT * FROM r;

-- name: intersect_all
SELECT * FROM l INTERSECT ALL SELECT * FROM r;

-- name: intersect_distinct
SELECT * FROM l INTERSECT DISTINCT SELECT * FROM r;

-- name: except
SELECT * FROM l EXCEPT SELECT * FROM r;

-- name: except_all
SELECT * FROM l EXCEPT ALL SELECT * FROM r;

-- name: except_all_reversed
SELECT * FROM r EXCEPT ALL SELECT * FROM l;

-- name: minus
SELECT * FROM l MINUS SELECT * FROM r;

-- name: minus_all
SELECT * FROM l MINUS ALL SELECT * FROM r;

-- name: minus_distinct
SELECT * FROM l MINUS DISTINCT SELECT * FROM r;

-- name: intersect_binds_tighter
SELECT k FROM l UNION ALL SELECT k FROM r INTERSECT SELECT k FROM l;

-- name: left_to_right
SELECT k FROM l EXCEPT SELECT k FROM r UNION ALL SELECT 9;

-- name: parentheses
(SELECT k FROM l UNION ALL SELECT k FROM r) INTERSECT SELECT k FROM l;

-- name: right_parentheses
SELECT k FROM l EXCEPT (SELECT k FROM r UNION ALL SELECT 3);

-- name: mixed_all
SELECT k FROM l UNION ALL SELECT k FROM r EXCEPT ALL SELECT k FROM l INTERSECT ALL SELECT k FROM r;

-- name: widened_types
SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2.5, 'y' UNION ALL SELECT CAST(3 AS BIGINT), NULL;

-- name: intersect_widened
SELECT 1 AS a INTERSECT SELECT 1.0;

-- name: except_widened
SELECT CAST(1 AS TINYINT) AS a EXCEPT ALL SELECT CAST(2 AS BIGINT);

-- name: names_of_the_first
SELECT k AS first_name FROM l UNION ALL SELECT v IS NULL AS other FROM r;

-- name: string_and_number
SELECT 'a' AS c UNION ALL SELECT 1;

-- name: number_of_columns
SELECT 1, 2 UNION ALL SELECT 1;

-- name: number_of_columns_intersect
SELECT 1 INTERSECT ALL SELECT 1, 2;

-- name: number_of_columns_except
SELECT 1, 2, 3 EXCEPT SELECT 1, 2;

-- name: incompatible
SELECT DATE'2024-01-01' UNION SELECT 1;

-- name: incompatible_except
SELECT true EXCEPT ALL SELECT array(1);

-- name: maps_cannot_be_compared
SELECT map(1, 2) INTERSECT SELECT map(1, 2);

-- name: maps_in_except
SELECT map(1, 2) AS m EXCEPT SELECT map(1, 2);

-- name: order_by_of_a_union
SELECT k FROM l UNION ALL SELECT k FROM r ORDER BY k NULLS LAST LIMIT 4;

-- name: order_by_inside
(SELECT k FROM l ORDER BY k DESC NULLS LAST LIMIT 1) UNION ALL (SELECT k FROM r ORDER BY k DESC NULLS LAST LIMIT 1);

-- name: nested_deep
SELECT * FROM ((SELECT 1 AS a) UNION ALL ((SELECT 2) EXCEPT (SELECT 3)));

-- name: table_and_values
TABLE l INTERSECT VALUES (1, 'a'), (3, NULL);

-- name: values_except
VALUES (1), (2), (2) EXCEPT ALL VALUES (2);

-- name: floats
SELECT * FROM VALUES (double('NaN')), (0.0D), (-0.0D) INTERSECT SELECT * FROM VALUES (double('NaN')), (0.0D);

-- name: decimals
SELECT 1.10 AS d UNION SELECT 1.1 UNION SELECT 1.100;

-- name: nullability
SELECT 1 AS a EXCEPT ALL SELECT NULL;

-- name: intersect_nullability
SELECT NULL AS a INTERSECT ALL SELECT 1;

-- name: except_all_counts
SELECT * FROM VALUES (1), (1), (1), (2) AS a(x) EXCEPT ALL SELECT * FROM VALUES (1), (3) AS b(x);

-- name: intersect_all_counts
SELECT * FROM VALUES (1), (1), (1), (2) AS a(x) INTERSECT ALL SELECT * FROM VALUES (1), (1), (3) AS b(x);

-- name: with_itself
SELECT * FROM l EXCEPT ALL SELECT * FROM l;

-- name: intersect_with_itself
SELECT * FROM l INTERSECT ALL SELECT * FROM l;

-- name: union_of_unions_in_from
SELECT count(*), count(k) FROM (SELECT k FROM l UNION SELECT k FROM r UNION ALL SELECT k FROM l);

-- name: aggregate_over_intersect_all
SELECT v, count(*) AS n FROM (SELECT * FROM l INTERSECT ALL SELECT * FROM r) GROUP BY v ORDER BY v;

-- name: set_operation_in_cte
WITH both AS (SELECT * FROM l INTERSECT SELECT * FROM r) SELECT count(*) FROM both;
