SET spark.sql.ansi.enabled = false;
-- name: bitwise_boolean
SELECT true | 2;
-- name: bitwise_struct
SELECT struct(1) ^ map(1, 2);
-- name: bitwise_double
SELECT 5L & 2.0D;
-- name: bitwise_text
SELECT '6' & 3, NULL | 4, NULL & NULL;
-- name: bitwise_text_null
SELECT NULL | 'a';
-- name: not_text
SELECT ~ '5';
-- name: shift_boolean
SELECT shiftleft(false, 1);
-- name: shift_operator
SELECT map(1, 2) >> 1;
-- name: and_decimals
SELECT NOT (1 = 1 AND 2 > 1.5);
-- name: lambda_of_no_array
SELECT transform(5, x -> x + 1);
-- name: lambda_of_null_text
SELECT exists(CAST(NULL AS STRING), e -> e > 1);
-- name: lambda_of_no_map
SELECT transform_values(array(1), (k, v) -> v);
-- name: zip_of_no_array
SELECT zip_with(array(1), 'b', (a, b) -> a);
-- name: fold_of_no_array
SELECT reduce(12, 0, (s, x) -> s + x);
-- name: constant_lambda
SELECT transform(array(1, 2), 'k'), filter(array(1, 2), true), exists(array(1), false), forall(array(1), NULL);
-- name: constant_lambda_of_map
SELECT map_filter(map('a', 1), false), transform_values(map('a', 1), 7), map_zip_with(map('a', 1), map('b', 2), 'z');
-- name: constant_fold
SELECT aggregate(array(5, 6), 10, 3);
-- name: constant_lambda_type
SELECT filter(array(1, 2), 'yes');
-- name: lambda_result_type
SELECT forall(array(1, 2), x -> x * 2);
-- name: fold_result_type
SELECT aggregate(array(1, 2), 0, (s, x) -> s + x + 0.5D);
-- name: comparison_type
SELECT array_sort(array(3, 1), (a, b) -> 'less');
-- name: keys_of_maps
SELECT transform_keys(map('a', 1), (k, v) -> map(k, v));
-- name: fold_count
SELECT reduce(array(1), 0);
-- name: fold_count_five
SELECT aggregate(array(1), 0, (s, x) -> s, s -> s, 9);
-- name: sort_count
SELECT array_sort(array(1), (a, b) -> 0, 1);
-- name: lambda_to_scalar
SELECT sqrt(x -> x);
-- name: lambda_to_aggregate
SELECT max(x -> x) FROM VALUES (1) AS t(c);
-- name: lambda_to_too_many
SELECT sqrt(4, x -> x);
-- name: sort_default_type
SELECT array_sort('cab');
-- name: array_of_two_types
SELECT array(2, map('k', 2));
-- name: map_key_types
SELECT map(1, 'a', array(2), 'b');
-- name: map_value_types
SELECT map('a', 1, 'b', DATE'2020-01-01');
-- name: struct_names
SELECT named_struct(7, 'x');
-- name: struct_names_of_columns
SELECT named_struct(n, 1) FROM VALUES ('a') AS t(n);
-- name: append_other
SELECT array_append(array(1, 2), 'three');
-- name: prepend_null
SELECT array_prepend(NULL, 1);
-- name: union_of_two_types
SELECT array_union(array('a'), array(1.5));
-- name: overlap_of_two_types
SELECT arrays_overlap(array(true), array(1));
-- name: join_number
SELECT array_join(array('a', 'b'), 0);
-- name: join_nulls
SELECT array_join(array('a', NULL), NULL), array_join(array('a', NULL), ',', NULL);
-- name: flatten_number
SELECT flatten(3);
-- name: entries_of_null
SELECT map_from_entries(NULL);
-- name: concat_maps_and_text
SELECT map_concat(map(1, 2), 'x');
-- name: key_of_other_type
SELECT map_contains_key(map('a', 1), 5);
-- name: element_of_other_type
SELECT element_at(map(1, 'a'), 'b');
-- name: try_element_of_no_map
SELECT try_element_at('abc', 1);
-- name: keys_and_values
SELECT map_from_arrays(array(1, 2), array('a'));
-- name: hash_of_map
SELECT hash(map(1, 2));
-- name: xxhash_of_map
SELECT xxhash64(1, array(map(1, 2)));
-- name: bit_and_text
SELECT bit_and('5') FROM VALUES (1) AS t(c);
-- name: bit_count_text
SELECT bit_count('7');
-- name: bitmap_text
SELECT bitmap_or_agg('7') FROM VALUES (1) AS t(c);
-- name: bitmap_null
SELECT hex(substring(bitmap_and_agg(NULL), 1, 2)) AS b FROM VALUES (1) AS t(c);
-- name: first_flag
SELECT first(c, 'yes') FROM VALUES (1) AS t(c);
-- name: last_flag
SELECT last_value(c, 1) FROM VALUES (1) AS t(c);
-- name: any_value_flag
SELECT any_value(c, NULL) FROM VALUES (1) AS t(c);
-- name: nth_value_flag
SELECT k, nth_value(c, 1, true) OVER (ORDER BY k) AS v FROM VALUES (1, NULL), (2, 'b') AS t(k, c) ORDER BY k;
-- name: ceil_of_date
SELECT ceil(DATE'2020-01-01');
