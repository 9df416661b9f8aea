-- Functions of odd arguments: nulls, extremes, other types, wrong numbers of them.

-- name: stddev_samp_1
SELECT stddev_samp();

-- name: str_to_map_1
SELECT str_to_map(NULL);

-- name: str_to_map_2
SELECT str_to_map(NULL, NULL, NULL);

-- name: str_to_map_3
SELECT str_to_map();

-- name: timestamp_1
SELECT timestamp('2024-02-29');

-- name: timestamp_2
SELECT timestamp('日本é');

-- name: timestamp_3
SELECT timestamp();

-- name: to_char_1
SELECT to_char(NULL, NULL);

-- name: to_char_2
SELECT to_char(array(1, NULL, 3), '2024-02-29');

-- name: to_char_3
SELECT to_char();

-- name: to_varchar_1
SELECT to_varchar(INTERVAL '1' DAY, INTERVAL '1' DAY);

-- name: to_varchar_2
SELECT to_varchar(INTERVAL '1' DAY, array(1, NULL, 3));

-- name: to_varchar_3
SELECT to_varchar();

-- name: to_variant_object_1
SELECT to_variant_object(1.5);

-- name: to_variant_object_2
SELECT to_variant_object(NULL);

-- name: to_variant_object_3
SELECT to_variant_object();

-- name: try_aes_decrypt_1
SELECT try_aes_decrypt(NULL, NULL);

-- name: try_aes_decrypt_2
SELECT try_aes_decrypt(NULL, NULL, NULL, NULL, NULL);

-- name: try_aes_decrypt_3
SELECT try_aes_decrypt();

-- name: try_element_at_1
SELECT try_element_at();

-- name: try_make_interval_1
SELECT try_make_interval(' 7 ');

-- name: try_make_interval_2
SELECT try_make_interval(NULL);

-- name: try_make_timestamp_ltz_1
SELECT try_make_timestamp_ltz('1', 12345678901234567890.12BD, INTERVAL '1' DAY, -0.5D, '', '日本é');

-- name: try_make_timestamp_ltz_2
SELECT try_make_timestamp_ltz('日本é', X'C3A9', 'abc', NULL, '2024-02-29', 'abc', '');

-- name: try_make_timestamp_ntz_1
SELECT try_make_timestamp_ntz('2024-02-29', TIMESTAMP'2024-02-29 12:34:56.789', CAST('NaN' AS DOUBLE), 1, array('b', 'a'), map('a', 1));

-- name: try_make_timestamp_ntz_2
SELECT try_make_timestamp_ntz(NULL, NULL, NULL, NULL, NULL, NULL);

-- name: try_parse_json_1
SELECT try_parse_json(0);

-- name: try_parse_json_2
SELECT try_parse_json(NULL);

-- name: try_parse_json_3
SELECT try_parse_json();

-- name: try_parse_url_1
SELECT try_parse_url(NULL, NULL);

-- name: try_parse_url_2
SELECT try_parse_url(NULL, NULL, NULL);

-- name: try_to_number_1
SELECT try_to_number();

-- name: try_validate_utf8_1
SELECT try_validate_utf8(9223372036854775807);

-- name: try_validate_utf8_2
SELECT try_validate_utf8(CAST(5 AS TINYINT));

-- name: try_validate_utf8_3
SELECT try_validate_utf8();

-- name: try_variant_array_append_1
SELECT try_variant_array_append('abc', map('a', 1), 1e308);

-- name: try_variant_array_append_2
SELECT try_variant_array_append('日本é', 1.5, DATE'2024-02-29');

-- name: try_variant_array_append_3
SELECT try_variant_array_append();

-- name: try_variant_get_1
SELECT try_variant_get(' 7 ', ' 7 ', named_struct('x', 1));

-- name: try_variant_get_2
SELECT try_variant_get('', 12345678901234567890.12BD, CAST('NaN' AS DOUBLE));

-- name: try_variant_get_3
SELECT try_variant_get();

-- name: try_variant_insert_1
SELECT try_variant_insert(1e308, CAST(5 AS TINYINT), '日本é');

-- name: try_variant_insert_2
SELECT try_variant_insert(2147483647, CAST(5 AS TINYINT), 2147483647);

-- name: try_variant_insert_3
SELECT try_variant_insert();

-- name: try_variant_set_1
SELECT try_variant_set('', X'C3A9', 'abc', -0.5D);

-- name: try_variant_set_2
SELECT try_variant_set(-0.5D, 'abc', CAST(5 AS TINYINT));

-- name: try_variant_set_3
SELECT try_variant_set(1, 1, 1, 1, 1);

-- name: ucase_1
SELECT ucase('abc');

-- name: ucase_2
SELECT ucase(-0.5D);

-- name: ucase_3
SELECT ucase();

-- name: variance_1
SELECT variance(CAST('NaN' AS DOUBLE));

-- name: variance_2
SELECT variance(CAST(NULL AS INT)) FROM range(4);

-- name: variance_3
SELECT variance();

-- name: variant_strip_nulls_1
SELECT variant_strip_nulls('2024-02-29', INTERVAL '1' DAY);

-- name: variant_strip_nulls_2
SELECT variant_strip_nulls(1.5);

-- name: variant_strip_nulls_3
SELECT variant_strip_nulls(1, 1, 1);

-- name: vector_cosine_similarity_1
SELECT vector_cosine_similarity('abc', true);

-- name: vector_cosine_similarity_2
SELECT vector_cosine_similarity(NULL, -1);

-- name: vector_cosine_similarity_3
SELECT vector_cosine_similarity();

-- name: vector_l2_distance_1
SELECT vector_l2_distance('', CAST(5 AS TINYINT));

-- name: vector_l2_distance_2
SELECT vector_l2_distance(0, 1e308);

-- name: vector_l2_distance_3
SELECT vector_l2_distance();

-- name: vector_norm_1
SELECT vector_norm(1e308, '1');

-- name: vector_norm_2
SELECT vector_norm(NULL, NULL);

-- name: vector_norm_3
SELECT vector_norm();

-- name: vector_normalize_1
SELECT vector_normalize(-0.5D, 1.5);

-- name: vector_normalize_2
SELECT vector_normalize(-1, '1');

-- name: vector_normalize_3
SELECT vector_normalize();

-- name: xpath_float_1
SELECT xpath_float('1', 'abc');

-- name: xpath_float_2
SELECT xpath_float('1', CAST(5 AS TINYINT));

-- name: xpath_float_3
SELECT xpath_float();

-- name: xpath_number_1
SELECT xpath_number('', true);

-- name: xpath_number_2
SELECT xpath_number('2024-02-29', 2147483647);

-- name: xpath_number_3
SELECT xpath_number();

-- name: xpath_short_1
SELECT xpath_short(' 7 ', map('a', 1));

-- name: xpath_short_2
SELECT xpath_short('日本é', '1');

-- name: xpath_short_3
SELECT xpath_short();
