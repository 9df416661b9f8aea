-- Lateral joins, views, hints and other relations.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: j67
SELECT * FROM testData t, LATERAL (SELECT s.b FROM testData s WHERE s.a > t.a) ORDER BY ALL;

-- name: j69
SELECT * FROM testData t, LATERAL explode(array(t.a, t.b)) ORDER BY ALL;

-- name: j70
SELECT * FROM testData t, LATERAL explode(array(t.a, t.b)) AS x(y) WHERE y > 1 ORDER BY ALL;

-- name: j72
SELECT * FROM LATERAL (SELECT 1);

-- name: j73
SELECT * FROM LATERAL range(3);

-- name: j74
SELECT * FROM testData LATERAL VIEW explode(array(a, b)) v AS x ORDER BY ALL;

-- name: j75
SELECT * FROM testData LATERAL VIEW OUTER explode(array()) v AS x ORDER BY ALL;

-- name: j76
SELECT * FROM testData LATERAL VIEW explode(array(a)) v AS x LATERAL VIEW explode(array(x, b)) w AS y ORDER BY ALL;

-- name: j78
SELECT * FROM testData LATERAL VIEW explode(array(a)) v AS x, y;

-- name: j79
SELECT * FROM testData LATERAL VIEW upper('a') v AS x;

-- name: j80
SELECT * FROM testData LATERAL VIEW nope(a) v AS x;

-- name: j81
SELECT v.x FROM testData LATERAL VIEW explode(array(a)) v AS x ORDER BY 1;

-- name: j82
SELECT col FROM testData LATERAL VIEW explode(array(a)) v ORDER BY 1;

-- name: j83
SELECT pos, col FROM testData LATERAL VIEW posexplode(array(a)) v ORDER BY 1, 2;

-- name: j84
SELECT * FROM testData LATERAL VIEW stack(2, a, b, 3, 4) ORDER BY ALL;

-- name: j85
SELECT * FROM testData LATERAL VIEW explode(array(1)) JOIN dept;

-- name: j86
SELECT * FROM emp e JOIN dept d ON e.dept_id = d.dept_id LATERAL VIEW explode(array(1, 2)) v AS x ORDER BY id, x;

-- name: j87
SELECT * FROM emp e LEFT OUTER JOIN dept d ON e.dept_id = d.dept_id AND e.id > 300 RIGHT OUTER JOIN cs ON cs.earnings > e.salary WHERE e.id IS NULL;

-- name: j88
SELECT * FROM emp e JOIN dept d ON id;

-- name: j89
SELECT * FROM emp e JOIN dept d ON sum(id) > 1;

-- name: j90
SELECT * FROM emp e JOIN dept d ON e.dept_id = (SELECT max(dept_id) FROM dept) AND d.dept_id = e.dept_id ORDER BY id;

-- name: j91
SELECT * FROM emp e LEFT JOIN dept d ON e.dept_id IN (SELECT dept_id FROM dept WHERE state = 'CA') ORDER BY e.id, d.dept_id;

-- name: j92
SELECT * FROM emp e JOIN dept d ON EXISTS (SELECT 1 FROM cs WHERE cs.year = e.id) ORDER BY id;

-- name: j93
SELECT * FROM emp e INNER JOIN dept d ON e.dept_id = d.dept_id INNER JOIN emp f ON e.id = f.id ORDER BY e.id;

-- name: j94
SELECT t1.a FROM testData t1 JOIN testData t2 ON t1.a <=> t2.a AND t1.b <=> t2.b ORDER BY ALL;

-- name: j95
SELECT /*+ BROADCAST(d) */ e.id FROM emp e JOIN dept d USING (dept_id) ORDER BY 1;

-- name: j96
SELECT /*+ MERGE(e, d), SHUFFLE_HASH(d) */ e.id FROM emp e JOIN dept d USING (dept_id) ORDER BY 1;

-- name: j97
SELECT /*+ REPARTITION(3, dept_id), COALESCE(1) */ id FROM emp ORDER BY id;

-- name: j98
SELECT /*+ NOPE(e) */ id FROM emp e ORDER BY id;

-- name: j100
SELECT /*+ COALESCE(1, id) */ id FROM emp e ORDER BY id;

-- name: j101
SELECT /*+ REPARTITION_BY_RANGE(id), REBALANCE(3, id) */ id FROM emp ORDER BY id;

-- name: j109
SELECT * FROM emp e JOIN STRICT dept;

-- name: j110
SELECT * FROM a.b.c.d;

-- name: j111
SELECT * FROM nodb.t;

-- name: j112
SELECT * FROM nocat.db.t;

-- name: j113
SELECT * FROM emp VERSION AS OF 1;

-- name: j114
SELECT * FROM emp TIMESTAMP AS OF '2020-01-01';

-- name: j115
SELECT * FROM emp FOR SYSTEM_VERSION AS OF 3;

-- name: j116
SELECT * FROM emp FOR SYSTEM_TIME AS OF current_timestamp() e;

-- name: j117
SELECT * FROM (SELECT 1) VERSION AS OF 1;

-- name: j120
SELECT * FROM nofmt.`/x`;

-- name: j121
FROM emp SELECT id WHERE id > 300 ORDER BY id;

-- name: j123
FROM emp e JOIN dept d USING (dept_id) SELECT id, state ORDER BY id;

-- name: j124
TABLE dept;

-- name: j125
TABLE dept ORDER BY dept_id LIMIT 2;

-- name: j126
TABLE nope;

-- name: j127
VALUES (1, 'a'), (2, NULL), (3, 'c');

-- name: j128
VALUES (1, 'a'), (2);

-- name: j129
VALUES 1, 2, 3 ORDER BY col1 DESC LIMIT 2;

-- name: j130
VALUES (1, 'a'), (2.5, 'b');

-- name: j131
VALUES (array(1)), (NULL);

-- name: j132
VALUES (1, 'a'), ('b', 2);

-- name: j134
SELECT * FROM VALUES (a);

-- name: j135
SELECT * FROM VALUES (count(1));

-- name: j136
SELECT * FROM VALUES (explode(array(1)));

-- name: j137
SELECT * FROM VALUES (1, 2) AS t(a);

-- name: j139
SELECT * FROM VALUES (current_date() > date'2000-01-01', 1 + 1, array(1)[0], CAST('1' AS INT)) AS t;
