-- Calls with odd arguments.
-- name: filter
SELECT filter(2.5D, x -> x % 2 == 1);
-- name: exists
SELECT exists();
-- name: exists_2
SELECT exists(array(1, 2, 3), x -> x % 2 == 0, 1);
-- name: exists_3
SELECT exists(CAST(NULL AS INT), x -> x % 2 == 0);
-- name: forall
SELECT forall(array(1, 2, 3), x -> x % 2 == 0);
-- name: forall_2
SELECT forall(array(1, 2, 3));
-- name: forall_3
SELECT forall(NULL, x -> x % 2 == 0);
-- name: forall_4
SELECT forall(INTERVAL '1' DAY, x -> x % 2 == 0);
-- name: zip_with
SELECT zip_with();
-- name: zip_with_2
SELECT zip_with(array(1, 2), array(3, 4), (x, y) -> x + y, 1);
-- name: zip_with_3
SELECT zip_with(TIMESTAMP'2024-02-29 12:00:00', array(3, 4), (x, y) -> x + y);
-- name: zip_with_4
SELECT zip_with(array(1, 2), DATE'2024-02-29', (x, y) -> x + y);
-- name: array_sort
SELECT array_sort(array(5, 6, 1), (left, right) -> left - right);
-- name: array_sort_2
SELECT array_sort(array(5, 6, 1));
-- name: array_sort_3
SELECT array_sort(NULL, (left, right) -> left - right);
-- name: array_sort_4
SELECT array_sort(named_struct('a', 1), (left, right) -> left - right);
-- name: map_filter
SELECT map_filter();
-- name: map_filter_2
SELECT map_filter(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v, 1);
-- name: map_filter_3
SELECT map_filter(true, (k, v) -> k > v);
-- name: transform_keys
SELECT transform_keys(map(1, 1, 2, 2), (k, v) -> k + 1);
-- name: transform_keys_2
SELECT transform_keys(map(1, 1, 2, 2));
-- name: transform_keys_3
SELECT transform_keys(NULL, (k, v) -> k + 1);
-- name: transform_keys_4
SELECT transform_keys(map('a', 1), (k, v) -> k + 1);
-- name: transform_values
SELECT transform_values();
-- name: transform_values_2
SELECT transform_values(map(1, 1, 2, 2), (k, v) -> v + 1, 1);
-- name: transform_values_3
SELECT transform_values(CAST(NULL AS STRING), (k, v) -> v + 1);
-- name: map_zip_with
SELECT map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2));
-- name: map_zip_with_2
SELECT map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'));
-- name: map_zip_with_3
SELECT map_zip_with(NULL, map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2));
-- name: map_zip_with_4
SELECT map_zip_with(CAST(NULL AS INT), map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2));
-- name: map_zip_with_5
SELECT map_zip_with(map(1, 'a', 2, 'b'), 'x', (k, v1, v2) -> concat(v1, v2));
-- name: array_sort_5
SELECT array_sort(array(5, NULL, 1));
-- name: array_sort_6
SELECT array_sort(NULL);
-- name: array_sort_7
SELECT array_sort(DATE'2024-02-29');
-- name: histogram_numeric
SELECT histogram_numeric() FROM range(10);
-- name: histogram_numeric_2
SELECT histogram_numeric(id, 3, 1) FROM range(10);
-- name: histogram_numeric_3
SELECT histogram_numeric('x', 3) FROM range(10);
-- name: histogram_numeric_4
SELECT histogram_numeric(id, NULL) FROM range(10);
-- name: histogram_numeric_5
SELECT histogram_numeric(id, X'61') FROM range(10);
-- name: input_file_name
SELECT input_file_name(1);
-- name: input_file_block_start
SELECT input_file_block_start(1);
-- name: input_file_block_length
SELECT input_file_block_length(1);
-- name: make_dt_interval
SELECT make_dt_interval();
-- name: make_dt_interval_2
SELECT make_dt_interval(1, 12, 30, 01.001001, 1);
-- name: make_dt_interval_3
SELECT make_dt_interval(CAST(NULL AS INT), 12, 30, 01.001001);
-- name: make_dt_interval_4
SELECT make_dt_interval(1, NULL, 30, 01.001001);
-- name: make_dt_interval_5
SELECT make_dt_interval(1, TIMESTAMP'2024-02-29 12:00:00', 30, 01.001001);
-- name: make_dt_interval_6
SELECT make_dt_interval(1, 12, 1, 01.001001);
-- name: make_dt_interval_7
SELECT make_dt_interval(1, 12, 30, NULL);
-- name: make_dt_interval_8
SELECT make_dt_interval(1, 12, 30, INTERVAL '1' DAY);
-- name: make_ym_interval
SELECT make_ym_interval();
-- name: make_ym_interval_2
SELECT make_ym_interval(1, 2, 1);
-- name: make_ym_interval_3
SELECT make_ym_interval(1.5, 2);
-- name: make_ym_interval_4
SELECT make_ym_interval(1, NULL);
-- name: make_ym_interval_5
SELECT make_ym_interval(1, named_struct('a', 1));
-- name: from_json
SELECT from_json();
-- name: from_json_2
SELECT from_json('{"a":1, "b":0.8}', 'a INT, b DOUBLE', 1);
-- name: from_json_3
SELECT from_json(CAST(NULL AS STRING), 'a INT, b DOUBLE');
-- name: from_json_4
SELECT from_json('{"a":1, "b":0.8}', NULL);
-- name: from_json_5
SELECT from_json('{"a":1, "b":0.8}', -1);
-- name: to_json
SELECT to_json();
-- name: to_json_2
SELECT to_json(NULL);
-- name: to_json_3
SELECT to_json(CAST(NULL AS INT));
-- name: schema_of_json
SELECT schema_of_json();
-- name: schema_of_json_2
SELECT schema_of_json(NULL);
-- name: schema_of_json_3
SELECT schema_of_json(2.5D);
-- name: get_json_object
SELECT get_json_object();
-- name: get_json_object_2
SELECT get_json_object('{"a":"b"}', '$.a', 1);
-- name: get_json_object_3
SELECT get_json_object(CAST(NULL AS INT), '$.a');
-- name: get_json_object_4
SELECT get_json_object('{"a":"b"}', NULL);
