-- Statements of every production of the grammar, those that are refused too.
CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'a', 10, 100), (2, 'b', 10, 200), (3, 'c', 20, 300) AS t(id, name, dept, pay);

-- name: call1
CALL nosuch();

-- name: call2
CALL system.compact('a', 1);

-- name: call3
CALL a.b.c(x => 1);

-- name: call4
DESCRIBE PROCEDURE nosuch;

-- name: call5
SHOW PROCEDURES;

-- name: call6
SHOW PROCEDURES FROM default;

-- name: con1
CREATE TABLE c1 (a INT PRIMARY KEY, b INT) USING parquet;

-- name: con2
CREATE TABLE c2 (a INT, b INT, PRIMARY KEY (a)) USING parquet;

-- name: con3
CREATE TABLE c3 (a INT CHECK (a > 0), b INT) USING parquet;

-- name: con4
CREATE TABLE c4 (a INT, CONSTRAINT k CHECK (a > 0)) USING parquet;

-- name: con5
CREATE TABLE c5 (a INT UNIQUE) USING parquet;

-- name: con6
CREATE TABLE c6 (a INT REFERENCES p(a)) USING parquet;

-- name: con7
CREATE TABLE c7 (a INT, FOREIGN KEY (a) REFERENCES p(a)) USING parquet;

-- name: con8
CREATE TABLE c8 (a INT, PRIMARY KEY (a) NOT ENFORCED RELY) USING parquet;

-- name: con9
CREATE TABLE c9 (a INT, PRIMARY KEY (a) ENFORCED) USING parquet;

-- name: con10
CREATE TABLE c10 (a INT, PRIMARY KEY (a), PRIMARY KEY (a)) USING parquet;

-- name: con11
CREATE TABLE c11 (a INT, CONSTRAINT k CHECK (a > 0), CONSTRAINT k CHECK (a > 1)) USING parquet;

-- name: con12
CREATE TABLE c12 (a INT, CHECK (a > 0) NOT ENFORCED) USING parquet;

-- name: con13
CREATE TABLE c13 (a INT, CHECK (nosuch > 0)) USING parquet;

-- name: con14
CREATE TABLE c14 (a INT, CHECK (a > rand())) USING parquet;

-- name: con15
CREATE TABLE c15 (a INT, PRIMARY KEY (a) RELY RELY) USING parquet;

-- name: con16
CREATE TABLE c16 (a INT, FOREIGN KEY (a) REFERENCES p(a) ENFORCED) USING parquet;

-- name: con17
CREATE TABLE plain (a INT, b INT) USING parquet;

-- name: con18
ALTER TABLE plain ADD CONSTRAINT k CHECK (a > 0);

-- name: con19
ALTER TABLE plain ADD PRIMARY KEY (a);

-- name: con20
ALTER TABLE plain DROP CONSTRAINT k;

-- name: con21
ALTER TABLE plain DROP CONSTRAINT IF EXISTS k CASCADE;

-- name: con22
ALTER TABLE nosuch ADD CONSTRAINT k CHECK (a > 0);

-- name: con23
CREATE TABLE c23 (a INT, PRIMARY KEY (a, nosuch)) USING parquet;

-- name: con24
CREATE TABLE c24 (CONSTRAINT x UNIQUE (a)) USING parquet;

-- name: con25
REPLACE TABLE c25 (a INT PRIMARY KEY) USING parquet;

-- name: con26
CREATE TABLE c26 (a INT PRIMARY KEY) USING parquet AS SELECT 1 AS a;

-- name: con27
CREATE TABLE c27 (PRIMARY KEY (a)) USING parquet AS SELECT 1 AS a;

-- name: clu1
CREATE TABLE k1 (a INT, b STRING) USING parquet CLUSTER BY (a);

-- name: clu3
SHOW CREATE TABLE k1;

-- name: clu4
CREATE TABLE k2 (a INT, b STRUCT<c: INT>) USING parquet CLUSTER BY (a, b.c);

