-- Names that differ in case are different names: columns, fields, aliases, relations and parameters of queries.
-- name: query-1
CREATE TABLE emp (id INT, Name STRING, Dept STRUCT<Code: INT, code2: STRING>) USING parquet;

-- name: query-2
INSERT INTO emp VALUES (1, 'a', named_struct('Code', 10, 'code2', 'x')), (2, 'b', named_struct('Code', 20, 'code2', 'y'));

-- name: query-3
SET spark.sql.caseSensitive=true;

-- name: query-4
SELECT ID FROM emp;

-- name: query-5
SELECT name FROM emp;

-- name: query-6
SELECT Name FROM emp ORDER BY id;

-- name: query-7
SELECT Dept.code FROM emp;

-- name: query-8
SELECT Dept.Code FROM emp ORDER BY 1;

-- name: query-9
SELECT dept.Code FROM emp;

-- name: query-10
SELECT EMP.id FROM emp;

-- name: query-11
SELECT e.id FROM emp E;

-- name: query-12
SELECT E.id FROM emp E ORDER BY id;

-- name: query-13
SELECT 1 AS a, 2 AS A;

-- name: query-14
SELECT a, A FROM (SELECT 1 AS a, 2 AS A);

-- name: query-15
SELECT * FROM (SELECT 1 AS a, 2 AS A) WHERE A = 2;

-- name: query-16
SELECT id AS x, X + 1 FROM emp;

-- name: query-17
SELECT id AS x, x + 1 FROM emp ORDER BY 1;

-- name: query-18
SELECT * EXCEPT (ID) FROM emp;

-- name: query-19
SELECT * EXCEPT (id) FROM emp ORDER BY Name;

-- name: query-20
SELECT * FROM emp JOIN (SELECT 1 AS ID) USING (id);

-- name: query-21
SELECT * FROM emp NATURAL JOIN (SELECT 1 AS ID) ORDER BY ALL;

-- name: query-22
SELECT count(*) FROM emp NATURAL JOIN (SELECT 1 AS id, 'a' AS Name);

-- name: query-23
SELECT * FROM (SELECT id, Name FROM emp) PIVOT (count(*) FOR name IN ('a', 'b'));

-- name: query-24
SELECT * FROM (SELECT id, Name FROM emp) PIVOT (count(*) FOR Name IN ('a', 'b')) ORDER BY id;

-- name: query-25
SELECT * FROM (SELECT 1 AS a, 2 AS A) UNPIVOT (v FOR n IN (a, A)) ORDER BY ALL;

-- name: query-26
SELECT * FROM (SELECT 1 AS a, 2 AS A) UNPIVOT (v FOR n IN (B));

-- name: query-27
SELECT Name, count(*) AS n FROM emp GROUP BY name;

-- name: query-28
SELECT Name AS nm, count(*) AS n FROM emp GROUP BY NM;

-- name: query-29
SELECT Name AS nm, count(*) AS n FROM emp GROUP BY nm ORDER BY nm;

-- name: query-30
SELECT Name, count(*) AS n FROM emp GROUP BY Name HAVING N > 0;

-- name: query-31
SELECT id FROM emp ORDER BY ID;

-- name: query-32
SELECT id FROM emp GROUP BY ALL ORDER BY ALL;

-- name: query-33
WITH Cte AS (SELECT 1 AS a) SELECT * FROM cte;

-- name: query-34
WITH Cte AS (SELECT 1 AS a) SELECT * FROM Cte;

-- name: query-35
WITH c AS (SELECT 1 AS a), C AS (SELECT 2 AS a) SELECT c.a, C.a FROM c, C;

-- name: query-36
SELECT sum(id) OVER w FROM emp WINDOW W AS (ORDER BY id);

-- name: query-37
SELECT sum(id) OVER W FROM emp WINDOW W AS (ORDER BY id) ORDER BY 1;

-- name: query-38
SELECT UPPER(Name), upper(Name) FROM emp ORDER BY 1;

-- name: query-39
SELECT transform(array(1,2), X -> x + 1);

-- name: query-40
SELECT transform(array(1,2), X -> X + 1);

-- name: query-41
SELECT transform(array(1,2), (x, X) -> x + X);

-- name: query-42
SELECT named_struct('a', 1, 'A', 2) AS s;

-- name: query-43
SELECT named_struct('a', 1, 'A', 2).A;

-- name: query-44
SELECT named_struct('a', 1, 'A', 2).b;
