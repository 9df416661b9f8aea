-- GROUPING SETS, ROLLUP and CUBE in both syntaxes, and the functions that tell the sets apart.
CREATE TEMPORARY VIEW sales AS SELECT * FROM VALUES ('north', 'tea', 2023, 10), ('north', 'tea', 2024, 12), ('north', 'coffee', 2023, NULL), ('south', 'tea', 2023, 5), ('south', NULL, 2024, 7), (NULL, 'coffee', 2024, 3) AS sales(region, product, year, amount);

-- name: rollup
SELECT region, product, sum(amount) AS total FROM sales GROUP BY ROLLUP(region, product);

-- name: cube
SELECT region, product, sum(amount) AS total, count(*) AS n FROM sales GROUP BY CUBE(region, product);

-- name: grouping_sets
SELECT region, product, sum(amount) FROM sales GROUP BY GROUPING SETS ((region, product), (region), ());

-- name: with_rollup
SELECT region, product, count(*) FROM sales GROUP BY region, product WITH ROLLUP;

-- name: with_cube
SELECT region, product, count(*) FROM sales GROUP BY region, product WITH CUBE;

-- name: keys_grouping_sets
SELECT region, product, year, count(*) FROM sales GROUP BY region, product, year GROUPING SETS ((region, year), (product), ());

-- name: keys_not_in_sets
SELECT region, product, count(*) FROM sales GROUP BY region, product GROUPING SETS ((region));

-- name: mixed_plain_and_rollup
SELECT region, product, year, count(*) FROM sales GROUP BY region, ROLLUP(product, year);

-- name: two_rollups
SELECT region, product, year, count(*) FROM sales GROUP BY ROLLUP(region), ROLLUP(product, year);

-- name: cube_and_sets
SELECT region, product, year, count(*) FROM sales GROUP BY CUBE(region), GROUPING SETS ((product), (year));

-- name: nested_in_sets
SELECT region, product, year, count(*) FROM sales GROUP BY GROUPING SETS (ROLLUP(region, product), CUBE(year), (region, year));

-- name: nested_sets
SELECT region, product, count(*) FROM sales GROUP BY GROUPING SETS (GROUPING SETS ((region), (product)), (region, product));

-- name: composite_elements
SELECT region, product, year, count(*) FROM sales GROUP BY ROLLUP((region, product), year);

-- name: composite_cube
SELECT region, product, year, count(*) FROM sales GROUP BY CUBE((region, product), (year));

-- name: duplicate_sets
SELECT region, count(*) FROM sales GROUP BY GROUPING SETS ((region), (region), ());

-- name: duplicate_columns
SELECT region, count(*) FROM sales GROUP BY ROLLUP(region, region);

-- name: set_without_parentheses
SELECT region, product, count(*) FROM sales GROUP BY GROUPING SETS (region, product);

-- name: only_grand_total
SELECT count(*), sum(amount) FROM sales GROUP BY GROUPING SETS (());

-- name: grand_total_of_nothing
SELECT count(*), sum(amount) FROM sales WHERE false GROUP BY GROUPING SETS (());

-- name: rollup_of_nothing
SELECT region, count(*) FROM sales WHERE false GROUP BY ROLLUP(region);

-- name: grouping_function
SELECT region, product, grouping(region) AS gr, grouping(product) AS gp, count(*) FROM sales GROUP BY CUBE(region, product);

-- name: grouping_id_function
SELECT region, product, grouping_id() AS all_keys, grouping_id(region, product) AS named, count(*) FROM sales GROUP BY CUBE(region, product);

-- name: grouping_names
SELECT region, grouping(region), grouping_id(), grouping_id(region) FROM sales GROUP BY ROLLUP(region);

-- name: grouping_in_having
SELECT region, product, sum(amount) AS total FROM sales GROUP BY CUBE(region, product) HAVING grouping(region) = 1 AND grouping_id() < 3;

-- name: grouping_in_order
SELECT region, product, sum(amount) AS total FROM sales GROUP BY ROLLUP(region, product) ORDER BY grouping_id(), region NULLS LAST, product NULLS LAST;

-- name: grouping_in_expression
SELECT CASE WHEN grouping(region) = 1 THEN 'all regions' ELSE coalesce(region, 'unknown') END AS place, sum(amount) FROM sales GROUP BY ROLLUP(region);

-- name: grouping__id_column
SELECT region, grouping__id FROM sales GROUP BY ROLLUP(region);

