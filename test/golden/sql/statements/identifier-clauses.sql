-- IDENTIFIER(…) wherever a name may stand.
-- name: identifier-1
SELECT * FROM IDENTIFIER('nosuch');

-- name: identifier-2
CREATE TABLE IDENTIFIER('t' || '1') (a INT, b STRING) USING parquet;

-- name: identifier-3
INSERT INTO IDENTIFIER('t1') VALUES (1, 'x'), (2, 'y');

-- name: identifier-4
SELECT IDENTIFIER('a'), IDENTIFIER('t1.b') FROM IDENTIFIER('default.t1') ORDER BY 1;

-- name: identifier-5
SELECT IDENTIFIER('abs')(-5), IDENTIFIER('a' || 'bs')(-6);

-- name: identifier-6
SELECT IDENTIFIER(NULL) FROM t1;

-- name: identifier-7
SELECT IDENTIFIER(1) FROM t1;

-- name: identifier-8
SELECT IDENTIFIER('a b') FROM t1;

-- name: identifier-9
SELECT IDENTIFIER('`a`') FROM t1 ORDER BY 1;

-- name: identifier-10
SELECT IDENTIFIER('') FROM t1;

-- name: identifier-11
SELECT 1 AS IDENTIFIER('col1');

-- name: identifier-12
DROP TABLE IDENTIFIER('nosuch' );

-- name: identifier-13
DROP TABLE IF EXISTS IDENTIFIER('nosuch');

-- name: identifier-14
USE IDENTIFIER('default');

-- name: identifier-15
DESCRIBE IDENTIFIER('t1');

-- name: identifier-16
SHOW COLUMNS IN IDENTIFIER('t1');

-- name: identifier-17
SHOW TABLES IN IDENTIFIER('default') LIKE 't1';

-- name: identifier-18
CREATE VIEW IDENTIFIER('v1')(IDENTIFIER('c1')) AS SELECT 1;

-- name: identifier-19
CREATE VIEW IDENTIFIER('v' || '1') AS SELECT a FROM IDENTIFIER('t1');

-- name: identifier-20
SELECT * FROM v1 ORDER BY a;

-- name: identifier-21
DROP VIEW IDENTIFIER('v1');

-- name: identifier-22
CREATE FUNCTION IDENTIFIER('f1')(x INT) RETURNS INT RETURN x * 2;

-- name: identifier-23
SELECT IDENTIFIER('f1')(4), f1(5);

-- name: identifier-24
DESCRIBE FUNCTION IDENTIFIER('f1');

-- name: identifier-25
DROP FUNCTION IDENTIFIER('f1');

-- name: identifier-26
DECLARE IDENTIFIER('vv') INT = 3;

-- name: identifier-27
DECLARE VARIABLE tname STRING DEFAULT 't1';

-- name: identifier-28
SELECT * FROM IDENTIFIER(tname) ORDER BY a;

-- name: identifier-29
SELECT count(*) FROM IDENTIFIER(tname || '_none');

-- name: identifier-30
ALTER TABLE IDENTIFIER('t1') ADD COLUMNS (c DATE);

-- name: identifier-31
ALTER TABLE IDENTIFIER(tname) RENAME TO IDENTIFIER('t2');

-- name: identifier-32
ALTER TABLE IDENTIFIER('t1') RENAME TO t2;

-- name: identifier-33
SELECT * FROM t2 ORDER BY a;

-- name: identifier-34
ANALYZE TABLE IDENTIFIER('t2') COMPUTE STATISTICS;

-- name: identifier-35
REFRESH TABLE IDENTIFIER('t2');

-- name: identifier-36
UNCACHE TABLE IDENTIFIER('t2');

-- name: identifier-37
TRUNCATE TABLE IDENTIFIER('t2');

-- name: identifier-38
DROP TABLE t2;

-- name: identifier-39
WITH IDENTIFIER('cte') AS (SELECT 1 AS x) SELECT * FROM cte;

-- name: identifier-40
SELECT row_number() OVER IDENTIFIER('w') FROM VALUES 1 WINDOW w AS (ORDER BY 1);

-- name: identifier-41
SELECT IDENTIFIER('count')(DISTINCT col1) FROM VALUES 1, 1, 2;

-- name: identifier-42
SELECT * FROM IDENTIFIER('range')(3);
