-- CREATE FUNCTION: what may stand in it, and what is wrong.
CREATE TEMPORARY VIEW t AS SELECT 1 AS a;
CREATE DATABASE IF NOT EXISTS routines_db;
-- name: create_temporary
CREATE TEMPORARY FUNCTION f1(x INT) RETURNS INT RETURN x;
-- name: create_again
CREATE TEMPORARY FUNCTION f1(x INT) RETURNS INT RETURN x + 1;
-- name: create_or_replace
CREATE OR REPLACE TEMPORARY FUNCTION f1(x INT) RETURNS INT RETURN x + 2;
-- name: replaced
SELECT f1(1);
-- name: create_if_not_exists
CREATE TEMPORARY FUNCTION IF NOT EXISTS f1(x INT) RETURNS INT RETURN x;
-- name: create_replace_if_not_exists
CREATE OR REPLACE FUNCTION IF NOT EXISTS f1(x INT) RETURNS INT RETURN x;
-- name: temporary_with_database
CREATE TEMPORARY FUNCTION default.f2(x INT) RETURNS INT RETURN x;
-- name: persistent
CREATE FUNCTION pf(x INT) RETURNS INT RETURN x * 10;
-- name: persistent_call
SELECT pf(2);
-- name: persistent_qualified
SELECT default.pf(2), spark_catalog.default.pf(3);
-- name: persistent_again
CREATE FUNCTION pf(x INT) RETURNS INT RETURN x;
-- name: persistent_if_not_exists
CREATE FUNCTION IF NOT EXISTS pf(x INT) RETURNS INT RETURN x;
-- name: persistent_still
SELECT pf(2);
-- name: persistent_or_replace
CREATE OR REPLACE FUNCTION pf(x INT) RETURNS INT RETURN x * 100;
-- name: persistent_replaced
SELECT pf(2);
-- name: persistent_in_database
CREATE FUNCTION routines_db.g(x INT) RETURNS INT RETURN x - 1;
-- name: persistent_in_database_call
SELECT routines_db.g(2);
-- name: persistent_in_database_unqualified
SELECT g(2);
-- name: persistent_uses_temporary
CREATE FUNCTION uses_temp(x INT) RETURNS INT RETURN f1(x);
-- name: persistent_uses_temporary_view
CREATE FUNCTION uses_view() RETURNS INT RETURN (SELECT max(a) FROM t);
-- name: temporary_shadows
CREATE TEMPORARY FUNCTION pf(x INT) RETURNS INT RETURN -x;
-- name: shadowed
SELECT pf(2), default.pf(2);
-- name: unknown_database
CREATE FUNCTION nowhere.f(x INT) RETURNS INT RETURN x;
-- name: duplicate_parameter
CREATE TEMPORARY FUNCTION bad1(x INT, x INT) RETURNS INT RETURN x;
-- name: unknown_column
CREATE TEMPORARY FUNCTION bad2(x INT) RETURNS INT RETURN y;
-- name: unknown_function
CREATE TEMPORARY FUNCTION bad3(x INT) RETURNS INT RETURN nowhere(x);
-- name: unknown_table
CREATE TEMPORARY FUNCTION bad4(x INT) RETURNS INT RETURN (SELECT max(a) FROM nowhere);
-- name: body_cannot_cast
CREATE TEMPORARY FUNCTION bad5(x INT) RETURNS INT RETURN array(x);
-- name: body_aggregate
CREATE TEMPORARY FUNCTION bad6(x INT) RETURNS INT RETURN sum(x);
-- name: body_window
CREATE TEMPORARY FUNCTION bad7(x INT) RETURNS INT RETURN row_number() OVER (ORDER BY x);
-- name: body_generator
CREATE TEMPORARY FUNCTION bad8(x INT) RETURNS INT RETURN explode(array(x));
-- name: body_star
CREATE TEMPORARY FUNCTION bad9(x INT) RETURNS INT RETURN *;
-- name: body_subquery_several_columns
CREATE TEMPORARY FUNCTION bad10(x INT) RETURNS INT RETURN (SELECT 1, 2);
-- name: body_query_not_table
CREATE TEMPORARY FUNCTION bad11(x INT) RETURNS INT RETURN SELECT x;
-- name: default_then_none
CREATE TEMPORARY FUNCTION bad12(x INT DEFAULT 1, y INT) RETURNS INT RETURN x + y;
-- name: default_wrong_type
CREATE TEMPORARY FUNCTION bad13(x INT DEFAULT array(1)) RETURNS INT RETURN x;
-- name: default_column
CREATE TEMPORARY FUNCTION bad14(x INT, y INT DEFAULT x) RETURNS INT RETURN y;
-- name: default_subquery
CREATE TEMPORARY FUNCTION bad15(x INT DEFAULT (SELECT 1)) RETURNS INT RETURN x;
-- name: default_expression
CREATE TEMPORARY FUNCTION good1(x INT DEFAULT 1 + 2) RETURNS INT RETURN x;
-- name: default_expression_call
SELECT good1();
-- name: not_null_parameter
CREATE TEMPORARY FUNCTION bad16(x INT NOT NULL) RETURNS INT RETURN x;
-- name: generated_parameter
CREATE TEMPORARY FUNCTION bad17(x INT GENERATED ALWAYS AS (1)) RETURNS INT RETURN x;
-- name: constraint_parameter
CREATE TEMPORARY FUNCTION bad18(x INT PRIMARY KEY) RETURNS INT RETURN x;
-- name: recursion
CREATE OR REPLACE TEMPORARY FUNCTION rec(x INT) RETURNS INT RETURN rec(x - 1);
-- name: language_python
CREATE TEMPORARY FUNCTION bad19(x INT) RETURNS INT LANGUAGE PYTHON RETURN x;
-- name: duplicate_clause
CREATE TEMPORARY FUNCTION bad20(x INT) RETURNS INT COMMENT 'a' COMMENT 'b' RETURN x;
-- name: duplicate_deterministic
CREATE TEMPORARY FUNCTION bad21(x INT) RETURNS INT DETERMINISTIC NOT DETERMINISTIC RETURN x;
-- name: modifies
CREATE TEMPORARY FUNCTION bad22(x INT) RETURNS INT MODIFIES SQL DATA RETURN x;
-- name: called_on_null
CREATE TEMPORARY FUNCTION good2(x INT) RETURNS INT CALLED ON NULL INPUT RETURN coalesce(x, 0);
-- name: returns_null_on_null
CREATE TEMPORARY FUNCTION bad23(x INT) RETURNS INT RETURNS NULL ON NULL INPUT RETURN x;
-- name: sql_security
CREATE TEMPORARY FUNCTION good3(x INT) RETURNS INT SQL SECURITY DEFINER RETURN x;
-- name: sql_security_invoker
CREATE TEMPORARY FUNCTION bad24(x INT) RETURNS INT SQL SECURITY INVOKER RETURN x;
-- name: reads_sql_data
CREATE TEMPORARY FUNCTION good4(x INT) RETURNS INT READS SQL DATA RETURN x;
-- name: deterministic_but_not
CREATE TEMPORARY FUNCTION bad25() RETURNS DOUBLE DETERMINISTIC RETURN rand();
-- name: contains_but_reads
CREATE TEMPORARY FUNCTION bad26() RETURNS INT CONTAINS SQL RETURN (SELECT max(a) FROM t);
-- name: builtin_name
CREATE TEMPORARY FUNCTION abs(x INT) RETURNS INT RETURN 42;
-- name: builtin_replaced
SELECT abs(-1), builtin.abs(-1);
-- name: drop_builtin_shadow
DROP TEMPORARY FUNCTION abs;
-- name: builtin_again
SELECT abs(-1);
-- name: drop
DROP TEMPORARY FUNCTION f1;
-- name: dropped
SELECT f1(1);
-- name: drop_again
DROP TEMPORARY FUNCTION f1;
-- name: drop_if_exists
DROP TEMPORARY FUNCTION IF EXISTS f1;
-- name: drop_persistent
DROP FUNCTION default.pf;
-- name: drop_persistent_again
DROP FUNCTION default.pf;
-- name: drop_persistent_if_exists
DROP FUNCTION IF EXISTS pf;
-- name: drop_builtin
DROP FUNCTION abs;
-- name: drop_temporary_builtin
DROP TEMPORARY FUNCTION sum;
-- name: drop_unknown
DROP FUNCTION nowhere;
-- name: class_name
CREATE TEMPORARY FUNCTION jvm AS 'com.example.Udf';
-- name: show_user
SHOW USER FUNCTIONS LIKE 'g*';
-- name: describe
DESCRIBE FUNCTION good1;
-- name: describe_persistent
DESCRIBE FUNCTION routines_db.g;
-- name: describe_unknown
DESCRIBE FUNCTION nowhere;
-- name: drop_database_function
DROP FUNCTION routines_db.g;
