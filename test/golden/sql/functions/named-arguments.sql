-- name: mask
SELECT mask('AbC-1', lowerChar => 'q'), mask(str => 'AbC-1', digitChar => NULL), mask(otherChar => '*', str => 'a b');
-- name: mask_case
SELECT mask('AbC', UPPERCHAR => 'Z');
-- name: mask_missing
SELECT mask(upperChar => 'Y');
-- name: mask_none
SELECT mask();
-- name: mask_twice
SELECT mask('a', str => 'b');
-- name: mask_double
SELECT mask(str => 'a', str => 'b');
-- name: mask_positional_last
SELECT mask(str => 'a', 'b');
-- name: mask_too_many
SELECT mask('a', 'b', 'c', 'd', 'e', 'f');
-- name: variant_set
SELECT variant_set(path => '$.a', v => parse_json('{}'), val => 1) AS v;
-- name: variant_set_flag
SELECT variant_set(parse_json('{}'), '$.a', 1, create_if_missing => false) AS v;
-- name: variant_insert_missing
SELECT variant_insert(parse_json('{}'), path => '$.a');
-- name: variant_strip_nulls
SELECT variant_strip_nulls(v => parse_json('{"a": null, "b": [null]}'), include_arrays => false) AS v;
-- name: try_variant_array_append
SELECT try_variant_array_append(parse_json('[1]'), '$', val => 2) AS v;
-- name: not_supported
SELECT upper(str => 'a');
-- name: counter_diff
SELECT k, counter_diff(value => k) OVER (ORDER BY k) AS d FROM VALUES (1), (4) AS t(k) ORDER BY k;
