-- Orders, limits and table functions.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: p153
SELECT id FROM emp LIMIT NULL;

-- name: p154
SELECT id FROM emp LIMIT ALL;

-- name: p155
SELECT id FROM emp OFFSET -1;

-- name: p156
SELECT id FROM emp ORDER BY id OFFSET 5;

-- name: p157
SELECT id FROM emp LIMIT 2.5;

-- name: p158
SELECT id FROM emp LIMIT (SELECT 1);

-- name: p159
SELECT id FROM emp ORDER BY ALL DESC;

-- name: p160
SELECT id FROM emp ORDER BY map(id, 1);

-- name: p161
SELECT id FROM emp ORDER BY emp_name DESC NULLS LAST, id LIMIT 1;

-- name: p162
SELECT id FROM emp DISTRIBUTE BY dept_id SORT BY id LIMIT 0;

-- name: p163
SELECT id FROM emp CLUSTER BY id LIMIT 0;

-- name: p164
SELECT id FROM emp CLUSTER BY id ORDER BY id;

-- name: p165
SELECT * FROM range(5);

-- name: p166
SELECT * FROM range(1, 10, 3), range(2) AS r(x) ORDER BY ALL;

-- name: p167
SELECT * FROM range(10, 0, -3);

-- name: p168
SELECT * FROM range(1, 5, 0);

-- name: p169
SELECT * FROM range();

-- name: p170
SELECT * FROM range(1, 2, 3, 4, 5);

-- name: p171
SELECT * FROM range('a');

-- name: p172
SELECT * FROM range(NULL);

-- name: p173
SELECT * FROM range(end => 3);

-- name: p174
SELECT * FROM nope(1);

-- name: p175
SELECT * FROM explode(array(1, 2)) AS t(x);

-- name: p176
SELECT * FROM explode(collection => map('a', 1));

-- name: p177
SELECT * FROM inline(array(struct(1, 'a'), struct(2, 'b'))) AS t(x, y);

-- name: p178
SELECT * FROM posexplode(array('x', 'y')) t;

-- name: p179
SELECT * FROM stack(2, 1, 2, 3, 4);

-- name: p180
SELECT * FROM json_tuple('{"a":1}', 'a', 'b');

-- name: p181
SELECT * FROM sql_keywords() WHERE keyword = 'SELECT';

-- name: p182
SELECT * FROM upper('a');

-- name: p183
SELECT range(3);

-- name: p184
SELECT explode(array(1, 2)) AS x, 5 AS y;

-- name: p185
SELECT explode(array(1, 2)), explode(array(3));

-- name: p186
SELECT explode(array(1)) + 1;

-- name: p187
SELECT id FROM emp WHERE explode(array(1)) = 1;

-- name: p188
SELECT posexplode(array(1, 2)) AS (p, c);

-- name: p189
SELECT stack(1, 2, 3) AS (a);

-- name: p190
SELECT explode(array(1)) FROM emp GROUP BY id;

-- name: p192
SELECT max(explode(array(1)));

-- name: p193
SELECT inline(array(struct(1 AS a, 2 AS b))), 3;

-- name: p194
SELECT explode_outer(array()), explode(NULL);

-- name: p195
SELECT * FROM TABLE(range(3));

-- name: p196
SELECT * FROM variant_explode(parse_json('[1,2]'));
