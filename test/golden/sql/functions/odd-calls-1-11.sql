-- Calls with odd arguments.
-- name: conv
SELECT conv('100', 2, 1);
-- name: width_bucket
SELECT width_bucket();
-- name: width_bucket_2
SELECT width_bucket(5.3, 0.2, 10.6, 5, 1);
-- name: width_bucket_3
SELECT width_bucket(map('a', 1), 0.2, 10.6, 5);
-- name: width_bucket_4
SELECT width_bucket(5.3, NULL, 10.6, 5);
-- name: width_bucket_5
SELECT width_bucket(5.3, array(1, 2), 10.6, 5);
-- name: width_bucket_6
SELECT width_bucket(5.3, 0.2, X'61', 5);
-- name: width_bucket_7
SELECT width_bucket(5.3, 0.2, 10.6, NULL);
-- name: width_bucket_8
SELECT width_bucket(5.3, 0.2, 10.6, X'61');
-- name: bit_count
SELECT bit_count();
-- name: bit_count_2
SELECT bit_count(NULL);
-- name: bit_count_3
SELECT bit_count(true);
-- name: percentile
SELECT percentile() FROM range(5);
-- name: percentile_2
SELECT percentile(id, 0.3, 1) FROM range(5);
-- name: percentile_3
SELECT percentile('x', 0.3) FROM range(5);
-- name: percentile_4
SELECT percentile(id, NULL) FROM range(5);
-- name: percentile_5
SELECT percentile(id, true) FROM range(5);
-- name: median
SELECT median() FROM range(5);
-- name: median_2
SELECT median(NULL) FROM range(5);
-- name: median_3
SELECT median(1) FROM range(5);
-- name: length
SELECT length();
-- name: length_2
SELECT length(NULL);
-- name: length_3
SELECT length(map('a', 1));
-- name: size
SELECT size(shuffle(array(1, 20, 3, 5)), 1);
-- name: size_2
SELECT size('x');
-- name: rlike
SELECT rlike();
-- name: rlike_2
SELECT rlike('Spark SQL', 'S.*L', 1);
-- name: rlike_3
SELECT rlike(CAST(NULL AS STRING), 'S.*L');
-- name: rlike_4
SELECT rlike('Spark SQL', NULL);
-- name: rlike_5
SELECT rlike('Spark SQL', true);
-- name: ilike
SELECT ilike();
-- name: ilike_2
SELECT ilike('Spark', '_PARK', 1);
-- name: ilike_3
SELECT ilike(array(1, 2), '_PARK');
-- name: ilike_4
SELECT ilike('Spark', NULL);
-- name: ilike_5
SELECT ilike('Spark', 2.5D);
-- name: regexp_replace
SELECT regexp_replace();
-- name: regexp_replace_2
SELECT regexp_replace('100-200', '(\\d+)', 'num', 1);
-- name: regexp_replace_3
SELECT regexp_replace(1, '(\\d+)', 'num');
-- name: regexp_replace_4
SELECT regexp_replace('100-200', NULL, 'num');
-- name: regexp_replace_5
SELECT regexp_replace('100-200', INTERVAL '1' DAY, 'num');
-- name: regexp_replace_6
SELECT regexp_replace('100-200', '(\\d+)', 'x');
-- name: regexp_extract
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_2
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)');
-- name: regexp_extract_3
SELECT regexp_extract(NULL, '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_4
SELECT regexp_extract(DATE'2024-02-29', '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_5
SELECT regexp_extract('100-200', INTERVAL '1' DAY, 1);
-- name: regexp_extract_6
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', NULL);
-- name: regexp_extract_7
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 'x');
-- name: regexp_count
SELECT regexp_count();
-- name: regexp_count_2
SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en', 1);
-- name: regexp_count_3
SELECT regexp_count(DATE'2024-02-29', 'Ste(v|ph)en');
-- name: regexp_count_4
SELECT regexp_count('Steven Jones and Stephen Smith', NULL);
-- name: regexp_count_5
SELECT regexp_count('Steven Jones and Stephen Smith', CAST(NULL AS STRING));
-- name: regexp_substr
SELECT regexp_substr();
-- name: regexp_substr_2
SELECT regexp_substr('Steven Jones', 'Ste(v|ph)en', 1);
-- name: regexp_substr_3
SELECT regexp_substr('', 'Ste(v|ph)en');
-- name: regexp_substr_4
SELECT regexp_substr('Steven Jones', NULL);
-- name: regexp_substr_5
SELECT regexp_substr('Steven Jones', 1);
-- name: regexp_instr
SELECT regexp_instr();
-- name: regexp_instr_2
SELECT regexp_instr('user@spark.apache.org', '@[^.]*', 1);
-- name: regexp_instr_3
SELECT regexp_instr(INTERVAL '1' DAY, '@[^.]*');
-- name: regexp_instr_4
SELECT regexp_instr('user@spark.apache.org', NULL);
-- name: regexp_instr_5
SELECT regexp_instr('user@spark.apache.org', array(1, 2));
-- name: sequence
SELECT sequence();
-- name: sequence_2
SELECT sequence(1, 5, 1);
-- name: sequence_3
SELECT sequence(2.5D, 5);
-- name: sequence_4
SELECT sequence(1, NULL);
-- name: sequence_5
SELECT sequence(1, CAST(NULL AS INT));
-- name: approx_top_k
SELECT approx_top_k() FROM range(10);
-- name: approx_top_k_2
SELECT approx_top_k(id % 3, 2, 1) FROM range(10);