-- name: clu5
CREATE TABLE k3 (a INT) USING parquet CLUSTER BY (nosuch);

-- name: clu6
ALTER TABLE k1 CLUSTER BY (b);

-- name: clu7
ALTER TABLE k1 CLUSTER BY NONE;

-- name: clu8
ALTER TABLE k1 CLUSTER BY (nosuch);

-- name: clu9
CREATE TABLE k4 (a INT) USING parquet PARTITIONED BY (a) CLUSTER BY (a);

-- name: clu10
CREATE TABLE k5 (a INT) USING parquet CLUSTER BY (a) CLUSTERED BY (a) INTO 2 BUCKETS;

-- name: clu11
CREATE TABLE k6 USING parquet CLUSTER BY (a) AS SELECT 1 AS a, 2 AS b;

-- name: clu12
SELECT * FROM k6;

-- name: clu13
INSERT INTO k1 VALUES (1, 'x');

-- name: clu14
SELECT * FROM k1;

-- name: clu15
SHOW TBLPROPERTIES k1;

-- name: clu16
CREATE TABLE k7 (a INT) USING parquet CLUSTER BY (a, a);

-- name: from1
FROM emp SELECT id, name WHERE pay > 100 ORDER BY id;

-- name: from2
FROM emp;

-- name: from3
FROM emp SELECT dept, sum(pay) GROUP BY dept HAVING sum(pay) > 1 ORDER BY dept LIMIT 1;

-- name: from4
CREATE TABLE m1 (id INT, name STRING) USING parquet;

-- name: from5
CREATE TABLE m2 (id INT) USING parquet;

-- name: from6
FROM emp INSERT INTO m1 SELECT id, name WHERE id < 3 INSERT INTO m2 SELECT id WHERE id >= 3;

-- name: from7
SELECT * FROM m1 ORDER BY id;

-- name: from8
SELECT * FROM m2 ORDER BY id;

-- name: from9
FROM emp INSERT OVERWRITE TABLE m1 SELECT id, upper(name) INSERT INTO TABLE m2 SELECT max(id) GROUP BY dept;

-- name: from10
SELECT * FROM m1 ORDER BY id;

-- name: from11
SELECT * FROM m2 ORDER BY id;

-- name: from12
FROM (SELECT * FROM emp) e LATERAL VIEW explode(array(1,2)) v AS x INSERT INTO m2 SELECT id * 10 + x ORDER BY id;

-- name: from13
SELECT * FROM m2 ORDER BY id;

-- name: from15
FROM emp SELECT id WHERE id = 1 SELECT id + 10 WHERE id = 2;

-- name: from16
FROM emp INSERT INTO m1 SELECT id INSERT INTO m2 SELECT id;

-- name: from17
WITH q AS (SELECT * FROM emp) FROM q INSERT INTO m2 SELECT id + 1000;

-- name: from18
SELECT count(*) FROM m2;

-- name: from19
FROM emp a JOIN emp b ON a.id = b.id SELECT a.id, b.name ORDER BY 1;

-- name: from20
FROM emp PIVOT (sum(pay) FOR dept IN (10, 20)) SELECT * ORDER BY id;

-- name: from21
SELECT * FROM (FROM emp SELECT id) x ORDER BY id;

-- name: from22
FROM emp INSERT INTO m2 SELECT nosuch;

-- name: from23
FROM emp INSERT INTO nosuchtable SELECT id;

-- name: piv1
SELECT * FROM emp PIVOT (sum(pay) FOR dept IN ());

-- name: piv2
SELECT * FROM emp PIVOT (sum(pay) FOR dept IN (id));

-- name: piv3
SELECT * FROM emp PIVOT (pay FOR dept IN (10));

-- name: piv4
SELECT * FROM emp PIVOT (sum(pay) FOR nosuch IN (10));

-- name: piv5
SELECT * FROM emp PIVOT (sum(pay) FOR dept IN ('x'));

