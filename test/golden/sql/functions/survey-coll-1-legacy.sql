-- Arrays, maps, structs and lambdas, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: array
SELECT array(1, 2, NULL), array('a', 1), array(), array(array(1)), array(1, 2.5), array(NULL), array(DATE'2024-01-01', TIMESTAMP'2024-01-01 10:00:00');
-- name: array_2
SELECT array(1, array(2));
-- name: array_3
SELECT array(1, true);
-- name: array_append
SELECT array_append(array('b', 'd'), 'd'), array_append(array(1, 2), NULL), array_append(NULL, 1), array_append(array(), 1), array_append(array(1), 2.5), array_prepend(array('b'), 'a'), array_prepend(array(1), NULL), array_prepend(NULL, 1);
-- name: array_append_2
SELECT array_append(array(1), 'a');
-- name: array_append_3
SELECT array_append(1, 1);
-- name: array_compact
SELECT array_compact(array(1, NULL, 2)), array_compact(array()), array_compact(array(NULL)), array_compact(NULL), array_compact(array('a', NULL));
-- name: array_contains
SELECT array_contains(array(1, 2, 3), 2), array_contains(array(1, NULL), 2), array_contains(array(1), NULL), array_contains(NULL, 1), array_contains(array('a'), 'A'), array_contains(array(1.5, 2), 2), array_contains(array(array(1)), array(1)), array_contains(array(double('NaN')), double('NaN'));
-- name: array_contains_2
SELECT array_contains(array(1), 'a');
-- name: array_contains_3
SELECT array_contains(array(map(1, 2)), map(1, 2));
-- name: array_distinct
SELECT array_distinct(array(1, 2, 3, NULL, 3, NULL)), array_distinct(array()), array_distinct(array(0.0D, -0.0D, double('NaN'), double('NaN'))), array_distinct(array('a' COLLATE UTF8_LCASE, 'A')), array_distinct(NULL), array_distinct(array(array(1), array(1)));
-- name: array_except
SELECT array_except(array(1, 2, 2, 3, NULL), array(1, 3, 5)), array_except(array(1, NULL), array(NULL)), array_except(array(), array(1)), array_except(NULL, array(1)), array_except(array(1, 2), array(1L)), array_intersect(array(1, 2, 3, 2), array(1, 3, 5)), array_intersect(array(NULL, 1), array(NULL)), array_union(array(1, 2, 2), array(1, 3)), array_union(array(NULL), array(NULL, 1)), array_union(array(), array());
-- name: array_union
SELECT array_union(array(1), array('a'));
-- name: array_except_2
SELECT array_except(array(1), 1);
-- name: array_insert
SELECT array_insert(array(1, 2, 3, 4), 5, 5), array_insert(array(5, 4, 3, 2), -1, 1), array_insert(array(5, 3, 2, 1), -4, 4), array_insert(array(1), 4, 9), array_insert(array(1), -4, 9), array_insert(NULL, 1, 1), array_insert(array(1), NULL, 2), array_insert(array(1), 1, NULL), array_insert(array(), 1, 'a');
-- name: array_insert_2
SELECT array_insert(array(1), 0, 1);
-- name: array_insert_3
SELECT array_insert(array(1), 'a', 1);
-- name: array_join
SELECT array_join(array('hello', 'world'), ' '), array_join(array('hello', NULL, 'world'), ' '), array_join(array('hello', NULL, 'world'), ' ', ','), array_join(NULL, ','), array_join(array(), ','), array_join(array('a'), NULL), array_join(array(1, 2), '-');
-- name: array_max
SELECT array_max(array(1, 20, NULL, 3)), array_min(array(1, 20, NULL, 3)), array_max(array()), array_min(array(NULL)), array_max(array('a', 'B')), array_min(array(double('NaN'), 1)), array_max(array(double('NaN'), 1)), array_max(array(array(1, 2), array(1, 3))), array_min(array(true, false));
-- name: array_max_2
SELECT array_max(map(1, 2));
-- name: array_max_3
SELECT array_max(array(map(1, 2)));
-- name: array_position
SELECT array_position(array(312, 773, 708, 708), 708), array_position(array(312), 1), array_position(array(NULL, 1), NULL), array_position(NULL, 1), array_position(array('a'), 'a'), array_position(array(1, NULL), 1L);
-- name: array_remove
SELECT array_remove(array(1, 2, 3, NULL, 3), 3), array_remove(array(1, NULL), NULL), array_remove(NULL, 1), array_remove(array(1), 1), array_remove(array(1.5, 2), 2);
-- name: array_repeat
SELECT array_repeat('123', 2), array_repeat(NULL, 2), array_repeat(1, 0), array_repeat(1, -1), array_repeat(array(1), 2), array_repeat('a', NULL);
-- name: array_repeat_2
SELECT array_repeat('a', 2147483647);
-- name: array_size
SELECT array_size(array('b', 'd', 'c', 'a')), array_size(NULL), array_size(array()), size(array(1, 2)), size(map('a', 1)), size(NULL), cardinality(array(1)), cardinality(NULL), size(map());
-- name: array_size_2
SELECT array_size(map(1, 2));
-- name: size
SELECT size('abc');
-- name: array_sort
SELECT array_sort(array(5, 6, 1)), array_sort(array('b', NULL, 'a')), array_sort(array(5, 6, 1), (l, r) -> CASE WHEN l < r THEN 1 WHEN l > r THEN -1 ELSE 0 END), array_sort(NULL), array_sort(array('bc', 'ab', 'dc'), (l, r) -> CASE WHEN l IS NULL AND r IS NULL THEN 0 WHEN l < r THEN 1 ELSE -1 END), sort_array(array('b', 'd', NULL, 'c', 'a'), true), sort_array(array(3, NULL, 1), false), sort_array(NULL), sort_array(array(double('NaN'), 1, -0.0D, 0.0D));
-- name: sort_array
SELECT sort_array(array(1), 1);
-- name: sort_array_2
SELECT sort_array(array(map(1, 2)));
-- name: array_sort_2
SELECT array_sort(array(1, 2), (l, r) -> NULL);
-- name: array_sort_3
SELECT array_sort(array(1, 2), x -> 1);
-- name: arrays_overlap
SELECT arrays_overlap(array(1, 2, 3), array(3, 4, 5)), arrays_overlap(array(1, NULL), array(2)), arrays_overlap(array(), array(NULL)), arrays_overlap(NULL, array(1)), arrays_overlap(array(1, NULL), array(NULL, 1)), arrays_overlap(array(array(1)), array(array(1)));
-- name: arrays_zip
SELECT arrays_zip(array(1, 2, 3), array(2, 3, 4)), arrays_zip(array(1, 2), array(2, 3), array(3)), arrays_zip(), arrays_zip(NULL, array(1)), arrays_zip(array());
-- name: arrays_zip_2
SELECT arrays_zip(x, y) FROM VALUES (array(1, 2), array('a')), (NULL, array('b')) AS t(x, y);
-- name: arrays_zip_3
SELECT arrays_zip(1);
-- name: flatten
SELECT flatten(array(array(1, 2), array(3, 4))), flatten(array(array(1), NULL)), flatten(array()), flatten(NULL), flatten(array(array(array(1)), array())), flatten(array(array()));
-- name: flatten_2
SELECT flatten(array(1));
-- name: get
SELECT get(array(1, 2, 3), 0), get(array(1, 2, 3), 3), get(array(1, 2, 3), -1), get(NULL, 0), get(array(1), NULL), element_at(array(1, 2, 3), 2), element_at(array(1, 2, 3), -1), element_at(map(1, 'a', 2, 'b'), 2), element_at(map(1, 'a'), 3), try_element_at(array(1, 2, 3), 5), try_element_at(map('a', 1), 'b'), try_element_at(array(1), -1);
-- name: element_at
SELECT element_at(array(1, 2, 3), 5);
-- name: element_at_2
SELECT element_at(array(1, 2, 3), 0);
-- name: try_element_at
SELECT try_element_at(array(1, 2, 3), 0);
-- name: array_4
SELECT array(1, 2, 3)[5];
-- name: array_5
SELECT array(1, 2, 3)[-1];
-- name: map
SELECT map('a', 1)['b'], map('a', 1)['a'], array(1, 2)[1], struct(1 AS x).x, named_struct('a', named_struct('b', 5)).a.b;
-- name: struct
SELECT struct(1 AS x).y;
-- name: element_at_3
SELECT element_at(map(1, 'a'), 'x');
-- name: element_at_4
SELECT element_at(1, 1);
-- name: slice
SELECT slice(array(1, 2, 3, 4), 2, 2), slice(array(1, 2, 3, 4), -2, 2), slice(array(1, 2), 5, 1), slice(array(1, 2), 1, 0), slice(NULL, 1, 1), slice(array(1, 2, 3), 2, 100), slice(array(1), -5, 2);
-- name: slice_2
SELECT slice(array(1, 2), 0, 1);
-- name: slice_3
SELECT slice(array(1, 2), 1, -1);
-- name: map_2
SELECT map(1.0, '2', 3.0, '4'), map(), map('a', NULL), map(1, 2, 3, 4.5), map(array(1), 2);
-- name: map_3
SELECT map(1, 2, 1, 3);
-- name: map_4
SELECT map(NULL, 1);
-- name: map_5
SELECT map(1);
-- name: map_6
SELECT map(1, 2, 'a', 3);
-- name: map_7
SELECT map(map(1, 2), 3);
-- name: map_concat
SELECT map_concat(map(1, 'a', 2, 'b'), map(3, 'c')), map_concat(), map_concat(map(1, 'a')), map_concat(NULL, map(1, 2)), map_concat(map(1, 2), map(2.5, 3));
-- name: map_concat_2
SELECT map_concat(map(1, 'a'), map(1, 'b'));
-- name: map_concat_3
SELECT map_concat(map(1, 2), map('a', array(1)));
-- name: map_contains_key
SELECT map_contains_key(map(1, 'a', 2, 'b'), 1), map_contains_key(map(1, 'a'), 3), map_contains_key(NULL, 1), map_contains_key(map('a', 1), 'A'), map_entries(map(1, 'a', 2, 'b')), map_entries(NULL), map_entries(map()), map_keys(map(1, 'a')), map_values(map(1, NULL)), map_keys(NULL), map_values(map());
-- name: map_contains_key_2
SELECT map_contains_key(map(1, 2), NULL);
-- name: map_contains_key_3
SELECT map_contains_key(map(1, 2), 'a');
-- name: map_from_arrays
SELECT map_from_arrays(array(1.0, 3.0), array('2', '4')), map_from_arrays(NULL, array(1)), map_from_arrays(array(), array()), map_from_entries(array(struct(1, 'a'), struct(2, 'b'))), map_from_entries(NULL), map_from_entries(array(NULL, struct(1, 2)));
-- name: map_from_arrays_2
SELECT map_from_arrays(array(1, 2), array(1));
-- name: map_from_arrays_3
SELECT map_from_arrays(array(1, NULL), array(1, 2));
-- name: map_from_arrays_4
SELECT map_from_arrays(array(1, 1), array(1, 2));
-- name: map_from_entries
SELECT map_from_entries(array(struct(1)));
-- name: map_filter
SELECT map_filter(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v), map_filter(NULL, (k, v) -> true), map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 3, 'y'), (k, v1, v2) -> concat(v1, v2)), transform_keys(map_from_arrays(array(1, 2, 3), array(1, 2, 3)), (k, v) -> k + 1), transform_values(map(1, 2), (k, v) -> k * v), map_filter(map('a', NULL), (k, v) -> v IS NULL);
