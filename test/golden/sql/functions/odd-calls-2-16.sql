-- Calls with odd arguments.
-- name: parse_json
SELECT parse_json();
-- name: parse_json_2
SELECT parse_json(NULL);
-- name: parse_json_3
SELECT parse_json(INTERVAL '1' DAY);
-- name: try_parse_json
SELECT try_parse_json();
-- name: try_parse_json_2
SELECT try_parse_json(NULL);
-- name: try_parse_json_3
SELECT try_parse_json(1);
-- name: is_variant_null
SELECT is_variant_null();
-- name: is_variant_null_2
SELECT is_variant_null(NULL);
-- name: is_variant_null_3
SELECT is_variant_null('x');
-- name: is_valid_variant
SELECT is_valid_variant();
-- name: is_valid_variant_2
SELECT is_valid_variant(NULL);
-- name: is_valid_variant_3
SELECT is_valid_variant(CAST(NULL AS INT));
-- name: schema_of_variant
SELECT schema_of_variant();
-- name: schema_of_variant_2
SELECT schema_of_variant(NULL);
-- name: schema_of_variant_3
SELECT schema_of_variant(1.5);
-- name: to_variant_object
SELECT to_variant_object();
-- name: to_variant_object_2
SELECT to_variant_object(NULL);
-- name: to_variant_object_3
SELECT to_variant_object('');
-- name: variant_set
SELECT variant_set();
-- name: variant_set_2
SELECT variant_set(parse_json('{"a": 1}'), '$.b', 2, 1);
-- name: variant_set_3
SELECT variant_set(CAST(NULL AS INT), '$.b', 2);
-- name: variant_set_4
SELECT variant_set(parse_json('{"a": 1}'), NULL, 2);
-- name: variant_set_5
SELECT variant_set(parse_json('{"a": 1}'), 2.5D, 2);
-- name: variant_set_6
SELECT variant_set(parse_json('{"a": 1}'), '$.b', array(1, 2));
-- name: variant_insert
SELECT variant_insert(parse_json('[1, 3]'), '$[1]', 2);
-- name: variant_insert_2
SELECT variant_insert(parse_json('[1, 3]'), '$[1]');
-- name: variant_insert_3
SELECT variant_insert(NULL, '$[1]', 2);
-- name: variant_insert_4
SELECT variant_insert(1.5, '$[1]', 2);
-- name: variant_insert_5
SELECT variant_insert(parse_json('[1, 3]'), CAST(NULL AS STRING), 2);
-- name: variant_insert_6
SELECT variant_insert(parse_json('[1, 3]'), '$[1]', NULL);
-- name: variant_insert_7
SELECT variant_insert(parse_json('[1, 3]'), '$[1]', array(1, 2));
-- name: variant_array_append
SELECT variant_array_append();
-- name: variant_array_append_2
SELECT variant_array_append(parse_json('[1]'), '$', 2, 1);
-- name: variant_array_append_3
SELECT variant_array_append(1, '$', 2);
-- name: variant_array_append_4
SELECT variant_array_append(parse_json('[1]'), NULL, 2);
-- name: variant_array_append_5
SELECT variant_array_append(parse_json('[1]'), named_struct('a', 1), 2);
-- name: variant_array_append_6
SELECT variant_array_append(parse_json('[1]'), '$', named_struct('a', 1));
-- name: variant_delete
SELECT variant_delete(parse_json('{"a": 1, "b": 2}'), '$.a');
-- name: variant_delete_2
SELECT variant_delete(parse_json('{"a": 1, "b": 2}'));
-- name: variant_delete_3
SELECT variant_delete(NULL, '$.a');
-- name: variant_delete_4
SELECT variant_delete(CAST(NULL AS STRING), '$.a');
-- name: variant_delete_5
SELECT variant_delete(parse_json('{"a": 1, "b": 2}'), DATE'2024-02-29');
-- name: variant_strip_nulls
SELECT variant_strip_nulls(parse_json('{"a": null}'));
-- name: variant_strip_nulls_2
SELECT variant_strip_nulls(parse_json('{"a": null}'), 1);
-- name: variant_strip_nulls_3
SELECT variant_strip_nulls(true);
-- name: cast
SELECT CAST(parse_json('1') AS INT);
-- name: cast_2
SELECT CAST(CAST(NULL AS INT));
-- name: schema_of_variant_agg
SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('1'), ('2.5') AS t(j);
-- name: schema_of_variant_agg_2
SELECT schema_of_variant_agg(parse_json(j), 1) FROM VALUES ('1'), ('2.5') AS t(j);
-- name: schema_of_variant_agg_3
SELECT schema_of_variant_agg('x') FROM VALUES ('1'), ('2.5') AS t(j);
-- name: vector_sum
SELECT vector_sum(array(1.0F, 2.0F));
-- name: vector_sum_2
SELECT vector_sum(array(1.0F, 2.0F), 1);
-- name: vector_sum_3
SELECT vector_sum(DATE'2024-02-29');
-- name: vector_avg
SELECT vector_avg(array(1.0F, 2.0F));
-- name: vector_avg_2
SELECT vector_avg(array(1.0F, 2.0F), 1);
-- name: vector_avg_3
SELECT vector_avg('x');
-- name: vector_norm
SELECT vector_norm(array(3.0F, 4.0F), 2.0F);
-- name: vector_norm_2
SELECT vector_norm(array(3.0F, 4.0F));
-- name: vector_norm_3
SELECT vector_norm(NULL, 2.0F);
-- name: vector_norm_4
SELECT vector_norm(1, 2.0F);
-- name: vector_norm_5
SELECT vector_norm(array(3.0F, 4.0F), X'61');
-- name: vector_normalize
SELECT vector_normalize(array(3.0F, 4.0F), 2.0F);
-- name: vector_normalize_2
SELECT vector_normalize(array(3.0F, 4.0F));
-- name: vector_normalize_3
SELECT vector_normalize(NULL, 2.0F);
-- name: vector_normalize_4
SELECT vector_normalize(-1, 2.0F);
-- name: vector_normalize_5
SELECT vector_normalize(array(3.0F, 4.0F), true);
-- name: from_xml
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', 'a INT, b DOUBLE');
-- name: from_xml_2
SELECT from_xml('<p><a>1</a><b>0.8</b></p>');
-- name: from_xml_3
SELECT from_xml(NULL, 'a INT, b DOUBLE');
-- name: from_xml_4
SELECT from_xml(DATE'2024-02-29', 'a INT, b DOUBLE');
