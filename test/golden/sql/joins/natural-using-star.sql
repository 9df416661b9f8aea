-- NATURAL, USING and the columns that stars give.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: j5
SELECT * FROM emp NATURAL JOIN dept ORDER BY id;

-- name: j6
SELECT * FROM emp NATURAL LEFT OUTER JOIN dept ORDER BY id;

-- name: j7
SELECT * FROM emp NATURAL FULL OUTER JOIN dept ORDER BY dept_id, id;

-- name: j8
SELECT * FROM emp NATURAL RIGHT JOIN dept ORDER BY id, dept_id;

-- name: j12
SELECT * FROM emp NATURAL JOIN dept ON true;

-- name: j13
SELECT emp.dept_id, dept.dept_id, dept_id FROM emp FULL JOIN dept USING (dept_id) ORDER BY ALL;

-- name: j14
SELECT emp.*, dept.* FROM emp RIGHT JOIN dept USING (dept_id) ORDER BY ALL;

-- name: j15
SELECT dept_id, count(*) FROM emp LEFT JOIN dept USING (dept_id) GROUP BY dept_id ORDER BY 1;

-- name: j16
SELECT * FROM emp JOIN dept USING (nope);

-- name: j17
SELECT * FROM emp JOIN dept USING (dept_id, state);

-- name: j18
SELECT * FROM emp JOIN dept USING ();

-- name: j19
SELECT * FROM emp JOIN dept USING (emp.dept_id);

-- name: j20
SELECT * FROM emp e JOIN dept d ON e.dept_id = d.dept_id AND d.state IN ('CA', 'NY') ORDER BY e.id;

-- name: j21
SELECT dept_id FROM emp JOIN dept ON emp.dept_id = dept.dept_id;

-- name: j22
SELECT e.id FROM emp e LEFT SEMI JOIN dept d ON e.dept_id = d.dept_id WHERE d.state = 'CA';

-- name: j24
SELECT * FROM emp CROSS JOIN dept USING (dept_id);

-- name: j25
SELECT count(*) FROM emp CROSS JOIN dept ON emp.dept_id = dept.dept_id;

-- name: j26
SELECT count(*) FROM emp, dept, cs;

-- name: j27
SELECT count(*) FROM emp, dept WHERE emp.dept_id = dept.dept_id;

-- name: j28
SELECT count(*) FROM emp JOIN dept;

-- name: j29
SELECT count(*) FROM emp LEFT JOIN dept;

-- name: j30
SELECT count(*) FROM emp FULL JOIN dept;

-- name: j31
SELECT count(*) FROM emp LEFT SEMI JOIN dept;

-- name: j32
SELECT count(*) FROM emp LEFT ANTI JOIN dept;

-- name: j33
SELECT * FROM emp e JOIN dept e ON e.dept_id = e.dept_id;

-- name: j34
SELECT emp.id FROM emp e;

-- name: j35
SELECT e.*, x.* FROM emp e JOIN (SELECT max(salary) m FROM emp) x ON e.salary = x.m ORDER BY id;

-- name: j36
SELECT * FROM (emp e JOIN dept d ON e.dept_id = d.dept_id) ORDER BY id;

-- name: j37
SELECT * FROM (emp e JOIN dept d ON e.dept_id = d.dept_id) AS j ORDER BY id;

-- name: j38
SELECT j.id, j.state FROM (emp e JOIN dept d USING (dept_id)) AS j ORDER BY id;

-- name: j39
SELECT j.c1, j.c7 FROM (emp e JOIN dept d USING (dept_id)) AS j(c1, c2, c3, c4, c5, c6, c7) ORDER BY c1, c2;

-- name: j40
SELECT * FROM emp AS e(a, b, c, d, e) WHERE e > 20 ORDER BY a;

-- name: j41
SELECT * FROM emp AS e(a, b);

-- name: j42
SELECT a.k, b.k, c.k FROM VALUES (1),(2) a(k) FULL JOIN VALUES (2),(3) b(k) ON a.k = b.k FULL JOIN VALUES (3),(4) c(k) ON coalesce(a.k, b.k) = c.k ORDER BY ALL;

-- name: j43
SELECT * FROM VALUES (1),(2) a(k) FULL JOIN VALUES (2),(3) b(k) USING (k) FULL JOIN VALUES (3),(4) c(k) USING (k) ORDER BY k;

-- name: j44
SELECT k FROM VALUES (1),(2) a(k) LEFT JOIN VALUES (2),(3) b(k) USING (k) ORDER BY a.k, b.k;

-- name: j45
SELECT * FROM VALUES (1, 2) a(k, v) JOIN VALUES (1, 3) b(k, v) USING (k) WHERE a.v < b.v;

-- name: j46
SELECT v FROM VALUES (1, 2) a(k, v) JOIN VALUES (1, 3) b(k, v) USING (k);

-- name: j47
SELECT * EXCEPT (dept_id) FROM emp JOIN dept USING (dept_id) ORDER BY id;

-- name: j48
SELECT e.* EXCEPT (dept_id, salary), d.* EXCEPT (dept_id) FROM emp e JOIN dept d USING (dept_id) ORDER BY id;

-- name: j49
SELECT * EXCEPT (nope) FROM emp;

-- name: j50
SELECT * EXCEPT (id, emp_name, hiredate, salary, dept_id) FROM emp;

-- name: j51
SELECT * EXCEPT () FROM emp;

-- name: j52
SELECT * EXCEPT (s.a) FROM (SELECT named_struct('a', 1, 'b', 2) s, 3 AS c);

-- name: j53
SELECT s.* EXCEPT (a) FROM (SELECT named_struct('a', 1, 'b', 2) s, 3 AS c);

-- name: j54
SELECT * EXCEPT (s, s.a) FROM (SELECT named_struct('a', 1, 'b', 2) s, 3 AS c);

-- name: j55
SELECT * FROM emp LEFT JOIN LATERAL (SELECT state FROM dept WHERE dept.dept_id = emp.dept_id) ON true ORDER BY id;

-- name: j56
SELECT * FROM emp, LATERAL (SELECT state FROM dept WHERE dept.dept_id = emp.dept_id ORDER BY state LIMIT 1) l ORDER BY id;

-- name: j57
SELECT * FROM emp RIGHT JOIN LATERAL (SELECT emp.id + 1) ON true;

-- name: j58
SELECT * FROM emp FULL JOIN LATERAL (SELECT 1 AS x) ON true;

-- name: j59
SELECT * FROM emp NATURAL JOIN LATERAL (SELECT emp.dept_id) ORDER BY id;

-- name: j60
SELECT * FROM emp JOIN LATERAL (SELECT emp.dept_id) USING (dept_id) ORDER BY id;

-- name: j61
SELECT a, x FROM testData, LATERAL (SELECT a + b AS x) ORDER BY ALL;

-- name: j62
SELECT a, x, y FROM testData, LATERAL (SELECT a + b AS x), LATERAL (SELECT x * 2 AS y) ORDER BY ALL;

-- name: j63
SELECT * FROM testData, LATERAL (SELECT * );

-- name: j65
SELECT * FROM testData t, LATERAL (SELECT count(*) c FROM testData s WHERE s.a = t.a) ORDER BY ALL;

-- name: j66
SELECT * FROM testData t, LATERAL (SELECT sum(s.b + t.b) c FROM testData s WHERE s.a = t.a) ORDER BY ALL;
