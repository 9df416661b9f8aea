-- explode and its kin: in a select list, in LATERAL VIEW and in FROM.
CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, array(10, 20, NULL), map('a', 1, 'b', 2), array(named_struct('x', 1, 'y', 'p'), named_struct('x', 2, 'y', NULL))), (2, array(), map(), array()), (3, NULL, NULL, NULL) AS t(id, xs, m, ss);

-- name: explode
SELECT id, explode(xs) FROM t;

-- name: explode_named
SELECT id, explode(xs) AS x FROM t;

-- name: explode_outer
SELECT id, explode_outer(xs) AS x FROM t;

-- name: posexplode
SELECT id, posexplode(xs) FROM t;

-- name: posexplode_named
SELECT id, posexplode(xs) AS (p, x) FROM t;

-- name: posexplode_outer
SELECT id, posexplode_outer(xs) FROM t;

-- name: explode_map
SELECT id, explode(m) FROM t;

-- name: explode_map_named
SELECT id, explode(m) AS (k, v) FROM t;

-- name: explode_map_outer
SELECT id, explode_outer(m) AS (k, v) FROM t;

-- name: posexplode_map
SELECT id, posexplode(m) FROM t;

-- name: inline
SELECT id, inline(ss) FROM t;

-- name: inline_outer
SELECT id, inline_outer(ss) FROM t;

-- name: inline_named
SELECT id, inline(ss) AS (a, b) FROM t;

-- name: stack
SELECT stack(2, 1, 'a', 2, 'b');

-- name: stack_padded
SELECT stack(2, 1, 'a', 2) AS (n, s);

-- name: stack_of_columns
SELECT id, stack(2, id, 'id', id * 10, 'tenfold') AS (n, what) FROM t;

-- name: stack_more_rows
SELECT stack(3, 1, 2);

-- name: explode_of_split
SELECT explode(split('a,b,,c', ',')) AS part;

-- name: explode_of_sequence
SELECT explode(sequence(1, 4)) AS n;

-- name: explode_in_expression_above
SELECT x + 1 FROM (SELECT explode(xs) AS x FROM t);

-- name: lateral_view
SELECT id, x FROM t LATERAL VIEW explode(xs) e AS x;

-- name: lateral_view_outer
SELECT id, x FROM t LATERAL VIEW OUTER explode(xs) e AS x;

-- name: lateral_view_default_names
SELECT * FROM (SELECT id, xs FROM t) LATERAL VIEW posexplode(xs) e;

-- name: lateral_view_qualified
SELECT t.id, e.col FROM t LATERAL VIEW explode(xs) e;

-- name: lateral_view_twice
SELECT id, x, k, v FROM t LATERAL VIEW explode(xs) a AS x LATERAL VIEW explode(m) b AS k, v;

-- name: lateral_view_of_lateral_view
SELECT id, y FROM (SELECT 1 AS id, array(array(1, 2), array(3)) AS xss) LATERAL VIEW explode(xss) a AS xs LATERAL VIEW explode(xs) b AS y;

-- name: lateral_view_where
SELECT id, x FROM t LATERAL VIEW explode(xs) e AS x WHERE x > 10;

-- name: lateral_view_group
SELECT k, count(*) AS n FROM t LATERAL VIEW explode(m) e AS k, v GROUP BY k ORDER BY k;

-- name: lateral_view_without_alias
SELECT id, col FROM t LATERAL VIEW explode(xs);

-- name: lateral_view_inline
SELECT id, a, b FROM t LATERAL VIEW OUTER inline(ss) AS a, b;

-- name: lateral_view_without_table_name
SELECT id, x FROM t LATERAL VIEW explode(xs) AS x;

-- name: lateral_view_stack
SELECT n, w FROM (SELECT 1 AS a, 2 AS b) LATERAL VIEW stack(2, a, 'a', b, 'b') s AS n, w;

-- name: json_tuple
SELECT json_tuple('{"a": 1, "b": "x", "c": [1, 2]}', 'a', 'b', 'c', 'd');

-- name: json_tuple_named
SELECT id, json_tuple(concat('{"k": ', id, '}'), 'k') AS k FROM t;

-- name: json_tuple_broken
SELECT json_tuple('{"a": ', 'a'), 1;

-- name: lateral_view_json_tuple
SELECT a, b FROM (SELECT '{"a": true, "b": {"c": null}}' AS j) LATERAL VIEW json_tuple(j, 'a', 'b') x AS a, b;

-- name: two_generators
SELECT explode(xs), explode(m) FROM t;

-- name: nested_generator
SELECT explode(explode(array(array(1)))) FROM t;

-- name: generator_inside_expression
SELECT explode(xs) + 1 FROM t;

-- name: generator_in_where
SELECT id FROM t WHERE explode(xs) = 1;

-- name: generator_in_group_by
SELECT explode(xs), count(*) FROM t GROUP BY explode(xs);

-- name: generator_in_order_by
SELECT id FROM t ORDER BY explode(xs);

-- name: generator_with_aggregate
SELECT explode(array(max(id), min(id))) FROM t;

-- name: generator_over_grouped
SELECT id, explode(array(id, count(*))) AS x FROM t GROUP BY id;

-- name: wrong_number_of_aliases
SELECT explode(xs) AS (a, b) FROM t;

-- name: lateral_view_wrong_number_of_aliases
SELECT * FROM t LATERAL VIEW explode(xs) e AS a, b;

-- name: explode_of_a_number
SELECT explode(id) FROM t;

-- name: inline_of_numbers
SELECT inline(xs) FROM t;

-- name: lateral_view_of_no_generator
SELECT * FROM t LATERAL VIEW upper('a') e AS x;

-- name: lateral_view_of_unknown_function
SELECT * FROM t LATERAL VIEW nothing(id) e AS x;

-- name: explode_without_arguments
SELECT explode() FROM t;

-- name: stack_without_columns
SELECT stack(2);

-- name: stack_of_variable_count
SELECT stack(id, 1, 2) FROM t;

-- name: stack_of_different_types
SELECT stack(2, 1, 'a');

-- name: stack_negative
SELECT stack(-1, 1);

-- name: alias_used_beside
SELECT explode(array(1, 2)) AS x, id FROM t ORDER BY id, x LIMIT 3;

-- name: explode_null
SELECT explode(NULL);

-- name: explode_with_limit
SELECT id, explode(xs) AS x FROM t ORDER BY id LIMIT 2;

-- name: explode_distinct
SELECT DISTINCT explode(array(1, 1, 2)) AS x;

-- name: explode_nested_array
SELECT explode(array(array(1, 2), array(3))) AS x;

-- name: explode_of_strings
SELECT id, explode(array('a', 'a much longer piece of text', NULL)) AS s FROM t;

-- name: explode_decimals
SELECT explode(array(1.5, 2.25, CAST(NULL AS DECIMAL(3, 2)))) AS d;

-- name: explode_dates
SELECT explode(array(DATE'2024-01-01', NULL)) AS d, explode_outer FROM (SELECT 1 AS explode_outer);
