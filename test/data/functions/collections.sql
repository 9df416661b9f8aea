CREATE TEMP VIEW c AS SELECT * FROM VALUES (1, 'a,b,,c', 3), (2, NULL, -1), (3, '', 0), (NULL, 'x', 2), (5, 'b,a,b', 1) AS t(i, s, n);

-- name: array
SELECT array(1, 2, 3), array(), array(1, NULL), array(1, 2.5), array('a', NULL), array(i, n), array(array(1), array(2, NULL)) FROM c;
-- name: size
SELECT size(array(1, 2)), cardinality(array(1)), size(NULL), size(map(1, 2)), array_size(array(1, 2, NULL)), array_size(NULL), size(split(s, ',')) FROM c;
-- name: split
SELECT split(s, ','), split(s, ',', 2), split(s, ',', -1), split('oneAtwoBthreeC', '[ABC]'), split('oneAtwoBthreeC', '[ABC]', 2), split('abc', ''), split('', ',') FROM c;
-- name: contains
SELECT array_contains(array(1, 2, 3), 2), array_contains(array(1, NULL), 3), array_contains(array(1, NULL), 1), array_contains(split(s, ','), 'b'), array_contains(array(1, 2), i), array_contains(NULL, 1) FROM c;
-- name: position
SELECT array_position(array(3, 2, 1, 2), 2), array_position(array(3, NULL), 5), array_position(array('a'), 'b'), array_position(NULL, 1);
-- name: distinct
SELECT array_distinct(array(1, 2, 3, NULL, 3, NULL)), array_union(array(1, 2, 2), array(2, 3)), array_intersect(array(1, 2, 3, 3), array(3, 1, 5)), array_except(array(1, 2, 2, NULL), array(2)), array_distinct(split(s, ',')) FROM c;
-- name: remove
SELECT array_remove(array(1, 2, 3, NULL, 3), 3), array_compact(array(1, NULL, 2)), array_append(array(1), 2), array_append(array(1), NULL), array_prepend(array('b'), 'a'), array_append(split(s, ','), 'z') FROM c;
-- name: insert
SELECT array_insert(array(1, 2, 3), 2, 9), array_insert(array(1, 2, 3), -1, 9), array_insert(array(1), 4, 9), array_insert(array(1, 2), -4, 9), array_insert(array(3, 2), 1, NULL);
-- name: insert-zero
SELECT array_insert(array(1), 0, 1);
-- name: join
SELECT array_join(array('a', NULL, 'b'), ','), array_join(array('a', NULL, 'b'), ',', '?'), array_join(split(s, ','), '-'), array_join(array(), ',') FROM c;
-- name: extremes
SELECT array_max(array(1, 20, NULL, 3)), array_min(array(1, 20, NULL, 3)), array_max(array(NULL)), array_min(array('b', 'a')), array_max(array(1.5D, double('NaN'))), array_max(split(s, ',')) FROM c;
-- name: repeat
SELECT array_repeat('x', 2), array_repeat(i, n), array_repeat(NULL, 2), array_repeat(1, -1) FROM c;
-- name: overlap
SELECT arrays_overlap(array(1, 2), array(2, 3)), arrays_overlap(array(1, NULL), array(2)), arrays_overlap(array(), array(1)), arrays_overlap(array(1), array(2));
-- name: zip
SELECT arrays_zip(array(1, 2), array('a', 'b', 'c')), arrays_zip(array(1), array(2), array(3));
-- name: flatten
SELECT flatten(array(array(1, 2), array(3, NULL))), flatten(array(array(1), NULL)), flatten(array(array('a'), array()));
-- name: get
SELECT get(array(1, 2, 3), 0), get(array(1, 2, 3), 3), get(array(1), -1), get(split(s, ','), 1), array(1, 2, 3)[0], split(s, ',')[0] FROM c;
-- name: index-out
SELECT array(1, 2)[5];
-- name: element-at
SELECT element_at(array(1, 2, 3), 2), element_at(array(1, 2, 3), -1), element_at(map(1, 'a', 2, 'b'), 2), element_at(map(1, 'a'), 3), try_element_at(array(1, 2), 5), try_element_at(map('a', 1), 'b'), map('a', 1)['a'], map('a', 1)['b'];
-- name: element-at-out
SELECT element_at(array(1, 2), 5);
-- name: element-at-zero
SELECT element_at(array(1, 2), 0);
-- name: sequence
SELECT sequence(1, 5), sequence(5, 1), sequence(1, 10, 3), sequence(10, 1, -4), sequence(1, 1), sequence(tinyint(1), tinyint(3)), sequence(1L, n) FROM c WHERE n > 0;
-- name: sequence-bad
SELECT sequence(1, 5, -1);
-- name: sequence-dates
SELECT sequence(DATE '2018-01-01', DATE '2018-01-03');
-- name: slice
SELECT slice(array(1, 2, 3, 4), 2, 2), slice(array(1, 2, 3, 4), -2, 2), slice(array(1, 2), 5, 1), slice(split(s, ','), 1, 2), slice(array(1), 1, 0) FROM c;
-- name: slice-zero
SELECT slice(array(1), 0, 1);
-- name: slice-negative
SELECT slice(array(1), 1, -1);
-- name: sort
SELECT sort_array(array('b', 'd', NULL, 'c', 'a')), sort_array(array('b', NULL, 'a'), false), array_sort(array(3, NULL, 1, 2)), sort_array(array(2.5D, double('NaN'), -0.0D)), sort_array(split(s, ',')) FROM c;
-- name: reverse
SELECT reverse(array(1, 2, 3)), concat(array(1), array(2, 3)), concat(array(1), array('a')), array(1) || array(2), reverse(split(s, ',')) FROM c;
-- name: struct
SELECT struct(1, 'a'), named_struct('a', 1, 'b', 'x'), struct(i, s), struct(i AS x, n), named_struct('a', 1).a, struct(1 AS p, 'q' AS r).r FROM c;
-- name: map
SELECT map(1, 'a', 2, NULL), map(), map('a', 1.5, 'b', 2), map_keys(map(1, 'a', 2, 'b')), map_values(map(1, 'a', 2, NULL)), map_entries(map(1, 'a')), map_contains_key(map(1, 'a'), 1), map_contains_key(map(1, 'a'), 2);
-- name: map-duplicate
SELECT map(1, 'a', 1, 'b');
-- name: map-null-key
SELECT map(NULL, 1);
-- name: map-from
SELECT map_from_arrays(array(1, 2), array('a', 'b')), map_from_entries(array(struct(1, 'a'), struct(2, 'b'))), map_concat(map(1, 'a'), map(2, 'b')), str_to_map('a:1,b:2'), str_to_map('a=1;b', ';', '='), str_to_map(s) FROM c WHERE i = 1;
-- name: map-from-uneven
SELECT map_from_arrays(array(1, 2), array('a'));
-- name: transform
SELECT transform(array(1, 2, 3), x -> x + 1), transform(array(1, 2), (x, i) -> x * i), transform(split(s, ','), x -> upper(x)), transform(array(1, 2), x -> x + n) FROM c;
-- name: filter
SELECT filter(array(1, 2, 3), x -> x % 2 = 1), filter(array(0, 2, 3), (x, i) -> x > i), filter(array(0, NULL, 2), x -> x IS NOT NULL), filter(split(s, ','), x -> x <> '') FROM c;
-- name: exists
SELECT exists(array(1, 2, 3), x -> x % 2 = 0), exists(array(1, NULL), x -> x % 2 = 0), exists(array(), x -> x = 1), forall(array(1, 2), x -> x > 0), forall(array(1, NULL), x -> x > 0), forall(array(1, NULL, -1), x -> x > 0);
-- name: aggregate
SELECT aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x), aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x, acc -> acc * 10), reduce(array('a', 'b'), '', (acc, x) -> concat(acc, x)), aggregate(split(s, ','), 0, (acc, x) -> acc + length(x)) FROM c;
-- name: zip-with
SELECT zip_with(array(1, 2, 3), array('a', 'b', 'c'), (x, y) -> concat(y, x)), zip_with(array(1, 2), array(3), (x, y) -> x + y);
-- name: map-lambdas
SELECT map_filter(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v), transform_keys(map(1, 'a', 2, 'b'), (k, v) -> k + 1), transform_values(map(1, 2, 3, 4), (k, v) -> k + v), map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2));
-- name: array-sort-lambda
SELECT array_sort(array(5, 6, 1), (l, r) -> CASE WHEN l < r THEN -1 WHEN l > r THEN 1 ELSE 0 END), array_sort(array('bc', 'ab', 'dc'), (l, r) -> CASE WHEN l < r THEN 1 WHEN l > r THEN -1 ELSE 0 END);
-- name: extract-all
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', 1), regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)'), regexp_extract_all('abc', '\\d+', 0), sentences('Hi there! Good morning.');
-- name: concat-ws
SELECT concat_ws(',', array('a', NULL, 'b'), 'c'), concat_ws('-', split(s, ',')) FROM c;
-- name: wrong-array
SELECT array_contains(1, 2);
-- name: wrong-element
SELECT array_contains(array(1), 'x');
-- name: strings-of
SELECT CAST(array(1, NULL) AS STRING), CAST(map('a', 1) AS STRING), CAST(struct(1, 'x', NULL) AS STRING), CAST(array(array('a')) AS STRING);
-- name: casts-of
SELECT CAST(array('1', '2') AS ARRAY<INT>), CAST(map('1', 2) AS MAP<INT, STRING>), CAST(named_struct('a', '1') AS STRUCT<b: INT>), CAST(array(1.7, 2.2) AS ARRAY<INT>);
-- name: comparisons
SELECT array(1, 2) = array(1, 2), array(1) < array(2), struct(1, 'a') = struct(1, 'a'), array(1, NULL) <=> array(1, NULL), greatest(array(1), array(2)), array(1) IN (array(1), array(2));
-- name: json
SELECT get_json_object('{"a":{"b":[1,2,{"c":"x"}]},"d":1.50,"e":null,"f":"q\\"t"}', p) FROM VALUES ('$.a'), ('$.a.b[0]'), ('$.a.b[2].c'), ('$.a.b[*]'), ('$.d'), ('$.e'), ('$.f'), ('$.nope'), ('$'), ('$.a.b'), ('a'), (NULL), ('$[\'d\']'), ('$.a.b[*].c') t(p);
-- name: json-lengths
SELECT json_array_length('[1,2,3]'), json_array_length('[]'), json_array_length('{"a":1}'), json_array_length('x'), json_object_keys('{"a":1,"b":{"c":2}}'), json_object_keys('[1]'), json_object_keys('{}');
-- name: to-json
SELECT to_json(named_struct('a', 1, 'b', 'x"y')), to_json(array(1, NULL, 2)), to_json(map('k', 1.5)), to_json(named_struct('d', DATE '2024-01-01', 't', TIMESTAMP '2024-01-01 10:00:00', 'n', NULL, 'f', 1.0D)), to_json(array(struct(1 AS a)));
-- name: bitmap
SELECT bitmap_bucket_number(123), bitmap_bit_position(123), bitmap_bucket_number(-1), bitmap_bit_position(-1), bitmap_bucket_number(32768), bitmap_bit_position(32769), bitmap_count(X'1010'), bitmap_count(X'FFFF');
-- name: session
SELECT current_catalog(), current_database(), current_schema(), typeof(current_user()), typeof(user()), typeof(session_user()), typeof(uuid()), length(uuid()), typeof(version());
-- name: typeof
SELECT typeof(array(1)), typeof(map('a', 1)), typeof(struct(1 AS a, 'b' AS c));
