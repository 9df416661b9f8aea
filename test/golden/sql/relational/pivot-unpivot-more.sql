-- PIVOT and UNPIVOT.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: p5
SELECT * FROM (SELECT year, course, earnings FROM cs) PIVOT (sum(earnings) FOR course IN ('dotNET', 'Java')) ORDER BY year;

-- name: p6
SELECT * FROM cs PIVOT (sum(earnings) AS s, avg(earnings) a FOR course IN ('dotNET' AS d, 'Java')) ORDER BY year;

-- name: p7
SELECT * FROM cs PIVOT (sum(earnings) FOR (course, year) IN (('dotNET', 2012), ('Java', 2013) AS j));

-- name: p8
SELECT * FROM cs PIVOT (sum(earnings) FOR year IN (2012, 2013)) ORDER BY course;

-- name: p9
SELECT * FROM cs PIVOT (earnings FOR year IN (2012, 2013));

-- name: p10
SELECT * FROM cs PIVOT (sum(earnings) FOR year IN (course));

-- name: p11
SELECT * FROM cs PIVOT (sum(earnings) FOR nope IN (1));

-- name: p12
SELECT * FROM cs PIVOT (sum(earnings) FOR course IN ('a', 2012));

-- name: p13
SELECT * FROM cs PIVOT (sum(earnings) FOR (course, year) IN ('a', 'b'));

-- name: p14
SELECT * FROM cs PIVOT (sum(sum(earnings)) FOR course IN ('Java'));

-- name: p15
SELECT * FROM cs PIVOT (ceil(sum(earnings)), avg(earnings) + 1 AS a1 FOR course IN ('Java')) ORDER BY year;

-- name: p16
SELECT * FROM cs PIVOT (sum(earnings) FOR course IN ('Java', 'Java')) ORDER BY year;

-- name: p17
SELECT 2013, * FROM cs PIVOT (count(*) FOR course IN ('Java' AS J));

-- name: p18
SELECT * FROM cs PIVOT (sum(earnings) FOR year IN (2012 + 1)) ORDER BY course;

-- name: p19
SELECT * FROM cs PIVOT (sum(earnings) FOR course IN (NULL, 'Java')) ORDER BY year;

-- name: p20
SELECT * FROM cs PIVOT (sum(earnings), sum(year) FOR course IN ('Java')) ORDER BY 1;

-- name: p21
SELECT * FROM cs PIVOT (sum(earnings) FOR course IN ('Java')) AS p(y, j) ORDER BY y;

-- name: p22
SELECT p.* FROM cs AS c PIVOT (max(c.earnings) FOR c.course IN ('Java')) p ORDER BY 1;

-- name: p23
SELECT * FROM (SELECT year, array(course) c, earnings FROM cs) PIVOT (sum(earnings) FOR c IN (array('Java'))) ORDER BY year;

-- name: p27
SELECT * FROM cs UNPIVOT (val FOR name IN (year, earnings)) ORDER BY ALL;

-- name: p28
SELECT * FROM cs UNPIVOT INCLUDE NULLS (val FOR name IN (year AS y, earnings AS `e x`)) ORDER BY ALL;

-- name: p29
SELECT * FROM cs UNPIVOT (val FOR name IN (year, course));

-- name: p30
SELECT * FROM cs UNPIVOT ((v1, v2) FOR name IN ((year, earnings) AS a, (earnings, year))) ORDER BY ALL;

-- name: p31
SELECT * FROM cs UNPIVOT ((v1, v2) FOR name IN (year));

-- name: p32
SELECT * FROM cs UNPIVOT (val FOR name IN (nope));

-- name: p33
SELECT * FROM cs UNPIVOT (val FOR name IN ());

-- name: p34
SELECT * FROM cs UNPIVOT EXCLUDE NULLS (val FOR name IN (year)) AS u WHERE u.val > 2012 ORDER BY ALL;

-- name: p35
SELECT * FROM cs UNPIVOT (val FOR name IN (year + 1));

-- name: p36
SELECT * FROM cs UNPIVOT (val FOR name IN (cs.year)) ORDER BY ALL;

-- name: p37
SELECT * FROM cs UNPIVOT (val FOR name IN (*));

-- name: p38
SELECT * FROM cs UNPIVOT (year FOR course IN (earnings)) ORDER BY ALL;

-- name: p39
SELECT id, sum(salary) OVER (PARTITION BY dept_id ORDER BY id) FROM emp ORDER BY id;

-- name: p40
SELECT id, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w, ntile(3) OVER w, row_number() OVER (ORDER BY id) FROM emp WINDOW w AS (ORDER BY salary) ORDER BY id;

-- name: p41
SELECT id, lag(id) OVER (ORDER BY id), lead(id, 2, -1) OVER (ORDER BY id), lag(id, -1) OVER (ORDER BY id) FROM emp ORDER BY id;

-- name: p42
SELECT id, sum(id) OVER (ORDER BY id RANGE BETWEEN 100 PRECEDING AND 100 FOLLOWING) FROM emp ORDER BY id;

-- name: p43
SELECT id, count(*) OVER (ORDER BY hiredate RANGE BETWEEN INTERVAL 1 YEAR PRECEDING AND CURRENT ROW) FROM emp ORDER BY id;

-- name: p44
SELECT id, sum(id) OVER (ORDER BY id ROWS 2 PRECEDING) FROM emp ORDER BY id;

-- name: p45
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING) FROM emp;

-- name: p46
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM emp ORDER BY id;

-- name: p47
SELECT id, sum(id) OVER (ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) c FROM emp WHERE id = 100;

-- name: p48
SELECT id, sum(id) OVER (RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM emp;

-- name: p49
SELECT id, sum(id) OVER (ORDER BY id, salary RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM emp;

-- name: p50
SELECT id, sum(id) OVER (ORDER BY emp_name RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM emp;

-- name: p51
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1.5 PRECEDING AND CURRENT ROW) FROM emp;

-- name: p52
SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN id PRECEDING AND CURRENT ROW) FROM emp;