-- name: expressions_as_keys
SELECT upper(region) AS r, year % 2 AS odd, count(*) FROM sales GROUP BY ROLLUP(upper(region), year % 2);

-- name: alias_as_key
SELECT upper(region) AS r, count(*) FROM sales GROUP BY ROLLUP(r);

-- name: ordinals
SELECT region, product, count(*) FROM sales GROUP BY ROLLUP(1, 2);

-- name: ordinals_in_sets
SELECT region, product, count(*) FROM sales GROUP BY 1, 2 GROUPING SETS ((1), (2), (1, 2));

-- name: key_in_aggregate
SELECT year, sum(year) AS s, max(amount) FROM sales GROUP BY ROLLUP(year);

-- name: having_on_aggregate
SELECT region, sum(amount) AS total FROM sales GROUP BY CUBE(region) HAVING sum(amount) > 10;

-- name: distinct_aggregate
SELECT region, count(DISTINCT product) AS kinds, sum(amount) FROM sales GROUP BY ROLLUP(region);

-- name: filtered_aggregate
SELECT region, sum(amount) FILTER (WHERE year = 2024) AS last FROM sales GROUP BY CUBE(region);

-- name: constant_key
SELECT region, count(*) FROM sales GROUP BY ROLLUP(region, 'x');

-- name: rollup_with_limit
SELECT region, product, count(*) AS n FROM sales GROUP BY ROLLUP(region, product) ORDER BY n DESC, region NULLS FIRST, product NULLS FIRST LIMIT 3;

-- name: rollup_in_subquery
SELECT max(n) FROM (SELECT region, count(*) AS n FROM sales GROUP BY ROLLUP(region));

-- name: key_arithmetic
SELECT year + 1 AS next, count(*) FROM sales GROUP BY CUBE(year + 1);

-- name: distinct_over_cube
SELECT DISTINCT region FROM sales GROUP BY CUBE(region, product);

-- name: many_sets
SELECT region, product, year, sum(amount), grouping_id() FROM sales GROUP BY CUBE(region, product, year);

-- name: grouping_without_analytics
SELECT region, grouping(region) FROM sales GROUP BY region;

-- name: grouping_id_without_analytics
SELECT region, grouping_id(region) FROM sales GROUP BY region;

-- name: grouping_of_other_column
SELECT region, grouping(product) FROM sales GROUP BY ROLLUP(region);

-- name: grouping_id_of_other_columns
SELECT region, product, grouping_id(product, region) FROM sales GROUP BY ROLLUP(region, product);

-- name: grouping_in_where
SELECT region FROM sales WHERE grouping(region) = 0 GROUP BY ROLLUP(region);

-- name: column_not_grouped
SELECT region, product, count(*) FROM sales GROUP BY ROLLUP(region);

-- name: grouping_sets_of_unknown_column
SELECT region, count(*) FROM sales GROUP BY GROUPING SETS ((region), (colour));

-- name: sets_beyond_keys
SELECT region, count(*) FROM sales GROUP BY region GROUPING SETS ((region, product));

-- name: grouping_two_arguments
SELECT grouping(region, product) FROM sales GROUP BY CUBE(region, product);

-- name: rollup_outside_group_by
SELECT rollup(region) FROM sales;

-- name: empty_rollup
SELECT count(*) FROM sales GROUP BY ROLLUP();

-- name: empty_sets
SELECT count(*) FROM sales GROUP BY GROUPING SETS ();

-- name: window_free_order_by_all
SELECT region, product, count(*) FROM sales GROUP BY ROLLUP(region, product) ORDER BY ALL;

-- name: rollup_over_columns_that_keep_their_names
SELECT x.id, max(y.k) AS k, sum(y.k) FILTER (WHERE x.b) AS f, grouping_id() AS g
FROM (SELECT CAST(id AS INT) AS id, k AS k, b AS b FROM VALUES (1, 2, true), (2, 3, false), (3, NULL, NULL) AS v(id, k, b)) x
JOIN (SELECT id AS id, k AS k FROM VALUES (1, 4), (2, 5), (2, 6) AS v(id, k)) y ON x.id = y.id GROUP BY ROLLUP (x.id);

-- name: rollup_of_a_constant_over_columns_that_keep_their_names
SELECT 2L AS c, sort_array(collect_set(id)) AS ids, grouping_id() AS g
FROM (SELECT CAST(id AS INT) AS id, b AS b FROM VALUES (1, true), (2, true), (3, NULL) AS v(id, b)) WHERE b GROUP BY ROLLUP (2L);
