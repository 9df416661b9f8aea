-- Statements other than queries with an error in them.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: l68
SELECT * FROM t LATERAL VIEW;

-- name: l70
SELECT a[ FROM t;

-- name: l71
SELECT a[1 FROM t;

-- name: l72
SELECT a.[1] FROM t;

-- name: l73
SELECT a..b FROM t;

-- name: l74
SELECT .a FROM t;

-- name: l75
SELECT a. FROM t;

-- name: l76
SELECT 1a FROM t;

-- name: l77
SELECT 1.a FROM t;

-- name: l78
SELECT a-b.c FROM x-y;

-- name: l79
SELECT * FROM a-b;

-- name: l80
SELECT * FROM test-table WHERE 1 = 1;

-- name: l81
SELECT 1 AS a-b;

-- name: l82
USE a-b;

-- name: l83
SELECT * FROM emp WHERE id > > 1;

-- name: l84
SELECT * FROM emp WHERE id IN 1;

-- name: l85
SELECT * FROM emp WHERE id BETWEEN 1;

-- name: l86
SELECT * FROM emp WHERE id BETWEEN 1 OR 2;

-- name: l87
SELECT * FROM emp WHERE id IS;

-- name: l88
SELECT * FROM emp WHERE id IS 5;

-- name: l89
SELECT * FROM emp WHERE id NOT 5;

-- name: l90
SELECT * FROM emp WHERE LIKE 'a';

-- name: l91
SELECT * FROM emp WHERE id LIKE;

-- name: l92
SELECT * FROM emp WHERE EXISTS;

-- name: l93
SELECT * FROM emp WHERE EXISTS (1);

-- name: l94
SELECT EXISTS SELECT 1;

-- name: l95
SELECT extract(year date'2020-01-01');

-- name: l97
SELECT position('a' 'b');

-- name: l98
SELECT substring('a' FROM);

-- name: l99
SELECT CAST('a' AS);

-- name: l100
SELECT try_cast(1 INT);

-- name: l102
SELECT a -> b;

-- name: l103
SELECT (a, b) -> a;

-- name: l104
SELECT count(DISTINCT) FROM emp;

-- name: l105
SELECT count(ALL id) FROM emp;

-- name: l107
EXPLAIN;

-- name: l109
SET x y;

-- name: l110
SET = 1;

-- name: l111
SET a =;

-- name: l112
RESET a b;

-- name: l113
CACHE t;

-- name: l114
CACHE TABLE;

-- name: l115
UNCACHE t;

-- name: l117
ANALYZE TABLE t;

-- name: l118
ANALYZE TABLE t COMPUTE;

-- name: l119
TRUNCATE t;

-- name: l120
DELETE t;

-- name: l121
UPDATE t a = 1;

-- name: l122
MERGE INTO t USING s;

-- name: l124
DECLARE;

-- name: l125
DECLARE x;

-- name: l126
EXECUTE 'x';

-- name: l127
EXECUTE IMMEDIATE;

-- name: l128
END;

-- name: l129
GRANT ALL;

-- name: l130
COMMENT ON t IS 'x';
