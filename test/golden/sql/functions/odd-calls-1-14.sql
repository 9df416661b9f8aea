-- Calls with odd arguments.
-- name: substring_index
SELECT substring_index('www.apache.org', '.', 2, 1);
-- name: substring_index_2
SELECT substring_index(DATE'2024-02-29', '.', 2);
-- name: substring_index_3
SELECT substring_index('www.apache.org', NULL, 2);
-- name: substring_index_4
SELECT substring_index('www.apache.org', 1.5, 2);
-- name: substring_index_5
SELECT substring_index('www.apache.org', '.', '');
-- name: find_in_set
SELECT find_in_set('ab', 'abc,b,ab,c,def');
-- name: find_in_set_2
SELECT find_in_set('ab');
-- name: find_in_set_3
SELECT find_in_set(NULL, 'abc,b,ab,c,def');
-- name: find_in_set_4
SELECT find_in_set(array(1, 2), 'abc,b,ab,c,def');
-- name: find_in_set_5
SELECT find_in_set('ab', '');
-- name: levenshtein
SELECT levenshtein('kitten', 'sitting');
-- name: levenshtein_2
SELECT levenshtein('kitten');
-- name: levenshtein_3
SELECT levenshtein(NULL, 'sitting');
-- name: levenshtein_4
SELECT levenshtein(2.5D, 'sitting');
-- name: levenshtein_5
SELECT levenshtein('kitten', TIMESTAMP'2024-02-29 12:00:00');
-- name: jaro_winkler_similarity
SELECT jaro_winkler_similarity('MARTHA', 'MARHTA');
-- name: jaro_winkler_similarity_2
SELECT jaro_winkler_similarity('MARTHA');
-- name: jaro_winkler_similarity_3
SELECT jaro_winkler_similarity(NULL, 'MARHTA');
-- name: jaro_winkler_similarity_4
SELECT jaro_winkler_similarity(-1, 'MARHTA');
-- name: jaro_winkler_similarity_5
SELECT jaro_winkler_similarity('MARTHA', array(1, 2));
-- name: soundex
SELECT soundex('Miller');
-- name: soundex_2
SELECT soundex('Miller', 1);
-- name: soundex_3
SELECT soundex(INTERVAL '1' DAY);
-- name: luhn_check
SELECT luhn_check('8112189876');
-- name: luhn_check_2
SELECT luhn_check('8112189876', 1);
-- name: luhn_check_3
SELECT luhn_check(-1);
-- name: format_string
SELECT format_string('Hello World %d %s', 100, 'days');
-- name: format_string_2
SELECT format_string('Hello World %d %s', 100);
-- name: format_string_3
SELECT format_string(NULL, 100, 'days');
-- name: format_string_4
SELECT format_string(1.5, 100, 'days');
-- name: format_string_5
SELECT format_string('Hello World %d %s', 1, 'days');
-- name: format_string_6
SELECT format_string('Hello World %d %s', 100, NULL);
-- name: format_string_7
SELECT format_string('Hello World %d %s', 100, TIMESTAMP'2024-02-29 12:00:00');
-- name: format_number
SELECT format_number();
-- name: format_number_2
SELECT format_number(12332.123456, 4, 1);
-- name: format_number_3
SELECT format_number(X'61', 4);
-- name: format_number_4
SELECT format_number(12332.123456, NULL);
-- name: format_number_5
SELECT format_number(12332.123456, DATE'2024-02-29');
-- name: mask
SELECT mask();
-- name: mask_2
SELECT mask(NULL);
-- name: mask_3
SELECT mask(array(1, 2));
-- name: quote
SELECT quote();
-- name: quote_2
SELECT quote(NULL);
-- name: quote_3
SELECT quote('');
-- name: time_bucket
SELECT time_bucket();
-- name: time_bucket_2
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP'2024-01-01 10:17:00', 1);
-- name: time_bucket_3
SELECT time_bucket(DATE'2024-02-29', TIMESTAMP'2024-01-01 10:17:00');
-- name: time_bucket_4
SELECT time_bucket(INTERVAL '15' MINUTE, NULL);
-- name: time_bucket_5
SELECT time_bucket(INTERVAL '15' MINUTE, 1.5);
-- name: hour
SELECT hour();
-- name: hour_2
SELECT hour(NULL);
-- name: hour_3
SELECT hour(true);
-- name: make_time
SELECT make_time();
-- name: make_time_2
SELECT make_time(6, 30, 45.887, 1);
-- name: make_time_3
SELECT make_time(-1, 30, 45.887);
-- name: make_time_4
SELECT make_time(6, NULL, 45.887);
-- name: make_time_5
SELECT make_time(6, CAST(NULL AS INT), 45.887);
-- name: make_time_6
SELECT make_time(6, 30, array(1, 2));
-- name: time_trunc
SELECT time_trunc('HOUR', TIME'09:32:05.359');
-- name: time_trunc_2
SELECT time_trunc('HOUR');
-- name: time_trunc_3
SELECT time_trunc(NULL, TIME'09:32:05.359');
-- name: time_trunc_4
SELECT time_trunc(CAST(NULL AS INT), TIME'09:32:05.359');
-- name: time_trunc_5
SELECT time_trunc('HOUR', 1.5);
-- name: time_diff
SELECT time_diff('HOUR', TIME'20:30:29', TIME'21:30:28');
-- name: time_diff_2
SELECT time_diff('HOUR', TIME'20:30:29');
-- name: time_diff_3
SELECT time_diff(NULL, TIME'20:30:29', TIME'21:30:28');
-- name: time_diff_4
SELECT time_diff(array(1, 2), TIME'20:30:29', TIME'21:30:28');
-- name: time_diff_5
SELECT time_diff('HOUR', 2.5D, TIME'21:30:28');
-- name: time_diff_6
SELECT time_diff('HOUR', TIME'20:30:29', NULL);
-- name: time_diff_7
SELECT time_diff('HOUR', TIME'20:30:29', '');
