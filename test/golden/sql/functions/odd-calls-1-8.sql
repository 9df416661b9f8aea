-- Calls with odd arguments.
-- name: get_json_object
SELECT get_json_object('{"a":"b"}', 'x');
-- name: json_array_length
SELECT json_array_length();
-- name: json_array_length_2
SELECT json_array_length(NULL);
-- name: json_array_length_3
SELECT json_array_length(named_struct('a', 1));
-- name: json_object_keys
SELECT json_object_keys();
-- name: json_object_keys_2
SELECT json_object_keys(NULL);
-- name: json_object_keys_3
SELECT json_object_keys('x');
-- name: map
SELECT map();
-- name: map_2
SELECT map(1.0, '2', 3.0, '4', 1);
-- name: map_3
SELECT map(named_struct('a', 1), '2', 3.0, '4');
-- name: map_4
SELECT map(1.0, NULL, 3.0, '4');
-- name: map_5
SELECT map(1.0, true, 3.0, '4');
-- name: map_6
SELECT map(1.0, '2', INTERVAL '1' DAY, '4');
-- name: map_7
SELECT map(1.0, '2', 3.0, NULL);
-- name: map_8
SELECT map(1.0, '2', 3.0, CAST(NULL AS INT));
-- name: map_keys
SELECT map_keys();
-- name: map_keys_2
SELECT map_keys(NULL);
-- name: map_keys_3
SELECT map_keys(-1);
-- name: map_values
SELECT map_values();
-- name: map_values_2
SELECT map_values(NULL);
-- name: map_values_3
SELECT map_values(1);
-- name: map_entries
SELECT map_entries();
-- name: map_entries_2
SELECT map_entries(NULL);
-- name: map_entries_3
SELECT map_entries(CAST(NULL AS INT));
-- name: map_contains_key
SELECT map_contains_key();
-- name: map_contains_key_2
SELECT map_contains_key(map(1, 'a', 2, 'b'), 1, 1);
-- name: map_contains_key_3
SELECT map_contains_key(DATE'2024-02-29', 1);
-- name: map_contains_key_4
SELECT map_contains_key(map(1, 'a', 2, 'b'), NULL);
-- name: map_contains_key_5
SELECT map_contains_key(map(1, 'a', 2, 'b'), -1);
-- name: map_from_arrays
SELECT map_from_arrays();
-- name: map_from_arrays_2
SELECT map_from_arrays(array(1.0, 3.0), array('2', '4'), 1);
-- name: map_from_arrays_3
SELECT map_from_arrays(true, array('2', '4'));
-- name: map_from_arrays_4
SELECT map_from_arrays(array(1.0, 3.0), NULL);
-- name: map_from_arrays_5
SELECT map_from_arrays(array(1.0, 3.0), 1);
-- name: map_from_entries
SELECT map_from_entries();
-- name: map_from_entries_2
SELECT map_from_entries(NULL);
-- name: map_from_entries_3
SELECT map_from_entries(1);
-- name: map_concat
SELECT map_concat();
-- name: map_concat_2
SELECT map_concat(map(1, 'a', 2, 'b'), map(3, 'c'), 1);
-- name: map_concat_3
SELECT map_concat(2.5D, map(3, 'c'));
-- name: map_concat_4
SELECT map_concat(map(1, 'a', 2, 'b'), NULL);
-- name: map_concat_5
SELECT map_concat(map(1, 'a', 2, 'b'), map('a', 1));
-- name: str_to_map
SELECT str_to_map();
-- name: str_to_map_2
SELECT str_to_map('a:1,b:2,c:3', ',', ':', 1);
-- name: str_to_map_3
SELECT str_to_map(2.5D, ',', ':');
-- name: str_to_map_4
SELECT str_to_map('a:1,b:2,c:3', NULL, ':');
-- name: str_to_map_5
SELECT str_to_map('a:1,b:2,c:3', map('a', 1), ':');
-- name: str_to_map_6
SELECT str_to_map('a:1,b:2,c:3', ',', 1);
-- name: named_struct
SELECT named_struct('a', 1, 'b', 2, 'c', 3);
-- name: named_struct_2
SELECT named_struct('a', 1, 'b', 2, 'c');
-- name: named_struct_3
SELECT named_struct(NULL, 1, 'b', 2, 'c', 3);
-- name: named_struct_4
SELECT named_struct(array(1, 2), 1, 'b', 2, 'c', 3);
-- name: named_struct_5
SELECT named_struct('a', '', 'b', 2, 'c', 3);
-- name: named_struct_6
SELECT named_struct('a', 1, NULL, 2, 'c', 3);
-- name: named_struct_7
SELECT named_struct('a', 1, named_struct('a', 1), 2, 'c', 3);
-- name: named_struct_8
SELECT named_struct('a', 1, 'b', array(1, 2), 'c', 3);
-- name: named_struct_9
SELECT named_struct('a', 1, 'b', 2, NULL, 3);
-- name: named_struct_10
SELECT named_struct('a', 1, 'b', 2, X'61', 3);
-- name: named_struct_11
SELECT named_struct('a', 1, 'b', 2, 'c', INTERVAL '1' DAY);
-- name: named_struct_12
SELECT named_struct('a', 1).a;
-- name: named_struct_13
SELECT named_struct('a').a;
-- name: named_struct_14
SELECT named_struct(NULL, 1).a;
-- name: named_struct_15
SELECT named_struct('x', 1).a;
-- name: named_struct_16
SELECT named_struct('a', named_struct('a', 1)).a;
-- name: array
SELECT array(named_struct('a', 1)).a;
-- name: array_2
SELECT array(named_struct('a', 1), 1).a;
-- name: array_3
SELECT array(true).a;
-- name: struct
SELECT struct(1, 2, 3);
-- name: struct_2
SELECT struct(1, 2);
-- name: struct_3
SELECT struct(NULL, 2, 3);
