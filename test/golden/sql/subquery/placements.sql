-- Subqueries in all places.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: s5
SELECT id, (SELECT max(dept_id) FROM dept) FROM emp ORDER BY id;

-- name: s6
SELECT id, (SELECT state FROM dept WHERE dept.dept_id = emp.dept_id) s FROM emp ORDER BY id;

-- name: s7
SELECT id, (SELECT dept_id, state FROM dept) FROM emp;

-- name: s8
SELECT id, (SELECT state FROM dept) FROM emp;

-- name: s9
SELECT id FROM emp WHERE dept_id IN (SELECT dept_id FROM dept WHERE state = 'CA') ORDER BY id;

-- name: s10
SELECT id FROM emp WHERE dept_id NOT IN (SELECT dept_id FROM dept) ORDER BY id;

-- name: s11
SELECT id FROM emp WHERE (dept_id, id) IN (SELECT dept_id, dept_id * 10 FROM dept) ORDER BY id;

-- name: s12
SELECT id FROM emp WHERE (dept_id, id) NOT IN (SELECT dept_id, 100 FROM dept) ORDER BY id;

-- name: s13
SELECT id FROM emp WHERE (dept_id, id) IN (SELECT dept_id FROM dept);

-- name: s14
SELECT id FROM emp WHERE dept_id IN (SELECT dept_id, state FROM dept);

-- name: s16
SELECT id FROM emp WHERE id IN (SELECT array(1));

-- name: s17
SELECT id FROM emp e WHERE EXISTS (SELECT * FROM dept d WHERE d.dept_id = e.dept_id AND d.state > 'D') ORDER BY id;

-- name: s18
SELECT id FROM emp e WHERE NOT EXISTS (SELECT 1 FROM dept d WHERE d.dept_id = e.dept_id) OR id = 100 ORDER BY id;

-- name: s19
SELECT id, EXISTS (SELECT 1 FROM dept d WHERE d.dept_id = e.dept_id) x FROM emp e ORDER BY id;

-- name: s20
SELECT id, dept_id IN (SELECT dept_id FROM dept) x, dept_id NOT IN (SELECT dept_id FROM dept) y FROM emp e ORDER BY id;

-- name: s21
SELECT id, CASE WHEN dept_id IN (SELECT dept_id FROM dept WHERE state = 'CA') THEN 'ca' ELSE 'not' END FROM emp ORDER BY id;

-- name: s22
SELECT dept_id, count(*) FROM emp GROUP BY dept_id HAVING count(*) > (SELECT min(b) FROM testData) ORDER BY 1;

-- name: s23
SELECT dept_id, sum(salary) FROM emp e GROUP BY dept_id HAVING EXISTS (SELECT 1 FROM dept d WHERE d.dept_id = e.dept_id) ORDER BY 1;

-- name: s24
SELECT dept_id, sum(salary) FROM emp e GROUP BY dept_id HAVING sum(salary) > (SELECT max(d.dept_id) FROM dept d WHERE d.dept_id = e.dept_id) ORDER BY 1;

-- name: s25
SELECT dept_id, sum(salary) FROM emp e GROUP BY dept_id HAVING EXISTS (SELECT 1 FROM dept d WHERE d.dept_id < sum(e.salary)) ORDER BY 1;

-- name: s26
SELECT dept_id, sum(salary) FROM emp e GROUP BY dept_id HAVING EXISTS (SELECT 1 FROM dept d WHERE d.dept_id < sum(e.id + d.dept_id));

-- name: s27
SELECT id FROM emp ORDER BY (SELECT max(state) FROM dept WHERE dept.dept_id = emp.dept_id) NULLS LAST, id;

-- name: s28
SELECT id FROM emp e WHERE salary = (SELECT max(salary) FROM emp f WHERE f.dept_id = e.dept_id) ORDER BY id;

-- name: s29
SELECT id FROM emp e WHERE salary > (SELECT avg(salary) FROM emp f WHERE f.dept_id < e.dept_id) ORDER BY id;

-- name: s30
SELECT id, (SELECT count(*) FROM dept d WHERE d.dept_id = e.dept_id) c FROM emp e ORDER BY id;

