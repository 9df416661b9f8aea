-- GROUP BY in its forms, and what it refuses.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: g5
SELECT a, COUNT(b) FROM testData;

-- name: g6
SELECT COUNT(a), COUNT(b) FROM testData;

-- name: g7
SELECT a, COUNT(b) FROM testData GROUP BY b;

-- name: g8
SELECT a + b, COUNT(b) FROM testData GROUP BY a + b;

-- name: g9
SELECT a + 2, COUNT(b) FROM testData GROUP BY a + 1;

-- name: g10
SELECT a + 1 + 1, COUNT(b) FROM testData GROUP BY a + 1;

-- name: g11
SELECT SKEWNESS(a), KURTOSIS(a), MIN(a), MAX(a), AVG(a), VARIANCE(a), STDDEV(a), SUM(a), COUNT(a) FROM testData;

-- name: g12
SELECT COUNT(DISTINCT b), COUNT(DISTINCT b, c) FROM (SELECT 1 AS a, 2 AS b, 3 AS c) GROUP BY a;

-- name: g13
SELECT a AS k, COUNT(b) FROM testData GROUP BY k;

-- name: g14
SELECT a AS k, COUNT(b) FROM testData GROUP BY k HAVING k > 1;

-- name: g15
SELECT COUNT(b) AS k FROM testData GROUP BY k;

-- name: g16
SELECT a AS k, COUNT(non_existing) FROM testData GROUP BY k;

-- name: g17
SELECT 1 FROM range(10) HAVING true;

-- name: g18
SELECT 1 FROM range(10) HAVING MAX(id) > 0;

-- name: g19
SELECT id FROM range(10) HAVING id > 0;

-- name: g20
SELECT a, count(*) FROM testData GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL;

-- name: g21
SELECT *, count(*) FROM testData GROUP BY ALL;

-- name: g22
SELECT a + b AS s, max(b) OVER (PARTITION BY a) FROM testData GROUP BY ALL;

-- name: g23
SELECT a, (SELECT count(*) FROM dept) c, sum(b) FROM testData GROUP BY ALL ORDER BY a NULLS LAST;

-- name: g24
SELECT a, sum(b) + a FROM testData GROUP BY ALL ORDER BY 1;

-- name: g25
SELECT a, sum(b) + b FROM testData GROUP BY ALL;

-- name: g26
SELECT sum(b) FROM testData GROUP BY ALL;

-- name: g27
SELECT 1 AS one, a FROM testData GROUP BY ALL ORDER BY a;

-- name: g28
SELECT count(*) FROM testData WHERE false GROUP BY ALL;

-- name: g29
SELECT a, b, sum(b) FROM testData GROUP BY 3;

-- name: g31
SELECT a, sum(b) FROM testData GROUP BY -1;

-- name: g32
SELECT a, sum(b) FROM testData GROUP BY 0;

-- name: g33
SELECT a, sum(b) FROM testData GROUP BY 1 + 0;

-- name: g35
SELECT * FROM testData GROUP BY a, b, 1;

-- name: g36
SELECT a, count(a) FROM (SELECT 1 AS a) tmp GROUP BY 1 ORDER BY 1;

-- name: g37
SELECT a, b, count(1) FROM testData GROUP BY a, 1, b WITH ROLLUP;

-- name: g38
SELECT a, b, SUM(b) FROM testData GROUP BY a, b WITH CUBE ORDER BY a, b, 3;

-- name: g39
SELECT course, year, SUM(earnings) FROM cs GROUP BY ROLLUP(course, year) ORDER BY course, year;

-- name: g40
SELECT course, year, SUM(earnings), GROUPING(course), GROUPING(year) FROM cs GROUP BY CUBE(course, year) ORDER BY 1,2,4,5;

-- name: g41
SELECT course, year, GROUPING_ID(course, year) FROM cs GROUP BY CUBE(course, year) ORDER BY GROUPING_ID(course, year), course, year;

-- name: g43
SELECT course, GROUPING(course) FROM cs GROUP BY course;

-- name: g44
SELECT course, year, GROUPING__ID FROM cs GROUP BY CUBE(course, year) ORDER BY GROUPING__ID, course, year;

-- name: g45
SELECT course, year FROM cs GROUP BY CUBE(course, year) HAVING GROUPING(year) = 1 AND GROUPING_ID(course, year) > 0 ORDER BY course, year;

-- name: g46
SELECT course, year FROM cs GROUP BY course, year HAVING GROUPING(course) > 0;

-- name: g47
SELECT course, year FROM cs GROUP BY course, year ORDER BY GROUPING(course);

-- name: g48
SELECT a, b, sum(b) FROM testData GROUP BY GROUPING SETS ((a), (a, b), ()) ORDER BY 1, 2, 3;

-- name: g49
SELECT a, b, sum(b) FROM testData GROUP BY a, b GROUPING SETS ((a), (b)) ORDER BY 1, 2, 3;

-- name: g50
SELECT a, b, sum(b) FROM testData GROUP BY a GROUPING SETS ((a), (b)) ORDER BY 1, 2, 3;

-- name: g51
SELECT a, b, c, count(d) FROM VALUES (1,2,3,4) t(a,b,c,d) GROUP BY a, CUBE(b, c), ROLLUP(a, b) ORDER BY ALL;

-- name: g52
SELECT a, b, c, count(d) FROM VALUES (1,2,3,4) t(a,b,c,d) GROUP BY a, GROUPING SETS((b), (c), GROUPING SETS((a, b))) ORDER BY ALL;

-- name: g53
SELECT a, b, count(1) FROM testData GROUP BY GROUPING SETS(ROLLUP(a, b), CUBE(a, b)) ORDER BY ALL;

-- name: g54
SELECT k1, COUNT(v) FROM VALUES (1, true), (1, null) t(k1, v) GROUP BY k1 HAVING EVERY(v) IS NULL;

-- name: g55
SELECT every(v), some(v), any(v), bool_and(v), bool_or(v) FROM VALUES (true), (null), (false) t(v);

-- name: g56
SELECT every(1);

-- name: g57
SELECT some(1S);

-- name: g58
SELECT any('true');

-- name: g59
SELECT count(*) FILTER (WHERE a > 1), sum(b) FILTER (WHERE b IS NOT NULL) FROM testData;

-- name: g60
SELECT count(DISTINCT a) FILTER (WHERE b > 1), count(DISTINCT b) FROM testData;

-- name: g61
SELECT sum(a) FILTER (WHERE max(b) > 1) FROM testData;

-- name: g62
SELECT abs(a) FILTER (WHERE a > 1) FROM testData;

-- name: g63
SELECT sum(a) FILTER (WHERE a) FROM testData;
