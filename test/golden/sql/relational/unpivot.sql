-- UNPIVOT: columns become rows.
CREATE TEMPORARY VIEW quarters AS SELECT * FROM VALUES (2020, NULL, 1000, 2000, 2500), (2021, 2250, 3200, 4200, 5900), (2022, 4200, 3100, NULL, NULL) AS quarters(year, q1, q2, q3, q4);
CREATE TEMPORARY VIEW wide AS SELECT * FROM VALUES (1, 'a', 10, 'b', 20, 1.5), (2, 'c', NULL, NULL, NULL, 2.5) AS wide(id, n1, v1, n2, v2, d);

-- name: single
SELECT * FROM quarters UNPIVOT (sales FOR quarter IN (q1, q2, q3, q4));

-- name: single_with_aliases
SELECT * FROM quarters UNPIVOT (sales FOR quarter IN (q1 AS `Jan-Mar`, q2 AS `Apr-Jun`, q3, q4));

-- name: exclude_nulls
SELECT * FROM quarters UNPIVOT EXCLUDE NULLS (sales FOR quarter IN (q1, q2));

-- name: include_nulls
SELECT * FROM quarters UNPIVOT INCLUDE NULLS (sales FOR quarter IN (q1, q2, q3, q4));

-- name: with_alias
SELECT up.quarter, up.sales FROM quarters UNPIVOT (sales FOR quarter IN (q1, q2)) AS up ORDER BY up.sales;

-- name: with_bare_alias
SELECT up.* FROM quarters UNPIVOT (sales FOR quarter IN (q1, q2)) up WHERE sales > 1000;

-- name: subset
SELECT * FROM quarters UNPIVOT (sales FOR quarter IN (q3));

-- name: multiple
SELECT * FROM wide UNPIVOT ((name, value) FOR pair IN ((n1, v1), (n2, v2)));

-- name: multiple_with_aliases
SELECT * FROM wide UNPIVOT ((name, value) FOR pair IN ((n1, v1) AS one, (n2, v2) AS two));

-- name: multiple_include_nulls
SELECT * FROM wide UNPIVOT INCLUDE NULLS ((name, value) FOR pair IN ((n1, v1) AS one, (n2, v2)));

-- name: widening_types
SELECT * FROM wide UNPIVOT (x FOR c IN (v1, d));

-- name: incompatible_types
SELECT * FROM wide UNPIVOT (x FOR c IN (n1, v1));

-- name: unknown_column
SELECT * FROM quarters UNPIVOT (sales FOR quarter IN (q1, q5));

-- name: expression_as_column
SELECT * FROM quarters UNPIVOT (sales FOR quarter IN (q1 + 1));

-- name: wrong_number_of_values
SELECT * FROM wide UNPIVOT ((name, value) FOR pair IN ((n1, v1), (n2)));

-- name: over_subquery
SELECT quarter, sum(sales) FROM (SELECT * FROM quarters WHERE year > 2020) UNPIVOT (sales FOR quarter IN (q1, q2, q3)) GROUP BY quarter;

-- name: unpivot_then_join
SELECT quarter, name FROM quarters UNPIVOT (sales FOR quarter IN (q1, q2)) JOIN VALUES ('q1', 'first') AS n(q, name) ON quarter = q;

-- name: unpivot_of_join
SELECT * FROM quarters JOIN VALUES (2020, 'x') AS n(y, name) ON year = y UNPIVOT (sales FOR quarter IN (q2, q3));

-- name: qualified_columns
SELECT * FROM quarters UNPIVOT (sales FOR quarter IN (quarters.q1, quarters.q2 AS second));

-- name: all_columns
SELECT * FROM VALUES (1, 2) AS t(a, b) UNPIVOT (v FOR c IN (a, b));

-- name: ambiguous_names
SELECT * FROM (SELECT 1 AS a, 2 AS A2, 3 AS b) UNPIVOT (b FOR c IN (a, A2));

-- name: chained
SELECT * FROM VALUES (1, 2, 3, 4) AS t(a, b, c, d) UNPIVOT (v FOR k IN (a, b)) UNPIVOT (w FOR l IN (c, d));

-- name: empty_list
SELECT * FROM quarters UNPIVOT (sales FOR quarter IN ());

-- name: struct_fields
SELECT * FROM (SELECT 1 AS id, named_struct('a', 2, 'b', 3) AS s) UNPIVOT (v FOR k IN (s.a, s.b));
