-- Scripts: what their statements do, one after another. A script answers with the rows of its last query.
-- name: empty
BEGIN END;
-- name: one_query
BEGIN SELECT 1 AS a; END;
-- name: last_query
BEGIN SELECT 1 AS a; SELECT 2 AS b; END;
-- name: last_statement_no_query
BEGIN SELECT 1 AS a; DECLARE x INT DEFAULT 3; END;
-- name: declare_then_use
BEGIN DECLARE x INT DEFAULT 3; SELECT x + 1 AS y; END;
-- name: set_after_query
BEGIN DECLARE x INT DEFAULT 3; SELECT 5 AS five; SET x = 4; END;
-- name: declare_without_type
BEGIN DECLARE x = 'text'; SELECT x; END;
-- name: declare_without_default
BEGIN DECLARE x STRING; SELECT x; END;
-- name: declare_several
BEGIN DECLARE a, b INT DEFAULT 1; SET b = a + 1; SELECT a, b; END;
-- name: set_word_var
BEGIN DECLARE x INT; SET VAR x = 5; SELECT x; END;
-- name: set_without_var
BEGIN DECLARE x INT; SET x = 5; SELECT x; END;
-- name: set_several
BEGIN DECLARE a INT; DECLARE b STRING; SET a = 1, b = 'q'; SELECT a, b; END;
-- name: set_from_query
BEGIN DECLARE a INT; DECLARE b STRING; SET (a, b) = (SELECT 7, 'seven'); SELECT a, b; END;
-- name: set_from_query_nothing
BEGIN DECLARE a INT DEFAULT 3; SET (a) = (SELECT 1 WHERE false); SELECT a; END;
-- name: set_default
BEGIN DECLARE a INT DEFAULT 3; SET a = 9; SET a = DEFAULT; SELECT a; END;
-- name: if_true
BEGIN IF 1 = 1 THEN SELECT 'yes' AS r; ELSE SELECT 'no' AS r; END IF; END;
-- name: if_false
BEGIN IF 1 = 2 THEN SELECT 'yes' AS r; ELSE SELECT 'no' AS r; END IF; END;
-- name: if_null
BEGIN IF NULL THEN SELECT 'yes' AS r; ELSE SELECT 'no' AS r; END IF; END;
-- name: if_elseif
BEGIN DECLARE x INT DEFAULT 2; IF x = 1 THEN SELECT 'one' AS r; ELSEIF x = 2 THEN SELECT 'two' AS r; ELSEIF x = 3 THEN SELECT 'three' AS r; ELSE SELECT 'many' AS r; END IF; END;
-- name: if_subquery
BEGIN IF (SELECT count(*) FROM range(3)) > 2 THEN SELECT 'three' AS r; END IF; END;
-- name: if_exists
BEGIN IF EXISTS (SELECT 1) THEN SELECT 'there' AS r; END IF; END;
-- name: case_searched
BEGIN DECLARE x INT DEFAULT 3; CASE WHEN x = 1 THEN SELECT 'one' AS r; WHEN x = 3 THEN SELECT 'three' AS r; ELSE SELECT 'other' AS r; END CASE; END;
-- name: case_simple
BEGIN DECLARE x INT DEFAULT 3; CASE x WHEN 1 THEN SELECT 'one' AS r; WHEN 3 THEN SELECT 'three' AS r; ELSE SELECT 'other' AS r; END CASE; END;
-- name: case_simple_else
BEGIN CASE 9 WHEN 1 THEN SELECT 'one' AS r; ELSE SELECT 'other' AS r; END CASE; END;
-- name: case_null
BEGIN CASE NULL WHEN NULL THEN SELECT 'null' AS r; ELSE SELECT 'other' AS r; END CASE; END;
-- name: case_no_match
BEGIN CASE 9 WHEN 1 THEN SELECT 'one' AS r; END CASE; END;
-- name: case_types
BEGIN CASE 1 WHEN '1' THEN SELECT 'text' AS r; ELSE SELECT 'other' AS r; END CASE; END;
-- name: while
BEGIN DECLARE i INT DEFAULT 0; DECLARE s INT DEFAULT 0; WHILE i < 5 DO SET i = i + 1; SET s = s + i; END WHILE; SELECT i, s; END;
-- name: while_never
BEGIN WHILE false DO SELECT 1 AS a; END WHILE; END;
-- name: while_nested
BEGIN DECLARE i INT DEFAULT 0; DECLARE n INT DEFAULT 0; WHILE i < 3 DO BEGIN DECLARE j INT DEFAULT 0; WHILE j < 4 DO SET j = j + 1; SET n = n + 1; END WHILE; SET i = i + 1; END; END WHILE; SELECT n; END;
-- name: repeat
BEGIN DECLARE i INT DEFAULT 0; REPEAT SET i = i + 1; UNTIL i >= 3 END REPEAT; SELECT i; END;
-- name: repeat_once
BEGIN DECLARE i INT DEFAULT 10; REPEAT SET i = i + 1; UNTIL true END REPEAT; SELECT i; END;
-- name: loop_leave
BEGIN DECLARE i INT DEFAULT 0; l: LOOP SET i = i + 1; IF i = 4 THEN LEAVE l; END IF; END LOOP l; SELECT i; END;
-- name: loop_iterate
BEGIN DECLARE i INT DEFAULT 0; DECLARE odd INT DEFAULT 0; l: LOOP SET i = i + 1; IF i > 6 THEN LEAVE l; END IF; IF i % 2 = 0 THEN ITERATE l; END IF; SET odd = odd + 1; END LOOP; SELECT odd; END;
-- name: while_leave_outer
BEGIN DECLARE i INT DEFAULT 0; DECLARE j INT; a: WHILE i < 10 DO SET i = i + 1; SET j = 0; b: WHILE true DO SET j = j + 1; IF j = 2 AND i = 3 THEN LEAVE a; END IF; IF j = 2 THEN ITERATE a; END IF; END WHILE b; END WHILE a; SELECT i, j; END;
-- name: repeat_iterate
BEGIN DECLARE i INT DEFAULT 0; DECLARE n INT DEFAULT 0; r: REPEAT SET i = i + 1; IF i = 2 THEN ITERATE r; END IF; SET n = n + 1; UNTIL i >= 4 END REPEAT r; SELECT i, n; END;
-- name: leave_block
BEGIN DECLARE x INT DEFAULT 1; b: BEGIN SET x = 2; LEAVE b; SET x = 3; END b; SELECT x; END;
-- name: leave_script
s: BEGIN SELECT 1 AS a; LEAVE s; SELECT 2 AS a; END s;
-- name: nested_scope_shadow
BEGIN DECLARE x INT DEFAULT 1; BEGIN DECLARE x INT DEFAULT 2; SELECT x; END; END;
-- name: nested_scope_outer
BEGIN DECLARE x INT DEFAULT 1; BEGIN DECLARE x INT DEFAULT 2; SET x = 5; END; SELECT x; END;
-- name: label_qualified
outer_scope: BEGIN DECLARE x INT DEFAULT 1; inner_scope: BEGIN DECLARE x INT DEFAULT 2; SELECT x, outer_scope.x AS o, inner_scope.x AS i; END; END;
-- name: set_label_qualified
a: BEGIN DECLARE x INT DEFAULT 1; b: BEGIN DECLARE x INT DEFAULT 2; SET a.x = 10; SET b.x = 20; END; SELECT x; END;
-- name: inner_not_visible
BEGIN BEGIN DECLARE x INT DEFAULT 2; END; SELECT x; END;
-- name: for_query
BEGIN DECLARE total INT DEFAULT 0; FOR r AS SELECT * FROM VALUES (1, 'a'), (2, 'b'), (3, 'c') AS t(n, s) DO SET total = total + r.n; END FOR; SELECT total; END;
-- name: for_columns_without_name
BEGIN DECLARE s STRING DEFAULT ''; FOR SELECT * FROM VALUES ('x'), ('y') AS t(c) DO SET s = s || c; END FOR; SELECT s; END;
-- name: for_row_variable
BEGIN DECLARE s STRING DEFAULT ''; FOR r AS SELECT 1 AS a, 'q' AS b DO SET s = to_json(r); END FOR; SELECT s; END;
-- name: for_last_query
BEGIN FOR r AS SELECT id FROM range(3) DO SELECT r.id AS i; END FOR; END;
-- name: for_empty
BEGIN FOR r AS SELECT id FROM range(0) DO SELECT r.id AS i; END FOR; END;
-- name: for_leave
BEGIN DECLARE n INT DEFAULT 0; f: FOR r AS SELECT id FROM range(10) DO IF r.id = 3 THEN LEAVE f; END IF; SET n = n + 1; END FOR f; SELECT n; END;
-- name: for_iterate
BEGIN DECLARE n INT DEFAULT 0; f: FOR r AS SELECT id FROM range(10) DO IF r.id % 2 = 0 THEN ITERATE f; END IF; SET n = n + 1; END FOR f; SELECT n; END;
-- name: for_nested
BEGIN DECLARE n INT DEFAULT 0; FOR a AS SELECT id AS x FROM range(3) DO FOR b AS SELECT id AS y FROM range(4) DO SET n = n + CAST(a.x * b.y AS INT); END FOR; END FOR; SELECT n; END;
-- name: for_types
BEGIN DECLARE s STRING DEFAULT ''; FOR r AS SELECT DATE'2024-01-31' AS d, array(1, 2) AS a, map('k', 1.5) AS m, struct(1 AS x) AS st, X'FF' AS b, NULL AS n DO SET s = concat_ws('|', CAST(r.d AS STRING), CAST(r.a[1] AS STRING), CAST(r.m['k'] AS STRING), CAST(r.st.x AS STRING), hex(r.b)); END FOR; SELECT s; END;
-- name: not_atomic
BEGIN NOT ATOMIC SELECT 4 AS a; END;
-- name: statements_with_effect
BEGIN CREATE OR REPLACE TEMPORARY VIEW script_view AS SELECT 42 AS answer; SELECT * FROM script_view; END;
-- name: view_stays
SELECT answer FROM script_view;
-- name: table_in_script
BEGIN CREATE TABLE script_table (a INT, b STRING) USING parquet; INSERT INTO script_table VALUES (1, 'x'), (2, 'y'); SELECT * FROM script_table WHERE a > 1; END;
-- name: table_with_variable
BEGIN DECLARE v INT DEFAULT 100; INSERT INTO script_table VALUES (v, 'hundred'); SELECT b FROM script_table WHERE a = v; END;
-- name: drop_in_script
BEGIN DROP TABLE script_table; END;
-- name: execute_immediate
BEGIN DECLARE q STRING DEFAULT 'SELECT 1 + ? AS r'; EXECUTE IMMEDIATE q USING 41; END;
-- name: execute_immediate_into
BEGIN DECLARE r INT; EXECUTE IMMEDIATE 'SELECT :a * 2' INTO r USING 21 AS a; SELECT r; END;
-- name: execute_immediate_sees_no_variable
BEGIN DECLARE v INT DEFAULT 3; EXECUTE IMMEDIATE 'SELECT v'; END;
-- name: comments
BEGIN /* first; */ SELECT 1 AS a; -- second;
SELECT 2 AS a; END;
-- name: trailing_semicolons
BEGIN SELECT 1 AS a; END;;
-- name: variable_in_where
BEGIN DECLARE lim BIGINT DEFAULT 3; SELECT id FROM range(10) WHERE id < lim ORDER BY id; END;
-- name: variable_in_limit
BEGIN DECLARE lim INT DEFAULT 2; SELECT id FROM range(10) ORDER BY id LIMIT lim; END;
-- name: variable_column_precedence
BEGIN DECLARE id BIGINT DEFAULT 77; SELECT id FROM range(1); END;
-- name: session_variable
BEGIN DECLARE x INT DEFAULT 1; SET VAR system.session.sv = 5; END;
DECLARE VARIABLE sv INT DEFAULT 10;
-- name: session_variable_read
BEGIN SELECT sv; END;
-- name: session_variable_shadowed
BEGIN DECLARE sv INT DEFAULT 20; SELECT sv, session.sv AS s, system.session.sv AS ss; END;
-- name: session_variable_set
BEGIN SET sv = 30; SELECT sv; END;
-- name: session_variable_stays
SELECT sv;
-- name: sql_in_string
BEGIN DECLARE s STRING DEFAULT 'BEGIN; END;'; SELECT s; END;
-- name: case_expression_inside
BEGIN DECLARE x INT DEFAULT 2; SELECT CASE WHEN x = 2 THEN 'two' ELSE 'other' END AS r; END;
-- name: with_query
BEGIN WITH t AS (SELECT 1 AS a) SELECT * FROM t; END;
-- name: values_query
BEGIN VALUES (1, 2); END;
-- name: show_inside
BEGIN SHOW VIEWS; SELECT 1 AS a; END;
