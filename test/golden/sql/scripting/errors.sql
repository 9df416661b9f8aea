-- What is wrong in a script.
-- name: missing_semicolon
BEGIN SELECT 1 END;
-- name: label_mismatch
a: BEGIN SELECT 1; END b;
-- name: end_label_without_begin
BEGIN SELECT 1; END b;
-- name: inner_label_mismatch
BEGIN l: LOOP LEAVE l; END LOOP m; END;
-- name: end_label_without_begin_inner
BEGIN WHILE true DO SELECT 1; END WHILE m; END;
-- name: label_twice
BEGIN a: BEGIN a: BEGIN SELECT 1; END; END; END;
-- name: label_twice_siblings
BEGIN a: BEGIN SELECT 1 AS x; END; a: BEGIN SELECT 2 AS x; END; END;
-- name: label_forbidden
system: BEGIN SELECT 1; END;
-- name: label_session
session: BEGIN SELECT 1; END;
-- name: label_builtin
builtin: BEGIN SELECT 1; END;
-- name: leave_unknown
BEGIN LEAVE nowhere; END;
-- name: iterate_unknown
BEGIN WHILE true DO ITERATE nowhere; END WHILE; END;
-- name: iterate_block
b: BEGIN ITERATE b; END;
-- name: declare_after_statement
BEGIN SELECT 1; DECLARE x INT; END;
-- name: declare_in_if
BEGIN IF true THEN DECLARE x INT; END IF; END;
-- name: declare_in_while
BEGIN WHILE true DO DECLARE x INT; END WHILE; END;
-- name: declare_qualified
BEGIN DECLARE a.x INT; END;
-- name: declare_or_replace
BEGIN DECLARE OR REPLACE x INT; END;
-- name: declare_default_error
BEGIN DECLARE x INT DEFAULT 'abc'; SELECT x; END;
-- name: set_unknown
BEGIN SET nope = 1; END;
-- name: set_unknown_var
BEGIN SET VAR nope = 1; END;
-- name: set_wrong_type
BEGIN DECLARE x INT; SET x = 'abc'; END;
-- name: set_too_many_rows
BEGIN DECLARE x INT; SET (x) = (SELECT id FROM range(2)); END;
-- name: set_number_of_columns
BEGIN DECLARE x INT; DECLARE y INT; SET (x, y) = (SELECT 1); END;
-- name: set_twice
BEGIN DECLARE x INT; SET x = 1, x = 2; END;
-- name: if_not_boolean
BEGIN IF 1 THEN SELECT 1; END IF; END;
-- name: while_not_boolean
BEGIN WHILE 'a' DO SELECT 1; END WHILE; END;
-- name: if_subquery_rows
BEGIN IF (SELECT true FROM range(2)) THEN SELECT 1; END IF; END;
-- name: if_column
BEGIN IF nope THEN SELECT 1; END IF; END;
-- name: error_in_statement
BEGIN SELECT 1; SELECT 1 / 0; END;
-- name: unknown_table_inside
BEGIN SELECT 1; SELECT * FROM nowhere; END;
-- name: unknown_column_inside
BEGIN DECLARE x INT; SELECT y; END;
-- name: syntax_error_inside
BEGIN SELEC 1; END;
-- name: syntax_error_later
BEGIN SELECT 1; SELECT FROM; END;
-- name: empty_if
BEGIN IF true THEN END IF; END;
-- name: empty_while
BEGIN WHILE true DO END WHILE; END;
-- name: else_if
BEGIN IF true THEN SELECT 1; ELSE IF false THEN SELECT 2; END IF; END;
-- name: positional_parameter
BEGIN SELECT ?; END;
-- name: named_parameter
BEGIN SELECT :a; END;
-- name: script_in_execute_immediate
EXECUTE IMMEDIATE 'BEGIN SELECT 1; END';
-- name: script_in_execute_immediate_in_script
BEGIN EXECUTE IMMEDIATE 'BEGIN SELECT 1; END'; END;
-- name: drop_variable_in_script
BEGIN DECLARE x INT; DROP TEMPORARY VARIABLE x; END;
-- name: leave_outside
LEAVE a;
-- name: for_variable_label_clash
BEGIN l: BEGIN FOR l AS SELECT 1 DO SELECT 1; END FOR; END; END;
-- name: for_variable_forbidden
BEGIN FOR system AS SELECT 1 DO SELECT 1; END FOR; END;
-- name: for_set_variable
BEGIN FOR r AS SELECT 1 AS a DO SET r = 1; END FOR; END;
-- name: for_not_query
BEGIN FOR r AS SHOW TABLES DO SELECT 1; END FOR; END;
-- name: for_column_duplicate
BEGIN FOR r AS SELECT 1 AS a, 2 AS a DO SELECT a; END FOR; END;
-- name: case_not_boolean
BEGIN CASE WHEN 1 THEN SELECT 1; END CASE; END;
-- name: case_incomparable
BEGIN CASE 1 WHEN array(1) THEN SELECT 1; END CASE; END;
-- name: cast_error_in_case
BEGIN CASE 1 WHEN 'a' THEN SELECT 1; END CASE; END;
-- name: local_variable_view
BEGIN DECLARE x INT DEFAULT 3; CREATE OR REPLACE TEMPORARY VIEW script_v AS SELECT x AS a; SELECT * FROM script_v; END;
-- name: disable
SET spark.sql.scripting.enabled = false;
-- name: disabled
BEGIN SELECT 1; END;
