-- Pipe operators.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: p103
FROM emp |> SELECT sum(id);

-- name: p104
FROM emp |> EXTEND sum(id);

-- name: p105
FROM emp |> AGGREGATE id;

-- name: p106
FROM emp |> AGGREGATE count(*) AS c GROUP BY dept_id AS d, salary > 200 AS big |> ORDER BY ALL;

-- name: p107
FROM emp |> AGGREGATE GROUP BY dept_id |> ORDER BY ALL;

-- name: p108
FROM emp |> AGGREGATE sum(salary), max(id) GROUP BY ROLLUP(dept_id) |> ORDER BY ALL;

-- name: p109
FROM emp |> WHERE sum(id) > 1;

-- name: p110
FROM emp |> EXTEND row_number() OVER (ORDER BY id) AS rn |> WHERE rn = 1;

-- name: p112
FROM emp |> LATERAL VIEW explode(array(1, 2)) v AS x |> AGGREGATE count(*), sum(x);

-- name: p114
FROM emp |> SELECT DISTINCT dept_id |> ORDER BY dept_id;

-- name: p115
FROM emp |> WINDOW w AS (ORDER BY id);

-- name: p116
FROM emp |> SELECT id, sum(id) OVER w WINDOW w AS (ORDER BY id) |> ORDER BY id;

-- name: p118
FROM emp |> SORT BY id |> AGGREGATE count(*) AS n;

-- name: p119
SELECT 1 AS x |> EXTEND x + 1 AS y |> SET x = y, y = x;

-- name: p120
VALUES (1), (2) |> SELECT col1 * 2 AS d |> ORDER BY d;

-- name: p121
(SELECT 1 AS a) |> SELECT a;

-- name: p122
FROM emp |> WHERE id IN (FROM dept |> SELECT dept_id * 10) |> SELECT id |> ORDER BY id;

-- name: p123
FROM emp |> RENAME id AS x;

-- name: p124
FROM emp |> CALL foo();

-- name: p126
FROM emp |> SELECT * EXCEPT (id);

-- name: p128
FROM emp |> EXTEND id AS id |> SELECT id;

-- name: p129
SELECT 1 UNION SELECT 1 UNION ALL SELECT 2 ORDER BY 1;

-- name: p130
SELECT 1 INTERSECT SELECT 1 UNION SELECT 3 EXCEPT SELECT 3;

-- name: p131
SELECT 1, 2 UNION SELECT 1;

-- name: p132
SELECT 1 UNION SELECT 'a';

-- name: p133
SELECT 1 UNION SELECT array(1);

-- name: p134
SELECT 1 AS a UNION ALL BY NAME SELECT 2 AS b;

-- name: p135
SELECT 1 AS a, 2 AS b UNION BY NAME SELECT 3 AS b, 4 AS a ORDER BY a;

-- name: p136
SELECT 1 EXCEPT ALL SELECT 1;

-- name: p137
SELECT * FROM VALUES (1), (1), (2) t(x) INTERSECT ALL VALUES (1), (1), (1) ORDER BY x;

-- name: p138
SELECT 1 MINUS SELECT 2;

-- name: p139
SELECT a FROM testData UNION SELECT b FROM testData ORDER BY a NULLS LAST LIMIT 2;

-- name: p140
SELECT a FROM testData ORDER BY a UNION SELECT 1;

-- name: p141
(SELECT a FROM testData ORDER BY a LIMIT 1) UNION ALL (SELECT 99) ORDER BY a;

-- name: p142
SELECT a x FROM testData UNION SELECT b FROM testData ORDER BY b;

-- name: p143
SELECT map(1, 2) UNION SELECT map(1, 3);

-- name: p144
SELECT map(1, 2) UNION ALL SELECT map(1, 3);

-- name: p145
SELECT DISTINCT map(1, 2);

-- name: p146
SELECT * FROM emp SORT BY id LIMIT 0;

-- name: p147
SELECT id FROM emp ORDER BY 1 DESC LIMIT 2;

-- name: p148
SELECT id FROM emp ORDER BY 2;

-- name: p149
SELECT id FROM emp ORDER BY id LIMIT -1;

-- name: p150
SELECT id FROM emp ORDER BY id LIMIT 1 + 1;

-- name: p151
SELECT id FROM emp LIMIT 'a';

-- name: p152
SELECT id FROM emp LIMIT id;
