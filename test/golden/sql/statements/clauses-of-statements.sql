-- Clauses and forms of statements: constraints, clustering, collations, JSON, inserts, procedures.
CREATE OR REPLACE TEMPORARY VIEW emp AS SELECT * FROM VALUES (1, 'a', 10, 100), (2, 'b', 10, 200), (3, 'c', 20, 300) AS t(id, name, dept, pay);
CREATE TABLE pt (a INT, b STRING, c INT) USING parquet PARTITIONED BY (c);
INSERT INTO pt VALUES (1, 'x', 1), (2, 'y', 2), (3, 'z', NULL);
CREATE TABLE ct (a INT, b STRING) USING parquet DEFAULT COLLATION UTF8_LCASE;

-- name: j1
SHOW TABLES AS JSON;

-- name: j2
SHOW TABLES IN default LIKE 'p*' AS JSON;

-- name: j3
SHOW TABLE EXTENDED LIKE 'p*' AS JSON;

-- name: j4
SHOW TABLE EXTENDED IN default LIKE 'pt' PARTITION (c = 1) AS JSON;

-- name: j5
SHOW PARTITIONS pt AS JSON;

-- name: j6
SHOW PARTITIONS pt PARTITION (c = 2) AS JSON;

-- name: j7
SHOW TABLE EXTENDED LIKE 'emp' AS JSON;

-- name: j8
SHOW TABLES LIKE 'nosuch' AS JSON;

-- name: c2
ALTER TABLE pt DEFAULT COLLATION UTF8_LCASE;

-- name: c4
ALTER TABLE pt ADD COLUMNS (d STRING);

-- name: c5
SHOW CREATE TABLE pt;

-- name: c6
ALTER TABLE pt DEFAULT COLLATION nosuch;

-- name: c7
SHOW CREATE TABLE ct;

-- name: c8
ALTER TABLE nosuch DEFAULT COLLATION UTF8_LCASE;

-- name: c9
ALTER VIEW emp DEFAULT COLLATION UTF8_LCASE;

-- name: k1
CREATE TABLE kk (a INT, `b-c` STRING, d STRUCT<e: INT>) USING parquet CLUSTER BY (`b-c`, d.e);

-- name: k2
SHOW CREATE TABLE kk;

-- name: k3
DESCRIBE kk;

-- name: k5
ALTER TABLE kk CLUSTER BY (a, a);

-- name: k6
ALTER TABLE pt CLUSTER BY (a);

-- name: k7
ALTER TABLE nosuch CLUSTER BY (a);

-- name: k8
CREATE TABLE k8 (a INT) USING parquet CLUSTER BY (a) CLUSTER BY (a);

-- name: k9
CREATE TABLE k9 (a INT) USING csv CLUSTER BY ();

-- name: k10
ALTER TABLE emp CLUSTER BY (a);

-- name: k11
ALTER TABLE kk CLUSTER BY (A, D.E);

-- name: k12
SHOW TBLPROPERTIES kk;

-- name: n1
CREATE TABLE n1 (a INT CHECK (nosuch > 1)) USING parquet;

-- name: n2
CREATE TABLE n2 (a INT CHECK (a + 1)) USING parquet;

-- name: n3
CREATE TABLE n3 (a INT, CHECK (a > (SELECT 1))) USING parquet;

-- name: n4
CREATE TABLE n4 (a INT, CHECK (sum(a) > 1)) USING parquet;

-- name: n5
CREATE TABLE IF NOT EXISTS pt (a INT, CHECK (a > 1)) USING parquet;

-- name: n6
CREATE TABLE n6 (a INT PRIMARY KEY, b INT PRIMARY KEY) USING parquet;

-- name: n7
CREATE TABLE n7 (a INT UNIQUE ENFORCED) USING parquet;

-- name: n8
CREATE TABLE n8 (a INT CHECK (a > 0) ENFORCED RELY) USING parquet;

-- name: n9
CREATE TABLE n9 (a INT, PRIMARY KEY (a) NOT ENFORCED NOT ENFORCED) USING parquet;

-- name: n10
CREATE TABLE n10 (a INT, PRIMARY KEY (a) NOT ENFORCED RELY NORELY) USING parquet;

-- name: n11
ALTER TABLE pt ADD CONSTRAINT k CHECK (nosuch > 0);

-- name: n12
ALTER TABLE emp ADD CONSTRAINT k CHECK (id > 0);

-- name: n13
ALTER TABLE pt ADD FOREIGN KEY (a) REFERENCES ct (a);

-- name: n14
ALTER TABLE pt DROP CONSTRAINT;

-- name: n15
CREATE TABLE n15 (check INT, unique INT, primary STRING, constraint INT) USING parquet;

-- name: n16
DESCRIBE n15;

-- name: i1
INSERT WITH SCHEMA EVOLUTION INTO nosuch SELECT 1;

-- name: i2
INSERT INTO pt p REPLACE USING (a) SELECT 1, 'x', 1, 'y';