-- name: piv6
SELECT * FROM emp PIVOT (sum(pay), max(name) FOR (dept, id) IN ((10, 1) AS x, (20, 3)));

-- name: piv7
SELECT * FROM emp PIVOT (sum(pay) FOR dept IN (rand()));

-- name: piv8
SELECT * FROM emp PIVOT (sum(pay) FOR (dept, id) IN (10));

-- name: piv9
SELECT * FROM emp PIVOT (sum(pay) FOR dept IN (10, (SELECT 20)));

-- name: piv10
SELECT * FROM emp PIVOT (sum(sum(pay)) FOR dept IN (10));

-- name: piv11
SELECT * FROM emp PIVOT (sum(pay) FOR dept IN (10, 10));

-- name: piv12
SELECT * FROM emp PIVOT (sum(pay) OVER () FOR dept IN (10));

-- name: scr1
BEGIN DECLARE x INT = 1; SELECT x; END;

-- name: scr2
l: BEGIN DECLARE x INT = 1; SELECT l.x; END l;

-- name: scr3
l: BEGIN DECLARE x INT = 1; m: BEGIN DECLARE x INT = 2; SELECT l.x, m.x, x; END; END;

-- name: scr4
l: BEGIN DECLARE x INT = 1; SET l.x = 5; SELECT x; END;

-- name: scr5
l: BEGIN DECLARE x INT = 1; SELECT q.x; END;

-- name: scr6
BEGIN FOR r AS SELECT id, name FROM emp ORDER BY id DO SELECT r.id, r.name; END FOR; END;

-- name: scr8
BEGIN DECLARE l.x INT = 1; SELECT x; END;

-- name: scr9
BEGIN DECLARE session.x INT = 1; SELECT x; END;

-- name: scr10
system: BEGIN SELECT 1; END;

-- name: scr11
session: BEGIN SELECT 1; END;

-- name: scr12
l: BEGIN l: BEGIN SELECT 1; END; END;

-- name: scr13
l: BEGIN SELECT 1; END m;

-- name: scr14
BEGIN DECLARE VARIABLE x DEFAULT 3; DECLARE y STRING; SET (x, y) = (SELECT 7, 'z'); SELECT x, y; END;

-- name: scr17
BEGIN SELECT 1; DECLARE x INT; END;

-- name: scr18
BEGIN DECLARE c CONDITION FOR SQLSTATE '45001'; DECLARE EXIT HANDLER FOR c SELECT 'caught'; SIGNAL c; END;

-- name: scr19
BEGIN DECLARE EXIT HANDLER FOR DIVIDE_BY_ZERO SELECT 'dz'; SELECT 1/0; END;

-- name: scr20
BEGIN DECLARE EXIT HANDLER FOR SQLSTATE '22012' BEGIN SELECT 'dz2'; END; SELECT 1/0; END;

-- name: scr21
BEGIN DECLARE CONTINUE HANDLER FOR SQLEXCEPTION SELECT 'x'; SELECT 1/0; SELECT 2; END;

-- name: scr22
BEGIN DECLARE i INT = 0; w: WHILE i < 3 DO SET i = i + 1; IF i = 2 THEN LEAVE w; END IF; END WHILE w; SELECT i; END;

-- name: scr23
BEGIN DECLARE i INT = 0; REPEAT SET i = i + 1; UNTIL i >= 4 END REPEAT; SELECT i; END;

-- name: scr24
BEGIN DECLARE i INT = 0; l: LOOP SET i = i + 1; IF i < 5 THEN ITERATE l; END IF; LEAVE l; END LOOP; SELECT i; END;

-- name: scr25
BEGIN CASE 3 WHEN 1 THEN SELECT 'one'; WHEN 3 THEN SELECT 'three'; ELSE SELECT 'other'; END CASE; END;

-- name: scr26
BEGIN CASE WHEN 1 > 2 THEN SELECT 'one'; END CASE; END;

