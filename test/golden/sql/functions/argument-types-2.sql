-- name: floor_scale_null
SELECT floor(2.5, NULL);
-- name: ceil_scale_text
SELECT ceiling(2.5, '1');
-- name: ceil_scale_column
SELECT ceil(x, s) FROM VALUES (2.5, 1) AS t(x, s);
-- name: soundex_number
SELECT soundex(12);
-- name: str_to_map_number
SELECT str_to_map(12, ',', ':');
-- name: mask_number
SELECT mask('abc', 1);
-- name: collation_number
SELECT collation(1);
-- name: timestamp_of_text
SELECT timestamp_seconds('1');
-- name: timestamp_of_text_millis
SELECT timestamp_millis('1');
-- name: unix_seconds_of_text
SELECT unix_seconds('2020-01-01');
-- name: unix_micros_of_date
SELECT unix_micros(DATE'2020-01-01');
-- name: unix_seconds_of_ntz
SELECT unix_seconds(TIMESTAMP_NTZ'2020-01-01 00:00:00'), unix_millis(NULL);
-- name: unix_timestamp_of_number
SELECT unix_timestamp(1.5);
-- name: unix_timestamp_format_number
SELECT to_unix_timestamp('2020', 2020);
-- name: sort_direction_text
SELECT sort_array(array(1, 2), 'false');
-- name: sort_direction_column
SELECT sort_array(a, d) FROM VALUES (array(1, 2), false) AS t(a, d);
-- name: number_format_type
SELECT to_number('12', array('99'));
-- name: binary_format
SELECT to_binary('abc', 'base99');
-- name: binary_format_column
SELECT to_binary(s, f) FROM VALUES ('abc', 'hex') AS t(s, f);
-- name: binary_formats
SELECT to_binary('616263', 'HEX'), to_binary('abc', 'UTF8'), to_binary('YWJj', 'Base64'), to_binary('616263', NULL), try_to_binary('!', 'base64');
-- name: parse_url_number
SELECT try_parse_url(12, 'HOST');
-- name: variant_path_number
SELECT variant_set(parse_json('{}'), 1, 2);
-- name: variant_flag_text
SELECT variant_set(parse_json('{}'), '$.a', 2, 'true');
-- name: variant_delete_number
SELECT variant_delete(parse_json('{}'), 3.5);
-- name: vector_degree
SELECT vector_norm(array(3.0F, 4.0F), 2);
-- name: make_interval_type
SELECT try_make_interval(1, map());
-- name: aes_type
SELECT try_aes_decrypt(1.5D, '0000111122223333');
-- name: extract_field_column
SELECT date_part(f, DATE'2020-02-03') FROM VALUES ('year') AS t(f);
-- name: extract_field_number
SELECT datepart(5, DATE'2020-02-03');
-- name: cast_as_call
SELECT cast(1);
-- name: cast_as_call_two
SELECT cast(1, 'int');
-- name: extract_as_call
SELECT extract(1);
-- name: trim_as_call
SELECT trim();
-- name: substring_as_call
SELECT substring();
-- name: position_as_call
SELECT position();
-- name: overlay_as_call
SELECT overlay();
-- name: to_date_of_number
SELECT to_date(20);
-- name: to_date_of_boolean
SELECT to_date(true);
-- name: to_timestamp_of_number
SELECT to_timestamp(20), to_timestamp_ltz(1.5), try_to_timestamp(7L);
-- name: to_timestamp_ntz_of_number
SELECT to_timestamp_ntz(20);
-- name: to_timestamp_of_array
SELECT to_timestamp_ntz(array(1));
-- name: json_tuple_number
SELECT json_tuple('{"a": 1}', 1);
-- name: json_tuple_null
SELECT json_tuple('{"a": 1}', 'a', NULL);
-- name: reverse_binary
SELECT reverse(X'0102FF'), reverse(b) AS c FROM VALUES (X'0A0B'), (NULL) AS t(b);
-- name: sentences_null
SELECT sentences('One two. Three!', NULL), sentences(s, l, NULL) AS w FROM VALUES ('One two.', NULL), (NULL, 'en') AS t(s, l);
-- name: try_add_date
SELECT try_add(DATE'2020-01-01', 1), try_subtract(DATE'2020-01-01', 1);
-- name: get_nullable
SELECT get(array(1, 2), 1), get(array(1, 2), 1L), get(array(1, 2), 1.0);
-- name: assert_number
SELECT assert_true(5);
-- name: kll_of_text
SELECT kll_sketch_get_rank_double('abc', 3.0D);
-- name: tuple_mode
SELECT tuple_intersection_agg_integer(s, true) FROM VALUES (X'00') AS t(s);
-- name: width_bucket_types
SELECT width_bucket(1, 2, array(3), 4);
-- name: version
SELECT version();
-- name: div_text
SELECT '7' div 2, 7Y div 2S, 7.5 div 2, NULL div 2;
-- name: div_double
SELECT 7.5D div 2;
-- name: divide_boolean
SELECT true / false;
-- name: ordinal_fourth
SELECT regexp_replace('a', 'b', 'c', array(1));
-- name: ordinal_fifth
SELECT make_date(1, 2, map());
