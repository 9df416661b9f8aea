-- Predicates, operators and literals over subqueries and values.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: s123
SELECT (SELECT * FROM VALUES (1), (2));

-- name: s124
SELECT 1 + (SELECT b FROM testData WHERE a = 100);

-- name: s125
SELECT * FROM (SELECT * FROM emp) WHERE id = (SELECT min(id) FROM emp);

-- name: s126
SELECT t.* FROM (SELECT id, EXISTS(SELECT 1) e FROM emp) t WHERE e ORDER BY id;

-- name: s127
SELECT * FROM range(3) WHERE id = (SELECT max(id) FROM range(3));

-- name: s128
SELECT * FROM range(3) r WHERE EXISTS (SELECT * FROM range(r.id));

-- name: s129
SELECT if((SELECT count(*) FROM emp) > 3, 'many', 'few');

-- name: s130
SELECT * FROM emp, (SELECT emp.id);

-- name: s131
SELECT * FROM emp e WHERE e.id = (SELECT max(id) FROM emp f WHERE f.dept_id = e.dept_id AND f.salary = (SELECT max(g.salary) FROM emp g WHERE g.dept_id = e.dept_id)) ORDER BY 1;

-- name: s132
SELECT * FROM dept WHERE dept_id < ANY (10, 20);

-- name: s133
SELECT * FROM dept WHERE state LIKE ANY ('C%', 'N%') ORDER BY dept_id;

-- name: s134
SELECT * FROM dept WHERE state NOT LIKE ALL ('C%', 'N%') ORDER BY dept_id;

-- name: s135
SELECT * FROM dept WHERE state ILIKE SOME ('c%', '%y') ORDER BY dept_id;

-- name: s136
SELECT * FROM dept WHERE state LIKE ANY ();

-- name: s137
SELECT * FROM dept WHERE state RLIKE '^[CN]' AND dept_name REGEXP 'd.*1' ORDER BY dept_id;

-- name: s138
SELECT 'a' LIKE 'b' ESCAPE '/', 'a%' LIKE 'a/%' ESCAPE '/', 'a' LIKE 'a' ESCAPE 'ab';

-- name: s139
SELECT 'a%' LIKE 'a/b' ESCAPE '/';

-- name: s140
SELECT 1 BETWEEN 0 AND 2, 1 NOT BETWEEN 0 AND 2, 1 BETWEEN SYMMETRIC 2 AND 0, 'b' BETWEEN 'a' AND 'c';

-- name: s141
SELECT 1 IS DISTINCT FROM NULL, NULL IS NOT DISTINCT FROM NULL, true IS TRUE, NULL IS UNKNOWN, false IS NOT FALSE;

-- name: s142
SELECT 1 IS TRUE;

-- name: s143
SELECT 'x' IN ('a', 'x', NULL), 'y' IN ('a', NULL), 'y' NOT IN ('a', 'b');

-- name: s144
SELECT 1 IN ();

-- name: s145
SELECT 1 IN ('a', 2);

-- name: s146
SELECT NOT 1;

-- name: s147
SELECT NOT NULL, NOT true AND false, NOT (true OR false);

-- name: s148
SELECT 1 AND true;

-- name: s149
SELECT -(-1), - -1, +1, ~5, -'1', +'a';

-- name: s150
SELECT !true, ! false;

-- name: s151
SELECT 5 DIV 2, 5 % 3, -5 % 3, 5 / 2, 7 MOD 4;

-- name: s152
SELECT 5 DIV 0;

-- name: s153
SELECT 1 << 3, 256 >> 2, -1 >>> 60, 5 & 3, 5 | 3, 5 ^ 3;

-- name: s154
SELECT 1 = 1 = true, 1 < 2 = true;

-- name: s155
SELECT 1 <> 2, 1 != 2, 1 == 1, 1 <=> NULL, 2 !< 1, 2 !> 1;

-- name: s156
SELECT 'a' || 1 || NULL || 'b';

-- name: s157
SELECT 1 + '2', '3' * 2, '1.5' + 1, 1 + 'a';

-- name: s158
SELECT date'2020-01-01' + 1, date'2020-01-31' + interval 1 month, date'2020-01-01' - date'2019-01-01', timestamp'2020-01-01 00:00:00' - interval '1' hour;

-- name: s159
SELECT CASE 1 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END, CASE WHEN false THEN 1 END, CASE WHEN NULL THEN 1 ELSE 2.5 END;

-- name: s160
SELECT CASE 1 WHEN 'a' THEN 1 END;

-- name: s161
SELECT CASE WHEN 1 THEN 2 END;

-- name: s163
SELECT array(1, 2)[0], array(1, 2)[5];

-- name: s164
SELECT map('a', 1)['a'], map('a', 1)['b'], map('a', 1).a;

-- name: s165
SELECT named_struct('a', 1).a, named_struct('a', 1).b;

-- name: s167
SELECT (1), (1, 2), struct(1 AS a, 'b');

-- name: s168
SELECT 'a'.b;

-- name: s169
SELECT array(named_struct('a', 1), named_struct('a', 2)).a;

-- name: s172
SELECT 1[0];

-- name: s173
SELECT 1::string, '12'::int + 1, 1.5::decimal(10, 1)::string || 'x', -1::string;

-- name: s174
SELECT ?::int;

-- name: s175
SELECT 'abc' COLLATE UTF8_LCASE = 'ABC', 'abc' COLLATE nope;

-- name: s176
SELECT extract(YEAR FROM date'2020-03-04'), extract(MONTH FROM timestamp'2020-03-04 05:06:07'), extract(nope FROM date'2020-01-01');

-- name: s177
SELECT substring('hello' FROM 2 FOR 3), substr('hello' FROM 2), position('l' IN 'hello'), trim(BOTH 'x' FROM 'xxaxx'), trim(LEADING FROM '  a'), overlay('hello' PLACING 'XX' FROM 2 FOR 1), trim('  a ');

-- name: s178
SELECT position('l', 'hello', 4), trim(TRAILING 'o' FROM 'hello'), trim('h' FROM 'hello'), overlay(encode('ab', 'utf-8') PLACING encode('x', 'utf-8') FROM 1);

-- name: s179
SELECT timestampadd(MONTH, 1, date'2020-01-31'), dateadd(DAY, 3, date'2020-01-01'), datediff(HOUR, timestamp'2020-01-01 00:00:00', timestamp'2020-01-02 01:00:00'), date_diff(date'2020-01-03', date'2020-01-01');

-- name: s184
SELECT ceil(2.345, 2), floor(-2.5), ceil(1.2, 1 + 1), floor(2.5, -1);
