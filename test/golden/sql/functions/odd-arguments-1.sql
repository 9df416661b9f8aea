-- Functions of odd arguments: nulls, extremes, other types, wrong numbers of them.

-- name: approx_percentile_1
SELECT approx_percentile(CAST(NULL AS INT), CAST(NULL AS INT)) FROM range(4);

-- name: approx_percentile_2
SELECT approx_percentile(CAST(id AS STRING), CAST(id AS STRING)) FROM range(4);

-- name: approx_percentile_3
SELECT approx_percentile();

-- name: array_append_1
SELECT array_append('', 1e308);

-- name: array_append_2
SELECT array_append('1', 1.5);

-- name: array_append_3
SELECT array_append();

-- name: array_compact_1
SELECT array_compact(-1);

-- name: array_compact_2
SELECT array_compact(1e308);

-- name: array_compact_3
SELECT array_compact();

-- name: array_distinct_1
SELECT array_distinct('');

-- name: array_distinct_2
SELECT array_distinct(-1);

-- name: array_distinct_3
SELECT array_distinct();

-- name: array_except_1
SELECT array_except(0, array(1, NULL, 3));

-- name: array_except_2
SELECT array_except(12345678901234567890.12BD, '日本é');

-- name: array_except_3
SELECT array_except();

-- name: array_intersect_1
SELECT array_intersect('1', ' 7 ');

-- name: array_intersect_2
SELECT array_intersect('日本é', '日本é');

-- name: array_intersect_3
SELECT array_intersect();

-- name: array_min_1
SELECT array_min(' 7 ');

-- name: array_min_2
SELECT array_min(9223372036854775807);

-- name: array_min_3
SELECT array_min();

-- name: array_position_1
SELECT array_position(9223372036854775807, '2024-02-29');

-- name: array_position_2
SELECT array_position(CAST('NaN' AS DOUBLE), true);

-- name: array_position_3
SELECT array_position();

-- name: array_prepend_1
SELECT array_prepend('2024-02-29', 1.5);

-- name: array_prepend_2
SELECT array_prepend(named_struct('x', 1), 0);

-- name: array_prepend_3
SELECT array_prepend();

-- name: array_remove_1
SELECT array_remove('', 2147483647);

-- name: array_remove_2
SELECT array_remove(-0.5D, 12345678901234567890.12BD);

-- name: array_remove_3
SELECT array_remove();

-- name: array_repeat_1
SELECT array_repeat(NULL, NULL);

-- name: array_repeat_2
SELECT array_repeat(TIMESTAMP'2024-02-29 12:34:56.789', -1);

-- name: array_repeat_3
SELECT array_repeat();

-- name: array_union_1
SELECT array_union(2147483647, ' 7 ');

-- name: array_union_2
SELECT array_union(X'C3A9', array('b', 'a'));

-- name: array_union_3
SELECT array_union();

-- name: arrays_overlap_1
SELECT arrays_overlap('abc', CAST('NaN' AS DOUBLE));

-- name: arrays_overlap_2
SELECT arrays_overlap(9223372036854775807, true);

-- name: arrays_overlap_3
SELECT arrays_overlap();

-- name: arrays_zip_1
SELECT arrays_zip(-1, 1.5);

-- name: arrays_zip_2
SELECT arrays_zip(1e308, 2147483647);

-- name: arrays_zip_3
SELECT arrays_zip();

-- name: bigint_1
SELECT bigint(INTERVAL '1' DAY);

-- name: bigint_2
SELECT bigint(NULL);

-- name: bigint_3
SELECT bigint();

-- name: binary_1
SELECT binary(-0.5D);

-- name: binary_2
SELECT binary(1.5);

-- name: binary_3
SELECT binary();

-- name: bit_or_1
SELECT bit_or(-0.5D);

-- name: bit_or_2
SELECT bit_or(CAST(NULL AS INT)) FROM range(4);

-- name: bit_or_3
SELECT bit_or();

-- name: bit_xor_1
SELECT bit_xor(2147483647);

-- name: bit_xor_2
SELECT bit_xor(CAST(NULL AS INT)) FROM range(4);

-- name: bit_xor_3
SELECT bit_xor();

-- name: boolean_1
SELECT boolean(' 7 ');

-- name: boolean_2
SELECT boolean('abc');

-- name: boolean_3
SELECT boolean();

-- name: cardinality_1
SELECT cardinality(12345678901234567890.12BD);

-- name: cardinality_2
SELECT cardinality(NULL);

-- name: cardinality_3
SELECT cardinality();

-- name: char_length_1
SELECT char_length('1');

-- name: char_length_2
SELECT char_length(CAST(5 AS TINYINT));

-- name: char_length_3
SELECT char_length();

-- name: character_length_1
SELECT character_length(-0.5D);

-- name: character_length_2
SELECT character_length(1e308);

-- name: character_length_3
SELECT character_length();

-- name: flatten_1
SELECT flatten();

-- name: get_1
SELECT get(' 7 ', true);

-- name: get_2
SELECT get(TIMESTAMP'2024-02-29 12:34:56.789', array('b', 'a'));

-- name: get_3
SELECT get();

-- name: getbit_1
SELECT getbit(CAST('NaN' AS DOUBLE), CAST(5 AS TINYINT));

-- name: getbit_2
SELECT getbit(INTERVAL '1' DAY, 2147483647);

-- name: getbit_3
SELECT getbit();

-- name: ifnull_1
SELECT ifnull(' 7 ', -1);

-- name: ifnull_2
SELECT ifnull(-1, 'abc');

-- name: ifnull_3
SELECT ifnull();

-- name: int_1
SELECT int('');

-- name: int_2
SELECT int(2147483647);
