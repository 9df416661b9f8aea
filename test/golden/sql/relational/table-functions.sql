-- Functions in FROM.

-- name: range_end
SELECT * FROM range(3);

-- name: range_all
SELECT * FROM range(2, 10, 3, 2);

-- name: range_down
SELECT * FROM range(5, 0, -2);

-- name: range_alias
SELECT r.n FROM range(2) AS r(n);

-- name: range_text
SELECT * FROM range('3');

-- name: range_null
SELECT * FROM range(NULL);

-- name: range_too_many
SELECT * FROM range(1, 2, 3, 4, 5);

-- name: range_of_nothing
SELECT * FROM range();

-- name: range_of_fraction
SELECT * FROM range(1.5);

-- name: range_step_zero
SELECT * FROM range(1, 2, 0);

-- name: range_of_date
SELECT * FROM range(DATE'2024-01-01');

-- name: range_named_argument
SELECT * FROM range(end => 3);

-- name: explode_in_from
SELECT * FROM explode(array(1, 2));

-- name: explode_outer_in_from
SELECT * FROM explode_outer(array());

-- name: explode_in_from_named
SELECT e.x FROM explode(array(1, 2)) AS e(x);

-- name: explode_map_in_from
SELECT * FROM explode(map('a', 1));

-- name: explode_named_argument
SELECT * FROM explode(collection => array(1, 2));

-- name: posexplode_in_from
SELECT * FROM posexplode(array('a', 'b'));

-- name: inline_in_from
SELECT * FROM inline(array(struct(1, 'a'), struct(2, 'b')));

-- name: inline_outer_in_from
SELECT * FROM inline_outer(array(named_struct('a', 1)));

-- name: stack_in_from
SELECT * FROM stack(2, 1, 2, 3);

-- name: stack_in_from_named
SELECT * FROM stack(2, 'a', 1, 'b', 2) AS s(k, v) ORDER BY k DESC;

-- name: json_tuple_in_from
SELECT * FROM json_tuple('{"a": 1}', 'a', 'b');

-- name: lateral_explode
SELECT id, x FROM VALUES (1, array(1, 2)), (2, array()) AS t(id, xs), LATERAL explode(xs) AS e(x);

-- name: lateral_left_join_explode
SELECT id, x FROM VALUES (1, array(1, 2)), (2, array()) AS t(id, xs) LEFT JOIN LATERAL explode(xs) AS e(x);

-- name: lateral_join_on
SELECT id, x FROM VALUES (1, array(1, 2)), (2, array(3)) AS t(id, xs) JOIN LATERAL explode(xs) AS e(x) ON x > id;

-- name: cross_join_lateral
SELECT id, k, v FROM VALUES (1, map('a', 1)), (2, map('b', 2)) AS t(id, m) CROSS JOIN LATERAL explode(m) AS e(k, v);

-- name: lateral_stack
SELECT a, w FROM VALUES (1, 2) AS t(a, b), LATERAL stack(2, a, 'a', b, 'b') AS s(n, w);

-- name: lateral_twice
SELECT id, y FROM VALUES (1, array(array(1, 2), array(3))) AS t(id, xss), LATERAL explode(xss) AS a(xs), LATERAL explode(xs) AS b(y);

-- name: sql_keywords
SELECT * FROM sql_keywords() WHERE keyword IN ('SELECT', 'ANTI', 'TABLE', 'ZONE');

-- name: reserved_keywords
SELECT count(*) > 50, sum(CASE WHEN reserved THEN 1 ELSE 0 END) > 30 FROM sql_keywords();

-- name: unknown_function
SELECT * FROM no_such_function(1);

-- name: scalar_function_in_from
SELECT * FROM upper('a');

-- name: table_function_in_select
SELECT range(3);

-- name: join_of_functions
SELECT a.id, b.id AS other FROM range(3) a JOIN range(2, 5) b ON a.id + 2 = b.id;

-- name: values_as_function_argument
SELECT * FROM range(1 + 1);
