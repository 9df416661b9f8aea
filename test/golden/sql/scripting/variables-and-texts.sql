-- Variables of the session, and statements made of text.
-- name: statement-1
SET VAR (gv, gv) = (SELECT 1, 2);

-- name: statement-2
DECLARE gv INT;

-- name: statement-3
DECLARE VARIABLE IF NOT EXISTS gv INT;

-- name: statement-4
DROP TEMPORARY VARIABLE gv;

-- name: statement-5
DROP TEMPORARY VARIABLE gv;

-- name: statement-6
DROP TEMPORARY VARIABLE IF EXISTS gv;

-- name: statement-7
DECLARE VARIABLE d DATE = '2020-01-01';

-- name: statement-8
SELECT d + 1, typeof(d);

-- name: statement-9
DECLARE VARIABLE arr = array(1, 2, 3);

-- name: statement-10
SELECT arr[1], size(arr);

-- name: statement-11
DECLARE VARIABLE nn INT = 1/0;

-- name: statement-12
DECLARE VARIABLE sub = (SELECT 1);

-- name: statement-13
SELECT sub;

-- name: statement-14
DECLARE v1, v2 STRING = 'both';

-- name: statement-15
SELECT v1, v2;

-- name: statement-16
EXECUTE IMMEDIATE 'SELECT ' || '1';

-- name: statement-17
EXECUTE IMMEDIATE 'SELECT :x' USING 5 AS x;

-- name: statement-18
EXECUTE IMMEDIATE 'SELECT :x' USING 5;

-- name: statement-19
EXECUTE IMMEDIATE 'SELECT ?' USING 5 AS x, 6;

-- name: statement-20
EXECUTE IMMEDIATE 'SELECT ?';

-- name: statement-21
EXECUTE IMMEDIATE v1;

-- name: statement-22
EXECUTE IMMEDIATE NULL;

-- name: statement-23
EXECUTE IMMEDIATE 'CREATE TABLE ei (a INT) USING parquet';

-- name: statement-24
EXECUTE IMMEDIATE 'INSERT INTO ei VALUES (?)' USING 10;

-- name: statement-25
EXECUTE IMMEDIATE 'SELECT * FROM ei WHERE a = :p' USING 10 AS p;

-- name: statement-26
EXECUTE IMMEDIATE 'SELECT * FROM IDENTIFIER(:t)' USING 'ei' AS t;

-- name: statement-27
EXECUTE IMMEDIATE 'SELECT a, a FROM ei' INTO v1, v2;

-- name: statement-28
SELECT v1, v2;

-- name: statement-29
EXECUTE IMMEDIATE 'SELECT a FROM ei' INTO v1, v2;

-- name: statement-30
EXECUTE IMMEDIATE 'INSERT INTO ei VALUES (1)' INTO v1;

-- name: statement-31
EXECUTE IMMEDIATE 'EXECUTE IMMEDIATE \'SELECT 1\'';

-- name: statement-32
EXECUTE IMMEDIATE 'SELECT 1 AS';

-- name: statement-33
EXECUTE IMMEDIATE 5;

-- name: statement-34
SET PATH = CURRENT_PATH;

-- name: statement-35
SELECT current_path();
