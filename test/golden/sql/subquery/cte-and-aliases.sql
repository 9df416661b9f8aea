-- CTEs, lateral column aliases and lambdas.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: s62
SELECT named_struct('a', 1, 'b', 2) IN (SELECT named_struct('a', 1, 'b', 2));

-- name: s63
SELECT EXISTS (SELECT 1 WHERE false), NOT EXISTS (SELECT 1);

-- name: s64
SELECT EXISTS (SELECT count(*) FROM emp WHERE false);

-- name: s65
SELECT * FROM (SELECT 1 AS a) t WHERE (SELECT a) = 1;

-- name: s66
SELECT * FROM emp e WHERE e.id > 100 AND (SELECT count(*) FROM (SELECT * FROM dept d WHERE d.dept_id = e.dept_id) x) = 1 ORDER BY id;

-- name: s67
WITH t AS (SELECT 1 AS x) SELECT * FROM t, t AS u;

-- name: s68
WITH t(a, b) AS (SELECT 1, 2) SELECT a + b FROM t;

-- name: s69
WITH t(a) AS (SELECT 1, 2) SELECT * FROM t;

-- name: s70
WITH t AS (SELECT 1), t AS (SELECT 2) SELECT * FROM t;

-- name: s71
WITH t AS (SELECT 1 AS x), u AS (SELECT x + 1 AS y FROM t) SELECT * FROM t JOIN u ON y = x + 1;

-- name: s72
WITH t AS (WITH t AS (SELECT 2 AS x) SELECT * FROM t) SELECT * FROM t;

-- name: s73
WITH t AS (SELECT 1 AS x) SELECT (WITH t AS (SELECT 2 AS x) SELECT * FROM t), x FROM t;

-- name: s74
WITH t AS (SELECT 1 AS x) SELECT * FROM (WITH t AS (SELECT 2 AS x) SELECT * FROM t);

-- name: s75
WITH u AS (SELECT * FROM t), t AS (SELECT 1) SELECT * FROM u;

-- name: s76
WITH t AS (SELECT * FROM t) SELECT * FROM t;

-- name: s77
WITH t AS (SELECT id FROM emp) SELECT * FROM T ORDER BY ID LIMIT 2;

-- name: s78
WITH `a b` AS (SELECT 1 AS `x y`) SELECT `a b`.`x y` FROM `a b`;

-- name: s80
WITH t AS (VALUES (1), (2)) TABLE t ORDER BY col1;

-- name: s81
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r ORDER BY n;

-- name: s82
WITH RECURSIVE r AS (VALUES (0) AS t(n) UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT sum(n) FROM r;

-- name: s83
WITH RECURSIVE r(n) MAX RECURSION LEVEL 3 AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r;

-- name: s84
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r LIMIT 5;

-- name: s85
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;

-- name: s86
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT sum(n) FROM r WHERE n < 5) SELECT * FROM r;

-- name: s87
WITH RECURSIVE r(n) AS (SELECT n + 1 FROM r UNION ALL SELECT 1) SELECT * FROM r;

-- name: s88
WITH RECURSIVE r(n) AS (SELECT n FROM r) SELECT * FROM r;

-- name: s89
WITH RECURSIVE r(n) AS (SELECT 'a' UNION ALL SELECT concat(n, 'b') FROM r WHERE length(n) < 4) SELECT * FROM r;

-- name: s90
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT a.n + b.n FROM r a JOIN r b ON a.n = b.n WHERE a.n < 5) SELECT * FROM r;

-- name: s91
WITH RECURSIVE r(n, s) AS (SELECT 1, CAST('x' AS STRING) UNION ALL SELECT n + 1, s || 'x' FROM r WHERE n < 4) SELECT n, s FROM r ORDER BY n;

-- name: s92
WITH RECURSIVE h(id, mgr, lvl) AS (SELECT 1, NULL, 0 UNION ALL SELECT e.id, e.mgr, lvl + 1 FROM h JOIN VALUES (2,1),(3,1),(4,2) e(id, mgr) ON e.mgr = h.id) SELECT * FROM h ORDER BY id;

-- name: s93
SELECT * FROM emp WHERE dept_id IN (WITH c AS (SELECT dept_id FROM dept WHERE state < 'G') SELECT * FROM c) ORDER BY id;

-- name: s94
SELECT id + 1 AS a, a * 2 AS b, b - a AS c FROM emp ORDER BY id LIMIT 2;

-- name: s95
SELECT id AS salary, salary AS s FROM emp ORDER BY 1 LIMIT 1;

-- name: s96
SELECT 1 AS x, x + 1 AS x, x FROM emp LIMIT 1;

-- name: s97
SELECT sum(id) AS s, s / count(*) AS a FROM emp;

-- name: s98
SELECT dept_id AS d, d + 1, sum(salary) AS ss, ss + d FROM emp GROUP BY dept_id ORDER BY d;

-- name: s99
SELECT id AS a, sum(a) OVER () FROM emp;

-- name: s100
SELECT id AS a, (SELECT a) FROM emp;

-- name: s101
SELECT id AS a FROM emp WHERE a > 100;

-- name: s102
SELECT emp_name AS n, upper(n) u FROM emp WHERE u = 'EMP 1';

-- name: s103
SELECT id AS a, sum(a) FROM emp GROUP BY id;

-- name: s104
SELECT sum(id) AS a, max(a) FROM emp;

-- name: s105
SELECT x -> x + 1;

-- name: s106
SELECT transform(array(1, 2), x -> x + y) FROM (SELECT 10 AS y);

-- name: s107
SELECT transform(array(1, 2), (x, i) -> x * i), filter(array(1, NULL, 3), x -> x IS NOT NULL), aggregate(array(1, 2), 0, (a, x) -> a + x, a -> a * 10);

-- name: s112
SELECT transform(array(1), x -> (SELECT max(id) FROM emp));

-- name: s113
SELECT * FROM emp e WHERE e.dept_id = (SELECT d.dept_id FROM dept d WHERE d.dept_id = e.dept_id AND EXISTS (SELECT 1 FROM cs WHERE cs.year > e.id)) ORDER BY id;

-- name: s114
SELECT * FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept_id = e.dept_id GROUP BY d.state HAVING count(*) > 0) ORDER BY id;

-- name: s115
SELECT * FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept_id = e.dept_id LIMIT 0);

-- name: s116
SELECT * FROM emp e WHERE EXISTS (SELECT 1 FROM dept d WHERE d.dept_id = e.dept_id OFFSET 1);

-- name: s117
SELECT * FROM emp e WHERE id IN (SELECT e2.id FROM emp e2 WHERE e2.salary > e.salary - 1 ORDER BY e2.id LIMIT 3) ORDER BY id;

-- name: s118
SELECT * FROM emp e WHERE id NOT IN (SELECT e2.id FROM emp e2 WHERE e2.dept_id = e.dept_id AND e2.id > 300) ORDER BY id;

-- name: s119
SELECT * FROM emp e WHERE dept_id + 1 NOT IN (SELECT d.dept_id + 1 FROM dept d WHERE d.state <> 'CA') OR dept_id IS NULL ORDER BY id;

-- name: s120
SELECT (SELECT a FROM (SELECT 1 AS a UNION ALL SELECT 2) ORDER BY a DESC LIMIT 1) AS x;

-- name: s121
SELECT 'a' || (SELECT 'b') || 'c';

-- name: s122
SELECT (SELECT 1, 2);
