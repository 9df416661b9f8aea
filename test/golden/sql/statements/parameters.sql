-- name: identifier
SELECT IDENTIFIER('a') FROM VALUES (1, 2) AS t(a, b);
-- name: identifier_concat
SELECT IDENTIFIER('t.' || 'b') FROM VALUES (1, 2) AS t(a, b);
-- name: identifier_table_view
CREATE TEMPORARY VIEW IDENTIFIER('pv') AS SELECT 1 AS one;
-- name: identifier_from
SELECT * FROM IDENTIFIER('p' || 'v');
-- name: identifier_function
SELECT IDENTIFIER('abs')(-1);
-- name: identifier_missing
SELECT * FROM IDENTIFIER('nothing');
-- name: identifier_null
SELECT * FROM IDENTIFIER(CAST(NULL AS STRING));
-- name: identifier_type
SELECT * FROM IDENTIFIER(1);
-- name: identifier_bad
SELECT * FROM IDENTIFIER('a.b.c.d');
-- name: identifier_empty
SELECT * FROM IDENTIFIER('');
-- name: create_identifier
CREATE TABLE IDENTIFIER('p_' || 't') (a INT) USING parquet;
-- name: insert_identifier
INSERT INTO IDENTIFIER('p_t') VALUES (1);
-- name: select_identifier
SELECT * FROM p_t;
-- name: describe_identifier
DESCRIBE IDENTIFIER('p_t');
-- name: drop_identifier
DROP TABLE IDENTIFIER('p_t');
-- name: unbound
SELECT :x;
-- name: unbound_positional
SELECT ?;
-- name: execute
EXECUTE IMMEDIATE 'SELECT 1 AS one, 2 AS two';
-- name: execute_using
EXECUTE IMMEDIATE 'SELECT ? + ?' USING 1, 2;
-- name: execute_named
EXECUTE IMMEDIATE 'SELECT :a || :b' USING 'x' AS a, 'y' AS b;
-- name: execute_mixed
EXECUTE IMMEDIATE 'SELECT ? + :a' USING 1, 2 AS a;
-- name: execute_missing
EXECUTE IMMEDIATE 'SELECT :a' USING 1 AS b;
-- name: declare
DECLARE VARIABLE x INT DEFAULT 5;
-- name: declare_again
DECLARE VARIABLE x INT;
-- name: declare_replace
DECLARE OR REPLACE VARIABLE x INT DEFAULT 6;
-- name: declare_untyped
DECLARE y = 'text';
-- name: declare_type
DECLARE z STRING;
-- name: declare_many
DECLARE m1, m2 INT DEFAULT 3;
-- name: read
SELECT x, y, z;
-- name: read_qualified
SELECT session.x, system.session.y;
-- name: set_var
SET VAR x = x + 1;
-- name: set_variable
SET VARIABLE y = DEFAULT, z = 'zz';
-- name: read_2
SELECT x, y, z;
-- name: set_query
SET VAR (x, z) = (SELECT 100, 'hundred');
-- name: read_3
SELECT x, z, x * 2 AS twice;
-- name: set_query_rows
SET VAR (x, z) = (SELECT id, 'a' FROM range(2));
-- name: set_query_empty
SET VAR (x, z) = (SELECT 1, 'a' WHERE false);
-- name: read_4
SELECT x, z;
-- name: set_query_columns
SET VAR (x, z) = (SELECT 1);
-- name: set_duplicate
SET VAR x = 1, x = 2;
-- name: set_missing
SET VAR nothing = 1;
-- name: set_cast
SET VAR x = 'abc';
-- name: set_cast_ok
SET VAR x = '12';
-- name: read_5
SELECT x;
-- name: declare_bad
DECLARE VARIABLE w INT DEFAULT 'abc';
-- name: declare_nondeterministic
DECLARE VARIABLE w INT DEFAULT nothing;
-- name: execute_into
DECLARE res INT;
-- name: execute_into_2
EXECUTE IMMEDIATE 'SELECT 41 + ?' INTO res USING 1;
-- name: execute_into_read
SELECT res;
-- name: execute_into_rows
EXECUTE IMMEDIATE 'SELECT id FROM range(2)' INTO res;
-- name: execute_into_none
EXECUTE IMMEDIATE 'SELECT 1 WHERE false' INTO res;
-- name: execute_into_read_2
SELECT res;
-- name: execute_into_columns
EXECUTE IMMEDIATE 'SELECT 1, 2' INTO res;
-- name: execute_into_command
EXECUTE IMMEDIATE 'SET VAR x = 1' INTO res;
-- name: execute_variable
SET VAR y = 'SELECT 7 AS seven';
-- name: execute_variable_2
EXECUTE IMMEDIATE y;
-- name: execute_command
EXECUTE IMMEDIATE 'CREATE TEMPORARY VIEW pv2 AS SELECT 3 AS three';
-- name: execute_command_read
SELECT * FROM pv2;
-- name: execute_parse
EXECUTE IMMEDIATE 'SELEC 1';
-- name: execute_null
EXECUTE IMMEDIATE CAST(NULL AS STRING);
-- name: execute_nested
EXECUTE IMMEDIATE 'EXECUTE IMMEDIATE \'SELECT 1\'';
-- name: variable_in_where
SELECT id FROM range(20) WHERE id = x ORDER BY id;
-- name: variable_shadow
SELECT x FROM VALUES (99) AS t(x);
-- name: drop
DROP TEMPORARY VARIABLE x;
-- name: drop_again
DROP TEMPORARY VARIABLE x;
-- name: drop_if
DROP TEMPORARY VARIABLE IF EXISTS x;
-- name: read_dropped
SELECT x;
-- name: declare_qualified
DECLARE VARIABLE session.qq INT DEFAULT 1;
-- name: declare_qualified_bad
DECLARE VARIABLE other.qq INT DEFAULT 1;
-- name: identifier_variable
DECLARE OR REPLACE VARIABLE tab STRING DEFAULT 'pv';
-- name: identifier_variable_read
SELECT * FROM IDENTIFIER(tab);
-- name: view_of_variable
CREATE VIEW pv3 AS SELECT y;
-- name: temp_view_of_variable
CREATE TEMPORARY VIEW pv4 AS SELECT y AS yy;
-- name: temp_view_of_variable_read
SELECT * FROM pv4;
