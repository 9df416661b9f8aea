-- Statements with an error in them.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: l5
SELECT 1 FROM emp e f;

-- name: l6
SELECT DISTINCT ON (id) * FROM emp;

-- name: l7
SELECT ALL id FROM emp ORDER BY id LIMIT 1;

-- name: l8
SELECT TOP 3 id FROM emp;

-- name: l11
SELECT $1;

-- name: l12
SELECT a ! b;

-- name: l13
SELECT #1;

-- name: l14
SELECT @x;

-- name: l15
SELECT a ?? b;

-- name: l16
SELECT 1 == = 1;

-- name: l17
SELECT 1 AND;

-- name: l18
SELECT NOT;

-- name: l19
SELECT CASE WHEN 1 END;

-- name: l20
SELECT CASE WHEN true THEN END;

-- name: l21
SELECT x FROM (SELECT 1 AS x;

-- name: l22
SELECT x FROM (SELECT 1 AS x) WHERE (x = 1;

-- name: l23
SELECT x IN (1, FROM t;

-- name: l24
SELECT f(1,) FROM t;

-- name: l25
SELECT f(,1) FROM t;

-- name: l26
INSERT t VALUES (1);

-- name: l27
INSERT INTO VALUES (1);

-- name: l28
INSERT INTO t VALUES 1, (2;

-- name: l29
CREATE TABLE;

-- name: l31
CREATE TABLE t (a);

-- name: l32
CREATE TABLE t (a INT,);

-- name: l33
CREATE TABLE t (a INT b INT);

-- name: l34
CREATE VIEW v;

-- name: l35
CREATE VIEW v AS;

-- name: l36
CREATE NOPE x;

-- name: l38
DROP nope;

-- name: l39
DROP TABLE;

-- name: l40
ALTER TABLE t;

-- name: l41
ALTER TABLE t ADD;

-- name: l42
ALTER TABLE t DROP;

-- name: l43
SHOW;

-- name: l44
SHOW nope;

-- name: l45
DESCRIBE;

-- name: l46
USE;

-- name: l47
WITH t AS SELECT 1 SELECT * FROM t;

-- name: l48
WITH t AS (SELECT 1);

-- name: l49
WITH t (SELECT 1) SELECT * FROM t;

-- name: l50
VALUES;

-- name: l51
VALUES ();

-- name: l55
SELECT 1 UNION;

-- name: l56
SELECT 1 UNION SELECT;

-- name: l57
UNION SELECT 1;

-- name: l58
SELECT 1 INTERSECT ALL;

-- name: l59
SELECT sum(a) OVER FROM t;

-- name: l60
SELECT sum(a) OVER (ORDER a) FROM t;

-- name: l61
SELECT sum(a) OVER (PARTITION a) FROM t;

-- name: l62
SELECT sum(a) OVER (ROWS 1) FROM t;

-- name: l63
SELECT a FROM t WINDOW w;

-- name: l64
SELECT interval 1 day day;

-- name: l67
SELECT * FROM t PIVOT (sum(a) FOR b);