-- name: s31
SELECT id, (SELECT count(*) FROM dept d WHERE d.dept_id > e.dept_id) c FROM emp e ORDER BY id;

-- name: s32
SELECT id, (SELECT sum(1) FROM dept d WHERE d.dept_id > e.dept_id HAVING count(*) > 1) c FROM emp e ORDER BY id;

-- name: s33
SELECT id, (SELECT d.state FROM dept d WHERE d.dept_id = e.dept_id LIMIT 1) c FROM emp e ORDER BY id;

-- name: s34
SELECT id, (SELECT d.state FROM dept d ORDER BY d.dept_id - e.dept_id LIMIT 1) c FROM emp e ORDER BY id;

-- name: s35
SELECT id, (SELECT max(d.state) OVER () FROM dept d WHERE d.dept_id = e.dept_id) c FROM emp e ORDER BY id;

-- name: s36
SELECT id, (SELECT e.id + 1) x, (SELECT e.salary WHERE e.id > 300) y FROM emp e ORDER BY id;

-- name: s37
SELECT id, (WITH c AS (SELECT e.id AS z) SELECT z FROM c) x FROM emp e ORDER BY id;

-- name: s38
SELECT id, (SELECT d.dept_id FROM dept d WHERE d.dept_id = e.dept_id UNION ALL SELECT 1 WHERE e.dept_id IS NULL) x FROM emp e ORDER BY id;

-- name: s39
SELECT id, (SELECT x FROM (SELECT e.dept_id AS x)) FROM emp e ORDER BY id;

-- name: s40
SELECT id, (SELECT (SELECT e.id)) FROM emp e ORDER BY id;

-- name: s41
SELECT (SELECT max(e.id)) FROM emp e;

-- name: s42
SELECT (SELECT max(e.id) + count(d.dept_id) FROM dept d) FROM emp e;

-- name: s43
SELECT (SELECT count(*) FROM dept WHERE dept_id = max(e.dept_id)) FROM emp e;

-- name: s44
SELECT id FROM emp WHERE id = (SELECT nope FROM dept);

-- name: s45
SELECT id FROM emp WHERE EXISTS (SELECT emp.nope FROM dept);

-- name: s46
SELECT id FROM emp WHERE id IN (SELECT id FROM dept) ORDER BY id;

-- name: s47
SELECT * FROM emp WHERE id > ALL (SELECT 1);

-- name: s48
SELECT * FROM emp WHERE id = ANY (SELECT 1);

-- name: s49
SELECT * FROM emp WHERE id LIKE ANY (SELECT 1);

-- name: s50
SELECT array(SELECT 1);

-- name: s51
SELECT array((SELECT 1), (SELECT 2));

-- name: s52
SELECT coalesce((SELECT state FROM dept WHERE 1 = 0), 'none');

-- name: s53
SELECT sum((SELECT max(dept_id) FROM dept)) FROM emp;

-- name: s54
SELECT sum((SELECT max(d.dept_id) FROM dept d WHERE d.dept_id = e.dept_id)) FROM emp e;

-- name: s55
SELECT dept_id, (SELECT max(d.state) FROM dept d WHERE d.dept_id = e.dept_id) FROM emp e GROUP BY dept_id ORDER BY 1;

-- name: s56
SELECT dept_id, (SELECT max(d.state) FROM dept d WHERE d.dept_id = e.id) FROM emp e GROUP BY dept_id ORDER BY 1;

-- name: s57
SELECT (SELECT max(d.state) FROM dept d WHERE d.dept_id = e.dept_id), count(*) FROM emp e GROUP BY 1 ORDER BY 1;

-- name: s58
SELECT (SELECT 1) IN (SELECT 1), 1 IN ((SELECT 1)), 2 IN ((SELECT 1), 2);

-- name: s59
SELECT 1 IN (SELECT 1 WHERE false), NULL IN (SELECT 1 WHERE false), NULL IN (SELECT 1), 1 IN (SELECT NULL), 1 NOT IN (SELECT NULL);

-- name: s60
SELECT (1, NULL) IN (SELECT 1, 2), (1, 2) IN (SELECT 1, 2), (1, 2) NOT IN (SELECT 2, NULL);

-- name: s61
SELECT named_struct('a', 1, 'b', 2) IN (SELECT 1, 2);
