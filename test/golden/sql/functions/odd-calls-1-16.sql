-- Calls with odd arguments.
-- name: try_variant_get
SELECT try_variant_get(parse_json('{"a": "x"}'), map('a', 1), 'int');
-- name: try_variant_get_2
SELECT try_variant_get(parse_json('{"a": "x"}'), '$.a', 'x');
-- name: parse_json
SELECT parse_json('{"a": 1}');
-- name: parse_json_2
SELECT parse_json('{"a": 1}', 1);
-- name: parse_json_3
SELECT parse_json(X'61');
-- name: try_parse_json
SELECT try_parse_json('{"a": ');
-- name: try_parse_json_2
SELECT try_parse_json('{"a": ', 1);
-- name: try_parse_json_3
SELECT try_parse_json(-1);
-- name: is_variant_null
SELECT is_variant_null(parse_json('null'));
-- name: is_variant_null_2
SELECT is_variant_null(parse_json('null'), 1);
-- name: is_variant_null_3
SELECT is_variant_null(1.5);
-- name: is_valid_variant
SELECT is_valid_variant(parse_json('1'));
-- name: is_valid_variant_2
SELECT is_valid_variant(parse_json('1'), 1);
-- name: is_valid_variant_3
SELECT is_valid_variant(X'61');
-- name: schema_of_variant
SELECT schema_of_variant(parse_json('{"a": 1}'));
-- name: schema_of_variant_2
SELECT schema_of_variant(parse_json('{"a": 1}'), 1);
-- name: schema_of_variant_3
SELECT schema_of_variant(named_struct('a', 1));
-- name: to_variant_object
SELECT to_variant_object(named_struct('a', 1));
-- name: to_variant_object_2
SELECT to_variant_object(named_struct('a', 1), 1);
-- name: to_variant_object_3
SELECT to_variant_object(TIMESTAMP'2024-02-29 12:00:00');
-- name: variant_set
SELECT variant_set(parse_json('{"a": 1}'), '$.b', 2);
-- name: variant_set_2
SELECT variant_set(parse_json('{"a": 1}'), '$.b');
-- name: variant_set_3
SELECT variant_set(NULL, '$.b', 2);
-- name: variant_set_4
SELECT variant_set(1.5, '$.b', 2);
-- name: variant_set_5
SELECT variant_set(parse_json('{"a": 1}'), INTERVAL '1' DAY, 2);
-- name: variant_set_6
SELECT variant_set(parse_json('{"a": 1}'), '$.b', NULL);
-- name: variant_set_7
SELECT variant_set(parse_json('{"a": 1}'), '$.b', 1);
-- name: variant_insert
SELECT variant_insert();
-- name: variant_insert_2
SELECT variant_insert(parse_json('[1, 3]'), '$[1]', 2, 1);
-- name: variant_insert_3
SELECT variant_insert('x', '$[1]', 2);
-- name: variant_insert_4
SELECT variant_insert(parse_json('[1, 3]'), NULL, 2);
-- name: variant_insert_5
SELECT variant_insert(parse_json('[1, 3]'), INTERVAL '1' DAY, 2);
-- name: variant_insert_6
SELECT variant_insert(parse_json('[1, 3]'), '$[1]', CAST(NULL AS STRING));
-- name: variant_array_append
SELECT variant_array_append(parse_json('[1]'), '$', 2);
-- name: variant_array_append_2
SELECT variant_array_append(parse_json('[1]'), '$');
-- name: variant_array_append_3
SELECT variant_array_append(NULL, '$', 2);
-- name: variant_array_append_4
SELECT variant_array_append(1.5, '$', 2);
-- name: variant_array_append_5
SELECT variant_array_append(parse_json('[1]'), CAST(NULL AS INT), 2);
-- name: variant_array_append_6
SELECT variant_array_append(parse_json('[1]'), '$', NULL);
-- name: variant_array_append_7
SELECT variant_array_append(parse_json('[1]'), '$', TIMESTAMP'2024-02-29 12:00:00');
-- name: variant_delete
SELECT variant_delete();
-- name: variant_delete_2
SELECT variant_delete(parse_json('{"a": 1, "b": 2}'), '$.a', 1);
-- name: variant_delete_3
SELECT variant_delete(true, '$.a');
-- name: variant_delete_4
SELECT variant_delete(parse_json('{"a": 1, "b": 2}'), NULL);
-- name: variant_delete_5
SELECT variant_delete(parse_json('{"a": 1, "b": 2}'), 1);
-- name: variant_strip_nulls
SELECT variant_strip_nulls();
-- name: variant_strip_nulls_2
SELECT variant_strip_nulls(NULL);
-- name: variant_strip_nulls_3
SELECT variant_strip_nulls(2.5D);
-- name: cast
SELECT CAST(parse_json('1') AS INT, 1);
-- name: cast_2
SELECT CAST('x');
-- name: schema_of_variant_agg
SELECT schema_of_variant_agg() FROM VALUES ('1'), ('2.5') AS t(j);
-- name: schema_of_variant_agg_2
SELECT schema_of_variant_agg(NULL) FROM VALUES ('1'), ('2.5') AS t(j);
-- name: schema_of_variant_agg_3
SELECT schema_of_variant_agg(array(1, 2)) FROM VALUES ('1'), ('2.5') AS t(j);
-- name: vector_sum
SELECT vector_sum();
-- name: vector_sum_2
SELECT vector_sum(NULL);
-- name: vector_sum_3
SELECT vector_sum(true);
-- name: vector_avg
SELECT vector_avg();
-- name: vector_avg_2
SELECT vector_avg(NULL);
-- name: vector_avg_3
SELECT vector_avg('');
-- name: vector_norm
SELECT vector_norm();
-- name: vector_norm_2
SELECT vector_norm(array(3.0F, 4.0F), 2.0F, 1);
-- name: vector_norm_3
SELECT vector_norm(INTERVAL '1' DAY, 2.0F);
-- name: vector_norm_4
SELECT vector_norm(array(3.0F, 4.0F), NULL);
-- name: vector_norm_5
SELECT vector_norm(array(3.0F, 4.0F), CAST(NULL AS STRING));
-- name: vector_normalize
SELECT vector_normalize();
-- name: vector_normalize_2
SELECT vector_normalize(array(3.0F, 4.0F), 2.0F, 1);
-- name: vector_normalize_3
SELECT vector_normalize(2.5D, 2.0F);
-- name: vector_normalize_4
SELECT vector_normalize(array(3.0F, 4.0F), NULL);
-- name: vector_normalize_5
SELECT vector_normalize(array(3.0F, 4.0F), 'x');
-- name: from_xml
SELECT from_xml();