-- name: i3
INSERT INTO pt AS p REPLACE ON p.a = s.a SELECT 1, 'x', 1, 'y';

-- name: i4
INSERT INTO nosuch REPLACE USING (a) SELECT 1;

-- name: i5
INSERT INTO pt BY NAME REPLACE WHERE a = 1 SELECT 1 AS a, 'x' AS b, 1 AS c, 'y' AS d;

-- name: i6
INSERT OVERWRITE pt PARTITION (c = 1) IF NOT EXISTS SELECT 1, 'x', 'y';

-- name: i7
INSERT OVERWRITE LOCAL DIRECTORY '/tmp/lang/o/d2' STORED AS parquet SELECT 1;

-- name: i8
INSERT OVERWRITE DIRECTORY '/tmp/lang/o/d2' ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' SELECT 1;

-- name: i9
INSERT INTO pt WITH (`x` = 'y') (a, b, c) SELECT 1, 'x', 7;

-- name: i11
DELETE FROM pt WITH (x = 'y') WHERE a = 1;

-- name: i12
UPDATE pt AS p SET a = 1 WHERE p.a = 2;

-- name: i14
DROP INDEX i ON pt;

-- name: i15
DROP INDEX IF EXISTS i ON TABLE nosuch;

-- name: i16
CREATE INDEX i ON pt USING bloom (a, b) OPTIONS (x = 1);

-- name: i17
CREATE FLOW f AS INSERT INTO pt BY NAME SELECT 1 AS a;

-- name: i18
CREATE MATERIALIZED VIEW IF NOT EXISTS mv (a INT) PARTITIONED BY (a) COMMENT 'x' AS SELECT 1 AS a;

-- name: i19
CREATE STREAMING TABLE st AS SELECT 1;

-- name: i20
CREATE TEMPORARY TABLE tt (a INT);

-- name: i21
CREATE TEMPORARY TABLE IF NOT EXISTS tt (a INT) USING parquet;

-- name: i22
ALTER TABLE pt RENAME COLUMN nosuch TO x;

-- name: i23
ALTER TABLE pt DROP COLUMNS (a, nosuch);

-- name: i24
ALTER TABLE pt DROP COLUMN IF EXISTS nosuch;

-- name: i25
ALTER TABLE pt ADD COLUMN z INT FIRST;

-- name: i26
ALTER TABLE pt ADD COLUMN zz INT AFTER nosuch;

-- name: i27
ALTER TABLE pt ADD COLUMN y INT NOT NULL;

-- name: i28
ALTER TABLE pt ALTER COLUMN a FIRST;

-- name: i29
ALTER TABLE pt ALTER COLUMN a AFTER b;

-- name: i30
ALTER TABLE pt ALTER COLUMN a DROP NOT NULL;

-- name: i31
ALTER TABLE pt CHANGE COLUMN a a INT COMMENT 'q' FIRST;

-- name: i32
COMMENT ON TABLE pt COLUMN (a IS 'x', nosuch IS 'y');

-- name: i33
COMMENT ON COLUMN pt.nosuch IS 'y';

-- name: i34
LOAD DATA LOCAL INPATH '/nosuch' OVERWRITE INTO TABLE emp;

-- name: i35
LOAD DATA LOCAL INPATH '/nosuch' OVERWRITE INTO TABLE nosuch PARTITION (a = 1);

-- name: i36
SELECT NULL IS UNKNOWN, (1 > 0) IS NOT UNKNOWN;

-- name: i37
SELECT 1 IS TRUE;

-- name: i38
SELECT 'true' IS TRUE;

-- name: i39
SELECT NULL IS TRUE, NULL IS NOT FALSE;

-- name: i40
SELECT timestampdiff('DAY', DATE'2024-01-01', DATE'2024-01-05');

-- name: i41
SELECT dateadd('MONTH', 1, DATE'2024-01-01');

-- name: i42
SELECT date_diff(FOO, DATE'2024-01-01', DATE'2024-01-05');

-- name: i43
SELECT dateadd(FOO, 1, DATE'2024-01-05');

-- name: i45
CALL nosuch(1 + 1, x => 'a');

-- name: i46
CALL spark_catalog.default.p();

-- name: i47
CALL p;

-- name: i48
DESC PROCEDURE a.b;

-- name: i49
SHOW PROCEDURES IN a.b;

-- name: i50
EXPLAIN LOGICAL SELECT * FROM nosuch;

-- name: i51
FROM emp SELECT id WHERE id < 3 ORDER BY id DESC LIMIT 1 SELECT dept LIMIT 1;

-- name: i52
FROM emp INSERT INTO nosuch SELECT 1 SELECT 2;

-- name: i53
FROM emp |> WHERE id = 1 |> SELECT name;

-- name: i54
SELECT (FROM emp SELECT max(id)) AS m;

-- name: i58
SELECT * FROM (VALUES (1)) AS t(current_path);