-- name: scr27
BEGIN NOT ATOMIC SELECT 1; END;

-- name: scr28
BEGIN END;

-- name: scr29
BEGIN SET nosuch = 1; END;

-- name: scr30
BEGIN LEAVE nosuch; END;

-- name: misc1
SELECT 1 AS x, IDENTIFIER('y') FROM (SELECT 2 y);

-- name: misc2
SELECT IDENTIFIER('abs')(-1);

-- name: misc3
SELECT * FROM IDENTIFIER('emp') ORDER BY id;

-- name: misc4
SELECT IDENTIFIER('e').id FROM emp e ORDER BY 1;

-- name: misc6
SELECT id AS IDENTIFIER('zz') FROM emp ORDER BY 1;

-- name: misc7
WITH IDENTIFIER('q') AS (SELECT 1) SELECT * FROM q;

-- name: misc9
SELECT * EXCEPT (id, pay) FROM emp ORDER BY name;

-- name: misc10
SELECT emp.* EXCEPT (name) FROM emp ORDER BY id;

-- name: misc11
SELECT TRIM(BOTH 'x' FROM 'xax'), TRIM(LEADING FROM ' a'), TRIM(FROM ' b '), OVERLAY('abc' PLACING 'X' FROM 2 FOR 1), POSITION('b' IN 'abc'), SUBSTRING('abc' FROM 2 FOR 1), EXTRACT(YEAR FROM DATE'2024-01-01');

-- name: misc12
SELECT 'a' LIKE ANY ('a', 'b'), 'a' NOT LIKE ALL ('b'), 'A' ILIKE SOME ('a');

-- name: misc13
SELECT 'a' LIKE ANY ();

-- name: misc14
SELECT 1 IN ();

-- name: misc15
SELECT timestampadd(HOUR, 1, TIMESTAMP'2024-01-01'), datediff(DAY, DATE'2024-01-01', DATE'2024-01-05'), date_add(MONTH, 1, TIMESTAMP'2024-01-01'), timediff(MINUTE, TIMESTAMP'2024-01-01', TIMESTAMP'2024-01-02');

-- name: misc16
SELECT timestampadd('HOUR', 1, TIMESTAMP'2024-01-01');

-- name: misc18
SELECT STRUCT(1 AS a, 2), STRUCT();

-- name: misc19
SELECT ROLLUP(1);

-- name: misc20
SELECT dept, id, count(*) FROM emp GROUP BY GROUPING SETS (ROLLUP(dept, id), CUBE(dept), (id)) ORDER BY ALL;

-- name: misc21
SELECT dept, count(*) FROM emp GROUP BY ALL ORDER BY ALL;

-- name: misc22
TABLE emp;

-- name: misc23
VALUES (1, 'a'), (2, 'b') AS t(x, y);

-- name: misc24
SELECT 1 INTERSECT ALL SELECT 1 EXCEPT DISTINCT SELECT 2 MINUS SELECT 3;

-- name: misc25
SELECT * FROM emp TABLESAMPLE (100 PERCENT) ORDER BY id;

-- name: misc26
SELECT * FROM emp TABLESAMPLE SYSTEM (100 PERCENT) REPEATABLE (5) ORDER BY id;

-- name: misc27
SELECT * FROM emp TABLESAMPLE (BUCKET 1 OUT OF 2 ON id);

-- name: misc28
SELECT * FROM emp TABLESAMPLE (5 ROWS) ORDER BY id;

-- name: misc29
SELECT * FROM emp TABLESAMPLE (10M);

-- name: misc30
EXPLAIN LOGICAL SELECT 1;

-- name: hive1
GRANT SELECT ON x TO y;

-- name: hive2
CREATE ROLE x;

-- name: hive3
SHOW TRANSACTIONS;

-- name: hive4
EXPORT TABLE x TO 'y';

-- name: hive5
ALTER TABLE x COMPACT 'major';

-- name: hive6
START TRANSACTION;

-- name: hive7
SHOW ROLE GRANT x;

