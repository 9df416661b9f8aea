-- Calls with odd arguments.
-- name: substring_index
SELECT substring_index('www.apache.org', -1, 2);
-- name: substring_index_2
SELECT substring_index('www.apache.org', '.', NULL);
-- name: substring_index_3
SELECT substring_index('www.apache.org', '.', 'x');
-- name: find_in_set
SELECT find_in_set();
-- name: find_in_set_2
SELECT find_in_set('ab', 'abc,b,ab,c,def', 1);
-- name: find_in_set_3
SELECT find_in_set('', 'abc,b,ab,c,def');
-- name: find_in_set_4
SELECT find_in_set('ab', NULL);
-- name: find_in_set_5
SELECT find_in_set('ab', TIMESTAMP'2024-02-29 12:00:00');
-- name: levenshtein
SELECT levenshtein();
-- name: levenshtein_2
SELECT levenshtein('kitten', 'sitting', 1);
-- name: levenshtein_3
SELECT levenshtein('', 'sitting');
-- name: levenshtein_4
SELECT levenshtein('kitten', NULL);
-- name: levenshtein_5
SELECT levenshtein('kitten', 'x');
-- name: jaro_winkler_similarity
SELECT jaro_winkler_similarity();
-- name: jaro_winkler_similarity_2
SELECT jaro_winkler_similarity('MARTHA', 'MARHTA', 1);
-- name: jaro_winkler_similarity_3
SELECT jaro_winkler_similarity(1.5, 'MARHTA');
-- name: jaro_winkler_similarity_4
SELECT jaro_winkler_similarity('MARTHA', NULL);
-- name: jaro_winkler_similarity_5
SELECT jaro_winkler_similarity('MARTHA', CAST(NULL AS INT));
-- name: soundex
SELECT soundex();
-- name: soundex_2
SELECT soundex(NULL);
-- name: soundex_3
SELECT soundex(DATE'2024-02-29');
-- name: luhn_check
SELECT luhn_check();
-- name: luhn_check_2
SELECT luhn_check(NULL);
-- name: luhn_check_3
SELECT luhn_check('x');
-- name: format_string
SELECT format_string();
-- name: format_string_2
SELECT format_string('Hello World %d %s', 100, 'days', 1);
-- name: format_string_3
SELECT format_string(TIMESTAMP'2024-02-29 12:00:00', 100, 'days');
-- name: format_string_4
SELECT format_string('Hello World %d %s', NULL, 'days');
-- name: format_string_5
SELECT format_string('Hello World %d %s', map('a', 1), 'days');
-- name: format_string_6
SELECT format_string('Hello World %d %s', 100, 2.5D);
-- name: format_number
SELECT format_number(12332.123456, 4);
-- name: format_number_2
SELECT format_number(12332.123456);
-- name: format_number_3
SELECT format_number(NULL, 4);
-- name: format_number_4
SELECT format_number(2.5D, 4);
-- name: format_number_5
SELECT format_number(12332.123456, 'x');
-- name: mask
SELECT mask('abcd-EFGH-8765-4321');
-- name: mask_2
SELECT mask('abcd-EFGH-8765-4321', 1);
-- name: mask_3
SELECT mask(true);
-- name: quote
SELECT quote('Don''t');
-- name: quote_2
SELECT quote('Don''t', 1);
-- name: quote_3
SELECT quote(INTERVAL '1' DAY);
-- name: time_bucket
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP'2024-01-01 10:17:00');
-- name: time_bucket_2
SELECT time_bucket(INTERVAL '15' MINUTE);
-- name: time_bucket_3
SELECT time_bucket(NULL, TIMESTAMP'2024-01-01 10:17:00');
-- name: time_bucket_4
SELECT time_bucket(true, TIMESTAMP'2024-01-01 10:17:00');
-- name: time_bucket_5
SELECT time_bucket(INTERVAL '15' MINUTE, X'61');
-- name: hour
SELECT hour(TIME'12:34:56');
-- name: hour_2
SELECT hour(TIME'12:34:56', 1);
-- name: hour_3
SELECT hour('');
-- name: make_time
SELECT make_time(6, 30, 45.887);
-- name: make_time_2
SELECT make_time(6, 30);
-- name: make_time_3
SELECT make_time(NULL, 30, 45.887);
-- name: make_time_4
SELECT make_time(TIMESTAMP'2024-02-29 12:00:00', 30, 45.887);
-- name: make_time_5
SELECT make_time(6, 2.5D, 45.887);
-- name: make_time_6
SELECT make_time(6, 30, NULL);
-- name: make_time_7
SELECT make_time(6, 30, TIMESTAMP'2024-02-29 12:00:00');
-- name: time_trunc
SELECT time_trunc();
-- name: time_trunc_2
SELECT time_trunc('HOUR', TIME'09:32:05.359', 1);
-- name: time_trunc_3
SELECT time_trunc(TIMESTAMP'2024-02-29 12:00:00', TIME'09:32:05.359');
-- name: time_trunc_4
SELECT time_trunc('HOUR', NULL);
-- name: time_trunc_5
SELECT time_trunc('HOUR', -1);
-- name: time_diff
SELECT time_diff();
-- name: time_diff_2
SELECT time_diff('HOUR', TIME'20:30:29', TIME'21:30:28', 1);
-- name: time_diff_3
SELECT time_diff(1, TIME'20:30:29', TIME'21:30:28');
-- name: time_diff_4
SELECT time_diff('HOUR', NULL, TIME'21:30:28');
-- name: time_diff_5
SELECT time_diff('HOUR', named_struct('a', 1), TIME'21:30:28');
-- name: time_diff_6
SELECT time_diff('HOUR', TIME'20:30:29', DATE'2024-02-29');
-- name: count
SELECT count(*) FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY session_window(at, '5 minutes');
-- name: count_2
SELECT count(*, 1) FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY session_window(at, '5 minutes');
-- name: count_3
SELECT count(INTERVAL '1' DAY) FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY session_window(at, '5 minutes');
