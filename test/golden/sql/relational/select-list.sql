-- Stars, exceptions to them, columns by pattern, aliases and what may read them.
CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 'a', named_struct('x', 1, 'y', 'p'), array(10, 20)), (2, NULL, named_struct('x', 2, 'y', NULL), array(30)) AS t(id, name, s, xs);
CREATE TEMPORARY VIEW p AS SELECT * FROM VALUES (1, 2, 3, 'z') AS p(ab, ac, b, other);

-- name: star
SELECT * FROM t;

-- name: qualified_star
SELECT t.* FROM t JOIN p ON t.id = p.ab;

-- name: star_except
SELECT * EXCEPT (name) FROM t;

-- name: star_except_two
SELECT * EXCEPT (name, xs) FROM t;

-- name: qualified_star_except
SELECT t.* EXCEPT (s, xs) FROM t;

-- name: star_except_field
SELECT * EXCEPT (s.x) FROM t;

-- name: star_except_unknown
SELECT * EXCEPT (nothing) FROM t;

-- name: star_except_all
SELECT * EXCEPT (ab, ac, b, other) FROM p;

-- name: star_except_overlap
SELECT * EXCEPT (s, s.x) FROM t;

-- name: star_except_twice
SELECT * EXCEPT (name, name) FROM t;

-- name: star_except_and_more
SELECT * EXCEPT (s), id + 1 AS next FROM t;

-- name: struct_star
SELECT s.* FROM t;

-- name: qualified_struct_star
SELECT t.s.* FROM t;

-- name: struct_star_except
SELECT s.* EXCEPT (x) FROM t;

-- name: star_of_unknown
SELECT nothing.* FROM t;

-- name: star_of_no_struct
SELECT id.* FROM t;

-- name: star_in_function
SELECT coalesce(*) FROM (SELECT 1 AS a, 2 AS b);

-- name: star_in_struct
SELECT struct(*) AS all_of_it FROM p;

-- name: star_in_count
SELECT count(*), count(p.*), count(DISTINCT *) FROM p;

-- name: star_in_array
SELECT array(ab, ac, b) AS a, array(*) AS b FROM (SELECT ab, ac, b FROM p);

-- name: star_except_in_function
SELECT concat_ws(',', * EXCEPT (other)) FROM p;

-- name: star_in_where
SELECT * FROM p WHERE *;

-- name: star_in_in
SELECT 1 IN (*) FROM (SELECT 1 AS a, 2 AS b);

-- name: alias_in_next_item
SELECT id + 1 AS a, a * 2 AS b, b + a AS c FROM t;

-- name: alias_shadowed_by_column
SELECT id + 10 AS id, id AS same FROM t;

-- name: alias_of_aggregate
SELECT sum(id) AS total, total + 1 AS more FROM t;

-- name: alias_with_group
SELECT name, count(*) AS n, n * 2 AS twice FROM t GROUP BY name;

-- name: alias_ambiguous
SELECT 1 AS a, 2 AS a, a + 1 FROM t;

-- name: alias_in_where
SELECT id AS a FROM t WHERE a = 1;

-- name: alias_in_having
SELECT id % 2 AS odd, count(*) AS n FROM t GROUP BY id % 2 HAVING n > 0 AND odd = 1;

-- name: alias_in_group_by
SELECT id % 2 AS odd, count(*) FROM t GROUP BY odd;

-- name: alias_in_order_by
SELECT id AS a FROM t ORDER BY a DESC;

-- name: alias_of_struct_field
SELECT named_struct('f', id) AS st, st.f + 1 AS g FROM t;

-- name: alias_in_generator
SELECT xs AS ys, explode(ys) AS y FROM t;

-- name: generator_alias_read
SELECT explode(xs) AS y, y + 1 AS z FROM t;

-- name: alias_in_aggregate_function
SELECT id AS a, sum(a) FROM t GROUP BY id;

-- name: alias_case
SELECT id AS Abc, ABC + 1 AS d FROM t;

-- name: alias_in_subquery_of_list
SELECT id AS a, (SELECT max(ab) FROM p) AS b, a + b AS c FROM t;

-- name: alias_chain_over_aggregate
SELECT name, max(id) AS m, m + 1 AS n, n + m AS o FROM t GROUP BY name ORDER BY name;

-- name: group_by_all
SELECT name, id % 2 AS odd, count(*) FROM t GROUP BY ALL;

-- name: group_by_all_only_aggregates
SELECT count(*) FROM t GROUP BY ALL;

-- name: group_by_all_mixed
SELECT id + 1 + sum(id) AS x FROM t GROUP BY ALL;

-- name: distinct_and_all
SELECT ALL name FROM t;

-- name: string_aliases
SELECT id `my id`, name AS `a.b` FROM t;

-- name: double_quoted_is_text
SELECT "name" FROM t;

-- name: array_index
SELECT xs[0], xs[id - 1] FROM t;

-- name: nested_access
SELECT s.x, t.s.y, s['x'] AS z FROM t;

-- name: array_of_structs_field
SELECT a.x, a[0].x FROM (SELECT array(named_struct('x', 1), named_struct('x', 2)) AS a);

-- name: map_access
SELECT m['a'], m.b FROM (SELECT map('a', 1, 'b', 2) AS m);

-- name: double_colon
SELECT '12'::int + 1, id::string || 'x' AS s, xs[0]::double FROM t;

-- name: double_colon_chain
SELECT '1.5'::double::int, (1 + 2)::string;

-- name: unnamed_columns
SELECT 1, 'a', 1 + 1, upper('x'), id > 1, NULL, -id, xs[0] FROM t;

-- name: columns_without_from
SELECT 1 AS a, a + 1 AS b;

-- name: inline_table_of_numbers_and_text
SELECT * FROM VALUES (1, 'a'), ('b', 2);

-- name: inline_table_of_text_and_dates
SELECT * FROM VALUES ('a'), (DATE'2024-01-01');

-- name: inline_table_of_arrays
SELECT * FROM VALUES (array(1)), (array('a'));

-- name: inline_table_of_numbers
SELECT * FROM VALUES (1, DATE'2024-01-01'), (2.5, TIMESTAMP'2024-01-01 10:00:00'), (3L, NULL) AS t(n, d);
