-- Calls with odd arguments.
-- name: json_array_length
SELECT json_array_length('[1,2,3,4]');
-- name: json_array_length_2
SELECT json_array_length('[1,2,3,4]', 1);
-- name: json_array_length_3
SELECT json_array_length(TIMESTAMP'2024-02-29 12:00:00');
-- name: json_object_keys
SELECT json_object_keys('{"key": "value"}');
-- name: json_object_keys_2
SELECT json_object_keys('{"key": "value"}', 1);
-- name: json_object_keys_3
SELECT json_object_keys('');
-- name: map
SELECT map(1.0, '2', 3.0, '4');
-- name: map_2
SELECT map(1.0, '2', 3.0);
-- name: map_3
SELECT map(NULL, '2', 3.0, '4');
-- name: map_4
SELECT map(1.5, '2', 3.0, '4');
-- name: map_5
SELECT map(1.0, 1, 3.0, '4');
-- name: map_6
SELECT map(1.0, '2', NULL, '4');
-- name: map_7
SELECT map(1.0, '2', TIMESTAMP'2024-02-29 12:00:00', '4');
-- name: map_8
SELECT map(1.0, '2', 3.0, true);
-- name: map_keys
SELECT map_keys(map(1, 'a', 2, 'b'));
-- name: map_keys_2
SELECT map_keys(map(1, 'a', 2, 'b'), 1);
-- name: map_keys_3
SELECT map_keys(DATE'2024-02-29');
-- name: map_values
SELECT map_values(map(1, 'a', 2, 'b'));
-- name: map_values_2
SELECT map_values(map(1, 'a', 2, 'b'), 1);
-- name: map_values_3
SELECT map_values(-1);
-- name: map_entries
SELECT map_entries(map(1, 'a', 2, 'b'));
-- name: map_entries_2
SELECT map_entries(map(1, 'a', 2, 'b'), 1);
-- name: map_entries_3
SELECT map_entries(X'61');
-- name: map_contains_key
SELECT map_contains_key(map(1, 'a', 2, 'b'), 1);
-- name: map_contains_key_2
SELECT map_contains_key(map(1, 'a', 2, 'b'));
-- name: map_contains_key_3
SELECT map_contains_key(NULL, 1);
-- name: map_contains_key_4
SELECT map_contains_key(named_struct('a', 1), 1);
-- name: map_contains_key_5
SELECT map_contains_key(map(1, 'a', 2, 'b'), named_struct('a', 1));
-- name: map_from_arrays
SELECT map_from_arrays(array(1.0, 3.0), array('2', '4'));
-- name: map_from_arrays_2
SELECT map_from_arrays(array(1.0, 3.0));
-- name: map_from_arrays_3
SELECT map_from_arrays(NULL, array('2', '4'));
-- name: map_from_arrays_4
SELECT map_from_arrays(1.5, array('2', '4'));
-- name: map_from_arrays_5
SELECT map_from_arrays(array(1.0, 3.0), CAST(NULL AS STRING));
-- name: map_from_entries
SELECT map_from_entries(array(struct(1, 'a'), struct(2, 'b')));
-- name: map_from_entries_2
SELECT map_from_entries(array(struct(1, 'a'), struct(2, 'b')), 1);
-- name: map_from_entries_3
SELECT map_from_entries(named_struct('a', 1));
-- name: map_concat
SELECT map_concat(map(1, 'a', 2, 'b'), map(3, 'c'));
-- name: map_concat_2
SELECT map_concat(map(1, 'a', 2, 'b'));
-- name: map_concat_3
SELECT map_concat(NULL, map(3, 'c'));
-- name: map_concat_4
SELECT map_concat(X'61', map(3, 'c'));
-- name: map_concat_5
SELECT map_concat(map(1, 'a', 2, 'b'), TIMESTAMP'2024-02-29 12:00:00');
-- name: str_to_map
SELECT str_to_map('a:1,b:2,c:3', ',', ':');
-- name: str_to_map_2
SELECT str_to_map('a:1,b:2,c:3', ',');
-- name: str_to_map_3
SELECT str_to_map(NULL, ',', ':');
-- name: str_to_map_4
SELECT str_to_map(true, ',', ':');
-- name: str_to_map_5
SELECT str_to_map('a:1,b:2,c:3', -1, ':');
-- name: str_to_map_6
SELECT str_to_map('a:1,b:2,c:3', ',', NULL);
-- name: str_to_map_7
SELECT str_to_map('a:1,b:2,c:3', ',', -1);
-- name: named_struct
SELECT named_struct();
-- name: named_struct_2
SELECT named_struct('a', 1, 'b', 2, 'c', 3, 1);
-- name: named_struct_3
SELECT named_struct(-1, 1, 'b', 2, 'c', 3);
-- name: named_struct_4
SELECT named_struct('a', NULL, 'b', 2, 'c', 3);
-- name: named_struct_5
SELECT named_struct('a', X'61', 'b', 2, 'c', 3);
-- name: named_struct_6
SELECT named_struct('a', 1, CAST(NULL AS INT), 2, 'c', 3);
-- name: named_struct_7
SELECT named_struct('a', 1, 'b', NULL, 'c', 3);
-- name: named_struct_8
SELECT named_struct('a', 1, 'b', 1.5, 'c', 3);
-- name: named_struct_9
SELECT named_struct('a', 1, 'b', 2, '', 3);
-- name: named_struct_10
SELECT named_struct('a', 1, 'b', 2, 'c', NULL);
-- name: named_struct_11
SELECT named_struct('a', 1, 'b', 2, 'c', X'61');
-- name: named_struct_12
SELECT named_struct().a;
-- name: named_struct_13
SELECT named_struct('a', 1, 1).a;
-- name: named_struct_14
SELECT named_struct(1, 1).a;
-- name: named_struct_15
SELECT named_struct('a', NULL).a;
-- name: named_struct_16
SELECT named_struct('a', CAST(NULL AS INT)).a;
-- name: array
SELECT array().a;
-- name: array_2
SELECT array(NULL).a;
-- name: array_3
SELECT array('x').a;
-- name: struct
SELECT struct();
-- name: struct_2
SELECT struct(1, 2, 3, 1);
-- name: struct_3
SELECT struct(X'61', 2, 3);
