SET spark.sql.ansi.enabled = false;
-- name: start
SELECT instr('abcabcabc', 'b', 1), instr('abcabcabc', 'b', 3), instr('abcabcabc', 'b', 2), instr('abc', 'b', 10), instr('abc', 'x', 1);
-- name: occurrence
SELECT instr('abcabcabc', 'b', 1, 2) AS a, instr('abcabcabc', 'b', 1, 3) AS b, instr('abcabcabc', 'b', 1, 4) AS c, instr('aaaa', 'aa', 1, 2) AS d, instr('aaaa', 'aa', 1, 3) AS e;
-- name: backward
SELECT instr('abcabcabc', 'b', -1) AS a, instr('abcabcabc', 'b', -2) AS b, instr('abcabcabc', 'b', -3) AS c, instr('abcabcabc', 'b', -1, 2) AS d, instr('abcabcabc', 'b', -1, 4) AS e, instr('abcabcabc', 'bc', -1) AS f, instr('aaaa', 'aa', -1, 2) AS g, instr('abc', 'b', -10) AS h;
-- name: zero_start
SELECT instr('abc', 'a', 0), instr('abc', '', 0);
-- name: empty
SELECT instr('', 'a', 1) AS a, instr('abc', '', 1) AS b, instr('abc', '', 2) AS c, instr('abc', '', -1) AS d, instr('', '', 1) AS e, instr('abc', '', 1, 2) AS f, instr('abc', '', 9) AS g, instr('', '') AS h, instr('abc', '') AS i;
-- name: unicode
SELECT instr('é😀é😀', '😀', 1, 2) AS a, instr('é😀é😀', 'é', -1) AS b, instr('é😀é😀', '😀', 3) AS c;
-- name: nulls
SELECT instr(NULL, 'a', 1), instr('a', NULL, 1, 1), instr('a', 'a', NULL), instr('a', 'a', 1, NULL), instr(NULL, NULL);
-- name: columns
SELECT k, instr(s, t), instr(s, t, p), instr(s, t, p, o) FROM VALUES (1, 'abcabc', 'b', 1, 2), (2, 'abcabc', 'c', -1, 1), (3, NULL, 'c', 1, 1), (4, 'abc', 'c', NULL, 1), (5, 'abc', 'c', 0, 1), (6, 'ééé', 'é', 2, 1) AS v(k, s, t, p, o);
-- name: occurrence_zero
SELECT instr('abc', 'a', 1, 0);
-- name: occurrence_negative
SELECT instr('abc', 'a', 1, -1);
-- name: occurrence_negative_column
SELECT instr(s, 'a', 1, o) FROM VALUES ('abc', -1) AS v(s, o);
-- name: casts
SELECT instr(12321, 2, 1, 2), instr('abcabc', 'b', '2', 1L), instr(true, 'u', 1.0);
-- name: binary
SELECT instr(X'616263', 'b', 1);
-- name: wrong_start
SELECT instr('abc', 'b', 'x');
-- name: wrong_start_type
SELECT instr('abc', 'b', DATE'2020-01-01');
-- name: wrong_type
SELECT instr(array(1), 'b', 1);
-- name: wrong_type_two
SELECT instr(array(1), 'b');
-- name: one_argument
SELECT instr('abc');
-- name: five_arguments
SELECT instr('abc', 'b', 1, 1, 1);
-- name: collated
SELECT instr('aBcAbC' COLLATE UTF8_LCASE, 'b', 1, 2) AS a, instr('aBcAbC' COLLATE UTF8_LCASE, 'C', -1) AS b;
-- name: large
SELECT instr('abc', 'b', 2147483647) AS a, instr('abc', 'b', -2147483648) AS b, instr('abc', 'b', 1, 2147483647) AS c;