-- name: hive8
LOCK TABLE x SHARED;

-- name: hive9
CREATE TEMPORARY MACRO m(x INT) x + 1;

-- name: hive10
ALTER TABLE x TOUCH;

-- name: hive11
CREATE INDEX i ON TABLE emp (id);

-- name: hive12
DROP INDEX i ON emp;

-- name: hive13
LOAD DATA INPATH '/nosuch' INTO TABLE plain;

-- name: hive14
MSCK REPAIR TABLE plain;

-- name: hive16
LIST JARS;

-- name: hive17
LIST FILES;

-- name: hive18
CREATE TABLE h1 (a INT) STORED AS parquet;

-- name: hive19
CREATE TABLE h2 (a INT) STORED BY 'x';

-- name: hive20
CREATE TABLE h3 (a INT) USING parquet SKEWED BY (a) ON (1);

-- name: hive21
INSERT OVERWRITE DIRECTORY '/tmp/lang/o/dir' SELECT 1;

-- name: hive22
CREATE TABLE h4 (a INT) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',';

-- name: hive23
SET ROLE x;

-- name: hive24
SHOW CATALOGS;

-- name: hive25
SHOW CATALOGS LIKE 's*';

-- name: hive26
SET CATALOG nosuch;

-- name: hive27
SET CATALOG spark_catalog;

-- name: hive28
USE NAMESPACE default;

-- name: hive29
SHOW CURRENT NAMESPACE;

-- name: hive30
REFRESH FUNCTION nosuch;

-- name: pipe1
CREATE MATERIALIZED VIEW mv AS SELECT 1;

-- name: pipe2
CREATE STREAMING TABLE st;

-- name: ddl1
CREATE TABLE d1 (a INT DEFAULT 5, b INT GENERATED ALWAYS AS (a + 1)) USING parquet;

-- name: ddl2
CREATE TABLE d2 (a BIGINT GENERATED ALWAYS AS IDENTITY) USING parquet;

-- name: ddl3
CREATE TABLE d3 (a BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH 5 INCREMENT BY 2)) USING parquet;

-- name: ddl4
CREATE TABLE d4 (a INT) USING parquet PARTITIONED BY (bucket(4, a));

-- name: ddl5
CREATE TABLE d5 (a INT, ts TIMESTAMP) USING parquet PARTITIONED BY (years(ts));

-- name: ddl6
CREATE TABLE d6 (a INT) USING parquet DEFAULT COLLATION UTF8_LCASE;

-- name: ddl7
ALTER TABLE plain DEFAULT COLLATION UTF8_LCASE;

-- name: ddl9
CREATE TEMPORARY TABLE d9 AS SELECT 1;

-- name: ddl10
CREATE TABLE IF NOT EXISTS plain (z INT) USING parquet;

-- name: ddl11
CREATE EXTERNAL TABLE d11 (a INT) USING parquet;

-- name: ddl12
REPLACE TABLE plain USING parquet AS SELECT 1 AS z;

-- name: ddl13
CREATE OR REPLACE TABLE plain (z INT) USING parquet;

-- name: ddl14
COMMENT ON TABLE plain IS 'hello';

-- name: ddl15
COMMENT ON COLUMN plain.a IS 'col a';

-- name: ddl16
DESCRIBE TABLE plain;

-- name: ddl17
COMMENT ON TABLE plain COLUMN (a IS 'x', b IS NULL);

-- name: ddl18
ALTER TABLE plain ALTER COLUMN a COMMENT 'c1', b COMMENT 'c2';

-- name: ddl19
ALTER TABLE plain ALTER COLUMN a TYPE BIGINT;

-- name: ddl20
ALTER TABLE plain ALTER COLUMN a SET NOT NULL;

-- name: ddl21
ALTER TABLE plain ALTER COLUMN a SET DEFAULT 5;

-- name: ddl22
ALTER TABLE plain ALTER COLUMN a DROP DEFAULT;

