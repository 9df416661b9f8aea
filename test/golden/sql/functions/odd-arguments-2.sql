-- Functions of odd arguments: nulls, extremes, other types, wrong numbers of them.

-- name: int_1
SELECT int();

-- name: is_valid_utf8_1
SELECT is_valid_utf8(CAST(5 AS TINYINT));

-- name: is_valid_utf8_2
SELECT is_valid_utf8(INTERVAL '1' DAY);

-- name: is_valid_utf8_3
SELECT is_valid_utf8();

-- name: is_valid_variant_1
SELECT is_valid_variant(' 7 ');

-- name: is_valid_variant_2
SELECT is_valid_variant(2147483647);

-- name: is_valid_variant_3
SELECT is_valid_variant();

-- name: isnan_1
SELECT isnan(CAST(5 AS TINYINT));

-- name: isnan_2
SELECT isnan(INTERVAL '1' DAY);

-- name: isnan_3
SELECT isnan();

-- name: isnotnull_1
SELECT isnotnull('1');

-- name: isnotnull_2
SELECT isnotnull(CAST('NaN' AS DOUBLE));

-- name: isnotnull_3
SELECT isnotnull();

-- name: isnull_1
SELECT isnull(12345678901234567890.12BD);

-- name: isnull_2
SELECT isnull(2147483647);

-- name: isnull_3
SELECT isnull();

-- name: lcase_1
SELECT lcase(' 7 ');

-- name: lcase_2
SELECT lcase(0);

-- name: lcase_3
SELECT lcase();

-- name: len_1
SELECT len('abc');

-- name: len_2
SELECT len(NULL);

-- name: len_3
SELECT len();

-- name: make_valid_utf8_1
SELECT make_valid_utf8('日本é');

-- name: make_valid_utf8_2
SELECT make_valid_utf8(-1);

-- name: make_valid_utf8_3
SELECT make_valid_utf8();

-- name: map_concat_1
SELECT map_concat(map('a', 1));

-- name: map_contains_key_1
SELECT map_contains_key();

-- name: map_from_entries_1
SELECT map_from_entries();

-- name: map_values_1
SELECT map_values('1');

-- name: map_values_2
SELECT map_values(12345678901234567890.12BD);

-- name: map_values_3
SELECT map_values();

-- name: mean_1
SELECT mean('');

-- name: mean_2
SELECT mean(2147483647);

-- name: mean_3
SELECT mean();

-- name: mod_1
SELECT mod('abc', 1e308);

-- name: mod_2
SELECT mod(NULL, NULL);

-- name: mod_3
SELECT mod();

-- name: negative_1
SELECT negative('2024-02-29');

-- name: negative_2
SELECT negative(9223372036854775807);

-- name: negative_3
SELECT negative();

-- name: positive_1
SELECT positive(NULL);

-- name: positive_2
SELECT positive(true);

-- name: positive_3
SELECT positive();

-- name: printf_1
SELECT printf('abc', '日本é');

-- name: printf_2
SELECT printf('abc', CAST(5 AS TINYINT));

-- name: printf_3
SELECT printf();

-- name: regexp_extract_all_1
SELECT regexp_extract_all(' 7 ', CAST('NaN' AS DOUBLE));

-- name: regexp_extract_all_2
SELECT regexp_extract_all('2024-02-29', '1', '1');

-- name: regexp_extract_all_3
SELECT regexp_extract_all();

-- name: regexp_like_1
SELECT regexp_like(-1, INTERVAL '1' DAY);

-- name: regexp_like_2
SELECT regexp_like(1, TIMESTAMP'2024-02-29 12:34:56.789');

-- name: regexp_like_3
SELECT regexp_like();

-- name: regr_avgx_1
SELECT regr_avgx(' 7 ', '');

-- name: regr_avgx_2
SELECT regr_avgx(CAST(NULL AS INT), CAST(NULL AS INT)) FROM range(4);

-- name: regr_avgx_3
SELECT regr_avgx();

-- name: regr_avgy_1
SELECT regr_avgy('', 'abc');

-- name: regr_avgy_2
SELECT regr_avgy(CAST(NULL AS INT), CAST(NULL AS INT)) FROM range(4);

-- name: regr_avgy_3
SELECT regr_avgy();

-- name: regr_sxx_1
SELECT regr_sxx(1e308, array(1, NULL, 3));

-- name: regr_sxx_2
SELECT regr_sxx(CAST(NULL AS INT), CAST(NULL AS INT)) FROM range(4);

-- name: regr_sxx_3
SELECT regr_sxx();

-- name: regr_sxy_1
SELECT regr_sxy(CAST(NULL AS INT), CAST(NULL AS INT)) FROM range(4);

-- name: regr_sxy_2
SELECT regr_sxy(CAST(id AS STRING), CAST(id AS STRING)) FROM range(4);

-- name: regr_sxy_3
SELECT regr_sxy();

-- name: regr_syy_1
SELECT regr_syy(0, INTERVAL '1' DAY);

-- name: regr_syy_2
SELECT regr_syy(CAST(NULL AS INT), CAST(NULL AS INT)) FROM range(4);

-- name: regr_syy_3
SELECT regr_syy();

-- name: sentences_1
SELECT sentences('1');

-- name: sentences_2
SELECT sentences('2024-02-29');

-- name: sentences_3
SELECT sentences();

-- name: std_1
SELECT std('2024-02-29');

-- name: std_2
SELECT std(9223372036854775807);

-- name: std_3
SELECT std();

-- name: stddev_pop_1
SELECT stddev_pop(1.5);

-- name: stddev_pop_2
SELECT stddev_pop(CAST(NULL AS INT)) FROM range(4);

-- name: stddev_pop_3
SELECT stddev_pop();

-- name: stddev_samp_1
SELECT stddev_samp(CAST(NULL AS INT)) FROM range(4);

-- name: stddev_samp_2
SELECT stddev_samp(CAST(id AS STRING)) FROM range(4);
