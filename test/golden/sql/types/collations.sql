-- Collations: COLLATE, precedence, comparison, grouping, joins, sorting, and functions of strings under them.
-- name: collate_clause
SELECT 'a' COLLATE UTF8_LCASE = 'A', 'a' COLLATE UNICODE = 'A', 'a' COLLATE UNICODE_CI = 'A', 'a' COLLATE UTF8_BINARY = 'A';
-- name: collation_of
SELECT collation('a'), collation('a' COLLATE UTF8_LCASE), collation('a' COLLATE UNICODE_CI_AI), collation('a' COLLATE de), collation('a' COLLATE utf8_lcase_rtrim);
-- name: typeof
SELECT typeof('a' COLLATE UTF8_LCASE), typeof(array('a' COLLATE UNICODE)), typeof('a' COLLATE UTF8_BINARY);
-- name: collate_function
SELECT collate('Spark', 'UTF8_LCASE'), collation(collate('Spark', 'unicode_ci'));
-- name: invalid_null
SELECT collate('a', NULL);
-- name: not_string
SELECT collate(1, 'UNICODE');
-- name: not_string_clause
SELECT 1 COLLATE UNICODE;
-- name: mismatch_explicit
SELECT 'a' COLLATE UNICODE = 'b' COLLATE UTF8_LCASE;
-- name: mismatch_concat
SELECT concat('a' COLLATE UNICODE, 'b' COLLATE UTF8_LCASE);
CREATE TABLE collated_t (id INT, a STRING COLLATE UTF8_LCASE, b STRING COLLATE UNICODE_CI, c STRING) USING parquet;
INSERT INTO collated_t VALUES (1, 'Hello', 'World', 'x'), (2, 'HELLO', 'WORLD', 'X'), (3, 'abc', 'äbc', 'Y'), (4, NULL, NULL, NULL), (5, 'hello ', 'world', 'y');
-- name: describe
DESCRIBE collated_t;
-- name: schema
SELECT * FROM collated_t ORDER BY id;
-- name: mismatch_implicit
SELECT a = b FROM collated_t;
-- name: mismatch_implicit_default
SELECT a = c FROM collated_t;
-- name: explicit_beats_implicit
SELECT id, a COLLATE UNICODE = b FROM collated_t ORDER BY id;
-- name: implicit_beats_default
SELECT id, a = 'HELLO', collation(concat(a, 'x')) FROM collated_t ORDER BY id;
-- name: group_by
SELECT lower(a), count(*) FROM collated_t GROUP BY a ORDER BY 2, 1;
-- name: distinct
SELECT count(DISTINCT a), count(DISTINCT b), count(DISTINCT c) FROM collated_t;
-- name: order_by
SELECT id, c FROM collated_t ORDER BY c COLLATE UNICODE, id;
-- name: order_by_ci
SELECT id, c FROM collated_t ORDER BY c COLLATE UNICODE_CI, id;
-- name: min_max
SELECT min(c COLLATE UNICODE), max(c COLLATE UNICODE), collation(max(a)) FROM collated_t GROUP BY ALL;
-- name: in_list
SELECT id FROM collated_t WHERE a IN ('HELLO', 'ABC') ORDER BY id;
-- name: join
SELECT x.id, y.id FROM collated_t x JOIN collated_t y ON x.a = y.a ORDER BY 1, 2;
-- name: join_outer
SELECT x.id, y.id FROM collated_t x LEFT JOIN collated_t y ON x.a = y.b COLLATE UTF8_LCASE ORDER BY 1, 2;
-- name: union
SELECT collation(a) FROM (SELECT a FROM collated_t UNION SELECT 'x') LIMIT 1;
-- name: union_mismatch
SELECT a FROM collated_t UNION SELECT b FROM collated_t;
-- name: case_when
SELECT collation(CASE WHEN true THEN 'a' COLLATE UNICODE ELSE 'b' END);
-- name: coalesce
SELECT collation(coalesce(a, 'x')), collation(if(true, 'a', 'b' COLLATE UTF8_LCASE)) FROM collated_t LIMIT 1;
-- name: contains
SELECT contains('Spark SQL' COLLATE UTF8_LCASE, 'sql'), startswith('Spark' COLLATE UNICODE_CI, 'sP'), endswith('Spark' COLLATE UTF8_LCASE, 'RK'), contains('ABC' COLLATE UNICODE, 'abc');
-- name: like
SELECT 'Spark' COLLATE UTF8_LCASE LIKE 's%', 'Spark' COLLATE UTF8_LCASE LIKE '%ARK', 'Spark' COLLATE UTF8_LCASE RLIKE 's.*';
-- name: like_unicode
SELECT 'Spark' COLLATE UNICODE_CI LIKE 's%';
-- name: ilike
SELECT 'Spark' COLLATE UTF8_LCASE ILIKE 'S%';
-- name: rlike_unicode
SELECT 'Spark' COLLATE UNICODE RLIKE 'S';
-- name: replace
SELECT replace('Spark SPARK' COLLATE UTF8_LCASE, 'spark', 'x'), replace('Spark' COLLATE UNICODE_CI, 'PARK', 'y');
-- name: instr
SELECT instr('Spark' COLLATE UTF8_LCASE, 'PA'), locate('PA', 'Spark' COLLATE UNICODE_CI), position('K' IN 'Spark' COLLATE UTF8_LCASE), find_in_set('B', 'a,b,c' COLLATE UTF8_LCASE);
-- name: split_part
SELECT split_part('aXbxc' COLLATE UTF8_LCASE, 'x', 2), substring_index('aXbxc' COLLATE UTF8_LCASE, 'x', 2), split('aXbxc' COLLATE UTF8_LCASE, 'x');
-- name: trim
SELECT trim('X' FROM 'xabcX' COLLATE UTF8_LCASE), ltrim('a', 'Abc' COLLATE UNICODE_CI), rtrim('C', 'abc' COLLATE UTF8_LCASE), btrim('xXaX' COLLATE UTF8_LCASE, 'x');
-- name: translate
SELECT translate('AbcaBC' COLLATE UTF8_LCASE, 'abc', '123');
-- name: upper_lower
SELECT upper('aß' COLLATE UNICODE), lower('ABC' COLLATE UNICODE), initcap('hELLO wORLD' COLLATE UTF8_LCASE), collation(upper('a' COLLATE UNICODE));
-- name: array_functions
SELECT array_contains(array('a' COLLATE UTF8_LCASE, 'b'), 'A'), array_distinct(array('a' COLLATE UTF8_LCASE, 'A', 'b')), array_position(array('a' COLLATE UTF8_LCASE, 'b'), 'B');
-- name: array_sets
SELECT array_union(array('a' COLLATE UTF8_LCASE), array('A')), array_except(array('a' COLLATE UTF8_LCASE, 'b'), array('B')), array_intersect(array('a' COLLATE UTF8_LCASE), array('A')), arrays_overlap(array('a' COLLATE UTF8_LCASE), array('A'));
-- name: sort_array
SELECT sort_array(array('b' COLLATE UTF8_LCASE, 'A', 'c', 'B')), array_min(array('b' COLLATE UTF8_LCASE, 'A')), array_max(array('b' COLLATE UNICODE, 'A', 'C'));
-- name: greatest
SELECT greatest('a' COLLATE UTF8_LCASE, 'B', 'c'), least('a' COLLATE UNICODE_CI, 'B');
-- name: nullif
SELECT nullif('a' COLLATE UTF8_LCASE, 'A'), 'a' COLLATE UTF8_LCASE <=> 'A', 'a' COLLATE UTF8_LCASE BETWEEN 'A' AND 'B';
-- name: rtrim_collation
SELECT 'a' COLLATE UTF8_BINARY_RTRIM = 'a   ', 'A ' COLLATE UTF8_LCASE_RTRIM = 'a', 'a' COLLATE UNICODE_RTRIM = 'a  ', 'a' COLLATE UNICODE_CI_RTRIM = 'A ', collation('a' COLLATE unicode_rtrim);
-- name: accents
SELECT 'a' COLLATE UNICODE_AI = 'ä', 'a' COLLATE UNICODE_CI_AI = 'Ä', 'a' COLLATE UNICODE_CI = 'ä', 'é' COLLATE UNICODE = 'é';
-- name: compare
SELECT 'a' COLLATE UNICODE < 'B', 'a' < 'B', 'a' COLLATE UTF8_LCASE < 'B', 'Z' COLLATE UNICODE < 'a';
-- name: cast_type
SELECT CAST('a' AS STRING COLLATE UNICODE), collation(CAST('a' AS STRING COLLATE UNICODE)), collation(CAST(1 AS STRING)), collation(CAST('a' COLLATE UNICODE AS STRING));
-- name: schema_json
SELECT 'a' COLLATE UNICODE AS x, array('a' COLLATE UTF8_LCASE) AS y, named_struct('f', 'a' COLLATE UNICODE) AS z, map('k', 'v' COLLATE UNICODE_CI) AS m;
-- name: map_keys
SELECT map('a' COLLATE UTF8_LCASE, 1);
-- name: window
SELECT id, row_number() OVER (PARTITION BY a ORDER BY id) FROM collated_t ORDER BY id;
-- name: count_group_unicode
SELECT count(*) FROM (SELECT c COLLATE UNICODE_CI AS k FROM collated_t) GROUP BY k ORDER BY 1;
-- name: hash
SELECT hash('a' COLLATE UTF8_LCASE) = hash('A' COLLATE UTF8_LCASE), hash('a' COLLATE UNICODE) = hash('a');
-- name: lcase_literals
SELECT 'İ' COLLATE UTF8_LCASE = 'i̇', 'Σ' COLLATE UTF8_LCASE = 'ς', 'ß' COLLATE UTF8_LCASE = 'SS', 'ß' COLLATE UNICODE_CI = 'SS';
-- name: regexp
SELECT regexp_replace('ABC' COLLATE UTF8_LCASE, 'b', 'x'), regexp_count('aA' COLLATE UTF8_LCASE, 'a'), regexp_extract('ABC' COLLATE UTF8_LCASE, 'b', 0);
-- name: concat_types
SELECT collation('a' || 'b' COLLATE UNICODE), collation(concat_ws(',', 'a' COLLATE UNICODE_CI, 'b')), collation(substring('abc' COLLATE UNICODE, 1, 1)), collation(repeat('a' COLLATE UNICODE, 2)), collation(lpad('a' COLLATE UNICODE, 4, 'x'));
-- name: except
SELECT a FROM collated_t EXCEPT SELECT 'HELLO';
-- name: struct_compare
SELECT named_struct('a', 'x' COLLATE UTF8_LCASE) = named_struct('a', 'X');
-- name: current_database_collation
SELECT collation(current_database()), collation(version());
-- name: levenshtein
SELECT levenshtein('abc' COLLATE UTF8_LCASE, 'ABC');
-- name: session_var
SELECT collation(current_user()), collation(typeof(1));
