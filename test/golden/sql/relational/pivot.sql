-- PIVOT: values of columns become columns.
CREATE TEMPORARY VIEW courses AS SELECT * FROM VALUES ('dotNET', 2012, 10000), ('Java', 2012, 20000), ('dotNET', 2012, 5000), ('dotNET', 2013, 48000), ('Java', 2013, 30000), (NULL, 2013, 1), ('Java', NULL, 2) AS courses(course, year, earnings);
CREATE TEMPORARY VIEW years AS SELECT * FROM VALUES (2012, 1, 'a'), (2013, 2, 'b') AS years(y, s, letter);

-- name: one_aggregate
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('dotNET', 'Java'));

-- name: without_projection
SELECT * FROM courses PIVOT (sum(earnings) FOR year IN (2012, 2013));

-- name: aliased_values
SELECT * FROM courses PIVOT (sum(earnings) AS total FOR year IN (2012 AS first_year, 2013 second_year));

-- name: two_aggregates
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings), avg(earnings) FOR course IN ('dotNET', 'Java'));

-- name: two_named_aggregates
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) AS s, max(earnings) m FOR course IN ('dotNET' AS net, 'Java'));

-- name: no_group_columns
SELECT * FROM (SELECT course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('dotNET', 'Java'));

-- name: two_columns
SELECT * FROM (SELECT course, year, earnings FROM courses) PIVOT (sum(earnings) FOR (course, year) IN (('dotNET', 2012), ('Java', 2013)));

-- name: two_columns_with_alias
SELECT * FROM (SELECT course, year, earnings FROM courses) PIVOT (sum(earnings) FOR (course, year) IN (('dotNET', 2012) AS net12, ('Java', 2013) AS java13));

-- name: two_columns_joined
SELECT * FROM (SELECT course, year, earnings, s FROM courses JOIN years ON year = y) PIVOT (sum(earnings) FOR (course, s) IN (('dotNET', 2) AS a, ('Java', 1) AS b));

-- name: expression_of_aggregates
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (ceil(sum(earnings) / 2) + 1 AS half FOR course IN ('dotNET', 'Java'));

-- name: unnamed_expression_of_aggregates
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) + 1, min(earnings) FOR course IN ('Java'));

-- name: count_fills
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (count(*) FOR course IN ('dotNET', 'Java', 'Scala'));

-- name: null_value
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN (NULL, 'Java'));

-- name: value_expression
SELECT * FROM courses PIVOT (sum(earnings) FOR year IN (2010 + 2, 2013));

-- name: values_cast
SELECT * FROM courses PIVOT (sum(earnings) FOR year IN ('2012', '2013'));

-- name: pivot_column_not_found
SELECT * FROM courses PIVOT (sum(earnings) FOR month IN (1, 2));

-- name: no_aggregate
SELECT * FROM courses PIVOT (earnings FOR year IN (2012, 2013));

-- name: group_column_mixed
SELECT * FROM courses PIVOT (sum(earnings) + year FOR course IN ('Java'));

-- name: value_not_constant
SELECT * FROM courses PIVOT (sum(earnings) FOR year IN (earnings, 2013));

-- name: value_of_wrong_type
SELECT * FROM (SELECT course, year, earnings FROM courses) PIVOT (sum(earnings) FOR (course, year) IN ('dotNET', 'Java'));

-- name: value_type_mismatch
SELECT * FROM courses PIVOT (sum(earnings) FOR year IN (date'2012-01-01', 2013));

-- name: pivot_then_where
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('dotNET' AS net, 'Java' AS java)) WHERE java > 10;

-- name: pivot_with_alias
SELECT p.year, p.net FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('dotNET' AS net, 'Java' AS java)) AS p ORDER BY p.year;

-- name: pivot_with_column_aliases
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('dotNET', 'Java')) AS p(y, a, b) ORDER BY y;

-- name: pivot_then_join
SELECT letter, p.java FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('Java' AS java)) AS p JOIN years ON p.year = years.y ORDER BY letter;

-- name: boolean_pivot
SELECT * FROM (SELECT course, earnings > 10000 AS much, earnings FROM courses) PIVOT (count(earnings) FOR much IN (true, false AS little)) ORDER BY course;

-- name: decimal_and_date_values
SELECT * FROM VALUES (1, 1.50, 'x'), (2, 2.25, 'y'), (1, 2.25, 'z') AS t(k, d, v) PIVOT (max(v) FOR d IN (1.5, 2.25));

-- name: date_values
SELECT * FROM VALUES (1, DATE'2024-01-01', 'x'), (2, DATE'2024-02-01', 'y') AS t(k, d, v) PIVOT (first(v) FOR d IN (DATE'2024-01-01', DATE'2024-02-01' AS feb)) ORDER BY k;

-- name: string_aggregate
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (max(course) AS c, count(DISTINCT earnings) AS n FOR course IN ('Java'));

-- name: duplicate_values
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('Java', 'Java'));

-- name: alias_of_aggregate_with_one
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) AS s FOR course IN ('Java'));

-- name: pivot_of_pivot
SELECT * FROM (SELECT year, course, earnings FROM courses) PIVOT (sum(earnings) FOR course IN ('Java' AS java)) PIVOT (max(java) FOR year IN (2012 AS a, 2013 AS b));
