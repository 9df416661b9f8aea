-- Windows in their clauses.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: p53
SELECT id, row_number() OVER () FROM emp;

-- name: p54
SELECT id, rank() OVER (PARTITION BY id) FROM emp;

-- name: p55
SELECT id, row_number() OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM emp;

-- name: p56
SELECT row_number() FROM emp;

-- name: p57
SELECT id, upper(emp_name) OVER (ORDER BY id) FROM emp;

-- name: p58
SELECT id, sum(id) OVER nope FROM emp;

-- name: p59
SELECT id FROM emp WHERE sum(id) OVER () > 1;

-- name: p60
SELECT id FROM emp WHERE row_number() OVER (ORDER BY id) = 1;

-- name: p61
SELECT id FROM emp QUALIFY row_number() OVER (PARTITION BY dept_id ORDER BY salary DESC) = 1 ORDER BY id;

-- name: p62
SELECT id, row_number() OVER (ORDER BY id DESC) AS rn FROM emp QUALIFY rn <= 2;

-- name: p63
SELECT dept_id, sum(salary) s FROM emp GROUP BY dept_id QUALIFY rank() OVER (ORDER BY s DESC) = 1;

-- name: p64
SELECT id FROM emp QUALIFY id > 1;

-- name: p65
SELECT id FROM emp QUALIFY sum(id) > 1;

-- name: p66
SELECT id, sum(DISTINCT id) OVER () FROM emp;

-- name: p67
SELECT id, count(DISTINCT id) OVER (ORDER BY id) FROM emp;

-- name: p68
SELECT id, sum(id) FILTER (WHERE id > 200) OVER (ORDER BY id) FROM emp ORDER BY id;

-- name: p69
SELECT id, sum(sum(id) OVER ()) OVER () FROM emp;

-- name: p70
SELECT sum(id) OVER (PARTITION BY sum(id)) FROM emp;

-- name: p71
SELECT id, sum(id) OVER (w ORDER BY id) FROM emp WINDOW w AS (PARTITION BY dept_id);

-- name: p72
SELECT id, sum(id) OVER w2 FROM emp WINDOW w AS (PARTITION BY dept_id ORDER BY id), w2 AS (w) ORDER BY id;

-- name: p73
SELECT id, sum(id) OVER w2 FROM emp WINDOW w AS (PARTITION BY dept_id ORDER BY id), w2 AS w ORDER BY id;

-- name: p74
SELECT id, sum(id) OVER w FROM emp WINDOW w AS (ORDER BY id), w AS (ORDER BY salary);

-- name: p75
SELECT id, sum(id) OVER (DISTRIBUTE BY dept_id SORT BY id) FROM emp ORDER BY id;

-- name: p76
SELECT id, sum(id) OVER (CLUSTER BY dept_id) FROM emp ORDER BY id;

-- name: p77
SELECT nth_value(id, 0) OVER (ORDER BY id) FROM emp;

-- name: p78
SELECT ntile(0) OVER (ORDER BY id) FROM emp;

-- name: p79
SELECT ntile(id) OVER (ORDER BY id) FROM emp;

-- name: p80
SELECT lag(id, id) OVER (ORDER BY id) FROM emp;

-- name: p83
SELECT id, avg(salary) OVER (ORDER BY hiredate RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '1' DAY PRECEDING) FROM emp ORDER BY id;

-- name: p84
SELECT id, max(emp_name) OVER (PARTITION BY dept_id ORDER BY id DESC) FROM emp ORDER BY 1;

-- name: p85
SELECT DISTINCT sum(id) OVER (PARTITION BY dept_id) FROM emp ORDER BY 1;

-- name: p87
SELECT id FROM emp ORDER BY row_number() OVER (ORDER BY salary, id) DESC LIMIT 3;

-- name: p88
SELECT session_window(hiredate, '1 year') FROM emp;

-- name: p89
SELECT window.start, count(*) FROM emp GROUP BY window(hiredate, '365 days') ORDER BY 1;

-- name: p90
TABLE emp |> WHERE id > 300 |> SELECT id, salary |> ORDER BY id;

-- name: p91
TABLE emp |> AGGREGATE sum(salary) AS s GROUP BY dept_id |> ORDER BY dept_id;

-- name: p93
FROM emp |> SET nope = 1;

-- name: p94
FROM emp |> DROP nope;

-- name: p95
FROM emp |> DROP id, id;

-- name: p97
FROM emp |> JOIN dept USING (dept_id) |> SELECT id, state |> ORDER BY id;

-- name: p98
FROM emp |> AS a |> LEFT JOIN dept b ON a.dept_id = b.dept_id |> WHERE b.state IS NULL |> SELECT a.id |> ORDER BY id;

-- name: p99
FROM cs |> PIVOT (sum(earnings) FOR course IN ('Java', 'dotNET')) |> ORDER BY year;

-- name: p100
FROM cs |> UNPIVOT (v FOR n IN (year, earnings)) |> ORDER BY ALL;

-- name: p101
FROM emp |> UNION ALL TABLE emp |> AGGREGATE count(*);

-- name: p102
FROM emp |> SELECT id |> EXCEPT SELECT 100 |> INTERSECT SELECT id FROM emp WHERE id < 400 |> ORDER BY id;
