-- Collations inside of arrays, structs and maps, and wherever rows are compared.
CREATE TABLE words (id INT, w STRING COLLATE UTF8_LCASE, u STRING COLLATE UNICODE_CI, a ARRAY<STRING COLLATE UTF8_LCASE>, s STRUCT<x: STRING COLLATE UTF8_LCASE, n: INT>) USING parquet;
INSERT INTO words VALUES (1, 'Apple', 'É', array('a', 'B'), named_struct('x', 'K', 'n', 1)), (2, 'apple', 'é', array('A', 'b'), named_struct('x', 'k', 'n', 1)), (3, 'BANANA', 'f', array('b'), named_struct('x', 'L', 'n', 2)), (4, 'banana', 'F', NULL, NULL), (5, NULL, NULL, array(NULL), named_struct('x', NULL, 'n', 3));

-- name: contains
SELECT array_contains(a, 'a'), array_contains(array('X' COLLATE UNICODE_CI), 'x'), array_position(a, 'B') FROM words ORDER BY id;
-- name: distinct_and_sets
SELECT array_distinct(array('a' COLLATE UTF8_LCASE, 'A', 'b', 'B', NULL)), array_union(a, array('A', 'C')), array_except(a, array('A')), array_intersect(a, array('A')), arrays_overlap(a, array('A')) FROM words ORDER BY id;
-- name: sorted
SELECT sort_array(array('b' COLLATE UTF8_LCASE, 'A', 'c', 'B', NULL)), sort_array(array('b' COLLATE UTF8_LCASE, 'A', 'c'), false), array_min(array('b' COLLATE UTF8_LCASE, 'A')), array_max(array('b' COLLATE UNICODE_CI, 'C', 'c'));
-- name: array_sorted_by_lambda
SELECT array_sort(array('b' COLLATE UTF8_LCASE, 'A', 'c'));
-- name: removed
SELECT array_remove(array('a' COLLATE UTF8_LCASE, 'A', 'b'), 'a'), array_append(array('a' COLLATE UTF8_LCASE), 'A'), array_prepend(array('a' COLLATE UTF8_LCASE), 'A'), array_insert(array('a' COLLATE UTF8_LCASE), 1, 'A');
-- name: lambdas
SELECT filter(a, x -> x = 'A'), exists(a, x -> x = 'b'), transform(a, x -> x < 'B'), aggregate(a, 0, (n, x) -> n + if(x = 'a', 1, 0)) FROM words ORDER BY id;
-- name: parts
SELECT split('aXbxc' COLLATE UTF8_LCASE, 'x'), split_part('aXbxc' COLLATE UTF8_LCASE, 'x', 3), substring_index('aXbxc' COLLATE UTF8_LCASE, 'x', 1), split('a,b' COLLATE UNICODE, ',');
-- name: array_equality
SELECT id, a = array('a', 'b'), a <=> array('A', 'B'), a < array('b') FROM words ORDER BY id;
-- name: struct_equality
SELECT id, s = named_struct('x', 'k', 'n', 1), s.x = 'K', s < named_struct('x', 'L', 'n', 0) FROM words ORDER BY id;
-- name: struct_literals
SELECT named_struct('a', 'x' COLLATE UTF8_LCASE) = named_struct('a', 'X'), struct('x' COLLATE UTF8_LCASE, 1) IN (struct('X', 1)), named_struct('a', 'x' COLLATE UNICODE_CI, 'b', 'y') = named_struct('a', 'X', 'b', 'Y');
-- name: group_by_string
SELECT w, count(*), min(id), max(id) FROM words GROUP BY w ORDER BY w;
-- name: group_by_array
SELECT count(*), min(id) FROM words GROUP BY a ORDER BY 2;
-- name: group_by_struct
SELECT count(*), min(id) FROM words GROUP BY s ORDER BY 2;
-- name: group_by_two
SELECT count(*), min(id) FROM words GROUP BY w, u ORDER BY 2;
-- name: group_by_expression
SELECT substring(w, 1, 1) AS f, count(*) FROM words GROUP BY substring(w, 1, 1) ORDER BY f;
-- name: distinct_rows
SELECT count(*) FROM (SELECT DISTINCT w, u FROM words);
-- name: distinct_counts
SELECT count(DISTINCT w), count(DISTINCT u), count(DISTINCT a), count(DISTINCT s), count(DISTINCT w, u) FROM words;
-- name: extremes
SELECT min(w), max(w), min(u), max(u), min_by(id, w), max_by(w, id), lower(first(w)) IN ('apple', 'banana') FROM words;
-- name: mode_of
SELECT lower(mode(w)) FROM words WHERE id <> 3;
-- name: order_by
SELECT id FROM words ORDER BY w DESC, id;
-- name: order_by_array
SELECT id FROM words ORDER BY a, id;
-- name: order_by_struct
SELECT id FROM words ORDER BY s DESC NULLS LAST, id;
-- name: window_partitions
SELECT id, count(*) OVER (PARTITION BY w), row_number() OVER (PARTITION BY u ORDER BY id), rank() OVER (ORDER BY w), dense_rank() OVER (ORDER BY u) FROM words ORDER BY id;
-- name: window_extremes
SELECT id, max(w) OVER (ORDER BY id), min(u) OVER (ORDER BY id DESC), lag(w) OVER (ORDER BY id) FROM words ORDER BY id;
-- name: joined
SELECT l.id, r.id FROM words l JOIN words r ON l.w = r.w ORDER BY 1, 2;
-- name: joined_by_two
SELECT l.id, r.id FROM words l JOIN words r ON l.w = r.w AND l.u = r.u ORDER BY 1, 2;
-- name: left_joined
SELECT l.id, r.id FROM words l LEFT JOIN (SELECT * FROM words WHERE id = 3) r ON l.w = r.w ORDER BY 1, 2;
-- name: joined_using
SELECT w, l.id, r.id FROM words l JOIN words r USING (w) ORDER BY 2, 3;
-- name: joined_with_literal_side
SELECT l.id, r.k FROM words l JOIN (SELECT 'APPLE' AS k) r ON l.w = r.k ORDER BY 1;
-- name: joined_by_array
SELECT l.id, r.id FROM words l JOIN words r ON l.a = r.a ORDER BY 1, 2;
-- name: joined_by_struct
SELECT l.id, r.id FROM words l JOIN words r ON l.s = r.s ORDER BY 1, 2;
-- name: less_join
SELECT l.id, r.id FROM words l JOIN words r ON l.w < r.w ORDER BY 1, 2;
-- name: in_subquery
SELECT id FROM words WHERE w IN (SELECT 'APPLE') ORDER BY id;
-- name: in_subquery_of_column
SELECT id FROM words WHERE w IN (SELECT w FROM words WHERE id = 3) ORDER BY id;
-- name: not_in_subquery
SELECT id FROM words WHERE w NOT IN (SELECT w FROM words WHERE id = 3) ORDER BY id;
-- name: exists_subquery
SELECT id FROM words o WHERE EXISTS (SELECT 1 FROM words i WHERE i.w = o.w AND i.id <> o.id) ORDER BY id;
-- name: scalar_subquery
SELECT id, (SELECT count(*) FROM words i WHERE i.w = o.w) FROM words o ORDER BY id;
-- name: intersect_rows
SELECT lower(w) AS w FROM (SELECT w FROM words INTERSECT SELECT 'APPLE' COLLATE UTF8_LCASE) ORDER BY 1;
-- name: except_rows
SELECT lower(w) AS w FROM (SELECT w FROM words EXCEPT SELECT 'APPLE' COLLATE UTF8_LCASE) ORDER BY 1;
-- name: union_of_two_collations
SELECT 'a' COLLATE UTF8_LCASE AS c UNION ALL SELECT 'b' COLLATE UNICODE_CI;
-- name: union_with_literal
SELECT 'a' COLLATE UTF8_LCASE AS c UNION ALL SELECT 'B' ORDER BY c;
-- name: union_of_columns
SELECT w AS c FROM words UNION ALL SELECT u FROM words;
-- name: union_distinct
SELECT count(*) FROM (SELECT w FROM words UNION SELECT 'APPLE' COLLATE UTF8_LCASE);
-- name: map_keys_of
SELECT map('a' COLLATE UTF8_LCASE, 1, 'b', 2)['A'], element_at(map('a' COLLATE UTF8_LCASE, 1), 'A'), map_contains_key(map('a' COLLATE UTF8_LCASE, 1), 'A');
-- name: map_from_columns
SELECT map(w, id) FROM words WHERE id = 1;
-- name: table_with_map_key
CREATE TABLE bad_keys (m MAP<STRING COLLATE UTF8_LCASE, INT>) USING parquet;
-- name: case_and_coalesce
SELECT CASE WHEN id = 1 THEN w ELSE 'APPLE' END = 'apple', coalesce(w, 'X') = 'x', nullif(w, 'APPLE'), if(id = 1, w, 'q') = 'Q', greatest(w, 'b'), least(w, 'B') FROM words ORDER BY id;
-- name: mixed_columns
SELECT w = u FROM words;
-- name: mixed_in_function
SELECT concat(w, u) FROM words;
-- name: explicit_over_column
SELECT id, w = u COLLATE UTF8_LCASE, w COLLATE UTF8_BINARY = 'apple', u COLLATE UNICODE = 'é' FROM words ORDER BY id;
-- name: predicates
SELECT id, w LIKE 'app%', startswith(w, 'APP'), endswith(w, 'NA'), contains(w, 'PL'), w IN ('APPLE', 'x'), w BETWEEN 'A' AND 'b' FROM words ORDER BY id;
-- name: distinct_from
SELECT id, w IS DISTINCT FROM 'APPLE', u <=> 'E' FROM words ORDER BY id;
-- name: collect
SELECT sort_array(collect_list(w)) FROM words;
-- name: pivoted
SELECT * FROM (SELECT w, id FROM words) PIVOT (count(id) FOR w IN ('APPLE' AS a, 'BANANA' AS b));
-- name: rtrim_collation
SELECT 'a ' COLLATE UTF8_BINARY_RTRIM = 'a', 'A ' COLLATE UTF8_LCASE_RTRIM = 'a', 'a' COLLATE UNICODE_RTRIM = 'a  ', count(DISTINCT c) FROM VALUES ('x' COLLATE UTF8_LCASE_RTRIM), ('X '), ('x  ') AS t(c);
-- name: languages
SELECT 'ä' COLLATE de < 'b', 'z' COLLATE sv < 'ä', 'İ' COLLATE tr_CI = 'i', 'a' COLLATE fr_CI_AI = 'Â', 'a' COLLATE de_AI = 'ä';
-- name: typeof_nested
SELECT typeof(a), typeof(s), typeof(array(w)), typeof(struct(w)), typeof(map(1, w)) FROM words LIMIT 1;
-- name: metadata
SELECT a, s, w FROM words WHERE id = 1;
-- name: described
DESCRIBE words;
