-- Calls with odd arguments.
-- name: width_bucket
SELECT width_bucket(5.3, 0.2, 10.6, 5);
-- name: width_bucket_2
SELECT width_bucket(5.3, 0.2, 10.6);
-- name: width_bucket_3
SELECT width_bucket(NULL, 0.2, 10.6, 5);
-- name: width_bucket_4
SELECT width_bucket(DATE'2024-02-29', 0.2, 10.6, 5);
-- name: width_bucket_5
SELECT width_bucket(5.3, CAST(NULL AS INT), 10.6, 5);
-- name: width_bucket_6
SELECT width_bucket(5.3, 0.2, NULL, 5);
-- name: width_bucket_7
SELECT width_bucket(5.3, 0.2, map('a', 1), 5);
-- name: width_bucket_8
SELECT width_bucket(5.3, 0.2, 10.6, '');
-- name: bit_count
SELECT bit_count(0);
-- name: bit_count_2
SELECT bit_count(0, 1);
-- name: bit_count_3
SELECT bit_count('');
-- name: percentile
SELECT percentile(id, 0.3) FROM range(5);
-- name: percentile_2
SELECT percentile(id) FROM range(5);
-- name: percentile_3
SELECT percentile(NULL, 0.3) FROM range(5);
-- name: percentile_4
SELECT percentile(CAST(NULL AS INT), 0.3) FROM range(5);
-- name: percentile_5
SELECT percentile(id, INTERVAL '1' DAY) FROM range(5);
-- name: median
SELECT median(id) FROM range(5);
-- name: median_2
SELECT median(id, 1) FROM range(5);
-- name: median_3
SELECT median(-1) FROM range(5);
-- name: length
SELECT length(array(1, 2));
-- name: size
SELECT size(shuffle(array(1, 20, 3, 5)));
-- name: size_2
SELECT size(TIMESTAMP'2024-02-29 12:00:00');
-- name: rlike
SELECT rlike('Spark SQL', 'S.*L');
-- name: rlike_2
SELECT rlike('Spark SQL');
-- name: rlike_3
SELECT rlike(NULL, 'S.*L');
-- name: rlike_4
SELECT rlike(DATE'2024-02-29', 'S.*L');
-- name: rlike_5
SELECT rlike('Spark SQL', 1.5);
-- name: ilike
SELECT ilike('Spark', '_PARK');
-- name: ilike_2
SELECT ilike('Spark');
-- name: ilike_3
SELECT ilike(NULL, '_PARK');
-- name: ilike_4
SELECT ilike('x', '_PARK');
-- name: ilike_5
SELECT ilike('Spark', X'61');
-- name: regexp_replace
SELECT regexp_replace('100-200', '(\\d+)', 'num');
-- name: regexp_replace_2
SELECT regexp_replace('100-200', '(\\d+)');
-- name: regexp_replace_3
SELECT regexp_replace(NULL, '(\\d+)', 'num');
-- name: regexp_replace_4
SELECT regexp_replace(CAST(NULL AS STRING), '(\\d+)', 'num');
-- name: regexp_replace_5
SELECT regexp_replace('100-200', TIMESTAMP'2024-02-29 12:00:00', 'num');
-- name: regexp_replace_6
SELECT regexp_replace('100-200', '(\\d+)', NULL);
-- name: regexp_replace_7
SELECT regexp_replace('100-200', '(\\d+)', 1.5);
-- name: regexp_extract
SELECT regexp_extract();
-- name: regexp_extract_2
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1, 1);
-- name: regexp_extract_3
SELECT regexp_extract(array(1, 2), '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_4
SELECT regexp_extract('100-200', NULL, 1);
-- name: regexp_extract_5
SELECT regexp_extract('100-200', '', 1);
-- name: regexp_extract_6
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', named_struct('a', 1));
-- name: regexp_count
SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en');
-- name: regexp_count_2
SELECT regexp_count('Steven Jones and Stephen Smith');
-- name: regexp_count_3
SELECT regexp_count(NULL, 'Ste(v|ph)en');
-- name: regexp_count_4
SELECT regexp_count('', 'Ste(v|ph)en');
-- name: regexp_count_5
SELECT regexp_count('Steven Jones and Stephen Smith', TIMESTAMP'2024-02-29 12:00:00');
-- name: regexp_substr
SELECT regexp_substr('Steven Jones', 'Ste(v|ph)en');
-- name: regexp_substr_2
SELECT regexp_substr('Steven Jones');
-- name: regexp_substr_3
SELECT regexp_substr(NULL, 'Ste(v|ph)en');
-- name: regexp_substr_4
SELECT regexp_substr(-1, 'Ste(v|ph)en');
-- name: regexp_substr_5
SELECT regexp_substr('Steven Jones', CAST(NULL AS STRING));
-- name: regexp_instr
SELECT regexp_instr('user@spark.apache.org', '@[^.]*');
-- name: regexp_instr_2
SELECT regexp_instr('user@spark.apache.org');
-- name: regexp_instr_3
SELECT regexp_instr(NULL, '@[^.]*');
-- name: regexp_instr_4
SELECT regexp_instr(-1, '@[^.]*');
-- name: regexp_instr_5
SELECT regexp_instr('user@spark.apache.org', DATE'2024-02-29');
-- name: sequence
SELECT sequence(1, 5);
-- name: sequence_2
SELECT sequence(1);
-- name: sequence_3
SELECT sequence(NULL, 5);
-- name: sequence_4
SELECT sequence(-1, 5);
-- name: sequence_5
SELECT sequence(1, DATE'2024-02-29');
-- name: approx_top_k
SELECT approx_top_k(id % 3, 2) FROM range(10);
-- name: approx_top_k_2
SELECT approx_top_k(id % 3) FROM range(10);
-- name: approx_top_k_3
SELECT approx_top_k(NULL, 2) FROM range(10);
-- name: approx_top_k_4
SELECT approx_top_k(2.5D, 2) FROM range(10);
-- name: approx_top_k_5
SELECT approx_top_k(id % 3, named_struct('a', 1)) FROM range(10);
