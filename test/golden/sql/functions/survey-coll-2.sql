-- Arrays, maps, structs and lambdas.
-- name: transform_keys
SELECT transform_keys(map(1, 2, 3, 4), (k, v) -> 1);
-- name: transform_keys_2
SELECT transform_keys(map(1, 2), (k, v) -> NULL);
-- name: map_filter
SELECT map_filter(map(1, 2), (k, v) -> k);
-- name: map_zip_with
SELECT map_zip_with(map(1, 2), map('a', 1), (k, a, b) -> a);
-- name: named_struct
SELECT named_struct('a', 1, 'b', 2), struct(1, 2, 3), struct(1 AS x, 'y'), named_struct('a', NULL), struct(array(1), map(1, 2)), named_struct();
-- name: named_struct_2
SELECT named_struct('a', 1, 'b');
-- name: named_struct_3
SELECT named_struct(1, 2);
-- name: named_struct_4
SELECT named_struct(x, 1) FROM VALUES ('a') AS t(x);
-- name: transform
SELECT transform(array(1, 2, 3), x -> x + 1), transform(array(1, 2, 3), (x, i) -> x + i), transform(NULL, x -> x), transform(array(), x -> x), transform(array(1, NULL), x -> coalesce(x, 0)), transform(array('a'), x -> upper(x)), transform(array(array(1, 2)), x -> transform(x, y -> y * 2));
-- name: transform_2
SELECT transform(array(1, 2), (x, y, z) -> x);
-- name: transform_3
SELECT transform(array(1, 2), 5);
-- name: transform_4
SELECT transform(1, x -> x);
-- name: filter
SELECT filter(array(1, 2, 3), x -> x % 2 == 1), filter(array(0, 2, 3), (x, i) -> x > i), filter(array(0, NULL, 2, 3, NULL), x -> x IS NOT NULL), filter(NULL, x -> true), filter(array(1, 2), x -> NULL);
-- name: filter_2
SELECT filter(array(1, 2), x -> x);
-- name: exists
SELECT exists(array(1, 2, 3), x -> x % 2 == 0), exists(array(1, 2, 3), x -> x % 2 == 10), exists(array(1, NULL, 3), x -> x % 2 == 0), exists(array(0, NULL, 2, 3, NULL), x -> x IS NULL), exists(NULL, x -> true), exists(array(), x -> true), forall(array(1, 2, 3), x -> x % 2 == 0), forall(array(2, 4, 8), x -> x % 2 == 0), forall(array(1, NULL, 3), x -> x % 2 == 0), forall(array(2, NULL, 8), x -> x % 2 == 0), forall(array(), x -> false);
-- name: aggregate
SELECT aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x), aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x, acc -> acc * 10), reduce(array(1, 2, 3), 0, (acc, x) -> acc + x), reduce(array(1.5D), 0D, (a, x) -> a + x, a -> a / 2), aggregate(NULL, 0, (a, x) -> a), aggregate(array('a', 'b'), '', (a, x) -> a || x), aggregate(array(), 5, (a, x) -> a + x), aggregate(array(1, NULL), 0, (a, x) -> a + x);
-- name: aggregate_2
SELECT aggregate(array(1L, 2L), 0, (a, x) -> a + x);
-- name: aggregate_3
SELECT aggregate(array(1, 2), struct(0 AS s, 0 AS c), (a, x) -> struct(a.s + x AS s, a.c + 1 AS c), a -> a.s / a.c);
-- name: zip_with
SELECT zip_with(array(1, 2, 3), array('a', 'b', 'c'), (x, y) -> (y, x)), zip_with(array(1, 2), array(3, 4), (x, y) -> x + y), zip_with(array('a', 'b', 'c'), array('d', 'e', 'f'), (x, y) -> concat(x, y)), zip_with(array(1), array(1, 2), (x, y) -> coalesce(x, 0) + y), zip_with(NULL, array(1), (x, y) -> x);
-- name: transform_5
SELECT transform(a, x -> x * n), filter(a, x -> x > n), exists(a, x -> x = n), aggregate(a, 0, (s, x) -> s + x * n), zip_with(a, a, (x, y) -> x + y), array_sort(a, (x, y) -> y - x), size(a), array_max(a), array_contains(a, n), slice(a, 1, 2), element_at(a, 1), array_position(a, n), concat(a, array(n)), array_join(transform(a, x -> string(x)), ',') FROM VALUES (array(1, 2, 3), 2), (array(5), 0), (NULL, 1), (array(4, 6), NULL) AS t(a, n);
-- name: explode
SELECT explode(array(10, 20)), 1;
-- name: explode_2
SELECT explode(map('a', 1, 'b', NULL)), 2;
-- name: explode_3
SELECT explode(array()), explode_outer(array());
-- name: explode_outer
SELECT explode_outer(array());
-- name: explode_outer_2
SELECT explode_outer(map());
-- name: explode_4
SELECT explode(NULL);
-- name: explode_5
SELECT explode(1);
-- name: posexplode
SELECT posexplode(array(10, 20)), posexplode_outer(array()) FROM VALUES (1) AS t(x);
-- name: posexplode_2
SELECT posexplode(array('a', NULL)) AS (p, c);
-- name: posexplode_outer
SELECT posexplode_outer(CAST(NULL AS ARRAY<INT>));
-- name: array
SELECT * FROM VALUES (1, array('x', 'y')), (2, NULL), (3, array()) AS t(id, a) LATERAL VIEW OUTER posexplode(a) e AS p, v ORDER BY id, p;
-- name: inline
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));
-- name: inline_outer
SELECT inline_outer(CAST(NULL AS ARRAY<STRUCT<a: INT, b: STRING>>));
-- name: inline_outer_2
SELECT inline_outer(array(struct(1 AS a, 'x' AS b), NULL));
-- name: inline_2
SELECT * FROM inline(array(struct(1, 'a'), struct(2, 'b'))) AS t(x, y);
-- name: inline_3
SELECT inline(array(1));
-- name: stack
SELECT stack(2, 1, 2, 3);
-- name: stack_2
SELECT stack(2, 'a', 1, 'b', 2) AS (k, v);
-- name: stack_3
SELECT stack(0, 1);
-- name: stack_4
SELECT stack(2, 1, 'a');
-- name: stack_5
SELECT stack(1.5, 1, 2);
-- name: explode_6
SELECT * FROM explode(array(1, 2)) t(x) JOIN explode(array(2, 3)) u(y) ON x = y;
-- name: array_2
SELECT id, e FROM VALUES (1, array(1, 2)), (2, array()) AS t(id, a), LATERAL explode(a) AS l(e);
-- name: json_tuple
SELECT json_tuple('{"a":1, "b":2}', 'a', 'b'), json_tuple('{}', 'z');
-- name: json_tuple_2
SELECT json_tuple('{"a":1, "b":{"c":[1,2]}}', 'a', 'b', 'x');
-- name: json_tuple_3
SELECT json_tuple('bad', 'a') AS (z);
-- name: json_tuple_4
SELECT json_tuple('{"a":1}');
-- name: collation
SELECT collation(name) FROM (SELECT explode(array('a')) AS name);
-- name: count
SELECT count(*) > 50 FROM collations();
-- name: collations
SELECT name, language, country, case_sensitivity FROM collations() WHERE name IN ('UTF8_BINARY', 'UTF8_LCASE', 'UNICODE_CI') ORDER BY name;
-- name: count_2
SELECT count(*) > 100, bool_or(keyword = 'SELECT' AND reserved) FROM sql_keywords();
-- name: range
SELECT * FROM range(3);
-- name: range_2
SELECT * FROM range(5, 1, -2);
-- name: sum
SELECT sum(id) FROM range(0, 100, 7, 4);
-- name: range_3
SELECT * FROM range(1, 2, 0);
-- name: range_4
SELECT * FROM range();
-- name: range_5
SELECT * FROM range('a');
-- name: range_6
SELECT * FROM range(9223372036854775805L, 9223372036854775807L);
-- name: count_3
SELECT count(*) FROM range(-2147483648, 2);
-- name: range_7
SELECT id FROM range(1.5);
-- name: vector_norm
SELECT vector_norm(array(3.0F, 4.0F)), vector_normalize(array(3.0F, 4.0F)), vector_inner_product(array(1.0F, 2.0F), array(3.0F, 4.0F)), vector_l2_distance(array(1.0F, 2.0F), array(4.0F, 6.0F)), vector_cosine_similarity(array(1.0F, 0.0F), array(0.0F, 1.0F)), vector_norm(CAST(NULL AS ARRAY<FLOAT>));
-- name: array_3
SELECT array(1, 2) || array(3), array('a') || NULL;
-- name: sort_array
SELECT sort_array(map_keys(m)), map_values(m)[0], size(m), m['a'], element_at(m, 'b'), map_contains_key(m, 'a'), map_filter(m, (k, v) -> v > 1), transform_values(m, (k, v) -> v + 1), map_concat(m, map('z', 26)), cardinality(m) FROM VALUES (map('a', 1, 'b', 2)), (map('c', NULL)), (NULL), (map()) AS t(m);
-- name: array_distinct
SELECT array_distinct(a), array_union(a, b), array_intersect(a, b), array_except(a, b), arrays_overlap(a, b), array_remove(a, 1), array_compact(a), array_min(a), sort_array(a, false), reverse(a), array_repeat(a, 1), flatten(array(a, b)) FROM VALUES (array(1, 1, 2), array(2, 3)), (array(1, NULL), array(NULL, 4)), (NULL, array(1)), (array(), array(5)) AS t(a, b);
