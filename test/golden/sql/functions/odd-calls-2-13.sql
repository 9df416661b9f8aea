-- Calls with odd arguments.
-- name: concat_ws
SELECT concat_ws(' ', 'Spark', 'SQL', 1);
-- name: concat_ws_2
SELECT concat_ws(DATE'2024-02-29', 'Spark', 'SQL');
-- name: concat_ws_3
SELECT concat_ws(' ', NULL, 'SQL');
-- name: concat_ws_4
SELECT concat_ws(' ', array(1, 2), 'SQL');
-- name: concat_ws_5
SELECT concat_ws(' ', 'Spark', CAST(NULL AS STRING));
-- name: btrim
SELECT btrim('SSparkSQLS', 'SL');
-- name: btrim_2
SELECT btrim('SSparkSQLS');
-- name: btrim_3
SELECT btrim(NULL, 'SL');
-- name: btrim_4
SELECT btrim(-1, 'SL');
-- name: btrim_5
SELECT btrim('SSparkSQLS', 1.5);
-- name: replace
SELECT replace('ABCabc', 'abc', 'DEF');
-- name: replace_2
SELECT replace('ABCabc', 'abc');
-- name: replace_3
SELECT replace(NULL, 'abc', 'DEF');
-- name: replace_4
SELECT replace(DATE'2024-02-29', 'abc', 'DEF');
-- name: replace_5
SELECT replace('ABCabc', INTERVAL '1' DAY, 'DEF');
-- name: replace_6
SELECT replace('ABCabc', 'abc', NULL);
-- name: replace_7
SELECT replace('ABCabc', 'abc', named_struct('a', 1));
-- name: repeat
SELECT repeat();
-- name: repeat_2
SELECT repeat('123', 2, 1);
-- name: repeat_3
SELECT repeat(true, 2);
-- name: repeat_4
SELECT repeat('123', NULL);
-- name: repeat_5
SELECT repeat('123', DATE'2024-02-29');
-- name: concat
SELECT concat(space(2));
-- name: concat_2
SELECT concat(NULL, '1');
-- name: concat_3
SELECT concat(CAST(NULL AS INT), '1');
-- name: concat_4
SELECT concat(space(2), CAST(NULL AS STRING));
-- name: reverse
SELECT reverse('Spark SQL');
-- name: reverse_2
SELECT reverse('Spark SQL', 1);
-- name: reverse_3
SELECT reverse(INTERVAL '1' DAY);
-- name: translate
SELECT translate('AaBbCc', 'abc', '123');
-- name: translate_2
SELECT translate('AaBbCc', 'abc');
-- name: translate_3
SELECT translate(NULL, 'abc', '123');
-- name: translate_4
SELECT translate(2.5D, 'abc', '123');
-- name: translate_5
SELECT translate('AaBbCc', CAST(NULL AS INT), '123');
-- name: translate_6
SELECT translate('AaBbCc', 'abc', NULL);
-- name: translate_7
SELECT translate('AaBbCc', 'abc', true);
-- name: ascii
SELECT ascii();
-- name: ascii_2
SELECT ascii(NULL);
-- name: ascii_3
SELECT ascii('x');
-- name: chr
SELECT chr();
-- name: chr_2
SELECT chr(NULL);
-- name: chr_3
SELECT chr(CAST(NULL AS STRING));
-- name: elt
SELECT elt();
-- name: elt_2
SELECT elt(1, 'scala', 'java', 1);
-- name: elt_3
SELECT elt(X'61', 'scala', 'java');
-- name: elt_4
SELECT elt(1, NULL, 'java');
-- name: elt_5
SELECT elt(1, INTERVAL '1' DAY, 'java');
-- name: elt_6
SELECT elt(1, 'scala', X'61');
-- name: instr
SELECT instr('SparkSQL', 'SQL');
-- name: instr_2
SELECT instr('SparkSQL');
-- name: instr_3
SELECT instr(NULL, 'SQL');
-- name: instr_4
SELECT instr(-1, 'SQL');
-- name: instr_5
SELECT instr('SparkSQL', -1);
-- name: locate
SELECT locate('bar', 'foobarbar', 5);
-- name: locate_2
SELECT locate('bar', 'foobarbar');
-- name: locate_3
SELECT locate(NULL, 'foobarbar', 5);
-- name: locate_4
SELECT locate(CAST(NULL AS INT), 'foobarbar', 5);
-- name: locate_5
SELECT locate('bar', CAST(NULL AS STRING), 5);
-- name: locate_6
SELECT locate('bar', 'foobarbar', NULL);
-- name: locate_7
SELECT locate('bar', 'foobarbar', 1);
-- name: split_part
SELECT split_part();
-- name: split_part_2
SELECT split_part('11.12.13', '.', 3, 1);
-- name: split_part_3
SELECT split_part(array(1, 2), '.', 3);
-- name: split_part_4
SELECT split_part('11.12.13', NULL, 3);
-- name: split_part_5
SELECT split_part('11.12.13', 1.5, 3);
-- name: split_part_6
SELECT split_part('11.12.13', '.', INTERVAL '1' DAY);
-- name: substring_index
SELECT substring_index('www.apache.org', '.', 2);
-- name: substring_index_2
SELECT substring_index('www.apache.org', '.');
-- name: substring_index_3
SELECT substring_index(NULL, '.', 2);
-- name: substring_index_4
SELECT substring_index(1.5, '.', 2);