-- name: ddl23
ALTER TABLE plain REPLACE COLUMNS (x INT);

-- name: ddl24
ALTER TABLE plain ADD COLUMNS (c INT COMMENT 'cc' AFTER a);

-- name: ddl25
ALTER TABLE plain ADD COLUMNS (c INT COMMENT 'cc');

-- name: ddl26
ALTER TABLE plain RENAME COLUMN c TO d;

-- name: ddl27
ALTER TABLE plain DROP COLUMN d;

-- name: ddl28
INSERT INTO plain AS p (a, b) REPLACE WHERE a = 1 SELECT 1, 2;

-- name: ddl29
INSERT INTO plain REPLACE WHERE a = 1 SELECT 1, 2;

-- name: ddl30
INSERT INTO plain REPLACE USING (a) SELECT 1, 2;

-- name: ddl31
INSERT INTO plain REPLACE ON a = 1 SELECT 1, 2;

-- name: ddl32
INSERT WITH SCHEMA EVOLUTION INTO plain SELECT 1, 2;

-- name: ddl33
INSERT INTO plain BY NAME SELECT 2 AS b, 1 AS a;

-- name: ddl34
INSERT INTO plain (b) VALUES (9);

-- name: ddl35
INSERT INTO plain WITH (x = 'y') SELECT 1, 2;

-- name: ddl36
DELETE FROM plain WHERE a = 1;

-- name: ddl37
UPDATE plain SET a = 1;

-- name: ddl38
MERGE INTO plain t USING emp s ON t.a = s.id WHEN MATCHED THEN DELETE;

-- name: ddl39
TRUNCATE TABLE plain;

-- name: ddl40
ANALYZE TABLES IN default COMPUTE STATISTICS NOSCAN;

-- name: ddl41
CACHE LAZY TABLE cc OPTIONS ('storageLevel' = 'MEMORY_ONLY') AS SELECT 1 AS x;

-- name: ddl42
SELECT * FROM cc;

-- name: ddl43
UNCACHE TABLE IF EXISTS nosuch;

-- name: ddl44
ALTER VIEW nosuch AS SELECT 1;

-- name: ddl45
CREATE VIEW v1 WITH SCHEMA EVOLUTION AS SELECT * FROM plain;

-- name: ddl46
ALTER VIEW v1 WITH SCHEMA BINDING;

-- name: ddl47
CREATE VIEW v2 PARTITIONED ON (a) AS SELECT * FROM plain;

-- name: ddl49
DESCRIBE TABLE plain AS JSON;

-- name: ddl50
SHOW TABLE EXTENDED LIKE 'nosuch' AS JSON;

-- name: ddl51
SHOW PARTITIONS plain AS JSON;

-- name: ddl52
DECLARE a1, b1 INT DEFAULT 3;

-- name: ddl53
SELECT a1 + b1;

-- name: ddl54
EXECUTE IMMEDIATE 'SELECT ? + :x' USING 1, 2 AS x;

-- name: ddl55
EXECUTE IMMEDIATE 'SELECT ?' INTO a1 USING (5);

-- name: ddl56
SELECT a1;

-- name: ddl57
DROP TEMPORARY VARIABLE a1;

-- name: ddl58
OPEN c1;

-- name: ddl59
DECLARE c1 CURSOR FOR SELECT 1;

-- name: ddl60
SHOW COLLATIONS LIKE 'UTF8_B%';

-- name: tr7
SELECT TRANSFORM(DISTINCT id) USING 'cat' AS (a) FROM emp;

-- name: tr9
SELECT TRANSFORM(id) ROW FORMAT SERDE 'org.x' USING 'cat' AS (a) FROM emp;

-- name: path1
SET PATH = DEFAULT_PATH;

-- name: path5
SET PATH = a.b;

-- name: path8
SET PATH = nosuch;

-- name: scr7
BEGIN FOR r AS SELECT id FROM emp ORDER BY id DO SELECT id + 1; END FOR; END;
