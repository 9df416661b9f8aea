-- Calls with odd arguments.
-- name: exists
SELECT exists(array(1, 2, 3), x -> x % 2 == 0);
-- name: exists_2
SELECT exists(array(1, 2, 3));
-- name: exists_3
SELECT exists(NULL, x -> x % 2 == 0);
-- name: exists_4
SELECT exists(TIMESTAMP'2024-02-29 12:00:00', x -> x % 2 == 0);
-- name: forall
SELECT forall();
-- name: forall_2
SELECT forall(array(1, 2, 3), x -> x % 2 == 0, 1);
-- name: forall_3
SELECT forall(map('a', 1), x -> x % 2 == 0);
-- name: zip_with
SELECT zip_with(array(1, 2), array(3, 4), (x, y) -> x + y);
-- name: zip_with_2
SELECT zip_with(array(1, 2), array(3, 4));
-- name: zip_with_3
SELECT zip_with(NULL, array(3, 4), (x, y) -> x + y);
-- name: zip_with_4
SELECT zip_with(array(1, 2), NULL, (x, y) -> x + y);
-- name: zip_with_5
SELECT zip_with(array(1, 2), 1, (x, y) -> x + y);
-- name: array_sort
SELECT array_sort();
-- name: array_sort_2
SELECT array_sort(array(5, 6, 1), (left, right) -> left - right, 1);
-- name: array_sort_3
SELECT array_sort(DATE'2024-02-29', (left, right) -> left - right);
-- name: map_filter
SELECT map_filter(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v);
-- name: map_filter_2
SELECT map_filter(map(1, 0, 2, 2, 3, -1));
-- name: map_filter_3
SELECT map_filter(NULL, (k, v) -> k > v);
-- name: map_filter_4
SELECT map_filter(X'61', (k, v) -> k > v);
-- name: transform_keys
SELECT transform_keys();
-- name: transform_keys_2
SELECT transform_keys(map(1, 1, 2, 2), (k, v) -> k + 1, 1);
-- name: transform_keys_3
SELECT transform_keys('x', (k, v) -> k + 1);
-- name: transform_values
SELECT transform_values(map(1, 1, 2, 2), (k, v) -> v + 1);
-- name: transform_values_2
SELECT transform_values(map(1, 1, 2, 2));
-- name: transform_values_3
SELECT transform_values(NULL, (k, v) -> v + 1);
-- name: transform_values_4
SELECT transform_values(TIMESTAMP'2024-02-29 12:00:00', (k, v) -> v + 1);
-- name: map_zip_with
SELECT map_zip_with();
-- name: map_zip_with_2
SELECT map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2), 1);
-- name: map_zip_with_3
SELECT map_zip_with(true, map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2));
-- name: map_zip_with_4
SELECT map_zip_with(map(1, 'a', 2, 'b'), NULL, (k, v1, v2) -> concat(v1, v2));
-- name: map_zip_with_5
SELECT map_zip_with(map(1, 'a', 2, 'b'), true, (k, v1, v2) -> concat(v1, v2));
-- name: array_sort_4
SELECT array_sort(array(5, NULL, 1), 1);
-- name: array_sort_5
SELECT array_sort(1.5);
-- name: histogram_numeric
SELECT histogram_numeric(id, 3) FROM range(0, 10, 1, 1);
-- name: histogram_numeric_2
SELECT histogram_numeric(id) FROM range(10);
-- name: histogram_numeric_3
SELECT histogram_numeric(NULL, 3) FROM range(10);
-- name: histogram_numeric_5
SELECT histogram_numeric(id, true) FROM range(10);
-- name: input_file_name
SELECT input_file_name();
-- name: input_file_block_start
SELECT input_file_block_start();
-- name: input_file_block_length
SELECT input_file_block_length();
-- name: make_dt_interval
SELECT make_dt_interval(1, 12, 30, 01.001001);
-- name: make_dt_interval_2
SELECT make_dt_interval(1, 12, 30);
-- name: make_dt_interval_3
SELECT make_dt_interval(NULL, 12, 30, 01.001001);
-- name: make_dt_interval_4
SELECT make_dt_interval(X'61', 12, 30, 01.001001);
-- name: make_dt_interval_5
SELECT make_dt_interval(1, array(1, 2), 30, 01.001001);
-- name: make_dt_interval_6
SELECT make_dt_interval(1, 12, NULL, 01.001001);
-- name: make_dt_interval_7
SELECT make_dt_interval(1, 12, named_struct('a', 1), 01.001001);
-- name: make_dt_interval_8
SELECT make_dt_interval(1, 12, 30, '');
-- name: make_ym_interval
SELECT make_ym_interval(1, 2);
-- name: make_ym_interval_2
SELECT make_ym_interval(1);
-- name: make_ym_interval_3
SELECT make_ym_interval(NULL, 2);
-- name: make_ym_interval_4
SELECT make_ym_interval(-1, 2);
-- name: make_ym_interval_5
SELECT make_ym_interval(1, X'61');
-- name: from_json
SELECT from_json('{"a":1, "b":0.8}', 'a INT, b DOUBLE');
-- name: from_json_2
SELECT from_json('{"a":1, "b":0.8}');
-- name: from_json_3
SELECT from_json(NULL, 'a INT, b DOUBLE');
-- name: from_json_4
SELECT from_json(X'61', 'a INT, b DOUBLE');
-- name: from_json_5
SELECT from_json('{"a":1, "b":0.8}', named_struct('a', 1));
-- name: to_json
SELECT to_json(named_struct('a', 1, 'b', 2));
-- name: to_json_2
SELECT to_json(named_struct('a', 1, 'b', 2), 1);
-- name: to_json_3
SELECT to_json(X'61');
-- name: schema_of_json
SELECT schema_of_json('[{"col":0}]');
-- name: schema_of_json_2
SELECT schema_of_json('[{"col":0}]', 1);
-- name: schema_of_json_3
SELECT schema_of_json(1.5);
-- name: get_json_object
SELECT get_json_object('{"a":"b"}', '$.a');
-- name: get_json_object_2
SELECT get_json_object('{"a":"b"}');
-- name: get_json_object_3
SELECT get_json_object(NULL, '$.a');
-- name: get_json_object_4
SELECT get_json_object(1, '$.a');
-- name: get_json_object_5
SELECT get_json_object('{"a":"b"}', 2.5D);
