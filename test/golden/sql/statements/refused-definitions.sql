-- Definitions of tables and views that are refused.
-- name: definition-1
DESCRIBE;

-- name: definition-2
SHOW;

-- name: definition-3
SHOW TABLE;

-- name: definition-4
CREATE;

-- name: definition-5
DROP;

-- name: definition-6
ALTER TABLE;

-- name: definition-7
INSERT INTO;

-- name: definition-8
INSERT INTO t VALUES;

-- name: definition-9
CREATE TABLE t;

-- name: definition-10
CREATE TABLE t ();

-- name: definition-11
CREATE TABLE t (a);

-- name: definition-12
CREATE TABLE t (a INT,);

-- name: definition-13
CREATE TABLE t (a INT) PARTITIONED BY ();

-- name: definition-14
CREATE TABLE t (a INT) USING parquet USING csv;

-- name: definition-15
CREATE TABLE t (a INT) COMMENT 'a' COMMENT 'b';

-- name: definition-16
CREATE TABLE t (a INT) USING parquet OPTIONS (x 1, x 2);

-- name: definition-17
CREATE TABLE t (a INT) USING parquet TBLPROPERTIES ('a'='1', 'a'='2');

-- name: definition-18
CREATE TABLE t (a INT) USING parquet TBLPROPERTIES (provider='x');

-- name: definition-19
CREATE TABLE t (a INT) USING parquet TBLPROPERTIES (a);

-- name: definition-20
CREATE TABLE t (a INT) USING parquet OPTIONS (a);

-- name: definition-21
CREATE TABLE t (a INT DEFAULT 1 DEFAULT 2) USING parquet;

-- name: definition-22
CREATE TABLE t (a INT NOT NULL NOT NULL) USING parquet;

-- name: definition-23
CREATE TABLE t (a INT COMMENT 'x' COMMENT 'y') USING parquet;

-- name: definition-24
CREATE TABLE t (a FOO) USING parquet;

-- name: definition-25
CREATE TABLE t (a VARCHAR) USING parquet;

-- name: definition-26
CREATE TABLE t (a CHAR(0)) USING parquet;

-- name: definition-27
CREATE TABLE t (a DECIMAL(39, 1)) USING parquet;

-- name: definition-28
CREATE TABLE t (a DECIMAL(5, 6)) USING parquet;

-- name: definition-29
CREATE TABLE t (a ARRAY) USING parquet;

-- name: definition-30
CREATE TABLE t (a MAP<INT>) USING parquet;

-- name: definition-31
CREATE TABLE t (a STRING COLLATE UTF8_LCASE, b STRING) USING parquet DEFAULT COLLATION UNICODE;

-- name: definition-32
DESCRIBE t;

-- name: definition-33
SHOW CREATE TABLE t;

-- name: definition-34
DROP TABLE t;

-- name: definition-35
CREATE TEMP VIEW t (a) COMMENT 'x' AS VALUES 1;

-- name: definition-36
CREATE TEMPORARY VIEW t PARTITIONED ON (a) AS VALUES 1;

-- name: definition-37
CREATE TEMP VIEW IF NOT EXISTS t2 AS VALUES 1;

-- name: definition-38
CREATE TEMP VIEW db.t AS VALUES 1;

-- name: definition-39
CREATE GLOBAL TEMP VIEW g AS VALUES 1, 2;

-- name: definition-40
SELECT * FROM g;

-- name: definition-41
SELECT * FROM global_temp.g ORDER BY 1;

-- name: definition-42
SHOW VIEWS IN global_temp;

-- name: definition-43
DROP VIEW global_temp.g;

-- name: definition-44
DROP VIEW global_temp.g;

-- name: definition-45
CREATE OR REPLACE TEMP VIEW t USING csv;

-- name: definition-46
CREATE TEMP VIEW t AS SELECT 2;

-- name: definition-47
SHOW VIEWS LIKE 't*';

-- name: definition-48
DROP TABLE t;

-- name: definition-49
DROP VIEW t;

-- name: definition-50
DROP VIEW IF EXISTS t;
