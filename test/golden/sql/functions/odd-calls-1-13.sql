-- Calls with odd arguments.
-- name: concat
SELECT concat('Spark', INTERVAL '1' DAY);
-- name: concat_ws
SELECT concat_ws(' ', 'Spark', 'SQL');
-- name: concat_ws_2
SELECT concat_ws(' ', 'Spark');
-- name: concat_ws_3
SELECT concat_ws(NULL, 'Spark', 'SQL');
-- name: concat_ws_4
SELECT concat_ws(array(1, 2), 'Spark', 'SQL');
-- name: concat_ws_5
SELECT concat_ws(' ', CAST(NULL AS STRING), 'SQL');
-- name: concat_ws_6
SELECT concat_ws(' ', 'Spark', NULL);
-- name: concat_ws_7
SELECT concat_ws(' ', 'Spark', DATE'2024-02-29');
-- name: btrim
SELECT btrim();
-- name: btrim_2
SELECT btrim('SSparkSQLS', 'SL', 1);
-- name: btrim_3
SELECT btrim(true, 'SL');
-- name: btrim_4
SELECT btrim('SSparkSQLS', NULL);
-- name: btrim_5
SELECT btrim('SSparkSQLS', '');
-- name: replace
SELECT replace();
-- name: replace_2
SELECT replace('ABCabc', 'abc', 'DEF', 1);
-- name: replace_3
SELECT replace(CAST(NULL AS STRING), 'abc', 'DEF');
-- name: replace_4
SELECT replace('ABCabc', NULL, 'DEF');
-- name: replace_5
SELECT replace('ABCabc', named_struct('a', 1), 'DEF');
-- name: replace_6
SELECT replace('ABCabc', 'abc', CAST(NULL AS INT));
-- name: repeat
SELECT repeat('123', 2);
-- name: repeat_2
SELECT repeat('123');
-- name: repeat_3
SELECT repeat(NULL, 2);
-- name: repeat_4
SELECT repeat(CAST(NULL AS INT), 2);
-- name: repeat_5
SELECT repeat('123', 1.5);
-- name: concat_2
SELECT concat(space(2), '1');
-- name: concat_3
SELECT concat(space(2), '1', 1);
-- name: concat_4
SELECT concat(1, '1');
-- name: concat_5
SELECT concat(space(2), NULL);
-- name: concat_6
SELECT concat(space(2), array(1, 2));
-- name: reverse
SELECT reverse();
-- name: reverse_2
SELECT reverse(NULL);
-- name: reverse_3
SELECT reverse(named_struct('a', 1));
-- name: translate
SELECT translate();
-- name: translate_2
SELECT translate('AaBbCc', 'abc', '123', 1);
-- name: translate_3
SELECT translate(1, 'abc', '123');
-- name: translate_4
SELECT translate('AaBbCc', NULL, '123');
-- name: translate_5
SELECT translate('AaBbCc', DATE'2024-02-29', '123');
-- name: translate_6
SELECT translate('AaBbCc', 'abc', TIMESTAMP'2024-02-29 12:00:00');
-- name: ascii
SELECT ascii('222');
-- name: ascii_2
SELECT ascii('222', 1);
-- name: ascii_3
SELECT ascii(1.5);
-- name: chr
SELECT chr(65);
-- name: chr_2
SELECT chr(65, 1);
-- name: chr_3
SELECT chr(1);
-- name: elt
SELECT elt(1, 'scala', 'java');
-- name: elt_2
SELECT elt(1, 'scala');
-- name: elt_3
SELECT elt(NULL, 'scala', 'java');
-- name: elt_4
SELECT elt(map('a', 1), 'scala', 'java');
-- name: elt_5
SELECT elt(1, DATE'2024-02-29', 'java');
-- name: elt_6
SELECT elt(1, 'scala', NULL);
-- name: elt_7
SELECT elt(1, 'scala', CAST(NULL AS INT));
-- name: instr
SELECT instr();
-- name: instr_2
SELECT instr('SparkSQL', 'SQL', 1);
-- name: instr_3
SELECT instr(true, 'SQL');
-- name: instr_4
SELECT instr('SparkSQL', NULL);
-- name: instr_5
SELECT instr('SparkSQL', true);
-- name: locate
SELECT locate();
-- name: locate_2
SELECT locate('bar', 'foobarbar', 5, 1);
-- name: locate_3
SELECT locate(CAST(NULL AS STRING), 'foobarbar', 5);
-- name: locate_4
SELECT locate('bar', NULL, 5);
-- name: locate_5
SELECT locate('bar', 1.5, 5);
-- name: locate_6
SELECT locate('bar', 'foobarbar', array(1, 2));
-- name: split_part
SELECT split_part('11.12.13', '.', 3);
-- name: split_part_2
SELECT split_part('11.12.13', '.');
-- name: split_part_3
SELECT split_part(NULL, '.', 3);
-- name: split_part_4
SELECT split_part(named_struct('a', 1), '.', 3);
-- name: split_part_5
SELECT split_part('11.12.13', CAST(NULL AS INT), 3);
-- name: split_part_6
SELECT split_part('11.12.13', '.', NULL);
-- name: split_part_7
SELECT split_part('11.12.13', '.', -1);
-- name: substring_index
SELECT substring_index();
