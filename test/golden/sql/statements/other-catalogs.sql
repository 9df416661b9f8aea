-- Names in catalogs and schemas that are not there.
-- name: statement-1
SET CATALOG spark_catalog;

-- name: statement-2
SHOW TABLES IN nocat.db;

-- name: statement-3
SHOW TABLES IN nocat;

-- name: statement-4
SHOW VIEWS IN nocat.db;

-- name: statement-5
SHOW DATABASES IN nocat;

-- name: statement-7
SHOW FUNCTIONS IN nocat.db;

-- name: statement-8
SHOW COLUMNS IN nocat.db.t;

-- name: statement-9
DESCRIBE DATABASE nocat.db;

-- name: statement-10
CREATE DATABASE nocat.db;

-- name: statement-11
DROP DATABASE nocat.db;

-- name: statement-12
DROP TABLE nocat.db.t;

-- name: statement-13
DROP VIEW nocat.db.v;

-- name: statement-14
CREATE TABLE nocat.db.t (a INT) USING parquet;

-- name: statement-15
SELECT * FROM nocat.db.t;

-- name: statement-16
INSERT INTO nocat.db.t VALUES (1);

-- name: statement-17
ALTER TABLE nocat.db.t ADD COLUMN x INT;

-- name: statement-18
TRUNCATE TABLE nocat.db.t;

-- name: statement-19
CREATE VIEW nocat.db.v AS SELECT 1;

-- name: statement-20
ANALYZE TABLE nocat.db.t COMPUTE STATISTICS;

-- name: statement-21
REFRESH TABLE nocat.db.t;

-- name: statement-22
SHOW CREATE TABLE nocat.db.t;

-- name: statement-23
SHOW TBLPROPERTIES nocat.db.t;

-- name: statement-24
SHOW PARTITIONS nocat.db.t;

-- name: statement-25
MSCK REPAIR TABLE nocat.db.t;

-- name: statement-26
CREATE FUNCTION nocat.db.f(x INT) RETURNS INT RETURN x;

-- name: statement-27
SELECT nocat.db.f(1);

-- name: statement-28
DROP FUNCTION nocat.db.f;

-- name: statement-29
DESCRIBE FUNCTION nocat.db.f;

-- name: statement-30
USE nocat.db;

-- name: statement-31
USE nocat;
