-- Where aggregate functions may stand.
CREATE OR REPLACE TEMPORARY VIEW testData AS SELECT * FROM VALUES (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (null, 1), (3, null), (null, null) AS testData(a, b);

CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (100, 'emp 1', date'2005-01-01', 100.00D, 10), (200, 'emp 2', date'2003-01-01', 200.00D, 10), (300, 'emp 3', date'2002-01-01', 300.00D, 20), (400, 'emp 4', date'2005-01-01', 400.00D, 30), (500, 'emp 5', date'2001-01-01', 400.00D, NULL), (600, 'emp 6 - no dept', date'2001-01-01', 400.00D, 100), (700, 'emp 7', date'2010-01-01', 400.00D, 100), (800, 'emp 8', date'2016-01-01', 150.00D, 70) AS emp(id, emp_name, hiredate, salary, dept_id);

CREATE OR REPLACE TEMPORARY VIEW dept AS SELECT * FROM VALUES (10, 'dept 1', 'CA'), (20, 'dept 2', 'NY'), (30, 'dept 3', 'TX'), (40, 'dept 4 - unassigned', 'OR'), (50, 'dept 5 - unassigned', 'NJ'), (70, 'dept 7', 'FL') AS dept(dept_id, dept_name, state);

CREATE OR REPLACE TEMPORARY VIEW cs AS SELECT * FROM VALUES (2012, 'Java', 20000), (2012, 'dotNET', 5000), (2012, 'Java', 15000), (2013, 'Java', 30000), (2013, 'dotNET', 48000) AS cs(year, course, earnings);

-- name: g64
SELECT sum(a) FILTER (WHERE a > (SELECT min(a) FROM testData)) FROM testData;

-- name: g66
SELECT (SELECT sum(t.a) FILTER (WHERE t.b = 1)) FROM testData t;

-- name: g67
SELECT max(a) + min(b) AS x, x + 1 FROM testData;

-- name: g68
SELECT max(struct(a, b)) FROM testData;

-- name: g75
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a, b) FROM testData;

-- name: g76
SELECT sum(a) WITHIN GROUP (ORDER BY a) FROM testData;

-- name: g77
SELECT percentile_cont(0.5) FROM testData;

-- name: g78
SELECT listagg(emp_name, ', ') WITHIN GROUP (ORDER BY id) FROM emp;

-- name: g80
SELECT listagg(DISTINCT emp_name, ',') WITHIN GROUP (ORDER BY id) FROM emp;

-- name: g84
SELECT count_if(a) FROM testData;

-- name: g85
SELECT count() FROM testData;

-- name: g86
SELECT count(*, a) FROM testData;

-- name: g87
SELECT count(testData.*) FROM testData;

-- name: g88
SELECT count(DISTINCT *) FROM testData;

-- name: g89
SELECT sum(*) FROM testData;

-- name: g90
SELECT sum(DISTINCT a, b) FROM testData;

-- name: g93
SELECT bit_and(a), bit_or(a), bit_xor(a) FROM testData;

-- name: g95
SELECT a FROM testData GROUP BY a HAVING b > 1;

-- name: g96
SELECT a, b FROM testData HAVING a > 1;

-- name: g97
SELECT max(max(a)) FROM testData;

-- name: g98
SELECT a FROM testData WHERE max(a) > 1;

-- name: g99
SELECT a FROM testData GROUP BY max(a);

-- name: g100
SELECT a FROM testData ORDER BY max(b);

-- name: g101
SELECT a FROM testData GROUP BY a ORDER BY max(b), a;

-- name: g102
SELECT a FROM testData GROUP BY a HAVING max(b) > 1 ORDER BY min(b) + a;

-- name: g103
SELECT CASE WHEN a > 1 THEN 'big' ELSE 'small' END AS size, count(*) FROM testData GROUP BY CASE WHEN a > 1 THEN 'big' ELSE 'small' END ORDER BY size;

-- name: g104
SELECT upper(x) FROM VALUES ('a'), ('A') t(x) GROUP BY upper(x);

-- name: g105
SELECT x FROM VALUES ('a'), ('A') t(x) GROUP BY upper(x);

-- name: g106
SELECT map(1, a) FROM testData GROUP BY map(1, a);

-- name: g107
SELECT array(a, b), count(*) FROM testData GROUP BY array(a, b) ORDER BY 1;

-- name: g108
SELECT named_struct('x', a), count(*) FROM testData GROUP BY named_struct('x', a) ORDER BY 1;

-- name: g109
SELECT a, grouping_id() FROM testData GROUP BY a WITH ROLLUP ORDER BY a, 2;

-- name: g110
SELECT grouping_id(a, b) FROM testData GROUP BY b, a WITH CUBE;

-- name: g111
SELECT sum(a) OVER () FROM testData GROUP BY a;

-- name: g112
SELECT sum(sum(a)) OVER (ORDER BY b) FROM testData GROUP BY b;

-- name: g113
SELECT sum(a) s FROM testData GROUP BY b HAVING s > 3;

-- name: g114
SELECT b, sum(a) AS a FROM testData GROUP BY b HAVING a > 3;

-- name: g116
SELECT year, course, sum(earnings) OVER w FROM cs WINDOW w AS (PARTITION BY year ORDER BY earnings ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ORDER BY ALL;

-- name: g117
SELECT DISTINCT a FROM testData ORDER BY b;

-- name: g118
SELECT DISTINCT a + 1 FROM testData ORDER BY a + 1;

-- name: g120
SELECT try_sum(a), try_avg(b) FROM testData;

-- name: g121
SELECT sum(x) FROM VALUES (interval 1 day), (interval 2 hours) t(x);

-- name: g122
SELECT avg(x) FROM VALUES (interval 1 month), (interval 2 years) t(x);

-- name: g123
SELECT sum(x) FROM VALUES ('a') t(x);

-- name: g124
SELECT sum(x) FROM VALUES (date'2020-01-01') t(x);

-- name: g125
SELECT avg(true);

-- name: g126
SELECT count(NULL), count(1), sum(NULL), max(NULL), avg(NULL);

-- name: g127
SELECT a, b, sum(b) AS s FROM testData GROUP BY a, b GROUPING SETS (a, b, (a, b)) HAVING s > 1 ORDER BY grouping_id(), a, b;

-- name: g128
SELECT a FROM testData GROUP BY GROUPING SETS ();

-- name: g129
SELECT count(*) FROM testData GROUP BY ();

-- name: g130
SELECT a, count(*) FROM testData GROUP BY CUBE();

-- name: g131
SELECT sum(a) FROM testData GROUP BY ROLLUP((a, b), a);

-- name: g132
SELECT * FROM cs GROUP BY year;
